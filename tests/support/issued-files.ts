// Sets documents step by step, so that tests can see what the entrances of archive/export keep to themselves.
import type { Cleared } from '../../archive/api/consent.ts';
import type { IssueParticulars, IssueWords, TestimonyCopy } from '../../archive/api/issue.ts';
import { composeTestimony } from '../../archive/export/pdf/compose-testimony.ts';
import type { PageDocument } from '../../archive/export/pdf/document.ts';
import { addCodes, subsetFonts, type CodesShown, type EmbeddedFont } from '../../archive/export/pdf/embed-fonts.ts';
import { openFonts, packagedFonts, type Fonts } from '../../archive/export/pdf/fonts.ts';
import type { Page } from '../../archive/export/pdf/fill-pages.ts';
import { layOut } from '../../archive/export/pdf/lay-out.ts';
import type { Expected } from '../../archive/export/pdf/expected-file.ts';
import { checkLeaks } from '../../archive/export/pdf/leak-check.ts';
import { Shaper } from '../../archive/export/pdf/shape-text.ts';
import { PdfWriter } from '../../archive/export/pdf/write-pdf.ts';
import { issueWords } from '../../src/words/issue-words.ts';

export const particulars: IssueParticulars = {
  purpose: 'read', to: 'A. Reader, University of Nowhere', at: '2026-03-04T05:06:07.000Z', archive: 'Riverside Archive',
};

export const noPause = async (): Promise<void> => { /* the tests have nothing else to do meanwhile */ };

export interface SteppedFile {
  readonly bytes: Uint8Array;
  readonly pages: readonly Page[];
  readonly expected: Expected;
  readonly fonts: Fonts;
}

/** What `issueTestimony` does, short of the leak check. */
export async function issueInSteps(
  copy: Cleared<TestimonyCopy>, words: IssueWords = issueWords[copy.description.language],
): Promise<SteppedFile> {
  return setInSteps(composeTestimony(copy, particulars, words));
}

/** What `setDocument` does, short of the leak check. */
export async function setInSteps(document: PageDocument): Promise<SteppedFile> {
  const fonts = await openFonts(packagedFonts);
  const shaper = new Shaper(fonts);
  const pages = await pagesOf(document, shaper);
  const embedded = subsetFonts(fonts, shaper, codesOn(pages));
  const bytes = await writePdf(document, pages, embedded, fonts);
  const bars = pages.flatMap((page) => page.marks.flatMap((mark) => mark.bars));
  return { bytes, pages, fonts, expected: { document, fonts: embedded, pages: pages.length, bars } };
}

/** All pages at once, each complete. */
export async function pagesOf(document: PageDocument, shaper: Shaper): Promise<Page[]> {
  const pages: Page[] = [];
  await layOut(document, shaper, noPause, (page, index) => { pages[index] = page; });
  return pages;
}

export function codesOn(pages: readonly Page[]): CodesShown {
  const codes: CodesShown = new Map();
  for (const { head, marks, foot } of pages) for (const shown of [head, marks, foot]) addCodes(shown, codes);
  return codes;
}

export async function writePdf(
  document: PageDocument, pages: readonly Page[], embedded: readonly EmbeddedFont[], fonts: Fonts,
): Promise<Uint8Array> {
  const writer = new PdfWriter(document);
  for (const [index, page] of pages.entries()) writer.addPage(page, index);
  writer.endPages();
  return writer.finish(embedded, fonts, noPause);
}

export async function check(bytes: Uint8Array, expected: Expected): Promise<void> {
  await checkLeaks(bytes, expected, noPause, () => { /* progress is tested with the entrance */ });
}
