// People as they are written down, the places of their names in context, and what is looked for again in a corrected text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Person, type Restriction } from '../../archive/api/consent.ts';
import type { PassageId, PersonId, TestimonyId, TurnKey } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import { stretchesOfWords, turnPassages } from '../../src/state/flagged-places.ts';
import { keyOfHit, linesOf, rulable } from '../../src/state/hit-lines.ts';
import { nearestPassage } from '../../src/state/passage-rows.ts';
import {
  draftOf, isLikely, kindOfName, likeliestFirst, missingOf, newPerson, personInput, withName,
} from '../../src/state/person-draft.ts';
import { usesOf } from '../../src/state/refused-uses.ts';

const testimony = 't000000000000' as TestimonyId;
const person = Person.parse({
  id: 'n000000000000', role: 'relative', names: [{ text: '김영희', kind: 'hangul' }, { text: '金英姬', kind: 'hanja' }],
  displayName: { en: 'An aunt', ko: '고모' }, risk: 'high', occupation: null, family: 'one brother', note: null, testimonies: [testimony],
});
const passageOf = (id: string, text: string): Passage => ({ passage: id as PassageId, session: 1, speaker: null, start: null, text });

describe('a person as it is written down', () => {
  it('knows the kind of a name by its script, and a romanisation by what stands beside it', () => {
    expect(kindOfName('김영희', [])).toBe('hangul');
    expect(kindOfName('金英姬', [])).toBe('hanja');
    expect(kindOfName('Odile', [])).toBe('latin');
    expect(kindOfName('Kim Yong-hui', person.names)).toBe('romanised');
  });

  it('is sent as the contract has it, in NFC, without empty names, and is the same person when opened again', () => {
    expect(personInput(draftOf(person))).toEqual({
      role: 'relative', risk: 'high', names: person.names, displayName: person.displayName, occupation: null, family: 'one brother', note: null,
    });
    const typed = { ...draftOf(person), names: [{ text: ' \u1100\u1161\u11bc ', kind: 'hangul' as const }, { text: '  ', kind: 'latin' as const }] };
    expect(personInput(typed).names).toEqual([{ text: '강', kind: 'hangul' }]);
  });

  it('wants a name and both display names', () => {
    expect(missingOf(newPerson(''))).toEqual(['name', 'english', 'korean']);
    expect(missingOf({ ...newPerson('김영희'), english: 'An aunt', korean: ' ' })).toEqual(['korean']);
    expect(missingOf(draftOf(person))).toEqual([]);
  });

  it('takes one more name once', () => {
    const more = withName(draftOf(person), 'Kim Yong-hui');
    expect(more.names.at(-1)).toEqual({ text: 'Kim Yong-hui', kind: 'romanised' });
    expect(withName(more, ' Kim Yong-hui ')).toBe(more);
    expect(withName(newPerson(''), '영희').names).toEqual([{ text: '영희', kind: 'hangul' }]);
  });

  it('may be meant by words that hold a name, and then comes first', () => {
    const other = { ...person, id: 'n111111111111' as PersonId, names: [{ text: 'Odile', kind: 'latin' as const }] };
    expect(isLikely(person, '김영희가')).toBe(true);
    expect(isLikely(other, 'odile')).toBe(true);
    expect(isLikely(other, '김영희가')).toBe(false);
    expect(isLikely(other, ' ')).toBe(false);
    expect(likeliestFirst([other, person], '김영희는')).toEqual([person, other]);
  });
});

describe('the places of a name', () => {
  const passages = [passageOf('a', 'The ferry was late.'), passageOf('b', `${'long ago '.repeat(30)}Odile came.`)];
  const hit = (passage: string | null, start: number, end: number) => ({
    person: person.id, turn: '000000' as TurnKey, version: 1, start, end, ruling: null, text: 'Odile',
    place: passage === null ? null : { passage: passage as PassageId, start, end },
  });

  it('are shown in the words around them, with the number of their passage', () => {
    const [line] = linesOf([hit('b', 270, 275)], passages, keyOfHit);
    expect(line?.number).toBe(2);
    const [[start, end] = [0, 0]] = line?.snippet.highlights ?? [];
    expect(line?.snippet.text.slice(start, end)).toBe('Odile');
    expect(line?.snippet.cutBefore).toBe(true);
  });

  it('are shown by their text alone where they are in no passage', () => {
    const lines = linesOf([hit(null, 0, 5), hit('gone', 0, 5)], passages, keyOfHit);
    expect(lines.map(({ number, snippet }) => [number, snippet.text])).toEqual([[null, 'Odile'], [null, 'Odile']]);
  });

  it('are known by person, turn and place, and sent back by turn and place', () => {
    expect(keyOfHit(hit('a', 0, 5))).not.toBe(keyOfHit(hit('a', 0, 6)));
    expect(rulable(hit('a', 1, 2))).toEqual({ turn: '000000', start: 1, end: 2 });
  });
});

describe('a redaction that was not carried over', () => {
  const restriction = (target: Restriction['target']): Restriction => ({
    id: 'r000000000000' as Restriction['id'], testimony, kind: 'redact', target, reason: 'name', until: null, event: null, setBy: 'A',
    setAt: '2026-01-01T00:00:00Z',
  });
  const turn = 'aaaaaa' as TurnKey;
  const passages = [passageOf(`${testimony}.aaaaaa`, '강을 건너 강가'), passageOf(`${testimony}.aaaaaa-2`, '강'), passageOf(`${testimony}.bbbbbb`, '강')];

  it('is looked for in the passages of its turn, and in all where they are not known', () => {
    expect(turnPassages(restriction({ of: 'range', turn, version: 1, start: 0, end: 1 }), passages)).toEqual(passages.slice(0, 2));
    expect(turnPassages(restriction({ of: 'range', turn: 'cccccc' as TurnKey, version: 1, start: 0, end: 1 }), passages)).toEqual(passages);
  });

  it('is set anew at every place of the words, and at none where there are none', () => {
    expect(stretchesOfWords(passages.slice(0, 1), '강')).toEqual([
      { passage: `${testimony}.aaaaaa`, start: 0, end: 1 }, { passage: `${testimony}.aaaaaa`, start: 6, end: 7 },
    ]);
    expect(stretchesOfWords(passages, '\u1100\u1161\u11bc을')).toHaveLength(1);
    expect(stretchesOfWords(passages, '  ')).toEqual([]);
  });
});

describe('as a scholar sees it', () => {
  it('stays at the passage, or at the nearest before it that is there', () => {
    expect(nearestPassage(['a', 'b', 'c'], 'b', new Set(['a', 'b']))).toBe('b');
    expect(nearestPassage(['a', 'b', 'c', 'd'], 'd', new Set(['a', 'b']))).toBe('b');
    expect(nearestPassage(['a', 'b', 'c'], 'a', new Set(['c']))).toBe('c');
    expect(nearestPassage(['a'], 'a', new Set())).toBeNull();
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), (all, pick) => {
      const wanted = all[pick % all.length] ?? '';
      expect(nearestPassage(all, wanted, new Set(all))).toBe(wanted);
    }));
  });

  it('tells of uses by the reason for which they are refused', () => {
    expect(usesOf([
      { purpose: 'read', refused: null }, { purpose: 'teach', refused: 'not-granted' }, { purpose: 'publish', refused: 'not-granted' },
      { purpose: 'quote', refused: 'conditions' },
    ])).toEqual({
      allowed: ['read'], refused: [{ why: 'not-granted', purposes: ['teach', 'publish'] }, { why: 'conditions', purposes: ['quote'] }],
    });
  });
});
