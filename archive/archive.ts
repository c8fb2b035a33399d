// The thread's ends: opening an archive, describing what it holds, verifying it.
import type { Input, Output, Parsed } from './api/contract.ts';
import { changeDescription } from './catalogue/describe.ts';
import type { Running, Services } from './services.ts';
import { changeTestimony } from './thread/change-testimony.ts';
import { finishOpening } from './thread/finish-opening.ts';
import { summaryOf } from './thread/list-testimonies.ts';
import { heldRow } from './thread/held-testimony.ts';
import { beginSession, permit, type Session } from './thread/session.ts';
import { createVault, openVault, recoverVault, type VaultOptions } from './vault/vault.ts';
import { verifyVault } from './vault/verify.ts';

type Credentials = Input<'vault.create'>;

export async function createArchive(given: Credentials, services: Services, options: VaultOptions): Promise<Session> {
  return beginSession(await createVault(given.folder, given.user, given.passphrase, options), services);
}

/** Opens a vault and, for an archivist, finishes what a crash or a cataloguer left to be cleared. */
export async function openArchive(
  given: Credentials, services: Services, options: VaultOptions, running?: Running,
): Promise<Session> {
  return finishOpening(beginSession(await openVault(given.folder, given.user, given.passphrase, options), services), running);
}

/** Opens a vault by its recovery words and puts a new passphrase in force. */
export async function recoverArchive(
  given: Credentials & { readonly words: string }, services: Services, options: VaultOptions,
): Promise<Session> {
  const { folder, user, words, passphrase } = given;
  return finishOpening(beginSession(await recoverVault(folder, user, words, passphrase, options), services));
}

export function describeTestimony(
  session: Session, { testimony, ...changes }: Parsed<'testimony.describe'>,
): Output<'testimony.describe'> {
  permit(session, 'archivist', 'cataloguer');
  const description = changeDescription(heldRow(session, testimony).description, changes);
  changeTestimony(session, testimony, { kind: 'describe', description });
  return summaryOf(session, testimony);
}

/** Every record of every file that the user's keys open. */
export function verifyArchive(session: Session, running: Running): Promise<Output<'vault.verify'>> {
  return verifyVault(session.vault, (done, total) => running.progress({ stage: 'verify', done, total }), running.signal);
}
