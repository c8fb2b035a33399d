// One handler for each call of the contract: finds the open archive, and hands over to the thread.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createArchive, openArchive, recoverArchive } from './archive.ts';
import type { Output, Parsed } from './api/contract.ts';
import { ArchiveError } from './api/errors.ts';
import { attachmentHandlers } from './attachment-handlers.ts';
import { authorityHandlers } from './authority-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { catalogueHandlers } from './catalogue-handlers.ts';
import { collectionHandlers } from './collection-handlers.ts';
import { editingHandlers } from './editing-handlers.ts';
import { eventHandlers } from './event-handlers.ts';
import { exchangeHandlers } from './exchange-handlers.ts';
import { consentHandlers } from './consent-handlers.ts';
import type { Handlers } from './dispatch.ts';
import { findingHandlers } from './finding-handlers.ts';
import { issueHandlers } from './issue-handlers.ts';
import { recoveryHandlers } from './recovery-handlers.ts';
import type { Running, Services } from './services.ts';
import { importTestimonies } from './thread/import-testimonies.ts';
import { planImport } from './thread/plan-import.ts';
import { alignTestimony, readBeside } from './thread/align-testimonies.ts';
import { readAtlas } from './thread/atlas.ts';
import { cite, copyPassages } from './thread/cite-passages.ts';
import { correctTestimony } from './thread/correct-testimony.ts';
import { forgetSearches, readSearches, readSettings, rememberSearch, writeSettings } from './thread/desk.ts';
import { abandonUploads } from './thread/keep-attachment.ts';
import { listTestimonies, showTestimony } from './thread/list-testimonies.ts';
import { closeSamples, exploreSamples, loadSamples } from './thread/load-samples.ts';
import { endSession, withVaultFaults, type Session } from './thread/session.ts';
import { verifyArchive } from './thread/verify-archive.ts';
import { vaultHandlers } from './vault-handlers.ts';
import type { VaultOptions } from './vault/vault.ts';
import { workbookHandlers } from './workbook-handlers.ts';

export function makeHandlers(services: Services, vaultOptions: VaultOptions): Handlers {
  let open: Session | null = null;
  let sample = false;

  function session(): Session {
    if (open === null) throw new ArchiveError('vault-locked');
    return open;
  }

  function closedSoFar(): void {
    if (open !== null) throw new ArchiveError('conflict', { reason: 'open' });
  }

  async function lock(): Promise<void> {
    const closing = open;
    open = null;
    if (closing === null) return;
    abandonUploads(closing);
    if (sample) await closeSamples(closing);
    else endSession(closing);
    services.packer.end();
    sample = false;
  }

  async function begin(opening: Promise<Session>, running: Running, isSample = false): Promise<Output<'vault.open'>> {
    open = await opening;
    sample = isSample;
    // Locked while the passphrase was being worked on: then locked it stays.
    if (running.signal.aborted) {
      await lock();
      throw new ArchiveError('cancelled');
    }
    const { user, unlocking, readOnly, folder } = open.vault;
    if (!isSample) await services.places?.remember(folder);
    return { user: user.name, role: user.role, unlocking, readOnly };
  }

  async function folderOf({ folder, place }: Pick<Parsed<'vault.open'>, 'folder' | 'place'>): Promise<string> {
    const found = place === undefined ? folder : await services.places?.folderOf(place);
    if (found === undefined || found === null) throw new ArchiveError('not-found');
    return found;
  }

  async function status(): Promise<Output<'vault.status'>> {
    const { folder } = services;
    const found = folder === null ? null : await stat(join(folder, 'keys')).catch(() => null);
    const base = { folder, exists: found?.isFile() ?? false, sample };
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
      const { user, passphrase } = input;
      return begin(openArchive({ folder: await folderOf(input), user, passphrase }, services, vaultOptions, running), running);
    },
    'vault.recover': async (input, running) => {
      closedSoFar();
      const { user, words, passphrase } = input;
      return begin(recoverArchive({ folder: await folderOf(input), user, words, passphrase }, services, vaultOptions), running);
    },
    'vault.places': async () => ({ places: await services.places?.list() ?? [] }),
    'vault.forget': async ({ place }) => {
      await services.places?.forget(place);
      return {};
    },
    'vault.explore': async (_input, running) => {
      closedSoFar();
      return begin(exploreSamples(services, vaultOptions, running), running, true);
    },
    'vault.lock': async () => {
      await lock();
      return {};
    },
    'vault.verify': async (_input, running) => verifyArchive(session(), running),
    'user.add': async ({ name, role, passphrase }) => session().vault.addUser(name, role, passphrase),
    'user.list': async () => ({ users: session().vault.users() }),
    'user.passphrase': async ({ current, next }) => {
      session().vault.changePassphrase(current, next);
      return {};
    },
    'desk.settings': async () => readSettings(session()),
    'desk.set': async (settings) => {
      writeSettings(session(), settings);
      return {};
    },
    'desk.searches': async () => readSearches(session()),
    'desk.remember': async (search) => {
      rememberSearch(session(), search);
      return {};
    },
    'desk.forget': async () => {
      forgetSearches(session());
      return {};
    },
    'samples.load': async (_input, running) => loadSamples(session(), running),
    'import.plan': (input, running) => planImport(session(), input, running),
    'testimony.import': (input, running) => importTestimonies(session(), input, running),
    'testimony.list': async () => ({ testimonies: listTestimonies(session()) }),
    'testimony.show': async ({ testimony, as }) => showTestimony(session(), testimony, as),
    'testimony.correct': async (input) => correctTestimony(session(), input),
    'testimony.align': async (input) => alignTestimony(session(), input),
    'testimony.beside': async (input) => readBeside(session(), input),
    'passages.cite': async (input) => cite(session(), input),
    'passages.copy': async (input) => copyPassages(session(), input),
    ...issueHandlers(session),
    ...findingHandlers(session),
    ...catalogueHandlers(session),
    'catalogue.atlas': async (input) => readAtlas(session(), input),
    ...editingHandlers(session),
    ...authorityHandlers(session),
    ...collectionHandlers(session),
    ...eventHandlers(session),
    ...exchangeHandlers(session),
    ...consentHandlers(session),
    ...recoveryHandlers(session),
    ...backupHandlers(session, services, vaultOptions),
    ...attachmentHandlers(session),
    ...workbookHandlers(session),
    ...vaultHandlers(session, { current: () => open, replace: (next) => { open = next; } }, vaultOptions),
  });
}
