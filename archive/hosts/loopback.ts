// The loopback host: the same page and the same calls as in Electron, in an ordinary browser on this machine.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Carrier } from '../api/operation.ts';
import { refuse, Refusal, refuseSocket } from './loopback-answers.ts';
import { guardEvery } from './loopback-guard.ts';
import { readPage } from './loopback-page.ts';
import { makeRoutes } from './loopback-routes.ts';
import { streamPath } from './loopback-stream.ts';
import { systemTimers, type Timers } from './loopback-timers.ts';
import { makeWindows } from './loopback-windows.ts';
import type { WindowFiles } from './memory-files.ts';

export interface LoopbackOptions {
  readonly carrier: Carrier;
  /** The store that the engine has its files from. */
  readonly files: WindowFiles;
  /** The built page. */
  readonly pageFolder: string;
  /** Milliseconds without a call and without a sign of anybody at the page after which the host ends. */
  readonly idleMs: number;
  /** Milliseconds for which a window may be away before it counts as closed. */
  readonly graceMs?: number;
  readonly timers?: Timers;
}

export type LoopbackEnd = 'closed' | 'idle' | 'page-closed';

export interface Loopback {
  readonly port: number;
  /** The address of the first window, its token in the fragment: good once, for a minute. */
  readonly address: string;
  /** The address of one more window. */
  mintAddress(): string;
  close(): Promise<void>;
  /** Resolves when the host has ended, for whatever reason. The engine is the caller's to close. */
  readonly ended: Promise<LoopbackEnd>;
}

const graceMs = 10_000;

/**
 * Starts the host on 127.0.0.1, at a port of the system's choice. It ends by `close`, when nobody has done anything for
 * `idleMs`, and when the last window has been closed for `graceMs`. Whatever our own page would not have sent is
 * answered with a bare status.
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const timers = options.timers ?? systemTimers;
  const windows = makeWindows(timers);
  const page = readPage(options.pageFolder);
  if (!page.has('/')) throw new Error('The page is not built.');
  const end = Promise.withResolvers<LoopbackEnd>();
  let working = 0;
  let over = false;
  let callOffIdle = timers.after(options.idleMs, () => void finish('idle'));

  function stirred(): void {
    callOffIdle();
    if (over) return;
    callOffIdle = timers.after(options.idleMs, () => (working > 0 ? stirred() : void finish('idle')));
  }

  const routes = makeRoutes({
    carrier: options.carrier,
    files: options.files,
    page,
    windows,
    timers,
    graceMs: options.graceMs ?? graceMs,
    async work(deed) {
      working += 1;
      stirred();
      try {
        return await deed();
      } finally {
        working -= 1;
        stirred();
      }
    },
    stirred,
    lastWindowClosed: () => void finish('page-closed'),
  });

  const server = createServer({
    headersTimeout: 5_000,
    requestTimeout: 180_000,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: 5_000,
    maxHeaderSize: 8_192,
    insecureHTTPParser: false,
    // The gate asks for more, and answers in the same way as for everything else.
    requireHostHeader: false,
  });
  server.maxConnections = 64;
  server.on('request', (request, response) => void respond(request, response));
  // Without a listener Node would answer the expectation by itself, before the gate has seen the request.
  server.on('checkContinue', (_request, response: ServerResponse) => refuse(response, 417));
  server.on('checkExpectation', (_request, response: ServerResponse) => refuse(response, 417));
  server.on('connect', (_request, socket) => refuseSocket(socket, 405));
  const answered = new WeakSet<Duplex>();
  server.on('clientError', (_error, socket) => {
    // Behind a request that has its answer already, a second one would be taken for the answer to something else; and on
    // a socket that a browser opened ahead and has not used yet, for the answer to whatever it asks next.
    const isUnused = (socket as Socket).bytesRead === 0;
    if (isUnused || answered.has(socket)) socket.end(() => socket.destroy());
    else refuseSocket(socket, 400);
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => response.destroy());
    answered.add(request.socket);
    try {
      guardEvery(request, port, (path) => path.startsWith(streamPath));
      await routes(request, response);
    } catch (thrown) {
      refuse(response, thrown instanceof Refusal ? thrown.status : 500);
    }
  }

  async function finish(why: LoopbackEnd): Promise<void> {
    over = true;
    callOffIdle();
    for (const window of windows.all()) windows.close(window);
    options.files.close();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
    end.resolve(why);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const mintAddress = (): string => `http://127.0.0.1:${port}/#${windows.mintToken()}`;
  return {
    port,
    address: mintAddress(),
    mintAddress,
    async close() {
      await finish('closed');
    },
    ended: end.promise,
  };
}
