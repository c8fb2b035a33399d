// One handler for each call of the contract: finds the open archive, and hands over to the thread.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createArchive, describeTestimony, openArchive, redactTestimony, restrictTestimony, verifyArchive,
  withdrawTestimony,
} from './archive.ts';
import type { Output } from './api/contract.ts';
import { ArchiveError } from './api/errors.ts';
import type { Handlers } from './dispatch.ts';
import type { Running, Services } from './services.ts';
import { importTestimonies } from './thread/admit-testimony.ts';
import { findPassages } from './thread/find-passages.ts';
import { issueCopy } from './thread/issue-testimony.ts';
import { listTestimonies, showTestimony } from './thread/list-testimonies.ts';
import { withVaultFaults, type Session } from './thread/session.ts';
import type { VaultOptions } from './vault/vault.ts';

export function makeHandlers(services: Services, vaultOptions: VaultOptions): Handlers {
  let open: Session | null = null;

  function session(): Session {
    if (open === null) throw new ArchiveError('vault-locked');
    return open;
  }

  function closedSoFar(): void {
    if (open !== null) throw new ArchiveError('conflict', { reason: 'open' });
  }

  async function begin(opening: Promise<Session>, { signal }: Running): Promise<Output<'vault.open'>> {
    const opened = await opening;
    // Locked while the passphrase was being worked on: then locked it stays.
    if (signal.aborted) {
      opened.vault.close();
      throw new ArchiveError('cancelled');
    }
    open = opened;
    const { user, unlocking, readOnly } = open.vault;
    return { user: user.name, role: user.role, unlocking, readOnly };
  }

  async function status(): Promise<Output<'vault.status'>> {
    const { folder } = services;
    const found = folder === null ? null : await stat(join(folder, 'keys')).catch(() => null);
    const base = { folder, exists: found?.isFile() ?? false };
    if (open === null) return { ...base, open: false, user: null, role: null, readOnly: null };
    const { user, readOnly } = open.vault;
    return { ...base, open: true, user: user.name, role: user.role, readOnly };
  }

  return withVaultFaults<Handlers>({
    'vault.status': status,
    'vault.create': async (input, running) => {
      closedSoFar();
      return begin(createArchive(input, services, vaultOptions), running);
    },
    'vault.open': async (input, running) => {
      closedSoFar();
      return begin(openArchive(input, services, vaultOptions), running);
    },
    'vault.lock': async () => {
      open?.vault.close();
      open = null;
      return {};
    },
    'vault.verify': async (_input, running) => verifyArchive(session(), running),
    'user.add': async ({ name, role, passphrase }) => session().vault.addUser(name, role, passphrase),
    'user.list': async () => ({ users: session().vault.users() }),
    'testimony.import': (input, running) => importTestimonies(session(), input, running),
    'testimony.describe': async (input) => describeTestimony(session(), input),
    'testimony.list': async () => ({ testimonies: listTestimonies(session()) }),
    'testimony.show': async ({ testimony }) => showTestimony(session(), testimony),
    'testimony.issue': (input, running) => issueCopy(session(), input, running),
    'passages.find': async (input, running) => findPassages(session(), input, running),
    'restriction.add': async (input) => restrictTestimony(session(), input),
    'redaction.add': async (input) => redactTestimony(session(), input),
    'testimony.withdraw': async (input) => withdrawTestimony(session(), input),
  });
}
