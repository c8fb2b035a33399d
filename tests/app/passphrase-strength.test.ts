// How long a passphrase is said to hold: never more than was reckoned, and by a real estimator.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf, loadJudge, spanOf, triesPerSecond, type Span } from '../../src/state/passphrase-strength.ts';

const seconds = { minute: 60, hour: 3_600, day: 86_400, month: 30 * 86_400, year: 365 * 86_400 };
const atLeast = (span: Span): number => {
  if (span === 'moment') return 0;
  return span === 'ages' ? 10_000 * seconds.year : span.count * seconds[span.unit];
};
const guesses = fc.double({ min: 0, max: 60, noNaN: true }).map((power) => 10 ** power);

describe('a span of time', () => {
  it('is never longer than it would take, and not much shorter', () => {
    fc.assert(fc.property(guesses, (number) => {
      const span = spanOf(number);
      const takes = number / triesPerSecond;
      expect(atLeast(span)).toBeLessThanOrEqual(takes * (1 + 1e-9));
      if (typeof span === 'object') expect(takes).toBeLessThan(atLeast(span) * 2 * (1 + 1e-9));
      if (span === 'moment') expect(takes).toBeLessThan(seconds.minute);
    }));
  });

  it('grows with the guesses', () => {
    fc.assert(fc.property(guesses, guesses, (one, other) => {
      const [fewer, more] = one < other ? [one, other] : [other, one];
      expect(atLeast(spanOf(fewer))).toBeLessThanOrEqual(atLeast(spanOf(more)));
    }));
  });

  it('is told in whole units with one figure that counts', () => {
    const of = (time: number): Span => spanOf(time * triesPerSecond);
    expect(of(59)).toBe('moment');
    expect(of(seconds.minute)).toEqual({ unit: 'minute', count: 1 });
    expect(of(47 * seconds.minute)).toEqual({ unit: 'minute', count: 40 });
    expect(of(3 * seconds.month)).toEqual({ unit: 'month', count: 3 });
    expect(of(3_456 * seconds.year)).toEqual({ unit: 'year', count: 3_000 });
    expect(of(10_000 * seconds.year)).toBe('ages');
    expect(spanOf(Infinity)).toBe('ages');
  });
});

describe('a level', () => {
  it('is weak under ten years and strong from ten thousand', () => {
    const of = (years: number): string => levelOf(years * seconds.year * triesPerSecond);
    expect([of(9.9), of(10.1), of(9_999), of(10_001)]).toEqual(['weak', 'fair', 'fair', 'strong']);
  });
});

describe('the estimator', () => {
  it('finds common passwords, keyboard rows and one’s own name at once, and random letters hardly ever', async () => {
    const judge = await loadJudge();
    for (const weak of ['password', 'qwertyuiop', 'aaaaaaaaaaaa', '19871104']) {
      expect(levelOf(judge.guesses(weak, [])), weak).toBe('weak');
      expect(spanOf(judge.guesses(weak, [])), weak).toBe('moment');
    }
    expect(judge.guesses('Quillabeth', ['Quillabeth'])).toBeLessThan(judge.guesses('Quillabeth', []));
    expect(levelOf(judge.guesses('vzq8 mfwp 3kdt hxny r2bg', []))).toBe('strong');
  });
});
