// What the readers of text, Markdown and captions make of one line before they know who speaks.
import type { Timecode } from './timecode.ts';

/** A possible speaker at the beginning of a line: `NAME: rest`. */
export interface Label {
  /** As it stands in the file, runs of white space made one. */
  readonly name: string;
  readonly rest: string;
  /** Set in bold by a Markdown author: almost always a speaker. */
  readonly bold: boolean;
}

export interface ScriptLine {
  /** `dropped` lines are only counted; `session` begins a new session and is counted too. */
  readonly kind: 'text' | 'blank' | 'session' | 'dropped';
  /** Which count of `ReadingNotes.dropped` a line goes to that is not text. */
  readonly droppedAs: string | null;
  /** Without its timecode, and without white space at its ends. */
  readonly text: string;
  readonly label: Label | null;
  readonly timecode: Timecode | null;
  /** A list item or a quotation begins a paragraph without a blank line before it. */
  readonly startsParagraph: boolean;
  /** A mark of the tape: after it another recording may begin, with a clock of its own. */
  readonly marksTape: boolean;
}

const empty: ScriptLine = {
  kind: 'blank', droppedAs: null, text: '', label: null, timecode: null, startsParagraph: false, marksTape: false,
};

export const blankLine = empty;

export function droppedLine(droppedAs: string): ScriptLine {
  return { ...empty, kind: 'dropped', droppedAs };
}

export const tapeLine: ScriptLine = { ...empty, kind: 'dropped', droppedAs: 'note', marksTape: true };

export function sessionLine(droppedAs: string): ScriptLine {
  return { ...empty, kind: 'session', droppedAs };
}

export function textLine(text: string, label: Label | null, timecode: Timecode | null, startsParagraph = false): ScriptLine {
  return { ...empty, kind: 'text', text, label, timecode, startsParagraph };
}

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const sessionHeading = new RegExp(
  String.raw`^(?:(?:interview )?(?:session|part) (?:\d{1,3}|[ivx]{1,5}|${numbers})|세션 ?\d{1,3}|제? ?\d{1,3} ?(?:부|회차|회(?: ?(?:면담|구술|인터뷰|채록))?|차 ?(?:면담|구술|인터뷰|채록)))[.:]?$`,
  'iu',
);

/** `Session 2`, `Part Two`, `제2부` or `2차 면담`, alone on a line that does not begin in lower case. */
export function isSessionHeading(line: string): boolean {
  return line.length <= 40 && /^\P{Ll}/u.test(line) && sessionHeading.test(line);
}

const tapeNumber = String.raw`(?:[\da-dl|]{1,3}|\d{1,2}\.\d{1,2}|${numbers})`;
const tapeMark = new RegExp(
  String.raw`^(?:(?:end|beginning|start) of |beginning |end )?(?:(?:audio|video),? ?)?(?:tape|file|reel|disc|disk|cassette|side) ?[#|]? ?${tapeNumber}?(?:,? (?:of )?(?:side|tape) ?#?${tapeNumber})?[.:]?$`,
  'i',
);
const ending = /^(?:conclusion|end) of (?:the )?(?:interview|recording|transcript)[.:]?$|^\((?:end)\)$|^\[end\]$/i;

/** `Tape 2, Side B`, `[End of tape 1]`, `Conclusion of Interview`: a transcriber's note on the recording. */
export function isTapeMark(line: string): boolean {
  if (line.length > 60) return false;
  const inside = /^[[(](.*)[\])]$/.exec(line)?.[1] ?? line;
  return /^\P{Ll}/u.test(inside) && (tapeMark.test(inside) || ending.test(inside) || ending.test(line));
}

/** `Break: [25:59] to [27:11]`: times at which nothing was transcribed, under a name that is nobody's. */
export function isBreakMark(label: Label | null): boolean {
  if (label === null || label.rest.length > 60 || !/^(?:break|pause|music|intermission|휴식|음악)$/i.test(label.name)) return false;
  return label.rest.replace(/[\[\]()\\\d:.,–—~ -]|\bto\b/g, '') === '';
}
