// Finds words by position in one field of one segment, without the text: phrases, words near one another, Hangul inside
// words, single forms.
import { DocumentSet } from './document-set.ts';
import type { Alternative, Element, Sequence } from './expand-query.ts';
import type { ListedSegment } from './listed-segment.ts';
import { PostingList, saturated } from './posting-list.ts';
import { PositionReader } from './read-postings.ts';
import { firstPlaces } from './near-words.ts';

const noPositions = new Uint32Array(0);

/** A list that grows by document. */
class ListBuilder {
  #count = 0;
  #documents = new Uint16Array(64);
  #frequencies = new Uint8Array(64);
  readonly #overflow = new Map<number, number>();

  add(document: number, frequency: number): void {
    if (this.#count === this.#documents.length) this.#grow();
    this.#documents[this.#count] = document;
    this.#frequencies[this.#count] = Math.min(frequency, saturated);
    if (frequency >= saturated) this.#overflow.set(this.#count, frequency);
    this.#count += 1;
  }

  finish(): PostingList {
    const overflow = this.#overflow.size === 0 ? null : this.#overflow;
    return new PostingList(
      this.#documents.slice(0, this.#count), this.#frequencies.slice(0, this.#count), overflow, noPositions,
    );
  }

  #grow(): void {
    const documents = new Uint16Array(this.#count * 2);
    documents.set(this.#documents);
    const frequencies = new Uint8Array(this.#count * 2);
    frequencies.set(this.#frequencies);
    this.#documents = documents;
    this.#frequencies = frequencies;
  }
}

/** One alternative of an element, stepping through its documents. */
class AlternativeCursor {
  readonly list: PostingList;
  readonly reader: PositionReader;
  readonly #wanted: Uint8Array | null;
  at = 0;

  constructor(segment: ListedSegment, { entry, forms }: Alternative, list: PostingList) {
    this.list = list;
    this.reader = new PositionReader(segment.view, list, entry.forms.length, forms !== null);
    this.#wanted = forms === null ? null : formsWanted(entry.forms.length, forms);
  }

  /** The first document that is not before the one given, or -1. Documents ascend from call to call. */
  next(document: number): number {
    this.at = this.list.seek(document, this.at);
    return this.at < this.list.count ? this.list.documents[this.at] as number : -1;
  }

  /** Whether every occurrence counts, so that what the reader reads is what is wanted. */
  get whole(): boolean {
    return this.#wanted === null;
  }

  /** Adds the positions in `document`. */
  read(document: number, into: PositionList): void {
    if (this.next(document) !== document) return;
    const frequency = this.reader.read(this.at);
    const { positions, forms } = this.reader;
    for (let i = 0; i < frequency; i += 1) {
      if (this.#wanted === null || this.#wanted[forms[i] as number] === 1) into.add(positions[i] as number);
    }
  }
}

function formsWanted(forms: number, numbers: readonly number[]): Uint8Array {
  const wanted = new Uint8Array(forms);
  for (const number of numbers) wanted[number] = 1;
  return wanted;
}

/** Positions in one document, reused from document to document. */
class PositionList {
  count = 0;
  values = new Uint32Array(64);

  add(position: number): void {
    if (this.count === this.values.length) {
      const grown = new Uint32Array(this.count * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.count] = position;
    this.count += 1;
  }
}

/** One element of a sequence: the documents that have it, and its positions in them, ascending. */
class ElementCursor {
  /** How many documents have it, at most. */
  readonly most: number;
  readonly positions = new PositionList();
  readonly #alternatives: readonly AlternativeCursor[];
  readonly #united: DocumentSet | null;
  /** The one alternative, where there is no other and all its occurrences count. */
  readonly #only: AlternativeCursor | null;

  constructor(segment: ListedSegment, element: Element, field: number) {
    this.#alternatives = element.flatMap((alternative) => {
      const held = alternative.entry.fields[field];
      return held === undefined ? [] : [new AlternativeCursor(segment, alternative, segment.list(held))];
    });
    const [first] = this.#alternatives;
    this.#only = this.#alternatives.length === 1 && first?.whole === true ? first : null;
    this.most = this.#alternatives.reduce((sum, { list }) => sum + list.count, 0);
    this.#united = this.#alternatives.length > 1 ? new DocumentSet(segment.documents) : null;
    for (const { list } of this.#alternatives) this.#united?.addAll(list.documents);
  }

  /** The first document that is not before the one given, or -1. Documents ascend from call to call. */
  next(document: number): number {
    if (this.#united !== null) return this.#united.next(document);
    return this.#alternatives[0]?.next(document) ?? -1;
  }

  /** The positions in a document that `next` gave. */
  read(document: number): PositionList {
    const only = this.#only;
    if (only !== null) {
      this.positions.count = only.reader.read(only.at);
      this.positions.values = only.reader.positions;
      return this.positions;
    }
    this.positions.count = 0;
    for (const alternative of this.#alternatives) alternative.read(document, this.positions);
    if (this.#united !== null) this.positions.values.subarray(0, this.positions.count).sort();
    return this.positions;
  }
}

interface PlacedElement {
  readonly element: ElementCursor;
  /** Its place in the sequence. */
  readonly offset: number;
}

/** Keeps of the places, which ascend, those that have a position `offset` after them. */
function keepFollowed(places: PositionList, positions: PositionList, offset: number): void {
  const { values, count } = places;
  const followers = positions.values;
  const most = positions.count;
  let kept = 0;
  let j = 0;
  for (let i = 0; i < count; i += 1) {
    const wanted = (values[i] as number) + offset;
    while (j < most && (followers[j] as number) < wanted) j += 1;
    if (j === most) break;
    if (followers[j] !== wanted) continue;
    values[kept] = values[i] as number;
    kept += 1;
  }
  places.count = kept;
}

/** Steps through the documents in which a sequence occurs; for each, says at which positions. */
export class SequenceCursor {
  /** Where the sequence begins in the document at hand, ascending. */
  readonly places = new PositionList();
  readonly #elements: readonly ElementCursor[];
  /** The same, the rarest first, each with its place in the sequence. */
  readonly #rarestFirst: readonly PlacedElement[];
  readonly #within: number | null;

  constructor(segment: ListedSegment, { elements, within }: Sequence, field: number) {
    this.#elements = elements.map((element) => new ElementCursor(segment, element, field));
    this.#rarestFirst = this.#elements.map((element, offset) => ({ element, offset }))
      .sort((a, b) => a.element.most - b.element.most);
    this.#within = within;
  }

  /** The first document, not before the one given, in which the sequence occurs, or -1. */
  next(document: number): number {
    for (let candidate = document; ; candidate += 1) {
      candidate = this.#nextWithAll(candidate);
      if (candidate < 0) return -1;
      this.#place(candidate);
      if (this.places.count > 0) return candidate;
    }
  }

  /** The next document that has every element, wherever they stand in it. */
  #nextWithAll(document: number): number {
    const elements = this.#rarestFirst;
    let candidate = document;
    for (let agreed = 0; agreed < elements.length;) {
      const found = (elements[agreed] as PlacedElement).element.next(candidate);
      if (found < 0) return -1;
      if (found === candidate) {
        agreed += 1;
      } else {
        candidate = found;
        agreed = agreed === 0 ? 1 : 0;
      }
    }
    return candidate;
  }

  #place(document: number): void {
    if (this.#within !== null) this.#placeNear(document, this.#within);
    else this.#placeInOrder(document);
  }

  #placeInOrder(document: number): void {
    const { places } = this;
    places.count = 0;
    for (let i = 0; i < this.#rarestFirst.length; i += 1) {
      const { element, offset } = this.#rarestFirst[i] as PlacedElement;
      const positions = element.read(document);
      if (i > 0) {
        keepFollowed(places, positions, offset);
      } else {
        for (let p = 0; p < positions.count; p += 1) {
          const position = positions.values[p] as number;
          if (position >= offset) places.add(position - offset);
        }
      }
      if (places.count === 0) return;
    }
  }

  #placeNear(document: number, within: number): void {
    const positions = this.#elements.map((element) => {
      const { values, count } = element.read(document);
      return values.subarray(0, count);
    });
    this.places.count = 0;
    for (const first of firstPlaces(positions, within)) this.places.add(first);
  }
}

/** Documents in which one of a term's forms stands: no position is read. */
function matchForms(segment: ListedSegment, { entry, forms }: Alternative, field: number): PostingList {
  const matches = new ListBuilder();
  const held = entry.fields[field];
  if (held === undefined) return matches.finish();
  const list = segment.list(held);
  if (forms === null) return list;
  const wanted = formsWanted(entry.forms.length, forms);
  const reader = new PositionReader(segment.view, list, entry.forms.length, true);
  for (let i = 0; i < list.count; i += 1) {
    const frequency = reader.countForms(i, wanted);
    if (frequency > 0) matches.add(list.documents[i] as number, frequency);
  }
  return matches.finish();
}

/** How often the sequence occurs in which documents; overlapping occurrences count each. */
export function matchSequence(segment: ListedSegment, sequence: Sequence, field: number): PostingList {
  const [element] = sequence.elements;
  if (sequence.elements.length === 1 && element?.length === 1) return matchForms(segment, element[0] as Alternative, field);
  const matches = new ListBuilder();
  const cursor = new SequenceCursor(segment, sequence, field);
  for (let document = cursor.next(0); document >= 0; document = cursor.next(document + 1)) {
    matches.add(document, cursor.places.count);
  }
  return matches.finish();
}
