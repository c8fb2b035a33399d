// What stands on pages besides their text: running heads, folios, for whom the copy is, how to read the marks.
import { fillForm } from '../citation.ts';
import { breakLines } from './break-lines.ts';
import type { Element, PageDocument } from './document.ts';
import { placeLines, type Mark, type Page } from './fill-pages.ts';
import type { Shaper } from './shape-text.ts';
import { plainSpan } from './spans.ts';
import { styles, type Column, type Sheet } from './styles.ts';

/** The lines at the foot of pages, set: they are never shortened, so that they may need more room than the sheet has for them. */
interface Feet {
  readonly copyLine: Mark;
  readonly markNote: Mark;
  /** Where the text has to end above them. */
  readonly bottom: number;
}

type SetLine = (text: string, align: Column['align'], width: number, y: number) => Mark;

function lineSetter(document: PageDocument, { left, right }: Sheet, shaper: Shaper): SetLine {
  return (text, align, width, y) => {
    const leaf: Element = {
      role: 'P', language: document.language, children: [], spans: plainSpan(text, document.language),
    };
    const x = align === 'left' ? left : right - width;
    const lines = breakLines(leaf, styles.furniture, width, shaper);
    // More than one line grows upwards from where one would stand.
    return placeLines(leaf, styles.furniture, { x, width, align }, lines, y + (lines.length - 1) * styles.furniture.leading);
  };
}

/** For whom the copy is stands beside the folio where it fits there, and above it where it does not; the note above both. */
export function setFeet(document: PageDocument, sheet: Sheet, shaper: Shaper): Feet {
  const { leading, size } = styles.furniture;
  const setLine = lineSetter(document, sheet, shaper);
  const measure = sheet.right - sheet.left;
  const beside = setLine(document.copyLine ?? '', 'left', measure - 12 * size, sheet.folio);
  const above = 1.6 * leading;
  const copyLine = beside.lines.length <= 1 ? beside : setLine(document.copyLine ?? '', 'left', measure, sheet.folio + above);
  const highest = Math.max(sheet.folio, ...copyLine.lines.map(({ y }) => y));
  const markNote = setLine(document.markNote ?? '', 'left', measure, highest + above);
  const top = Math.max(highest, ...markNote.lines.map(({ y }) => y));
  return { copyLine, markNote, bottom: Math.max(sheet.bottom, top + 2 * leading) };
}

/** Running heads stand on every page but the first, folios on every page. */
export function addFurniture(pages: readonly Page[], document: PageDocument, sheet: Sheet, feet: Feet, shaper: Shaper): void {
  const { left, right } = sheet;
  const setLine = lineSetter(document, sheet, shaper);
  const identifier = setLine(document.runningHead.right, 'right', right - left, sheet.runningHead);
  const room = right - left - (identifier.lines[0]?.line.width ?? 0) - 2 * styles.furniture.size;
  const title = shorten(document.runningHead.left, (text) => setLine(text, 'left', room, sheet.runningHead));
  for (const [index, page] of pages.entries()) {
    if (index > 0) page.head.unshift(title, identifier);
    const lines = [...(hasMarks(page) ? [feet.markNote] : []), feet.copyLine].filter(({ lines: some }) => some.length > 0);
    page.foot.push(...lines, setLine(folioText(document, index + 1, pages.length), 'right', right - left, sheet.folio));
  }
}

/** Whether an editorial mark, such as “[name withheld]”, stands on the page. */
function hasMarks(page: Page): boolean {
  return page.marks.some(({ lines }) => lines.some(({ line }) => line.fragments.some(({ span }) => span.manner === 'aside')));
}

export function folioText(document: PageDocument, page: number, pages: number): string {
  return fillForm(document.pageOf, { page: String(page), pages: String(pages) });
}

/** As many whole words as one line holds, or as many characters where not even the first word fits. */
function shorten(text: string, setLine: (text: string) => Mark): Mark {
  let mark = setLine(text);
  let kept = text;
  while (mark.lines.length > 1) {
    const space = kept.lastIndexOf(' ');
    kept = space > 0 ? kept.slice(0, space) : [...kept].slice(0, -1).join('');
    mark = setLine(`${kept}…`);
  }
  return mark;
}
