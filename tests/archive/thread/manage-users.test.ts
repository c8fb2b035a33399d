// Users of an open archive: it goes on under new keys, what the one who left had taken out is on record, and backups of it hold.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toFault } from '../../../archive/api/errors.ts';
import { openArchive } from '../../../archive/archive.ts';
import { listDisclosures } from '../../../archive/thread/account-disclosures.ts';
import { makeBackup } from '../../../archive/thread/back-up.ts';
import { copyPassages } from '../../../archive/thread/cite-passages.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { changeRole, removeUser } from '../../../archive/thread/manage-users.ts';
import { checkJournal, listJournal } from '../../../archive/thread/read-journal.ts';
import { restoreBackup } from '../../../archive/thread/restore-backup.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { verifyArchive } from '../../../archive/thread/verify-archive.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { find, importFile, servicesWith, tempArchive, unhurried } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const files = { 'ferry.txt': 'Q: Who kept the ferry?\n\nA: Mira Ro kept the ferry at Ondal.\n', 'mill.txt': 'Q: Who kept the mill?\n\nA: Nobody did.\n' };
const idOf = ({ vault }: Session, name: string) => vault.users().find(({ user }) => user === name)!.id;

it('goes on where it stood: found, written to, searched, verified; what the scholar had copied is on record', async () => {
  const archive = await tempArchive(files);
  const first = await archive.open('archivist');
  const testimony = await importFile(first, 'ferry.txt', 'open');
  first.vault.close();
  const scholar = await archive.open('scholar');
  copyPassages(scholar, { testimony, passages: [showTestimony(scholar, testimony).passages[0]!.passage] });
  scholar.vault.close();

  const before = await archive.open('archivist');
  const { session, told } = await removeUser(before, { user: idOf(before, 'scholar') }, unhurried);
  expect(told).toMatchObject({ name: 'scholar', role: 'scholar', recovery: false });
  expect(session).not.toBe(before);
  expect(find(session, 'ferry')).toHaveLength(2);
  await importFile(session, 'mill.txt', 'open');
  expect(find(session, 'mill')).toHaveLength(1);
  expect(listDisclosures(session, { testimony }).disclosures).toMatchObject([{ form: 'copied-text', by: 'scholar' }]);
  expect(checkJournal(session)).toMatchObject({ ok: true });
  expect(listJournal(session, { limit: 1000, verb: 'remove-user' })).toMatchObject({ total: 1, entries: [{ verb: 'remove-user' }] });
  expect((await verifyArchive(session, unhurried)).faults).toEqual([]);
  session.vault.close();
  expect(await archive.open('scholar').catch((thrown: unknown) => toFault(thrown).code)).toBe('wrong-passphrase');
}, 30_000);

it('asks for new recovery words where an archivist leaves, who may have seen them', async () => {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  await session.vault.addUser('second', 'archivist', newPassphrase());
  await session.vault.addUser('third', 'archivist', newPassphrase());
  const removed = await removeUser(session, { user: idOf(session, 'second') }, unhurried);
  expect(removed.told.recovery).toBe(false);
  removed.session.vault.close();
  const words = await archive.open('archivist');
  words.vault.putRecovery(new Uint8Array(32).fill(7), words.vault.now().toISOString());
  const demoted = await changeRole(words, { user: idOf(words, 'third'), role: 'cataloguer' }, unhurried);
  expect(demoted.told).toMatchObject({ role: 'cataloguer', rekeyed: true, recovery: true });
  // The words still reach those who stayed.
  expect(demoted.session.vault.keyFile.recovery?.deposits.map(({ user }) => user)).toEqual([demoted.session.vault.user.id]);
  demoted.session.vault.close();
}, 30_000);

it('is backed up and restored under its new keys, with the journal of those who left', async () => {
  const archive = await tempArchive(files);
  const before = await archive.open('archivist');
  await importFile(before, 'ferry.txt', 'open');
  const passphrase = newPassphrase();
  await before.vault.addUser('keeper', 'archivist', passphrase);
  const { session } = await removeUser(before, { user: idOf(before, 'scholar') }, unhurried);
  const place = tempFolder();
  await makeBackup(session, { to: join(place, 'backup'), datakeys: join(place, 'keys'), bag: false }, unhurried);
  session.vault.close();
  const services = servicesWith(files);
  await restoreBackup(services, cheap, {
    folder: join(place, 'backup'), user: 'keeper', passphrase, datakeys: join(place, 'keys'), to: join(place, 'again'),
  }, unhurried);
  const again = await openArchive({ folder: join(place, 'again'), user: 'keeper', passphrase }, services, cheap);
  expect([again.vault.readOnly, again.vault.keyFile.former?.length, find(again, 'ferry').length]).toEqual([null, 1, 2]);
  expect((await verifyArchive(again, unhurried)).faults).toEqual([]);
  again.vault.close();
}, 30_000);
