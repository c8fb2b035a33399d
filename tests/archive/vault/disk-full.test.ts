// A full disk: the write that meets it is undone whole, says so, and the next one works once there is room.
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createDataKey, getBlock, putBlock } from '../../../archive/vault/blocks.ts';
import { eraseRows, scrub, scrubDue } from '../../../archive/vault/erase.ts';
import { createVault, openVault, type Vault } from '../../../archive/vault/vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { cheap, faultOf, newTestimonyId, stacksOf, tempVault } from './temp-vault.ts';

function admit(vault: Vault, bytes: number): ReturnType<typeof newTestimonyId> {
  const stacks = stacksOf(vault);
  const testimony = newTestimonyId();
  stacks.write((db) => {
    createDataKey(stacks, db, testimony);
    putBlock(stacks, db, testimony, 'text', 0, 1, Buffer.alloc(bytes, 7));
  });
  return testimony;
}

const admitted = (vault: Vault) => stacksOf(vault).db.prepare<[], string>('SELECT testimony FROM block').pluck().all().sort();

test('a database that may not grow', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  const kept = [admit(vault, 9000), admit(vault, 9000)].sort();
  const { db } = stacksOf(vault);
  const meta = db.prepare('SELECT * FROM meta').get();
  const pages = db.pragma('page_count', { simple: true });
  db.pragma(`max_page_count = ${String(pages)}`);
  expect(await faultOf(() => admit(vault, 90_000))).toEqual({ code: 'disk-full', detail: { file: 'stacks.1' } });
  expect(admitted(vault)).toEqual(kept);
  expect(db.prepare('SELECT * FROM meta').get()).toEqual(meta);
  db.pragma('max_page_count = 1000000');
  admit(vault, 90_000);
  expect((await verifyVault(vault)).faults).toEqual([]);
  vault.close();
  await temp.use('Archivist', (reopened) => {
    expect(reopened.readOnly).toBeNull();
    expect(admitted(reopened)).toHaveLength(3);
  });
});

/** A file system of so many KiB, where this machine lets the test have one. */
function smallDisk(size: number): string | null {
  const folder = join(tempFolder(), 'disk');
  mkdirSync(folder);
  const mounted = process.platform === 'linux'
    && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder]).status === 0;
  if (!mounted) return null;
  onTestFinished(() => { spawnSync('umount', [folder]); });
  return folder;
}

test('a disk that is full, wherever in a write it fills up', async ({ skip }) => {
  const disk = smallDisk(2048);
  if (disk === null) return skip('This machine lets the test mount nothing.');
  const passphrase = 'an invented phrase';
  const folder = join(disk, 'vault');
  const vault = await createVault(folder, 'Archivist', passphrase, cheap);
  const ballast = join(disk, 'ballast');
  const kept: string[] = [];
  for (const room of [64, 20, 8, 4, 1]) {
    kept.push(admit(vault, 5000));
    fill(ballast);
    // Some room, then writes of all sizes until nothing goes any more.
    rmSync(ballast);
    fill(ballast, room * 1024);
    const faults = new Set<string>();
    for (let attempt = 0; attempt < 40 && faults.size === 0; attempt += 1) {
      try {
        kept.push(admit(vault, 3000 + attempt * 500));
      } catch (thrown) {
        faults.add((thrown as { code: string }).code);
      }
    }
    expect([...faults]).toEqual(['disk-full']);
    expect(admitted(vault)).toEqual([...kept].sort());
    for (const testimony of kept) expect(getBlock(stacksOf(vault), testimony as ReturnType<typeof newTestimonyId>, 'text', 0).length).toBeGreaterThan(0);
    rmSync(ballast);
    stacksOf(vault).checkpoint();
  }
  vault.close();
  expect(readdirSync(folder)).not.toContain('head.new');
  const reopened = await openVault(folder, 'Archivist', passphrase, cheap);
  onTestFinished(() => reopened.close());
  expect(reopened.readOnly).toBeNull();
  expect(admitted(reopened)).toEqual([...kept].sort());
  expect((await verifyVault(reopened)).faults).toEqual([]);
});

test('an erasure on a full disk waits for its scrubbing until there is room', async ({ skip }) => {
  const disk = smallDisk(4096);
  if (disk === null) return skip('This machine lets the test mount nothing.');
  const vault = await createVault(join(disk, 'vault'), 'Archivist', 'an invented phrase', cheap);
  onTestFinished(() => vault.close());
  const stacks = stacksOf(vault);
  const kept = Array.from({ length: 40 }, () => admit(vault, 20_000)).sort();
  const erased = admit(vault, 200_000);
  stacks.checkpoint();
  stacks.write((db) => eraseRows(stacks, db, erased, '2026-11-23T00:00:00.000Z'));
  const ballast = join(disk, 'ballast');
  fill(ballast, 128 * 1024);
  expect(scrub(stacks)).toBe(false);
  expect(scrubDue(stacks.db)).toEqual([erased]);
  expect(admitted(vault)).toEqual(kept);
  rmSync(ballast);
  expect(scrub(stacks)).toBe(true);
  expect(scrubDue(stacks.db)).toEqual([]);
  expect(admitted(vault)).toEqual(kept);
  expect((await verifyVault(vault)).faults).toEqual([]);
});

/** Fills the disk but for so many bytes. */
function fill(ballast: string, leaving = 0): void {
  const piece = Buffer.alloc(1024);
  let pieces = 0;
  try {
    for (;; pieces += 1) appendFileSync(ballast, piece);
  } catch { /* full */ }
  if (leaving === 0) return;
  rmSync(ballast, { force: true });
  for (let written = 0; written < pieces - leaving / 1024; written += 1) appendFileSync(ballast, piece);
}
