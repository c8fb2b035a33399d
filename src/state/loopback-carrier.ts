// Calls and files over the loopback host's HTTP, with a bearer that lives in this page's memory and nowhere else.
import { z } from 'zod';
import { ArchiveError, Fault, type FaultCode } from '../../archive/api/errors.ts';
import { Ticket } from '../../archive/api/ids.ts';
import type { CallOptions, Progress, Reply } from '../../archive/api/operation.ts';
import type { Host } from './host.ts';
import type { GetPiece } from './save-in-pieces.ts';

export interface LoopbackDoor {
  /** `http://127.0.0.1:PORT`, or nothing in the page itself. */
  readonly origin: string;
  readonly fetch: typeof fetch;
}

const ReplyShape = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), fault: Fault }),
]);
const Line = z.union([
  z.object({
    progress: z.object({
      stage: z.enum(['read', 'admit', 'clear', 'index', 'lay-out', 'check', 'verify']),
      done: z.number(),
      total: z.number(),
    }),
  }),
  z.object({ reply: ReplyShape }),
]);

const refused = (code: FaultCode, reason: string): Reply<unknown> => ({ ok: false, fault: { code, detail: { reason } } });

/** The lines of a streamed answer, each as soon as it is whole. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const pieces = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    yield* pieces;
  }
}

async function readStreamedReply(
  body: ReadableStream<Uint8Array>, onProgress: (progress: Progress) => void,
): Promise<Reply<unknown>> {
  let reply = refused('internal', 'host');
  // To the end, even after the reply: an answer that is left half read counts as broken off.
  for await (const text of linesOf(body)) {
    const line = Line.parse(JSON.parse(text));
    if ('reply' in line) reply = line.reply;
    else onProgress(line.progress);
  }
  return reply;
}

export interface LoopbackHost extends Omit<Host, 'saveFile' | 'saveStream' | 'largestSaved'> {
  /** Bytes of a stream, from `start` to before `end`. Throws `not-found` where it is not open any more. */
  readonly getPiece: GetPiece;
}

/** Exchanges the token of the address for a bearer; null where the token is not good any more. */
export async function openLoopback(token: string, door: LoopbackDoor): Promise<LoopbackHost | null> {
  // Called by itself: as a method of anything but the window it would refuse to run.
  const { origin, fetch: request } = door;
  const send = (path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> =>
    request(origin + path, {
      cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', ...init,
      headers: { 'x-vouchsafe': '1', ...init.headers },
    });
  const opened = await send('/session', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }),
  });
  if (!opened.ok) return null;
  const { bearer } = z.object({ bearer: z.string() }).parse(await opened.json());
  const authorization = `Bearer ${bearer}`;

  async function attend(): Promise<void> {
    try {
      const presence = await send('/presence', { headers: { authorization } });
      if (presence.body !== null) for await (const _ of linesOf(presence.body));
    } catch { /* The host is gone, which is what was waited for. */ }
  }

  async function carrier(call: string, input: unknown, options: CallOptions = {}): Promise<Reply<unknown>> {
    const { signal, onProgress } = options;
    try {
      const response = await send(`/call/${encodeURIComponent(call)}`, {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'application/json',
          accept: onProgress === undefined ? 'application/json' : 'application/x-ndjson',
        },
        body: JSON.stringify(input),
        ...(signal === undefined ? {} : { signal }),
      });
      if (response.status === 404) return refused('bad-request', 'call');
      if (!response.ok || response.body === null) return refused('internal', 'host');
      if (onProgress !== undefined) return await readStreamedReply(response.body, onProgress);
      return ReplyShape.parse(await response.json());
    } catch {
      return signal?.aborted === true ? { ok: false, fault: { code: 'cancelled', detail: {} } } : refused('internal', 'host');
    }
  }

  return {
    carrier,
    async putFile(file, signal) {
      const response = await send('/files', {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'application/octet-stream',
          'x-vouchsafe-name': encodeURIComponent(file.name),
        },
        body: file,
        ...(signal === undefined ? {} : { signal }),
      }).catch(() => null);
      if (response === null) {
        throw new ArchiveError(signal?.aborted === true ? 'cancelled' : 'unreadable-file', { file: file.name });
      }
      if (response.status === 413 || response.status === 507) throw new ArchiveError('file-too-large', { file: file.name });
      if (!response.ok) throw new ArchiveError('unreadable-file', { file: file.name });
      return z.object({ ticket: Ticket }).parse(await response.json()).ticket;
    },
    async getFile(ticket) {
      const response = await send(`/files/${encodeURIComponent(ticket)}`, { headers: { authorization } }).catch(() => null);
      if (response?.ok !== true) throw new ArchiveError('not-found', { reason: 'file' });
      return new Uint8Array(await response.arrayBuffer());
    },
    async getPiece(ticket, start, end, signal) {
      const response = await send(`/stream/${encodeURIComponent(ticket)}`, {
        headers: { authorization, range: `bytes=${start}-${end - 1}` }, ...(signal === undefined ? {} : { signal }),
      }).catch(() => null);
      if (signal?.aborted === true) throw new ArchiveError('cancelled');
      if (response?.status !== 206) throw new ArchiveError('not-found', { reason: 'file' });
      return new Uint8Array(await response.arrayBuffer());
    },
    chooseFiles: null,
    chooseFolder: null,
    onMenu: null,
    remembersPasswords: true,
    stir() {
      // Whether it arrives does not matter: the next one will, or the host is gone.
      send('/awake', { method: 'POST', headers: { authorization } }).then((response) => response.text()).catch(() => undefined);
    },
    ended: attend(),
  };
}
