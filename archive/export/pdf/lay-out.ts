// Sets a document's rows on pages: where each line stands, and where one page ends and the next begins.
import { ArchiveError } from '../../api/errors.ts';
import { breakLines, type Line } from './break-lines.ts';
import type { Element, PageDocument, Row } from './document.ts';
import { fillForm } from '../citation.ts';
import { plainSpan } from './spans.ts';
import type { Shaper } from './shape-text.ts';
import {
  columnOf, fewestLines, ruleAbove, ruleBelow, sheets, styles, tallestLabel, type Column, type Sheet, type TextStyle,
} from './styles.ts';

/** A line with its left end and baseline, in points from the foot of the sheet. */
export interface PlacedLine {
  readonly line: Line;
  readonly x: number;
  readonly y: number;
}

/** Lines of one leaf on one page: what one marked-content sequence holds. */
export interface Mark {
  readonly leaf: Element;
  readonly style: TextStyle;
  readonly lines: readonly PlacedLine[];
}

export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Page {
  readonly marks: Mark[];
  readonly rules: Rule[];
  /** Running head with repeated column headings, and folio: artifacts, outside the reading order. */
  readonly head: Mark[];
  readonly foot: Mark[];
}

interface SetCell {
  readonly leaf: Element;
  readonly style: TextStyle;
  readonly column: Column;
  readonly lines: readonly Line[];
}

interface SetRow {
  readonly row: Row;
  readonly cells: readonly SetCell[];
  readonly height: number;
  /** The least height that must be free for the row to begin on a page. */
  readonly least: number;
  /** What is shown again above it where it begins a page. */
  readonly under: SetRow | null;
}

/** Lets the caller breathe between rows: called with the rows done, it may wait or throw. */
export type Pause = (done: number) => Promise<void>;

/** @throws ArchiveError `missing-glyph`, naming code point and source. */
export async function layOut(document: PageDocument, shaper: Shaper, pause: Pause): Promise<Page[]> {
  const sheet = sheets[document.sheet];
  const setRows: SetRow[] = [];
  const heads = new Map<Row, SetRow>();
  for (const [index, row] of document.rows.entries()) {
    const set = setRow(row, sheet, shaper).map((each) => ({ ...each, under: heads.get(row.under ?? row) ?? null }));
    setRows.push(...set);
    if (set[0] !== undefined) heads.set(row, set[0]);
    await pause(index + 1);
  }
  const pages = fillPages(setRows, sheet);
  addFurniture(pages, document, sheet, shaper);
  return pages;
}

function setRow(row: Row, sheet: Sheet, shaper: Shaper): SetRow[] {
  const cells = row.cells.map((cell): SetCell => {
    const style = styles[cell.style];
    const column = columnOf(sheet, cell.column);
    return { leaf: cell.leaf, style, column, lines: linesOf(row, cell.leaf, style, column, shaper) };
  });
  const speaker = cells.find((cell) => cell.style === styles.speaker);
  if (speaker === undefined || speaker.lines.length <= tallestLabel) return [measureRow(row, cells)];
  return setSpeakerAbove(row, cells, speaker, columnOf(sheet, 'text'), shaper);
}

/** A name too long to hang beside the text stands above it, in the text's own measure. */
function setSpeakerAbove(
  row: Row, cells: readonly SetCell[], speaker: SetCell, column: Column, shaper: Shaper,
): SetRow[] {
  const lines = linesOf(row, speaker.leaf, speaker.style, column, shaper);
  const at = cells.indexOf(speaker);
  const above = { ...row, keepWithNext: true };
  return [
    measureRow(above, [...cells.slice(0, at), { ...speaker, column, lines }]),
    measureRow({ ...row, before: 0, startsPage: false, rule: 'none' }, cells.slice(at + 1)),
  ];
}

function linesOf(row: Row, leaf: Element, style: TextStyle, column: Column, shaper: Shaper): Line[] {
  try {
    return breakLines(leaf, style, column.width, shaper);
  } catch (thrown) {
    if (!(thrown instanceof ArchiveError) || thrown.code !== 'missing-glyph' || row.source === null) throw thrown;
    throw new ArchiveError('missing-glyph', { reason: `${thrown.detail.reason ?? ''} in ${row.source}` });
  }
}

function heightOf(cell: SetCell): number {
  return cell.lines.length * cell.style.leading;
}

function measureRow(row: Row, cells: readonly SetCell[]): SetRow {
  const height = Math.max(0, ...cells.map(heightOf));
  const divided = cells.at(-1);
  const beside = Math.max(0, ...cells.slice(0, -1).map(heightOf));
  const canDivide = divided !== undefined && divided.lines.length >= fewestLines * 2;
  const least = canDivide ? Math.max(beside, fewestLines * divided.style.leading) : height;
  return { row, cells, height, least, under: null };
}

function fillPages(setRows: readonly SetRow[], sheet: Sheet): Page[] {
  const pages: Page[] = [];
  let page = newPage(pages, null, sheet);
  let y = sheet.top;
  const turnPage = (under: SetRow | null): void => {
    page = newPage(pages, under, sheet);
    y = sheet.top - (under?.height ?? 0);
  };
  for (const [index, set] of setRows.entries()) {
    const isHead = y === sheet.top;
    const startsAnew = set.row.startsPage && !isHead;
    if (startsAnew || (!isHead && y - set.row.before - leastFrom(setRows, index) < sheet.bottom)) turnPage(set.under);
    if (y < sheet.top || set.row.startsPage) y -= set.row.before;
    addRule(page, set, y);
    let rest = set;
    while (y - rest.height < sheet.bottom) {
      const [part, remainder] = divideRow(rest, y - sheet.bottom);
      page.marks.push(...marksOf(part, y));
      turnPage(set.under);
      rest = remainder;
    }
    page.marks.push(...marksOf(rest, y));
    y -= rest.height;
  }
  return pages;
}

function newPage(pages: Page[], under: SetRow | null, sheet: Sheet): Page {
  const page: Page = { marks: [], rules: [], head: under === null ? [] : marksOf(under, sheet.top), foot: [] };
  pages.push(page);
  return page;
}

/** What has to fit below: the row's own least, or the whole of it and the least of what it is kept with. */
function leastFrom(setRows: readonly SetRow[], index: number): number {
  let least = 0;
  for (let at = index; at < setRows.length; at += 1) {
    const set = setRows[at];
    if (set === undefined) break;
    if (at > index) least += set.row.before;
    if (!set.row.keepWithNext) return least + set.least;
    least += set.height;
  }
  return least;
}

/** Divides a row's last cell so that the first part fits in `room`; neither part has fewer lines than `fewestLines`. */
function divideRow(set: SetRow, room: number): [SetRow, SetRow] {
  const divided = set.cells.at(-1);
  if (divided === undefined) throw new ArchiveError('internal', { reason: 'row without cells' });
  const fitting = Math.floor(room / divided.style.leading);
  const first = Math.max(1, Math.min(fitting, divided.lines.length - fewestLines));
  const beside = set.cells.slice(0, -1);
  return [
    measureRow(set.row, [...beside, { ...divided, lines: divided.lines.slice(0, first) }]),
    measureRow(set.row, [{ ...divided, lines: divided.lines.slice(first) }]),
  ];
}

function marksOf(set: SetRow, top: number): Mark[] {
  return set.cells.filter((cell) => cell.lines.length > 0).map((cell) => (
    placeLines(cell.leaf, cell.style, cell.column, cell.lines, baselineOf(set, top))));
}

function baselineOf(set: SetRow, top: number): number {
  return top - Math.max(0, ...set.cells.map((cell) => firstBaseline(cell.style)));
}

/** The baseline lies so that letters stand in the middle of their leading. */
function firstBaseline(style: TextStyle): number {
  return style.leading / 2 + style.size * 0.35;
}

function placeLines(
  leaf: Element, style: TextStyle, column: Column, lines: readonly Line[], baseline: number,
): Mark {
  return {
    leaf,
    style,
    lines: lines.map((line, index) => ({
      line,
      x: column.align === 'right' ? column.x + column.width - line.width : column.x,
      y: baseline - index * style.leading,
    })),
  };
}

function addRule(page: Page, set: SetRow, top: number): void {
  const first = set.cells[0];
  const last = set.cells.at(-1);
  if (first === undefined || last === undefined || set.row.rule === 'none') return;
  if (set.row.rule === 'to-write-on') {
    page.rules.push({ x: last.column.x, y: baselineOf(set, top) - ruleBelow, width: last.column.width });
    return;
  }
  const right = last.column.x + last.column.width;
  const y = top + Math.min(ruleAbove, set.row.before / 2);
  page.rules.push({ x: first.column.x, y, width: right - first.column.x });
}

/** Running heads stand on every page but the first, folios on every page. */
function addFurniture(pages: readonly Page[], document: PageDocument, sheet: Sheet, shaper: Shaper): void {
  const style = styles.furniture;
  const { left, right } = sheet;
  const setLine = (text: string, align: Column['align'], width: number, y: number): Mark => {
    const leaf: Element = {
      role: 'P', language: document.language, children: [], spans: plainSpan(text, document.language),
    };
    const x = align === 'left' ? left : right - width;
    return placeLines(leaf, style, { x, width, align }, breakLines(leaf, style, width, shaper), y);
  };
  const identifier = setLine(document.runningHead.right, 'right', right - left, sheet.runningHead);
  const room = right - left - (identifier.lines[0]?.line.width ?? 0) - 2 * style.size;
  const title = shorten(document.runningHead.left, (text) => setLine(text, 'left', room, sheet.runningHead));
  for (const [index, page] of pages.entries()) {
    if (index > 0) page.head.unshift(title, identifier);
    const folio = folioText(document, index + 1, pages.length);
    page.foot.push(setLine(folio, 'right', right - left, sheet.folio));
  }
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
