// An attachment's file: sealed chunks of one size one after another, written once, read from any place, never whole in memory.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import type { AttachmentId, VaultId } from '../api/ids.ts';
import { statement } from './canonical.ts';
import { keyLength, open, seal, wipe } from './cipher.ts';
import { guarded } from './map-error.ts';
import { syncFile, syncFolder } from './replace-file.ts';

/** The folder of these files in a vault's folder; it is there once there was an attachment. */
export const attachmentsFolder = 'attachments';

/** Bytes of a chunk before it is sealed; the last one may be shorter. */
export const chunkBytes = 1024 * 1024;

/** Nonce and tag. */
const sealing = 24 + 16;

/** As a fault names it. */
export const attachmentFile = (id: AttachmentId): string => `${attachmentsFolder}/${id}`;

export const attachmentPath = (folder: string, id: AttachmentId): string => join(folder, attachmentsFolder, id);

/** What a file's chunks are sealed with and bound to. `size` is in bytes, before sealing. */
export interface ChunkSeal {
  readonly vault: VaultId;
  readonly id: AttachmentId;
  readonly key: Uint8Array;
  readonly size: number;
}

const chunksIn = (size: number): number => Math.ceil(size / chunkBytes);

/** Length of the file of an attachment of so many bytes. */
export const sealedLength = (size: number): number => size + chunksIn(size) * sealing;

/** A chunk opens in its own place of its own attachment, and among as many others as there were: none is moved or left off. */
function chunkStatement({ vault, id, size }: ChunkSeal, number: number): Buffer {
  return statement('attachment chunk', { vault, attachment: id, number, chunks: chunksIn(size), size });
}

/** What is to be remembered of a file that was written. Both hashes are hexadecimal. */
export interface WrittenAttachment {
  readonly key: Uint8Array;
  /** SHA-256 of the bytes as they came. */
  readonly sha256: string;
  readonly fileBytes: number;
  /** SHA-256 of the file, so that a copy can be checked by who has no key to it. */
  readonly fileSha256: string;
}

/** Writes one attachment. What is not finished is no attachment: `discard` it; after a crash an archivist's opening does. */
export class AttachmentWriter {
  readonly #folder: string;
  readonly #seal: ChunkSeal;
  readonly #handle: number;
  readonly #hash = createHash('sha256');
  readonly #fileHash = createHash('sha256');
  readonly #chunk: Buffer;
  #filled = 0;
  #written = 0;
  #number = 0;
  #open = true;

  /** `size` is what will be written, in bytes: neither more nor less, and at least one. */
  constructor(folder: string, vault: VaultId, id: AttachmentId, size: number) {
    this.#folder = folder;
    this.#seal = { vault, id, key: randomBytes(keyLength), size };
    this.#chunk = Buffer.alloc(Math.min(size, chunkBytes));
    this.#handle = guarded(attachmentsFolder, () => {
      const path = join(folder, attachmentsFolder);
      if (!existsSync(path)) {
        mkdirSync(path, { mode: 0o700 });
        syncFolder(folder);
      }
      return openSync(attachmentPath(folder, id), 'wx', 0o600);
    });
  }

  get id(): AttachmentId {
    return this.#seal.id;
  }

  /** How many bytes came so far. */
  get written(): number {
    return this.#written;
  }

  /** `bad-request`, reason `size`, for more than was announced; `disk-full`, `cannot-write`. Discard it after any fault. */
  write(bytes: Uint8Array): void {
    if (this.#written + bytes.length > this.#seal.size) throw new ArchiveError('bad-request', { reason: 'size' });
    this.#hash.update(bytes);
    this.#written += bytes.length;
    for (let taken = 0; taken < bytes.length;) {
      const piece = bytes.subarray(taken, taken + this.#chunk.length - this.#filled);
      this.#chunk.set(piece, this.#filled);
      this.#filled += piece.length;
      taken += piece.length;
      if (this.#filled === this.#chunk.length) this.#flush();
    }
  }

  #flush(): void {
    const sealed = seal(this.#seal.key, this.#chunk.subarray(0, this.#filled), chunkStatement(this.#seal, this.#number));
    this.#fileHash.update(sealed);
    guarded(attachmentsFolder, () => {
      for (let done = 0; done < sealed.length;) done += writeSync(this.#handle, sealed, done);
    });
    this.#number += 1;
    this.#filled = 0;
  }

  /** The file is durable when it returns. `bad-request`, reason `size`, where less came than was announced. */
  finish(): WrittenAttachment {
    const { size, key, id } = this.#seal;
    if (this.#written !== size) throw new ArchiveError('bad-request', { reason: 'size' });
    if (this.#filled > 0) this.#flush();
    this.#close();
    guarded(attachmentsFolder, () => {
      syncFile(attachmentPath(this.#folder, id));
      syncFolder(join(this.#folder, attachmentsFolder));
    });
    return { key, sha256: this.#hash.digest('hex'), fileBytes: sealedLength(size), fileSha256: this.#fileHash.digest('hex') };
  }

  #close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#chunk.fill(0);
    closeSync(this.#handle);
  }

  /** Leaves nothing of it. */
  discard(): void {
    this.#close();
    wipe(this.#seal.key);
    rmSync(attachmentPath(this.#folder, this.#seal.id), { force: true });
  }
}

function damaged(id: AttachmentId): ArchiveError {
  return new ArchiveError('vault-damaged', { file: attachmentFile(id), reason: 'attachment' });
}

function requireLength(handle: number, { id, size }: ChunkSeal): void {
  const length = fstatSync(handle).size;
  if (length < sealedLength(size)) throw new ArchiveError('truncated-file', { file: attachmentFile(id) });
  if (length > sealedLength(size)) throw damaged(id);
}

function readChunk(handle: number, sealOf: ChunkSeal, number: number): Buffer {
  const { size, key, id } = sealOf;
  const sealed = Buffer.alloc(Math.min(chunkBytes, size - number * chunkBytes) + sealing);
  let filled = 0;
  while (filled < sealed.length) {
    const read = readSync(handle, sealed, filled, sealed.length - filled, number * (chunkBytes + sealing) + filled);
    if (read === 0) throw new ArchiveError('truncated-file', { file: attachmentFile(id) });
    filled += read;
  }
  const opened = open(key, sealed, chunkStatement(sealOf, number));
  if (opened === null) throw damaged(id);
  return opened;
}

function withFile<T>(folder: string, { id }: ChunkSeal, use: (handle: number) => T): T {
  const path = attachmentPath(folder, id);
  if (!existsSync(path)) throw new ArchiveError('missing-compartment', { file: attachmentFile(id) });
  return guarded(attachmentFile(id), () => {
    const handle = openSync(path, 'r');
    try {
      return use(handle);
    } finally {
      closeSync(handle);
    }
  });
}

/**
 * The bytes from `start` to `end`, the end not included, cut to what there is. Every chunk that they lie in is opened whole
 * and only then believed. Faults, naming the file: `missing-compartment`, `truncated-file`, `vault-damaged`.
 */
export function readAttachment(folder: string, sealOf: ChunkSeal, start: number, end: number): Buffer {
  const stop = Math.min(end, sealOf.size);
  if (start >= stop) return Buffer.alloc(0);
  return withFile(folder, sealOf, (handle) => {
    requireLength(handle, sealOf);
    const bytes = Buffer.alloc(stop - start);
    for (let number = Math.floor(start / chunkBytes); number * chunkBytes < stop; number += 1) {
      const chunk = readChunk(handle, sealOf, number);
      const before = number * chunkBytes;
      chunk.copy(bytes, Math.max(0, before - start), Math.max(0, start - before), Math.min(chunk.length, stop - before));
      chunk.fill(0);
    }
    return bytes;
  });
}

/** Opens every chunk in its order and halts after each; gives the SHA-256 of the whole in hexadecimal. */
export function* hashingAttachment(folder: string, sealOf: ChunkSeal): Generator<number, string> {
  const hash = createHash('sha256');
  for (let number = 0; number < chunksIn(sealOf.size); number += 1) {
    const start = number * chunkBytes;
    const chunk = readAttachment(folder, sealOf, start, start + chunkBytes);
    hash.update(chunk);
    chunk.fill(0);
    yield 1;
  }
  return hash.digest('hex');
}
