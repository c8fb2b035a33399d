// Frequency: how often the words found stand in what was told in each year, or in each collection.
import type { Output, Parsed } from '../api/contract.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Running } from '../services.ts';
import { eachYear } from './count-facets.ts';
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

function countOccurrences(session: Session, scope: Scope): Map<TestimonyId, number> {
  const counts = new Map<TestimonyId, number>();
  scope.index.occurrences(scope.plan, optionsOf(scope), (segment, spans) => {
    for (const [document, list] of spans) {
      const { testimony } = placeOf(session, segment, document);
      counts.set(testimony, (counts.get(testimony) ?? 0) + list.length);
    }
  });
  return counts;
}

/** The words of every passage that was searched, by testimony. */
function countWords(session: Session, { index, allow }: Scope): Map<TestimonyId, number> {
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
  }
  return counts;
}

function compareValues(by: By): (a: string, b: string) => number {
  // Without a date comes last.
  if (by === 'year') return (a, b) => (a === '' ? 1 : b === '' ? -1 : Number(a) - Number(b));
  return (a, b) => a.localeCompare(b, 'und');
}

/**
 * Years ascending, testimonies without a date last; collections by name. A testimony counts in every year that its date
 * touches. Values of which nothing was searched are left out; those in which nothing was found are not.
 */
export function countFrequency(
  session: Session, { by, ...search }: Parsed<'passages.frequency'>, running: Running,
): Output<'passages.frequency'> {
  const scope = scopeOf(session, search, running.signal);
  const { counts } = matchesOf(session, scope, { limit: 0, offset: 0 });
  const occurrences = countOccurrences(session, scope);
  const words = countWords(session, scope);
  const tallies = new Map<string, Tally>();
  for (const testimony of scope.testimonies.values()) {
    for (const value of valuesOf(testimony, by)) {
      const tally = tallies.get(value) ?? { passages: 0, occurrences: 0, words: 0 };
      tally.passages += counts.get(testimony.id) ?? 0;
      tally.occurrences += occurrences.get(testimony.id) ?? 0;
      tally.words += words.get(testimony.id) ?? 0;
      tallies.set(value, tally);
    }
  }
  const compare = compareValues(by);
  const rows = [...tallies].filter(([, tally]) => tally.words > 0).sort(([a], [b]) => compare(a, b));
  return { rows: rows.map(([value, tally]) => ({ value, ...tally, perThousand: 1000 * tally.occurrences / tally.words })) };
}
