// Wrong passphrases: counted beside the vault, each in a row making the next try wait longer, and forgotten by a right one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attemptsFileName, waitAfter } from '../../../archive/vault/attempts.ts';
import { openVault } from '../../../archive/vault/vault.ts';
import { cheap, faultOf, tempVault } from './temp-vault.ts';

test('three tries are free; then each waits for what is left of 1, 2, 4 … 30 seconds', async () => {
  const temp = await tempVault('scholar');
  const waited: number[] = [];
  let now = Date.parse('2030-01-01T00:00:00Z');
  const options = { ...cheap, clock: () => new Date(now), pause: async (milliseconds: number) => { waited.push(milliseconds); } };
  const wrong = (name: string) => faultOf(() => openVault(temp.folder, name, 'not the passphrase', options));
  // Whoever is asked for, known or not: nothing tells which names there are.
  for (const name of ['Archivist', 'scholar', 'nobody']) expect((await wrong(name)).code).toBe('wrong-passphrase');
  expect(waited).toEqual([]);
  for (let count = 0; count < 7; count += 1) await wrong('Archivist');
  expect(waited).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  now += 29_000;
  await wrong('Archivist');
  expect(waited.at(-1)).toBe(1000);
  now -= 1_000_000;
  (await openVault(temp.folder, 'Archivist', temp.passphraseOf('Archivist'), options)).close();
  expect(waited.at(-1)).toBe(30_000);
  expect(existsSync(temp.path(attemptsFileName))).toBe(false);
  const before = waited.length;
  await wrong('Archivist');
  expect(waited).toHaveLength(before);
});

test('a count that was spoilt, or taken away, keeps nobody out', async () => {
  const temp = await tempVault();
  const waited: number[] = [];
  const options = { ...cheap, pause: async (milliseconds: number) => { waited.push(milliseconds); } };
  writeFileSync(temp.path(attemptsFileName), '{"wrong":"many"}');
  await faultOf(() => openVault(temp.folder, 'Archivist', 'not the passphrase', options));
  expect(JSON.parse(readFileSync(temp.path(attemptsFileName), 'utf8'))).toMatchObject({ wrong: 1 });
  (await openVault(temp.folder, 'Archivist', temp.passphraseOf('Archivist'), options)).close();
  expect(waited).toEqual([]);
});

test('what is due never shrinks and never passes half a minute', () => {
  const dues = Array.from({ length: 2000 }, (_, wrong) => waitAfter(wrong));
  expect(dues.slice(0, 3)).toEqual([0, 0, 0]);
  expect(dues).toEqual([...dues].sort((one, other) => one - other));
  expect(dues.at(-1)).toBe(30_000);
});
