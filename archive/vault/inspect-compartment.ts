// Looks at a compartment's file before it is used, changing nothing: is it there, whole, ours, of this vault and format?
import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import { fromBase64, toBase64 } from './canonical.ts';
import { checkPages } from './check-pages.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import { keyFileName, type CompartmentRecord, type KeyFile } from './key-file.ts';
import { guarded } from './map-error.ts';
import { knownVersion, schemaVersion } from './migrations.ts';
import { openDatabase, pageSize } from './open-database.ts';
import { compartmentFile } from './roles.ts';
import type { RowSet} from './row-set.ts';
import { storedRowSet } from './row-set.ts';
import { slotsHold } from './slot-pins.ts';
import type { Database } from './sql.ts';

const saltLength = 16;

/** The version of the desk from which on it remembers which passphrases are in force. */
const firstWithSlots = 3;

/** What stood in a compartment when it was last committed. */
export interface CompartmentState {
  readonly version: number;
  readonly sequence: number;
  readonly rows: RowSet;
  readonly journal: Buffer | null;
  readonly roster: number;
}

interface MetaRow {
  readonly vault: string;
  readonly compartment: string;
  readonly generation: number;
  readonly root: Buffer;
  readonly roster: number;
  readonly sequence: number;
}

/** The random bytes with which SQLCipher begins a file: they stay for the file's life. */
export function readFileSalt(path: string): Buffer {
  const salt = Buffer.alloc(saltLength);
  const handle = openSync(path, 'r');
  try {
    return salt.subarray(0, readSync(handle, salt, 0, saltLength, 0));
  } finally {
    closeSync(handle);
  }
}

/**
 * Faults: `missing-compartment`, `truncated-file`, `foreign-file`, `vault-damaged`, `newer-format`, and for a `keys`
 * older than the compartment remembers `vault-rolled-back`. All name the file.
 */
export function inspectCompartment(
  folder: string, file: KeyFile, record: CompartmentRecord, keys: CompartmentKeys,
): CompartmentState {
  const name = compartmentFile(record.name, record.generation);
  const path = join(folder, name);
  if (!existsSync(path)) throw new ArchiveError('missing-compartment', { file: name });
  return guarded(name, () => {
    const { size } = statSync(path);
    if (size < pageSize) throw new ArchiveError('truncated-file', { file: name });
    if (toBase64(readFileSalt(path)) !== record.salt) throw new ArchiveError('foreign-file', { file: name });
    const tidy = tidySidecars(path);
    try {
      const db = openWhole(path, name, keys, size);
      try {
        return readState(db, file, record, name);
      } finally {
        db.close();
      }
    } finally {
      tidy();
    }
  });
}

function openWhole(path: string, name: string, keys: CompartmentKeys, size: number): Database {
  // A crash leaves what is missing from the file in its write-ahead log.
  const logged = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
  const cut = (pages: number) => !logged && (size % pageSize !== 0 || size < pages * pageSize);
  let db: Database;
  try {
    db = openDatabase(path, keys.file, 'read');
  } catch (thrown) {
    if (cut(1) || (!logged && isShort(thrown, path, keys))) throw new ArchiveError('truncated-file', { file: name });
    throw thrown;
  }
  const pages = db.pragma('page_count', { simple: true });
  if (typeof pages === 'number' && !cut(pages)) return db;
  db.close();
  throw new ArchiveError('truncated-file', { file: name });
}

/** SQLite calls a file with fewer pages than its first page tells corrupt, and one with a spoilt page too: the pages tell. */
function isShort(thrown: unknown, path: string, keys: CompartmentKeys): boolean {
  const corrupt = thrown instanceof Error && 'code' in thrown && thrown.code === 'SQLITE_CORRUPT';
  return corrupt && [...checkPages(path, keys.file)].every(([, damaged]) => damaged === 0);
}

function readState(db: Database, file: KeyFile, record: CompartmentRecord, name: string): CompartmentState {
  const version = schemaVersion(db);
  if (version > knownVersion(record.name)) throw new ArchiveError('newer-format', { file: name });
  const damaged = new ArchiveError('vault-damaged', { file: name, reason: 'meta' });
  if (version < 1) throw damaged;
  const meta = db.prepare<[], MetaRow>('SELECT vault, compartment, generation, root, roster, sequence FROM meta').get();
  if (meta === undefined) throw damaged;
  const ours = meta.vault === file.vault && meta.compartment === record.name && meta.generation === record.generation;
  if (!ours) throw new ArchiveError('foreign-file', { file: name });
  if (!meta.root.equals(fromBase64(file.root))) throw new ArchiveError('vault-damaged', { file: keyFileName, reason: 'root' });
  if (meta.roster > file.roster) throw new ArchiveError('vault-rolled-back', { file: keyFileName });
  // An older program remembered none.
  if (record.name === 'desk' && version >= firstWithSlots && !slotsHold(db, file)) throw new ArchiveError('vault-rolled-back', { file: keyFileName });
  const journal = record.name === 'stacks' ? lastJournalHash(db) : null;
  return { version, sequence: meta.sequence, rows: storedRowSet(db), journal, roster: meta.roster };
}

/** The hash of the journal's last entry; null while there is none. Only the stacks have a journal. */
export function lastJournalHash(db: Database): Buffer | null {
  return db.prepare<[], Buffer>('SELECT hash FROM journal ORDER BY number DESC LIMIT 1').pluck().get() ?? null;
}

const sidecars = ['-wal', '-shm'] as const;

/** A connection that only reads still leaves a log and its index beside the file; the function given takes away what was not there. */
export function tidySidecars(path: string): () => void {
  const absent = sidecars.map((suffix) => path + suffix).filter((sidecar) => !existsSync(sidecar));
  return () => {
    for (const sidecar of absent) rmSync(sidecar, { force: true });
  };
}
