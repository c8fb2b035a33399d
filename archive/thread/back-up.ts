// Backs an open archive up, looks at what was made, and remembers when: the journal is the record of it.
import { resolve } from 'node:path';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { Running } from '../services.ts';
import { dataKeysName } from '../vault/backup-files.ts';
import { createBackup, type Telling } from '../vault/create-backup.ts';
import { appendJournal, readJournal } from '../vault/journal.ts';
import { permit, stacksOf, type Session } from './session.ts';

const verb = 'back-up';

export const telling = ({ signal, progress }: Running): Telling => ({
  signal, tell: (done, total) => progress({ stage: 'verify', done, total }),
});

/** Rows of journal and register, testimonies, agreements, people: whatever is committed in the stacks or in `identity`. */
function changesOf(session: Session): number {
  return stacksOf(session).sequence + (session.vault.identity?.sequence ?? 0);
}

export function backupState(session: Session): Output<'backup.state'> {
  permit(session, 'archivist');
  const entry = readJournal(stacksOf(session).db).findLast((each) => each.verb === verb);
  if (entry === undefined) return { last: null, changes: changesOf(session) };
  const { generation, changes } = entry.detail;
  return {
    last: { generation: Number(generation), at: entry.at },
    changes: Math.max(0, changesOf(session) - Number(changes)),
  };
}

export async function makeBackup(
  session: Session, { to, datakeys }: Parsed<'backup.create'>, running: Running,
): Promise<Output<'backup.create'>> {
  permit(session, 'archivist');
  const { vault } = session;
  if (vault.readOnly !== null) throw new ArchiveError(vault.readOnly, { reason: 'read-only' });
  const generation = (backupState(session).last?.generation ?? 0) + 1;
  const made = await createBackup(vault, resolve(to), resolve(datakeys), generation, telling(running));
  stacksOf(session).write((db) => appendJournal(db, vault, {
    // The entry is itself a change of the stacks.
    verb, target: vault.id, detail: { generation, changes: changesOf(session) + 1 },
  }));
  const { at, testimonies, bytes } = made;
  return { generation, at, testimonies, bytes, datakeys: dataKeysName(made) };
}
