// Writes a segment term by term, for building and merging alike, so that the same documents give the same bytes.
//
// Postings, for each term and field, ascending by document: varint (difference to the document before, the first from
// 0) times 2, plus 1 if the term occurs there once; otherwise varint number of occurrences. Positions, for each
// occurrence in the same order: varint (difference to the position before in the same field, the first from 0) times
// the number of the term's forms, plus the number of the form that stands there. Both runs are cut into blocks of about
// 16 KB, never inside an item.
import { BlockWriter, ByteWriter } from './bytes.ts';
import { compareTerms, type FieldPostings } from './dictionary.ts';
import { indexFields, type Segment } from './fields.ts';
import { formatVersion, maximumLength, type Family } from './open-segment.ts';
import { SectionWriter } from './write-dictionary.ts';

/** The occurrences of one term in one field, ascending by document and position. `form` indexes a list of surfaces. */
export class Occurrences {
  count = 0;
  documents = new Uint32Array(64);
  positions = new Uint32Array(64);
  forms = new Uint32Array(64);

  add(document: number, position: number, form: number): void {
    if (this.count === this.documents.length) this.#grow();
    this.documents[this.count] = document;
    this.positions[this.count] = position;
    this.forms[this.count] = form;
    this.count += 1;
  }

  #grow(): void {
    const grown = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const array = new Uint32Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.documents = grown(this.documents);
    this.positions = grown(this.positions);
    this.forms = grown(this.forms);
  }
}

/** Numbers the surfaces that occur, in their order: `numbers[index of a surface]`. */
function numberForms(fields: readonly Occurrences[], surfaces: readonly string[]): { forms: string[]; numbers: Uint32Array } {
  const used = new Uint8Array(surfaces.length);
  for (const field of fields) {
    for (let i = 0; i < field.count; i += 1) used[field.forms[i] as number] = 1;
  }
  const order = surfaces.map((_, index) => index).filter((index) => used[index] === 1)
    .sort((a, b) => compareTerms(surfaces[a] as string, surfaces[b] as string));
  const numbers = new Uint32Array(surfaces.length);
  for (const [number, index] of order.entries()) numbers[index] = number;
  return { forms: order.map((index) => surfaces[index] as string), numbers };
}

export class SegmentWriter {
  readonly #postings = new BlockWriter();
  readonly #positions = new BlockWriter();
  readonly #sections: Readonly<Record<Family, SectionWriter>> = {
    words: new SectionWriter(),
    characters: new SectionWriter(),
  };

  /** Terms of a family come in the order of `compareTerms`, words first. A term without occurrences is left out. */
  addTerm(family: Family, term: string, surfaces: readonly string[], occurrences: readonly Occurrences[]): void {
    if (occurrences.every((field) => field.count === 0)) return;
    const { forms, numbers } = numberForms(occurrences, surfaces);
    const postingsStart = this.#postings.length;
    const positionsStart = this.#positions.length;
    const fields = occurrences.map((field) =>
      field.count === 0 ? undefined : this.#writeField(field, numbers, forms.length));
    this.#sections[family].add({ term, fields, forms }, postingsStart, positionsStart);
  }

  /** `lengths[field][document]` in words. */
  finish(documents: number, lengths: readonly Uint16Array[]): Segment {
    const postings = this.#postings.finish();
    const positions = this.#positions.finish();
    const dictionary = new ByteWriter();
    dictionary.byte(formatVersion);
    dictionary.varint(documents);
    for (const blocks of [postings, positions]) {
      dictionary.varint(blocks.length);
      for (const block of blocks) dictionary.varint(block.length);
    }
    this.#sections.words.finish(dictionary);
    this.#sections.characters.finish(dictionary);
    return { documents, dictionary: dictionary.take(), lengths: encodeLengths(documents, lengths), postings, positions };
  }

  #writeField(field: Occurrences, numbers: Uint32Array, forms: number): FieldPostings {
    const postingsStart = this.#postings.length;
    const positionsStart = this.#positions.length;
    let documents = 0;
    let previous = 0;
    for (let from = 0; from < field.count;) {
      const document = field.documents[from] as number;
      let to = from + 1;
      while (to < field.count && field.documents[to] === document) to += 1;
      this.#writePosting(document - previous, to - from);
      this.#writePositions(field, numbers, forms, from, to);
      previous = document;
      documents += 1;
      from = to;
    }
    return {
      documents,
      postingsStart,
      postingsLength: this.#postings.length - postingsStart,
      positionsStart,
      positionsLength: this.#positions.length - positionsStart,
    };
  }

  #writePosting(difference: number, frequency: number): void {
    const out = this.#postings.item();
    if (frequency === 1) {
      out.varint(difference * 2 + 1);
    } else {
      out.varint(difference * 2);
      out.varint(frequency);
    }
  }

  #writePositions(field: Occurrences, numbers: Uint32Array, forms: number, from: number, to: number): void {
    let previous = 0;
    for (let i = from; i < to; i += 1) {
      const position = field.positions[i] as number;
      const number = numbers[field.forms[i] as number] as number;
      this.#positions.item().varint((position - previous) * forms + number);
      previous = position;
    }
  }
}

function encodeLengths(documents: number, lengths: readonly Uint16Array[]): Uint8Array {
  const bytes = new Uint8Array(documents * indexFields.length * 2);
  let at = 0;
  for (const field of lengths) {
    for (let document = 0; document < documents; document += 1) {
      const length = field[document] as number;
      bytes[at] = length & 255;
      bytes[at + 1] = length >> 8;
      at += 2;
    }
  }
  return bytes;
}

export function clampLength(words: number): number {
  return Math.min(words, maximumLength);
}
