// Fills pages with rows: where each line stands, and where one page ends and the next begins.
import type { Line } from './break-lines.ts';
import type { Element } from './document.ts';
import { beforeOf, canDivide, divideRow, leastFrom, type SetCell, type SetLevel, type SetRow } from './set-rows.ts';
import { ruleAbove, ruleBelow, type Column, type Sheet, type TextStyle } from './styles.ts';

/** A line with its left end and baseline, in points from the foot of the sheet. */
export interface PlacedLine {
  readonly line: Line;
  readonly x: number;
  readonly y: number;
}

/** A filled rectangle, by its lower left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of one leaf on one page, and a chart's bars: what one marked-content sequence holds. */
export interface Mark {
  readonly leaf: Element;
  readonly style: TextStyle;
  readonly lines: readonly PlacedLine[];
  readonly bars: readonly Box[];
}

export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A cell that shows the number of a page which was not known when it was placed: its mark has no lines yet. */
export interface OpenMark {
  readonly mark: Mark;
  readonly cell: SetCell;
  readonly baseline: number;
}

export interface Page {
  readonly marks: Mark[];
  readonly rules: Rule[];
  /** Running head with repeated column headings, and folio: artifacts, outside the reading order. */
  readonly head: Mark[];
  readonly foot: Mark[];
  /** Those of its marks that are not complete. */
  readonly open: OpenMark[];
}

/** How far down a stack a page has come. */
interface Cursor {
  readonly index: number;
  /** What is left of the row at `index`; null before it has begun. */
  readonly rest: SetRow | null;
  readonly y: number;
}

/** What has to fit below a row on the page on which it ends. */
function kept(setRows: readonly (SetRow | SetLevel)[], index: number): number {
  const [set, next] = [setRows[index], setRows[index + 1]];
  if (set === undefined || next === undefined || 'stacks' in set || set.row.keepWithNext !== 'end') return 0;
  return beforeOf(next) + leastFrom(setRows, index + 1);
}

/** Takes rows one after the other, and gives each page away as soon as nothing more can stand on it. */
export class PageFiller {
  readonly #sheet: Sheet;
  readonly #give: (page: Page) => void;
  /** Rows that have to wait for those that they are kept with. */
  #waiting: (SetRow | SetLevel)[] = [];
  #page: Page;
  #number = 1;
  #y: number;

  constructor(sheet: Sheet, give: (page: Page) => void) {
    this.#sheet = sheet;
    this.#give = give;
    this.#page = newPage([]);
    this.#y = sheet.top;
  }

  #turn(under: SetRow | null): void {
    this.#give(this.#page);
    this.#number += 1;
    this.#page = newPage(under === null ? [] : marksOf(under, this.#sheet.top));
    this.#y = this.#sheet.top - (under?.height ?? 0);
  }

  add(set: SetRow | SetLevel): void {
    this.#waiting.push(set);
    if ('stacks' in set || set.row.keepWithNext === false) this.#placeWaiting();
  }

  /** No more rows follow. */
  end(): void {
    this.#placeWaiting();
    this.#give(this.#page);
  }

  #placeWaiting(): void {
    const rows = this.#waiting;
    this.#waiting = [];
    for (const [index, set] of rows.entries()) {
      if ('stacks' in set) this.#addLevel(set);
      else this.#addRow(set, leastFrom(rows, index), kept(rows, index));
    }
  }

  #put(set: SetRow, top: number): void {
    const { marks, open } = this.#page;
    const baseline = baselineOf(set, top);
    for (const cell of set.cells) {
      const mark = markOf(cell, top, baseline);
      if (mark === null) continue;
      marks.push(mark);
      if (cell.leaf.pageOf !== undefined) open.push({ mark, cell, baseline });
    }
  }

  #addRow(set: SetRow, least: number, below: number): void {
    const { top, bottom } = this.#sheet;
    const isHead = this.#y === top;
    const { startsPage } = set.row;
    const startsAnew = !isHead && (startsPage === 'after-cover' ? this.#number === 1 : startsPage);
    if (startsAnew || (!isHead && this.#y - set.row.before - least < bottom)) this.#turn(set.under);
    if (this.#y < top || startsPage === true) this.#y -= set.row.before;
    addRule(this.#page, set, this.#y);
    let rest = set;
    while (this.#y - rest.height < bottom || (this.#y - rest.height - below < bottom && canDivide(rest))) {
      const [part, remainder] = divideRow(rest, this.#y - bottom);
      this.#put(part, this.#y);
      this.#turn(set.under);
      rest = remainder;
    }
    this.#put(rest, this.#y);
    this.#y -= rest.height;
  }

  /** All stacks go down the same page; then all that is left of them goes down the next. */
  #addLevel(set: SetLevel): void {
    const { top, bottom } = this.#sheet;
    const isHead = this.#y === top;
    if (!isHead && this.#y - beforeOf(set) - leastFrom([set], 0) < bottom) this.#turn(null);
    if (this.#y < top) this.#y -= beforeOf(set);
    let cursors = set.stacks.map((): Cursor => ({ index: 0, rest: null, y: this.#y }));
    for (;;) {
      cursors = cursors.map((cursor, at) => this.#descend(set.stacks[at] ?? [], cursor));
      if (cursors.every((cursor, at) => cursor.index >= (set.stacks[at]?.length ?? 0))) break;
      this.#turn(null);
      cursors = cursors.map((cursor) => ({ ...cursor, y: this.#y }));
    }
    this.#y = Math.min(this.#y, ...cursors.map(({ y }) => y));
  }

  /** As far down this page as a stack goes. A stack that is done stays where it ended. */
  #descend(stack: readonly SetRow[], from: Cursor): Cursor {
    const { bottom } = this.#sheet;
    const head = from.y;
    let { index, rest, y } = from;
    for (let set = stack[index]; set !== undefined; set = stack[index]) {
      const isHead = y === head;
      if (rest === null && !isHead) {
        if (y - set.row.before - leastFrom(stack, index) < bottom) return { index, rest: null, y };
        y -= set.row.before;
      }
      const part: SetRow = rest ?? set;
      if (y - part.height < bottom) {
        const [first, remainder] = divideRow(part, y - bottom);
        this.#put(first, y);
        return { index, rest: remainder, y };
      }
      this.#put(part, y);
      y -= part.height;
      index += 1;
      rest = null;
    }
    return { index, rest, y };
  }
}

function newPage(head: Mark[]): Page {
  return { marks: [], rules: [], head, foot: [], open: [] };
}

function marksOf(set: SetRow, top: number): Mark[] {
  const baseline = baselineOf(set, top);
  return set.cells.flatMap((cell) => markOf(cell, top, baseline) ?? []);
}

/** Null where there is nothing to be seen, now or later. */
function markOf(cell: SetCell, top: number, baseline: number): Mark | null {
  if (cell.chart.length > 0) return placeChart(cell, top);
  if (cell.lines.length === 0 && cell.leaf.pageOf === undefined) return null;
  return placeLines(cell.leaf, cell.style, cell.column, cell.lines, baseline);
}

function baselineOf(set: SetRow, top: number): number {
  return top - Math.max(0, ...set.cells.map((cell) => firstBaseline(cell.style)));
}

/** The baseline lies so that letters stand in the middle of their leading. */
function firstBaseline(style: TextStyle): number {
  return style.leading / 2 + style.size * 0.35;
}

export function placeLines(
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
    bars: [],
  };
}

/** Labels, bars and values, row by row; a bar's middle is level with the middle of its label's letters. */
function placeChart({ leaf, style, chart }: SetCell, top: number): Mark {
  const lines: PlacedLine[] = [];
  const bars: Box[] = [];
  let head = top;
  for (const { height, label, value, bar } of chart) {
    const first = head - firstBaseline(style);
    lines.push(...label.map(({ line, x }, index) => ({ line, x, y: first - index * style.leading })));
    const middle = first - ((label.length - 1) * style.leading) / 2;
    lines.push({ line: value.line, x: value.x, y: middle });
    if (bar.width > 0) bars.push({ x: bar.x, y: middle + style.size * 0.35 - bar.thickness / 2, width: bar.width, height: bar.thickness });
    head -= height;
  }
  return { leaf, style, lines, bars };
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
