// What stands beside a passage in its original or its translation, as far as the user may read that today.
import type { TestimonyId, TurnKey } from '../api/ids.ts';
import type { Counterpart } from '../api/search-calls.ts';
import { passageStart, passageText, type PassageRecord } from '../api/testimony.ts';
import { alignmentsOf } from '../vault/alignment-rows.ts';
import { passageReader, readPassages } from '../vault/text-rows.ts';
import { keptWhile, stampOf } from './kept-while.ts';
import { readableNow, type ReadableTestimony } from './readable-now.ts';
import type { Session } from './session.ts';

/** A long turn stands beside many passages: so many are shown. */
const mostBeside = 6;

interface Side {
  readonly beside: ReadableTestimony;
  /** The turns there, by their turns here. */
  readonly pairs: ReadonlyMap<TurnKey, readonly TurnKey[]>;
}

/** Its original before its translations. */
function sideOf(session: Session, testimony: TestimonyId): Side | null {
  const readable = readableNow(session).testimonies;
  const alignments = alignmentsOf(session.searched.db, testimony);
  const own = alignments.filter((alignment) => alignment.testimony === testimony);
  for (const alignment of [...own, ...alignments]) {
    const isOwn = alignment.testimony === testimony;
    const beside = readable.get(isOwn ? alignment.original : alignment.testimony);
    if (beside === undefined || alignment.pairs.length === 0) continue;
    const pairs = alignment.pairs.map(([turn, original]) => (isOwn ? [turn, original] as const : [original, turn] as const));
    const there = Map.groupBy(pairs, ([turn]) => turn);
    return { beside, pairs: new Map([...there].map(([turn, all]) => [turn, all.map(([, other]) => other)])) };
  }
  return null;
}

/** In which passages, by their numbers, each turn of a testimony stands: a whole text is opened once to know it. */
const placesKept = keptWhile(stampOf, () => new Map<TestimonyId, ReadonlyMap<TurnKey, readonly number[]>>());
/** Testimonies of which the places of turns are kept: numbers and keys, no text. */
const mostKept = 500;

function placesIn(session: Session, testimony: TestimonyId): ReadonlyMap<TurnKey, readonly number[]> {
  const kept = placesKept(session);
  const known = kept.get(testimony);
  if (known !== undefined) return known;
  const parts = readPassages(session.searched, testimony).flatMap((passage, number) => passage.parts.map(({ turn }) => ({ turn, number })));
  const places = new Map([...Map.groupBy(parts, ({ turn }) => turn)].map(([turn, all]) => [turn, all.map(({ number }) => number)]));
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
  kept.set(testimony, places);
  return places;
}

/** Gives each passage's counterpart, for the passages of one answer. */
export function counterpartFinder(session: Session): (testimony: TestimonyId, passage: PassageRecord) => Counterpart | null {
  const sides = new Map<TestimonyId, Side | null>();
  const read = passageReader(session.searched);
  return (testimony, passage) => {
    if (!sides.has(testimony)) sides.set(testimony, sideOf(session, testimony));
    const side = sides.get(testimony) ?? null;
    const turns = passage.parts.flatMap(({ turn }) => side?.pairs.get(turn) ?? []);
    if (side === null || turns.length === 0) return null;
    const { id, description: { title, language } } = side.beside;
    const places = placesIn(session, id);
    const numbers = [...new Set(turns.flatMap((turn) => places.get(turn) ?? []))].sort((a, b) => a - b).slice(0, mostBeside);
    const passages = numbers.flatMap((number) => read(id, number) ?? []);
    return passages.length === 0 ? null : {
      testimony: id, title, language,
      passages: passages.map((record) => ({
        passage: record.id, speaker: record.speaker, start: passageStart(record), text: passageText(record),
      })),
    };
  };
}
