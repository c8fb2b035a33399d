// The handlers of the calls about users, the journal, reading copies and what an opening has to tell: each hands over to the thread.
import { ArchiveError } from './api/errors.ts';
import type { vaultCalls } from './api/vault-calls.ts';
import type { Handlers } from './dispatch.ts';
import { changeRole, removeUser, type Changed } from './thread/manage-users.ts';
import { checkJournal, exportJournal, listJournal } from './thread/read-journal.ts';
import { createCopy, listCopies, refreshCopy } from './thread/reading-copies.ts';
import { endSession, type Session } from './thread/session.ts';
import type { VaultOptions } from './vault/vault.ts';

/** The session that is open, null once it was locked; and another put in its place, where the vault got new keys. */
export interface SessionHolder {
  current(): Session | null;
  replace(session: Session): void;
}

export function vaultHandlers(
  session: () => Session, holder: SessionHolder, options: VaultOptions,
): Pick<Handlers, keyof typeof vaultCalls> {
  /** Locked meanwhile, it stays locked. */
  async function goOn<Told>(before: Session, changing: Promise<Changed<Told>>): Promise<Told> {
    const { session: after, told } = await changing;
    if (holder.current() === before) {
      holder.replace(after);
      return told;
    }
    endSession(after);
    throw new ArchiveError('cancelled');
  }

  return {
    'vault.notices': async () => {
      const { readOnly, mismatches, clockBehind } = session().vault;
      const clock = clockBehind === null ? null : {
        machine: clockBehind.machine.toISOString(), seen: clockBehind.seen.toISOString(),
      };
      return { readOnly, mismatches: [...mismatches], clock };
    },
    'vault.report': async ({ of, format, report }) => {
      const { vault, services } = session();
      const name = `${of}-${vault.now().toISOString().slice(0, 10)}.${format}`;
      return { ticket: await services.files.put(name, new TextEncoder().encode(report)), name };
    },
    'user.remove': async (input, running) => goOn(session(), removeUser(session(), input, running)),
    'user.role': async (input, running) => goOn(session(), changeRole(session(), input, running)),
    'journal.list': async (input) => listJournal(session(), input),
    'journal.verify': async () => checkJournal(session()),
    'journal.export': async (input) => exportJournal(session(), input),
    'reading-copy.list': async () => listCopies(session()),
    'reading-copy.create': async (input, running) => createCopy(session(), options, input, running),
    'reading-copy.refresh': async (input, running) => refreshCopy(session(), options, input, running),
  };
}
