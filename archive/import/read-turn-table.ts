// Makes turns of the rows of a table: which column holds what, times in any spelling, tags as index points.
import { decode } from 'html-entities';
import type { IndexPoint } from '../api/description.ts';
import { ArchiveError } from '../api/errors.ts';
import type { Turn, TurnColumn } from '../api/transcript.ts';
import { tidyText } from './decode-text.ts';
import { findColumns, type Columns, type TableRow } from './find-turn-columns.ts';
import { readTimeCell, settleTimes, type CellTime } from './read-turn-table-times.ts';
import { DropCounter, type Reading } from './reading.ts';

/** One turn before its times are settled. */
interface OpenTurn {
  readonly speaker: string | null;
  readonly text: string;
  readonly start: CellTime | null;
  readonly end: CellTime | null;
  readonly tags: readonly string[];
}

/**
 * One turn for each row that has words. A remark beside a time is left out (`note`), HTML in words is taken off
 * (`markup`), a row without words is an `empty-turn`. Doubtful and counted: `end-before-start` (the end is
 * left out), `time-unit` (whole numbers that can only be milliseconds), `time-missing` (an
 * index point that is put at the last time above its row), `speaker-missing` (rows of nobody among rows of somebody).
 *
 * A tag is what somebody said that a run of turns is about, which is what an index point is: one stands where a tag
 * begins, with the tag as its title.
 *
 * @throws ArchiveError `unreadable-transcript` with line and column, reason `no-turns`.
 */
export function readTurnTable(
  rows: readonly TableRow[], file: string, choices: Readonly<Record<string, TurnColumn>>,
): Reading {
  const columns = findColumns(rows, choices);
  const dropped = new DropCounter();
  const open: OpenTurn[] = [];
  for (const row of rows.slice(columns.firstRow)) {
    const turn = readRow(row.cells, columns, dropped);
    if (turn === null) dropped.add('empty-turn');
    else open.push(turn);
  }
  if (open.length === 0) {
    throw new ArchiveError('unreadable-transcript', { file, line: rows[0]?.line ?? 1, column: 1, reason: 'no-turns' });
  }
  const doubts = new DropCounter();
  const turns = timeTurns(open, columns, doubts);
  if (turns.some(({ speaker }) => speaker !== null)) {
    doubts.add('speaker-missing', turns.filter(({ speaker }) => speaker === null).length);
  }
  const points = pointsOf(open, turns, doubts, dropped);
  return {
    sessions: [{ turns }], dropped: dropped.counts, columns: columns.taken,
    ...(Object.keys(doubts.counts).length === 0 ? {} : { doubts: doubts.counts }),
    ...(points.length === 0 ? {} : { described: { points } }),
  };
}

function readRow(cells: readonly string[], columns: Columns, dropped: DropCounter): OpenTurn | null {
  const cellsOf = (kind: TurnColumn): string[] => columns.of(kind).map((index) => cells[index] ?? '');
  const text = cellsOf('text').map((cell) => plainCell(cell, dropped)).filter((cell) => cell !== '').join('\n');
  if (text === '') return null;
  const start = readTime(cellsOf('start'), dropped);
  const end = readTime(cellsOf('end'), dropped);
  const speaker = cellsOf('speaker').map(plainLabel).find((label) => label !== '') ?? null;
  const tags = cellsOf('tags').flatMap((cell) => cell.split(/[;|,\n]/)).map(plainTag).filter((tag) => tag !== '');
  return { speaker, text, start, end, tags: [...new Set(tags)] };
}

const tag = /<\/?(?:a|b|i|u|s|p|em|strong|span|div|br|sup|sub|font|cite|q|small)(?:\s[^<>]{0,2000})?\/?>/gi;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** Paragraphs, one a line, without HTML: tables that were made for the web are full of it. */
function plainCell(cell: string, dropped: DropCounter): string {
  const untagged = cell.replace(tag, (found) => (/^<(?:br|\/p|\/div)/i.test(found) ? '\n' : ''));
  const plain = untagged.replace(entity, (found) => decode(found));
  if (plain !== cell) dropped.add('markup');
  return tidyText(plain).split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}

/** The colon of `ANNA:` belongs to a script, not to a name. */
function plainLabel(cell: string): string {
  return tidyText(cell.replace(entity, (found) => decode(found))).replace(/\s+/g, ' ').replace(/ ?[:：]\s*$/, '').trim();
}

const longestTag = 200;

function plainTag(cell: string): string {
  const tidied = tidyText(cell.replace(entity, (found) => decode(found))).replace(/\s+/g, ' ').trim();
  return tidied.slice(0, longestTag).replace(/[\ud800-\udbff]$/, '');
}

function readTime(cells: readonly string[], dropped: DropCounter): CellTime | null {
  const cell = cells.find((each) => each.trim() !== '');
  if (cell === undefined) return null;
  const time = readTimeCell(cell);
  if (time === null || time.hasRemark) dropped.add('note');
  return time;
}

function timeTurns(open: readonly OpenTurn[], columns: Columns, doubts: DropCounter): Turn[] {
  const settle = settleTimes(open, columns.inMilliseconds);
  if (settle.guessedUnit) doubts.add('time-unit');
  return open.map(({ speaker, text, start: startCell, end: endCell }) => {
    const start = startCell === null ? null : settle.milliseconds(startCell);
    const said = endCell === null ? settle.endOf(startCell) : settle.milliseconds(endCell);
    const isBackwards = said !== null && start !== null && said < start;
    if (isBackwards) doubts.add('end-before-start');
    return { speaker, start, end: isBackwards ? null : said, text };
  });
}

/** As many as a description holds. */
const mostPoints = 2000;

function pointsOf(
  open: readonly OpenTurn[], turns: readonly Turn[], doubts: DropCounter, dropped: DropCounter,
): IndexPoint[] {
  const points: IndexPoint[] = [];
  let before: readonly string[] = [];
  let latest: number | null = null;
  for (const [index, { tags }] of open.entries()) {
    const own = turns[index]?.start ?? null;
    latest = own ?? latest;
    for (const title of tags) {
      if (before.includes(title)) continue;
      if (points.length >= mostPoints) {
        dropped.add('note');
        continue;
      }
      if (own === null && latest !== null) doubts.add('time-missing');
      points.push({ start: latest, title, synopsis: null, keywords: [], subjects: [], place: null, coordinates: null });
    }
    before = tags;
  }
  return points;
}
