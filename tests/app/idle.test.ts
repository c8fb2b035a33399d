// When nobody is there: a warning a minute before, then the lock, and not a moment sooner.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeIdleness } from '../../src/state/idle.ts';

const minute = 60_000;
const limits = fc.integer({ min: 1, max: 60 }).map((minutes) => minutes * minute);

describe('idleness', () => {
  it('locks exactly when the limit is reached', () => {
    fc.assert(fc.property(limits, fc.nat(70 * minute), (limit, idle) => {
      expect(judgeIdleness(idle, limit).phase === 'gone').toBe(idle >= limit);
      expect(judgeIdleness(limit, limit)).toEqual({ phase: 'gone' });
      expect(judgeIdleness(limit - 1, limit)).toEqual({ phase: 'warned', secondsLeft: 1 });
    }));
  });

  it('warns a minute before, and half a minute where a minute is all there is', () => {
    expect(judgeIdleness(4 * minute - 1, 5 * minute)).toEqual({ phase: 'here' });
    expect(judgeIdleness(4 * minute, 5 * minute)).toEqual({ phase: 'warned', secondsLeft: 60 });
    expect(judgeIdleness(29_999, minute)).toEqual({ phase: 'here' });
    expect(judgeIdleness(30_000, minute)).toEqual({ phase: 'warned', secondsLeft: 30 });
  });

  it('counts the seconds down to one, never to none', () => {
    fc.assert(fc.property(limits, fc.nat(70 * minute), (limit, idle) => {
      const now = judgeIdleness(idle, limit);
      if (now.phase !== 'warned') return;
      expect(now.secondsLeft).toBeGreaterThanOrEqual(1);
      expect(Math.abs(now.secondsLeft * 1_000 - (limit - idle))).toBeLessThan(1_000);
    }));
  });
});
