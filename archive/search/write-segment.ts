// Writes a segment term by term, for building and merging alike, so that the same documents give the same bytes.
//
// Postings of a term in a field, ascending by document, in groups of 128, the last one shorter. Group: varint length of
// its positions in bytes (not in the last group); for each posting varint (difference to the document before, the
// first of the list from 0) times 2, plus 1 if the term occurs there once; otherwise varint number of occurrences.
// Positions, group by group: for each occurrence in the same order varint (difference to the position before in the
// same document, the first from 0); then, for a term of several forms, the number of the form that stands there, in as
// few bits as the highest number takes, least bit first, filled up to a byte. Both runs are cut into blocks of about
// 8 KB, never inside a group.
import { foldForm } from './analyse.ts';
import { BitWriter, BlockWriter, ByteWriter } from './bytes.ts';
import { compareTerms, type FieldPostings } from './dictionary.ts';
import type { Segment } from './fields.ts';
import { formatVersion, maximumLength, type Family } from './open-segment.ts';
import { formWidth, postingsInGroup } from './read-postings.ts';
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
  readonly #ends = new Uint32Array(postingsInGroup);
  readonly #aliases = new Set<string>();
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
    if (family === 'words') this.#addAliases(term, forms);
  }

  #addAliases(term: string, forms: readonly string[]): void {
    for (const form of forms) {
      const folded = foldForm(form);
      if (!folded.startsWith(term)) this.#aliases.add(folded);
    }
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
    const aliases = new SectionWriter();
    for (const term of [...this.#aliases].sort(compareTerms)) aliases.add({ term, fields: [], forms: [term] }, 0, 0);
    aliases.finish(dictionary);
    return { documents, dictionary: dictionary.take(), lengths: encodeLengths(documents, lengths), postings, positions };
  }

  #writeField(field: Occurrences, numbers: Uint32Array, forms: number): FieldPostings {
    const postingsStart = this.#postings.length;
    const positionsStart = this.#positions.length;
    const ends = this.#ends;
    let documents = 0;
    let previous = 0;
    for (let from = 0; from < field.count;) {
      let size = 0;
      let to = from;
      while (to < field.count && size < postingsInGroup) {
        to = endOfDocument(field, to);
        ends[size] = to;
        size += 1;
      }
      const positionsLength = this.#writePositions(field, numbers, forms, from, to);
      const out = this.#postings.item();
      if (to < field.count) out.varint(positionsLength);
      for (let i = 0; i < size; i += 1) {
        const end = ends[i] as number;
        const document = field.documents[from] as number;
        writePosting(out, document - previous, end - from);
        previous = document;
        from = end;
      }
      documents += size;
    }
    return {
      documents,
      postingsStart,
      postingsLength: this.#postings.length - postingsStart,
      positionsStart,
      positionsLength: this.#positions.length - positionsStart,
    };
  }

  /** Writes the positions of one group and returns how many bytes they take. */
  #writePositions(field: Occurrences, numbers: Uint32Array, forms: number, from: number, to: number): number {
    const out = this.#positions.item();
    const start = out.length;
    let document = -1;
    let previous = 0;
    for (let i = from; i < to; i += 1) {
      const position = field.positions[i] as number;
      if (field.documents[i] !== document) {
        document = field.documents[i] as number;
        previous = 0;
      }
      out.varint(position - previous);
      previous = position;
    }
    const width = formWidth(forms);
    if (width > 0) {
      const bits = new BitWriter(out);
      for (let i = from; i < to; i += 1) bits.write(numbers[field.forms[i] as number] as number, width);
      bits.finish();
    }
    return out.length - start;
  }
}

/** Where the occurrences in the document at `from` end. */
function endOfDocument(field: Occurrences, from: number): number {
  const document = field.documents[from];
  let to = from + 1;
  while (to < field.count && field.documents[to] === document) to += 1;
  return to;
}

function writePosting(out: ByteWriter, difference: number, frequency: number): void {
  if (frequency === 1) {
    out.varint(difference * 2 + 1);
  } else {
    out.varint(difference * 2);
    out.varint(frequency);
  }
}

/** Runs of documents of the same length: for each field, until all documents are told, varint length, varint documents. */
function encodeLengths(documents: number, lengths: readonly Uint16Array[]): Uint8Array {
  const out = new ByteWriter();
  for (const field of lengths) {
    for (let document = 0; document < documents;) {
      const length = field[document] as number;
      const first = document;
      while (document < documents && field[document] === length) document += 1;
      out.varint(length);
      out.varint(document - first);
    }
  }
  return out.take();
}

export function clampLength(words: number): number {
  return Math.min(words, maximumLength);
}
