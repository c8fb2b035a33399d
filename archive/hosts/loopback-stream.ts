// Streams over the loopback host: what a player of the browser's own asks for by address, a range at a time.
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { headOf, piecesOf, rangeOf, unsatisfiable } from './byte-range.ts';
import { Refusal, securityHeaders } from './loopback-answers.ts';
import type { WindowFiles } from './memory-files.ts';

export const streamPath = '/stream/';

/** The page's own script, which saves a stream in pieces: it sends what a call does, and is asked for all of it. */
export const isScript = (request: IncomingMessage): boolean => request.headers['sec-fetch-dest'] === 'empty';

/**
 * The page's own media elements send neither the bearer nor the header of a call, so the ticket alone is asked: 24 random
 * bytes, in no address but that of the element. The browser says that our page asks, and for an element that plays.
 */
export function guardStream(request: IncomingMessage): void {
  if (request.headers['sec-fetch-site'] !== 'same-origin') throw new Refusal(403);
  if (!['audio', 'video', 'image'].includes(String(request.headers['sec-fetch-dest']))) throw new Refusal(403);
}

/** Sends piece by piece, no faster than they are taken. `stirred` hears of each: somebody listens. */
export async function answerStream(
  files: WindowFiles, ticket: string, request: IncomingMessage, response: ServerResponse, stirred: () => void,
): Promise<void> {
  const whole = await pieceOf(files, ticket, 0, 0);
  const range = rangeOf(request.headers.range ?? null, whole.size);
  if (range === null) {
    response.writeHead(416, { ...securityHeaders, ...unsatisfiable(whole.size), 'content-length': '0' });
    response.end();
    return;
  }
  const { status, headers } = headOf(range, whole);
  let begun = false;
  for (const [start, end] of piecesOf(range)) {
    const { bytes } = await pieceOf(files, ticket, start, end);
    if (response.destroyed) return;
    if (!begun) response.writeHead(status, { ...securityHeaders, ...headers });
    begun = true;
    stirred();
    if (!response.write(bytes, () => bytes.fill(0))) await takenOrGone(response);
  }
  response.end();
}

/** Leaves no listener behind: there are as many pieces as megabytes. */
async function takenOrGone(response: ServerResponse): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]).finally(() => over.abort());
}

/** A ticket that leads nowhere, and one whose recording has been closed meanwhile, are the same to who asks. */
async function pieceOf(files: WindowFiles, ticket: string, start: number, end: number) {
  const piece = await Promise.resolve().then(() => files.stream(ticket, start, end)).catch(() => null);
  if (piece === null) throw new Refusal(404);
  return piece;
}
