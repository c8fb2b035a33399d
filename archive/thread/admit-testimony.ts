// Admitting: a transcript that was read becomes a sealed testimony, whole or not at all.
import { createHash } from 'node:crypto';
import type { Agreement } from '../api/consent.ts';
import { ArchiveError, toFault } from '../api/errors.ts';
import type { ImportReport, Parsed } from '../api/contract.ts';
import type { TestimonyId, Ticket, TurnKey } from '../api/ids.ts';
import { countWords, type ReadResult, type Transcript } from '../api/transcript.ts';
import { firstDescription } from '../catalogue/describe.ts';
import { splitPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import { openTerms, recordAgreement, reviewAgreement } from '../consent/agreement.ts';
import { largestFile } from '../import/read.ts';
import type { Running } from '../services.ts';
import { createDataKey } from '../vault/blocks.ts';
import { insertClearDue } from '../vault/cleared-rows.ts';
import { insertAgreement } from '../vault/consent-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { randomId } from '../vault/random-id.ts';
import { hasSource, insertTestimony } from '../vault/testimony-rows.ts';
import { putPassages } from '../vault/text-rows.ts';
import { clearTestimony } from './clear-testimony.ts';
import { addToIndex, packPassages } from './search-index.ts';
import { permit, stacksOf, type Session } from './session.ts';

type ImportInput = Parsed<'testimony.import'>;
type Imported = ImportReport['testimonies'][number];

/** Faults that end an import: the vault's, not the file's. What was admitted before them stays admitted. */
const endings = ['disk-full', 'cannot-write', 'vault-locked', 'vault-damaged', 'cancelled'];

function keyTurns(transcript: Transcript): KeyedTurn[] {
  const used = new Set<string>();
  const key = (): TurnKey => {
    const next = randomId('', 6);
    if (used.has(next)) return key();
    used.add(next);
    return next as TurnKey;
  };
  return transcript.sessions.flatMap(({ turns }, session) => (
    turns.map((turn) => ({ ...turn, key: key(), session: session + 1 }))
  ));
}

/**
 * What `--consent open` records. An archivist who is alone with that reviews it in the same step; with two, or for a
 * cataloguer, it stays `recorded`, and closed, until somebody else has looked at it.
 */
function openAgreement({ vault }: Session, testimony: TestimonyId): Agreement {
  const by = vault.user.name;
  const step = { by, now: vault.now(), reason: null };
  const recorded = recordAgreement({ testimony, terms: openTerms(), draft: false, current: null, ...step });
  if (vault.user.role !== 'archivist' || vault.otherArchivists(by)) return recorded;
  return { ...reviewAgreement(recorded, { ...step, reviewDue: null, others: false }), version: recorded.version, supersedes: null };
}

/** One transcript into the vault: stacks, then the reading room, as CONSENT.md orders a widening. */
export function admitTestimony(
  session: Session, file: string, sha256: string, { transcript, notes }: ReadResult, input: ImportInput,
): Imported {
  const { vault } = session;
  const stacks = stacksOf(session);
  const id = randomId('t', 12) as TestimonyId;
  const turns = keyTurns(transcript);
  const passages = splitPassages(id, turns);
  const words = turns.reduce((sum, { text }) => sum + countWords(text), 0);
  const description = firstDescription(file, input.language ?? transcript.language, input.collection);
  const segments = packPassages(passages, description);
  const agreement = input.consent === 'open' ? openAgreement(session, id) : null;
  stacks.write((db) => {
    createDataKey(stacks, db, id);
    insertTestimony(db, {
      id, description, format: transcript.format, notes, turns: turns.length, words, passages: passages.length, version: 1,
      sha256, admittedAt: vault.now().toISOString(), admittedBy: vault.user.name,
    });
    putPassages(stacks, db, id, 1, passages);
    addToIndex(db, id, segments);
    if (agreement !== null) {
      insertAgreement(db, agreement);
      insertClearDue(db, id);
    }
    appendJournal(db, vault, { verb: 'admit', target: id, detail: { passages: passages.length } });
  });
  if (agreement !== null && vault.user.role === 'archivist') clearTestimony(session, id, null, { turns, passages, segments });
  return {
    file, id, turns: turns.length, words, passages: passages.length, speakers: notes.speakers, notes,
  };
}

interface ReadFile {
  readonly file: string;
  readonly sha256: string;
  readonly result: ReadResult | 'known';
}

async function readOne(session: Session, ticket: Ticket, input: ImportInput): Promise<ReadFile> {
  const { files, readers } = session.services;
  const { name, size } = await files.describe(ticket);
  if (size > largestFile) throw new ArchiveError('file-too-large', { file: name });
  const bytes = await files.read(ticket);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (hasSource(stacksOf(session).db, sha256)) return { file: name, sha256, result: 'known' };
  const options = input.language === undefined ? {} : { language: input.language };
  return { file: name, sha256, result: await readers.read({ name, bytes }, options) };
}

/** The file's own name for a fault that did not bring one. */
async function nameOf(session: Session, ticket: Ticket): Promise<string> {
  return session.services.files.describe(ticket).then(({ name }) => name, () => ticket);
}

/**
 * Files by ticket into the vault, one after the other; the next is read while one is admitted. A file that can't be
 * read is in the report and stops nothing; a vault that can't be written to stops the rest, and the report says where.
 */
export async function importTestimonies(session: Session, input: ImportInput, running: Running): Promise<ImportReport> {
  permit(session, 'archivist', 'cataloguer');
  const report = { imported: 0, skipped: 0, faults: [], testimonies: [] } as {
    imported: number; skipped: number; faults: ImportReport['faults']; testimonies: Imported[];
  };
  const begin = (at: number): Promise<ReadFile> | null => {
    const ticket = input.files[at];
    if (ticket === undefined) return null;
    const reading = readOne(session, ticket, input);
    reading.catch(() => undefined); // looked at when its turn comes
    return reading;
  };
  let next = begin(0);
  for (let at = 0; next !== null; at += 1) {
    const reading = next;
    try {
      const read = await reading;
      if (running.signal.aborted) throw new ArchiveError('cancelled');
      next = begin(at + 1);
      running.progress({ stage: 'read', done: at + 1, total: input.files.length });
      // The same file twice in one import is read twice before the first is admitted: ask again.
      if (read.result === 'known' || hasSource(stacksOf(session).db, read.sha256)) report.skipped += 1;
      else {
        report.testimonies.push(admitTestimony(session, read.file, read.sha256, read.result, input));
        report.imported += 1;
      }
    } catch (thrown) {
      const { code, detail } = toFault(thrown);
      const ticket = input.files[at] as Ticket;
      const { file: _vaultFile, ...rest } = detail;
      report.faults.push({ ...rest, code, file: await nameOf(session, ticket) });
      if (endings.includes(code)) break;
      next = begin(at + 1);
    }
  }
  settle(session);
  return report;
}

/** Empties the write-ahead logs. What was admitted is durable without it, so that a full disk takes no report away. */
function settle({ vault }: Session): void {
  for (const compartment of [vault.stacks, vault.reading]) {
    try {
      compartment?.checkpoint();
    } catch (thrown) {
      if (!endings.includes(toFault(thrown).code)) throw thrown;
    }
  }
}
