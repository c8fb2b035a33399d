// Restrictions: set on what a person points at, lifted by an archivist, kept on record when they are.
import type { Output, Parsed } from '../api/contract.ts';
import type { Pointed } from '../api/consent-calls.ts';
import { targetsOf, type Restriction, type Target } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { PassageId, RestrictionId, TestimonyId } from '../api/ids.ts';
import type { PassageRecord } from '../api/testimony.ts';
import { turnsOfPassage, turnsOfStretch, type TurnStretch } from '../catalogue/locate-text.ts';
import { joinPassages } from '../catalogue/split-passages.ts';
import { dayOf } from '../consent/decide.ts';
import { countLabels, findText } from '../consent/redact.ts';
import { liftedOf, restrictionsOf } from '../vault/consent-rows.ts';
import { randomId } from '../vault/random-id.ts';
import { readPassages } from '../vault/text-rows.ts';
import { changeTestimony } from './change-testimony.ts';
import { heldRow } from './held-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';
import { placeOfAttachment } from './use-attachments.ts';

type Fields = Pick<Restriction, 'kind' | 'target' | 'reason' | 'until' | 'event'>;

export function newRestriction({ vault }: Session, testimony: TestimonyId, fields: Fields): Restriction {
  return {
    id: randomId('r', 12) as RestrictionId, testimony, ...fields, setBy: vault.user.name, setAt: vault.now().toISOString(),
  };
}

/** The passage as it is cut today: what it covers stays covered when passages are cut otherwise later. */
export function passageTarget(passages: readonly PassageRecord[], passage: PassageId, version: number): Target {
  const ranges = turnsOfPassage(passages, passage).filter(({ start, end }) => end > start).map((range) => ({ ...range, version }));
  if (ranges.length === 0) throw new ArchiveError('not-found', { reason: 'passage' });
  return { of: 'passage', passage, ranges };
}

/** A selection by mouse takes the blank after a word along: withheld with it, two words would run together. */
function withoutBlanks(range: TurnStretch, text: string): TurnStretch {
  const said = text.slice(range.start, range.end);
  return {
    ...range, start: range.start + said.length - said.trimStart().length, end: range.end - said.length + said.trimEnd().length,
  };
}

/** What somebody pointed at, in terms of turns. `not-found` where it points outside of the text. */
export function targetsAt(session: Session, testimony: TestimonyId, pointed: Pointed): Target[] {
  // One that is not there would be closed in name, and the one that was meant stay open.
  if (pointed.of === 'attachment') placeOfAttachment(session, testimony, pointed.attachment);
  if (pointed.of !== 'passage' && pointed.of !== 'text' && pointed.of !== 'session') return [pointed];
  const { version } = heldRow(session, testimony);
  const passages = readPassages(stacksOf(session), testimony);
  if (pointed.of === 'passage') return [passageTarget(passages, pointed.passage, version)];
  if (pointed.of === 'session') {
    if (passages.every(({ session: number }) => number !== pointed.session)) throw new ArchiveError('not-found', { reason: 'session' });
    return [pointed];
  }
  const ranges = pointed.stretches.flatMap((stretch) => {
    const found = turnsOfStretch(passages, stretch);
    if (found.length === 0) throw new ArchiveError('not-found', { reason: 'passage' });
    return found;
  });
  const texts = new Map(joinPassages(passages).map(({ key, text }) => [key, text]));
  const covering = ranges.map((range) => withoutBlanks(range, texts.get(range.turn) ?? '')).filter(({ start, end }) => start < end);
  if (covering.length === 0) throw new ArchiveError('bad-request', { reason: 'target' });
  return covering.map((range) => ({ of: 'range', version, ...range }));
}

/** The restrictions that an input would set: `bad-request` where its kind can't cover its target. */
export function restrictionsFor(session: Session, input: Parsed<'restriction.add'>): Restriction[] {
  const { testimony, kind, target, reason, until, event } = input;
  const of = target.of === 'text' ? 'range' : target.of;
  if (!targetsOf[kind].includes(of)) throw new ArchiveError('bad-request', { reason: 'target' });
  if (until !== null && event !== null) throw new ArchiveError('bad-request', { reason: 'until' });
  return targetsAt(session, testimony, target).map((one) => (
    newRestriction(session, testimony, { kind, target: one, reason, until, event })
  ));
}

export function restrictTestimony(session: Session, input: Parsed<'restriction.add'>): Output<'restriction.add'> {
  permit(session, 'archivist', 'cataloguer');
  heldRow(session, input.testimony);
  const restrictions = restrictionsFor(session, input);
  changeTestimony(session, input.testimony, { kind: 'restrict', restrictions, rulings: [] });
  return { restrictions };
}

/** Whether a person may lift it today without saying that it is early. */
const isOver = ({ until }: Restriction, day: string): boolean => until === null || until <= day;

/** A person opens what was closed: an archivist, and before its day only with a reason. */
export function liftRestrictions(
  session: Session, { testimony, restrictions, reason, early }: Parsed<'restriction.lift'>,
): Output<'restriction.lift'> {
  permit(session, 'archivist');
  heldRow(session, testimony);
  const standing = restrictionsOf(stacksOf(session).db, testimony).restrictions;
  const wanted = new Set(restrictions);
  const lifted = standing.filter(({ id }) => wanted.has(id));
  if (lifted.length < wanted.size) throw new ArchiveError('not-found', { reason: 'restriction' });
  const now = session.vault.now();
  const runsOn = lifted.some((restriction) => !isOver(restriction, dayOf(now)));
  if (runsOn && !early) throw new ArchiveError('conflict', { reason: 'runs-on' });
  if (runsOn && reason === null) throw new ArchiveError('bad-request', { reason: 'reason' });
  changeTestimony(session, testimony, {
    kind: 'lift', restrictions: lifted.map(({ id }) => id), by: session.vault.user.name, at: now.toISOString(), why: reason,
  });
  return { lifted: lifted.length };
}

export function listRestrictions(
  session: Session, { testimony }: Parsed<'restriction.list'>,
): Output<'restriction.list'> {
  const { db } = stacksOf(session);
  heldRow(session, testimony);
  return { restrictions: restrictionsOf(db, testimony).restrictions, lifted: liftedOf(db, testimony) };
}

/** Withholds a text in every turn, every speaker's label and every field of the description in which it stands. */
export function redactTestimony(
  session: Session, { testimony, text, reason }: Parsed<'redaction.add'>,
): Output<'redaction.add'> {
  permit(session, 'archivist', 'cataloguer');
  const { description, version } = heldRow(session, testimony);
  const turns = joinPassages(readPassages(stacksOf(session), testimony));
  const { title, collection, narrator, date, place, summary } = description;
  const labels = [...turns.map(({ speaker }) => speaker), title, collection, narrator, date, place, summary];
  const ranges = findText(turns, text);
  const inLabels = countLabels(labels, text);
  if (ranges.length + inLabels === 0) throw new ArchiveError('not-found');
  const set = (target: Target): Restriction => (
    newRestriction(session, testimony, { kind: 'redact', target, reason, until: null, event: null })
  );
  const restrictions = ranges.map((range) => set({ of: 'range', version, ...range }));
  if (inLabels > 0) restrictions.push(set({ of: 'label', text: text.normalize('NFC') }));
  changeTestimony(session, testimony, { kind: 'restrict', restrictions, rulings: [] });
  return { testimony, occurrences: ranges.length + inLabels };
}
