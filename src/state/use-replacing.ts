// Finding and replacing in transcripts: what is looked for, the places that were found, which of them are ticked.
import { useCallback, useState } from 'react';
import type { Output } from '../../archive/api/contract.ts';
import type { FoundPlace } from '../../archive/api/editing-calls.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { useSession } from './session.ts';
import { useDeed, type Deed } from './use-deed.ts';

export interface Wanted {
  readonly find: string;
  readonly whole: boolean;
  readonly case: boolean;
  readonly testimony: TestimonyId | null;
  readonly collection: string | null;
}

/** Places by their names in the order in which they were found. */
export interface Found {
  readonly wanted: Wanted;
  readonly total: number;
  readonly testimonies: number;
  readonly places: ReadonlyMap<string, FoundPlace>;
}

export interface Replacing {
  readonly found: Found | null;
  readonly ticked: ReadonlySet<string>;
  setTicked(ticked: ReadonlySet<string>): void;
  readonly look: Deed<[Wanted], Found>;
  readonly replace: Deed<[string], Output<'transcript.replace'>>;
  /** What was found is not what is looked for any more. */
  forget(): void;
}

const nameOf = ({ testimony, turn, start }: FoundPlace): string => `${testimony} ${turn} ${start}`;

/** What the calls are given of it. */
const asCall = ({ find, whole, case: exact, testimony, collection }: Wanted) => ({
  find, whole, case: exact, ...(testimony === null ? {} : { testimony }), ...(collection === null ? {} : { collection }),
});

export function useReplacing(): Replacing {
  const { client } = useSession();
  const [found, setFound] = useState<Found | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const look = useDeed(async (options, wanted: Wanted) => {
    const { total, testimonies, places } = await client['transcript.find'](asCall(wanted), options);
    const now: Found = { wanted, total, testimonies, places: new Map(places.map((place) => [nameOf(place), place])) };
    setFound(now);
    setTicked(new Set(now.places.keys()));
    return now;
  });
  const replace = useDeed(async (options, by: string) => {
    if (found === null) throw new Error('Nothing was found.');
    const places = [...found.places].flatMap(([name, { testimony, turn, start, end }]) => (
      ticked.has(name) ? [{ testimony, turn, start, end }] : []
    ));
    const done = await client['transcript.replace']({ ...asCall(found.wanted), replace: by, places }, options);
    setFound(null);
    return done;
  });
  const forget = useCallback(() => setFound(null), []);
  return { found, ticked, setTicked, look, replace, forget };
}

/** How many of the ticked there are, and in how many testimonies. */
export function countTicked({ found, ticked }: Pick<Replacing, 'found' | 'ticked'>): { readonly places: number; readonly testimonies: number } {
  const chosen = [...found?.places ?? []].filter(([name]) => ticked.has(name)).map(([, { testimony }]) => testimony);
  return { places: chosen.length, testimonies: new Set(chosen).size };
}
