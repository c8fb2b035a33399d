// Generations of a vault's files: new ones are built out of the way, put beside the old, and the old go once `keys` names the new.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keyFileName, type KeyFile } from './key-file.ts';
import { stagedName, syncFolder } from './replace-file.ts';
import { compartmentFile, compartmentNames } from './roles.ts';

const buildingPrefix = '.next-';
const filePattern = new RegExp(`^(${compartmentNames.join('|')})\\.([1-9][0-9]{0,8})(-wal|-shm)?$`, 'u');

interface Found {
  readonly entry: string;
  readonly name: string;
  readonly generation: number;
}

function filesIn(folder: string): Found[] {
  return readdirSync(folder).flatMap((entry) => {
    const match = filePattern.exec(entry);
    return match === null ? [] : [{ entry, name: match[1] ?? '', generation: Number(match[2]) }];
  });
}

/** One more than any there is: a file that stands in the folder is never written over, whatever `keys` says of it. */
export function nextGeneration(folder: string, file: KeyFile): number {
  const standing = [...file.compartments, ...filesIn(folder)].map(({ generation }) => generation);
  return Math.max(...standing) + 1;
}

/** A place inside the vault's folder, hence on the same disk, in which the files of a next generation are built. */
export interface BuildingPlace {
  readonly building: string;
  /** Moves these files to where `keys` will look for them; durable when it returns. */
  putInPlace(files: readonly string[]): void;
  /** Takes away what was built, in place or not. */
  discard(): void;
  /** Takes away what is left of the place once everything is in place. */
  finish(): void;
}

export function beginGeneration(folder: string): BuildingPlace {
  const building = join(folder, `${buildingPrefix}${randomBytes(6).toString('hex')}`);
  mkdirSync(building, { mode: 0o700 });
  const placed: string[] = [];
  const remove = (path: string): void => rmSync(path, { recursive: true, force: true });
  return {
    building,
    putInPlace(files) {
      for (const file of files) {
        renameSync(join(building, file), join(folder, file));
        placed.push(file);
      }
      syncFolder(folder);
    },
    discard() {
      for (const file of placed) remove(join(folder, file));
      remove(building);
    },
    finish: () => remove(building),
  };
}

/** What a crash left: building places, a `keys` that never came into force, files of generations before the one that is. Later ones are never touched. */
export function sweepGenerations(folder: string, { compartments }: KeyFile): void {
  const inForce = new Map<string, number>(compartments.map(({ name, generation }) => [name, generation]));
  const old = filesIn(folder).filter(({ name, generation }) => generation < (inForce.get(name) ?? 0)).map(({ entry }) => entry);
  const left = readdirSync(folder).filter((entry) => entry.startsWith(buildingPrefix) || entry === stagedName(keyFileName));
  // The new names are durable before the old files go.
  if (old.length > 0) syncFolder(folder);
  for (const entry of [...old, ...left]) rmSync(join(folder, entry), { recursive: true, force: true });
  if (old.length + left.length > 0) syncFolder(folder);
}

/** The files of the generation in force. */
export function filesInForce({ compartments }: KeyFile): string[] {
  return compartments.map(({ name, generation }) => compartmentFile(name, generation));
}
