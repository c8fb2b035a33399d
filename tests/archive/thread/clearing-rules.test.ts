// What an older program cleared is cleared anew by the first archivist who opens it, once; nobody else's opening does.
import { expect, it } from 'vitest';
import { putSetting } from '../../../archive/vault/setting-rows.ts';
import { importFile, tempArchive, type TempArchive } from '../../support/temp-archive.ts';

/** Each clearing seals the copy under a key of its own. */
async function keysOfCopies(archive: TempArchive, user: 'archivist' | 'scholar'): Promise<unknown> {
  const { vault } = await archive.open(user);
  try {
    return vault.reading.db.prepare('SELECT * FROM data_key').all();
  } finally {
    vault.close();
  }
}

it('clears anew what was cleared by other rules', async () => {
  const archive = await tempArchive({ 'ferry.txt': 'Q: Who kept the ferry?\n\nA: Nobody kept it.\n', 'mill.txt': 'Q: And the mill?\n\nA: My aunt.\n' });
  const session = await archive.open('archivist');
  await importFile(session, 'ferry.txt');
  await importFile(session, 'mill.txt');
  session.vault.close();
  const before = await keysOfCopies(archive, 'archivist');
  expect(before).toHaveLength(2);
  expect(await keysOfCopies(archive, 'archivist')).toEqual(before);

  const older = await archive.open('archivist');
  older.vault.stacks?.write((db) => putSetting(db, 'clearing-rules', null));
  older.vault.close();
  expect(await keysOfCopies(archive, 'scholar')).toEqual(before);
  const after = await keysOfCopies(archive, 'archivist') as unknown[];
  expect(after).toHaveLength(2);
  for (const key of after) expect(before).not.toContainEqual(key);
  expect(await keysOfCopies(archive, 'archivist')).toEqual(after);
});
