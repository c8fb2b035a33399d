// Bilingual copies: passages that belong together begin level, nothing is lost, and both agreements are told.
import { beforeAll, describe, expect, test } from 'vitest';
import { issueBilingual } from '../../../archive/export/bilingual.ts';
import { composeBilingual } from '../../../archive/export/pdf/compose-bilingual.ts';
import { isLevel, leafText, leavesOf, type Element, type Level } from '../../../archive/export/pdf/document.ts';
import { columnOf, sheetOn } from '../../../archive/export/pdf/styles.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { besideCopies } from '../../support/described-copies.ts';
import { check, particulars, setInSteps, type SteppedFile } from '../../support/issued-files.ts';
import { textOf } from '../../support/poppler.ts';
import { asCleared, copyOf } from '../../support/testimony-copy.ts';

const copies = besideCopies(6000);
let file: SteppedFile;

beforeAll(async () => {
  file = await setInSteps(composeBilingual(copies, particulars, issueWords.en));
});

/** Where a leaf begins: its page, and the height of its first line. */
function placeOf(leaf: Element | undefined): [page: number, y: number] {
  const page = file.pages.findIndex(({ marks }) => marks.some((mark) => mark.leaf === leaf));
  return [page, file.pages[page]?.marks.find((mark) => mark.leaf === leaf)?.lines[0]?.y ?? Number.NaN];
}

describe('a bilingual copy', () => {
  test('passes the leak check, and bears both names and no other', async () => {
    await check(file.bytes, file.expected);
    const issued = await issueBilingual(copies, particulars, issueWords.en);
    expect(issued.name).toBe(`${copies.here.testimony}-${copies.there.testimony}.pdf`);
    expect(issued.passages).toEqual([...copies.here.passages, ...copies.there.passages].map(({ id }) => id));
    expect(Buffer.compare((await issueBilingual(copies, particulars, issueWords.en)).bytes, issued.bytes)).toBe(0);
  });

  test('begins both sides of a row on one page and level', () => {
    const levels = file.expected.document.rows.filter((row): row is Level => isLevel(row));
    expect(levels.length).toBe(copies.rows.length);
    let compared = 0;
    for (const { stacks } of levels) {
      const [here, there] = stacks.map((stack) => placeOf(stack[0]?.cells[0]?.leaf));
      if (stacks.some((stack) => stack.length === 0)) continue;
      expect(here).toEqual(there);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(30);
  });

  test('keeps each side in its column and inside the margins, from page to page', () => {
    const sheet = sheetOn('bilingual');
    const [here, there] = [columnOf(sheet, 'here'), columnOf(sheet, 'there')];
    const texts = new Set(file.expected.document.rows.filter(isLevel).flatMap(({ stacks }) => (
      stacks.flatMap((stack) => stack.flatMap(({ cells }) => cells.filter(({ style }) => style === 'beside').map(({ leaf }) => leaf))))));
    let divided = 0;
    let abreast = 0;
    for (const [index, page] of file.pages.entries()) {
      const marks = page.marks.filter(({ leaf }) => texts.has(leaf));
      const goneOn = marks.filter(({ leaf }) => file.pages[index - 1]?.marks.some((mark) => mark.leaf === leaf));
      divided += goneOn.length;
      if (goneOn.length === 2) abreast += 1;
      expect(new Set(goneOn.map(({ lines }) => lines[0]?.y)).size).toBeLessThanOrEqual(1);
      for (const { x, y, line } of marks.flatMap(({ lines }) => lines)) {
        expect([here.x, there.x]).toContain(x);
        expect(x + line.width).toBeLessThanOrEqual(x + here.width + 0.01);
        expect(y).toBeGreaterThan(sheet.bottom);
        expect(y).toBeLessThan(sheet.top);
      }
    }
    expect(divided).toBeGreaterThan(4);
    expect(abreast).toBeGreaterThan(0);
  });

  test('has every word of both', () => {
    const read = textOf(file.bytes).replace(/[\s\u00ad]/gu, '');
    for (const { passages } of [copies.here, copies.there]) {
      for (const { parts } of passages.slice(0, 12)) {
        // What is divided between pages has furniture within it.
        expect(read).toContain((parts[0]?.text ?? '').replace(/\s/gu, '').slice(0, 12));
      }
    }
    const shown = leavesOf(file.expected.document.root).map(leafText).join(' ');
    for (const { passages } of [copies.here, copies.there]) for (const { parts } of passages) expect(shown).toContain(parts[0]?.text.trim());
  });

  test('tells each agreement where they differ, and one where they do not', () => {
    const statement = (text: string): number => text.split('version').length - 1;
    const [here, there] = [copyOf([{ text: '하나.' }], { language: 'ko' }), copyOf([{ text: 'One.' }])];
    const rows = [{ here: [0, 1], there: [0, 1] }] as const;
    const textWith = (version: number): string => leavesOf(composeBilingual({
      here, there: asCleared({ ...there, agreement: { ...there.agreement, version } }), rows,
    }, particulars, issueWords.en).root).map(leafText).join(' ');
    expect(statement(textWith(2))).toBe(1);
    expect(statement(textWith(3))).toBe(2);
  });
});
