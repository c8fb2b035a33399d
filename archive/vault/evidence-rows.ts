// What names a source, in `identity`: the particulars of each version of an agreement, and the signed form itself.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SealedParticulars } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import {
  blockNumbers, createDataKey, deleteBlocks, getBlock, hasDataKey, putBlock, type ReadablePlace,
} from './blocks.ts';
import type { Compartment } from './compartment.ts';
import type { Readable, Writable } from './sql.ts';
import { readBody, requireBody } from './stored-json.ts';

export function putParticulars(db: Writable, testimony: TestimonyId, version: number, particulars: SealedParticulars): void {
  db.prepare(`
    INSERT INTO particulars (testimony, version, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body
  `).run(testimony, version, JSON.stringify(particulars));
}

/** Of the newest version that has them. `vault-damaged` where they cannot be read. */
export function particularsOf(db: Readable, testimony: TestimonyId): SealedParticulars | null {
  const body = db.prepare<[string], string>(
    'SELECT body FROM particulars WHERE testimony = ? ORDER BY version DESC LIMIT 1',
  ).pluck().get(testimony);
  return body === undefined ? null : requireBody(SealedParticulars, body, 'particulars');
}

/** A signed form: a picture or a document, as it was handed in. */
export interface Evidence {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
}

const chunkBytes = 256 * 1024;
const chunkKind = 'evidence';
const coverKind = 'evidence cover';

/** What the chunks are put together by: the number of the first, how many follow one another, and what they come to. */
const Cover = z.object({
  name: z.string(), sha256: z.string(), first: z.int().nonnegative(), chunks: z.int().nonnegative(),
});
type Cover = z.infer<typeof Cover>;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** In the place of the one before, if there is one. The hash is the caller's, who has told it to the agreement. */
export function putEvidence(compartment: Compartment, db: Writable, testimony: TestimonyId, evidence: Evidence): void {
  const { name, bytes, sha256 } = evidence;
  if (sha256Of(bytes) !== sha256) throw new ArchiveError('internal', { reason: 'evidence-hash' });
  if (!hasDataKey(db, testimony)) createDataKey(compartment, db, testimony);
  // Numbers go on from those before, so that no old chunk opens in the place of a new one.
  const first = (blockNumbers(db, testimony, chunkKind).at(-1) ?? -1) + 1;
  deleteBlocks(db, testimony, chunkKind);
  const chunks = Math.ceil(bytes.length / chunkBytes);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const piece = bytes.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes);
    putBlock(compartment, db, testimony, chunkKind, first + chunk, 1, piece);
  }
  const cover: Cover = { name, sha256, first, chunks };
  putBlock(compartment, db, testimony, coverKind, 0, 1, Buffer.from(JSON.stringify(cover), 'utf8'));
}

const damaged = ({ file }: ReadablePlace): ArchiveError => new ArchiveError('vault-damaged', { file, reason: 'evidence' });

/** Null where nothing is attached; `vault-damaged` where chunks are missing, left over, or without a cover. */
function coverOf(place: ReadablePlace, testimony: TestimonyId): Cover | null {
  const numbers = blockNumbers(place.db, testimony, chunkKind);
  const covers = blockNumbers(place.db, testimony, coverKind);
  if (covers.length + numbers.length === 0) return null;
  const opened = getBlock(place, testimony, coverKind, 0);
  const cover = readBody(Cover, opened.toString('utf8'));
  opened.fill(0);
  const whole = cover?.chunks === numbers.length && numbers.every((number, chunk) => number === cover.first + chunk);
  if (!whole) throw damaged(place);
  return cover;
}

/** Null where nothing is attached; `vault-damaged` where it is not, chunk for chunk, what was put there. */
export function readEvidence(place: ReadablePlace, testimony: TestimonyId): Evidence | null {
  const cover = coverOf(place, testimony);
  if (cover === null) return null;
  const { name, sha256, first } = cover;
  const chunks = Array.from({ length: cover.chunks }, (_, chunk) => getBlock(place, testimony, chunkKind, first + chunk));
  const bytes = Buffer.concat(chunks);
  for (const chunk of chunks) chunk.fill(0);
  if (sha256Of(bytes) !== sha256) throw damaged(place);
  return { name, bytes, sha256 };
}

/** Looks at the covers of all signed forms, for `verify`, which opens every chunk itself. */
export function checkCovers(place: ReadablePlace): void {
  const testimonies = place.db.prepare<[string, string], TestimonyId>(
    'SELECT DISTINCT testimony FROM block WHERE kind IN (?, ?)',
  ).pluck().all(chunkKind, coverKind);
  for (const testimony of testimonies) coverOf(place, testimony);
}
