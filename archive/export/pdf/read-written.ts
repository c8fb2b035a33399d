// Reads a written file back, by other means than it was written with: every byte of it has to be foreseen.
import { inflateSync } from 'node:zlib';
import { Dictionary, ObjectParser, Reference, Stream, type Value } from './parse-objects.ts';
import { pack } from './pack.ts';
import { require } from './require.ts';
import { entryLength, fileHeader, packSize, writeEntry } from './serialise.ts';

/** The objects of a file, without those that only pack others. */
export interface WrittenFile {
  /** By number; there is none with the number 0. */
  readonly objects: readonly (Value | undefined)[];
  readonly root: Reference;
  readonly info: Reference;
  /** 32 hexadecimal digits, and where in the file they stand. */
  readonly identity: string;
  readonly identityAt: readonly [number, number];
}

/** What a value refers to, or the value itself. */
export function resolve(file: Pick<WrittenFile, 'objects'>, value: unknown): unknown {
  return value instanceof Reference ? file.objects[value.number] : value;
}

export function dictionaryAt(file: Pick<WrittenFile, 'objects'>, value: unknown): Dictionary {
  const found = resolve(file, value);
  require(found instanceof Dictionary);
  return found;
}

/** The contents of a stream of the file. Packing them again has to give the same bytes: it may hold more than its packed part. */
export function contentsOf({ dictionary, contents }: Stream): Uint8Array {
  if (dictionary.get('Filter') === undefined) return contents;
  const unpacked = inflateSync(contents);
  require(Buffer.compare(pack(unpacked), contents) === 0);
  return unpacked;
}

const streamStart = '\nstream\n';
const streamEnd = '\nendstream\nendobj\n';
/** No dictionary of a stream is longer. */
const longestHead = 1000;

/**
 * Reads what `serialise` writes, unencrypted, and nothing else: streams in the order of their numbers, packs of all other
 * objects in the order of theirs, the table of places, the end.
 *
 * @throws Error for any byte that `serialise` would not have written there.
 */
export async function readWritten(bytes: Uint8Array, pause: () => Promise<unknown>): Promise<WrittenFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = new FileReader(file);
  while (reader.readObject()) await pause();
  return reader.finish();
}

/** The table of places, the last object of a file: what stands in its dictionary is the trailer. */
interface Table {
  readonly number: number;
  readonly place: number;
  readonly stream: Stream;
  /** The dictionary as it is written. */
  readonly head: string;
}

class FileReader {
  readonly #file: Buffer;
  readonly #objects: (Value | undefined)[] = [undefined];
  readonly #known = new Map<string, string>();
  /** Of each object's entry in the table of places, its three parts. */
  readonly #places: [kind: number, place: number, index: number][] = [[0, 0, 0xffff]];
  /** Numbers of the packs, and of how many objects each is. */
  readonly #packs: { readonly number: number; readonly size: number }[] = [];
  #at: number;
  #last = { single: 0, packed: 0 };
  #table: Table | null = null;

  constructor(file: Buffer) {
    this.#file = file;
    require(file.subarray(0, fileHeader.length).toString('latin1') === fileHeader);
    this.#at = fileHeader.length;
  }

  /** Whether another object follows: the table of places is the last. */
  readObject(): boolean {
    const place = this.#at;
    const head = this.#file.subarray(place, place + longestHead).toString('latin1');
    const start = head.indexOf(streamStart);
    const number = Number.parseInt(head, 10);
    const opening = `${number} 0 obj\n`;
    require(start > 0 && head.startsWith(opening));
    const parser = new ObjectParser(head.slice(opening.length, start), this.#known);
    const dictionary = parser.dictionary();
    require(parser.isAtEnd);
    const length = dictionary.get('Length');
    const from = place + start + streamStart.length;
    require(typeof length === 'number' && Number.isSafeInteger(length) && length >= 0);
    const until = from + length;
    require(this.#file.subarray(until, until + streamEnd.length).toString('latin1') === streamEnd);
    this.#at = until + streamEnd.length;
    const stream = new Stream(dictionary, this.#file.subarray(from, until));
    const type = dictionary.get('Type');
    if (type === '/XRef') {
      this.#table = { number, place, stream, head: head.slice(opening.length, start) };
      return false;
    }
    this.#assign(number, [1, place, 0]);
    if (type === '/ObjStm') this.#readPack(number, stream);
    else this.#addSingle(number, stream);
    return true;
  }

  #assign(number: number, place: [number, number, number]): void {
    require(this.#places[number] === undefined && number <= this.#file.length);
    this.#places[number] = place;
  }

  #addSingle(number: number, stream: Stream): void {
    require(this.#packs.length === 0 && number > this.#last.single);
    this.#last.single = number;
    this.#objects[number] = stream;
  }

  #readPack(number: number, stream: Stream): void {
    const { dictionary } = stream;
    require(dictionary.keys.join() === 'Type,N,First,Filter,Length');
    const parser = new ObjectParser(Buffer.from(contentsOf(stream)).toString('latin1'), this.#known);
    const [size, first] = [dictionary.get('N'), dictionary.get('First')];
    require(typeof size === 'number' && typeof first === 'number' && size > 0 && size <= packSize);
    const members: { number: number; place: number }[] = [];
    for (let index = 0; index < size; index += 1) {
      const [member, place] = [parser.value(), (parser.expect(' '), parser.value())];
      require(typeof member === 'number' && typeof place === 'number');
      parser.expect(' ');
      members.push({ number: member, place });
    }
    require(parser.place === first);
    for (const [index, member] of members.entries()) {
      require(parser.place === first + member.place && member.number > this.#last.packed);
      this.#last.packed = member.number;
      this.#assign(member.number, [2, number, index]);
      this.#objects[member.number] = parser.value();
      parser.expect('\n');
    }
    require(parser.isAtEnd);
    this.#packs.push({ number, size });
  }

  finish(): WrittenFile {
    const table = this.#table;
    require(table !== null);
    require(this.#file.subarray(this.#at).toString('latin1') === `startxref\n${table.place}\n%%EOF`);
    const count = this.#objects.length - 1;
    for (let number = 1; number <= count; number += 1) require(this.#objects[number] !== undefined);
    for (const [index, { number, size }] of this.#packs.entries()) {
      require(number === count + 1 + index && (size === packSize || index === this.#packs.length - 1));
    }
    require(table.number === count + this.#packs.length + 1);
    this.#assign(table.number, [1, table.place, 0]);
    this.#checkTable(table.stream);
    return { objects: this.#objects, ...this.#readTrailer(table) };
  }

  #checkTable(stream: Stream): void {
    const written = Buffer.alloc(entryLength * this.#places.length);
    for (const [number, place] of this.#places.entries()) writeEntry(written, number, ...place);
    require(Buffer.compare(contentsOf(stream), written) === 0);
  }

  #readTrailer({ number, place, stream: { dictionary, contents }, head }: Table): Omit<WrittenFile, 'objects'> {
    const [root, info, id] = ['Root', 'Info', 'ID'].map((key) => dictionary.get(key));
    require(root instanceof Reference && info instanceof Reference && Array.isArray(id));
    const digits = String(id[0]);
    require(/^<[0-9a-f]{32}>$/.test(digits));
    require(head === [
      '<<', '/Type /XRef', `/Size ${number + 1}`, '/W [ 1 4 2 ]', `/Root ${root.number} 0 R`, `/Info ${info.number} 0 R`,
      `/ID [ ${digits} ${digits} ]`, '/Filter /FlateDecode', `/Length ${contents.length}`, '>>',
    ].join('\n'));
    const first = this.#file.indexOf(digits, place) + 1;
    return { root, info, identity: digits.slice(1, -1), identityAt: [first, first + digits.length + 1] };
  }
}
