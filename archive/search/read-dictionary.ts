// Reads one section of a segment's dictionary in place: finds a term, walks the terms, picks some of them.
import { ByteReader, damagedIndex, decodeText, encodeText } from './bytes.ts';
import { fieldFlag, formsFlag, groupSize, type DictionaryEntry, type FieldPostings } from './dictionary.ts';
import { fieldCount } from './fields.ts';

/** An entry whose forms are read only when they are asked for: most queries never do. */
class FormedEntry implements DictionaryEntry {
  readonly term: string;
  readonly fields: readonly (FieldPostings | undefined)[];
  readonly #bytes: Uint8Array;
  readonly #start: number;
  #forms: readonly string[] | undefined;

  constructor(term: string, fields: readonly (FieldPostings | undefined)[], bytes: Uint8Array, start: number) {
    this.term = term;
    this.fields = fields;
    this.#bytes = bytes;
    this.#start = start;
  }

  get forms(): readonly string[] {
    this.#forms ??= readForms(new ByteReader(this.#bytes, this.#start), encodeText(this.term));
    return this.#forms;
  }
}

function readForms(reader: ByteReader, term: Uint8Array): string[] {
  const forms: string[] = [];
  for (let left = reader.varint(); left > 0; left -= 1) {
    const shared = reader.varint();
    const rest = reader.varint();
    const start = reader.skip(rest);
    if (shared > term.length) throw damagedIndex();
    const form = new Uint8Array(shared + rest);
    form.set(term.subarray(0, shared));
    form.set(reader.bytes.subarray(start, start + rest), shared);
    forms.push(decodeText(form, 0, form.length));
  }
  return forms;
}

/** Walks the entries of a section from the head of a group on. */
class EntryCursor {
  readonly #reader: ByteReader;
  #term = new Uint8Array(64);
  #termLength = 0;
  #flags = 0;
  /** Where the current entry's postings and positions begin, and how many bytes they take over all fields. */
  #postings = 0;
  #positions = 0;
  #postingsLength = 0;
  #positionsLength = 0;
  #forms = 0;
  /** Documents, bytes of postings and bytes of positions for each field that the flags name. */
  readonly #counts = new Float64Array(fieldCount * 3);

  constructor(bytes: Uint8Array) {
    this.#reader = new ByteReader(bytes);
  }

  /** Goes to before the head of a group. */
  start(at: number, postingsStart: number, positionsStart: number): void {
    this.#reader.position = at;
    this.#postings = postingsStart;
    this.#positions = positionsStart;
    this.#postingsLength = 0;
    this.#positionsLength = 0;
    this.#termLength = 0;
  }

  /** Moves to the next entry. */
  next(): void {
    const reader = this.#reader;
    this.#postings += this.#postingsLength;
    this.#positions += this.#positionsLength;
    this.#readTerm();
    this.#flags = reader.varint();
    this.#postingsLength = 0;
    this.#positionsLength = 0;
    for (let field = 0; fieldFlag(field) <= this.#flags; field += 1) {
      if ((this.#flags & fieldFlag(field)) !== 0) this.#readField(field);
    }
    this.#forms = reader.position;
    if ((this.#flags & formsFlag) !== 0) this.#skipForms();
  }

  #readField(field: number): void {
    if (field >= fieldCount) throw damagedIndex();
    const reader = this.#reader;
    this.#counts[field * 3] = reader.varint();
    const postingsLength = reader.varint();
    const positionsLength = reader.varint();
    this.#counts[field * 3 + 1] = postingsLength;
    this.#counts[field * 3 + 2] = positionsLength;
    this.#postingsLength += postingsLength;
    this.#positionsLength += positionsLength;
  }

  term(): string {
    return decodeText(this.#term, 0, this.#termLength);
  }

  /** Negative where the current term comes before `bytes`, 0 where it is the same. */
  compare(bytes: Uint8Array): number {
    const shared = Math.min(bytes.length, this.#termLength);
    for (let i = 0; i < shared; i += 1) {
      const difference = (this.#term[i] as number) - (bytes[i] as number);
      if (difference !== 0) return difference;
    }
    return this.#termLength - bytes.length;
  }

  /** Negative where the current term comes before all that begin with `bytes`, 0 where it begins with them. */
  comparePrefix(bytes: Uint8Array): number {
    const shared = Math.min(bytes.length, this.#termLength);
    for (let i = 0; i < shared; i += 1) {
      const difference = (this.#term[i] as number) - (bytes[i] as number);
      if (difference !== 0) return difference;
    }
    return this.#termLength < bytes.length ? -1 : 0;
  }

  entry(): DictionaryEntry {
    const term = this.term();
    const fields: (FieldPostings | undefined)[] = [];
    let postings = this.#postings;
    let positions = this.#positions;
    for (let field = 0; field < fieldCount; field += 1) {
      if ((this.#flags & fieldFlag(field)) === 0) {
        fields.push(undefined);
        continue;
      }
      const documents = this.#counts[field * 3] as number;
      const postingsLength = this.#counts[field * 3 + 1] as number;
      const positionsLength = this.#counts[field * 3 + 2] as number;
      fields.push({ documents, postingsStart: postings, postingsLength, positionsStart: positions, positionsLength });
      postings += postingsLength;
      positions += positionsLength;
    }
    if ((this.#flags & formsFlag) === 0) return { term, fields, forms: [term] };
    return new FormedEntry(term, fields, this.#reader.bytes, this.#forms);
  }

  #readTerm(): void {
    const reader = this.#reader;
    const shared = reader.varint();
    const rest = reader.varint();
    if (shared > this.#termLength) throw damagedIndex();
    const length = shared + rest;
    const start = reader.skip(rest);
    if (length > this.#term.length) {
      const grown = new Uint8Array(length * 2);
      grown.set(this.#term.subarray(0, shared));
      this.#term = grown;
    }
    for (let i = 0; i < rest; i += 1) this.#term[shared + i] = reader.bytes[start + i] as number;
    this.#termLength = length;
  }

  #skipForms(): void {
    const reader = this.#reader;
    for (let left = reader.varint(); left > 0; left -= 1) {
      reader.varint();
      reader.skip(reader.varint());
    }
  }
}

/** Every term of a section as a string, for the scans that wildcards and edit distances need. */
export interface TermList {
  readonly terms: readonly string[];
  /** For each term, how many UTF-16 units it shares with the one before (at most 255; never more than it truly does). */
  readonly shared: Uint8Array;
}

/** A section as it is read. */
export class Section {
  readonly count: number;
  /** Where the section ends in the dictionary. */
  readonly end: number;
  readonly #bytes: Uint8Array;
  readonly #entries: number;
  readonly #groups: Uint32Array;
  /** For looking up one thing at a time, of which queries do many: nothing has to be made anew for each. */
  readonly #shared: EntryCursor;
  readonly #heads: ByteReader;
  #list: TermList | undefined;

  constructor(reader: ByteReader) {
    this.count = reader.varint();
    const length = reader.varint();
    const groups = Math.ceil(this.count / groupSize);
    if (groups * 12 > reader.bytes.length) throw damagedIndex();
    this.#groups = Uint32Array.from({ length: groups * 3 }, () => reader.uint32());
    this.#bytes = reader.bytes;
    this.#shared = new EntryCursor(reader.bytes);
    this.#heads = new ByteReader(reader.bytes);
    this.#entries = reader.skip(length);
    this.end = reader.position;
  }

  find(term: string): DictionaryEntry | undefined {
    const wanted = encodeText(term);
    const group = this.#groupOf(wanted);
    if (group < 0) return undefined;
    const cursor = this.#cursor(group);
    const last = Math.min(this.count, (group + 1) * groupSize);
    for (let ordinal = group * groupSize; ordinal < last; ordinal += 1) {
      cursor.next();
      const order = cursor.compare(wanted);
      if (order === 0) return cursor.entry();
      if (order > 0) return undefined;
    }
    return undefined;
  }

  /** The entries at places in the order of terms; the places ascend. */
  at(ordinals: readonly number[]): DictionaryEntry[] {
    let cursor: EntryCursor | undefined;
    let next = 0;
    return ordinals.map((ordinal) => {
      const head = ordinal - (ordinal % groupSize);
      if (cursor === undefined || next < head) {
        cursor = this.#cursor(head / groupSize);
        next = head;
      }
      for (; next <= ordinal; next += 1) cursor.next();
      return cursor.entry();
    });
  }

  /** The entries whose terms begin with `prefix`, in order. */
  startingWith(prefix: string): DictionaryEntry[] {
    const wanted = encodeText(prefix);
    const found: DictionaryEntry[] = [];
    const group = Math.max(this.#groupOf(wanted), 0);
    if (this.count === 0) return found;
    const cursor = this.#cursor(group);
    for (let ordinal = group * groupSize; ordinal < this.count; ordinal += 1) {
      cursor.next();
      const order = cursor.comparePrefix(wanted);
      if (order > 0) break;
      if (order === 0) found.push(cursor.entry());
    }
    return found;
  }

  *entries(): Generator<DictionaryEntry, void> {
    if (this.count === 0) return;
    const cursor = this.#cursor(0, true);
    for (let ordinal = 0; ordinal < this.count; ordinal += 1) {
      cursor.next();
      yield cursor.entry();
    }
  }

  list(): TermList {
    this.#list ??= this.#readList();
    return this.#list;
  }

  #readList(): TermList {
    const terms: string[] = [];
    const shared = new Uint8Array(this.count);
    let previous = '';
    const cursor = this.count === 0 ? undefined : this.#cursor(0);
    for (let ordinal = 0; cursor !== undefined && ordinal < this.count; ordinal += 1) {
      cursor.next();
      const term = cursor.term();
      let units = 0;
      const most = Math.min(term.length, previous.length, 255);
      while (units < most && term.charCodeAt(units) === previous.charCodeAt(units)) units += 1;
      terms.push(term);
      shared[ordinal] = units;
      previous = term;
    }
    return { terms, shared };
  }

  /** The last group whose first term is not after `wanted`, or -1. */
  #groupOf(wanted: Uint8Array): number {
    let low = -1;
    let high = this.#groups.length / 3;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#compareHead(middle, wanted) <= 0) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Compares the first term of a group, which is stored whole, without copying it. */
  #compareHead(group: number, wanted: Uint8Array): number {
    const reader = this.#heads;
    reader.position = this.#entries + (this.#groups[group * 3] as number);
    if (reader.varint() !== 0) throw damagedIndex();
    const length = reader.varint();
    const start = reader.skip(length);
    const shared = Math.min(length, wanted.length);
    for (let i = 0; i < shared; i += 1) {
      const difference = (this.#bytes[start + i] as number) - (wanted[i] as number);
      if (difference !== 0) return difference;
    }
    return length - wanted.length;
  }

  /** A cursor before a group: `own` for a walk that others may come between. */
  #cursor(group: number, own = false): EntryCursor {
    const at = group * 3;
    const cursor = own ? new EntryCursor(this.#bytes) : this.#shared;
    cursor.start(
      this.#entries + (this.#groups[at] as number), this.#groups[at + 1] as number, this.#groups[at + 2] as number,
    );
    return cursor;
  }
}
