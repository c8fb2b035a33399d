// Reads the postings of one term in one field: its documents whole, its positions group by group where they are wanted.
import { damagedIndex, readBits } from './bytes.ts';
import type { FieldPostings } from './dictionary.ts';
import type { SegmentView } from './open-segment.ts';
import { PostingList, saturated } from './posting-list.ts';

/** Positions are found by group: this many postings, the last group fewer. */
export const postingsInGroup = 128;
const groupShift = 7;
/** Most terms occur seldom in one text; up to 64 bytes V8 keeps an array among its objects, which costs a tenth. */
const firstRoom = 16;

/** Bits that a form's number takes in the positions. */
export function formWidth(forms: number): number {
  return 32 - Math.clz32(forms - 1);
}

/** Decodes a list: this is where a query that meets a term for the first time spends its time. */
export function readPostings(view: SegmentView, held: FieldPostings): PostingList {
  const count = held.documents;
  if (count === 0 || count > view.documents) throw damagedIndex();
  const documents = new Uint16Array(count);
  const frequencies = new Uint8Array(count);
  const groups = (count + postingsInGroup - 1) >>> groupShift;
  const positionsStarts = new Uint32Array(groups + 1);
  let overflow: Map<number, number> | null = null;
  let document = 0;
  let read = 0;
  let group = 0;
  positionsStarts[0] = held.positionsStart;
  for (const { bytes, from, to } of view.postings.pieces(held.postingsStart, held.postingsLength)) {
    for (let at = from; at < to;) {
      if (read === count) throw damagedIndex();
      if (group < groups - 1) {
        let length = 0;
        for (let shift = 0, byte = 128; byte > 127 && at < to; shift += 7) {
          byte = bytes[at] as number;
          at += 1;
          length |= (byte & 127) << shift;
        }
        positionsStarts[group + 1] = (positionsStarts[group] as number) + length;
      }
      const end = Math.min(count, read + postingsInGroup);
      for (; read < end && at < to; read += 1) {
        let byte = bytes[at] as number;
        at += 1;
        let head = byte & 127;
        for (let shift = 7; byte > 127 && at < to; shift += 7) {
          byte = bytes[at] as number;
          at += 1;
          head |= (byte & 127) << shift;
        }
        document += head >>> 1;
        documents[read] = document;
        if ((head & 1) === 1) {
          frequencies[read] = 1;
          continue;
        }
        byte = bytes[at] as number;
        at += 1;
        let frequency = byte & 127;
        for (let shift = 7; byte > 127 && at < to; shift += 7) {
          byte = bytes[at] as number;
          at += 1;
          frequency |= (byte & 127) << shift;
        }
        if (frequency >= saturated) (overflow ??= new Map()).set(read, frequency);
        frequencies[read] = Math.min(frequency, saturated);
      }
      if (read < end) throw damagedIndex();
      group += 1;
    }
  }
  if (read !== count || document >= view.documents) throw damagedIndex();
  positionsStarts[groups] = held.positionsStart + held.positionsLength;
  return new PostingList(documents, frequencies, overflow, positionsStarts);
}

/** Steps through some documents of a list in ascending order and reads the positions, and the forms, in them. */
export class PositionReader {
  readonly list: PostingList;
  /** What `read` found: positions ascending, and the numbers of the forms that stand there. */
  positions = new Uint32Array(firstRoom);
  forms = new Uint16Array(firstRoom);
  readonly #view: SegmentView;
  readonly #width: number;
  readonly #withForms: boolean;
  #group = -1;
  #block = -1;
  #bytes: Uint8Array = new Uint8Array(0);
  /** The next posting of the group to be passed, where its positions begin, and its occurrences' number in the group. */
  #posting = 0;
  #at = 0;
  #occurrence = 0;
  #formsStart = 0;
  /** How many occurrences were read last. */
  #read = 0;

  /** `forms` is how many forms the term has in this segment; without `withForms`, `read` leaves them out. */
  constructor(view: SegmentView, list: PostingList, forms: number, withForms: boolean) {
    this.#view = view;
    this.#withForms = withForms && forms > 1;
    this.list = list;
    this.#width = formWidth(forms);
  }

  /** Reads the posting at `index`, and returns how often the term occurs there. Indices ascend from call to call. */
  read(index: number): number {
    const frequency = this.#seek(index);
    if (frequency > this.positions.length) {
      this.positions = new Uint32Array(frequency * 2);
      this.forms = new Uint16Array(frequency * 2);
    }
    const { positions } = this;
    const bytes = this.#bytes;
    const end = this.#formsStart;
    let at = this.#at;
    let position = 0;
    for (let i = 0; i < frequency; i += 1) {
      if (at >= end) throw damagedIndex();
      let byte = bytes[at] as number;
      at += 1;
      let difference = byte & 127;
      for (let shift = 7; byte > 127 && at < end; shift += 7) {
        byte = bytes[at] as number;
        at += 1;
        difference |= (byte & 127) << shift;
      }
      position += difference;
      positions[i] = position;
    }
    if (this.#withForms) this.#readForms(frequency);
    this.#at = at;
    this.#posting = index + 1;
    this.#occurrence += frequency;
    this.#read = frequency;
    return frequency;
  }

  /** The number of the form at one of the places that were read last, where only few of them are asked for. */
  formAt(place: number): number {
    return this.#width === 0 ? 0 : this.#formAt(this.#occurrence - this.#read + place);
  }

  /** How often one of the forms stands in the posting at `index`, without its positions. Indices ascend. */
  countForms(index: number, wanted: Uint8Array): number {
    const frequency = this.#seekForms(index);
    let count = 0;
    for (let i = 0; i < frequency; i += 1) count += wanted[this.#formAt(this.#occurrence + i)] ?? 0;
    this.#occurrence += frequency;
    this.#posting = index + 1;
    return count;
  }

  #formAt(occurrence: number): number {
    return readBits(this.#bytes, this.#formsStart, occurrence * this.#width, this.#width);
  }

  #readForms(frequency: number): void {
    for (let i = 0; i < frequency; i += 1) this.forms[i] = this.#formAt(this.#occurrence + i);
  }

  /** Passes what stands before the posting: its positions and its forms. */
  #seek(index: number): number {
    if (index >>> groupShift !== this.#group) this.#open(index >>> groupShift);
    const first = this.#posting;
    let skipped = 0;
    const { list } = this;
    for (let i = first; i < index; i += 1) skipped += list.frequency(i);
    this.#occurrence += skipped;
    this.#posting = index;
    const bytes = this.#bytes;
    const end = this.#formsStart;
    let at = this.#at;
    for (; skipped > 0 && at < end; at += 1) {
      if ((bytes[at] as number) < 128) skipped -= 1;
    }
    this.#at = at;
    return list.frequency(index);
  }

  #seekForms(index: number): number {
    if (index >>> groupShift !== this.#group) this.#open(index >>> groupShift);
    for (let i = this.#posting; i < index; i += 1) this.#occurrence += this.list.frequency(i);
    this.#posting = index;
    return this.list.frequency(index);
  }

  #open(group: number): void {
    const { positionsStarts, count } = this.list;
    const { positions } = this.#view;
    const start = positionsStarts[group] as number;
    const end = positionsStarts[group + 1] as number;
    const block = positions.blockAt(start);
    const blockStart = positions.startOf(block);
    if (block !== this.#block) this.#bytes = positions.block(block);
    this.#block = block;
    this.#group = group;
    this.#posting = group << groupShift;
    this.#at = start - blockStart;
    this.#occurrence = 0;
    const last = Math.min(count, this.#posting + postingsInGroup);
    let occurrences = 0;
    if (this.#width > 0) for (let i = this.#posting; i < last; i += 1) occurrences += this.list.frequency(i);
    this.#formsStart = end - blockStart - ((occurrences * this.#width + 7) >>> 3);
    if (end - blockStart > this.#bytes.length || this.#formsStart < this.#at) throw damagedIndex();
  }
}
