// The entrance: what is issued can be read back word for word, looks as it should, and is the same every time.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IssuedFile, IssueParticulars, TestimonyCopy } from '../../../archive/api/issue.ts';
import type { Cleared } from '../../../archive/api/consent.ts';
import { subsetFonts } from '../../../archive/export/pdf/embed-fonts.ts';
import { composeTestimony } from '../../../archive/export/pdf/compose-testimony.ts';
import { leafText, leavesOf } from '../../../archive/export/pdf/document.ts';
import { openFonts, packagedFaces, packagedFonts } from '../../../archive/export/pdf/fonts.ts';
import { issueTestimony } from '../../../archive/export/pdf/issue-testimony.ts';
import type { SettingOptions } from '../../../archive/export/pdf/set-document.ts';
import { Shaper } from '../../../archive/export/pdf/shape-text.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { infoOf, inkOf, textOf } from '../../support/poppler.ts';
import { codesOn, pagesOf, particulars, writePdf } from '../../support/issued-files.ts';
import { copyOf, generateSaid, testimonyId } from '../../support/testimony-copy.ts';

function issue(
  copy: Cleared<TestimonyCopy>, options: SettingOptions = {}, changed: Partial<IssueParticulars> = {},
): Promise<IssuedFile> {
  return issueTestimony(copy, { ...particulars, ...changed }, issueWords[copy.description.language], options);
}

/**
 * Running heads and folios lie between the pages' texts; the rest has to be the document, in order. A line may end
 * inside a word after a hyphen, without a space, or with a soft hyphen, which is not of the text.
 */
function readBack(file: IssuedFile, title: string): string {
  return textOf(file.bytes).split('\f').map((page, index) => {
    const lines = page.trimEnd().split('\n');
    if (page.trim() !== '' && index > 0) expect(lines[0]).toBe(`${title} ${testimonyId}`);
    return lines.slice(index === 0 ? 0 : 1, -1).join('\n');
  }).join('\n').replace(/\u00ad\n|(?<=[\p{L}\p{N}][-–—/…])\n/gu, '');
}

const withoutSpaces = (text: string): string => text.replace(/\s/gu, '');
const withSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Compares long texts, showing only the place where they part. */
function expectSame(read: string, wanted: string): void {
  let at = 0;
  while (at < wanted.length && read[at] === wanted[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 20);
  expect(around(read)).toBe(around(wanted));
  expect(read.length).toBe(wanted.length);
}

function wholeText(copy: Cleared<TestimonyCopy>): string {
  const { root } = composeTestimony(copy, particulars, issueWords[copy.description.language]);
  return leavesOf(root).map(leafText).join(' ');
}

describe('text', () => {
  test.each(['en', 'ko'] as const)('in %s comes back from poppler with its spaces', async (language) => {
    const copy = copyOf(generateSaid(2500, language, 3), { language, title: 'Ferry', summary: '여름 summer 夏' });
    const read = readBack(await issue(copy), 'Ferry');
    expectSame(withSpaces(read), withSpaces(wholeText(copy)));
  });

  test('comes back whatever it is made of', async () => {
    const letters = fc.oneof(
      fc.stringMatching(/^[a-zA-ZÀ-ſ’ŁłŹźŐő]{1,12}$/), fc.stringMatching(/^[가-힣]{1,8}$/),
      fc.stringMatching(/^[北韓脫國渡船場人東西南一二三]{1,3}$/), fc.constantFrom('ffi', 'office', 'AVATAR', 'm̄', 'é', '「봄」', '—', 'ㄱㄴ', 'Żółć', '1,000'),
    );
    await fc.assert(fc.asyncProperty(
      fc.array(letters, { minLength: 1, maxLength: 60 }), fc.constantFrom('en' as const, 'ko' as const),
      async (words, language) => {
        const copy = copyOf([{ text: words.join(' ') }], { language, title: 'Ferry' });
        expect(withoutSpaces(readBack(await issue(copy), 'Ferry'))).toBe(withoutSpaces(wholeText(copy)));
      },
    ), { numRuns: 15 });
  });

  test('comes back for every Hangul syllable and a thousand Hanja', async () => {
    const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index));
    const hanja = Array.from({ length: 4000 }, (_, index) => String.fromCharCode(0x4e00 + index));
    const fonts = await openFonts(packagedFonts);
    const known = hanja.filter((character) => fonts['korean-regular'].hasGlyphForCodePoint(character.charCodeAt(0)));
    expect(known.length).toBeGreaterThan(1000);
    const copy = copyOf([{ text: [...syllables, ...known].join(' ') }], { language: 'ko', title: 'Ferry' });
    expectSame(withSpaces(readBack(await issue(copy), 'Ferry')), withSpaces(wholeText(copy)));
  });

  test('names no speaker who has no name, and none at all where nobody has', async () => {
    const words = issueWords.en;
    const mixed = withSpaces(textOf((await issue(copyOf([{ speaker: 'Ann', text: 'One.' }, { speaker: null, text: 'Two.' }]))).bytes));
    expect(mixed).toContain(words.unnamedSpeaker);
    const unnamed = textOf((await issue(copyOf([{ text: 'One.' }, { speaker: '  ', text: 'Two.' }]))).bytes);
    expect(unnamed).not.toContain(words.unnamedSpeaker);
    expect(mixed + unnamed).not.toMatch(/null|undefined|NaN|\{/);
  });

  test('says that words are withheld where they are, and only there', async () => {
    const note = withSpaces(issueWords.en.withheldNote);
    const open = copyOf([{ text: 'One.' }]);
    const marked = copyOf([{ text: 'One [name withheld].' }], {}, { withheld: 1 });
    expect(withSpaces(textOf((await issue(open)).bytes))).not.toContain(note);
    expect(withSpaces(textOf((await issue(marked)).bytes))).toContain(note);
  });

  test('leaves out what is not known, in the description and in the citation', async () => {
    const bare = copyOf([{ text: 'One.' }], { narrator: null, date: null, place: null, summary: null, title: 'Ferry' });
    const text = withSpaces(textOf((await issue(bare, {}, { to: null })).bytes));
    const words = issueWords.en;
    for (const label of [words.narrator, words.date, words.place, words.summary, words.issuedTo]) expect(text).not.toContain(`${label} `);
    expect(text).toContain('“Ferry”, River crossings, Riverside Archive, t0a1b2c3d4e5f.');
  });

  test('is issued without a transcript where there are no passages', async () => {
    const file = await issue(copyOf([]));
    expect(file.pages).toBe(1);
    expect(file.passages).toEqual([]);
  });
});

describe('looks', () => {
  test('subsets leave as much ink on the page as whole fonts do', async () => {
    const texts: readonly (readonly [string, 'en' | 'ko'])[] = [
      ['값 닭 삶 뷁 쀍 꿹 증언 국경을 넘은 날 저는 北韓 脫北者', 'ko'], ['The office of Łódź, naïve; AVATAR m̄ 김씨', 'en'],
    ];
    for (const [text, language] of texts) {
      const copy = copyOf([{ text }], { language, title: text });
      const document = composeTestimony(copy, particulars, issueWords[language]);
      const fonts = await openFonts(packagedFonts);
      const shaper = new Shaper(fonts);
      const pages = await pagesOf(document, shaper);
      const subsets = subsetFonts(fonts, shaper, codesOn(pages));
      const whole = await Promise.all(subsets.map(async (subset) => {
        const face = packagedFaces[Number(subset.key.slice(1)) - 1] ?? 'latin-regular';
        const map = Buffer.alloc(subset.glyphMap.length);
        for (const { code, glyph } of subset.codes) map.writeUInt16BE(glyph, 2 * code);
        return { ...subset, program: await packagedFonts.load(face), glyphMap: new Uint8Array(map) };
      }));
      const inSubset = inkOf(await writePdf(document, pages, subsets, fonts));
      const inWhole = inkOf(await writePdf(document, pages, whole, fonts));
      expect(inSubset.length).toBe(2);
      for (const [index, ink] of inSubset.entries()) {
        expect(ink).toBeGreaterThan(10_000);
        expect(ink / (inWhole[index] ?? 0)).toBeGreaterThan(0.99);
        expect(ink / (inWhole[index] ?? 0)).toBeLessThan(1.01);
      }
    }
  });
});

describe('the issued file', () => {
  test('is the same for the same arguments, and another for others', async () => {
    const copy = copyOf(generateSaid(400, 'ko'), { language: 'ko' });
    const [first, second] = [await issue(copy), await issue(copy)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const later = await issue(copy, {}, { at: '2026-03-05T05:06:07.000Z' });
    expect(later.sha256).not.toBe(first.sha256);
  });

  test('is told by its hash, its pages and its passages', async () => {
    const copy = copyOf(generateSaid(1500, 'en'));
    const file = await issue(copy);
    expect(file.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'));
    expect(infoOf(file.bytes)).toMatch(new RegExp(`Pages: +${file.pages}\n`));
    expect(file.passages).toEqual(copy.passages.map((passage) => passage.id));
  });

  test('is not made where a glyph is missing: the fault names code point and passage', async () => {
    const copy = copyOf([{ text: 'Fine.' }, { text: 'A fish: 🐟.' }]);
    await expect(issue(copy)).rejects.toMatchObject({
      code: 'missing-glyph', detail: { reason: `U+1F41F in ${copy.passages[1]?.id}` },
    });
    await expect(issue(copyOf([], { title: 'Fish 🐟' }))).rejects.toMatchObject({
      code: 'missing-glyph', detail: { reason: 'U+1F41F' },
    });
  });
});

describe('issuing', () => {
  test('stops when it is cancelled, before it begins and on its way', async () => {
    const copy = copyOf(generateSaid(4000, 'ko'), { language: 'ko' });
    await expect(issue(copy, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    for (const stage of ['lay-out', 'check']) {
      const control = new AbortController();
      const issuing = issue(copy, {
        signal: control.signal,
        onProgress: (progress) => {
          if (progress.stage === stage) control.abort();
        },
      });
      await expect(issuing).rejects.toMatchObject({ code: 'cancelled' });
    }
  });

  test('lets other work go on, and tells how far it has come', async () => {
    let turns = 0;
    const timer = setInterval(() => { turns += 1; }, 1);
    const told: string[] = [];
    await issue(copyOf(generateSaid(12_000, 'ko'), { language: 'ko' }), {
      onProgress: ({ stage, done, total }) => {
        expect(done).toBeLessThanOrEqual(total);
        told.push(stage);
      },
    });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
    expect([...new Set(told)]).toEqual(['lay-out', 'check']);
  });
});
