// A vault in a temporary folder with an archivist and a scholar, opened through the thread itself.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Parsed } from '../../archive/api/contract.ts';
import type { TestimonyId, Ticket } from '../../archive/api/ids.ts';
import { findingCalls } from '../../archive/api/search-calls.ts';
import { createArchive, openArchive } from '../../archive/archive.ts';
import { sampleFolder } from '../../archive/hosts/sample-folder.ts';
import { readTranscript } from '../../archive/import/read.ts';
import type { Running, Services } from '../../archive/services.ts';
import { importTestimonies } from '../../archive/thread/admit-testimony.ts';
import { findPassages } from '../../archive/thread/find-passages.ts';
import type { Session } from '../../archive/thread/session.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { cheap, newPassphrase } from './cheap-engine.ts';
import { tempFolder } from './temp-folder.ts';

export const unhurried: Running = { signal: new AbortController().signal, progress: () => undefined };

/** Files by name, held in memory; a ticket is the name. Reading happens in this process. */
export function servicesWith(files: Readonly<Record<string, string>>): Services {
  const bytesOf = (ticket: Ticket): Uint8Array => new TextEncoder().encode(files[ticket] ?? '');
  return {
    files: {
      describe: async (ticket) => ({ name: ticket, size: bytesOf(ticket).length }),
      read: async (ticket) => bytesOf(ticket),
      put: async (name) => name as Ticket,
    },
    readers: { read: async (file, options) => readTranscript(file, options), close: () => undefined },
    issueWords, folder: null, samples: sampleFolder, places: null,
  };
}

export interface TempArchive {
  readonly folder: string;
  open(user: 'archivist' | 'scholar'): Promise<Session>;
  /** The same vault as it stands, in a folder of its own. It must be closed. */
  copy(): TempArchive;
}

function archiveAt(folder: string, passphrases: Readonly<Record<string, string>>, services: Services): TempArchive {
  return {
    folder,
    open: (user) => openArchive({ folder, user, passphrase: passphrases[user] ?? '' }, services, cheap),
    copy() {
      const other = join(tempFolder(), 'vault');
      cpSync(folder, other, { recursive: true });
      return archiveAt(other, passphrases, services);
    },
  };
}

/** In a folder that goes with the test, unless the test says where. */
export async function tempArchive(
  files: Readonly<Record<string, string>>, folder = join(tempFolder(), 'vault'),
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

export const find = (session: Session, query: string): string[] => (
  findPassages(session, asked('passages.find', { query, limit: 100 }), unhurried).hits.map(({ text }) => text)
);
