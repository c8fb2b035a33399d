// Reads the files of an import in their order, some ahead: bytes that are known, in the vault or in this import, are not read again.
import { createHash } from 'node:crypto';
import { ArchiveError, toFault, type Fault } from '../api/errors.ts';
import type { TestimonyId, Ticket } from '../api/ids.ts';
import type { ReadResult } from '../api/transcript.ts';
import { largestFile } from '../import/read.ts';
import { testimonyOfSource } from '../vault/testimony-rows.ts';
import type { ImportSource } from './import-sources.ts';
import { stacksOf, type Session } from './session.ts';

/** Files that are read while one is worked on: as many as there are processes that read. */
const readAhead = 2;

export type SourceOutcome = { readonly source: ImportSource } & (
  | { readonly outcome: 'left' }
  | { readonly outcome: 'known'; readonly sha256: string; readonly testimony: TestimonyId }
  | { readonly outcome: 'twice'; readonly sha256: string; readonly earlier: Ticket }
  | { readonly outcome: 'read'; readonly sha256: string; readonly result: ReadResult }
  | { readonly outcome: 'fault'; readonly sha256: string | null; readonly fault: Fault }
);

/** Takes the bytes and knows them by their hash; what has to be read is being read when this returns. */
async function begin(session: Session, source: ImportSource, seen: Map<string, Ticket>): Promise<() => Promise<SourceOutcome>> {
  const { files, readers } = session.services;
  const { ticket, name, size, choices, reading } = source;
  const settled = (outcome: SourceOutcome) => async () => outcome;
  if (choices.leave) return settled({ source, outcome: 'left' });
  let sha256: string | null = null;
  const failed = (thrown: unknown): SourceOutcome => ({ source, outcome: 'fault', sha256, fault: toFault(thrown) });
  try {
    if (source.fault !== null) return settled({ source, outcome: 'fault', sha256, fault: source.fault });
    if (size > largestFile) throw new ArchiveError('file-too-large');
    const bytes = await files.read(ticket);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    const testimony = testimonyOfSource(stacksOf(session).db, sha256);
    if (testimony !== null) return settled({ source, outcome: 'known', sha256, testimony });
    const earlier = seen.get(sha256);
    if (earlier !== undefined) return settled({ source, outcome: 'twice', sha256, earlier });
    seen.set(sha256, ticket);
    const known = sha256;
    const result = readers.read({ name, bytes }, reading)
      .then((read): SourceOutcome => ({ source, outcome: 'read', sha256: known, result: read }), failed);
    return () => result;
  } catch (thrown) {
    return settled(failed(thrown));
  }
}

/** What came of each file, in order. Every file's bytes are taken before those of the next, so that the earlier of two alike is the one that counts. */
export async function* readSources(session: Session, sources: readonly ImportSource[]): AsyncGenerator<SourceOutcome> {
  const seen = new Map<string, Ticket>();
  const begun: (() => Promise<SourceOutcome>)[] = [];
  for (const source of sources) {
    begun.push(await begin(session, source, seen));
    const first = begun.length > readAhead ? begun.shift() : undefined;
    if (first !== undefined) yield await first();
  }
  for (const rest of begun) yield await rest();
}
