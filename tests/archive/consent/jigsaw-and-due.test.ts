// The jigsaw warning and the list of what is due: combinations that only one narrator has, and what waits for a person.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Agreement, Restriction } from '../../../archive/api/consent.ts';
import type { PassageId, TestimonyId } from '../../../archive/api/ids.ts';
import { dueItems, isFlagged } from '../../../archive/consent/due.ts';
import { findJigsaw, type JigsawRow } from '../../../archive/consent/jigsaw.ts';
import { agreement, granted, restriction, testimonyId, today, turnKey } from '../../support/consent-values.ts';

const idOf = (number: number): TestimonyId => `t${String(number).padStart(12, '0')}` as TestimonyId;
const row = (number: number, fields: Partial<JigsawRow>): JigsawRow => (
  { testimony: idOf(number), place: null, date: null, occupation: null, family: null, ...fields }
);

describe('findJigsaw', () => {
  it('names the smallest combinations that nobody else has, and what could be said instead', () => {
    const rows = [
      row(0, { place: 'Ondal, Upper Ro', date: '1998-04-12', occupation: 'ferryman' }),
      row(1, { place: 'Ondal, Upper Ro', date: '1996', occupation: 'teacher' }),
      row(2, { place: 'Hale, Upper Ro', date: '1998-04-12', occupation: 'teacher' }),
      row(3, { place: 'Venn', date: '1990', occupation: 'ferryman' }),
    ];
    expect(findJigsaw(rows, idOf(0))).toEqual([
      {
        pieces: [{ piece: 'place', value: 'Ondal, Upper Ro' }, { piece: 'date', value: '1998-04-12' }],
        instead: [{ piece: 'place', value: 'Upper Ro' }, { piece: 'date', value: '1998' }],
      },
      {
        pieces: [{ piece: 'place', value: 'Ondal, Upper Ro' }, { piece: 'occupation', value: 'ferryman' }],
        instead: [{ piece: 'place', value: 'Upper Ro' }, { piece: 'occupation', value: null }],
      },
      {
        pieces: [{ piece: 'date', value: '1998-04-12' }, { piece: 'occupation', value: 'ferryman' }],
        instead: [{ piece: 'date', value: '1998' }, { piece: 'occupation', value: null }],
      },
    ]);
    expect(findJigsaw(rows, idOf(3)).map(({ pieces, instead }) => [pieces, instead])[1]).toEqual([
      [{ piece: 'date', value: '1990' }], [{ piece: 'date', value: '199X' }],
    ]);
  });

  it('counts testimonies of one narrator once, and has nothing to say of one narrator alone', () => {
    const rows = [row(0, { narrator: 'n1', place: 'Ondal' }), row(1, { narrator: 'n1', place: 'Ondal' })];
    expect(findJigsaw(rows, idOf(0))).toEqual([]);
    expect(findJigsaw([...rows, row(2, { place: 'Hale' })], idOf(0))).toHaveLength(1);
    expect(findJigsaw([...rows, row(2, { place: ' ondal' })], idOf(0))).toEqual([]);
    expect(findJigsaw(rows, idOf(9))).toEqual([]);
  });

  it('takes the larger place from the front in Korean', () => {
    const rows = [row(0, { place: '윗로도 온달군' }), row(1, { place: '윗로도 해일군' })];
    expect(findJigsaw(rows, idOf(0))[0]?.instead).toEqual([{ piece: 'place', value: '윗로도' }]);
  });

  it('tells exactly the smallest telling combinations', () => {
    const value = fc.option(fc.constantFrom('a', 'b'));
    const fields = fc.record({ place: value, date: value, occupation: value, family: value });
    fc.assert(fc.property(fc.array(fields, { minLength: 2, maxLength: 5 }), (given) => {
      const rows = given.map((one, number) => row(number, one));
      const has = (other: JigsawRow, choice: readonly string[]): boolean => (
        choice.every((piece) => other[piece as 'place'] === rows[0]?.[piece as 'place'])
      );
      const told = findJigsaw(rows, idOf(0)).map(({ pieces }) => pieces.map(({ piece }) => piece));
      for (const choice of told) {
        expect(rows.slice(1).some((other) => has(other, choice))).toBe(false);
        for (const left of choice) {
          expect(choice.length === 1 || rows.slice(1).some((other) => has(other, choice.filter((piece) => piece !== left)))).toBe(true);
        }
      }
      const all = (['place', 'date', 'occupation', 'family'] as const).filter((piece) => rows[0]?.[piece] !== null);
      const isAlone = all.length > 0 && !rows.slice(1).some((other) => has(other, all));
      expect(told.length > 0).toBe(isAlone);
    }), { numRuns: 1000 });
  });
});

describe('dueItems', () => {
  const due = (fields: { agreement?: Agreement | null; restrictions?: Restriction[]; unreadable?: boolean; unruled?: number }, within = 30): string[] => (
    dueItems({
      testimony: testimonyId, agreement: null, unreadable: false, restrictions: [], version: 2, unruled: 0, ...fields,
    }, today, within).map(({ kind, on, count }) => `${kind} ${on ?? '-'} ${count}`)
  );
  const open = agreement({ teach: granted });

  it('tells of agreements', () => {
    expect(due({})).toEqual([]);
    expect(due({ agreement: agreement({}, 'recorded') })).toEqual(['review-recorded 2026-01-01 1']);
    expect(due({ agreement: { ...open, reviewDue: '2026-12-20' } })).toEqual(['review-due 2026-12-20 1']);
    expect(due({ agreement: { ...open, reviewDue: '2026-12-20' } }, 10)).toEqual([]);
    expect(due({ agreement: { ...open, reviewDue: '2020-01-01' } }, 0)).toEqual(['review-due 2020-01-01 1']);
    expect(due({ agreement: agreement({}, 'review-due') })).toEqual(['review-due - 1']);
    expect(due({ agreement: agreement({}, 'withdrawn') })).toEqual(['withdrawal-undecided 2026-01-01 1']);
    expect(due({ agreement: agreement({}, 'erasure-pending') })).toEqual(['erasure-pending 2026-01-01 1']);
    expect(due({ agreement: open, unreadable: true })).toEqual(['unreadable - 1']);
    const ends = { ...granted, until: '2026-11-30' };
    expect(due({ agreement: agreement({ teach: ends, translate: ends, 'publish-text': { ...ends, until: '2027-06-01' } }) })).toEqual(['grant-ends 2026-11-30 2']);
    expect(due({ agreement: agreement({ teach: ends }, 'suspended') })).toEqual([]);
  });

  it('tells of restrictions and names, soonest first, what has no day last', () => {
    const restrictions = [
      restriction({ kind: 'redact', target: { of: 'range', turn: turnKey(0), version: 1, start: 0, end: 1 } }),
      restriction({ kind: 'closed', target: { of: 'testimony' }, until: '2026-12-01', event: 'after a death' }),
      restriction({ kind: 'embargo', target: { of: 'testimony' }, until: '2026-11-01' }),
      restriction({ kind: 'embargo', target: { of: 'testimony' }, until: '2030-01-01' }),
    ];
    expect(due({ agreement: open, restrictions, unruled: 3 })).toEqual([
      'embargo-ended 2026-11-01 1', 'restriction-ended 2026-12-01 1', 'redaction-flagged - 1', 'event-awaited - 1', 'name-unruled - 3',
    ]);
    expect(due({ agreement: agreement({}, 'withdrawn'), restrictions, unruled: 3 })).toEqual(['withdrawal-undecided 2026-01-01 1']);
  });

  it('flags what was set on another version', () => {
    const range = { turn: turnKey(0), version: 1, start: 0, end: 1 };
    const passage = restriction({ kind: 'closed', target: { of: 'passage', passage: `${testimonyId}.${turnKey(0)}` as PassageId, ranges: [range, { ...range, version: 2 }] } });
    expect([isFlagged(passage, 1), isFlagged(passage, 3)]).toEqual([true, true]);
    expect(due({ restrictions: [passage] })).toEqual(['redaction-flagged - 1']);
    expect(isFlagged(restriction({ kind: 'redact', target: { of: 'range', ...range } }), 1)).toBe(false);
    expect(isFlagged(restriction({ kind: 'closed', target: { of: 'testimony' } }), 9)).toBe(false);
  });
});
