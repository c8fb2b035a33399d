// Times as transcripts write them: `[00:12:34]`, `(00:12:34)` or `00:12:34` before a text, in milliseconds.

export interface Timecode {
  readonly start: number;
  readonly end: number | null;
  /** Two fields may be minutes and seconds or, on some tapes, hours and minutes; see `settleTwoFields`. */
  readonly fields: 2 | 3;
}

const stamp = String.raw`(\d{1,3}):(\d{2})(?::(\d{2}))?(?:([.,;:])(\d{1,3}))?`;
const bracketed = new RegExp(String.raw`^\[ ?${stamp}(?: ?(?:-->|[-–—~]) ?${stamp})? ?\] *`);
const inParentheses = new RegExp(String.raw`^\( ?${stamp}(?: ?(?:-->|[-–—~]) ?${stamp})? ?\) *`);
const bare = new RegExp(String.raw`^${stamp}(?: ?(?:-->|[-–—~]) ?${stamp})?(?: +|$)`);

/**
 * A timecode at the beginning of a line, and what follows it. A clock time is none: `5:00 in the morning` has two
 * fields, no brackets, and words after it.
 */
export function takeTimecode(line: string): { readonly timecode: Timecode; readonly rest: string } | null {
  for (const pattern of [bracketed, inParentheses, bare]) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const start = milliseconds(match, 1);
    if (start === null) return null;
    const rest = line.slice(match[0].length);
    const fields = match[3] === undefined ? 2 : 3;
    if (fields === 2 && pattern !== bracketed && rest.trim() !== '') return null;
    const end = match[6] === undefined ? null : milliseconds(match, 6);
    return { timecode: { start, end: end !== null && end >= start ? end : null, fields }, rest };
  }
  return null;
}

/** Reads five groups of a match: hours or minutes, minutes or seconds, seconds, separator, fraction. */
function milliseconds(match: RegExpExecArray, group: number): number | null {
  const [first, second, third] = [Number(match[group]), Number(match[group + 1]), match[group + 2]];
  if (second > 59 || (third !== undefined && Number(third) > 59)) return null;
  const seconds = third === undefined ? first * 60 + second : first * 3600 + second * 60 + Number(third);
  return seconds * 1000 + fractionOf(match[group + 3], match[group + 4]);
}

/** After `.` or `,` a decimal fraction of a second; after `:` or `;` a frame number, whose rate nobody states. */
function fractionOf(separator: string | undefined, digits: string | undefined): number {
  if (digits === undefined || (separator !== '.' && separator !== ',')) return 0;
  return Number(digits.padEnd(3, '0'));
}

/** Faster than anybody speaks: words a second between two timecodes that were taken for minutes and seconds. */
const impossibleRate = 6;

/**
 * Decides what two-field timecodes mean in one file, from the words spoken between them: 1, or 60 where they must be
 * hours and minutes.
 */
export function settleTwoFields(marks: readonly { readonly start: number; readonly wordsSince: number }[]): 1 | 60 {
  let words = 0;
  let seconds = 0;
  for (let index = 1; index < marks.length; index += 1) {
    const [before, mark] = [marks[index - 1], marks[index]];
    if (before === undefined || mark === undefined || mark.start <= before.start) continue;
    words += mark.wordsSince;
    seconds += (mark.start - before.start) / 1000;
  }
  return seconds > 0 && words / seconds > impossibleRate ? 60 : 1;
}
