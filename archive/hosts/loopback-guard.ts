// The loopback host's gate: what a request's head must be before anything else of it is looked at.
import type { IncomingMessage } from 'node:http';
import { Refusal } from './loopback-answers.ts';

/** The header without which no call is heard: a page of another origin cannot send it unasked, and is never allowed to. */
export const callHeader = 'x-vouchsafe';

/** Headers that may appear once. Node joins or drops repetitions, each in its own way, so they are counted instead. */
const once = [
  'host', 'origin', 'authorization', 'content-type', 'content-length', 'accept', 'cookie', 'sec-fetch-site', callHeader,
  'x-vouchsafe-name', 'range', 'sec-fetch-dest',
];

/** What no request of our page has: each asks the host to be something other than a plain server of whole messages. */
const never = ['transfer-encoding', 'upgrade', 'expect', 'trailer', 'te', 'proxy-authorization', 'proxy-connection'];

/**
 * Refuses every request that our own page, in a browser on this machine, would not send. `port` is our own.
 * Host and Origin are compared exactly: a name that resolves to 127.0.0.1 (DNS rebinding) is not 127.0.0.1.
 */
export function guardEvery(request: IncomingMessage, port: number, mayRange: (path: string) => boolean): void {
  const address = `127.0.0.1:${port}`;
  const { headers, headersDistinct } = request;
  if (request.httpVersion !== '1.1') throw new Refusal(505);
  for (const name of once) if ((headersDistinct[name]?.length ?? 0) > 1) throw new Refusal(400);
  for (const name of never) if (headersDistinct[name] !== undefined) throw new Refusal(400);
  if (headersDistinct['range'] !== undefined && !mayRange(request.url ?? '')) throw new Refusal(400);
  if (headers.host !== address) throw new Refusal(421);
  if (headers.origin !== undefined && headers.origin !== `http://${address}`) throw new Refusal(403);
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal(403);
  if (request.method !== 'GET' && request.method !== 'POST') throw new Refusal(405);
  // Refused here so that a body is never left on a connection for the next request to trip over.
  if (request.method === 'GET' && (headers['content-length'] ?? '0') !== '0') throw new Refusal(400);
}

/** What is asked beyond that of everything but the page's own files: a script of our own page has sent it. */
export function guardCall(request: IncomingMessage): void {
  if (request.headers[callHeader] !== '1') throw new Refusal(403);
  if (request.headers['sec-fetch-site'] !== 'same-origin') throw new Refusal(403);
  if (request.method === 'POST' && request.headers.origin === undefined) throw new Refusal(403);
}

export function requireMethod(request: IncomingMessage, method: 'GET' | 'POST'): void {
  if (request.method !== method) throw new Refusal(405);
}

export function requireContentType(request: IncomingMessage, contentType: string): void {
  if (request.headers['content-type'] !== contentType) throw new Refusal(415);
}
