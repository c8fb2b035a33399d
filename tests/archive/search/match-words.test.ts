// Wildcards and edit distances against lunr's token sets.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finishSteps } from '../../../archive/search/steps.ts';
import { expandMatch } from '../../../archive/search/expand-query.ts';
import { DistanceAutomaton } from '../../../archive/search/match-distance.ts';
import { matchesWildcard } from '../../../archive/search/match-wildcard.ts';
import { openSegment } from '../../../archive/search/open-segment.ts';
import { lunrFuzzy, lunrWildcard } from '../../support/lunr-internals.ts';
import { readersOf } from '../../support/segment-readers.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
const words = fc.array(word, { minLength: 1, maxLength: 40 }).map((list) => [...new Set(list)].sort());

describe('match-distance', () => {
  test('accepts what lunr accepts', () => {
    fc.assert(fc.property(words, word, fc.nat(3), (list, pattern, distance) => {
      const automaton = new DistanceAutomaton(pattern, distance);
      expect(list.filter((candidate) => automaton.accepts(candidate).accepted)).toEqual(lunrFuzzy(list, pattern, distance));
    }), { numRuns: 1500 });
  });

  test('a walk over a dictionary, skipping what cannot match, finds the same', () => {
    fc.assert(fc.property(words, word, fc.nat(3), (list, pattern, distance) => {
      // A Cyrillic letter before each keeps the stemmer away.
      const numbered = list.map((entry) => `б${entry}`);
      const view = openSegment(readersOf([[{ text: numbered.join(' '), speaker: null, title: '', collection: '' }]])[0]!);
      const found = finishSteps(expandMatch({ kind: 'fuzzy', term: `б${pattern}`, distance }, [view])).map(({ key }) => key);
      const automaton = new DistanceAutomaton(`б${pattern}`, distance);
      const expected = numbered.filter((candidate) => automaton.accepts(candidate).accepted);
      expect(found.sort()).toEqual(expected.map((term) => `term ${term}`).sort());
    }), { numRuns: 500 });
  });
});

describe('match-wildcard', () => {
  test('accepts what lunr accepts', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '*'), minLength: 1, maxLength: 7 });
    fc.assert(fc.property(words, pattern, (list, wildcard) => {
      expect(list.filter((candidate) => matchesWildcard(wildcard, candidate))).toEqual(lunrWildcard(list, wildcard));
    }), { numRuns: 1500 });
  });
});
