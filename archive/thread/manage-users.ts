// Users of an open archive: removed, and given another role; the archive goes on under the keys that are in force then.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { UserId } from '../api/ids.ts';
import type { Running } from '../services.ts';
import type { Telling } from '../vault/telling.ts';
import type { Vault, VaultUser } from '../vault/vault.ts';
import { beginSession, permit, type Session } from './session.ts';
import { takeInOutboxes } from './take-in-outboxes.ts';

/** What came of it, and the session that goes on: another one where every file has new keys. */
export interface Changed<Told> {
  readonly session: Session;
  readonly told: Told;
}

const sealing = ({ signal, progress }: Running): Telling => ({
  signal, tell: (done, total) => progress({ stage: 'admit', done, total }),
});

function userOf({ vault }: Session, user: UserId): VaultUser {
  const found = vault.users().find(({ id }) => id === user);
  if (found === undefined) throw new ArchiveError('not-found', { reason: 'unknown-user' });
  return found;
}

/** Nothing may be written while the files are copied: what scholars left is taken in before, and the indexes come to rest. */
async function underNewKeys(session: Session, deed: (vault: Vault) => Promise<Vault>): Promise<Session> {
  takeInOutboxes(session);
  await session.upkeep.finish();
  const vault = await deed(session.vault);
  if (vault === session.vault) return session;
  session.upkeep.stop();
  return beginSession(vault, session.services);
}

/** Words open what archivists deposited; one who leaves may have seen them. */
function mayKnowWords({ vault }: Session, { role }: VaultUser): boolean {
  return role === 'archivist' && vault.keyFile.recovery !== undefined;
}

export async function removeUser(
  session: Session, { user }: Parsed<'user.remove'>, running: Running,
): Promise<Changed<Output<'user.remove'>>> {
  permit(session, 'archivist');
  const leaving = userOf(session, user);
  const recovery = mayKnowWords(session, leaving);
  const after = await underNewKeys(session, (vault) => vault.removeUser(user, sealing(running)));
  return { session: after, told: { user, name: leaving.user, role: leaving.role, recovery } };
}

export async function changeRole(
  session: Session, { user, role }: Parsed<'user.role'>, running: Running,
): Promise<Changed<Output<'user.role'>>> {
  permit(session, 'archivist');
  const before = userOf(session, user);
  const recovery = mayKnowWords(session, before) && role !== 'archivist';
  const after = await underNewKeys(session, (vault) => vault.changeRole(user, role, sealing(running)));
  return { session: after, told: { user, name: before.user, role, rekeyed: after !== session, recovery } };
}
