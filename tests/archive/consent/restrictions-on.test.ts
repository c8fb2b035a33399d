// A stretch of a turn is told to be kept by just those restrictions that keep it.
import { describe, expect, it } from 'vitest';
import type { Restriction, Target } from '../../../archive/api/consent.ts';
import type { PassageId, TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import { restrictionsOn } from '../../../archive/consent/restrictions-on.ts';

const testimony = 't000000000000' as TestimonyId;
const [here, there] = ['aaaaaa', 'bbbbbb'] as [TurnKey, TurnKey];
const place = { turn: here, session: 2, start: 10, end: 20 };

const on = (target: Target): Restriction => ({
  id: 'r000000000000' as Restriction['id'], testimony, kind: 'redact', target, reason: 'other', until: null, event: null, setBy: 'A',
  setAt: '2026-01-01T00:00:00Z',
});
const keeps = (target: Target): boolean => restrictionsOn([on(target)], place, 3).length === 1;
const range = (turn: TurnKey, start: number, end: number, version = 3) => ({ turn, version, start, end });

describe('the restrictions on a stretch', () => {
  it('are those whose range meets it, and no neighbour', () => {
    for (const start of Array.from({ length: 25 }, (_, at) => at)) {
      for (const length of [1, 2, 9, 10, 11, 25]) {
        const end = start + length;
        const meets = Array.from({ length }, (_, index) => start + index).some((at) => at >= place.start && at < place.end);
        expect(keeps({ of: 'range', ...range(here, start, end) })).toBe(meets);
        expect(keeps({ of: 'passage', passage: `${testimony}.aaaaaa` as PassageId, ranges: [range(here, start, end)] })).toBe(meets);
        expect(keeps({ of: 'range', ...range(there, start, end) })).toBe(false);
      }
    }
  });

  it('are those that were set on another version of its turn, wherever in it', () => {
    expect(keeps({ of: 'range', ...range(here, 0, 1, 2) })).toBe(true);
    expect(keeps({ of: 'range', ...range(there, 10, 20, 2) })).toBe(false);
  });

  it('are those on its turn and on its session', () => {
    expect(keeps({ of: 'turn', turn: here })).toBe(true);
    expect(keeps({ of: 'turn', turn: there })).toBe(false);
    expect(keeps({ of: 'session', session: 2 })).toBe(true);
    expect(keeps({ of: 'session', session: 1 })).toBe(false);
  });

  it('are none that cover no words', () => {
    for (const target of [{ of: 'testimony' }, { of: 'label', text: 'A' }, { of: 'field', field: 'place' }] as const) expect(keeps(target)).toBe(false);
  });
});
