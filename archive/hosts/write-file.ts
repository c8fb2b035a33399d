// Writes what leaves the archive: whole or not at all, for its owner's eyes.
import { open, rename, rm } from 'node:fs/promises';
import { ArchiveError } from '../api/errors.ts';

function writeFault(thrown: unknown, path: string): ArchiveError {
  const code = (thrown as NodeJS.ErrnoException).code;
  return new ArchiveError(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'cannot-write', { file: path });
}

/**
 * Makes sure first that the place can be written to, then asks for the bytes, then puts them there in one step. So a
 * disclosure is not recorded for a file that could never be written, and half a file is never seen.
 */
export async function writeWhole<T>(path: string, make: () => Promise<{ bytes: Uint8Array; value: T }>): Promise<T> {
  return writePieces(path, async () => {
    const { bytes, value } = await make();
    return { pieces: [bytes], value };
  });
}

/** The same for what is too large to be held: each piece is written before the next is asked for. */
export async function writePieces<T>(
  path: string, make: () => Promise<{ pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>; value: T }>,
): Promise<T> {
  const part = `${path}.${process.pid}.part`;
  const file = await open(part, 'wx', 0o600).catch((thrown: unknown) => { throw writeFault(thrown, path); });
  const written = <R>(deed: Promise<R>): Promise<R> => deed.catch((thrown: unknown) => { throw writeFault(thrown, path); });
  try {
    const { pieces, value } = await make();
    for await (const piece of pieces) await written(file.appendFile(piece));
    await written(file.sync());
    await written(file.close());
    await written(rename(part, path));
    return value;
  } catch (thrown) {
    await file.close().catch(() => undefined);
    await rm(part, { force: true });
    throw thrown;
  }
}
