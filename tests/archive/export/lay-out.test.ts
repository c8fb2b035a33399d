// Lines and pages: nothing lost, nothing over the margin, no widows or orphans, no line that begins with a closing mark.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { breakLines, type Line } from '../../../archive/export/pdf/break-lines.ts';
import { composeBilingual } from '../../../archive/export/pdf/compose-bilingual.ts';
import { leafText, type Element } from '../../../archive/export/pdf/document.ts';
import type { Page } from '../../../archive/export/pdf/fill-pages.ts';
import { openFonts, packagedFonts, type Fonts } from '../../../archive/export/pdf/fonts.ts';
import { Shaper, softHyphen } from '../../../archive/export/pdf/shape-text.ts';
import { spansOf, tidy } from '../../../archive/export/pdf/spans.ts';
import { columnOf, fewestLines, mostHyphens, sheetOn, styles } from '../../../archive/export/pdf/styles.ts';
import type { Language } from '../../../archive/api/language.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { issueInSteps, particulars, setInSteps } from '../../support/issued-files.ts';
import { copyOf, generateSaid } from '../../support/testimony-copy.ts';

const frame = sheetOn('upright');
const columns = { number: columnOf(frame, 'number'), text: columnOf(frame, 'text') };

let fonts: Fonts;
beforeAll(async () => {
  fonts = await openFonts(packagedFonts);
});

const closing = /^[)\]}〉》」』】’”».,:;!?%…。、]/u;

function leafOf(text: string, language: Language): Element {
  return { role: 'P', language, children: [], spans: spansOf(text, language) };
}

/** What a line shows, read back from its codes. */
function shownIn(line: Line, shaper: Shaper): string {
  return line.fragments.flatMap((fragment) => fragment.pieces).map((piece) => (
    [...piece.operand.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? []).map((code) => (
      String.fromCodePoint(...shaper.code(piece.face, Number.parseInt(code, 16)).codePoints)
    )).join('')
  )).join('');
}

function linesOf(text: string, language: Language, width: number): { lines: Line[]; texts: string[]; leaf: Element } {
  const shaper = new Shaper(fonts);
  const leaf = leafOf(text, language);
  const lines = breakLines(leaf, styles.body, width, shaper);
  return { lines, texts: lines.map((line) => shownIn(line, shaper)), leaf };
}

const word = fc.oneof(
  fc.stringMatching(/^[a-zA-ZŁźőéñß’-]{1,14}$/),
  fc.stringMatching(/^[가-힣]{1,9}[.,?!]?$/),
  fc.constantFrom('「봄이', '오면」', '(渡船場)에서', '“quoted”', '—', '…', '[name withheld]', '北韓', 'm̄ā', '1987년', ')', '.', '('),
  fc.stringMatching(/^[가-힣]{40,90}$/),
  fc.stringMatching(/^[a-z/.]{60,120}$/),
);
const prose = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const language = fc.constantFrom<Language>('en', 'ko');

describe('lines', () => {
  test('together show the whole text, and none is wider than its column', () => {
    fc.assert(fc.property(prose, language, fc.integer({ min: 80, max: 400 }), (text, spoken, width) => {
      const { lines, texts, leaf } = linesOf(text, spoken, width);
      expect(texts.join('').replaceAll(softHyphen, '')).toBe(leafText(leaf));
      expect(leafText(leaf)).toBe(tidy(text));
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width * 1.25);
    }), { numRuns: 60 });
  });

  test('hold to the column exactly where no closing mark has to be carried', () => {
    const letters = fc.array(fc.stringMatching(/^[가-힣a-z]{1,60}$/), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(letters, language, (words, spoken) => {
      const { lines } = linesOf(words.join(' '), spoken, 120);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(120.001);
    }), { numRuns: 60 });
  });

  test('never begin with a closing mark in ordinary prose', () => {
    const said = fc.array(fc.stringMatching(/^[가-힣]{1,6}(」|\.|,|\)| \.| …)?$/), { minLength: 5, maxLength: 60 });
    fc.assert(fc.property(said, (words) => {
      const { texts } = linesOf(words.join(' '), 'ko', 150);
      for (const text of texts) expect(text).not.toMatch(closing);
    }), { numRuns: 60 });
  });

  test('divide words by hyphens: small ones never, names never, no more than two lines in a row', () => {
    const said = fc.array(fc.constantFrom(
      'extraordinary', 'recollection', 'neighbours', 'the', 'and', 'Bartholomewsons', 'circumstances', '(perhaps)', 'ice,', 'remembered.',
    ), { minLength: 20, maxLength: 120 });
    let divided = 0;
    fc.assert(fc.property(said, fc.integer({ min: 90, max: 240 }), (words, width) => {
      const { texts } = linesOf(words.join(' '), 'en', width);
      let inRow = 0;
      for (const [index, text] of texts.entries()) {
        inRow = text.endsWith(softHyphen) ? inRow + 1 : 0;
        expect(inRow).toBeLessThanOrEqual(mostHyphens);
        if (inRow === 0) continue;
        divided += 1;
        expect(text).toMatch(/(?:^|[ (])\p{Ll}{2,}\u00ad$/u);
        expect(texts[index + 1]).toMatch(/^\p{Ll}{3,}/u);
        expect(text.indexOf(softHyphen)).toBe(text.length - 1);
      }
      expect(texts.at(-1)?.trim().split(' ').length).toBeGreaterThan(0);
    }), { numRuns: 60 });
    expect(divided).toBeGreaterThan(20);
    expect(linesOf('extraordinary '.repeat(20), 'ko', 130).texts.join('')).toContain(softHyphen);
    expect(linesOf('나루터에서는 '.repeat(30), 'ko', 130).texts.join('')).not.toContain(softHyphen);
  });

  test('break Korean between words, and inside one only where no line holds it', () => {
    const { texts } = linesOf(`${'나룻배가 '.repeat(12)}${'가'.repeat(60)}`, 'ko', 200);
    const [whole, cut] = [texts.filter((text) => text.includes('나')), texts.filter((text) => !text.includes('나'))];
    for (const text of whole) expect(text.replaceAll('나룻배가 ', '')).toBe('');
    expect(cut.length).toBeGreaterThan(2);
    expect(cut.join('')).toBe('가'.repeat(60));
  });

  test('are none for a text of white space', () => {
    expect(linesOf(' \n\t ', 'en', 200).lines).toEqual([]);
  });
});

describe('pages', () => {
  test.each(['en', 'ko'] as const)('in %s keep their margins and divide paragraphs in two lines or more', async (spoken) => {
    const said = generateSaid(6000, spoken, 7);
    said.splice(3, 0, { speaker: 'An exceedingly long-named person with a title, an office and an interpreter', text: 'No.' });
    // Paragraphs of every small number of lines, so that some of each meet the foot of a page.
    for (let words = 1; words < 160; words += 1) {
      said.push({ speaker: `S${words % 3}`, text: '가나다라 '.repeat((words * 7) % 44 + 1), session: 3 });
    }
    const { pages } = await issueInSteps(copyOf(said, { language: spoken }));
    const counts = new Map<Element, number[]>();
    for (const page of pages) {
      for (const mark of page.marks) {
        counts.set(mark.leaf, [...(counts.get(mark.leaf) ?? []), mark.lines.length]);
        for (const { x, y, line } of mark.lines) {
          expect(y).toBeGreaterThan(frame.bottom);
          expect(y).toBeLessThan(frame.top);
          expect(x).toBeGreaterThanOrEqual(columns.number.x);
          if (x === columns.text.x) expect(x + line.width).toBeLessThanOrEqual(columns.text.x + columns.text.width + 0.01);
        }
      }
    }
    const divided = [...counts.values()].filter((parts) => parts.length > 1);
    expect(divided.length).toBeGreaterThan(2);
    for (const parts of divided) expect(Math.min(...parts)).toBeGreaterThanOrEqual(fewestLines);
  });

  /** The last lines on a page of what goes on on another. */
  const lastLines = (pages: readonly Page[]): Line[] => pages.flatMap(({ marks }, index) => marks.flatMap(({ leaf, lines }) => {
    const goesOn = pages[index + 1]?.marks.some((mark) => mark.leaf === leaf) === true;
    const last = lines.at(-1)?.line;
    return goesOn && last !== undefined ? [last] : [];
  }));
  const isHyphenated = (line: Line): boolean => line.isHyphenated;

  /** Few of these words fit where a line ends; some have hyphens of their own. */
  const longWords = 'extraordinary responsibilities well-worn understanding circumstances half-forgotten neighbourhoods international'.split(' ');
  const longWinded = Array.from({ length: 60 }, (_, index) => ({
    speaker: `S${index % 2}`, text: Array.from({ length: 90 + index }, (_, at) => longWords[(at * 5 + index) % longWords.length]).join(' '),
  }));

  test('end with no divided word, in one column and in two', async () => {
    const copy = copyOf(longWinded);
    const rows = copy.passages.map((_, index) => ({ here: [index, index + 1] as const, there: [index, index + 1] as const }));
    const one = await issueInSteps(copy);
    const two = await setInSteps(composeBilingual({ here: copy, there: copy, rows }, particulars, issueWords.en));
    for (const { pages } of [one, two]) {
      const all = pages.flatMap(({ marks }) => marks.flatMap(({ lines }) => lines.map(({ line }) => line)));
      expect(all.filter(isHyphenated).length).toBeGreaterThan(all.length / 5);
      expect(lastLines(pages).length).toBeGreaterThan(15);
      expect(lastLines(pages).filter(isHyphenated)).toEqual([]);
    }
  });

  test('end with one where every line does, rather than to go on beyond their foot', async () => {
    const { pages } = await issueInSteps(copyOf([{ speaker: 'S', text: 'aaaaaaaa-'.repeat(900).slice(0, -1) }]));
    expect(lastLines(pages).some(isHyphenated)).toBe(true);
    for (const { marks } of pages) for (const { lines } of marks) for (const { y } of lines) expect(y).toBeGreaterThan(frame.bottom);
  });

  test('never leave a heading at their foot', async () => {
    for (let filler = 0; filler < 36; filler += 5) {
      const said = [
        ...Array.from({ length: filler + 8 }, (_, index) => ({ speaker: `S${index}`, text: 'A line.' })),
        { speaker: 'Z', session: 2, text: 'The other day. '.repeat(30) },
      ];
      const { pages } = await issueInSteps(copyOf(said));
      for (const page of pages) expect(page.marks.at(-1)?.leaf.role).not.toMatch(/^H/);
    }
  });
});
