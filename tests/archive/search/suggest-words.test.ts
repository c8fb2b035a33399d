// "Did you mean": for what nothing holds, what is written much like it; where it stands in the query.
import { describe, expect, test } from 'vitest';
import { DocumentSet } from '../../../archive/search/document-set.ts';
import { openIndex } from '../../../archive/search/open-index.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { readersOf } from '../../support/segment-readers.ts';

const index = openIndex(readersOf([
  [{ text: 'The harbour received two ponies', speaker: 'Veldan' }, { text: 'receiving the harbour, 청진시에서 왔다' }],
  [{ text: 'harbours and harbingers', title: 'A café' }],
]));

describe('suggest-words', () => {
  test.each([
    ['recieved', [[0, 8, 'received']]],
    ['the +harbuor^2', [[5, 12, 'harbour']]],
    ['"two poneis"', [[5, 11, 'ponies']]],
    ['speaker:veldon harbour', [[8, 14, 'veldan']]],
    ['청전시', [[0, 3, '청진시에서']]],
    ['harbour received', []],
    ['-recieved', []],
    ['recieved~1 recieved* zz qqqqqqqq', []],
    ['veldan', []],
  ])('%s', (query, expected) => {
    expect(index.suggestions(parseQuery(query), {}).map(({ start, end, instead }) => [start, end, instead[0]])).toEqual(expected);
  });

  test('the nearest come first, then those that more documents hold; nothing is found that is not there', () => {
    expect(index.suggestions(parseQuery('harbor'), {})).toEqual([{ start: 0, end: 6, instead: ['harbour'] }]);
    const second = { allow: (segment: number) => (segment === 1 ? DocumentSet.full(1) : new DocumentSet(2)) };
    expect(index.suggestions(parseQuery('harbor'), second)).toEqual([{ start: 0, end: 6, instead: ['harbours'] }]);
    expect(index.suggestions(parseQuery('recieved'), second)).toEqual([]);
    for (const { instead } of index.suggestions(parseQuery('receeving harbingors', { plain: true }), {})) {
      for (const word of instead) expect(index.find(parseQuery(word), { limit: 1, offset: 0 }).total).toBeGreaterThan(0);
    }
  });
});
