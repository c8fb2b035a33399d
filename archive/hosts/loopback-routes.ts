// What the loopback host does for a request that has passed the gate: page files, windows, calls, files by ticket.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { calls } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { Carrier, Reply } from '../api/operation.ts';
import { answer, answerJson, Refusal, securityHeaders } from './loopback-answers.ts';
import { readBody, readJson, type BodyLimits } from './loopback-body.ts';
import { guardCall, requireContentType, requireMethod } from './loopback-guard.ts';
import type { PageFile } from './loopback-page.ts';
import { answerStream, guardStream, isScript, streamPath } from './loopback-stream.ts';
import type { Timers } from './loopback-timers.ts';
import type { Window, Windows } from './loopback-windows.ts';
import { memoryFilesLimits, type WindowFiles } from './memory-files.ts';

export interface RoutesOptions {
  readonly carrier: Carrier;
  readonly files: WindowFiles;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly windows: Windows;
  readonly timers: Timers;
  readonly graceMs: number;
  /** Keeps the host awake while the deed runs. */
  work<T>(deed: () => Promise<T>): Promise<T>;
  /** Somebody is there. */
  stirred(): void;
  lastWindowClosed(): void;
}

const limits = {
  token: { bytes: 1_024, milliseconds: 5_000 },
  nothing: { bytes: 0, milliseconds: 5_000 },
  call: { bytes: 8 * 1024 * 1024, milliseconds: 30_000 },
  file: { bytes: memoryFilesLimits.fileBytes, milliseconds: 120_000 },
} satisfies Record<string, BodyLimits>;

const json = 'application/json';
const lines = 'application/x-ndjson';

export type Routes = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Routes by exact path: nothing is decoded, joined or resolved, so a path that climbs is only an unknown path. */
export function makeRoutes(options: RoutesOptions): Routes {
  const { carrier, files, page, windows, timers } = options;
  const leaving = new Map<Window, () => void>();

  function windowOf(request: IncomingMessage): Window {
    const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
    const window = bearer === undefined ? null : windows.find(bearer);
    if (window === null) throw new Refusal(401);
    return window;
  }

  /** The window counts as closed unless it comes back in time. */
  function expectBack(window: Window): void {
    leaving.get(window)?.();
    const callOff = timers.after(options.graceMs, () => {
      leaving.delete(window);
      windows.close(window);
      files.release(window.id);
      if (windows.count === 0) options.lastWindowClosed();
    });
    leaving.set(window, callOff);
    // The host may end before: a timer would keep its process alive.
    window.gone.addEventListener('abort', callOff, { once: true });
  }

  async function openWindow(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requireContentType(request, json);
    const body = await readJson(request, limits.token, timers);
    const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : null;
    const opened = typeof token === 'string' ? windows.open(token) : null;
    if (opened === null) throw new Refusal(401);
    options.stirred();
    expectBack(opened.window);
    answerJson(response, { bearer: opened.bearer });
  }

  /** An answer that stays open for as long as the page does: its end tells either side that the other is gone. */
  function attend(window: Window, response: ServerResponse): void {
    leaving.get(window)?.();
    leaving.delete(window);
    response.writeHead(200, { ...securityHeaders, 'content-type': lines });
    response.flushHeaders();
    window.gone.addEventListener('abort', () => response.end(), { once: true });
    response.on('close', () => {
      if (!window.gone.aborted) expectBack(window);
    });
  }

  async function call(name: string, window: Window, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!(calls as readonly string[]).includes(name)) throw new Refusal(404);
    requireContentType(request, json);
    const accept = request.headers.accept;
    if (accept !== json && accept !== lines) throw new Refusal(406);
    const input = await readJson(request, limits.call, timers);
    const hungUp = new AbortController();
    response.on('close', () => hungUp.abort());
    const signal = AbortSignal.any([hungUp.signal, window.gone]);
    const say = (line: object): void => void response.write(`${JSON.stringify(line)}\n`);
    if (accept === lines) response.writeHead(200, { ...securityHeaders, 'content-type': `${lines}; charset=utf-8` });
    const reply: Reply<unknown> = await files.runCall(window.id, input, () => carrier(name, input, {
      signal,
      onProgress: (progress) => {
        // Progress that the reader is too slow for is left out rather than piled up.
        if (accept === lines && !response.writableNeedDrain) say({ progress });
      },
    }));
    if (accept === json) return answerJson(response, reply);
    say({ reply });
    response.end();
  }

  async function takeIn(window: Window, request: IncomingMessage, response: ServerResponse): Promise<void> {
    requireContentType(request, 'application/octet-stream');
    const name = fileName(request.headers['x-vouchsafe-name']);
    const bytes = await readBody(request, limits.file, timers);
    try {
      answerJson(response, { ticket: await files.upload(window.id, name, bytes) });
    } catch (thrown) {
      if (!(thrown instanceof ArchiveError)) throw thrown;
      if (thrown.code !== 'file-too-large') throw new Refusal(503);
      throw new Refusal(thrown.detail.reason === 'memory' ? 507 : 413);
    }
  }

  async function handOut(ticket: string, window: Window, response: ServerResponse): Promise<void> {
    const bytes = await files.take(window.id, ticket);
    if (bytes === null) throw new Refusal(404);
    answer(response, 'application/octet-stream', bytes);
    response.on('close', () => bytes.fill(0));
  }

  return async (request, response) => {
    const path = request.url ?? '';
    const file = page.get(path);
    if (file !== undefined) {
      requireMethod(request, 'GET');
      return answer(response, file.contentType, file.bytes);
    }
    if (path.startsWith(streamPath)) {
      requireMethod(request, 'GET');
      if (isScript(request)) {
        guardCall(request);
        windowOf(request);
      } else guardStream(request);
      return options.work(() => answerStream(files, path.slice(streamPath.length), request, response, options.stirred));
    }
    guardCall(request);
    if (path === '/session') {
      requireMethod(request, 'POST');
      return openWindow(request, response);
    }
    const window = windowOf(request);
    if (path === '/presence') {
      requireMethod(request, 'GET');
      return attend(window, response);
    }
    if (path === '/awake') {
      requireMethod(request, 'POST');
      await readBody(request, limits.nothing, timers);
      options.stirred();
      return answerJson(response, {});
    }
    if (path === '/files') {
      requireMethod(request, 'POST');
      return options.work(() => takeIn(window, request, response));
    }
    if (path.startsWith('/files/')) {
      requireMethod(request, 'GET');
      options.stirred();
      return handOut(path.slice('/files/'.length), window, response);
    }
    if (path.startsWith('/call/')) {
      requireMethod(request, 'POST');
      return options.work(() => call(path.slice('/call/'.length), window, request, response));
    }
    throw new Refusal(404);
  };
}

/** The name that faults will carry, percent-encoded because headers are Latin-1. */
function fileName(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || header.length > 2_048) throw new Refusal(400);
  try {
    const name = decodeURIComponent(header).normalize('NFC');
    if (name.length === 0 || name.length > 255 || /[\p{Cc}/\\]/u.test(name)) throw new Refusal(400);
    return name;
  } catch {
    throw new Refusal(400);
  }
}
