// What of a text readers do not get, put together by what keeps it from them.
import type { RestrictionId } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';

export type Withheld = NonNullable<Passage['withheld']>[number];

/** One cause (what keeps them, several restrictions at times), and all that it keeps from readers among the stretches given. */
export interface Kept extends Pick<Withheld, 'by' | 'reason'> {
  readonly key: string;
  readonly restrictions: readonly RestrictionId[];
  readonly words: readonly string[];
}

const nothing: readonly Withheld[] = [];
export const withheldOf = ({ withheld }: Passage): readonly Withheld[] => withheld ?? nothing;

/** The stretches of one passage by their cause, in the order of the text. `only` names some of them by their place. */
export function keptOf(passage: Passage, only?: readonly number[]): Kept[] {
  const causes = new Map<string, Kept>();
  for (const [place, { by, reason, restrictions = [], start, end }] of withheldOf(passage).entries()) {
    if (only !== undefined && !only.includes(place)) continue;
    const key = [by, reason, ...restrictions].join(' ');
    const before = causes.get(key);
    causes.set(key, {
      key, by, reason, restrictions, words: [...(before?.words ?? []), passage.text.slice(start, end)],
    });
  }
  return [...causes.values()];
}

/** The same over several passages: a cause that keeps words of more than one is told once. */
export function keptOfAll(passages: readonly Passage[]): Kept[] {
  const groups = Map.groupBy(passages.flatMap((passage) => keptOf(passage)), ({ key }) => key);
  return [...groups.values()].flatMap(([first, ...others]) => (
    first === undefined ? [] : [{ ...first, words: [first, ...others].flatMap(({ words }) => words) }]
  ));
}
