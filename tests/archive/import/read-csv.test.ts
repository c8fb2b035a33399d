// Tables of turns in the shapes that people and programs make them: whatever the separator, the order and the headings.
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadingChoices, Turn } from '../../../archive/api/transcript.ts';
import { readCsv } from '../../../archive/import/read-csv.ts';
import { readTimeCell } from '../../../archive/import/read-turn-table-times.ts';
import type { Reading } from '../../../archive/import/reading.ts';
import { plans } from '../../support/transcript-writers.ts';

function turnsOf({ sessions }: Reading): readonly Turn[] {
  return sessions.flatMap(({ turns }) => turns);
}

const synonyms = {
  start: ['timestamp', 'Start', 'TIME', 'Time code', 'start_time', '시작'], end: ['end', 'End time', 'out', '종료'],
  speaker: ['speaker', 'Name', 'Who', '화자'], text: ['words', 'Text', 'Transcript', '발화', '내용'],
};

const clock = (milliseconds: number, point: string): string => (
  `${new Date(milliseconds).toISOString().slice(11, 19)}${point}${String(milliseconds % 1000).padStart(3, '0')}`
);
const spellings: readonly ((milliseconds: number) => string)[] = [
  (time) => clock(time, '.'), (time) => clock(time, ','), (time) => `[${clock(time, '.')}]`, (time) => `(${clock(time, '.')})`,
  (time) => (time / 1000).toFixed(3), (time) => `${(time / 1000).toFixed(3)} s`, (time) => `PT${(time / 1000).toFixed(3)}S`,
  (time) => `${Math.floor(time / 3_600_000)}h ${Math.floor(time / 60_000) % 60}m ${(time % 60_000) / 1000}s`, (time) => `${clock(time, '.')}000`,
];

const tables = fc.record({
  plan: plans, seed: fc.nat(), delimiter: fc.constantFrom(',', ';', '\t', '|'), newline: fc.constantFrom('\n', '\r\n'), bom: fc.boolean(),
  order: fc.shuffledSubarray(['start', 'end', 'speaker', 'text', 'note'] as const, { minLength: 5 }),
  spelling: fc.constantFrom(...spellings), quoted: fc.boolean(),
});

test('any order of columns, any headings, separators and spellings of times', () => {
  fc.assert(fc.property(tables, ({ plan, seed, delimiter, newline, bom, order, spelling, quoted }) => {
    const turns = plan.sessions.flatMap((session) => session.turns).map((turn, index): Turn => ({ ...turn, start: index * 61_001, end: index * 61_001 + 60_000 }));
    const name = (kind: (typeof order)[number]): string => (kind === 'note' ? 'Remarks of ours' : synonyms[kind][seed % synonyms[kind].length] ?? kind);
    const cell = (turn: Turn, kind: (typeof order)[number]): string => {
      if (kind === 'note') return 'seen';
      if (kind === 'start' || kind === 'end') return spelling(turn[kind] ?? 0);
      return turn[kind] ?? '';
    };
    const rows = [order.map(name), ...turns.map((turn) => order.map((kind) => cell(turn, kind)))];
    const text = stringify(rows, { delimiter, record_delimiter: newline, quoted, quote_record_delimiter: true, bom });
    const reading = readCsv(text, 'x.csv');
    expect(turnsOf(reading)).toEqual(turns);
    expect(reading.columns).toEqual(Object.fromEntries(order.map((kind) => [name(kind), kind === 'note' ? 'ignore' : kind])));
    expect(reading.doubts).toBeUndefined();
  }), { numRuns: 200 });
});

test('without headings, by what the columns hold', () => {
  fc.assert(fc.property(plans, (plan) => {
    const turns = plan.sessions.flatMap((session) => session.turns).map((turn, index): Turn => ({ ...turn, start: index * 61_000, end: null }));
    const text = stringify(turns.map((turn) => [clock(turn.start ?? 0, '.'), turn.speaker, turn.text]), { quote_record_delimiter: true });
    const reading = readCsv(text, 'x.csv');
    expect(reading.columns).toEqual({ 1: 'start', 2: 'speaker', 3: 'text' });
    expect(turnsOf(reading)).toEqual(turns);
  }), { numRuns: 100 });
});

describe('what a person says of a column', () => {
  const text = 'a,b,c\nhello there all,one,Anna\nwell yes of course,two,Bo\n';
  test.each<[ReadingChoices['columns'], readonly (string | null)[], string]>([
    [{}, [null, null], 'hello there all'], [{ c: 'speaker' }, ['Anna', 'Bo'], 'hello there all'],
    [{ b: 'text', c: 'speaker', a: 'ignore' }, ['Anna', 'Bo'], 'one'], [{ a: 'text', b: 'text' }, [null, null], 'hello there all\none'],
  ])('%j', (columns = {}, speakers, first) => {
    const turns = turnsOf(readCsv(text, 'x.csv', { columns }));
    expect([turns.map(({ speaker }) => speaker), turns[0]?.text]).toEqual([speakers, first]);
  });

  test('headings that are alike or missing can be told apart', () => {
    expect(readCsv('words,words,,constructor\na b,c,d,e\n', 'x.csv').columns).toEqual({ words: 'text', 'words (2)': 'text', 3: 'ignore', constructor: 'ignore' });
  });
});

describe('times', () => {
  test.each<[string, number | null, boolean?]>([
    ['[00:03:43] the talk begins', 223_000, true], ['00:00:01:12', 1000], ['1:02', 62_000], ['75', 75_000], ['12,5', 12_500], ['1시간 2분 3초', 3_723_000],
    ['250ms', 250], ['PT1H2M3.5S', 3_723_500], ['2m', 120_000], ['<00:01>', 1000], ['00:61', null], ['soon', null], ['', null], ['h', null], ['1:2:3', null],
  ])('%j', (cell, milliseconds, hasRemark = false) => {
    const time = readTimeCell(cell);
    expect(time?.start ?? null).toBe(milliseconds);
    if (time !== null) expect(time.hasRemark).toBe(hasRemark);
  });

  test('two in one cell are start and end', () => {
    expect(turnsOf(readCsv('time,speaker,words\n00:00:01 - 00:00:04,A,so\n', 'x.csv'))).toEqual([{ speaker: 'A', start: 1000, end: 4000, text: 'so' }]);
  });

  test('whole numbers are milliseconds where the heading says so, or where nobody could speak so slowly', () => {
    const rows = '0,4000,we went down to the river\n4000,9000,and we came back again\n';
    expect(turnsOf(readCsv(`start_ms,end_ms,text\n${rows}`, 'x.csv')).map(({ start, end }) => [start, end])).toEqual([[0, 4000], [4000, 9000]]);
    const guessed = readCsv(`start,end,text\n${rows}`, 'x.csv');
    expect(turnsOf(guessed)[1]).toMatchObject({ start: 4000, end: 9000 });
    expect(guessed.doubts).toEqual({ 'time-unit': 1 });
    expect(turnsOf(readCsv('start,text\n0,we went down to the river\n4,and we came back\n', 'x.csv'))[1]?.start).toBe(4000);
  });

  test('a remark beside a time is left out and counted; an end before its start is none', () => {
    const reading = readCsv('time,end,speaker,words\n[00:10] door,00:05,A:,so it was\nlater,,B：,yes\n', 'x.csv');
    expect(turnsOf(reading)).toEqual([{ speaker: 'A', start: 10_000, end: null, text: 'so it was' }, { speaker: 'B', start: null, end: null, text: 'yes' }]);
    expect([reading.dropped, reading.doubts]).toEqual([{ note: 2 }, { 'end-before-start': 1 }]);
  });
});

test('tags are index points: one where each begins, at the last time known', () => {
  const reading = readCsv('time,speaker,words,tags\n,A,a,boats\n0:10,A,b,boats;mill\n,B,c,mill; ice\n0:30,A,d,\n,A,e,mill\n', 'x.csv');
  expect(reading.described?.points?.map(({ start, title }) => [start, title])).toEqual([[null, 'boats'], [10_000, 'mill'], [10_000, 'ice'], [30_000, 'mill']]);
  expect(reading.doubts).toEqual({ 'time-missing': 2 });
});

test('HTML is taken off and counted; rows without words and of nobody are counted', () => {
  const reading = readCsv("speaker,words\nA,\"<a href='x'>so</a>&#8212;it <b>was</b><br>and is\"\n,\"a < b &c; <v>\"\nB,\n", 'x.csv');
  expect(turnsOf(reading).map(({ text }) => text)).toEqual(['so—it was\nand is', 'a < b &c; <v>']);
  expect([reading.dropped, reading.doubts]).toEqual([{ markup: 1, 'empty-turn': 1 }, { 'speaker-missing': 1 }]);
});

test('Excel’s own first line names the separator, and quotation marks inside a cell are text', () => {
  expect(turnsOf(readCsv('sep=|\nwho|words\nA|said "no, never" to me, twice\n', 'x.csv'))).toMatchObject([{ speaker: 'A', text: 'said "no, never" to me, twice' }]);
});

describe('faults have line and column', () => {
  test.each([
    ['speaker,words\nA,"one\ntwo"\nB,"never\nends\n', 'quote-not-closed', 4, 3],
    ['sep=,\nspeaker,words\nA,"never', 'quote-not-closed', 3, 3],
    ['speaker,words\nA,so, it was\n', 'too-many-cells', 2, 6],
    ['speaker,words\nA,"x\ny"\nB,"so", it was\n', 'too-many-cells', 4, 6],
    ['speaker,words\n,\nA,\n', 'no-turns', 1, 1], ['a', 'no-turns', 1, 1],
  ])('%j', (text, reason, line, column) => {
    expect(() => readCsv(text, 'x.csv')).toThrow(expect.objectContaining({ code: 'unreadable-transcript', detail: { file: 'x.csv', line, column, reason } }));
  });
});
