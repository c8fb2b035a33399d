// Attachments as a compartment keeps them: a row that vouches for the file, and a sealed cover with its name, hash and key.
import { z } from 'zod';
import { attachmentKinds, MediaType } from '../api/attachment-calls.ts';
import { ArchiveError } from '../api/errors.ts';
import type { AttachmentId, TestimonyId } from '../api/ids.ts';
import { attachmentFile, sealedLength, type ChunkSeal, type WrittenAttachment } from './attachment-file.ts';
import { blockNumbers, createDataKey, getBlock, hasDataKey, putBlock, type ReadablePlace } from './blocks.ts';
import { fromBase64, toBase64 } from './canonical.ts';
import type { Compartment } from './compartment.ts';
import type { Readable, Writable } from './sql.ts';
import { readBody } from './stored-json.ts';

const coverKind = 'attachment';

/** What an attachment is. Its name may name somebody, so it is sealed. */
const Particulars = z.object({
  kind: z.enum(attachmentKinds),
  name: z.string(),
  mediaType: MediaType,
  /** Bytes. */
  size: z.int().positive(),
  /** Hexadecimal SHA-256 of the bytes as they came. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
});
export type AttachmentParticulars = z.infer<typeof Particulars>;

const Cover = Particulars.extend({ id: z.string(), key: z.base64url() });

interface Row {
  readonly id: AttachmentId;
  readonly testimony: TestimonyId;
  readonly number: number;
  readonly fileBytes: number;
  readonly fileSha256: string;
}

/** An attachment whose cover could be opened. */
export interface AttachmentRow extends AttachmentParticulars {
  readonly id: AttachmentId;
  readonly testimony: TestimonyId;
  readonly fileBytes: number;
  readonly fileSha256: string;
  readonly chunkSeal: ChunkSeal;
}

/** The file must be durable already. */
export function putAttachment(
  compartment: Compartment, db: Writable, testimony: TestimonyId, id: AttachmentId,
  particulars: AttachmentParticulars, { key, fileBytes, fileSha256 }: Omit<WrittenAttachment, 'sha256'>,
): void {
  if (!hasDataKey(db, testimony)) createDataKey(compartment, db, testimony);
  const number = (blockNumbers(db, testimony, coverKind).at(-1) ?? -1) + 1;
  const cover = Buffer.from(JSON.stringify({ ...particulars, id, key: toBase64(key) }), 'utf8');
  putBlock(compartment, db, testimony, coverKind, number, 1, cover);
  cover.fill(0);
  db.prepare('INSERT INTO attachment (id, testimony, number, file_bytes, file_sha256) VALUES (?, ?, ?, ?, ?)')
    .run(id, testimony, number, fileBytes, fileSha256);
}

const columns = 'id, testimony, number, file_bytes AS fileBytes, file_sha256 AS fileSha256';

/** `vault-damaged`, naming the attachment's file, where its cover is not the one that was put there. */
function withCover(place: ReadablePlace, { number, ...row }: Row): AttachmentRow {
  const opened = getBlock(place, row.testimony, coverKind, number, 1);
  const cover = readBody(Cover, opened.toString('utf8'));
  opened.fill(0);
  if (cover === null || cover.id !== row.id || sealedLength(cover.size) !== row.fileBytes) {
    throw new ArchiveError('vault-damaged', { file: attachmentFile(row.id), reason: 'attachment' });
  }
  const { key, id: _id, ...particulars } = cover;
  return { ...row, ...particulars, chunkSeal: { vault: place.keys.vault, id: row.id, key: fromBase64(key), size: cover.size } };
}

/** In the order in which they were added. */
export function attachmentsOf(place: ReadablePlace, testimony: TestimonyId): AttachmentRow[] {
  return place.db.prepare<[string], Row>(`SELECT ${columns} FROM attachment WHERE testimony = ? ORDER BY number`)
    .all(testimony).map((row) => withCover(place, row));
}

export function attachmentRow(place: ReadablePlace, id: AttachmentId): AttachmentRow | null {
  const row = place.db.prepare<[string], Row>(`SELECT ${columns} FROM attachment WHERE id = ?`).get(id);
  return row === undefined ? null : withCover(place, row);
}

/** Without its cover: null where there is no such attachment. */
export function testimonyOfAttachment(db: Readable, id: string): TestimonyId | null {
  return db.prepare<[string], TestimonyId>('SELECT testimony FROM attachment WHERE id = ?').pluck().get(id) ?? null;
}

/** Its key goes with it, so that nothing opens what may be left of the file on the disk. */
export function deleteAttachment(db: Writable, id: AttachmentId): void {
  db.prepare(`
    DELETE FROM block WHERE kind = ? AND (testimony, number) IN (SELECT testimony, number FROM attachment WHERE id = ?)
  `).run(coverKind, id);
  db.prepare('DELETE FROM attachment WHERE id = ?').run(id);
}

/** What a row says of its file to those who have no key to it. */
export type AttachmentFileRow = Pick<Row, 'id' | 'fileBytes' | 'fileSha256'>;

/** Of all testimonies; none in a compartment of a program that knew of no attachments. */
export function attachmentFiles(db: Readable): AttachmentFileRow[] {
  const known = db.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'attachment'").get();
  if (known === undefined) return [];
  return db.prepare<[], AttachmentFileRow>(
    'SELECT id, file_bytes AS fileBytes, file_sha256 AS fileSha256 FROM attachment ORDER BY id',
  ).all();
}
