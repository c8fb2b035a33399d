// The files of attachments as a whole: swept of those that no row names, copied into a backup and out of it, checked.
import { createHash } from 'node:crypto';
import { chmodSync, closeSync, copyFileSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import type { AttachmentId } from '../api/ids.ts';
import { attachmentFile, attachmentPath, attachmentsFolder, chunkBytes, hashingAttachment } from './attachment-file.ts';
import { attachmentFiles, attachmentRow, type AttachmentFileRow } from './attachment-rows.ts';
import type { ReadablePlace } from './blocks.ts';
import { guarded, mapError, unlessFull } from './map-error.ts';
import type { Vault } from './vault-shape.ts';
import { syncFile, syncFolder } from './replace-file.ts';

/** Each file once: what the reading room has is a row of its own for a file of the stacks. */
function uniqueFiles(places: readonly Pick<ReadablePlace, 'db'>[]): AttachmentFileRow[] {
  return [...new Map(places.flatMap(({ db }) => attachmentFiles(db)).map((row) => [row.id, row])).values()];
}

/**
 * Takes away every file that no row names: what was removed or erased, and what a crash left half written. For whoever holds
 * all compartments, of a vault that is not read-only, while nothing is being added. False where a file would not go; then
 * the next sweep takes it.
 */
export function sweepAttachments({ folder, identity, stacks, reading, readOnly }: Vault, beingWritten: ReadonlySet<string> = new Set()): boolean {
  const path = join(folder, attachmentsFolder);
  if (identity === null || stacks === null || readOnly !== null || !existsSync(path)) return true;
  const named = new Set<string>(uniqueFiles([identity, stacks, reading]).map(({ id }) => id));
  return unlessFull(() => guarded(attachmentsFolder, () => {
    const strays = readdirSync(path).filter((name) => !named.has(name) && !beingWritten.has(name));
    for (const name of strays) rmSync(join(path, name), { force: true });
    if (strays.length > 0) syncFolder(path);
    return true;
  })) ?? false;
}

/** Where a long deed on files tells that it goes on, and stops when it is told to. */
export type BetweenPieces = () => Promise<void>;

/**
 * Copies the files that the compartments of `places` name, sealed as they lie, from one folder to another, and holds each
 * against what its row says of it. Gives the bytes that were copied. Faults, naming the file: `missing-compartment`,
 * `truncated-file`, `vault-damaged`, `disk-full`.
 */
export async function copyAttachments(
  places: readonly Pick<ReadablePlace, 'db'>[], from: string, to: string, between: BetweenPieces,
): Promise<number> {
  const files = uniqueFiles(places);
  if (files.length === 0) return 0;
  guarded(attachmentsFolder, () => mkdirSync(join(to, attachmentsFolder), { mode: 0o700 }));
  let bytes = 0;
  for (const row of files) {
    await copyOne(row, from, to, between);
    bytes += row.fileBytes;
  }
  guarded(attachmentsFolder, () => syncFolder(join(to, attachmentsFolder)));
  return bytes;
}

async function copyOne(row: AttachmentFileRow, from: string, to: string, between: BetweenPieces): Promise<void> {
  const path = attachmentPath(to, row.id);
  const handle = guarded(attachmentFile(row.id), () => openSync(path, 'wx', 0o600));
  try {
    await readWhole(row, from, async (piece) => {
      guarded(attachmentFile(row.id), () => {
        for (let done = 0; done < piece.length;) done += writeSync(handle, piece, done);
      });
      await between();
    });
  } finally {
    closeSync(handle);
  }
  guarded(attachmentFile(row.id), () => syncFile(path));
}

/** Holds the sealed files in a folder against their rows, without any key. Faults as of `copyAttachments`. */
export async function requireSealedFiles(rows: readonly AttachmentFileRow[], folder: string, between: BetweenPieces): Promise<void> {
  for (const row of rows) await readWhole(row, folder, between);
}

/** Out of a backup that was checked: every file that is there. What no row names the next sweep takes away. */
export function bringAttachments(from: string, to: string): void {
  const source = join(from, attachmentsFolder);
  if (!existsSync(source)) return;
  guarded(attachmentsFolder, () => {
    const target = join(to, attachmentsFolder);
    mkdirSync(target, { mode: 0o700 });
    for (const name of readdirSync(source)) {
      const path = join(target, name);
      copyFileSync(join(source, name), path);
      chmodSync(path, 0o600);
      syncFile(path);
    }
    syncFolder(target);
  });
}

async function readWhole({ id, fileBytes, fileSha256 }: AttachmentFileRow, folder: string, each: (piece: Buffer) => Promise<void>): Promise<void> {
  const file = attachmentFile(id);
  const path = attachmentPath(folder, id);
  if (!existsSync(path)) throw new ArchiveError('missing-compartment', { file });
  if (guarded(file, () => statSync(path).size) < fileBytes) throw new ArchiveError('truncated-file', { file });
  const hash = createHash('sha256');
  const handle = await openFile(path, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length).catch((thrown: unknown) => { throw mapError(thrown, file); });
      if (bytesRead === 0) break;
      const piece = buffer.subarray(0, bytesRead);
      hash.update(piece);
      await each(piece);
    }
  } finally {
    await handle.close();
  }
  if (hash.digest('hex') !== fileSha256) throw new ArchiveError('vault-damaged', { file, reason: 'attachment' });
}

/** Opens every chunk of one attachment and halts after each; a fault names its file. */
function* openingAttachment(place: ReadablePlace, folder: string, id: AttachmentId): Generator<number, void> {
  const row = attachmentRow(place, id);
  if (row === null) return;
  const sha256 = yield* hashingAttachment(folder, row.chunkSeal);
  if (sha256 !== row.sha256) throw new ArchiveError('vault-damaged', { file: attachmentFile(id), reason: 'attachment' });
}

/**
 * For `verify`: of each attachment that `snapshot` names, its file and the opening of every chunk of it. `live` is the
 * compartment as it stands: what was removed from it meanwhile is no fault.
 */
export function attachmentChecks(
  snapshot: ReadablePlace, live: Pick<ReadablePlace, 'db'>, folder: string,
): { readonly file: string; readonly chunks: Generator<number, void>; isGone(): boolean }[] {
  return attachmentFiles(snapshot.db).map(({ id }) => ({
    file: attachmentFile(id),
    chunks: openingAttachment(snapshot, folder, id),
    isGone: () => !attachmentFiles(live.db).some((row) => row.id === id),
  }));
}
