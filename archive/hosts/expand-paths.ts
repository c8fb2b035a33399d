// Files and folders as a user names them, made into the list of files to import.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface ExpandedPaths {
  readonly files: readonly string[];
  /** Folders that could not be looked into. */
  readonly unreadable: readonly string[];
}

async function leadsToFolder(link: string): Promise<boolean> {
  return (await stat(link).catch(() => undefined))?.isDirectory() ?? false;
}

/**
 * Folders are walked to the bottom in the order of their names. Hidden entries are left, and so are links to folders,
 * which may lead in a circle; a link that leads nowhere is kept, so that the import can say so.
 */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPaths> {
  const files: string[] = [];
  const unreadable: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    let entries;
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch {
      unreadable.push(folder);
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && !await leadsToFolder(path))) files.push(path);
    }
  };
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() === true) await walk(path);
    else files.push(path);
  }
  return { files, unreadable };
}
