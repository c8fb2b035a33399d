// A stored segment as it is read: its directory, field lengths, the two sections of its dictionary, and its runs.
//
// Dictionary: byte 1 (version of the format); varint number of documents; varint number of blocks of postings, varint
// length of each; the same of positions; the section of words; the section of characters (pairs of Hangul syllables and
// ideographs, single ideographs). Lengths: for each field in order, for each document, uint16 number of words, least
// byte first; longer fields count as 65,535.
import { BlockedBytes, ByteReader, damagedIndex } from './bytes.ts';
import { indexFields, maximumDocuments, type SegmentReader } from './fields.ts';
import { Section } from './read-dictionary.ts';

export const formatVersion = 1;
/** Field lengths are clamped to what 16 bits hold. */
export const maximumLength = 65_535;

/** Which postings a term belongs to: those of whole words, or those of characters inside words. */
export type Family = 'words' | 'characters';

export interface SegmentView {
  readonly id: number;
  readonly documents: number;
  readonly words: Section;
  readonly characters: Section;
  /** For each field, the number of words of each document. */
  readonly lengths: readonly Uint16Array[];
  readonly postings: BlockedBytes;
  readonly positions: BlockedBytes;
}

export type BlockLoader = (kind: 'postings' | 'positions', block: number) => Uint8Array;

function readSizes(reader: ByteReader): number[] {
  const count = reader.varint();
  if (count > reader.bytes.length) throw damagedIndex();
  return Array.from({ length: count }, () => reader.varint());
}

function readLengths(bytes: Uint8Array, documents: number): Uint16Array[] {
  if (bytes.length !== documents * indexFields.length * 2) throw damagedIndex();
  return indexFields.map((_, field) => {
    const lengths = new Uint16Array(documents);
    let at = field * documents * 2;
    for (let document = 0; document < documents; document += 1) {
      lengths[document] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
      at += 2;
    }
    return lengths;
  });
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
  if (characters.end !== bytes.bytes.length) throw damagedIndex();
  const loadBlock = load ?? ((kind, block) => reader[kind](block));
  return {
    id: reader.id,
    documents,
    words,
    characters,
    lengths: readLengths(reader.lengths(), documents),
    postings: new BlockedBytes(postingsSizes, (block) => loadBlock('postings', block)),
    positions: new BlockedBytes(positionsSizes, (block) => loadBlock('positions', block)),
  };
}
