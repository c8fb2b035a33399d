// What a deed would change, told as consequences.
import { describe, expect, it } from 'vitest';
import { consequences, widens, type Foreseen } from '../../src/state/foresight.ts';

type Reach = Foreseen['before'];

const nothing: Reach = { standing: 'closed', passages: 0, words: 0, withheld: 0 };
const open: Reach = { standing: 'open', passages: 212, words: 9000, withheld: 0 };
const part: Reach = { standing: 'redacted', passages: 212, words: 8990, withheld: 3 };

describe('a deed', () => {
  it('that closes says how much readers lose', () => {
    expect(consequences({ before: part, after: { ...nothing, standing: 'withdrawn' } }))
      .toEqual([{ say: 'removes', count: 212 }, { say: 'standing', before: 'redacted', after: 'withdrawn' }]);
  });

  it('that opens says how much readers gain', () => {
    expect(consequences({ before: nothing, after: part })).toEqual([{ say: 'opens', count: 212 }, { say: 'standing', before: 'closed', after: 'redacted' }]);
  });

  it('that withholds words says in how many places more or fewer', () => {
    expect(consequences({ before: part, after: { ...part, withheld: 5 } })).toEqual([{ say: 'withholds-more', count: 2 }]);
    expect(consequences({ before: part, after: { ...part, withheld: 1 } })).toEqual([{ say: 'withholds-fewer', count: 2 }]);
  });

  it('that changes nothing says so', () => {
    expect(consequences({ before: open, after: open })).toEqual([{ say: 'same' }]);
    expect(consequences({ before: nothing, after: { ...nothing, withheld: 4 } })).toEqual([{ say: 'same' }]);
  });

  it('widens where readers get a passage, a word, or what was withheld', () => {
    expect([widens({ before: nothing, after: open }), widens({ before: part, after: open })]).toEqual([true, true]);
    expect(widens({ before: part, after: { ...part, withheld: 2 } })).toBe(true);
    expect([widens({ before: part, after: nothing }), widens({ before: open, after: open }), widens({ before: open, after: part }), widens({ before: open, after: nothing })])
      .toEqual([false, false, false, false]);
  });
});
