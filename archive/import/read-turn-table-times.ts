// Times in the cells of a table, in the spellings that programs and people use.
import { countWords } from '../api/transcript.ts';
import { settleTwoFields, takeTimecode } from './timecode.ts';

export interface CellTime {
  /** Milliseconds, if `form` is settled as it stands. */
  readonly start: number;
  readonly end: number | null;
  /** `two-fields` may be minutes and seconds or hours and minutes; `whole-number` seconds or milliseconds. */
  readonly form: 'certain' | 'two-fields' | 'whole-number';
  /** Something else stands in the cell too. */
  readonly hasRemark: boolean;
}

const number = /^[[(]?\s*(\d{1,9})(?:[.,](\d{1,9}))?\s*(s|sec|secs|seconds|초|ms)?\s*[\])]?$/i;
const spelled = /^(?:P?T)?(?:(\d{1,3})\s*(?:h|hr|hrs|hours?|시간)\s*)?(?:(\d{1,4})\s*(?:m|min|mins|minutes?|분)\s*)?(?:(\d{1,6}(?:[.,]\d{1,9})?)\s*(?:s|sec|secs|seconds?|초))?$/i;
const stamp = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,;:]\d{1,9})?`;
const clock = new RegExp(String.raw`^[[(<]?\s*(${stamp})(?:\s*(?:-->|[-–—~/])\s*(${stamp}))?\s*[\])>]?`);

/**
 * The time in a cell: `12.5`, `12,5 s`, `1h 2m 3s`, `PT1H2M3S`, `MM:SS`, `HH:MM:SS.fff`, `HH:MM:SS:FF`, in brackets or not,
 * two of them with a dash between, and a remark after it. Null where there is none.
 */
export function readTimeCell(cell: string): CellTime | null {
  const trimmed = cell.trim();
  if (trimmed.length > 2000) return null;
  return readNumber(trimmed) ?? readClock(trimmed) ?? readSpelled(trimmed);
}

function readNumber(cell: string): CellTime | null {
  const match = number.exec(cell);
  if (match === null) return null;
  const [, whole = '', fraction, unit] = match;
  const isMilliseconds = unit?.toLowerCase() === 'ms';
  const form = fraction === undefined && unit === undefined ? 'whole-number' : 'certain';
  const value = Number(`${whole}.${fraction ?? '0'}`);
  return { start: Math.round(isMilliseconds ? value : value * 1000), end: null, form, hasRemark: false };
}

function readClock(cell: string): CellTime | null {
  const match = clock.exec(cell);
  if (match === null) return null;
  const [whole, from = '', to] = match;
  const start = takeTimecode(`[${toMilliseconds(from)}]`)?.timecode;
  const end = to === undefined ? undefined : takeTimecode(`[${toMilliseconds(to)}]`)?.timecode;
  if (start === undefined) return null;
  return {
    start: start.start, end: end?.start ?? null, form: start.fields === 2 ? 'two-fields' : 'certain',
    hasRemark: whole.length < cell.length,
  };
}

/** Fractions of a second finer than that are cut off. */
function toMilliseconds(time: string): string {
  return time.replace(/([.,]\d{3})\d+$/, '$1');
}

function readSpelled(cell: string): CellTime | null {
  const match = cell === '' ? null : spelled.exec(cell);
  if (match === null) return null;
  const [, hours, minutes, seconds] = match;
  if (hours === undefined && minutes === undefined && seconds === undefined) return null;
  const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number((seconds ?? '0').replace(',', '.'));
  return { start: Math.round(total * 1000), end: null, form: 'certain', hasRemark: false };
}

export interface SettledTimes {
  /** Whether whole numbers were taken for milliseconds because nobody speaks as slowly as they say otherwise. */
  readonly guessedUnit: boolean;
  milliseconds(time: CellTime): number;
  /** The second time of a cell that holds two. */
  endOf(time: CellTime | null): number | null;
}

/** Slower than anybody speaks: words a second between whole numbers that were taken for seconds. */
const impossiblySlow = 0.02;

/** What two fields and whole numbers mean in this table, from the words spoken between them. */
export function settleTimes(
  turns: readonly { readonly start: CellTime | null; readonly text: string }[], inMilliseconds: boolean,
): SettledTimes {
  const scale = settleTwoFields(marksOf(turns, 'two-fields'));
  const wholeNumbers = marksOf(turns, 'whole-number');
  const seconds = (wholeNumbers.at(-1)?.start ?? 0) / 1000;
  const words = wholeNumbers.reduce((sum, { wordsSince }) => sum + wordsSince, 0);
  const guessedUnit = !inMilliseconds && wholeNumbers.length > 1 && words < seconds * impossiblySlow;
  const settle = (value: number, form: CellTime['form']): number => {
    if (form === 'two-fields') return value * scale;
    return form === 'whole-number' && (inMilliseconds || guessedUnit) ? value / 1000 : value;
  };
  return {
    guessedUnit,
    milliseconds: ({ start, form }) => settle(start, form),
    endOf: (time) => (time === null || time.end === null ? null : settle(time.end, time.form)),
  };
}

/** The times of one form with the words since the one before. */
function marksOf(
  turns: readonly { readonly start: CellTime | null; readonly text: string }[], form: CellTime['form'],
): { readonly start: number; readonly wordsSince: number }[] {
  const marks: { start: number; wordsSince: number }[] = [];
  let words = 0;
  for (const { start, text } of turns) {
    if (start?.form === form) {
      marks.push({ start: start.start, wordsSince: words });
      words = 0;
    }
    words += countWords(text);
  }
  return marks;
}
