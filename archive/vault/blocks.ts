// Text sealed block by block, each testimony under a data key of its own, which is itself sealed under the compartment's.
import { randomBytes } from 'node:crypto';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { statement } from './canonical.ts';
import { keyLength, open, seal, wipe } from './cipher.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import type { Compartment } from './compartment.ts';
import type { Readable, Writable } from './sql.ts';

type Place = Pick<Compartment, 'keys' | 'file'>;

/** An open compartment, or a connection of one's own to it. */
export type ReadablePlace = Place & Pick<Compartment, 'db'>;

function dataKeyStatement({ vault, compartment }: CompartmentKeys, testimony: TestimonyId): Buffer {
  return statement('data key', { vault, compartment, testimony });
}

/** A block opens in this place alone: this vault, compartment, testimony, kind, number and version. */
function blockStatement(
  { vault, compartment }: CompartmentKeys, testimony: TestimonyId, kind: string, number: number, version: number,
): Buffer {
  return statement('block', { vault, compartment, testimony, kind, number, version });
}

function damaged({ file }: Place, reason: 'data-key' | 'record'): ArchiveError {
  return new ArchiveError('vault-damaged', { file, reason });
}

export function hasDataKey(db: Readable, testimony: TestimonyId): boolean {
  return db.prepare('SELECT 1 FROM data_key WHERE testimony = ?').get(testimony) !== undefined;
}

/** Must come before the testimony's first block in this compartment. One that stands already is a `conflict`. */
export function createDataKey(compartment: Compartment, db: Writable, testimony: TestimonyId): void {
  const key = randomBytes(keyLength);
  const sealed = seal(compartment.keys.dataKeys, key, dataKeyStatement(compartment.keys, testimony));
  wipe(key);
  const { changes } = db.prepare('INSERT OR IGNORE INTO data_key (testimony, sealed) VALUES (?, ?)').run(testimony, sealed);
  if (changes === 0) throw new ArchiveError('conflict', { reason: 'data-key' });
}

/** Every block of the testimony in this compartment goes with it. */
export function destroyDataKey(db: Writable, testimony: TestimonyId): void {
  db.prepare('DELETE FROM data_key WHERE testimony = ?').run(testimony);
}

/** In a next generation of the compartment: the same data keys, sealed under its new key. */
export function rewrapDataKeys(from: Place, to: CompartmentKeys, db: Writable): void {
  const update = db.prepare('UPDATE data_key SET sealed = ? WHERE testimony = ?');
  const rows = db.prepare<[], [TestimonyId, Buffer]>('SELECT testimony, sealed FROM data_key').raw().all();
  for (const [testimony, sealed] of rows) {
    const associated = dataKeyStatement(to, testimony);
    const key = open(from.keys.dataKeys, sealed, associated);
    if (key === null) throw damaged(from, 'data-key');
    update.run(seal(to.dataKeys, key, associated), testimony);
    wipe(key);
  }
}

/** Opens the data key for one use; it is overwritten afterwards. */
function withDataKey<T>(place: Place, db: Readable, testimony: TestimonyId, use: (key: Buffer) => T): T {
  const sealed = db.prepare<[string], Buffer>('SELECT sealed FROM data_key WHERE testimony = ?').pluck().get(testimony);
  const key = sealed === undefined ? null : open(place.keys.dataKeys, sealed, dataKeyStatement(place.keys, testimony));
  if (key === null) throw damaged(place, 'data-key');
  try {
    return use(key);
  } finally {
    wipe(key);
  }
}

/** Puts a block, or replaces it. `version` is the version of the testimony's text. */
export function putBlock(
  compartment: Compartment, db: Writable, testimony: TestimonyId,
  kind: string, number: number, version: number, bytes: Uint8Array,
): void {
  const sealed = withDataKey(compartment, db, testimony, (key) => (
    seal(key, bytes, blockStatement(compartment.keys, testimony, kind, number, version))
  ));
  db.prepare(`
    INSERT INTO block (testimony, kind, number, version, sealed) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET version = excluded.version, sealed = excluded.sealed
  `).run(testimony, kind, number, version, sealed);
}

interface BlockRow {
  readonly version: number;
  readonly sealed: Buffer;
}

/**
 * `vault-damaged`, reason `record`, where the block is not there, was put elsewhere before, or (where `version` is
 * given) belongs to another version.
 */
export function getBlock(
  compartment: ReadablePlace, testimony: TestimonyId, kind: string, number: number, version?: number,
): Buffer {
  const { db } = compartment;
  const row = db.prepare<[string, string, number], BlockRow>(
    'SELECT version, sealed FROM block WHERE testimony = ? AND kind = ? AND number = ?',
  ).get(testimony, kind, number);
  if (row === undefined || (version !== undefined && row.version !== version)) throw damaged(compartment, 'record');
  const opened = withDataKey(compartment, db, testimony, (key) => (
    open(key, row.sealed, blockStatement(compartment.keys, testimony, kind, number, row.version))
  ));
  if (opened === null) throw damaged(compartment, 'record');
  return opened;
}

/** The numbers of a testimony's blocks of one kind, in their order. */
export function blockNumbers(db: Readable, testimony: TestimonyId, kind: string): number[] {
  return db.prepare<[string, string], number>(
    'SELECT number FROM block WHERE testimony = ? AND kind = ? ORDER BY number',
  ).pluck().all(testimony, kind);
}

/** Without a kind, all the testimony's blocks. Its data key stays. */
export function deleteBlocks(db: Writable, testimony: TestimonyId, kind?: string): void {
  if (kind === undefined) db.prepare('DELETE FROM block WHERE testimony = ?').run(testimony);
  else db.prepare('DELETE FROM block WHERE testimony = ? AND kind = ?').run(testimony, kind);
}

/** Opens every block of a testimony and keeps nothing of it; a data key that does not open fails them all. */
export function openableBlocks(
  place: Place, db: Readable, testimony: TestimonyId,
): { readonly opened: number; readonly failed: number } {
  const rows = db.prepare<[string], BlockRow & { readonly kind: string; readonly number: number }>(
    'SELECT kind, number, version, sealed FROM block WHERE testimony = ?',
  );
  let opened = 0;
  let failed = 0;
  withDataKey(place, db, testimony, (key) => {
    for (const { kind, number, version, sealed } of rows.iterate(testimony)) {
      const bytes = open(key, sealed, blockStatement(place.keys, testimony, kind, number, version));
      if (bytes === null) failed += 1;
      else opened += 1;
      wipe(bytes ?? undefined);
    }
  });
  return { opened, failed };
}
