// The language of queries: lunr's on its own ground, faults where they stand, and punctuation that never throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemWord } from '../../../archive/search/analyse.ts';
import { ArchiveError } from '../../../archive/api/errors.ts';
import { indexFields } from '../../../archive/search/fields.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import type { Clause, Match } from '../../../archive/search/query-plan.ts';
import { queryFaults } from '../../../archive/search/read-query.ts';
import { lunrParse } from '../../support/lunr-internals.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcdefgilnorstyABC'), minLength: 1, maxLength: 9 });
const term = fc.oneof(letters, fc.tuple(letters, letters).map(([a, b]) => `${a}*${b}`), letters.map((a) => `${a}*`));
const clauseText = fc.record({
  sign: fc.constantFrom('', '', '+', '-'),
  field: fc.constantFrom('', '', ...indexFields.map((field) => `${field}:`)),
  term,
  distance: fc.constantFrom('', '', '~0', '~1', '~2'),
  boost: fc.constantFrom('', '', '^0', '^3', '^12'),
}).map(({ sign, field, term: word, distance, boost }) => `${sign}${field}${word}${word.includes('*') ? '' : distance}${boost}`);
const asciiQuery = fc.array(clauseText, { maxLength: 5 }).map((clauses) => clauses.join(' '));

const presences = ['optional', 'required', 'prohibited'] as const;

/** What lunr's parser made of a query, in our words. */
function lunrClauses(query: string): Omit<Clause, 'written'>[] {
  return lunrParse(query, indexFields).map(({ term: written, fields, boost, presence, editDistance }) => {
    const stem = stemWord(written);
    const match: Match = written.includes('*') ? { kind: 'wildcard', pattern: written }
      : editDistance === undefined ? { kind: 'term', term: stem } : { kind: 'fuzzy', term: stem, distance: editDistance };
    const field = fields.length > 1 ? 0 : (indexFields as readonly string[]).indexOf(fields[0] as string);
    return { field, presence: presences[presence - 1] as Clause['presence'], boost, match };
  });
}

function faultOf(query: string): unknown {
  try {
    parseQuery(query);
  } catch (thrown) {
    return thrown instanceof ArchiveError ? { code: thrown.code, ...thrown.detail } : thrown;
  }
  return undefined;
}

function clausesOf(query: string): Omit<Clause, 'written'>[] {
  return parseQuery(query).clauses.map(({ field, presence, boost, match }) => ({ field, presence, boost, match }));
}

function matchesOf(query: string): Match[] {
  return parseQuery(query).clauses.map(({ match }) => match);
}

describe('parse-query', () => {
  test('reads what lunr reads', () => {
    fc.assert(fc.property(asciiQuery, (query) => {
      expect(clausesOf(query)).toEqual(lunrClauses(query));
    }), { numRuns: 2000 });
  });

  test.each([
    ['-', 'nothing-follows', 0, 1],
    ['house -', 'nothing-follows', 6, 7],
    ['house - barn', 'nothing-follows', 6, 7],
    ['+-house', 'nothing-follows', 0, 1],
    ['speaker:', 'nothing-follows', 0, 8],
    ['-title: x', 'nothing-follows', 0, 7],
    ['a foo:bar', 'unknown-field', 2, 5],
    ['+이름:김', 'unknown-field', 1, 3],
    ['x "two words', 'unclosed-phrase', 2, 12],
    ['~1', 'nothing-before', 0, 1],
    ['a ^', 'nothing-before', 2, 3],
    ['house~', 'number-missing', 5, 6],
    ['house^', 'number-missing', 5, 6],
    ['house^two', 'number-missing', 5, 6],
    [`house^${'9'.repeat(30)}`, 'number-too-large', 5, 36],
    ['house~9', 'distance-too-large', 5, 7],
    ['"a house"~100', 'too-far-apart', 9, 13],
    ['"a house"~', 'number-missing', 9, 10],
    ['ho*se~1', 'distance-of-wildcard', 5, 7],
    ['=house~1', 'distance-of-form', 6, 8],
    ['=ho*se', 'wildcard-in-form', 0, 6],
    ['+,', 'no-word', 0, 2],
    ['barn "..."^2', 'no-word', 5, 12],
    ['house^2x', 'unseparated', 7, 8],
  ])('%s: %s', (query, reason, start, end) => {
    expect(faultOf(query)).toEqual({ code: 'bad-query', reason, start, end });
  });

  test('every fault is of the list and lies inside the query', () => {
    const unit = fc.constantFrom(...'ab 1가北é:+-~^*"=\\\'’,.()/：＋“', '\ud83d\ude00', '\ud800');
    fc.assert(fc.property(fc.string({ unit, maxLength: 20 }), (query) => {
      const fault = faultOf(query);
      if (fault === undefined) return;
      const { code, reason, start, end } = fault as { code: string; reason: string; start: number; end: number };
      expect(code).toBe('bad-query');
      expect(queryFaults).toContain(reason);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(query.length);
    }), { numRuns: 5000 });
  });

  test.each(['', '  ', '...', '— ,', '()', '😀'])('finds nothing to look for in "%s"', (query) => {
    expect(parseQuery(query).clauses).toEqual([]);
  });

  test.each([
    ['house,', 'house'], ['(house)', 'house'], ['¿house?', 'house'], ['ｈｏｕｓｅ', 'house'], ['HOUSE', 'house'],
    ['café', 'cafe'], ['cafe\u0301', 'café'], ['don’t', 'don\'t'], ['＋house', '+house'], ['speaker：house', 'speaker:house'],
    ['“a house”', '"a house"'], ['청진'.normalize('NFD'), '청진'], ['house\\:', 'house'], ['Speaker:x', 'speaker:x'], ['ho＊', 'ho*'],
  ])('%s means %s', (one, other) => {
    expect(clausesOf(one)).toEqual(clausesOf(other));
  });

  test.each([
    ['12:30', [{ kind: 'term', term: '12' }, { kind: 'term', term: '30' }]],
    ['e-mail', [{ kind: 'term', term: 'e' }, { kind: 'term', term: 'mail' }]],
    ['http://a.b/c', [...'http a b c'.split(' ')].map((part) => ({ kind: 'term', term: part }))],
    ['1997년', [{ kind: 'term', term: '1997' }, { kind: 'wildcard', pattern: '년*' }]],
    ['Robo이', [{ kind: 'term', term: 'robo' }, { kind: 'wildcard', pattern: '이*' }]],
    ['제3국', [{ kind: 'form', term: '제', form: '제' }, { kind: 'term', term: '3' }, { kind: 'wildcard', pattern: '국*' }]],
    ['"그 마을"', [{ kind: 'term', term: '그' }, { kind: 'wildcard', pattern: '마을*' }]],
    ['="Big houses"', [{ kind: 'form', term: 'big', form: 'big' }, { kind: 'form', term: 'hous', form: 'houses' }]],
    ['e-ma*', [{ kind: 'term', term: 'e' }, { kind: 'wildcard', pattern: 'ma*' }]],
  ])('%s is its parts side by side', (query, words) => {
    expect(matchesOf(query)).toEqual([{ kind: 'phrase', words, distance: null }]);
  });

  test('a phrase with a distance is words near one another, exact forms too', () => {
    expect(matchesOf('"big houses"~5 ="big houses"~0 "barn"~3')).toEqual([
      { kind: 'phrase', distance: 5, words: [{ kind: 'term', term: 'big' }, { kind: 'term', term: 'hous' }] },
      { kind: 'phrase', distance: 0, words: [{ kind: 'form', term: 'big', form: 'big' }, { kind: 'form', term: 'hous', form: 'houses' }] },
      { kind: 'term', term: 'barn' },
    ]);
  });

  test('in plain mode nothing throws, and no sign means anything', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: fc.constantFrom(...'ab 1가北é:+-~^*"=\\\'’,.()/＋“\ud800'), maxLength: 30 })), (query) => {
      for (const { presence, boost, field, match, written } of parseQuery(query, { plain: true }).clauses) {
        expect([presence, boost, field]).toEqual(['optional', 1, 0]);
        expect(['term', 'inside', 'phrase']).toContain(match.kind);
        expect(query.slice(written.start, written.end)).toBe(written.text);
      }
    }), { numRuns: 5000 });
    expect(parseQuery('+big -house~ title:"barn*', { plain: true }).clauses.map(({ match }) => match))
      .toEqual(matchesOf('big house "title barn"'));
  });

  test('what was written says where it stands', () => {
    const query = ' +speaker:"the big house"~3^2 -=barn, tol*';
    expect(parseQuery(query).clauses.map(({ written: { text, start, end } }) => [text, query.slice(start, end)]))
      .toEqual([['the big house', 'the big house'], ['barn,', 'barn,'], ['tol*', 'tol*']]);
  });

  test('other names are found for words and phrases, shown, and left aside where certain letters were asked for', () => {
    const names = new Map([['청진', ['Ch\'ŏngjin', '淸津', '청진']], ['big house', ['casa']]]);
    const expand = (written: string): readonly string[] => names.get(written) ?? [];
    const plan = parseQuery('+청진 "big house"^2 =청진 청진~1 청진* "big house"~4', { expand });
    expect(plan.expanded).toEqual([
      { text: '청진', start: 1, end: 3, names: ['Ch\'ŏngjin', '淸津'] }, { text: 'big house', start: 5, end: 14, names: ['casa'] },
    ]);
    expect(plan.clauses.map(({ match }) => match.kind)).toEqual(['any', 'any', 'form', 'fuzzy', 'wildcard', 'phrase']);
    expect(plan.clauses[0]).toMatchObject({ presence: 'required', match: { matches: [
      { kind: 'inside', text: '청진' }, { kind: 'term', term: 'chongjin' }, { kind: 'inside', text: '淸津' },
    ] } });
    expect(parseQuery('+청진').expanded).toEqual([]);
  });

  test('Hangul of two syllables or more is looked for inside words, as typed; one syllable as a word', () => {
    expect(matchesOf('청진에서 집 北 山川')).toEqual([
      { kind: 'inside', text: '청진에서', grams: ['청진', '진에', '에서'] },
      { kind: 'term', term: '집' },
      { kind: 'inside', text: '北', grams: ['北'] },
      { kind: 'inside', text: '山川', grams: ['山川'] },
    ]);
  });
});
