// Streams of the engine's, asked for piece by piece over its port: this process holds one piece at a time.
import { ArchiveError } from '../archive/api/errors.ts';
import { piecesOf } from '../archive/hosts/byte-range.ts';
import type { EngineLink } from '../archive/hosts/engine-link.ts';
import type { StreamPiece } from '../archive/hosts/memory-files.ts';

type Asked = Pick<EngineLink, 'ask'>;

/** Null where the ticket is no stream's, or its bytes may not be had any more. */
export async function pieceOf(engine: Asked, ticket: string, start: number, end: number): Promise<StreamPiece | null> {
  const reply = await engine.ask({ stream: ticket, start, end });
  return reply.ok ? reply.value as StreamPiece : null;
}

/** All of a stream. Throws where it ends before its end. */
export async function* piecesFrom(engine: Asked, ticket: string, size: number): AsyncGenerator<Uint8Array> {
  for (const [start, end] of piecesOf({ start: 0, end: size, partial: false })) {
    const piece = await pieceOf(engine, ticket, start, end);
    if (piece === null) throw new ArchiveError('not-found', { reason: 'file' });
    yield piece.bytes;
  }
}
