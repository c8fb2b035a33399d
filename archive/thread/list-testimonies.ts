// Lists and reading: from the stacks for those who keep them, from the reading room for everyone else.
import type { Output } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { passageStart, passageText, type Passage, type PassageRecord } from '../api/testimony.ts';
import { standingOf } from '../consent/clear.ts';
import { decide } from '../consent/decide.ts';
import { countMarks } from '../consent/redact.ts';
import { alignmentsOf } from '../vault/alignment-rows.ts';
import type { Compartment } from '../vault/compartment.ts';
import { clearedRow, clearedRows, type ClearedRow } from '../vault/cleared-rows.ts';
import { latestAgreement, restrictionsOf } from '../vault/consent-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRow, testimonyRows, type TestimonyRow } from '../vault/testimony-rows.ts';
import type { Session } from './session.ts';

type Summary = Output<'testimony.list'>['testimonies'][number];
type View = Output<'testimony.show'>;

function sealedSummary(stacks: Compartment, row: TestimonyRow, now: Date): Summary {
  const { id, description: { title, language, collection, narrator, date, place }, passages, words } = row;
  const consent = standingOf(latestAgreement(stacks.db, id), restrictionsOf(stacks.db, id), now);
  return { id, title, language, collection, passages, words, consent, narrator, date, place };
}

/** Null where the catalogue itself may not be told any more. */
function clearedSummary(session: Session, row: ClearedRow): Summary | null {
  const now = session.vault.now();
  const { testimony: id, description: { title, language, collection, narrator, date, place } } = row;
  const { passages, words, consent, marks, state } = row;
  const catalogued = decide(consent, [], session.vault.user, 'catalogue', now).allowed;
  const readable = state === 'open' && decide(consent, [], session.vault.user, 'read', now).allowed;
  if (!catalogued && !readable) return null;
  const standing = readable ? (countMarks(marks) > 0 ? 'redacted' : 'open') : 'closed';
  return { id, title, language, collection, passages, words, consent: standing, narrator, date, place };
}

export function listTestimonies(session: Session): Summary[] {
  const { stacks, reading } = session.vault;
  const now = session.vault.now();
  if (stacks !== null) return testimonyRows(stacks.db).map((row) => sealedSummary(stacks, row, now));
  return clearedRows(reading.db).map((row) => clearedSummary(session, row)).filter((summary) => summary !== null);
}

export function summaryOf(session: Session, stacks: Compartment, testimony: TestimonyId): Summary {
  const row = testimonyRow(stacks.db, testimony);
  if (row === null) throw new ArchiveError('not-found');
  return sealedSummary(stacks, row, session.vault.now());
}

/** As far as this compartment knows of them. */
function translationsIn(compartment: Compartment, testimony: TestimonyId): Pick<View, 'original' | 'translations'> {
  const alignments = alignmentsOf(compartment.db, testimony);
  return {
    original: alignments.find((alignment) => alignment.testimony === testimony)?.original ?? null,
    translations: alignments.filter(({ original }) => original === testimony).map((alignment) => alignment.testimony),
  };
}

export const toPassage = (record: PassageRecord): Passage => ({
  passage: record.id, session: record.session, speaker: record.speaker, start: passageStart(record),
  text: passageText(record),
});

function showSealed(session: Session, stacks: Compartment, testimony: TestimonyId): View {
  const row = testimonyRow(stacks.db, testimony);
  if (row === null) throw new ArchiveError('not-found');
  const { passages: _count, ...listed } = sealedSummary(stacks, row, session.vault.now());
  return {
    ...listed, summary: row.description.summary, format: row.format, ...translationsIn(stacks, testimony),
    agreement: latestAgreement(stacks.db, testimony), restrictions: restrictionsOf(stacks.db, testimony),
    passages: readPassages(stacks, testimony).map(toPassage),
  };
}

/** What is not in the reading room is `not-found`, like what never was; what is only listed is `consent-refused`. */
export function showTestimony(session: Session, testimony: TestimonyId): View {
  const { stacks, reading } = session.vault;
  if (stacks !== null) return showSealed(session, stacks, testimony);
  const row = clearedRow(reading.db, testimony);
  const summary = row === null ? null : clearedSummary(session, row);
  if (row === null || summary === null) throw new ArchiveError('not-found');
  if (summary.consent === 'closed') throw new ArchiveError('consent-refused', { reason: 'closed' });
  const { passages: _count, ...listed } = summary;
  return {
    ...listed, summary: row.description.summary, format: null, agreement: null, restrictions: [],
    ...translationsIn(reading, testimony),
    passages: readPassages(reading, testimony).map(toPassage),
  };
}
