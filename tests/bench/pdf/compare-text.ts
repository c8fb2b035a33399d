// What comes back of a set testimony: paragraphs that a reader finds whole in the extracted text, and ink against whole fonts.
import type { Cleared } from '../../../archive/api/consent.ts';
import type { TestimonyCopy } from '../../../archive/api/issue.ts';
import { subsetFonts } from '../../../archive/export/pdf/embed-fonts.ts';
import { composeTestimony } from '../../../archive/export/pdf/compose-testimony.ts';
import { leafText, leavesOf } from '../../../archive/export/pdf/document.ts';
import { openFonts, packagedFaces, packagedFonts } from '../../../archive/export/pdf/fonts.ts';
import { Shaper } from '../../../archive/export/pdf/shape-text.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { codesOn, pagesOf, particulars, writePdf } from '../../support/issued-files.ts';
import { inkOf } from '../../support/poppler.ts';

/** Without white space, which lines and pages add, and the soft hyphens at which words were divided. */
export const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad]/gu, '');

/** The extracted text without running heads, folios and what stands with them: `heads` and `feet` are lines of each page. */
export function withoutFurniture(text: string, heads: number, feet: number): string {
  return text.split('\f').map((page, index) => {
    const lines = page.trimEnd().split('\n');
    return lines.slice(index === 0 ? 0 : heads, feet === 0 ? undefined : -feet).join('\n');
  }).join('\n');
}

/** The share of the paragraphs that stand in the text whole, each after the one before it. */
export function paragraphsFound(text: string, copy: Cleared<TestimonyCopy>): number {
  const read = bare(text);
  const wanted = copy.passages.flatMap(({ parts }) => parts.map((part) => bare(part.text)));
  let at = 0;
  const found = wanted.filter((paragraph) => {
    const place = read.indexOf(paragraph, at);
    if (place >= 0) at = place + paragraph.length;
    return place >= 0;
  });
  return found.length / wanted.length;
}

/** Whether all that was composed comes back, in order, and nothing else. */
export function isWhole(text: string, copy: Cleared<TestimonyCopy>): boolean {
  const { root } = composeTestimony(copy, particulars, issueWords[copy.description.language]);
  return bare(text) === bare(leavesOf(root).map(leafText).join(' '));
}

/** The least and the most, over pages, of the ink with subsets to that with whole fonts. */
export async function inkRatio(copy: Cleared<TestimonyCopy>): Promise<[least: number, most: number]> {
  const document = composeTestimony(copy, particulars, issueWords[copy.description.language]);
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
  const inSubsets = inkOf(await writePdf(document, pages, subsets, fonts));
  const inWhole = inkOf(await writePdf(document, pages, whole, fonts));
  const ratios = inSubsets.map((ink, index) => ink / (inWhole[index] ?? 0));
  return [Math.min(...ratios), Math.max(...ratios)];
}
