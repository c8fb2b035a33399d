// Builds a folder beside the place where it is to stand, and puts it there in one step.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder, syncFolder } from './replace-file.ts';

export interface Site {
  readonly building: string;
  /** Puts it in its place, which must be free or an empty folder; durable when it returns. */
  publish(): void;
  discard(): void;
}

/** A crash leaves nothing under the final name; what was begun stays in a hidden folder that ends in `.new`. */
export function beginBeside(folder: string): Site {
  const parent = dirname(folder);
  makeFolder(parent);
  const building = join(parent, `.${basename(folder)}.${randomBytes(6).toString('hex')}.new`);
  mkdirSync(building, { mode: 0o700 });
  return {
    building,
    publish() {
      syncFolder(building);
      if (existsSync(folder)) rmdirSync(folder);
      renameSync(building, folder);
      syncFolder(parent);
    },
    discard: () => rmSync(building, { recursive: true, force: true }),
  };
}
