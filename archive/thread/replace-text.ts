// Finding and replacing in the transcripts that a user keeps: looked at place by place first, then done testimony by testimony.
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Output, Parsed } from '../api/contract.ts';
import { mostPlaces, type FoundPlace, type TextSearch } from '../api/editing-calls.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { PassageRecord } from '../api/testimony.ts';
import { findWords, replaceWords, type FoundWords } from '../catalogue/find-words.ts';
import { passagesOfStretches } from '../catalogue/locate-text.ts';
import { joinPassages } from '../catalogue/split-passages.ts';
import { isWithdrawn } from '../consent/agreement.ts';
import { withheldStretches } from '../consent/clear.ts';
import type { Running } from '../services.ts';
import { latestAgreement } from '../vault/consent-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRow, testimonyRows, type TestimonyRow } from '../vault/testimony-rows.ts';
import { asFarAsKnown, sealedTestimony } from './sealed-testimony.ts';
import { Editing } from './edit-transcript.ts';
import { heldRow } from './held-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';

/** UTF-16 code units of what stands beside a place. */
const contextLength = 60;

/** What was withdrawn whole is found by nobody, archivists included. */
function searchedRows(session: Session, { testimony, collection }: TextSearch): TestimonyRow[] {
  const { db } = stacksOf(session);
  const rows = testimony === undefined ? testimonyRows(db) : [heldRow(session, testimony)];
  return rows.filter(({ id, description }) => (
    (collection === undefined || description.collection === collection) && !isWithdrawn(latestAgreement(db, id))
  ));
}

function foundPlaces(
  session: Session, { id: testimony, description: { title } }: TestimonyRow, passages: readonly PassageRecord[], found: readonly FoundWords[],
): FoundPlace[] {
  const sealed = asFarAsKnown(session, sealedTestimony(session, testimony));
  const withheld = withheldStretches(sealed);
  const texts = new Map(sealed.turns.map(({ key, text }) => [key, text]));
  const passageOf = new Map(passagesOfStretches(passages, found).reverse().map(({ of, passage }) => [of, passage]));
  return found.map((place) => {
    const { turn, start, end } = place;
    const text = texts.get(turn) ?? '';
    return {
      testimony, title, passage: passageOf.get(place) ?? null, turn, start, end,
      before: text.slice(Math.max(0, start - contextLength), start).toWellFormed(), found: text.slice(start, end),
      after: text.slice(end, end + contextLength).toWellFormed(),
      withheld: (withheld.get(turn) ?? []).some((stretch) => stretch.start < end && start < stretch.end),
    };
  });
}

export async function findInTranscripts(
  session: Session, search: Parsed<'transcript.find'>, { signal, progress }: Running,
): Promise<Output<'transcript.find'>> {
  permit(session, 'archivist', 'cataloguer');
  const stacks = stacksOf(session);
  const rows = searchedRows(session, search);
  const places: FoundPlace[] = [];
  let [total, testimonies] = [0, 0];
  for (const [at, row] of rows.entries()) {
    await othersFirst();
    if (signal.aborted) throw new ArchiveError('cancelled');
    progress({ stage: 'read', done: at, total: rows.length });
    const passages = readPassages(stacks, row.id);
    const found = findWords(joinPassages(passages), search);
    total += found.length;
    testimonies += Number(found.length > 0);
    const wanted = found.slice(0, mostPlaces - places.length);
    if (wanted.length > 0 && testimonyRow(stacks.db, row.id) !== null) places.push(...foundPlaces(session, row, passages, wanted));
  }
  return { total, testimonies, places };
}

type Chosen = NonNullable<Parsed<'transcript.replace'>['places']>;

const nameOf = ({ turn, start, end }: FoundWords): string => `${turn} ${start} ${end}`;

/** Those that were chosen, or all. What was chosen has to stand where it was found. */
function choose(found: readonly FoundWords[], chosen: Chosen | undefined): FoundWords[] {
  if (chosen === undefined) return [...found];
  const names = new Set(chosen.map(nameOf));
  const wanted = found.filter((place) => names.has(nameOf(place)));
  if (wanted.length < names.size) throw new ArchiveError('conflict', { reason: 'places' });
  return wanted;
}

interface Replaced {
  readonly edited: ReturnType<Editing['finish']>;
  readonly places: number;
  readonly left: number;
}

function replaceIn(
  session: Session, testimony: TestimonyId, input: Parsed<'transcript.replace'>, chosen: Chosen | undefined, foresee: boolean,
): Replaced {
  const editing = new Editing(session, testimony);
  const byTurn = Map.groupBy(choose(findWords(editing.turns, input), chosen), ({ turn }) => turn);
  let [places, left] = [0, 0];
  for (const { key, text } of editing.turns.filter((turn) => byTurn.has(turn.key))) {
    const inTurn = byTurn.get(key) ?? [];
    const now = replaceWords(text, inTurn, input.replace.normalize('NFC'));
    if (now.trim() === '') left += inTurn.length;
    else if (now !== text) {
      places += inTurn.length;
      editing.edit({ do: 'text', turn: key, text: now });
    }
  }
  return { edited: editing.finish({ foresee }), places, left };
}

export async function replaceInTranscripts(
  session: Session, input: Parsed<'transcript.replace'>, { signal, progress }: Running,
): Promise<Output<'transcript.replace'>> {
  permit(session, 'archivist', 'cataloguer');
  const chosen = input.places === undefined ? null : Map.groupBy(input.places, ({ testimony }) => testimony);
  const rows = searchedRows(session, input).filter(({ id }) => chosen === null || chosen.has(id));
  if (chosen !== null && rows.length < chosen.size) throw new ArchiveError('conflict', { reason: 'places' });
  // Before the first is changed: a place that is no more ends it all.
  if (chosen !== null) for (const { id } of rows) replaceIn(session, id, input, chosen.get(id), true);
  const testimonies: Output<'transcript.replace'>['testimonies'] = [];
  let [places, left] = [0, 0];
  for (const [at, { id: testimony }] of rows.entries()) {
    await othersFirst();
    if (signal.aborted) return { testimonies, places, left, cancelled: true };
    progress({ stage: 'admit', done: at, total: rows.length });
    const done = replaceIn(session, testimony, input, chosen?.get(testimony), false);
    left += done.left;
    if (done.places === 0) continue;
    places += done.places;
    const { version, carried, flagged } = done.edited;
    testimonies.push({ testimony, places: done.places, version, carried, flagged });
  }
  return { testimonies, places, left, cancelled: false };
}
