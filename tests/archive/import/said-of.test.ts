// What headers say becomes dates, durations and lengths of text that a description can hold.
import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayDate, sayDuration, sayHeadings, sayLanguage, sayLine, sayProse } from '../../../archive/import/said-of.ts';

test.each([
  ['13 June 2006', '2006-06-13'], ['June 13, 2006', '2006-06-13'], ['June 3rd 2006', '2006-06-03'], ['Sept. 1990', '1990-09'], ['2006/6/3', '2006-06-03'],
  ['2006.06', '2006-06'], ['1951', '1951'], ['2006-06-13/2006-07-01', '2006-06-13/2006-07-01'], ['circa 1990', '1990~'], ['c.1990', '1990~'], ['1990?', '1990?'],
  ['199X', '199X'], ['1990-21', '1990-21'], ['../1990', '../1990'], ['2006년 6월 13일', '2006-06-13'], ['2006년 6월', '2006-06'], ['29 February 2000', '2000-02-29'],
])('%s is %s', (text, date) => {
  expect(sayDate(text)).toBe(date);
  expect(() => edtf(date)).not.toThrow();
});

test.each(['', 'Unknown Date', '5/6/1990', '31 April 1990', '29 February 1900', '1990-13', '1990-00-01', 'Juno 1990', '2006/1990', '13 2006', '12345', '../..'])('%s is no date', (text) => {
  expect(sayDate(text)).toBeNull();
});

test('whatever is a date is EDTF', () => {
  const pieces = fc.constantFrom('19', '1990', '2006', '-', '/', '.', '..', 'X', 'XX', '1', '06', '13', '31', 'June', 'May', ' ', '~', '?', 'circa ', '년', '월', ',');
  fc.assert(fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
    const date = sayDate(parts.join(''));
    if (date !== null) expect(() => edtf(date)).not.toThrow();
  }), { numRuns: 3000 });
});

test.each([
  ['0:28:06', 1_686_000], ['28:06', 1_686_000], ['1:02:03.5', 3_723_500], ['90', 90_000], ['PT1H2M3S', 3_723_000], ['PT90M', 5_400_000],
  ['00:00:00', null], ['', null], ['soon', null], ['1:2:3:4', null], ['PT', null],
])('%s lasts %s', (text, milliseconds) => {
  expect(sayDuration(text)).toBe(milliseconds);
});

test('languages by name and by code', () => {
  expect(['English', 'en-US', 'kor', '한국어', 'KO_kr', 'German', '', 'constructor'].map(sayLanguage)).toEqual(['en', 'en', 'ko', 'ko', 'ko', undefined, undefined, undefined]);
});

test('nothing is longer than a description allows, and no character is cut in two', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, longest) => {
    for (const said of [sayLine(text, longest), sayProse(text, longest), ...sayHeadings([text, text], 1)]) {
      if (said === null) continue;
      expect(said.length).toBeGreaterThan(0);
      expect(said.length).toBeLessThanOrEqual(200);
      expect(said.isWellFormed()).toBe(true);
    }
    expect(sayLine(text, longest)?.length ?? 0).toBeLessThanOrEqual(longest);
  }));
  expect(sayProse('One\nline.\n\n \nTwo.', 99)).toBe('One line.\nTwo.');
});
