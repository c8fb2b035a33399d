// Reads what is in an asar archive. Format: a pickled header of JSON before the files' bytes (electron/asar's README).
import { closeSync, openSync, readSync } from 'node:fs';

export interface PackedFile {
  readonly size: number;
  /** Outside of the archive, beside it. */
  readonly unpacked?: boolean;
  readonly integrity?: { readonly algorithm: string; readonly hash: string };
}
interface PackedFolder {
  readonly files: Readonly<Record<string, PackedFolder | PackedFile>>;
}

/** Every file by its path inside. */
export function filesInAsar(path: string): ReadonlyMap<string, PackedFile> {
  const handle = openSync(path, 'r');
  const sizes = Buffer.alloc(16);
  readSync(handle, sizes, 0, 16, 0);
  const text = Buffer.alloc(sizes.readUInt32LE(12));
  readSync(handle, text, 0, text.length, 16);
  closeSync(handle);
  const found = new Map<string, PackedFile>();
  const walk = (folder: PackedFolder, before: string): void => {
    for (const [name, entry] of Object.entries(folder.files)) {
      if ('files' in entry) walk(entry, `${before}${name}/`);
      else found.set(before + name, entry);
    }
  };
  walk(JSON.parse(text.toString('utf8')) as PackedFolder, '');
  return found;
}
