// Backs an open archive up, looks at what was made, and remembers when: the journal is the record of it.
import { resolve } from 'node:path';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import { bagTags } from '../export/catalogue/write-bag.ts';
import type { Running } from '../services.ts';
import { dataKeysName } from '../vault/backup-files.ts';
import { payloadOf, putTags, sumPayload } from '../vault/backup-bag.ts';
import { requireFreeFolder } from '../vault/build-vault.ts';
import { createBackup } from '../vault/create-backup.ts';
import { registerDataKeyFile } from '../vault/data-key-files.ts';
import type { Telling } from '../vault/telling.ts';
import { appendJournal, readJournal } from '../vault/journal.ts';
import { putSetting, setting } from '../vault/setting-rows.ts';
import { archiveName } from './archive-name.ts';
import { permit, stacksOf, type Session } from './session.ts';

const verb = 'back-up';

export const telling = ({ signal, progress }: Running): Telling => ({
  signal, tell: (done, total) => progress({ stage: 'verify', done, total }),
});

/** Rows of journal and register, testimonies, agreements, people: whatever is committed in the stacks or in `identity`. */
function changesOf(session: Session): number {
  return stacksOf(session).sequence + (session.vault.identity?.sequence ?? 0);
}

/** Days until a backup is due, where nobody has said otherwise; and how it is kept that nobody wants to be reminded. */
const usualDays = 30;
const never = 'never';
const dayMs = 24 * 60 * 60 * 1000;

function remindAfter(session: Session): number | null {
  const kept = setting(stacksOf(session).db, 'backup-days');
  if (kept === null) return usualDays;
  return kept === never ? null : Number(kept);
}

export function backupState(session: Session): Output<'backup.state'> {
  permit(session, 'archivist');
  const journal = readJournal(stacksOf(session).db);
  const entry = journal.findLast((each) => each.verb === verb);
  const last = entry === undefined ? null : { generation: Number(entry.detail['generation']), at: entry.at };
  const changes = Math.max(0, changesOf(session) - Number(entry?.detail['changes'] ?? 0));
  const remind = remindAfter(session);
  const since = entry ?? journal[0];
  const due = remind !== null && since !== undefined && changes > 0
    && session.vault.now().getTime() - Date.parse(since.at) >= remind * dayMs;
  return { last, changes, remind, due };
}

export function remindOfBackups(session: Session, { days }: Parsed<'backup.remind'>): Output<'backup.remind'> {
  permit(session, 'archivist');
  stacksOf(session).write((db) => {
    putSetting(db, 'backup-days', days === null ? never : String(days));
    appendJournal(db, session.vault, { verb: 'settings', target: session.vault.id });
  });
  return { days };
}

/** What is in it is sealed: the bag tells no more than the backup alone. */
async function makeBag(session: Session, folder: string, at: string): Promise<void> {
  putTags(folder, bagTags(await sumPayload(folder), [
    ['Source-Organization', archiveName(session)], ['Bagging-Date', at.slice(0, 10)], ['Bag-Software-Agent', 'Vouchsafe'],
    ['External-Identifier', session.vault.id], ['External-Description', 'An encrypted backup of a vault. Its data keys are kept elsewhere.'],
  ]));
}

export async function makeBackup(
  session: Session, { to, datakeys, bag }: Parsed<'backup.create'>, running: Running,
): Promise<Output<'backup.create'>> {
  permit(session, 'archivist');
  const { vault } = session;
  if (vault.readOnly !== null) throw new ArchiveError(vault.readOnly, { reason: 'read-only' });
  const generation = (backupState(session).last?.generation ?? 0) + 1;
  const folder = resolve(to);
  if (bag) requireFreeFolder(folder);
  const made = await createBackup(vault, bag ? payloadOf(folder) : folder, resolve(datakeys), generation, telling(running));
  if (bag) await makeBag(session, folder, made.at);
  const { identity, stacks, reading } = vault;
  const keys = [identity, stacks, reading].flatMap((compartment) => (compartment === null ? [] : [compartment.keys]));
  identity?.write((db) => registerDataKeyFile(db, made, resolve(datakeys), made.at, keys));
  stacksOf(session).write((db) => appendJournal(db, vault, {
    // The entry is itself a change of the stacks.
    verb, target: vault.id, detail: { generation, changes: changesOf(session) + 1 },
  }));
  const { at, testimonies, bytes } = made;
  return { generation, at, testimonies, bytes, datakeys: dataKeysName(made) };
}
