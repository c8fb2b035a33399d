// The register as CSV: whatever was recorded comes back from a reader of RFC 4180, and no spreadsheet runs any of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerCsv } from '../../../archive/export/register.ts';
import { disclosureOf, disclosuresOf } from '../../support/invented-disclosures.ts';

const headings = ['id', 'testimony', 'form', 'at', 'by', 'to', 'purpose', 'agreement', 'passages', 'sha256', 'isProtected'];

/**
 * A reader by the grammar of RFC 4180; by another separator it does as spreadsheets do, for which a quoted field may lack
 * its end and go on after it.
 */
function readCsv(text: string, separator = ','): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length && separator === ',') throw new Error('a quoted field without an end');
        if (at >= text.length) break;
        if (text[at] === '"') at += 1;
        field += text[at] ?? '';
      }
      at += 1;
    }
    for (; at < text.length && text[at] !== separator && !text.startsWith('\r\n', at); at += 1) field += text[at] ?? '';
    record.push(field);
    if (text[at] === separator) {
      at += 1;
    } else {
      records.push(record);
      record = [];
      at += 2;
    }
  }
  return records;
}

const written = (text: string): string => text.replace(/^\uFEFF/, '');
const nasty = fc.array(fc.oneof(
  fc.constantFrom('=', '+', '-', '@', '＝', '＠', '\t', '\r', '\n', '\r\n', '"', '""', ',', ';', '|', '\'', ' ', '=1+1', 'cmd'),
  fc.string({ unit: 'grapheme', maxLength: 4 }), fc.stringMatching(/^[가-힣]{1,4}$/),
), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

describe('the register as CSV', () => {
  test('says in its first line what the columns are, and has a line for each disclosure', () => {
    const disclosures = disclosuresOf(7);
    const text = registerCsv(disclosures);
    expect(text.startsWith('\uFEFFid,testimony,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(readCsv(written(text))).toEqual([headings, ...disclosures.map((each) => [
      each.id, each.testimony, each.form, each.at, each.by, each.to ?? '', each.purpose, String(each.agreement),
      String(each.passages), each.sha256, each.isProtected === true ? 'true' : '',
    ])]);
  });

  test('has its headings alone where nothing is on record', () => {
    expect(registerCsv([])).toBe(`\uFEFF${headings.join(',')}\r\n`);
  });

  test('gives back whatever a person wrote, but for an apostrophe', () => {
    fc.assert(fc.property(nasty, nasty, (to, purpose) => {
      const [, line] = readCsv(written(registerCsv([disclosureOf(1, { to, purpose })])));
      expect(line?.length).toBe(headings.length);
      const withoutApostrophes = (text: string | undefined): string | undefined => text?.replaceAll('\'', '');
      expect(withoutApostrophes(line?.[5])).toBe(withoutApostrophes(to));
      expect(withoutApostrophes(line?.[6])).toBe(withoutApostrophes(purpose));
      if (!/[=+\-@＝＋－＠\t\r]/.test(to)) expect(line?.[5]).toBe(to);
    }), { numRuns: 500 });
  });

  test.each([',', ';', '\t', '|'])('begins no cell with what a spreadsheet runs, where it separates by %j', (separator) => {
    fc.assert(fc.property(nasty, nasty, (to, by) => {
      const text = written(registerCsv([disclosureOf(1, { to, by })]));
      for (const cell of readCsv(text, separator).flat()) {
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        if (separator === ',') expect(cell).not.toMatch(/^[\t\r]/);
      }
    }), { numRuns: 500 });
  });

  test.each([
    ['=1+1', '\'=1+1'], ['+82-2', '\'+82-2'], ['-', '\'-'], ['@SUM(A1)', '\'@SUM(A1)'], ['\tx', '\'\tx'], ['\rx', '\'\rx'],
    [' =1', '\' =1'], ['a;=1', 'a;\'=1'], ['a-b', 'a-b'], ['a=b', 'a=b'], ['＝1', '\'＝1'], ['“=”', '“=”'], ['a;"=1', 'a;\'"=1'],
  ])('writes %j as %j', (given, wanted) => {
    expect(readCsv(written(registerCsv([disclosureOf(1, { to: given })])))[1]?.[5]).toBe(wanted);
  });

  test('holds nothing that came with a disclosure unasked', () => {
    const planted = { ...disclosureOf(1), title: 'Halvorsen crosses', narrator: 'Halvorsen' };
    expect(registerCsv([planted])).toBe(registerCsv([disclosureOf(1)]));
  });
});
