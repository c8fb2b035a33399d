// A stored segment as it is read: its directory, field lengths, the two sections of its dictionary, and its runs.
//
// Dictionary: byte 2 (version of the format); varint number of documents; varint number of blocks of postings, varint
// length of each; the same of positions; the section of words; the section of characters (pairs of Hangul syllables and
// ideographs, single ideographs); the section of aliases: folded forms that do not begin with their own term (`pony`,
// filed under `poni`), which therefore a prefix would miss. Lengths: for each field in order, in runs of documents, varint
// number of words, varint number of documents; longer fields count as 65,535.
import { BlockedBytes, ByteReader, damagedIndex } from './bytes.ts';
import { indexFields, maximumDocuments, type SegmentReader } from './fields.ts';
import { Section } from './read-dictionary.ts';

export const formatVersion = 2;
/** Field lengths are clamped to what 16 bits hold. */
export const maximumLength = 65_535;

/** Which postings a term belongs to: those of whole words, or those of characters inside words. */
export type Family = 'words' | 'characters';

export interface FieldTotals {
  readonly words: number;
  readonly longest: number;
}

export interface SegmentView {
  readonly id: number;
  readonly documents: number;
  readonly words: Section;
  readonly characters: Section;
  readonly aliases: Section;
  /** For each field, the number of words of each document. */
  readonly lengths: readonly Uint16Array[];
  /** For each field, the words of all documents and those of the longest. */
  readonly totals: readonly FieldTotals[];
  readonly postings: BlockedBytes;
  readonly positions: BlockedBytes;
}

export type BlockLoader = (kind: 'postings' | 'positions', block: number) => Uint8Array;

function readSizes(reader: ByteReader): number[] {
  const count = reader.varint();
  if (count > reader.bytes.length) throw damagedIndex();
  return Array.from({ length: count }, () => reader.varint());
}

interface FieldLengths extends FieldTotals {
  readonly lengths: Uint16Array;
}

function readLengths(bytes: Uint8Array, documents: number): FieldLengths[] {
  const reader = new ByteReader(bytes);
  const read = indexFields.map(() => {
    const lengths = new Uint16Array(documents);
    let words = 0;
    let longest = 0;
    for (let document = 0; document < documents;) {
      const length = reader.varint();
      const end = document + reader.varint();
      if (length > maximumLength || end === document || end > documents) throw damagedIndex();
      if (length > 0) lengths.fill(length, document, end);
      words += length * (end - document);
      longest = Math.max(longest, length);
      document = end;
    }
    return { lengths, words, longest };
  });
  if (reader.position !== bytes.length) throw damagedIndex();
  return read;
}

/** `load` brings the blocks; without it they are read afresh each time. Throws `vault-damaged`. */
export function openSegment(reader: SegmentReader, load?: BlockLoader): SegmentView {
  const bytes = new ByteReader(reader.dictionary());
  if (bytes.byte() !== formatVersion) throw damagedIndex();
  const documents = bytes.varint();
  if (documents !== reader.documents || documents > maximumDocuments) throw damagedIndex();
  const postingsSizes = readSizes(bytes);
  const positionsSizes = readSizes(bytes);
  const words = new Section(bytes);
  const characters = new Section(bytes);
  const aliases = new Section(bytes);
  if (aliases.end !== bytes.bytes.length) throw damagedIndex();
  const fields = readLengths(reader.lengths(), documents);
  const loadBlock = load ?? ((kind, block) => reader[kind](block));
  return {
    id: reader.id,
    documents,
    words,
    characters,
    aliases,
    lengths: fields.map(({ lengths }) => lengths),
    totals: fields,
    postings: new BlockedBytes(postingsSizes, (block) => loadBlock('postings', block)),
    positions: new BlockedBytes(positionsSizes, (block) => loadBlock('positions', block)),
  };
}
