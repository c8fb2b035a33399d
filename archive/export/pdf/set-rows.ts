// Sets a document's rows in lines: what stands in each cell, how tall a row is, how it is divided between pages.
import { ArchiveError } from '../../api/errors.ts';
import { breakLines, type Line } from './break-lines.ts';
import { setChart, type ChartRow } from './set-chart.ts';
import type { Cell, Element, Row } from './document.ts';
import type { Shaper } from './shape-text.ts';
import { columnOf, fewestLines, styles, tallestLabel, type Column, type Sheet, type TextStyle } from './styles.ts';

export interface SetCell {
  readonly leaf: Element;
  readonly style: TextStyle;
  readonly column: Column;
  readonly lines: readonly Line[];
  /** What a figure has instead of lines. */
  readonly chart: readonly ChartRow[];
}

export interface SetRow {
  readonly row: Row;
  readonly cells: readonly SetCell[];
  readonly height: number;
  /** The least height that must be free for the row to begin on a page. */
  readonly least: number;
  /** What is shown again above it where it begins a page. */
  readonly under: SetRow | null;
}

/** Stacks of rows that begin level. */
export interface SetLevel {
  readonly before: number;
  readonly stacks: readonly (readonly SetRow[])[];
}

/**
 * One row, or two where a speaker's name is too long to hang.
 *
 * @throws ArchiveError `missing-glyph`, naming code point and source.
 */
export function setRow(row: Row, sheet: Sheet, shaper: Shaper): SetRow[] {
  const cells = row.cells.map((cell) => setCell(row, cell, sheet, shaper));
  const speaker = cells.find((cell) => cell.style === styles.speaker);
  if (speaker === undefined || speaker.lines.length <= tallestLabel) return [measureRow(row, cells)];
  return setSpeakerAbove(row, cells, speaker, columnOf(sheet, 'text'), shaper);
}

function setCell(row: Row, { leaf, style: name, column: columnName }: Cell, sheet: Sheet, shaper: Shaper): SetCell {
  const style = styles[name];
  const column = columnOf(sheet, columnName);
  const chart = leaf.chart === undefined ? [] : naming(row, () => setChart(leaf, style, sheet, shaper));
  const lines = chart.length > 0 ? [] : linesOf(row, leaf, style, column, shaper);
  return { leaf, style, column, lines, chart };
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
  return naming(row, () => breakLines(leaf, style, column.width, shaper));
}

/** A missing glyph is told with the row's source. */
function naming<T>(row: Row, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof ArchiveError) || thrown.code !== 'missing-glyph' || row.source === null) throw thrown;
    throw new ArchiveError('missing-glyph', { reason: `${thrown.detail.reason ?? ''} in ${row.source}` });
  }
}

function heightOf(cell: SetCell): number {
  return cell.chart.reduce((sum, { height }) => sum + height, cell.lines.length * cell.style.leading);
}

function measureRow(row: Row, cells: readonly SetCell[]): SetRow {
  const height = Math.max(0, ...cells.map(heightOf));
  const divided = cells.at(-1);
  const beside = Math.max(0, ...cells.slice(0, -1).map(heightOf));
  const first = divided === undefined ? null : fewestBefore(divided.lines);
  const least = divided === undefined || first === null ? height : Math.max(beside, first * divided.style.leading);
  return { row, cells, height, least, under: null };
}

/** The fewest lines that may stand at the foot of a page with the others on the next; null where they may not be divided. */
function fewestBefore(lines: readonly Line[]): number | null {
  for (let first = fewestLines; first <= lines.length - fewestLines; first += 1) {
    if (lines[first - 1]?.isHyphenated === false) return first;
  }
  return null;
}

/** The most lines of `most` that do not end with a divided word; all of them, where each does. */
function mostBefore(lines: readonly Line[], most: number): number {
  for (let first = most; first >= 1; first -= 1) if (lines[first - 1]?.isHyphenated === false) return first;
  return most;
}

/**
 * Divides a row's last cell so that the first part fits in `room`; neither part has fewer lines than `fewestLines`, and no
 * word is divided between them, unless there is no other way.
 */
export function divideRow(set: SetRow, room: number): [SetRow, SetRow] {
  const divided = set.cells.at(-1);
  if (divided === undefined) throw new ArchiveError('internal', { reason: 'row without cells' });
  const fitting = Math.floor(room / divided.style.leading);
  const first = mostBefore(divided.lines, Math.max(1, Math.min(fitting, divided.lines.length - fewestLines)));
  const beside = set.cells.slice(0, -1);
  return [
    measureRow(set.row, [...beside, { ...divided, lines: divided.lines.slice(0, first) }]),
    measureRow(set.row, [{ ...divided, lines: divided.lines.slice(first) }]),
  ];
}

/** Whether some of a row may stand on one page and the rest on the next. */
export function canDivide(set: SetRow): boolean {
  return fewestBefore(set.cells.at(-1)?.lines ?? []) !== null;
}

/**
 * What has to fit below: the row's own least, or the whole of it and the least of what it is kept with. A row whose end is
 * kept with the next can be divided before its end, where it can be divided at all.
 */
export function leastFrom(setRows: readonly (SetRow | SetLevel)[], index: number): number {
  let least = 0;
  for (let at = index; at < setRows.length; at += 1) {
    const set = setRows[at];
    if (set === undefined) break;
    if (at > index) least += beforeOf(set);
    if ('stacks' in set) return least + Math.max(0, ...set.stacks.map((stack) => leastFrom(stack, 0)));
    if (set.row.keepWithNext === false || (set.row.keepWithNext === 'end' && canDivide(set))) return least + set.least;
    least += set.height;
  }
  return least;
}

export function beforeOf(set: SetRow | SetLevel): number {
  return 'stacks' in set ? set.before : set.row.before;
}
