// Passages keep within their bounds, never lose a character, and turns come back from them exactly.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PassageId, type TestimonyId, type TurnKey } from '../../../archive/api/ids.ts';
import { countWords } from '../../../archive/api/transcript.ts';
import { fewestWords, joinPassages, mostWords, splitPassages, type KeyedTurn } from '../../../archive/catalogue/split-passages.ts';

const testimony = 't0123456789ab' as TestimonyId;

const pieces = fc.constantFrom(
  'lantern ', 'river, ', 'mill. ', 'boat? ', 'half-built ', 'uncle’s ', '3.5 ', 'snow; ', '\n', '  ', '등불 ', '걸었어요. ', '강가에서, ', '눈!” ', '燈火', '河。',
  '\ud83d\ude00', '\ud83d\udc69\u200d\ud83d\ude80', 'e\u0301\u0302', '\u1112\u1161\u11ab', 'a/b/', '가나다라마바사', '(', '"', '\u0301mark ', '/\u0301',
);
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { minLength: 1, maxLength: 400 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4000 }).map((length) => '가'.repeat(length)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }).map((length) => 'word '.repeat(length)) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, unit: 'binary' }) },
).map((text) => text.normalize('NFC'));

const time = fc.option(fc.nat({ max: 10_000_000 }), { nil: null });
const turnLists: fc.Arbitrary<KeyedTurn[]> = fc.array(fc.record({
  speaker: fc.constantFrom(null, '', 'Q', '김하늘'), changesSession: fc.boolean(), start: time, end: time, text: anyText,
}), { maxLength: 12 }).map((planned) => {
  let session = 1;
  return planned.map(({ changesSession, ...turn }, index) => {
    if (changesSession && index % 4 === 3) session += 1;
    return { ...turn, session, key: String(index).padStart(6, '0') as TurnKey };
  });
});

function words(passage: { readonly parts: readonly { readonly text: string }[] }): number {
  return passage.parts.reduce((sum, { text }) => sum + countWords(text), 0);
}

test('joining what was split gives the same turns, to the last character', () => {
  fc.assert(fc.property(turnLists, (turns) => {
    expect(joinPassages(splitPassages(testimony, turns))).toEqual(turns);
  }), { numRuns: 600 });
});

test('ids are well-formed and distinct, each passage of one speaker and session, in order', () => {
  fc.assert(fc.property(turnLists, (turns) => {
    const passages = splitPassages(testimony, turns);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    const byKey = new Map(turns.map((turn) => [turn.key, turn]));
    for (const passage of passages) {
      expect(PassageId.safeParse(passage.id).success).toBe(true);
      expect(passage.id.startsWith(`${testimony}.${passage.parts[0]?.turn}`)).toBe(true);
      for (const part of passage.parts) {
        expect(byKey.get(part.turn)).toMatchObject({ speaker: passage.speaker, session: passage.session });
        expect(part.text).not.toBe('');
      }
    }
  }), { numRuns: 200 });
});

test('no cut inside a surrogate pair or before a combining mark', () => {
  fc.assert(fc.property(turnLists, (turns) => {
    for (const { parts } of splitPassages(testimony, turns)) {
      const text = parts[0]?.text ?? '';
      const whole = turns.find(({ key }) => key === parts[0]?.turn)?.text ?? '';
      if (whole.startsWith(text)) continue;
      expect(text).not.toMatch(/^\p{M}|^\u200d/u);
      expect(text.isWellFormed() || !whole.isWellFormed()).toBe(true);
      expect(text.normalize('NFC')).toBe(text);
    }
  }), { numRuns: 200 });
});

test('where every space is followed by a combining mark, none of them is cut at', () => {
  const turn: KeyedTurn = { key: '000001' as TurnKey, session: 1, speaker: null, start: null, end: null, text: `${'lantern \u0301mill '.repeat(90)}boat` };
  const passages = splitPassages(testimony, [turn]);
  expect(passages.length).toBeGreaterThan(1);
  for (const { parts } of passages) expect(parts[0]?.text).toMatch(/^[a-z]/);
  const uncuttable = splitPassages(testimony, [{ ...turn, text: 'x' + ' \u0301x'.repeat(400) }]);
  expect(uncuttable).toHaveLength(1);
});

const plainTurns = fc.array(fc.record({
  speaker: fc.constantFrom('Q', 'A', 'A', 'A', 'A'),
  sentences: fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }) },
  ),
}), { minLength: 1, maxLength: 9 }).map((planned) => planned.map(({ speaker, sentences }, index): KeyedTurn => ({
  key: String(index).padStart(6, '0') as TurnKey, session: 1, speaker, start: index, end: index + 1,
  text: sentences.map((length) => `${'word '.repeat(length).trim()}.`).join(' '),
})));

test('50 to 150 words, but for turns that are short themselves', () => {
  fc.assert(fc.property(plainTurns, (turns) => {
    for (const passage of splitPassages(testimony, turns)) {
      const count = words(passage);
      expect(count).toBeLessThanOrEqual(mostWords);
      const wholeTurns = passage.parts.every(({ turn, text }) => turns.find(({ key }) => key === turn)?.text === text);
      if (!wholeTurns) {
        expect(count).toBeGreaterThanOrEqual(fewestWords);
        expect(passage.parts).toHaveLength(1);
        expect(passage.parts[0]?.text).toMatch(/\.\s*$/);
      }
    }
  }), { numRuns: 300 });
});

test('neighbours that are short are put together, and only they', () => {
  fc.assert(fc.property(plainTurns, (turns) => {
    const passages = splitPassages(testimony, turns);
    for (const passage of passages) {
      if (passage.parts.length > 1) for (const part of passage.parts) expect(countWords(part.text)).toBeLessThan(fewestWords);
    }
    for (let index = 1; index < passages.length; index += 1) {
      const [one, other] = [passages[index - 1], passages[index]];
      if (one === undefined || other === undefined || one.speaker !== other.speaker) continue;
      const first = other.parts[0]?.text ?? '';
      const mergeable = one.parts.every(({ text }) => countWords(text) < fewestWords) && countWords(first) < fewestWords;
      if (mergeable) expect(words(one) + countWords(first)).toBeGreaterThan(mostWords);
    }
  }), { numRuns: 300 });
});

describe('stability', () => {
  test('the passages of a turn depend on itself and the short turns it is merged with', () => {
    fc.assert(fc.property(plainTurns, plainTurns, (turns, others) => {
      const before = others.map((turn, index) => ({ ...turn, key: `a0000${index}` as TurnKey, session: 1 }));
      const after = turns.map((turn) => ({ ...turn, session: 2 }));
      const together = splitPassages(testimony, [...before, ...after]);
      expect(together).toEqual([...splitPassages(testimony, before), ...splitPassages(testimony, after)]);
    }), { numRuns: 100 });
  });
});

test('times stand on the first piece and the last only', () => {
  const turn: KeyedTurn = { key: '000001' as TurnKey, session: 1, speaker: 'A', start: 5, end: 9, text: 'One two three four five. '.repeat(80).trim() };
  const passages = splitPassages(testimony, [turn]);
  expect(passages.map(({ id }) => id)).toEqual(['', '-2', '-3', '-4'].map((part) => `${testimony}.000001${part}`));
  expect(passages.map(({ parts }) => [parts[0]?.start, parts[0]?.end])).toEqual([[5, null], [null, null], [null, null], [null, 9]]);
});

test('Korean is cut at its sentences, and text without spaces by its length', () => {
  const korean: KeyedTurn = { key: '000001' as TurnKey, session: 1, speaker: null, start: null, end: null, text: '우리는 강가에서 등불을 들고 걸었어요. '.repeat(80) };
  for (const { parts } of splitPassages(testimony, [korean])) expect(parts[0]?.text.trimEnd()).toMatch(/요\.$/);
  const dense = splitPassages(testimony, [{ ...korean, text: '燈'.repeat(5000) }]);
  expect(dense.length).toBeGreaterThan(3);
  expect(Math.max(...dense.map(({ parts }) => parts[0]?.text.length ?? 0))).toBeLessThanOrEqual(mostWords * 6);
});
