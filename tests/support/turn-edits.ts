// Transcripts and edits as fast-check draws them, over invented words in several scripts.
import fc from 'fast-check';
import type { EditedTurn, TurnEdit } from '../../archive/api/editing-calls.ts';
import type { TurnKey } from '../../archive/api/ids.ts';

export const keyOf = (number: number): TurnKey => `k${String(number).padStart(5, '0')}` as TurnKey;

const words = fc.array(fc.constantFrom('boat', 'ice', '나룻배', '얼음', 'the', 'e\u0301clair', '👍🏽', '\n'), { minLength: 1, maxLength: 8 })
  .map((said) => said.join(' ').normalize('NFC')).filter((text) => text.trim() !== '');
const written = fc.oneof(words, words.map((text) => `  ${text.normalize('NFD')}\n`), fc.constantFrom('', ' '));
const labels = fc.constantFrom('A', 'A', 'B', ' B ', null);

export const transcripts = fc.array(fc.record({
  session: fc.constantFrom(1, 1, 1, 2), speaker: labels, start: fc.option(fc.nat(90_000)), end: fc.option(fc.nat(90_000)),
  text: fc.tuple(fc.constantFrom('', ' ', '\n'), words, fc.constantFrom('', ' ')).map((parts) => parts.join('')),
}), { minLength: 1, maxLength: 6 }).map((turns) => turns.map((turn, at): EditedTurn => ({ ...turn, turn: keyOf(at) })));

const deeds = ['split', 'merge', 'speaker', 'rename', 'time', 'shift', 'text', 'insert', 'remove'] as const;

/** What somebody would do; which turn it is about is known once there are turns. */
export const wishes = fc.array(
  fc.record({ deed: fc.constantFrom(...deeds), which: fc.nat(), number: fc.nat(200), text: written, label: labels }), { minLength: 1, maxLength: 15 },
);
export type Wish = (typeof wishes) extends fc.Arbitrary<(infer One)[]> ? One : never;

/** The wish as an edit of these turns; now and then of a turn that is not there. */
export function editOf(turns: readonly EditedTurn[], { deed, which, number, text, label }: Wish, as: TurnKey): TurnEdit {
  const found = turns[which % turns.length];
  const { turn, speaker, text: there } = number === 13 || found === undefined ? { turn: keyOf(99_999), speaker: 'nobody', text: 'x' } : found;
  switch (deed) {
    case 'split': return { do: deed, turn, at: 1 + (number % there.length), start: number % 3 === 0 ? number * 100 : null, as };
    case 'merge': case 'remove': return { do: deed, turn };
    case 'speaker': return { do: deed, turn, speaker: label };
    case 'rename': return { do: deed, from: speaker, to: label };
    case 'time': return { do: deed, turn, start: number % 5 === 0 ? null : number, end: number % 7 === 0 ? null : which % 400 };
    case 'shift': return { do: deed, by: number - 100, from: which % 2 === 0 ? null : turn };
    case 'text': return { do: deed, turn, text };
    case 'insert': return { do: deed, after: which % 3 === 0 ? null : turn, speaker: label, text, start: null, end: number % 2 === 0 ? null : number, as };
  }
}
