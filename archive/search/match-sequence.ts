// Finds sequences by position: phrases, Hangul inside words, single forms; in one field of one segment, without the text.
import type { Alternative, Sequence } from './expand-query.ts';
import type { SegmentView } from './open-segment.ts';
import { PostingCursor } from './read-postings.ts';

/** Documents in ascending order, with how often the sequence occurs in each. */
export interface Matches {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** A document and the position where a sequence begins, as one number that sorts by both. */
const documentStep = 2 ** 32;

function documentsHeld(alternatives: readonly Alternative[], field: number): number {
  return alternatives.reduce((sum, { entry }) => sum + (entry.fields[field]?.documents ?? 0), 0);
}

/** A growing list of numbers without boxing. */
class StartList {
  #count = 0;
  #values = new Float64Array(256);

  add(value: number): void {
    if (this.#count === this.#values.length) {
      const grown = new Float64Array(this.#count * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  take(): Float64Array {
    return this.#values.subarray(0, this.#count);
  }
}

/** Where the sequence would begin for each occurrence of an element that stands `offset` after its beginning. */
function startsOf(
  view: SegmentView, alternatives: readonly Alternative[], field: number, offset: number, candidates: Uint8Array | null,
): Float64Array {
  const starts = new StartList();
  for (const { entry, forms } of alternatives) {
    const held = entry.fields[field];
    if (held === undefined) continue;
    const wanted = forms === null ? null : new Set(forms);
    const cursor = new PostingCursor(view, held, entry.forms.length);
    let first = 0;
    const take = (position: number, form: number): void => {
      if (position >= offset && (wanted === null || wanted.has(form))) starts.add(first + position);
    };
    while (cursor.next()) {
      if (candidates !== null && candidates[cursor.document] === 0) continue;
      first = cursor.document * documentStep - offset;
      cursor.positions(take);
    }
  }
  return alternatives.length > 1 ? starts.take().sort() : starts.take();
}

function intersect(a: Float64Array, b: Float64Array): Float64Array {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) {
      // What stands before `i` in `a` is read already.
      a[both] = x;
      both += 1;
    }
    if (x <= y) i += 1;
    if (x >= y) j += 1;
  }
  return a.subarray(0, both);
}

function documentsOf(starts: Float64Array, documents: number): Uint8Array {
  const marks = new Uint8Array(documents);
  for (const start of starts) marks[Math.floor(start / documentStep)] = 1;
  return marks;
}

function countByDocument(starts: Float64Array): Matches {
  const documents: number[] = [];
  const frequencies: number[] = [];
  for (const start of starts) {
    const document = Math.floor(start / documentStep);
    if (documents.at(-1) === document) frequencies.push((frequencies.pop() as number) + 1);
    else {
      documents.push(document);
      frequencies.push(1);
    }
  }
  return { documents: Uint32Array.from(documents), frequencies: Uint32Array.from(frequencies) };
}

/** Overlapping occurrences count each. */
export function matchSequence(view: SegmentView, sequence: Sequence, field: number): Matches {
  const rarestFirst = sequence.map((alternatives, offset) => ({ alternatives, offset }))
    .sort((a, b) => documentsHeld(a.alternatives, field) - documentsHeld(b.alternatives, field));
  let starts: Float64Array | undefined;
  for (const { alternatives, offset } of rarestFirst) {
    if (starts === undefined) {
      starts = startsOf(view, alternatives, field, offset, null);
    } else {
      const candidates = documentsOf(starts, view.documents);
      starts = intersect(starts, startsOf(view, alternatives, field, offset, candidates));
    }
    if (starts.length === 0) break;
  }
  return countByDocument(starts ?? new Float64Array(0));
}
