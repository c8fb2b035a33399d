// Turns edited step by step: every step is undone to the last character, and no word is lost by cutting and joining.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TurnEdit } from '../../../archive/api/editing-calls.ts';
import { ArchiveError, type Fault } from '../../../archive/api/errors.ts';
import type { TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import { movePairs, stepsOfEdit, takeStep, type Step } from '../../../archive/catalogue/edit-turns.ts';
import { findWords, replaceWords } from '../../../archive/catalogue/find-words.ts';
import { joinPassages, splitPassages, type KeyedTurn } from '../../../archive/catalogue/split-passages.ts';

const keyOf = (number: number): TurnKey => `k${String(number).padStart(5, '0')}` as TurnKey;
const words = fc.array(fc.constantFrom('boat', 'ice', '나룻배', '얼음', 'the', 'e\u0301clair', '👍🏽', '\n'), { minLength: 1, maxLength: 8 })
  .map((said) => said.join(' ').normalize('NFC')).filter((text) => text.trim() !== '');
const transcripts = fc.array(fc.record({
  session: fc.constant(1), speaker: fc.constantFrom('A', 'A', 'B', null), start: fc.option(fc.nat(90_000)), text: words,
}), { minLength: 1, maxLength: 6 }).map((turns) => turns.map((turn, at): KeyedTurn => ({ ...turn, end: null, key: keyOf(at) })));

const wishes = fc.array(fc.tuple(
  fc.constantFrom('split', 'merge', 'speaker', 'rename', 'time', 'shift', 'text', 'insert', 'remove'), fc.nat(), fc.nat(200), words,
), { minLength: 1, maxLength: 15 });

function editOf(turns: readonly KeyedTurn[], [deed, which, number, text]: readonly [TurnEdit['do'], number, number, string]): TurnEdit {
  const turn = turns[which % turns.length]!;
  switch (deed) {
    case 'split': return { do: deed, turn: turn.key, at: 1 + (number % turn.text.length), start: null };
    case 'merge': case 'remove': return { do: deed, turn: turn.key };
    case 'speaker': return { do: deed, turn: turn.key, speaker: number % 2 === 0 ? 'A' : null };
    case 'rename': return { do: deed, from: turn.speaker, to: number % 2 === 0 ? 'B' : null };
    case 'time': return { do: deed, turn: turn.key, start: number, end: number * 2 };
    case 'shift': return { do: deed, by: number - 100, from: which % 2 === 0 ? null : turn.key };
    case 'text': return { do: deed, turn: turn.key, text };
    case 'insert': return { do: deed, after: which % 3 === 0 ? null : turn.key, speaker: null, text, start: null, end: null };
  }
}

/** Null where it can't be done: then it is a fault of the archive, and never another. */
function stepsOf(turns: readonly KeyedTurn[], edit: TurnEdit, newKey: () => TurnKey): Step[] | null {
  try {
    return stepsOfEdit(turns, edit, newKey);
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return null;
    throw thrown;
  }
}

function faultOf(turns: readonly KeyedTurn[], edit: TurnEdit): Fault | null {
  try {
    stepsOfEdit(turns, edit, () => keyOf(99));
    return null;
  } catch (thrown) {
    return thrown instanceof ArchiveError ? { code: thrown.code, detail: thrown.detail } : null;
  }
}

const said = (turns: readonly KeyedTurn[]): string => turns.map(({ text }) => text).join('').replaceAll(/\s/gu, '');

describe('an edit', () => {
  it('is undone to the last character, after any others', () => {
    fc.assert(fc.property(transcripts, wishes, (first, done) => {
      let [turns, keys]: [readonly KeyedTurn[], number] = [first, 100];
      const undo: Step[] = [];
      for (const wish of done) {
        for (const step of stepsOf(turns, editOf(turns, wish), () => keyOf(keys += 1)) ?? []) {
          const taken = takeStep(turns, step);
          const there = new Map(taken.move.before.map(({ key, text }) => [key, text]));
          const now = new Map(taken.move.after.map(({ key, text }) => [key, text]));
          for (const { from, start, end, to, at } of taken.move.pieces ?? []) {
            expect(now.get(to)?.slice(at, at + end - start)).toBe(there.get(from)?.slice(start, end));
          }
          turns = taken.turns;
          undo.unshift(taken.undo);
        }
        expect(new Set(turns.map(({ key }) => key)).size).toBe(turns.length);
        const testimony = 't000000000000' as TestimonyId;
        expect(joinPassages(splitPassages(testimony, turns))).toEqual(turns);
      }
      for (const step of undo) turns = takeStep(turns, step).turns;
      // Keys of turns that came and went stay known: they may have been cited.
      expect(turns.map(({ also: _, ...turn }) => turn)).toEqual(first);
    }), { numRuns: 300 });
  });

  it('that cuts or joins loses no word, and cuts through no character', () => {
    fc.assert(fc.property(transcripts, wishes, (first, done) => {
      let [turns, keys]: [readonly KeyedTurn[], number] = [first, 100];
      for (const [, which, number, text] of done) {
        const edit = editOf(turns, [number % 2 === 0 ? 'split' : 'merge', which, number, text]);
        for (const step of stepsOf(turns, edit, () => keyOf(keys += 1)) ?? []) turns = takeStep(turns, step).turns;
        expect(turns.every((turn) => turn.text.trim() !== '' && turn.text.isWellFormed() && !/^[\p{M}\p{Emoji_Modifier}]/u.test(turn.text))).toBe(true);
      }
      expect(said(turns)).toBe(said(first));
    }), { numRuns: 300 });
  });

  it('is refused where it would go before the beginning, across speakers, or leave nothing', () => {
    const turn = { session: 1, end: null };
    const turns: KeyedTurn[] = [
      { ...turn, key: keyOf(0), speaker: 'A', start: 500, text: 'one two' }, { ...turn, key: keyOf(1), speaker: 'B', start: null, text: 'three' },
    ];
    const faults: readonly [TurnEdit, string][] = [
      [{ do: 'shift', by: -501, from: null }, 'time'],
      [{ do: 'time', turn: keyOf(0), start: 3, end: 2 }, 'time'],
      [{ do: 'merge', turn: keyOf(0) }, 'speakers'],
      [{ do: 'merge', turn: keyOf(1) }, 'last-turn'],
      [{ do: 'split', turn: keyOf(0), at: 7, start: null }, 'at'],
      [{ do: 'split', turn: keyOf(0), at: 3, start: 499 }, 'time'],
      [{ do: 'text', turn: keyOf(0), text: ' \n' }, 'text'],
      [{ do: 'rename', from: 'C', to: null }, 'speaker'],
      [{ do: 'remove', turn: keyOf(7) }, 'turn'],
    ];
    for (const [edit, reason] of faults) expect([edit, faultOf(turns, edit)?.detail.reason]).toEqual([edit, reason]);
    expect(stepsOfEdit(turns, { do: 'shift', by: -500, from: null }, () => keyOf(9))).toEqual([{ do: 'time', turn: keyOf(0), start: 0, end: null }]);
  });

  it('moves pairs along: a turn that was cut stands in two, those that were joined in one', () => {
    const [a, b, c, x, y] = [0, 1, 2, 3, 4].map(keyOf) as [TurnKey, TurnKey, TurnKey, TurnKey, TurnKey];
    const turn = (key: TurnKey, text: string): KeyedTurn => ({ key, session: 1, speaker: null, start: null, end: null, text });
    const cut = takeStep([turn(a, 'one two'), turn(b, 'three')], { do: 'split', turn: a, at: 3, to: 4, key: c, end: null, start: null, also: [] });
    const pairs = movePairs([[a, x], [b, y]], 0, cut.move);
    expect(pairs).toEqual([[a, x], [c, x], [b, y]]);
    expect(movePairs(pairs, 0, takeStep(cut.turns, { do: 'merge', turn: a, gap: ' ' }).move)).toEqual([[a, x], [b, y]]);
    expect(movePairs([[x, a], [y, b]], 1, takeStep(cut.turns, { do: 'remove', turn: a }).move)).toEqual([[y, b]]);
  });
});

describe('finding and replacing', () => {
  it('finds whole words or parts of them, in any case or in one, literally', () => {
    const turns: KeyedTurn[] = [{ key: keyOf(0), session: 1, speaker: null, start: null, end: null, text: 'Ice (ice) on icebound 얼음. ice.' }];
    const found = (find: string, whole: boolean, exact: boolean): string[] => (
      findWords(turns, { find, whole, case: exact }).map(({ start, end }) => `${start}-${end}`)
    );
    expect(found('ice', false, true)).toEqual(['5-8', '13-16', '26-29']);
    expect(found('ice', true, true)).toEqual(['5-8', '26-29']);
    expect(found('ICE', true, false)).toEqual(['0-3', '5-8', '26-29']);
    expect(found('(ice)', true, true)).toEqual(['4-9']);
    expect(found('.ce', false, true)).toEqual([]);
    expect(replaceWords(turns[0]!.text, findWords(turns, { find: 'ice', whole: true, case: true }), '$& snow')).toBe('Ice ($& snow) on icebound 얼음. $& snow.');
  });
});
