// The thread's beginning: opening an archive.
import type { Input } from './api/contract.ts';
import type { Running, Services } from './services.ts';
import { followClearingRules } from './thread/clearing-rules.ts';
import { finishOpening } from './thread/finish-opening.ts';
import { beginSession, type Session } from './thread/session.ts';
import { createVault, openVault, recoverVault, type VaultOptions } from './vault/vault.ts';

type Credentials = Input<'vault.create'>;

export async function createArchive(given: Credentials, services: Services, options: VaultOptions): Promise<Session> {
  const session = beginSession(await createVault(given.folder, given.user, given.passphrase, options), services);
  followClearingRules(session);
  return session;
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
