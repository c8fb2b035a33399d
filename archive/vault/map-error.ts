// The one place where errors of SQLite and of the file system become faults of the archive.
import { ArchiveError, type FaultDetail } from '../api/errors.ts';

function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

function mapSqlCode(code: string, file: string): ArchiveError {
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return new ArchiveError('disk-full', { file });
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new ArchiveError('vault-damaged', { file, reason: 'pages' });
  }
  // The program never puts one row twice: an index that says so does not fit its table, as where a page is an old one.
  if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE') {
    return new ArchiveError('vault-damaged', { file, reason: 'pages' });
  }
  if (code === 'SQLITE_IOERR_READ' || code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_IOERR_DATA') {
    return new ArchiveError('vault-damaged', { file, reason: 'unreadable' });
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new ArchiveError('vault-in-use', { file });
  }
  const unwritable = ['SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM'];
  if (unwritable.some((prefix) => code.startsWith(prefix))) {
    return new ArchiveError('cannot-write', { file, reason: code });
  }
  return new ArchiveError('internal', { file, reason: code });
}

const fileCodes: Readonly<Record<string, 'disk-full' | 'cannot-write'>> = {
  ENOSPC: 'disk-full', EDQUOT: 'disk-full', EFBIG: 'disk-full',
  EACCES: 'cannot-write', EPERM: 'cannot-write', EROFS: 'cannot-write', EIO: 'cannot-write',
};

/**
 * The fault that an error stands for; errors that are neither SQLite's nor the file system's come back unchanged.
 * A wrong statement (`SQLITE_ERROR`) keeps its cause, which quotes nothing but the program's own SQL.
 */
export function mapError(thrown: unknown, file: string): unknown {
  if (thrown instanceof ArchiveError) return thrown;
  const code = codeOf(thrown);
  if (code === undefined) return thrown;
  if (code.startsWith('SQLITE_')) {
    const fault = mapSqlCode(code, file);
    if (code === 'SQLITE_ERROR') fault.cause = thrown;
    return fault;
  }
  const fault = fileCodes[code];
  const detail: FaultDetail = { file, reason: code };
  return fault === undefined ? thrown : new ArchiveError(fault, detail);
}

/** Runs a deed on a file of the vault, its errors mapped. */
export function guarded<T>(file: string, deed: () => T): T {
  try {
    return deed();
  } catch (thrown) {
    throw mapError(thrown, file);
  }
}

/**
 * For what a later opening makes up for: a full disk, or a folder that cannot be written to, keeps nobody from reading.
 * Null where it failed for that.
 */
export function unlessFull<T>(deed: () => T): T | null {
  try {
    return deed();
  } catch (thrown) {
    const passing = thrown instanceof ArchiveError && ['disk-full', 'cannot-write'].includes(thrown.code);
    if (!passing) throw thrown;
    return null;
  }
}
