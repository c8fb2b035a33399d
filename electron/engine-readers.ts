// Readers as the engine's process has them on the desktop: the main process starts each, and a port leads to it.
import type { LaunchReader, ReaderChild } from '../archive/import/reader-child.ts';
import type { ReadRequest } from '../archive/import/reader-protocol.ts';
import { isAboutReader, type ReaderNews, type ReaderWish } from './reader-messages.ts';

/** Electron's MessagePortMain, as far as it is needed here. */
export interface ReaderPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

/** Electron's parentPort. */
export interface MainPort {
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly ReaderPort[] }) => void): unknown;
  postMessage(message: unknown): void;
}

interface Launched {
  port: ReaderPort | null;
  /** What was sent before there was a port. */
  readonly waiting: ReadRequest[];
  readonly heard: ((message: unknown) => void)[];
  readonly ended: (() => void)[];
}

/** A copy of its own: a view of a larger buffer would be sent with all that is around it. */
const withOwnBytes = (request: ReadRequest): ReadRequest => ({ ...request, bytes: new Uint8Array(request.bytes) });

/** The fuse RunAsNode forbids forks in a packaged program, so a reader is a process that the main process starts. */
export function launchThrough(main: MainPort): LaunchReader {
  const readers = new Map<number, Launched>();
  let lastId = 0;

  function connect(reader: Launched, port: ReaderPort): void {
    reader.port = port;
    port.on('message', ({ data }) => {
      for (const listener of reader.heard) listener(data);
    });
    port.start();
    for (const request of reader.waiting.splice(0)) port.postMessage(request);
  }

  main.on('message', ({ data, ports: [port] }) => {
    if (!isAboutReader<ReaderNews>(data)) return;
    const { id, news } = data.reader;
    const reader = readers.get(id);
    if (reader === undefined) {
      port?.close();
    } else if (news === 'started' && port !== undefined) {
      connect(reader, port);
    } else {
      readers.delete(id);
      reader.port?.close();
      for (const listener of reader.ended) listener();
    }
  });

  return (): ReaderChild => {
    lastId += 1;
    const id = lastId;
    const reader: Launched = { port: null, waiting: [], heard: [], ended: [] };
    readers.set(id, reader);
    const wish = (what: 'start' | 'end'): void => {
      const message: ReaderWish = { reader: { id, wish: what } };
      main.postMessage(message);
    };
    wish('start');
    return {
      send(request) {
        const own = withOwnBytes(request);
        if (reader.port === null) reader.waiting.push(own);
        else reader.port.postMessage(own);
      },
      onMessage: (listener) => void reader.heard.push(listener),
      onExit: (listener) => void reader.ended.push(listener),
      kill: () => wish('end'),
      // How long the engine's process lives is the main process's to say, whatever reads beside it.
      ref: () => undefined,
      unref: () => undefined,
    };
  };
}
