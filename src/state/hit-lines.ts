// Places in a text shown in their context, one line each: where a name stands, or something that may be one.
import type { Stretch } from '../../archive/api/consent-calls.ts';
import type { NameHit } from '../../archive/api/consent.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import { cutSnippet, type Snippet } from './cut-snippet.ts';

/** A hit as `identity.names` and `redaction.check` give it. */
export type PlacedHit = NameHit & { readonly place: Stretch | null; readonly text?: string };

export interface HitLine<Hit> {
  readonly key: string;
  readonly hit: Hit;
  /** The passage's number, from 1; null where the place is in none that is shown. */
  readonly number: number | null;
  readonly snippet: Snippet;
}

/** Characters of context. */
const contextLength = 100;

const bare = (text: string): Snippet => (
  { text, start: 0, highlights: text === '' ? [] : [[0, text.length]], cutBefore: false, cutAfter: false }
);

/** A line for each, in the order of the text. */
export function linesOf<Hit extends { readonly place: Stretch | null; readonly text?: string }>(
  hits: readonly Hit[], passages: readonly Passage[], keyOf: (hit: Hit, index: number) => string,
): HitLine<Hit>[] {
  const numbers = new Map(passages.map(({ passage }, index) => [passage, index]));
  return hits.map((hit, index) => {
    const at = hit.place === null ? undefined : numbers.get(hit.place.passage);
    const passage = at === undefined ? undefined : passages[at];
    const key = keyOf(hit, index);
    if (hit.place === null || at === undefined || passage === undefined) return { key, hit, number: null, snippet: bare(hit.text ?? '') };
    const { start, end } = hit.place;
    return { key, hit, number: at + 1, snippet: cutSnippet(passage.text, [[start, end]], contextLength) };
  });
}

/** What a hit is known by within its testimony. */
export const keyOfHit = ({ person, turn, start, end }: NameHit): string => `${person} ${turn} ${start} ${end}`;

/** A hit as it is sent back. */
export const rulable = ({ turn, start, end }: NameHit): Pick<NameHit, 'turn' | 'start' | 'end'> => ({ turn, start, end });
