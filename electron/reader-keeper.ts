// Readers as the main process keeps them: started for an engine at its wish, joined to it by a channel, ended with it.
import type { PortEnd, ReaderParts, UtilityProcess } from './electron-parts.ts';
import { isAboutReader, type ReaderNews, type ReaderWish } from './reader-messages.ts';

/** Bytes of memory past which a reader is ended: the limit on its own heap, and room for the program around it. */
export const readerMemory = 1024 * 1024 * 1024;

const often = 500;

/** One engine has two readers and replaces them one by one; more are not its wish but somebody else's. */
const mostReaders = 8;

/**
 * Serves one engine's process until it ends. The file that a reader reads never comes by here: it crosses from the engine
 * to the reader by their own channel.
 */
export function keepReaders(parts: ReaderParts, engine: UtilityProcess): void {
  const readers = new Map<number, UtilityProcess>();
  let watch: NodeJS.Timeout | undefined;

  function tell(id: number, news: 'started' | 'ended', ports: readonly PortEnd[] = []): void {
    const message: ReaderNews = { reader: { id, news } };
    engine.postMessage(message, ports);
  }

  function start(id: number): void {
    if (readers.has(id)) return;
    if (readers.size >= mostReaders) {
      tell(id, 'ended');
      return;
    }
    const reader = parts.forkReader();
    readers.set(id, reader);
    reader.on('exit', () => {
      if (readers.get(id) === reader) readers.delete(id);
      if (readers.size === 0) clearInterval(watch);
      tell(id, 'ended');
    });
    const { port1, port2 } = parts.makeChannel();
    reader.postMessage(null, [port1]);
    tell(id, 'started', [port2]);
    if (readers.size === 1) {
      watch = setInterval(checkMemory, often);
      watch.unref();
    }
  }

  /** Not by a signal that could be left unheard: a reader that hangs is what this is for. */
  function end(reader: UtilityProcess): void {
    const { pid } = reader;
    if (pid === undefined) reader.on('spawn', () => end(reader));
    else parts.killHard(pid);
  }

  function checkMemory(): void {
    for (const reader of readers.values()) {
      if (reader.pid !== undefined && parts.memoryOf(reader.pid) > readerMemory) end(reader);
    }
  }

  engine.on('message', (message) => {
    if (!isAboutReader<ReaderWish>(message)) return;
    const { id, wish } = message.reader;
    const reader = readers.get(id);
    if (wish === 'start') start(id);
    else if (reader !== undefined) end(reader);
  });
  engine.on('exit', () => {
    clearInterval(watch);
    for (const reader of readers.values()) end(reader);
  });
}
