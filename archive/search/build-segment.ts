// Builds a segment from documents: analyse, collect the occurrences, sort them by term, write.
import { ArchiveError } from '../api/errors.ts';
import { analyseWord, normalise, splitWords, type Script } from './analyse.ts';
import { compareTerms } from './dictionary.ts';
import { fieldCount, indexFields, maximumDocuments, type IndexDocument, type Segment } from './fields.ts';
import type { Family } from './open-segment.ts';
import { Occurrences, SegmentWriter, clampLength } from './write-segment.ts';

/** A growing table of occurrences in the order of the text: what, in which document, and where in which field. */
class OccurrenceTable {
  count = 0;
  items = new Uint32Array(4096);
  documents = new Uint16Array(4096);
  /** Position times the number of fields, plus the field. */
  places = new Uint32Array(4096);

  add(item: number, document: number, position: number, field: number): void {
    if (this.count === this.items.length) this.#grow();
    this.items[this.count] = item;
    this.documents[this.count] = document;
    this.places[this.count] = position * fieldCount + field;
    this.count += 1;
  }

  /** Adds the occurrences of [first, last), in the same field, again for another document. */
  repeat(first: number, last: number, document: number): void {
    for (let i = first; i < last; i += 1) {
      const where = this.places[i] as number;
      this.add(this.items[i] as number, document, Math.floor(where / fieldCount), where % fieldCount);
    }
  }

  #grow(): void {
    const length = this.items.length * 2;
    const { items, documents, places } = this;
    this.items = new Uint32Array(length);
    this.items.set(items);
    this.documents = new Uint16Array(length);
    this.documents.set(documents);
    this.places = new Uint32Array(length);
    this.places.set(places);
  }

  /** The occurrences in the order of `rank[item]`, each rank's in the order of the text; and where each rank begins. */
  sort(rank: Uint32Array, ranks: number): { order: Uint32Array; starts: Uint32Array } {
    const starts = new Uint32Array(ranks + 1);
    for (let i = 0; i < this.count; i += 1) {
      const next = (rank[this.items[i] as number] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
    for (let i = 0; i < ranks; i += 1) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
    const free = starts.slice(0, ranks);
    const order = new Uint32Array(this.count);
    for (let i = 0; i < this.count; i += 1) {
      const at = rank[this.items[i] as number] as number;
      order[free[at] as number] = i;
      free[at] = (free[at] as number) + 1;
    }
    return { order, starts };
  }
}

/** Strings numbered in the order in which they are first seen. */
class Numbering {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.#numbers.set(name, number);
    this.names.push(name);
    return number;
  }
}

/** What analysis made of a raw word, so that each distinct one is analysed once. */
interface KnownWord {
  readonly form: number;
  readonly width: number;
  readonly pairs: readonly number[];
  readonly singles: readonly number[];
}

/** A copy that does not keep the text alive from which the word was cut. */
function detach(word: string): string {
  return Buffer.from(word, 'utf16le').toString('utf16le');
}

/** A field's text as it was last taken: what is said of a testimony comes again with each of its passages. */
interface LastText {
  readonly text: string;
  readonly length: number;
  readonly firstWord: number;
  readonly lastWord: number;
  readonly firstCharacter: number;
  readonly lastCharacter: number;
}

class Collector {
  readonly words = new OccurrenceTable();
  readonly characters = new OccurrenceTable();
  readonly forms = new Numbering();
  readonly grams = new Numbering();
  readonly termOfForm: string[] = [];
  readonly #known = new Map<string, KnownWord>();

  readonly #last: (LastText | undefined)[] = [];

  /** Takes one field of one document and returns its length in words. */
  take(text: string, document: number, field: number): number {
    if (text === '') return 0;
    const last = this.#last[field];
    if (last?.text === text) {
      this.words.repeat(last.firstWord, last.lastWord, document);
      this.characters.repeat(last.firstCharacter, last.lastCharacter, document);
      return last.length;
    }
    const firstWord = this.words.count;
    const firstCharacter = this.characters.count;
    const length = this.#analyse(text, document, field);
    this.#last[field] = {
      text, length, firstWord, lastWord: this.words.count, firstCharacter, lastCharacter: this.characters.count,
    };
    return length;
  }

  #analyse(text: string, document: number, field: number): number {
    const normalised = normalise(text);
    let position = 0;
    let character = 0;
    splitWords(normalised, (script, start, end) => {
      const raw = normalised.slice(start, end);
      const word = this.#known.get(raw) ?? this.#learn(script, raw);
      this.words.add(word.form, document, position, field);
      position += 1;
      if (word.width === 0) return;
      // Pairs and singles interleave by position, so that each gram's occurrences ascend.
      for (let i = 0; i < word.width; i += 1) {
        const single = word.singles[i];
        const pair = word.pairs[i];
        if (single !== undefined) this.characters.add(single, document, character + i, field);
        if (pair !== undefined) this.characters.add(pair, document, character + i, field);
      }
      character += word.width + 1;
    });
    return position;
  }

  #learn(script: Script, raw: string): KnownWord {
    const own = detach(raw);
    const analysed = analyseWord(script, own);
    const form = this.forms.numberOf(analysed.form);
    this.termOfForm[form] = analysed.term;
    const word = {
      form,
      width: analysed.width,
      pairs: analysed.pairs.map((gram) => this.grams.numberOf(gram)),
      singles: analysed.singles.map((gram) => this.grams.numberOf(gram)),
    };
    this.#known.set(own, word);
    return word;
  }
}

/** Ranks items by their term: `rank[item]` is the place of the item's term among `terms`. */
function rankTerms(termOfItem: readonly string[]): { terms: string[]; rank: Uint32Array } {
  const terms = [...new Set(termOfItem)].sort(compareTerms);
  const places = new Map(terms.map((term, place) => [term, place]));
  return { terms, rank: Uint32Array.from(termOfItem, (term) => places.get(term) as number) };
}

function writeFamily(
  writer: SegmentWriter, family: Family, table: OccurrenceTable, names: readonly string[], termOfItem: readonly string[],
): void {
  const { terms, rank } = rankTerms(termOfItem);
  const { order, starts } = table.sort(rank, terms.length);
  const fields = indexFields.map(() => new Occurrences());
  const localForms = new Map<number, number>();
  for (const [place, term] of terms.entries()) {
    const surfaces: string[] = [];
    localForms.clear();
    for (const field of fields) field.count = 0;
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i += 1) {
      const at = order[i] as number;
      const item = table.items[at] as number;
      let form = localForms.get(item);
      if (form === undefined) {
        form = surfaces.push(names[item] as string) - 1;
        localForms.set(item, form);
      }
      const where = table.places[at] as number;
      (fields[where % fieldCount] as Occurrences)
        .add(table.documents[at] as number, Math.floor(where / fieldCount), form);
    }
    writer.addTerm(family, term, surfaces, fields);
  }
}

/**
 * Builds a segment of at most 65,536 documents, numbered from 0 in the order given. The same documents give the same
 * bytes. Throws `internal` (reason `segment-full`) beyond that number.
 */
export function buildSegment(documents: Iterable<IndexDocument>): Segment {
  const collector = new Collector();
  const lengths: number[][] = indexFields.map(() => []);
  let count = 0;
  for (const document of documents) {
    if (count === maximumDocuments) throw new ArchiveError('internal', { reason: 'segment-full' });
    for (const [field, name] of indexFields.entries()) {
      (lengths[field] as number[]).push(clampLength(collector.take(document[name] ?? '', count, field)));
    }
    count += 1;
  }
  const writer = new SegmentWriter();
  writeFamily(writer, 'words', collector.words, collector.forms.names, collector.termOfForm);
  writeFamily(writer, 'characters', collector.characters, collector.grams.names, collector.grams.names);
  return writer.finish(count, lengths.map((field) => Uint16Array.from(field)));
}
