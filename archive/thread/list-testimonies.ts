// Lists and reading: from the stacks for those who keep them, from the reading room for everyone else.
import type { Standing } from '../api/consent.ts';
import type { Output } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { passageStart, passageText, type Passage, type PassageRecord } from '../api/testimony.ts';
import { passagesOfStretches } from '../catalogue/locate-text.ts';
import type { KeyedTurn } from '../catalogue/split-passages.ts';
import { standingOf, withheldStretches } from '../consent/clear.ts';
import type { Sealed } from '../consent/sealed.ts';
import { decide } from '../consent/decide.ts';
import { countMarks } from '../consent/redact.ts';
import { restrictionsOn } from '../consent/restrictions-on.ts';
import { alignmentsOf } from '../vault/alignment-rows.ts';
import type { Compartment } from '../vault/compartment.ts';
import { clearedRow, clearedRows, type ClearedRow } from '../vault/cleared-rows.ts';
import { allConsent } from '../vault/consent-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRows, type TestimonyRow } from '../vault/testimony-rows.ts';
import { asFarAsKnown, sealedTestimony } from './sealed-testimony.ts';
import { heldRow, notFound, standingNow } from './held-testimony.ts';
import type { Session } from './session.ts';

type Summary = Output<'testimony.list'>['testimonies'][number];
type View = Output<'testimony.show'>;

function sealedSummary(row: TestimonyRow, consent: Standing): Summary {
  const { id, description: { title, language, collection, narrator, date, place, accession, status }, passages, words } = row;
  return { id, title, language, collection, passages, words, consent, narrator, date, place, accession, status };
}

/** The reading room is a scholar's, whoever looks into it. */
const scholar = { role: 'scholar' } as const;

/** Null where the catalogue itself may not be told any more. */
function clearedSummary(session: Session, row: ClearedRow): Summary | null {
  const now = session.vault.now();
  const { testimony: id, description: { title, language, collection, narrator, date, place, accession } } = row;
  const { passages, words, consent, marks, state } = row;
  const catalogued = decide(consent, [], scholar, 'catalogue', now).allowed;
  const readable = state === 'open' && decide(consent, [], scholar, 'read', now).allowed;
  if (!catalogued && !readable) return null;
  const standing = readable ? (countMarks(marks) > 0 ? 'redacted' : 'open') : 'closed';
  return { id, title, language, collection, passages, words, consent: standing, narrator, date, place, accession, status: null };
}

export function listTestimonies(session: Session): Summary[] {
  const { stacks, reading } = session.vault;
  const now = session.vault.now();
  if (stacks !== null) {
    const consent = allConsent(stacks.db);
    return testimonyRows(stacks.db).map((row) => {
      const { agreement = null, restrictions = [], unreadable = false } = consent.get(row.id) ?? {};
      return sealedSummary(row, standingOf(agreement, restrictions, now, unreadable));
    });
  }
  return clearedRows(reading.db).map((row) => clearedSummary(session, row)).filter((summary) => summary !== null);
}

export function summaryOf(session: Session, testimony: TestimonyId): Summary {
  return sealedSummary(heldRow(session, testimony), standingNow(session, testimony));
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

/** What of each passage readers do not get: by restrictions, pseudonyms, and names that nobody has ruled upon. */
function withWithheld(sealed: Sealed<KeyedTurn>, records: readonly PassageRecord[]): Passage[] {
  const sessions = new Map(sealed.turns.map(({ key, session }) => [key, session]));
  const stretches = [...withheldStretches(sealed)].flatMap(([turn, inTurn]) => inTurn.map((one) => {
    const place = { turn, session: sessions.get(turn) ?? 0, start: one.start, end: one.end };
    const ids = restrictionsOn(sealed.restrictions, place, sealed.version).map(({ id }) => id);
    return { turn, ...one, ...(one.by === 'restriction' ? { restrictions: ids } : {}) };
  }));
  const shown = Map.groupBy(passagesOfStretches(records, stretches), ({ passage }) => passage);
  return records.map((record) => {
    const withheld = (shown.get(record.id) ?? []).map(({ start, end, of: { reason, by, restrictions } }) => ({
      start, end, reason, by, ...(restrictions === undefined ? {} : { restrictions }),
    }));
    return withheld.length === 0 ? toPassage(record) : { ...toPassage(record), withheld };
  });
}

function showSealed(session: Session, stacks: Compartment, testimony: TestimonyId): View {
  const row = heldRow(session, testimony);
  const sealed = sealedTestimony(session, testimony);
  const { agreement, restrictions, unreadable } = sealed;
  const now = session.vault.now();
  const { passages: _count, ...listed } = sealedSummary(row, standingOf(agreement, restrictions, now, unreadable));
  return {
    ...listed, description: row.description, format: row.format, ...translationsIn(stacks, testimony),
    agreement, restrictions: [...restrictions], passages: withWithheld(asFarAsKnown(session, sealed), readPassages(stacks, testimony)),
  };
}

/**
 * Those who keep the stacks may ask for what a scholar sees. What is not in the reading room is `not-found`, like what
 * never was; what is only listed is `consent-refused`.
 */
export function showTestimony(session: Session, testimony: TestimonyId, as?: 'scholar'): View {
  const { stacks, reading } = session.vault;
  if (stacks !== null && as === undefined) return showSealed(session, stacks, testimony);
  const row = clearedRow(reading.db, testimony);
  const summary = row === null ? null : clearedSummary(session, row);
  if (row === null || summary === null) throw notFound(session, testimony);
  if (summary.consent === 'closed') throw new ArchiveError('consent-refused', { reason: 'closed' });
  const { passages: _count, ...listed } = summary;
  return {
    ...listed, description: row.description, format: null, agreement: null, restrictions: [],
    ...translationsIn(reading, testimony),
    passages: readPassages(reading, testimony).map(toPassage),
  };
}
