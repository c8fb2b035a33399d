// The register as pages: every disclosure in its line, the headings again on every page, in a table that a machine can read.
import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../../archive/api/consent-calls.ts';
import type { RegisterParticulars } from '../../../archive/api/issue.ts';
import { composeRegister } from '../../../archive/export/pdf/compose-register.ts';
import { leafText, leavesOf } from '../../../archive/export/pdf/document.ts';
import { sheetOn } from '../../../archive/export/pdf/styles.ts';
import { writeRegister } from '../../../archive/export/register.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { disclosureOf, disclosuresOf } from '../../support/invented-disclosures.ts';
import { check, setInSteps } from '../../support/issued-files.ts';
import { checkWithQpdf, infoOf, structureOf, textOf } from '../../support/poppler.ts';

const languages = ['en', 'ko'] as const;
const particulars: RegisterParticulars = { archive: 'Riverside Archive', at: '2026-11-23T04:05:06.000Z', testimony: null };
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');
const withSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What the pages show between running heads, repeated headings and folios, which have to be there. */
function readBack(bytes: Uint8Array, language: 'en' | 'ko'): string {
  const words = issueWords[language].register;
  const pages = textOf(bytes).split('\f').slice(0, -1).map(withoutSpaces);
  const drawnUp = language === 'en' ? '23 November 2026' : '2026년 11월 23일';
  const head = withoutSpaces(['Riverside Archive,', words.title, drawnUp, ...Object.values(words.columns)].join(''));
  return pages.map((page, index) => {
    const foot = withoutSpaces(words.pageOf.replace('{page}', String(index + 1)).replace('{pages}', String(pages.length)));
    expect(page.endsWith(foot)).toBe(true);
    if (index > 0) expect(page.slice(0, head.length)).toBe(head);
    return page.slice(index > 0 ? head.length : 0, -foot.length);
  }).join('');
}

/** The line of a disclosure, as the contract's values and the words have it. */
function lineOf(disclosure: Disclosure, language: 'en' | 'ko'): string {
  const words = issueWords[language].register;
  const kind = words.formName[disclosure.form];
  const form = disclosure.isProtected === true ? words.protectedForm.replace('{form}', kind) : kind;
  return withoutSpaces([
    disclosure.at.slice(0, 10), disclosure.at.slice(11, 16), disclosure.testimony, form, disclosure.by,
    disclosure.to ?? words.unnamed, words.purposeName[disclosure.purpose] ?? disclosure.purpose, String(disclosure.agreement),
    disclosure.passages.toLocaleString('en'), disclosure.sha256,
  ].join(''));
}

describe.each(languages)('the register in %s', (language) => {
  const words = issueWords[language].register;

  test.each([1, 40, 1000])('of %i reads back from poppler, line by line', async (count) => {
    const disclosures = disclosuresOf(count);
    const file = await writeRegister(disclosures, particulars, words);
    const read = readBack(file.bytes, language);
    const table = withoutSpaces(Object.values(words.columns).join('')) + disclosures.map((each) => lineOf(each, language)).join('');
    expect(read.slice(-table.length)).toBe(table);
    const whole = leavesOf(composeRegister(disclosures, particulars, words).root).map(leafText).join('');
    expect(read).toBe(withoutSpaces(whole));
    expect(file.pages).toBeGreaterThanOrEqual(count / 16);
  });

  test('adds up what it lists', async () => {
    const disclosures = [
      disclosureOf(0, { form: 'pdf', passages: 1200 }), disclosureOf(1, { form: 'copied-text', passages: 3 }),
      disclosureOf(2, { form: 'pdf', passages: 40, testimony: disclosureOf(0).testimony, at: '2025-12-31T23:59:59.000Z' }),
    ];
    const { bytes } = await writeRegister(disclosures, particulars, words);
    const text = withSpaces(textOf(bytes));
    const form = (name: string, count: number): string => (
      words.byFormValue.replace('{form}', name).replace('{count}', String(count)));
    const [from, until] = language === 'en' ? ['31 December 2025', '4 March 2026'] : ['2025년 12월 31일', '2026년 3월 4일'];
    expect(text).toContain([
      words.disclosures, '3', words.testimonies, '2', words.passages, '1,243', words.byForm,
      `${form(words.formName.pdf, 2)}, ${form(words.formName['copied-text'], 1)}`,
      words.period, words.periodValue.replace('{from}', from ?? '').replace('{until}', until ?? ''),
    ].join(' '));
  });

  test('says so where there is nothing, without a table', async () => {
    const file = await writeRegister([], particulars, words);
    const text = withSpaces(textOf(file.bytes));
    expect(file.pages).toBe(1);
    expect(text).toContain(`${words.disclosures} 0 ${words.empty}`);
    for (const absent of [words.columns.sha256, words.period, words.byForm, words.note]) expect(text).not.toContain(absent);
  });

  test('of one testimony says which', async () => {
    const { testimony } = disclosureOf(5);
    const { bytes } = await writeRegister([disclosureOf(5)], { ...particulars, testimony }, words);
    expect(withSpaces(textOf(bytes))).toContain(`${words.testimony} ${testimony} ${words.drawnUp}`);
    expect(infoOf(bytes)).toContain(`${words.title} ${testimony}`);
  });
});

describe('the table', () => {
  test('is tagged: a head with the headings of columns, a body with a row for each disclosure, once', async () => {
    const { bytes, pages } = await writeRegister(disclosuresOf(40), particulars, issueWords.en.register);
    expect(pages).toBeGreaterThan(2);
    const [, table = ''] = structureOf(bytes).split(/(?=^ *Table \(block\)\n *THead)/m);
    const count = (pattern: RegExp): number => table.match(pattern)?.length ?? 0;
    expect([count(/^ *THead/gm), count(/^ *TBody/gm)]).toEqual([1, 1]);
    expect(count(/^ *TR$/gm)).toBe(41);
    expect([count(/^ *TH:?$/gm), count(/\/Scope \/Column/g), count(/^ *TD$/gm)]).toEqual([9, 9, 360]);
  });

  test('keeps every line whole, in its columns and inside the margins, under the headings', async () => {
    const disclosures = disclosuresOf(120).map((each, index) => (
      index % 7 === 0 ? { ...each, to: '나룻배'.repeat(66), purpose: 'W'.repeat(200), by: 'An exceedingly long name of a keeper '.repeat(4).trim() } : each));
    const file = await setInSteps(composeRegister(disclosures, particulars, issueWords.en.register));
    await check(file.bytes, file.expected);
    const { columns, ...sheet } = sheetOn('lying');
    const edges = Object.values(columns);
    for (const [index, page] of file.pages.entries()) {
      const seen = new Set(page.marks.map((mark) => mark.leaf));
      expect(seen.size).toBe(page.marks.length);
      if (index > 0) expect(page.head.length).toBe(2 + 9);
      const headEnds = Math.min(...page.head.flatMap((mark) => mark.lines).map((line) => line.y));
      for (const mark of page.marks) {
        for (const { x, y, line } of mark.lines) {
          expect(y).toBeGreaterThan(sheet.bottom);
          expect(y).toBeLessThan(Math.min(sheet.top, headEnds));
          expect(x).toBeGreaterThanOrEqual(sheet.left);
          expect(x + line.width).toBeLessThanOrEqual(sheet.right + 0.01);
          expect(edges.some((edge) => x >= edge.x - 0.01 && x + line.width <= edge.x + edge.width + 0.01)).toBe(true);
        }
      }
    }
  });

  test('breaks a fingerprint in its middle, whatever its digits', async () => {
    const digits = ['1', 'b', 'f', '8', 'd'];
    const disclosures = digits.map((digit, index) => disclosureOf(index, { sha256: digit.repeat(64) }));
    for (const language of languages) {
      const file = await setInSteps(composeRegister(disclosures, particulars, issueWords[language].register));
      const prints = file.pages.flatMap((page) => page.marks).filter((mark) => mark.style.size === 6.2);
      expect(prints.length).toBe(digits.length);
      for (const print of prints) expect(print.lines.length).toBe(2);
    }
  });
});

describe('the file', () => {
  test('is sound to qpdf and lies on A4', async () => {
    const { bytes } = await writeRegister(disclosuresOf(30), particulars, issueWords.ko.register);
    expect(checkWithQpdf(bytes)).toMatch(/No syntax or stream encoding errors/);
    expect(infoOf(bytes)).toMatch(/Page size: +841\.89 x 595\.28 pts \(A4\)/);
    expect(infoOf(bytes)).toMatch(/Tagged: +yes/);
  });

  test('is the same for the same arguments, and another for others', async () => {
    const words = issueWords.en.register;
    const [first, second, other] = [
      await writeRegister(disclosuresOf(30), particulars, words), await writeRegister(disclosuresOf(30), particulars, words),
      await writeRegister(disclosuresOf(30).reverse(), particulars, words),
    ];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(other.sha256).not.toBe(first.sha256);
  });

  test('holds nothing that came with a disclosure unasked', async () => {
    const planted = disclosuresOf(3).map((each) => ({ ...each, title: 'Halvorsen crosses', narrator: 'Halvorsen' }));
    const words = issueWords.en.register;
    const [file, clean] = [await writeRegister(planted, particulars, words), await writeRegister(disclosuresOf(3), particulars, words)];
    expect(Buffer.compare(file.bytes, clean.bytes)).toBe(0);
  });

  test('is not made where a glyph is missing: the fault names code point and disclosure', async () => {
    const disclosures = [disclosureOf(0), disclosureOf(1, { to: 'Fish 🐟' })];
    await expect(writeRegister(disclosures, particulars, issueWords.en.register)).rejects.toMatchObject({
      code: 'missing-glyph', detail: { reason: `U+1F41F in ${disclosures[1]?.id}` },
    });
  });

  test('is not written once it is cancelled', async () => {
    await expect(writeRegister(disclosuresOf(3), particulars, issueWords.en.register, { signal: AbortSignal.abort() }))
      .rejects.toMatchObject({ code: 'cancelled' });
  });
});
