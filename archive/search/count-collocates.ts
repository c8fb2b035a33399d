// Counts which terms stand near the words of a query, from the positions in the index: no text is read.
import type { DictionaryEntry, FieldPostings } from './dictionary.ts';
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

/** Postings that are read in one step, and how many a term costs besides its own. */
const postingsInStep = 8192;
const termCost = 16;

interface Counted {
  /** How often each form stands near. */
  readonly forms: Map<string, number>;
  near: number;
  total: number;
}

/** For every word of the documents that have spans, one mark: 1 where it is near a span and in none. */
class Marks {
  /** Where each document's marks begin, or -1. */
  readonly starts: Int32Array;
  readonly marks: Uint8Array;
  readonly lengths: Uint16Array;

  constructor(spans: Spans, lengths: Uint16Array, within: number) {
    this.starts = new Int32Array(lengths.length).fill(-1);
    let words = 0;
    for (const document of spans.keys()) {
      this.starts[document] = words;
      words += lengths[document] as number;
    }
    this.marks = new Uint8Array(words);
    this.lengths = lengths;
    for (const [document, list] of spans) this.#mark(list, this.starts[document] as number, lengths[document] as number, within);
  }

  #mark(list: readonly Span[], start: number, length: number, within: number): void {
    for (const { first, words } of list) {
      this.marks.fill(1, start + Math.max(0, first - within), start + Math.min(length, first + words + within));
    }
    for (const { first, words } of list) this.marks.fill(0, start + first, start + Math.min(length, first + words));
  }
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  const [only, ...others] = forms;
  if (only !== undefined && others.length === 0) return only[0];
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
  *add(segment: ListedSegment, spans: Spans, among: DocumentSet | null): Generator<void, void> {
    const { view } = segment;
    const marks = new Marks(spans, view.lengths[textField] as Uint16Array, this.#within);
    let read = 0;
    for (const entry of view.words.entries()) {
      const held = entry.fields[textField];
      if (held === undefined) continue;
      this.#addTerm(segment, entry, held, among, marks);
      read += held.documents + termCost;
      if (read < postingsInStep) continue;
      read = 0;
      yield;
    }
  }

  #addTerm(
    { view }: ListedSegment, entry: DictionaryEntry, held: FieldPostings, among: DocumentSet | null,
    { starts, lengths, marks }: Marks,
  ): void {
    const list = readPostings(view, held);
    const reader = new PositionReader(view, list, entry.forms.length, false);
    const near = new Uint32Array(entry.forms.length);
    let total = 0;
    for (let i = 0; i < list.count; i += 1) {
      const document = list.documents[i] as number;
      if (among !== null && !among.has(document)) continue;
      total += list.frequency(i);
      const start = starts[document] as number;
      if (start < 0) continue;
      const frequency = reader.read(i);
      for (let j = 0; j < frequency; j += 1) {
        const position = reader.positions[j] as number;
        // Of a text longer than its length can be told, what follows is near nothing.
        if (position >= (lengths[document] as number) || marks[start + position] !== 1) continue;
        const form = reader.formAt(j);
        near[form] = (near[form] ?? 0) + 1;
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

  /**
   * So many of the terms that stand near most often, equally frequent ones in the order of their totals, the rarer first;
   * without a number all of them, in no order.
   */
  finish(most: number | undefined): Collocates {
    const collocates = [...this.#counted].flatMap(([term, { forms, near, total }]) => (
      near === 0 ? [] : [{ term, word: mostFrequent(forms), near, total }]
    ));
    if (most !== undefined) {
      collocates.sort((a, b) => b.near - a.near || a.total - b.total || (a.term < b.term ? -1 : 1));
      collocates.splice(most);
    }
    return { collocates, words: this.#words, wordsNear: this.#wordsNear };
  }
}
