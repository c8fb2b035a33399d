// Files that the user chose in a dialog: the page has their names and tickets, only the main process their paths.
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { ChosenFile } from '../archive/api/desktop-bridge.ts';
import type { Ticket } from '../archive/api/ids.ts';

export interface ChosenFiles {
  register(paths: readonly string[]): readonly ChosenFile[];
  /** Paths of those that a call's input names, by ticket. The page cannot name any other. */
  pathsFor(input: unknown): Readonly<Record<string, string>>;
  /** Forgets all of them: the vault has been locked. */
  clear(): void;
}

/** A call names several as `files`, with a `table` of what they are, or one as `file`. */
function namedIn(input: unknown): readonly unknown[] {
  if (typeof input !== 'object' || input === null) return [];
  if ('file' in input) return [input.file];
  const files = 'files' in input && Array.isArray(input.files) ? input.files as readonly unknown[] : [];
  return 'table' in input ? [...files, input.table] : files;
}

export function makeChosenFiles(): ChosenFiles {
  const paths = new Map<string, string>();
  return {
    register: (chosen) => chosen.map((path) => {
      const ticket = randomBytes(24).toString('base64url') as Ticket;
      paths.set(ticket, path);
      return { ticket, name: basename(path) };
    }),
    pathsFor(input) {
      const named: [string, string][] = [];
      for (const ticket of namedIn(input)) {
        const path = typeof ticket === 'string' ? paths.get(ticket) : undefined;
        if (path !== undefined) named.push([ticket as string, path]);
      }
      return Object.fromEntries(named);
    },
    clear: () => paths.clear(),
  };
}
