// Counts which terms stand near the words of a query, from the positions in the index: no text is read.
import { ArchiveError } from '../api/errors.ts';
import type { DictionaryEntry } from './dictionary.ts';
import type { DocumentSet } from './document-set.ts';
import type { ListedSegment } from './listed-segment.ts';
import { textField, type Span, type Spans } from './occurrences.ts';
import { PositionReader, readPostings } from './read-postings.ts';

/** A term near the words of a query. */
export interface Collocate {
  readonly term: string;
  /** The form that stands near them most often, to be shown. */
  readonly word: string;
  /** How often it stands near them. */
  readonly near: number;
  /** How often it stands in all the documents that were looked at. */
  readonly total: number;
}

export interface Collocates {
  readonly collocates: Collocate[];
  /** Words in all the documents that were looked at, and those of them that stand near the words of the query. */
  readonly words: number;
  readonly wordsNear: number;
}

interface Counted {
  /** How often each form stands near. */
  readonly forms: Map<string, number>;
  near: number;
  total: number;
}

/** For each document with spans, one mark for each word: 1 where it is near a span and in none. */
function marksOf(spans: Spans, lengths: Uint16Array, within: number): Map<number, Uint8Array> {
  const marks = new Map<number, Uint8Array>();
  for (const [document, list] of spans) {
    const near = new Uint8Array(lengths[document] as number);
    const fill = (value: number, from: (span: Span) => number, to: (span: Span) => number): void => {
      for (const span of list) near.fill(value, Math.max(0, from(span)), to(span));
    };
    fill(1, ({ first }) => first - within, ({ first, words }) => first + words + within);
    fill(0, ({ first }) => first, ({ first, words }) => first + words);
    marks.set(document, near);
  }
  return marks;
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

export class CollocateCounter {
  readonly #counted = new Map<string, Counted>();
  readonly #within: number;
  #words = 0;
  #wordsNear = 0;

  /** `within`: how many words before and after count as near. */
  constructor(within: number) {
    this.#within = within;
  }

  /** `spans` is where the query's words stand; `among` the documents to look at, null for all of the segment. */
  add(segment: ListedSegment, spans: Spans, among: DocumentSet | null, signal: AbortSignal | undefined): void {
    const { view } = segment;
    const marks = marksOf(spans, view.lengths[textField] as Uint16Array, this.#within);
    let terms = 0;
    for (const entry of view.words.entries()) {
      terms += 1;
      if (terms % 1024 === 0 && signal?.aborted === true) throw new ArchiveError('cancelled');
      this.#addTerm(segment, entry, among, marks);
    }
  }

  #addTerm(
    { view }: ListedSegment, entry: DictionaryEntry, among: DocumentSet | null, marks: ReadonlyMap<number, Uint8Array>,
  ): void {
    const held = entry.fields[textField];
    if (held === undefined) return;
    const list = readPostings(view, held);
    const reader = new PositionReader(view, list, entry.forms.length, true);
    const near = new Uint32Array(entry.forms.length);
    let total = 0;
    for (let i = 0; i < list.count; i += 1) {
      const document = list.documents[i] as number;
      if (among?.has(document) === false) continue;
      total += list.frequency(i);
      const mark = marks.get(document);
      if (mark === undefined) continue;
      const frequency = reader.read(i);
      for (let j = 0; j < frequency; j += 1) {
        const form = reader.forms[j] as number;
        near[form] = (near[form] ?? 0) + (mark[reader.positions[j] as number] ?? 0);
      }
    }
    if (total > 0) this.#count(entry, near, total);
  }

  #count({ term, forms }: DictionaryEntry, near: Uint32Array, total: number): void {
    const counted = this.#counted.get(term) ?? { forms: new Map<string, number>(), near: 0, total: 0 };
    this.#counted.set(term, counted);
    counted.total += total;
    this.#words += total;
    for (const [number, form] of forms.entries()) {
      const count = near[number] as number;
      if (count === 0) continue;
      counted.forms.set(form, (counted.forms.get(form) ?? 0) + count);
      counted.near += count;
      this.#wordsNear += count;
    }
  }

  /** The terms that stand near most often, equally frequent ones in the order of their totals, the rarer first. */
  finish(most: number): Collocates {
    const collocates = [...this.#counted].flatMap(([term, { forms, near, total }]) => (
      near === 0 ? [] : [{ term, word: mostFrequent(forms), near, total }]
    )).sort((a, b) => b.near - a.near || a.total - b.total || (a.term < b.term ? -1 : 1));
    return { collocates: collocates.slice(0, most), words: this.#words, wordsNear: this.#wordsNear };
  }
}
