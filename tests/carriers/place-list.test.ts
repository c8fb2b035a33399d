// The list of vaults opened before: what it says, what it does not, and that nothing in its file can break it.
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VaultPlace } from '../../archive/api/contract.ts';
import { folderAtDoor } from '../../archive/hosts/folder-at-door.ts';
import { makePlaceList } from '../../archive/hosts/place-list.ts';
import { configurationFolder, namedFolder, namedVault, placeListFile, usualFolder, type Surroundings } from '../../archive/hosts/program-folders.ts';
import type { Places } from '../../archive/services.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

interface Listed {
  readonly places: Places;
  readonly file: string;
  readonly folder: string;
}

function newList(): Listed {
  const folder = tempFolder();
  const file = join(folder, 'settings', 'vaults.json');
  return { places: makePlaceList(file), file, folder };
}

const soon = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 3); });

describe('the list of places', () => {
  it('is empty where there was none, and makes no file of it', async () => {
    const { places, file } = newList();
    expect(await places.list()).toEqual([]);
    expect(await places.folderOf('000000000000')).toBeNull();
    await places.forget('000000000000');
    expect(existsSync(file)).toBe(false);
  });

  it('has each vault once, latest first, by a number', async () => {
    const { places, folder } = newList();
    for (const name of ['a', 'b', 'c', 'a']) {
      await places.remember(join(folder, name));
      await soon();
    }
    const listed = await places.list();
    expect(listed.map(({ number }) => number)).toEqual([1, 3, 2]);
    for (const one of listed) VaultPlace.strict().parse(one);
    expect(await Promise.all(listed.map(({ place }) => places.folderOf(place)))).toEqual(['a', 'c', 'b'].map((name) => join(folder, name)));
  });

  it('offers what is gone last, and keeps it', async () => {
    const { places, folder } = newList();
    for (const name of ['gone', 'b', 'c', 'gone']) {
      await places.remember(join(folder, name));
      await soon();
    }
    writeTree(folder, { 'b/keys': '', 'c/keys': '' });
    const order = async (): Promise<number[]> => (await places.list()).map(({ number }) => number);
    expect(await order()).toEqual([3, 2, 1]);
    writeTree(folder, { 'gone/keys': '' });
    expect(await order()).toEqual([1, 3, 2]);
  });

  it('gives a number that has become free to the next', async () => {
    const { places, folder } = newList();
    for (const name of ['a', 'b', 'c']) await places.remember(join(folder, name));
    const second = (await places.list()).find(({ number }) => number === 2);
    await places.forget(second!.place);
    expect(await places.folderOf(second!.place)).toBeNull();
    await places.remember(join(folder, 'd'));
    const numbers = (await places.list()).map(({ number }) => number);
    expect(numbers.sort()).toEqual([1, 2, 3]);
  });

  it('keeps a vault’s number and place through any order of remembering and forgetting', async () => {
    const deed = fc.record({ what: fc.constantFrom('remember', 'forget'), name: fc.constantFrom('a', 'b', 'c', 'd') });
    await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
      const file = join(tempFolder(), 'vaults.json');
      const places = makePlaceList(file);
      const model = new Map<string, { place: string; number: number }>();
      for (const { what, name } of deeds) {
        const folder = join(file, '..', name);
        const known = model.get(name);
        if (what === 'forget') {
          if (known !== undefined) await places.forget(known.place);
          model.delete(name);
          continue;
        }
        await places.remember(folder);
        const listed = await Promise.all((await places.list()).map(async (one) => ({ ...one, folder: await places.folderOf(one.place) })));
        const found = listed.find((one) => one.folder === folder);
        const taken = [...model].filter(([other]) => other !== name).map(([, { number }]) => number);
        const smallest = [1, 2, 3, 4].find((number) => !taken.includes(number));
        expect(found).toMatchObject(known ?? { number: smallest });
        model.set(name, { place: found!.place, number: found!.number });
      }
      expect((await places.list()).map(({ place }) => place).sort()).toEqual([...model.values()].map(({ place }) => place).sort());
    }), { numRuns: 30 });
  });

  it('knows a vault by whichever link leads to it', async () => {
    const { places, folder } = newList();
    mkdirSync(join(folder, 'vault'));
    symlinkSync(join(folder, 'vault'), join(folder, 'link'));
    await places.remember(join(folder, 'link'));
    await places.remember(join(folder, 'vault', '..', 'vault'));
    expect(await places.list()).toHaveLength(1);
  });

  it('loses nothing where many are remembered at once', async () => {
    const { places, file, folder } = newList();
    await Promise.all(Array.from({ length: 20 }, (_, index) => places.remember(join(folder, String(index)))));
    const listed = await makePlaceList(file).list();
    expect(listed.map(({ number }) => number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('lets go of the one that was not opened for longest', async () => {
    const { places, folder } = newList();
    for (let index = 0; index < 52; index += 1) await places.remember(join(folder, String(index)));
    expect(await places.list()).toHaveLength(50);
  }, 30_000);
});

describe('the file of the list', () => {
  it('is for its owner alone, holds places and nothing else, and is written in one step', async () => {
    const { places, file, folder } = newList();
    await places.remember(join(folder, 'a'));
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
    }
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { places: object[] };
    expect(stored.places.map((one) => Object.keys(one).sort())).toEqual([['folder', 'lastOpened', 'number', 'place']]);
    expect(readdirSync(join(file, '..'))).toEqual(['vaults.json']);
  });

  it('is an empty list whatever else stands in it', async () => {
    const { places, file, folder } = newList();
    mkdirSync(join(file, '..'));
    const almost = { version: 1, places: [{ place: '../../etc', number: 1, lastOpened: new Date().toISOString(), folder: '/' }] };
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify(almost))), async (text) => {
      writeFileSync(file, text);
      expect(await places.list()).toEqual([]);
      expect(await places.folderOf('../../etc')).toBeNull();
    }), { numRuns: 50 });
    await places.remember(join(folder, 'a'));
    expect(await places.list()).toHaveLength(1);
  });

  it('that cannot be written keeps no vault closed, and says so where something was to be forgotten', async () => {
    const { places, file, folder } = newList();
    await places.remember(join(folder, 'a'));
    const [known] = await places.list();
    const blocked = makePlaceList(join(file, 'below-a-file', 'vaults.json'));
    await blocked.remember(join(folder, 'b'));
    expect(await blocked.list()).toEqual([]);
    if (process.platform === 'linux') {
      // A file beside which nobody can make another, not even root.
      const handle = openSync(file, 'r');
      await expect(makePlaceList(`/proc/self/fd/${handle}`).forget(known!.place)).rejects.toMatchObject({ code: 'cannot-write' });
      closeSync(handle);
    }
  });
});

describe('the folders of the program', () => {
  const linux: Surroundings = { environment: {}, platform: 'linux', home: '/users/a' };

  it('are the system’s own', () => {
    expect(configurationFolder(linux)).toBe('/users/a/.config/vouchsafe');
    expect(configurationFolder({ ...linux, environment: { XDG_CONFIG_HOME: '/etc/xdg' } })).toBe('/etc/xdg/vouchsafe');
    for (const unusable of ['', 'relative', undefined]) {
      expect(configurationFolder({ ...linux, environment: { XDG_CONFIG_HOME: unusable } })).toBe('/users/a/.config/vouchsafe');
    }
    expect(configurationFolder({ ...linux, platform: 'darwin' })).toBe('/users/a/Library/Application Support/Vouchsafe');
    expect(configurationFolder({ ...linux, platform: 'win32', environment: { APPDATA: '/roaming' } })).toMatch(/^.roaming.Vouchsafe$/);
    expect(placeListFile(linux)).toBe('/users/a/.config/vouchsafe/vaults.json');
  });

  it('have one vault that --vault names before VOUCHSAFE_FOLDER does', () => {
    expect(usualFolder(linux)).toBe('/users/a/Vouchsafe/archive');
    expect(namedFolder(undefined, linux)).toBeNull();
    const named = { ...linux, environment: { VOUCHSAFE_FOLDER: '/v' } };
    expect(namedFolder(undefined, named)).toBe('/v');
    expect(namedFolder('/w', named)).toBe('/w');
    expect(namedFolder('', named)).toBeNull();
  });

  it('are what the door is about: the vault that was named, else those opened before, else where the first will be', async () => {
    const { places, folder } = newList();
    const named = { ...linux, environment: { VOUCHSAFE_FOLDER: '/v' } };
    expect(await folderAtDoor(places, linux)).toBe(usualFolder(linux));
    expect(await folderAtDoor(null, linux)).toBe(usualFolder(linux));
    await places.remember(join(folder, 'a'));
    expect(await folderAtDoor(places, linux)).toBeNull();
    expect(await folderAtDoor(places, named)).toBe('/v');
  });

  it('finds --vault among options of Chromium’s', () => {
    expect(namedVault(['--user-data-dir=/tmp/a', '--vault', '/w', '--no-sandbox'])).toBe('/w');
    expect(namedVault(['--vault=/w', 'main.mjs'])).toBe('/w');
    expect(namedVault(['--no-sandbox', '-x', 'a', '--vault'])).toBeUndefined();
    expect(namedVault([])).toBeUndefined();
  });
});
