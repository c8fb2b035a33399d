// Selections are made in passages and kept in turns: going there and back loses and adds no letter.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import { passageText } from '../../../archive/api/testimony.ts';
import { passagesOfStretches, turnsOfPassage, turnsOfStretch } from '../../../archive/catalogue/locate-text.ts';
import { joinPassages, splitPassages, type KeyedTurn } from '../../../archive/catalogue/split-passages.ts';

const testimony = 't0123456789ab' as TestimonyId;
const word = fc.constantFrom('river', 'ice', '강을', '건넜습니다.', 'we walked.', '🜁', '\n', '  ', 'e\u0301t');
const text = fc.array(word, { minLength: 1, maxLength: 260 }).map((words) => words.join(' '));
const turns: fc.Arbitrary<KeyedTurn[]> = fc.array(
  fc.record({ text, speaker: fc.constantFrom('Q', 'A', null) }), { minLength: 1, maxLength: 6 },
).map((list) => list.map(({ text: said, speaker }, number) => (
  { key: `00000${number}` as TurnKey, session: 1, speaker, start: null, end: null, text: said }
)));

describe('a stretch of text', () => {
  it('is the same words in the passages and in the turns', () => {
    fc.assert(fc.property(turns, fc.nat(), fc.nat(), fc.nat(), (given, which, one, other) => {
      const passages = splitPassages(testimony, given);
      const passage = passages[which % passages.length];
      if (passage === undefined) return;
      const whole = passageText(passage);
      const [start, end] = [Math.min(one, other) % (whole.length + 1), Math.max(one, other) % (whole.length + 1)].sort((a, b) => a - b) as [number, number];
      if (start === end) return;
      const stretches = turnsOfStretch(passages, { passage: passage.id, start, end });
      const words = stretches.map(({ turn, start: from, end: to }) => given.find(({ key }) => key === turn)?.text.slice(from, to));
      const lines = passage.parts.length === 1 ? [whole.slice(start, end)] : whole.slice(start, end).split('\n');
      expect(words.join('\n').replaceAll('\n', '')).toBe(lines.join('\n').replaceAll('\n', ''));
      const back = passagesOfStretches(passages, stretches);
      expect(back.every((place) => place.passage === passage.id)).toBe(true);
      expect(back.map((place) => whole.slice(place.start, place.end)).join('')).toBe(words.join(''));
    }), { numRuns: 300 });
  });

  it('of all passages together is the testimony', () => {
    fc.assert(fc.property(turns, (given) => {
      const passages = splitPassages(testimony, given);
      const covered = passages.flatMap(({ id }) => turnsOfPassage(passages, id));
      const texts = new Map(joinPassages(passages).map(({ key, text: said }) => [key, said]));
      const joined = covered.map(({ turn, start, end }) => texts.get(turn)?.slice(start, end)).join('');
      expect(joined).toBe(given.map(({ text: said }) => said).join(''));
    }));
  });

  it('outside of the text is nothing', () => {
    const passages = splitPassages(testimony, [{ key: '000000' as TurnKey, session: 1, speaker: 'A', start: null, end: null, text: 'ice' }]);
    const [passage] = passages;
    if (passage === undefined) throw new Error('No passage');
    expect(turnsOfStretch(passages, { passage: passage.id, start: 3, end: 9 })).toEqual([]);
  });
});
