// Finds out what each column of a table of turns holds: by a person's word, by its heading, by its cells.
import { countWords, type TurnColumn } from '../api/transcript.ts';
import { readTimeCell } from './read-turn-table-times.ts';

export interface TableRow {
  /** From 1: the line of the file on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Columns {
  /** Every column's heading with what it was taken for. A column without a heading goes by its number. */
  readonly taken: Readonly<Record<string, TurnColumn>>;
  /** The first row of turns: 1 after a row of headings, 0 without one. */
  readonly firstRow: 0 | 1;
  /** The headings of its times say so. */
  readonly inMilliseconds: boolean;
  /** Indices of the columns that hold this, from left to right. */
  of(kind: TurnColumn): readonly number[];
}

const names: Readonly<Record<Exclude<TurnColumn, 'ignore'>, readonly string[]>> = {
  text: [
    'words', 'word', 'text', 'transcript', 'transcription', 'utterance', 'content', 'speech', 'dialogue', 'line', 'said', 'sentence',
    'caption', 'subtitle', '발화', '내용', '텍스트', '본문', '전사', '말', '구술', '구술내용', '발화내용', '녹취',
  ],
  speaker: [
    'speaker', 'speakers', 'name', 'who', 'voice', 'participant', 'person', 'speakername', 'speakerlabel',
    '화자', '발화자', '이름', '말한이', '구분', '참여자',
  ],
  start: [
    'timestamp', 'time', 'start', 'begin', 'timecode', 'in', 'from', 'starttime', 'begintime', 'timein', 'startms', 'startsec',
    'starts', 'startseconds', 'onset', '시작', '시간', '시각', '타임코드', '시작시간', '시작시각',
  ],
  end: [
    'end', 'stop', 'out', 'to', 'endtime', 'timeout', 'stoptime', 'finish', 'endms', 'endsec', 'endseconds', 'offset', '끝', '종료', '종료시간', '종료시각',
  ],
  tags: ['tags', 'tag', 'codes', 'code', 'keywords', 'keyword', 'subjects', 'subject', 'topics', 'topic', 'themes', 'theme', '태그', '코드', '주제', '주제어', '키워드'],
};

const known = new Map(Object.entries(names).flatMap(([kind, words]) => words.map((word) => [word, kind as TurnColumn] as const)));

function kindOfHeading(heading: string): TurnColumn | undefined {
  return known.get(heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
}

const longestHeading = 200;

/** Rows looked at to judge a column by what it holds. */
const sampleRows = 500;

/** What each column of the table holds. Headings are told apart by a number where two are the same. */
export function findColumns(rows: readonly TableRow[], choices: Readonly<Record<string, TurnColumn>>): Columns {
  const first = rows[0]?.cells ?? [];
  const hasHeadings = isRowOfHeadings(first, choices);
  const headings = nameColumns(first, hasHeadings);
  const sample = rows.slice(hasHeadings ? 1 : 0, sampleRows).map(({ cells }) => cells);
  const kinds = headings.map((heading, index): TurnColumn | undefined => {
    if (Object.hasOwn(choices, heading)) return choices[heading];
    return hasHeadings ? kindOfHeading(first[index] ?? '') : undefined;
  });
  if (!hasHeadings) guessTimes(kinds, sample);
  if (!kinds.includes('text')) guessText(kinds, sample);
  if (!hasHeadings && !kinds.includes('speaker')) guessSpeaker(kinds, sample);
  const settled = kinds.map((kind) => kind ?? 'ignore');
  return {
    taken: Object.fromEntries(headings.map((heading, index) => [heading, settled[index] ?? 'ignore'])),
    firstRow: hasHeadings ? 1 : 0,
    inMilliseconds: headings.some((heading, index) => settled[index] === 'start' && /(?:^|[^a-z])ms\b|millis|밀리/i.test(heading)),
    of: (kind) => settled.flatMap((each, index) => (each === kind ? [index] : [])),
  };
}

function isRowOfHeadings(cells: readonly string[], choices: Readonly<Record<string, TurnColumn>>): boolean {
  if (cells.some((cell) => kindOfHeading(cell) !== undefined || Object.hasOwn(choices, cell.trim()))) return true;
  return cells.every((cell) => cell.length <= 40 && readTimeCell(cell) === null && !/[.?!。…,]\s*$/.test(cell));
}

function nameColumns(cells: readonly string[], hasHeadings: boolean): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const said = hasHeadings ? cell.replace(/\s+/g, ' ').trim().slice(0, longestHeading - 10).toWellFormed() : '';
    const heading = said === '' ? String(index + 1) : said;
    let unique = heading;
    for (let count = 2; taken.has(unique); count += 1) unique = `${heading} (${count})`;
    taken.add(unique);
    return unique;
  });
}

function cellsOf(sample: readonly (readonly string[])[], index: number): string[] {
  return sample.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
}

/** The first column of nothing but times is the start, the next the end. */
function guessTimes(kinds: (TurnColumn | undefined)[], sample: readonly (readonly string[])[]): void {
  for (const [index, kind] of kinds.entries()) {
    const cells = cellsOf(sample, index);
    if (kind !== undefined || cells.length === 0 || !cells.every((cell) => readTimeCell(cell) !== null)) continue;
    if (!kinds.includes('start')) kinds[index] = 'start';
    else if (!kinds.includes('end')) kinds[index] = 'end';
  }
}

/** The column with the most words. */
function guessText(kinds: (TurnColumn | undefined)[], sample: readonly (readonly string[])[]): void {
  let best = -1;
  let most = 0;
  for (const [index, kind] of kinds.entries()) {
    if (kind !== undefined) continue;
    const words = cellsOf(sample, index).reduce((sum, cell) => sum + countWords(cell), 0);
    if (words > most) [best, most] = [index, words];
  }
  if (best !== -1) kinds[best] = 'text';
}

const longestName = 60;

/** The first column of short cells with letters, most of which come back. */
function guessSpeaker(kinds: (TurnColumn | undefined)[], sample: readonly (readonly string[])[]): void {
  for (const [index, kind] of kinds.entries()) {
    if (kind !== undefined) continue;
    const cells = cellsOf(sample, index);
    const isNamed = cells.length > 0 && cells.every((cell) => cell.length <= longestName && /\p{L}/u.test(cell));
    if (!isNamed || new Set(cells).size * 2 > cells.length) continue;
    kinds[index] = 'speaker';
    return;
  }
}
