// What goes into a description is made sure of; what it lacks is told; numbers follow the archive's pattern.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDescription, type Description } from '../../../archive/api/description.ts';
import { toFault } from '../../../archive/api/errors.ts';
import { checkPattern, fitsPattern, nextAccession } from '../../../archive/catalogue/accession.ts';
import { checkDescription } from '../../../archive/catalogue/check-description.ts';
import { findGaps } from '../../../archive/catalogue/find-gaps.ts';
import { roleReader } from '../../../archive/catalogue/speaker-roles.ts';

const faultOf = (deed: () => unknown): unknown => {
  try {
    deed();
  } catch (thrown) {
    return toFault(thrown);
  }
  return null;
};
const free = (): boolean => false;

describe('accession numbers', () => {
  it.each([
    ['OH-{year}-{number:4}', ['OH-2026-0007', 'OH-2025-0900', 'x'], 'OH-2026-0008'],
    ['OH-{year}-{number:4}', [], 'OH-2026-0001'],
    ['{number}', ['9', '10', 'ten'], '11'],
    ['구술 {number:2}/{year}', ['구술 99/2026', '구술 100/2025'], '구술 100/2026'],
    ['a.b({number})', ['a.b(3)', 'axb(9)'], 'a.b(4)'],
  ])('by %s, after %j, go on with %s', (pattern, used, next) => {
    expect(nextAccession(pattern, 2026, used)).toBe(next);
    expect(fitsPattern(next, pattern)).toBe(true);
  });

  it.each(['', 'OH', '{year}', '{number}{number}', '{number:0}', '{number}{foo}', '{number'])('can’t be counted by %j', (pattern) => {
    expect(faultOf(() => checkPattern(pattern))).toMatchObject({ code: 'bad-request', detail: { reason: 'accession-pattern' } });
  });

  it('never come twice, and always fit', () => {
    const plain = fc.stringMatching(/^[A-Za-z.()*+?[\]|^$-]{0,6}$/u);
    fc.assert(fc.property(plain, plain, fc.integer({ min: 1, max: 6 }), fc.array(fc.nat(99_999)), (before, after, digits, numbers) => {
      const pattern = checkPattern(`${before}{number:${digits}}${after}`);
      const used = numbers.map((number) => `${before}${String(number).padStart(digits, '0')}${after}`);
      const next = nextAccession(pattern, 2026, used);
      expect(used).not.toContain(next);
      expect(fitsPattern(next, pattern)).toBe(true);
    }));
  });
});

describe('changes to a description', () => {
  const check = (changes: Partial<Description>) => checkDescription(changes, 'OH-{number:3}', (accession) => accession === 'OH-001');

  it('are composed, trimmed, written as EDTF writes, and each heading stands once', () => {
    expect(check({
      title: ' Cafe\u0301 ', place: '  ', date: '?2004-06-~11', subjects: ['ferries ', 'ferries', ''], accession: 'OH-002',
      parts: [{ date: ' 1998 ', place: null, duration: 3, recording: null }],
    })).toEqual({
      title: 'Café', place: null, date: '2004?-06-~11', subjects: ['ferries'], accession: 'OH-002',
      parts: [{ date: '1998', place: null, duration: 3, recording: null }],
    });
    expect(check({})).toEqual({});
  });

  it.each([
    [{ date: 'spring 1990' }, 'bad-request', 'date'], [{ title: ' ' }, 'bad-request', 'title'], [{ accession: 'OH-1' }, 'bad-request', 'accession'],
    [{ accession: 'OH-001' }, 'conflict', 'accession'], [{ parts: [{ date: 'x', place: null, duration: null, recording: null }] }, 'bad-request', 'date'],
  ])('are refused where they can’t be: %j', (changes, code, reason) => {
    expect(faultOf(() => check(changes))).toMatchObject({ code, detail: { reason } });
  });

  it('may number freely where there is no pattern', () => {
    expect(checkDescription({ accession: 'box 7' }, null, free)).toEqual({ accession: 'box 7' });
  });
});

describe('gaps', () => {
  const whole: Description = {
    ...emptyDescription, title: 'The ferry', collection: 'Crossings', language: 'en', narrator: 'a ferryman', date: '1998', place: 'Ondal', summary: 'x',
    accession: 'OH-001', people: [{ role: 'narrator', name: 'a ferryman', labels: ['A'] }, { role: 'interviewer', name: 'Ada', labels: ['Q'] }],
    duration: 1, extent: 'one tape', subjects: ['ferries'], places: ['Ondal'], rights: 'x', provenance: 'x',
    parts: [{ date: null, place: null, duration: null, recording: null }],
  };

  it('are none where all is said', () => {
    expect(findGaps(whole, ['A', 'Q'], 'OH-{number:3}')).toEqual([]);
  });

  it('are told in the order in which they matter', () => {
    const gaps = findGaps({ ...whole, place: null, date: 'spring', accession: 'OH-1', title: 'RG-50_01', extent: '' }, ['A', 'Q', 'B'], 'OH-{number:3}');
    expect(gaps).toEqual([
      { field: 'place', gap: 'required' }, { field: 'date', gap: 'doubtful' }, { field: 'accession', gap: 'doubtful' },
      { field: 'title', gap: 'doubtful' }, { field: 'people', gap: 'doubtful' }, { field: 'extent', gap: 'recommended' },
    ]);
  });
});

describe('the role of a speaker', () => {
  const roleOf = roleReader({
    narrator: 'Maren', people: [{ role: 'interpreter', name: 'Jun', labels: ['J.'] }, { role: 'interviewer', name: 'Ada', labels: ['A'] }],
  });

  it.each([
    [null, null], ['MAREN', 'narrator'], ['J.', 'interpreter'], ['jun:', 'interpreter'], ['A', 'interviewer'], ['Q1', 'interviewer'], ['Q:', 'interviewer'],
    ['면담자', 'interviewer'], ['구술자 2', 'narrator'], ['통역', 'interpreter'], ['Somebody', 'other'], ['Qu', 'other'],
  ])('of %j is %j', (label, role) => {
    expect(roleOf(label)).toBe(role);
  });
});
