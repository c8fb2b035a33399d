// Frequency: how often the words found stand in what was told in each year, or in each collection.
import type { Output, Parsed } from '../api/contract.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Running } from '../services.ts';
import { eachYear } from './count-facets.ts';
import { inSteps } from './in-steps.ts';
import type { ReadableTestimony } from './readable-now.ts';
import { matchesOf, optionsOf, placeOf, scopeOf, type Scope } from './search-scope.ts';
import type { Session } from './session.ts';

type By = Parsed<'passages.frequency'>['by'];

interface Tally {
  passages: number;
  occurrences: number;
  words: number;
}

function valuesOf({ years, description }: ReadableTestimony, by: By): string[] {
  if (by === 'collection') return [description.collection];
  return years === null ? [''] : eachYear(years);
}

function* countOccurrences(session: Session, scope: Scope): Generator<void, Map<TestimonyId, number>> {
  const counts = new Map<TestimonyId, number>();
  yield* scope.index.occurrenceSteps(scope.plan, optionsOf(scope), (segment, spans) => {
    for (const [document, list] of spans) {
      const { testimony } = placeOf(session, segment, document);
      counts.set(testimony, (counts.get(testimony) ?? 0) + list.length);
    }
  });
  return counts;
}

/** The words of every passage that was searched, by testimony. */
function* countWords(session: Session, { index, allow }: Scope): Generator<void, Map<TestimonyId, number>> {
  const counts = new Map<TestimonyId, number>();
  for (const segment of index.segmentIds) {
    const lengths = index.textLengths(segment);
    const allowed = allow?.(segment);
    for (const { first, documents, testimony } of session.index.runsOf(segment)) {
      let words = 0;
      for (let document = first; document < first + documents; document += 1) {
        if (allowed?.has(document) !== false) words += lengths[document] as number;
      }
      counts.set(testimony, (counts.get(testimony) ?? 0) + words);
    }
    yield;
  }
  return counts;
}

function compareValues(by: By): (a: string, b: string) => number {
  // Without a date comes last.
  if (by === 'year') return (a, b) => (a === '' ? 1 : b === '' ? -1 : Number(a) - Number(b));
  return (a, b) => a.localeCompare(b, 'und');
}

function* tally(session: Session, scope: Scope, by: By): Generator<void, Map<string, Tally>> {
  const { counts } = matchesOf(session, scope, { limit: 0, offset: 0 });
  const occurrences = yield* countOccurrences(session, scope);
  const words = yield* countWords(session, scope);
  const tallies = new Map<string, Tally>();
  for (const testimony of scope.testimonies.values()) {
    for (const value of valuesOf(testimony, by)) {
      const sums = tallies.get(value) ?? { passages: 0, occurrences: 0, words: 0 };
      sums.passages += counts.get(testimony.id) ?? 0;
      sums.occurrences += occurrences.get(testimony.id) ?? 0;
      sums.words += words.get(testimony.id) ?? 0;
      tallies.set(value, sums);
    }
  }
  return tallies;
}

/**
 * Years ascending, testimonies without a date last; collections by name. A testimony counts in every year that its date
 * touches. Values of which nothing was searched are left out; those in which nothing was found are not.
 */
export async function countFrequency(
  session: Session, { by, ...search }: Parsed<'passages.frequency'>, running: Running,
): Promise<Output<'passages.frequency'>> {
  const tallies = await inSteps(session, running, () => tally(session, scopeOf(session, search, running.signal), by));
  const compare = compareValues(by);
  const rows = [...tallies].filter(([, { words }]) => words > 0).sort(([a], [b]) => compare(a, b));
  return { rows: rows.map(([value, sums]) => ({ value, ...sums, perThousand: 1000 * sums.occurrences / sums.words })) };
}
