// One section of a segment's dictionary: its terms in the order of their code points, front-coded in groups of 16.
//
// Section: varint number of terms; varint length of the entries in bytes; for each group three uint32 (where its first
// entry begins among the entries, and where its first postings and positions begin, all in bytes); the entries.
// Entry: varint bytes shared with the term before (0 at the head of a group); varint length of the rest, the rest
// (UTF-8); varint flags (bit 0: forms follow; bit 1 + f: the term occurs in field f); for each such field varint number
// of documents, varint bytes of postings, varint bytes of positions; then, if flagged, varint number of forms, and for
// each form varint bytes shared with the term, varint length of the rest, the rest. A term without the flag has one
// form, itself. Forms are numbered from 0 in the order of their code points; positions refer to these numbers.

export const groupSize = 16;
/** Set in an entry's flags where its forms are listed. */
export const formsFlag = 1;

/** The bit of an entry's flags that says that the term occurs in a field. */
export function fieldFlag(field: number): number {
  return 2 << field;
}

/** What the segment holds of one term in one field. Starts and lengths are bytes in the segment's runs. */
export interface FieldPostings {
  readonly documents: number;
  readonly postingsStart: number;
  readonly postingsLength: number;
  readonly positionsStart: number;
  readonly positionsLength: number;
}

export interface DictionaryEntry {
  readonly term: string;
  /** In the order of `indexFields`; undefined where the term does not occur. */
  readonly fields: readonly (FieldPostings | undefined)[];
  readonly forms: readonly string[];
}

/** Order by code points, which is that of the UTF-8 bytes (JavaScript's own order differs beyond the BMP). */
export function compareTerms(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return afterSurrogates(x) - afterSurrogates(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other unit. */
function afterSurrogates(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
