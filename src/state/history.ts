// Where somebody has been and is, as values: going somewhere, stepping back and forward, correcting where one is.

export interface History<P> {
  /** At least one. */
  readonly places: readonly P[];
  readonly at: number;
}

export const beginHistory = <P>(place: P): History<P> => ({ places: [place], at: 0 });

export function placeOf<P>({ places, at }: History<P>): P {
  const place = places[at];
  if (place === undefined) throw new Error('A history stands outside of its places.');
  return place;
}

/** Goes on from here: what lay ahead is forgotten. */
export const visit = <P>({ places, at }: History<P>, place: P): History<P> =>
  ({ places: [...places.slice(0, at + 1), place], at: at + 1 });

/** Another place instead of this one, with what lies behind and ahead as it was. */
export const correct = <P>({ places, at }: History<P>, place: P): History<P> => ({ places: places.with(at, place), at });

export const canStep = <P>({ places, at }: History<P>, by: number): boolean => places[at + by] !== undefined;

/** Steps back (negative) or forward; where there is nothing, it stays. */
export const step = <P>(history: History<P>, by: number): History<P> =>
  (canStep(history, by) ? { ...history, at: history.at + by } : history);
