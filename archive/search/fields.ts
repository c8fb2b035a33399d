// The fields of the index, and what a document and a stored segment look like.
export type { Segment } from '../api/segment.ts';

/**
 * The fields in their stored order. `text` is searched where a query names no field; the others only when named. All
 * but `text`, `speaker` and `role` (what the speaker did in the interview) say the same of every passage of a testimony, or of
 * a part of it (`summary` and `subject` take in its table of contents).
 */
export const indexFields = ['text', 'speaker', 'title', 'summary', 'subject', 'place', 'person', 'collection', 'role'] as const;
export type IndexField = (typeof indexFields)[number];
export const fieldCount = indexFields.length;

/** What a match in each field is worth, in the order of `indexFields` (lunr's field boost). */
export const fieldBoosts: readonly number[] = indexFields.map(() => 1);

/** One passage as it is indexed. Several values of one field (persons, subjects) are parted by line breaks. */
export type IndexDocument = { readonly text: string } & { readonly [field in Exclude<IndexField, 'text'>]?: string | null };

/** Documents are numbered from 0 inside a segment, and their numbers fit 16 bits. */
export const maximumDocuments = 65_536;

/**
 * How the index reads a stored segment. `id` is the caller's own and comes back in every hit. A block that is not there
 * is `vault-damaged`, for the reader to throw.
 */
export interface SegmentReader {
  readonly id: number;
  readonly documents: number;
  dictionary(): Uint8Array;
  lengths(): Uint8Array;
  postings(block: number): Uint8Array;
  positions(block: number): Uint8Array;
}
