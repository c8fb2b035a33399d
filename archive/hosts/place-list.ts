// The vaults that were opened on this machine before: a small file of the program's own, which says where they are and no more.
import { randomInt } from 'node:crypto';
import { access, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { VaultPlace } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { Places } from '../services.ts';

const KnownPlace = VaultPlace.extend({ folder: z.string().min(1).max(4096) });
type KnownPlace = z.infer<typeof KnownPlace>;
const Stored = z.object({ version: z.literal(1), places: z.array(KnownPlace).max(1000) });

/** More than anybody looks through; the one that was not opened for longest goes. */
const mostPlaces = 50;

const symbols = '0123456789abcdefghijklmnopqrstuvwxyz';
const newPlace = (): string => Array.from({ length: 12 }, () => symbols[randomInt(symbols.length)]).join('');

/** The smallest number that no other place has: numbers are names, and stay short. */
function freeNumber(places: readonly KnownPlace[]): number {
  const taken = new Set(places.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

/** A folder by one name, whatever links lead to it; as it was given where it is not there. */
const canonical = (folder: string): Promise<string> => realpath(folder).catch(() => resolve(folder));

/** What cannot be read, or is not such a list, is an empty one: a list of shortcuts is not worth a fault. */
async function readPlaces(file: string): Promise<KnownPlace[]> {
  try {
    return Stored.parse(JSON.parse(await readFile(file, 'utf8'))).places;
  } catch {
    return [];
  }
}

/** A vault that is gone, or on a disk that is not there today, stays on the list, but is offered last. */
async function thereFirst(places: readonly KnownPlace[]): Promise<KnownPlace[]> {
  const there = await Promise.all(places.map(({ folder }) => access(join(folder, 'keys')).then(() => true, () => false)));
  return [...places.filter((_, index) => there[index]), ...places.filter((_, index) => !there[index])];
}

/** Whole or not at all, and for its owner's eyes: the list tells where on this machine testimony is kept. */
async function writePlaces(file: string, places: readonly KnownPlace[]): Promise<void> {
  const folder = dirname(file);
  const part = `${file}.${newPlace()}.part`;
  const stored: z.infer<typeof Stored> = { version: 1, places: [...places] };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(stored, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (thrown) {
    await rm(part, { force: true });
    throw thrown;
  }
}

/**
 * The list that is kept in `file`, read anew at each use, since another window's host may have written it. `remember`
 * never fails, so that a list that cannot be written keeps no vault closed.
 *
 * @throws ArchiveError `cannot-write` from `forget`, where the list still says what was to be forgotten.
 */
export function makePlaceList(file: string): Places {
  let last: Promise<unknown> = Promise.resolve();

  /** One change at a time: two at once would each write without the other. */
  function change(deed: (places: KnownPlace[]) => KnownPlace[] | null): Promise<void> {
    const turn = last.then(async () => {
      const places = deed(await readPlaces(file));
      if (places !== null) await writePlaces(file, places);
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  const latestFirst = (places: readonly KnownPlace[]): KnownPlace[] =>
    [...places].sort((a, b) => (a.lastOpened < b.lastOpened ? 1 : a.lastOpened > b.lastOpened ? -1 : a.number - b.number));

  return {
    async list() {
      await last;
      return (await thereFirst(latestFirst(await readPlaces(file)))).map(({ place, number, lastOpened }) => ({ place, number, lastOpened }));
    },
    async folderOf(place) {
      await last;
      return (await readPlaces(file)).find((known) => known.place === place)?.folder ?? null;
    },
    async remember(given) {
      const folder = await canonical(given);
      await change((places) => {
        const others = places.filter((known) => known.folder !== folder);
        const known = places.find((one) => one.folder === folder) ?? { place: newPlace(), number: freeNumber(others), folder };
        return latestFirst([...others, { ...known, lastOpened: new Date().toISOString() }]).slice(0, mostPlaces);
      }).catch(() => undefined);
    },
    async forget(place) {
      await change((places) => {
        const others = places.filter((known) => known.place !== place);
        return others.length === places.length ? null : others;
      }).catch(() => {
        throw new ArchiveError('cannot-write', { reason: 'places' });
      });
    },
  };
}
