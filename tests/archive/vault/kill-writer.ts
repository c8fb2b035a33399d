// A process for the kill test: writes to a vault without end, and says each number once its write has returned.
import { writeSync } from 'node:fs';
import { createDataKey, putBlock } from '../../../archive/vault/blocks.ts';
import { appendJournal } from '../../../archive/vault/journal.ts';
import { randomId } from '../../../archive/vault/random-id.ts';
import { openVault } from '../../../archive/vault/vault.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';

const [folder = '', passphrase = '', memory = '64'] = process.argv.slice(2);
const vault = await openVault(folder, 'Archivist', passphrase, { unsafeKdfForTests: { memory: Number(memory), passes: 1 } });
const { stacks, reading } = vault;
if (stacks === null) throw new Error('No stacks.');
let written = stacks.db.prepare<[], number>('SELECT count(*) FROM journal').pluck().get() ?? 0;
for (;;) {
  const testimony = randomId('t', 12) as TestimonyId;
  stacks.write((db) => {
    createDataKey(stacks, db, testimony);
    putBlock(stacks, db, testimony, 'text', 0, 1, Buffer.alloc(9000, written));
    appendJournal(db, vault, { verb: 'admit', target: testimony, detail: { written: written + 1 } });
  });
  written += 1;
  writeSync(1, `${written}\n`);
  if (written % 5 === 0) reading.write((db) => createDataKey(reading, db, testimony));
  if (written % 7 === 0) stacks.checkpoint();
}
