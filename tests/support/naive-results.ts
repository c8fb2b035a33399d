// What a search must answer, worked out by reading every passage: for comparing with what the index answers.
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { Filters } from '../../archive/api/search-calls.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import type { Language } from '../../archive/api/language.ts';
import { analyseText, normalise, type PlacedWord } from '../../archive/search/analyse.ts';
import { listTestimonies, showTestimony } from '../../archive/thread/list-testimonies.ts';
import type { Session } from '../../archive/thread/session.ts';

/** A word of a query: any word of a passage with its term, and, for Hangul, any that holds it. */
export interface NaiveWord {
  readonly sign: '' | '+' | '-';
  readonly word: string;
}

export interface NaivePassage extends Passage {
  readonly testimony: TestimonyId;
  readonly title: string;
  readonly collection: string;
  readonly language: Language;
  readonly narrator: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly standing: string | null;
  readonly subjects: readonly string[];
  /** By the label alone: the invented transcripts use those that custom knows. */
  readonly role: 'interviewer' | 'narrator' | null;
  readonly words: readonly PlacedWord[];
}

/** Every passage that the user may read, testimony by testimony, in the order of the text. */
export function readEverything(session: Session): NaivePassage[] {
  const keepsStacks = session.vault.stacks !== null;
  return listTestimonies(session).filter(({ consent }) => keepsStacks || consent !== 'closed').flatMap(({ id, consent }) => {
    const { title, collection, language, narrator, place, date, description: { subjects }, passages } = showTestimony(session, id);
    return passages.map((passage) => ({
      ...passage, testimony: id, title, collection, language, narrator, place, date, standing: keepsStacks ? consent : null, subjects,
      role: passage.speaker === null ? null : passage.speaker.startsWith('Interviewer') ? 'interviewer' : 'narrator',
      words: analyseText(normalise(passage.text)),
    }));
  });
}

const says = (word: string) => {
  const [wanted] = analyseText(normalise(word));
  return ({ term, form }: PlacedWord): boolean => (
    wanted?.script === 'hangul' ? form.includes(wanted.form) : term === wanted?.term
  );
};

/** The places, counted in words, at which a passage says what is not prohibited. */
export function placesOf(query: readonly NaiveWord[], { words }: NaivePassage): number[] {
  const tests = query.filter(({ sign }) => sign !== '-').map(({ word }) => says(word));
  return words.flatMap((word, at) => (tests.some((test) => test(word)) ? [at] : []));
}

export function matches(query: readonly NaiveWord[], { words }: NaivePassage): boolean {
  const has = ({ word }: NaiveWord): boolean => words.some(says(word));
  const required = query.filter(({ sign }) => sign === '+');
  const refused = query.filter(({ sign }) => sign === '-');
  const found = required.length > 0 ? required.every(has)
    : refused.length === query.length || query.some((word) => word.sign === '' && has(word));
  return found && !refused.some(has);
}

/** Only such dates as the test makes: a year, a month, a day, a decade, an interval of years. */
export function yearsIn(date: string | null): number[] {
  if (date === null) return [];
  const [from = '', until = from] = date.split('/');
  const first = Number(from.slice(0, 4).replace('X', '0'));
  const last = Number(until.slice(0, 4).replace('X', '9'));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const labelWords = (label: string): string => ` ${analyseText(normalise(label)).map(({ form }) => form).join(' ')} `;

export function isAmong(filters: Filters, passage: NaivePassage): boolean {
  const { collections, languages, places, narrators, subjects, roles, standings, testimonies, speakers, from, until } = filters;
  const years = yearsIn(passage.date);
  const speaker = labelWords(passage.speaker ?? '');
  return (collections?.includes(passage.collection) ?? true)
    && (languages?.includes(passage.language) ?? true)
    && (places?.some((place) => place === passage.place) ?? true)
    && (narrators?.some((narrator) => narrator === passage.narrator) ?? true)
    && (subjects?.some((subject) => passage.subjects.includes(subject)) ?? true)
    && (roles?.some((role) => role === passage.role) ?? true)
    && (standings?.some((standing) => standing === passage.standing) ?? true)
    && (testimonies?.includes(passage.testimony) ?? true)
    && (speakers?.some((label) => speaker.includes(labelWords(label))) ?? true)
    && ((from === undefined && until === undefined)
      || years.some((year) => year >= (from ?? -Infinity) && year <= (until ?? Infinity)));
}

/** How many of the passages have each value, the most frequent first. */
export function countBy(
  passages: readonly NaivePassage[], valuesOf: (passage: NaivePassage) => readonly (string | null)[],
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of passages.flatMap(valuesOf)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
