// A vault in a temporary folder with an archivist and a scholar, opened through the thread itself.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Parsed } from '../../archive/api/contract.ts';
import type { TestimonyId, Ticket } from '../../archive/api/ids.ts';
import { findingCalls, type FindResult } from '../../archive/api/search-calls.ts';
import { createArchive, openArchive } from '../../archive/archive.ts';
import type { EngineOptions } from '../../archive/engine.ts';
import { sampleFolder } from '../../archive/hosts/sample-folder.ts';
import { linesAround } from '../../archive/import/lines-around.ts';
import { readCollection } from '../../archive/import/read-collection.ts';
import { readTable } from '../../archive/import/read-table.ts';
import { readTranscript } from '../../archive/import/read.ts';
import type { Running, Services } from '../../archive/services.ts';
import { importTestimonies } from '../../archive/thread/import-testimonies.ts';
import { finishSteps } from '../../archive/search/steps.ts';
import { findSteps } from '../../archive/thread/find-passages.ts';
import type { Session } from '../../archive/thread/session.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { cheap, newPassphrase } from './cheap-engine.ts';
import { packHere } from './pack-here.ts';
import { tempFolder } from './temp-folder.ts';

export const unhurried: Running = { signal: new AbortController().signal, progress: () => undefined };

/** Files by name, held in memory; a ticket is the name. Reading happens in this process. */
export function servicesWith(files: Readonly<Record<string, string | Uint8Array>>): Services {
  const bytesOf = (ticket: Ticket): Uint8Array => {
    const held = files[ticket] ?? '';
    return typeof held === 'string' ? new TextEncoder().encode(held) : held;
  };
  return {
    files: {
      describe: async (ticket) => ({ name: ticket, size: bytesOf(ticket).length }),
      read: async (ticket) => bytesOf(ticket),
      async *pieces(ticket) { yield bytesOf(ticket); },
      put: async (name) => name as Ticket,
      putStream: async ({ name }) => name as Ticket,
    },
    readers: {
      read: async (file, choices) => readTranscript(file, choices), table: async (file) => readTable(file),
      collection: async (file) => readCollection(file), lines: async (file, line, charset) => linesAround(file, line, charset),
      close: () => undefined,
    },
    packer: packHere,
    issueWords, folder: null, samples: sampleFolder, places: null,
  };
}

export interface TempArchive {
  readonly folder: string;
  open(user: 'archivist' | 'scholar', options?: EngineOptions): Promise<Session>;
  /** For a user that the test has added. */
  openAs(user: string, passphrase: string): Promise<Session>;
  /** The same vault as it stands, in a folder of its own. It must be closed. */
  copy(): TempArchive;
}

function archiveAt(folder: string, passphrases: Readonly<Record<string, string>>, services: Services): TempArchive {
  return {
    folder,
    open: (user, options = cheap) => openArchive({ folder, user, passphrase: passphrases[user] ?? '' }, services, options),
    openAs: (user, passphrase) => openArchive({ folder, user, passphrase }, services, cheap),
    copy() {
      const other = join(tempFolder(), 'vault');
      cpSync(folder, other, { recursive: true });
      return archiveAt(other, passphrases, services);
    },
  };
}

/** In a folder that goes with the test, unless the test says where. */
export async function tempArchive(
  files: Readonly<Record<string, string | Uint8Array>>, folder = join(tempFolder(), 'vault'),
): Promise<TempArchive> {
  const passphrases = { archivist: newPassphrase(), scholar: newPassphrase() };
  const services = servicesWith(files);
  const session = await createArchive({ folder, user: 'archivist', passphrase: passphrases.archivist }, services, cheap);
  await session.vault.addUser('scholar', 'scholar', passphrases.scholar);
  session.vault.close();
  return archiveAt(folder, passphrases, services);
}

export async function importFile(
  session: Session, name: string, consent: 'open' | 'closed' = 'open',
): Promise<TestimonyId> {
  const input: Parsed<'testimony.import'> = { files: [name as Ticket], consent };
  const { testimonies, faults } = await importTestimonies(session, input, unhurried);
  const [imported] = testimonies;
  if (imported === undefined) throw new Error(`Not imported: ${faults[0]?.code ?? 'already there'}`);
  return imported.id;
}

/** A search as a caller may write it, with what the contract fills in. */
export const asked = <C extends keyof typeof findingCalls>(call: C, search: Input<C>): Parsed<C> => (
  findingCalls[call].input.parse(search) as Parsed<C>
);

/** A search from its beginning to its end, with nothing in between. */
export const findNow = (session: Session, search: Input<'passages.find'>): FindResult => (
  finishSteps(findSteps(session, asked('passages.find', search), unhurried))
);

export const find = (session: Session, query: string): string[] => (
  findNow(session, { query, limit: 100 }).hits.map(({ text }) => text)
);
