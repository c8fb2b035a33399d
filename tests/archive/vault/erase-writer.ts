// A process for the kill test of erasure: admits a testimony, erases and scrubs it, without end, saying the words to look for.
import { writeSync } from 'node:fs';
import { createDataKey, putBlock } from '../../../archive/vault/blocks.ts';
import { appendJournal } from '../../../archive/vault/journal.ts';
import { eraseRows, scrub } from '../../../archive/vault/erase.ts';
import { randomId } from '../../../archive/vault/random-id.ts';
import { insertTestimony } from '../../../archive/vault/testimony-rows.ts';
import { openVault } from '../../../archive/vault/vault.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { testimonyRowOf } from './invented-rows.ts';

const [folder = '', passphrase = '', memory = '64'] = process.argv.slice(2);
const vault = await openVault(folder, 'Archivist', passphrase, { unsafeKdfForTests: { memory: Number(memory), passes: 1 } });
const { stacks } = vault;
if (stacks === null) throw new Error('No stacks.');
for (;;) {
  const testimony = randomId('t', 12) as TestimonyId;
  const title = randomId('', 20);
  stacks.write((db) => {
    insertTestimony(db, testimonyRowOf(testimony, { title, summary: title.repeat(400) }));
    createDataKey(stacks, db, testimony);
    for (let block = 0; block < 8; block += 1) putBlock(stacks, db, testimony, 'text', block, 1, Buffer.alloc(9000, block));
  });
  writeSync(1, `${testimony} ${title}\n`);
  stacks.write((db) => {
    eraseRows(stacks, db, testimony, new Date().toISOString());
    appendJournal(db, vault, { verb: 'erase', target: testimony });
  });
  scrub(stacks);
}
