// How much of a very long list of hits has a place in the page: as far as it has been read, and a good way on.

/** So many hits have a place at first, and so many more whenever the end of those comes near. */
export const reach = 200;

/** How far the list of one query has grown. */
export interface Reached {
  readonly query: string;
  readonly hits: number;
}

/**
 * The number of hits that have a place. A common word is in a hundred thousand passages: to give each of them a place takes
 * half a second, and finding them takes none. `left` is the hit at which somebody was.
 */
export function hitsListed(total: number, query: string, reached: Reached, left: number): number {
  const grown = reached.query === query ? reached.hits : 0;
  return Math.min(total, Math.max(grown, left + reach));
}

/** Whether the list has to grow now that this hit is in sight. */
export const isEndNear = (index: number, listed: number, total: number): boolean => listed < total && index > listed - reach / 2;
