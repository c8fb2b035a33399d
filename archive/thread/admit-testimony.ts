// Admitting: a transcript that was read becomes a sealed testimony, whole or not at all.
import type { Agreement } from '../api/consent.ts';
import type { Parsed } from '../api/contract.ts';
import type { ImportReport } from '../api/import-calls.ts';
import type { TestimonyId, TurnKey } from '../api/ids.ts';
import { countWords, type ReadResult, type Transcript } from '../api/transcript.ts';
import { firstDescription } from '../catalogue/describe.ts';
import { splitPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import { openTerms, recordAgreement, reviewAgreement } from '../consent/agreement.ts';
import { putAlignment, type AlignmentRow } from '../vault/alignment-rows.ts';
import { createDataKey } from '../vault/blocks.ts';
import { insertClearDue } from '../vault/cleared-rows.ts';
import { insertAgreement } from '../vault/consent-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { randomId } from '../vault/random-id.ts';
import type { Writable } from '../vault/sql.ts';
import { insertTestimony, testimonyRow } from '../vault/testimony-rows.ts';
import { putPassages } from '../vault/text-rows.ts';
import { clearTogether, type Admitted } from './clear-testimony.ts';
import { addToIndex, packTestimony, type Indexed, type PackedSegment } from './search-index.ts';
import { stacksOf, type Session } from './session.ts';
import { tellAuthoritiesAgain } from './tell-authorities.ts';
import { tellCollections } from './tell-collections.ts';

type ImportInput = Parsed<'testimony.import'>;
export type Imported = ImportReport['testimonies'][number];

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

type Terms = Pick<ImportInput, 'language' | 'collection' | 'consent'>;

/** A transcript that was read, cut into passages and described: all that its admission needs, and nothing written yet. */
export interface Prepared extends Indexed, Admitted {
  readonly file: string;
  readonly sha256: string;
  readonly read: ReadResult;
  readonly consent: Terms['consent'];
  /** What it is a translation of, and how far the two are aligned; that one is admitted before it. */
  readonly alignment?: Pick<AlignmentRow, 'original' | 'pairs'>;
}

export function prepareTestimony(file: string, sha256: string, read: ReadResult, terms: Terms): Prepared {
  const testimony = randomId('t', 12) as TestimonyId;
  const turns = keyTurns(read.transcript);
  return {
    testimony, file, sha256, read, turns, consent: terms.consent,
    passages: splitPassages(testimony, turns),
    words: turns.reduce((sum, { text }) => sum + countWords(text), 0),
    description: firstDescription(file, terms.language ?? read.transcript.language, terms.collection),
  };
}

/** Within the transaction of the stacks. True where there is an agreement by which it may be cleared. */
function insertAdmitted(session: Session, db: Writable, admitted: Prepared): boolean {
  const { vault } = session;
  const stacks = stacksOf(session);
  const { testimony: id, sha256, description, turns, words, passages, read: { transcript: { format }, notes } } = admitted;
  createDataKey(stacks, db, id);
  insertTestimony(db, {
    id, description, format, notes, turns: turns.length, words, passages: passages.length, version: 1,
    sha256, admittedAt: vault.now().toISOString(), admittedBy: vault.user.name,
  });
  putPassages(stacks, db, id, 1, passages);
  const { alignment } = admitted;
  const isThere = alignment !== undefined && testimonyRow(db, alignment.original) !== null;
  if (isThere) putAlignment(db, { testimony: id, ...alignment });
  const agreement = admitted.consent === 'open' ? openAgreement(session, id) : null;
  if (agreement !== null) {
    insertAgreement(db, agreement);
    insertClearDue(db, id);
  }
  const translates: Readonly<Record<string, string>> = isThere ? { original: alignment.original } : {};
  appendJournal(db, vault, { verb: 'admit', target: id, detail: { passages: passages.length, ...translates } });
  return agreement !== null;
}

/**
 * Transcripts into the vault, in one transaction of each compartment, all of them or none: stacks, then the reading room,
 * as CONSENT.md orders a widening. They are admitted when this returns. `packed`: their passages, for the index.
 */
export function admitTogether(session: Session, admitted: readonly Prepared[], packed: readonly PackedSegment[]): Imported[] {
  const agreed = stacksOf(session).write((db) => {
    const withAgreement = admitted.filter((one) => insertAdmitted(session, db, one));
    addToIndex(db, packed);
    return withAgreement;
  });
  if (agreed.length > 0 && session.vault.user.role === 'archivist') {
    const due = agreed.map((one) => ({ testimony: one.testimony, operation: null, admitted: one }));
    clearTogether(session, due, agreed.length === admitted.length ? packed : null);
  } else tellAuthoritiesAgain(session);
  tellCollections(session);
  return admitted.map(({ file, testimony, turns, words, passages, read: { notes } }) => (
    { file, id: testimony, turns: turns.length, words, passages: passages.length, speakers: notes.speakers, notes }
  ));
}

/** One transcript into the vault, packed here and now. */
export function admitTestimony(session: Session, file: string, sha256: string, read: ReadResult, terms: Terms): Imported {
  const prepared = prepareTestimony(file, sha256, read, terms);
  const [imported] = admitTogether(session, [prepared], packTestimony(prepared));
  return imported as Imported;
}
