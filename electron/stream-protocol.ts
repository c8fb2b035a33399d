// Streams behind app://: what a player in the page asks for by address, a range at a time, as on the loopback host.
import { headOf, piecesOf, rangeOf, unsatisfiable } from '../archive/hosts/byte-range.ts';
import type { EngineLink } from '../archive/hosts/engine-link.ts';
import { securityHeaders } from '../archive/hosts/loopback-answers.ts';
import { streamPath } from '../archive/hosts/loopback-stream.ts';
import { pieceOf } from './engine-stream.ts';
import { isOwnAddress } from './guards.ts';

export const isStreamRequest = ({ url }: Request): boolean => isOwnAddress(url) && new URL(url).pathname.startsWith(streamPath);

/** The next piece is asked for when the player has taken the one before. */
export async function answerStreamRequest(engine: Pick<EngineLink, 'ask'>, request: Request): Promise<Response> {
  const refuse = (status: number, headers = {}): Response => new Response(null, { status, headers: { ...securityHeaders, ...headers } });
  if (request.method !== 'GET') return refuse(405);
  const { pathname, search } = new URL(request.url);
  const ticket = pathname.slice(streamPath.length);
  const whole = search === '' ? await pieceOf(engine, ticket, 0, 0) : null;
  if (whole === null) return refuse(404);
  const range = rangeOf(request.headers.get('range'), whole.size);
  if (range === null) return refuse(416, unsatisfiable(whole.size));
  const { status, headers } = headOf(range, whole);
  const pieces = piecesOf(range);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = pieces.next();
      if (next.done === true) return controller.close();
      const piece = await pieceOf(engine, ticket, ...next.value);
      if (piece === null) return controller.error(new Error('closed'));
      controller.enqueue(piece.bytes);
    },
  }, { highWaterMark: 1 });
  return new Response(body, { status, headers: { ...securityHeaders, ...headers } });
}
