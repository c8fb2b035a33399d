// A corrected text takes the old one's place whole, and what it changed stays, sealed, beside it.
import { expect, test } from 'vitest';
import type { PassageId, TestimonyId } from '../../../archive/api/ids.ts';
import type { PassageRecord } from '../../../archive/api/testimony.ts';
import { createDataKey, openableBlocks } from '../../../archive/vault/blocks.ts';
import { insertTestimony, testimonyRow, updateText } from '../../../archive/vault/testimony-rows.ts';
import { deletePassages, editsOf, passageAt, putEdit, putPassages, readPassages, replacePassages } from '../../../archive/vault/text-rows.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { newTurnKey, testimonyRowOf } from './invented-rows.ts';
import { newTestimonyId, stacksOf, tempVault } from './temp-vault.ts';

const passagesOf = (testimony: TestimonyId, count: number, letter: string): PassageRecord[] => (
  Array.from({ length: count }, () => {
    const turn = newTurnKey();
    return {
      id: `${testimony}.${turn}` as PassageId, session: 1, speaker: null,
      parts: [{ turn, start: null, end: null, text: letter.repeat(1500) }],
    };
  })
);

test('passages are replaced, fewer or more of them, and no block of the old ones stays', async () => {
  const vault = await (await tempVault()).open();
  const stacks = stacksOf(vault);
  const [testimony, other] = [newTestimonyId(), newTestimonyId()];
  const kept = passagesOf(other, 20, 'k');
  stacks.write((db) => {
    for (const id of [testimony, other]) createDataKey(stacks, db, id);
    putPassages(stacks, db, testimony, 1, passagesOf(testimony, 40, 'a'));
    putPassages(stacks, db, other, 1, kept);
    putEdit(stacks, db, testimony, 2, Buffer.from('before the second'));
  });
  for (const [index, count] of [3, 0, 60, 1].entries()) {
    const version = index + 2;
    const passages = passagesOf(testimony, count, 'b');
    stacks.write((db) => replacePassages(stacks, db, testimony, version, passages));
    expect(readPassages(stacks, testimony)).toEqual(passages);
    expect(passageAt(stacks, testimony, count - 1)).toEqual(passages.at(-1) ?? null);
    expect(passageAt(stacks, testimony, count)).toBeNull();
    const versions = stacks.db.prepare("SELECT DISTINCT version FROM block WHERE testimony = ? AND kind = 'text'").pluck().all(testimony);
    expect(versions).toEqual(count === 0 ? [] : [version]);
    expect(openableBlocks(stacks, stacks.db, testimony).failed).toBe(0);
  }
  expect(readPassages(stacks, other)).toEqual(kept);
  expect((await verifyVault(vault)).faults).toEqual([]);
});

test('edits stay through later texts, in the order of their versions', async () => {
  const stacks = stacksOf(await (await tempVault()).open());
  const [testimony, other] = [newTestimonyId(), newTestimonyId()];
  stacks.write((db) => {
    for (const id of [testimony, other]) createDataKey(stacks, db, id);
    for (const version of [12, 2, 3]) putEdit(stacks, db, testimony, version, Buffer.from(`before ${String(version)}`));
    putEdit(stacks, db, other, 2, Buffer.from('of another'));
    replacePassages(stacks, db, testimony, 12, passagesOf(testimony, 20, 'c'));
    deletePassages(db, testimony);
  });
  const edits = editsOf(stacks, testimony).map(({ version, edit }) => [version, Buffer.from(edit).toString()]);
  expect(edits).toEqual([[2, 'before 2'], [3, 'before 3'], [12, 'before 12']]);
  expect(editsOf(stacks, newTestimonyId())).toEqual([]);
  const sealed = stacks.db.prepare<[], Buffer>("SELECT sealed FROM block WHERE kind = 'edit'").pluck().all();
  for (const blob of sealed) expect(blob.includes('before')).toBe(false);
});

test('a testimony takes on the version and the size of its corrected text, and nothing else changes', async () => {
  const stacks = stacksOf(await (await tempVault()).open());
  const rows = [testimonyRowOf(newTestimonyId()), testimonyRowOf(newTestimonyId())] as const;
  const text = { version: 2, words: 70, turns: 8, passages: 9 };
  stacks.write((db) => {
    for (const row of rows) insertTestimony(db, row);
    updateText(db, rows[0].id, text);
  });
  expect(testimonyRow(stacks.db, rows[0].id)).toEqual({ ...rows[0], ...text });
  expect(testimonyRow(stacks.db, rows[1].id)).toEqual(rows[1]);
});
