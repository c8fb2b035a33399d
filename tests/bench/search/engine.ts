// What every engine that is measured can do: build, store, open, add one testimony, find.
import type { IndexDocument } from '../../../archive/search/fields.ts';
import type { BenchQuery } from './make-queries.ts';

export interface Engine {
  build(documents: readonly IndexDocument[]): void;
  /** Bytes of the index as stored, encrypted. Throws `RangeError` where it can't be: a text too long for a string. */
  store(): number;
  /** Opens what was stored. */
  open(): void;
  /** Makes one more testimony findable. Null where the index would have to be built anew. */
  add(documents: readonly IndexDocument[]): void | null;
  /** The numbers of the best hits, from 0 in the order of building; null where the engine has no such query. */
  find(query: BenchQuery, limit: number): number[] | null;
}
