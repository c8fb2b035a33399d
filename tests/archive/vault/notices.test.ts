// What an opening has to tell: which file does not match the head, and how; and a clock that was set back.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendJournal } from '../../../archive/vault/journal.ts';
import { openVault, type Vault } from '../../../archive/vault/vault.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { cheap, stacksOf, tempVault } from './temp-vault.ts';

const write = (vault: Vault): void => stacksOf(vault).write((db) => appendJournal(db, vault, { verb: 'try', target: 'nothing' }));

test('an older file, a newer one, an altered line, a line or a head that is gone', async () => {
  const temp = await tempVault();
  const old = { stacks: join(tempFolder(), 'stacks.1'), head: readFileSync(temp.path('head'), 'latin1') };
  copyFileSync(temp.path('stacks.1'), old.stacks);
  await temp.use('Archivist', (vault) => { write(vault); write(vault); });
  const current = { stacks: readFileSync(temp.path('stacks.1')), head: readFileSync(temp.path('head'), 'latin1') };
  const found = async (): Promise<Vault['mismatches']> => temp.use('Archivist', ({ mismatches }) => mismatches);
  expect(await found()).toEqual([]);
  copyFileSync(old.stacks, temp.path('stacks.1'));
  expect(await found()).toEqual([{ file: 'stacks.1', what: 'older' }]);
  writeFileSync(temp.path('stacks.1'), current.stacks);
  writeFileSync(temp.path('head'), old.head);
  expect(await found()).toEqual([{ file: 'stacks.1', what: 'newer' }]);
  writeFileSync(temp.path('head'), current.head.replace(/^(stacks 1 [0-9]+) [0-9a-f]{4}/mu, '$1 0000'));
  expect(await found()).toEqual([{ file: 'stacks.1', what: 'line' }]);
  writeFileSync(temp.path('head'), current.head.replace(/^stacks .*\n/mu, ''));
  expect(await found()).toEqual([{ file: 'stacks.1', what: 'head' }]);
  rmSync(temp.path('head'));
  expect(await found()).toEqual([{ file: 'head', what: 'head' }]);
  writeFileSync(temp.path('head'), current.head);
  expect(await found()).toEqual([]);
});

test('a clock set back is told and not followed; one that was put right by a little is not told', async () => {
  const temp = await tempVault('scholar');
  const at = (time: string) => ({ ...cheap, clock: () => new Date(time) });
  const open = (time: string, name = 'Archivist') => openVault(temp.folder, name, temp.passphraseOf(name), at(time));
  (await open('2040-06-01T12:00:00Z')).close();
  for (const name of ['Archivist', 'scholar']) {
    const back = await open('2030-06-01T12:00:00Z', name);
    expect(back.clockBehind).toEqual({ machine: new Date('2030-06-01T12:00:00Z'), seen: new Date('2040-06-01T12:00:00Z') });
    expect(back.now()).toEqual(new Date('2040-06-01T12:00:00Z'));
    back.close();
  }
  const little = await open('2040-06-01T11:58:00Z');
  expect([little.clockBehind, little.now()]).toEqual([null, new Date('2040-06-01T12:00:00Z')]);
  little.close();
});
