// Where in a corrected text the words stand that a flagged redaction was for, as far as a person can say them.
import type { Stretch } from '../../archive/api/consent-calls.ts';
import type { Restriction } from '../../archive/api/consent.ts';
import type { TurnKey } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import { turnOfPassage } from './passage-rows.ts';

/** The turns that a restriction names. */
export function turnsOf({ target }: Restriction): TurnKey[] {
  switch (target.of) {
    case 'turn': case 'range': return [target.turn];
    case 'passage': return target.ranges.map(({ turn }) => turn);
    default: return [];
  }
}

/** The passages that begin with a turn of the restriction, or with a piece of it; all, where none is seen to. */
export function turnPassages(restriction: Restriction, passages: readonly Passage[]): readonly Passage[] {
  const turns = new Set<string>(turnsOf(restriction));
  const own = passages.filter(({ passage }) => turns.has(turnOfPassage(passage)));
  return own.length === 0 ? passages : own;
}

/** Every place where the words stand exactly so (in NFC, capital letters and all). */
export function stretchesOfWords(passages: readonly Passage[], wanted: string): Stretch[] {
  const needle = wanted.normalize('NFC').trim();
  if (needle === '') return [];
  return passages.flatMap(({ passage, text }) => {
    const found: Stretch[] = [];
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      found.push({ passage, start: at, end: at + needle.length });
    }
    return found;
  });
}
