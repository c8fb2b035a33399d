// Nothing that was put into a vault stands in the clear in any of its files, at any moment, nor beside them.
import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createDataKey, putBlock } from '../../../archive/vault/blocks.ts';
import { appendJournal } from '../../../archive/vault/journal.ts';
import { appendOutbox } from '../../../archive/vault/outbox.ts';
import { createVault } from '../../../archive/vault/vault.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { cheap, newTestimonyId, stacksOf } from './temp-vault.ts';

/** A word of letters that cannot be met by chance, in the alphabets of both languages. */
const canary = (): string => `${randomBytes(9).toString('hex')}${[...randomBytes(6)].map((byte) => String.fromCharCode(0xac00 + byte * 40)).join('')}`;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path)).filter((path) => lstatSync(path).isFile());
}

function found(paths: readonly string[], canaries: readonly string[]): string[] {
  const needles = canaries.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()]);
  return paths.filter((path) => {
    const bytes = readFileSync(path);
    return needles.some((needle) => bytes.includes(needle));
  });
}

test('names, passphrases, text and searches leave no trace, open or closed, before and after a checkpoint', async () => {
  const folder = join(tempFolder(), 'vault');
  const [name, passphrase, other, text, label, entry, wide] = Array.from({ length: 7 }, canary) as [
    string, string, string, string, string, string, string,
  ];
  const canaries = [name, passphrase, other, text, label, entry, wide];
  const began = Date.now();
  const vault = await createVault(folder, name, passphrase, cheap);
  await vault.addUser(other, 'scholar', `${passphrase} too`);
  const stacks = stacksOf(vault);
  const testimony = newTestimonyId();
  stacks.write((db) => {
    createDataKey(stacks, db, testimony);
    putBlock(stacks, db, testimony, 'text', 0, 1, Buffer.from(text.repeat(2000)));
    appendJournal(db, vault, { verb: label, target: testimony });
    db.exec('CREATE TABLE wide (word TEXT) STRICT');
    const insert = db.prepare('INSERT INTO wide VALUES (?)');
    for (let row = 0; row < 3000; row += 1) insert.run(`${wide} ${String(row)} ${randomBytes(100).toString('hex')}`);
    // Sorting, indexing and a temporary table are what SQLite would put into files of its own.
    db.exec('CREATE INDEX wide_word ON wide (word DESC)');
    db.exec('CREATE TEMP TABLE sorted AS SELECT word FROM wide ORDER BY substr(word, 60)');
  });
  vault.desk.write((db) => appendOutbox(db, vault, { verb: 'disclose', body: entry }));
  const places = () => [
    ...filesUnder(folder).filter((path) => !path.endsWith('lock')),
    ...readdirSync(dirname(folder)).map((path) => join(dirname(folder), path)).filter((path) => lstatSync(path).isFile()),
    ...recentTemporaries(began),
  ];
  expect(places().filter((path) => path.endsWith('-wal'))).toHaveLength(4);
  expect(found(places(), canaries)).toEqual([]);
  stacks.vacuum();
  expect(found(places(), canaries)).toEqual([]);
  stacks.write((db) => db.exec('DROP TABLE wide'));
  vault.close();
  expect(found(places(), canaries)).toEqual([]);
  // The search finds what is there to be found, however it is written.
  const plain = (['utf8', 'utf16le'] as const).map((charset) => {
    const path = join(dirname(folder), charset);
    writeFileSync(path, `before${text}after`, charset);
    return path;
  });
  expect(found(plain, canaries)).toEqual(plain);
});

/** Files in the system's folder for temporary files that this test could have made. */
function recentTemporaries(since: number): string[] {
  return readdirSync(tmpdir()).map((name) => join(tmpdir(), name)).filter((path) => {
    try {
      const found = lstatSync(path);
      return found.isFile() && found.mtimeMs >= since - 2000 && found.size < 50_000_000;
    } catch {
      return false;
    }
  });
}
