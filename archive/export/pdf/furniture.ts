// What stands on pages besides their text: running heads, folios, for whom the copy is, how to read the marks.
import { fillForm } from '../citation.ts';
import { breakLines } from './break-lines.ts';
import type { Element, PageDocument } from './document.ts';
import { placeLines, type Mark, type Page } from './fill-pages.ts';
import type { Shaper } from './shape-text.ts';
import { plainSpan } from './spans.ts';
import { styles, type Column, type Sheet } from './styles.ts';

/** What stands on more than one page, set once; and the sheet, with the room for the text that it leaves. */
export interface Furniture {
  readonly sheet: Sheet;
  readonly runningHead: readonly Mark[];
  readonly copyLine: Mark;
  readonly markNote: Mark;
  readonly setFolio: (index: number, total: number) => Mark;
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

/** The lines at the foot are never shortened, so that they may need more room than the sheet has for them. */
export function setFurniture(document: PageDocument, sheet: Sheet, shaper: Shaper): Furniture {
  const setLine = lineSetter(document, sheet, shaper);
  const { left, right } = sheet;
  const { copyLine, markNote, bottom } = setFeet(document, sheet, setLine);
  const identifier = setLine(document.runningHead.right, 'right', right - left, sheet.runningHead);
  const room = right - left - (identifier.lines[0]?.line.width ?? 0) - 2 * styles.furniture.size;
  const title = shorten(document.runningHead.left, (text) => setLine(text, 'left', room, sheet.runningHead));
  return {
    sheet: { ...sheet, bottom }, copyLine, markNote, runningHead: [title, identifier],
    setFolio: (index, total) => setLine(folioText(document, index + 1, total), 'right', right - left, sheet.folio),
  };
}

/** For whom the copy is stands beside the folio where it fits there, and above it where it does not; the note above both. */
function setFeet(document: PageDocument, sheet: Sheet, setLine: SetLine): Pick<Furniture, 'copyLine' | 'markNote'> & { readonly bottom: number } {
  const { leading, size } = styles.furniture;
  const measure = sheet.right - sheet.left;
  const beside = setLine(document.copyLine ?? '', 'left', measure - 12 * size, sheet.folio);
  const above = 1.6 * leading;
  const copyLine = beside.lines.length <= 1 ? beside : setLine(document.copyLine ?? '', 'left', measure, sheet.folio + above);
  const highest = Math.max(sheet.folio, ...copyLine.lines.map(({ y }) => y));
  const markNote = setLine(document.markNote ?? '', 'left', measure, highest + above);
  const top = Math.max(highest, ...markNote.lines.map(({ y }) => y));
  return { copyLine, markNote, bottom: Math.max(sheet.bottom, top + 2 * leading) };
}

/** Running heads stand on every page but the first. */
export function addHead(page: Pick<Page, 'head'>, index: number, { runningHead }: Furniture): void {
  if (index > 0) page.head.unshift(...runningHead);
}

interface FootOf {
  readonly index: number;
  readonly total: number;
  /** Whether an editorial mark stands on the page. */
  readonly isMarked: boolean;
}

/** Folios stand on every page. */
export function addFoot(foot: Page['foot'], { index, total, isMarked }: FootOf, { copyLine, markNote, setFolio }: Furniture): void {
  foot.push(...[...(isMarked ? [markNote] : []), copyLine].filter(({ lines }) => lines.length > 0), setFolio(index, total));
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
