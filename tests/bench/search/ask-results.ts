// Questions to the results layer made up by chance, and what reading every passage answers to them.
import type { Client } from '../../../archive/api/client.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { Count, Filters } from '../../../archive/api/search-calls.ts';
import type { Language } from '../../../archive/api/language.ts';
import { yearsIn } from '../../support/naive-results.ts';
import type { WordPicker } from './make-queries.ts';
import { ScannedTexts, compose, cutWords, fold, type Occurrence } from './scan-texts.ts';

/** What the testimonies of a compared archive are described as, by chance. */
export const collections = ['Ferry crews', 'Lighthouses', 'Rope makers', '등대지기'] as const;
export const places = ['Musan', '무산', 'Saltholm'] as const;
export const narrators = ['A ferryman', 'A keeper'] as const;
export const dates = ['1987', '1987-04', '198X', '1990/1993', '1992-07-03', '2004', null] as const;

/** A passage as a user may read it. */
export interface ReadPassage {
  readonly passage: string;
  readonly testimony: TestimonyId;
  readonly text: string;
  readonly title: string;
  readonly collection: string;
  readonly language: Language;
  readonly narrator: string | null;
  readonly place: string | null;
  readonly date: string | null;
}

/** One word or several in a row, wanted or not. */
interface Item {
  readonly sign: '' | '+' | '-';
  readonly words: readonly string[];
}

export interface Question {
  readonly query: string;
  readonly items: readonly Item[];
  readonly filters: Filters;
}

/** Where a question's words stand: `words` of them from `first` on in a passage, by its number. */
export interface Line {
  readonly passage: number;
  readonly first: number;
  readonly words: number;
}

export interface Answer {
  /** The numbers of the passages searched, and of those that match, in the order of the text. */
  readonly searched: readonly number[];
  readonly matched: readonly number[];
  readonly lines: readonly Line[];
}

export class ReadArchive {
  readonly passages: readonly ReadPassage[];
  readonly texts: ScannedTexts;
  readonly #speakers: ScannedTexts;
  readonly #labels: readonly string[];

  constructor(passages: readonly (ReadPassage & { readonly speaker: string | null })[]) {
    this.passages = passages;
    this.texts = new ScannedTexts(passages.map(({ text }) => text));
    this.#speakers = new ScannedTexts(passages.map(({ speaker }) => speaker ?? ''));
    this.#labels = [...new Set(passages.flatMap(({ speaker }) => speaker ?? []))].filter((label) => cutWords(compose(label)).length > 0);
  }

  static async read(client: Client): Promise<ReadArchive> {
    const passages: (ReadPassage & { readonly speaker: string | null })[] = [];
    for (const { id, title, collection, language, narrator, place, date } of (await client['testimony.list']({})).testimonies) {
      const shown = await client['testimony.show']({ testimony: id });
      for (const { passage, text, speaker } of shown.passages) {
        passages.push({ passage, text, speaker, testimony: id, title, collection, language, narrator, place, date });
      }
    }
    return new ReadArchive(passages);
  }

  /** `words` by rank. */
  ask(picker: WordPicker): Question {
    const items = Array.from({ length: 1 + picker.below(3) }, (): Item => ({
      sign: picker.pick(['', '', '', '+', '-']), words: this.#itemWords(picker),
    }));
    const written = items.map(({ sign, words }) => sign + (words.length === 1 ? words[0] ?? '' : `"${words.join(' ')}"`));
    return { query: written.join(' '), items, filters: this.#filters(picker) };
  }

  #itemWords(picker: WordPicker): string[] {
    const word = (): string => picker.pick([() => picker.rare(), () => picker.middle(), () => picker.middle(), () => picker.any()])();
    if (picker.below(6) > 0) return [word()];
    for (let tries = 0; tries < 20; tries += 1) {
      const text = picker.below(this.texts.count);
      const first = picker.below(Math.max(1, this.texts.lengthOf(text) - 1));
      const words = this.texts.formsIn(text, first, first + 2);
      if (words.length === 2 && words.every((one) => /^[a-z]+$/u.test(one))) return words;
    }
    return [word()];
  }

  #filters(picker: WordPicker): Filters {
    const some = <T>(choices: readonly T[]): T[] | undefined => (
      picker.below(3) > 0 ? undefined : choices.filter((_, at) => at === 0 || picker.below(2) === 0)
    );
    const from = picker.below(3) > 0 ? undefined : 1980 + picker.below(25);
    const ids = [...new Set(this.passages.map(({ testimony }) => testimony))];
    const given = {
      collections: some(collections), places: some(places), narrators: some(narrators), languages: some(['en', 'ko'] as const),
      from, until: from === undefined ? undefined : from + picker.below(8),
      speakers: picker.below(4) > 0 || this.#labels.length === 0 ? undefined : [picker.pick(this.#labels)],
      testimonies: picker.below(6) > 0 ? undefined : ids.filter(() => picker.below(3) === 0).slice(0, 1000),
    };
    const kept = Object.entries(given).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
    return Object.fromEntries(kept);
  }

  answer({ items, filters }: Question): Answer {
    const allowed = this.#allowed(filters);
    const found = items.map(({ words }) => this.texts.inRow(words.map((word) => ({ word, exact: false }))));
    const inside = found.map((occurrences) => new Set(occurrences.map(({ text }) => text)));
    const holds = (sign: Item['sign'], passage: number): boolean[] => (
      items.flatMap((item, at) => (item.sign === sign ? [inside[at]?.has(passage) === true] : []))
    );
    const searched = this.passages.flatMap((_, passage) => (allowed(passage) ? [passage] : []));
    const matched = searched.filter((passage) => {
      if (holds('-', passage).includes(true)) return false;
      const required = holds('+', passage);
      if (required.length > 0) return !required.includes(false);
      return items.every(({ sign }) => sign === '-') || holds('', passage).includes(true);
    });
    return { searched, matched, lines: this.#lines(items, found, new Set(matched)) };
  }

  #lines(items: readonly Item[], found: readonly (readonly Occurrence[])[], matched: ReadonlySet<number>): Line[] {
    const lines = new Map<string, Line>();
    for (const [at, { sign, words }] of items.entries()) {
      for (const { text, first } of sign === '-' ? [] : found[at] ?? []) {
        if (matched.has(text)) lines.set(`${text} ${first} ${words.length}`, { passage: text, first, words: words.length });
      }
    }
    return [...lines.values()].sort((a, b) => a.passage - b.passage || a.first - b.first || a.words - b.words);
  }

  #allowed(filters: Filters): (passage: number) => boolean {
    const { from = -Infinity, until = Infinity } = filters;
    const speaking = filters.speakers === undefined ? null : new Set(filters.speakers.flatMap((label) => (
      this.#speakers.inRow(cutWords(compose(label)).map(({ form }) => ({ word: form, exact: true }))).map(({ text }) => text)
    )));
    const among = <T>(wanted: readonly T[] | undefined, value: T | null): boolean => wanted === undefined || (value !== null && wanted.includes(value));
    return (number) => {
      const { collection, language, narrator, place, testimony, date } = this.passages[number] as ReadPassage;
      return among(filters.collections, collection) && among(filters.languages, language) && among(filters.narrators, narrator)
        && among(filters.places, place) && among(filters.testimonies, testimony) && speaking?.has(number) !== false
        && ((filters.from === undefined && filters.until === undefined) || yearsIn(date).some((year) => year >= from && year <= until));
    };
  }

  /** By what a line is sorted: five words, folded; to the left the nearest first. */
  sortKey({ passage, first, words }: Line, sort: 'left' | 'right' | 'match'): string {
    const forms = (from: number, end: number): string[] => this.texts.formsIn(passage, from, end).map(fold);
    switch (sort) {
      case 'left': return forms(first - 5, first).reverse().join(' ');
      case 'right': return forms(first + words, first + words + 5).join(' ');
      case 'match': return forms(first, first + words + 5).join(' ');
    }
  }

  /** What stands there, as the text has it. */
  wordsAt({ passage, first, words }: Line): string {
    const text = compose(this.passages[passage]?.text ?? '');
    const cut = cutWords(text);
    return text.slice(cut[first]?.start, cut[first + words - 1]?.end);
  }
}

/** How many of the passages have each value, the most frequent first, then by code points. */
export function countValues(passages: readonly ReadPassage[], valuesOf: (passage: ReadPassage) => readonly (string | null)[]): Count[] {
  const counts = new Map<string, number>();
  for (const passage of passages) for (const value of valuesOf(passage)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, 200);
}
