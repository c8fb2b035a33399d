// Sample vaults that a killed engine has left in the temporary folder go at the next visit; those that are open, or not ours, stay.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeSampleFolder, sweepSampleFolders, vaultIn } from '../../../archive/thread/sample-folders.ts';
import { createLockFile, takeLock } from '../../../archive/vault/lock.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const later = (): number => Date.now() + 3_600_000;

async function leaveBehind(parent: string): Promise<string> {
  const folder = await makeSampleFolder(parent);
  mkdirSync(vaultIn(folder));
  createLockFile(vaultIn(folder));
  writeFileSync(join(vaultIn(folder), 'keys'), 'sealed');
  return folder;
}

describe('sweeping sample vaults', () => {
  it('deletes those that nobody has open, and those in which none was made', async () => {
    const parent = tempFolder();
    const [left, empty] = [await leaveBehind(parent), await makeSampleFolder(parent)];
    await sweepSampleFolders(parent, later());
    expect([left, empty].map((folder) => existsSync(folder))).toEqual([false, false]);
  });

  it('leaves alone one that is open, and deletes it once it is not', async () => {
    const parent = tempFolder();
    const folder = await leaveBehind(parent);
    const lock = takeLock(vaultIn(folder));
    onTestFinished(() => lock.release());
    await sweepSampleFolders(parent, later());
    expect(existsSync(join(vaultIn(folder), 'keys'))).toBe(true);
    lock.release();
    await sweepSampleFolders(parent, later());
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves alone one that was made only just now', async () => {
    const parent = tempFolder();
    const folder = await makeSampleFolder(parent);
    await sweepSampleFolders(parent);
    expect(existsSync(folder)).toBe(true);
  });

  it('follows no link and touches nothing of another name', async () => {
    const parent = tempFolder();
    const [vault, other] = [join(parent, 'archive'), join(parent, 'vouchsafe-other')];
    for (const folder of [vault, other]) mkdirSync(folder);
    createLockFile(vault);
    symlinkSync(vault, join(parent, 'vouchsafe-samples-link'));
    const planted = await makeSampleFolder(parent);
    symlinkSync(vault, vaultIn(planted));
    await sweepSampleFolders(parent, later());
    expect([join(vault, 'lock'), other, vaultIn(planted)].map((path) => existsSync(path))).toEqual([true, true, true]);
  });

  it('does not mind where there is nothing to look through', async () => {
    await expect(sweepSampleFolders(join(tempFolder(), 'gone'))).resolves.toBeUndefined();
  });
});
