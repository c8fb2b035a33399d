// Reads Markdown: bold or plain speakers, headings, lists, quotations, links, and timecodes in brackets.
import { ArchiveError } from '../api/errors.ts';
import { buildSessions } from './build-sessions.ts';
import { plainInline } from './markdown-inline.ts';
import { DropCounter, type Reading } from './reading.ts';
import {
  blankLine, droppedLine, isBreakMark, isSessionHeading, isTapeMark, sessionLine, tapeLine, textLine, type Label, type ScriptLine,
} from './script-line.ts';
import { findSpeakers, matchLabel } from './speaker-labels.ts';
import { splitLines } from './split-lines.ts';
import { takeTimecode, type Timecode } from './timecode.ts';

const heading = /^ {0,3}#{1,6}(?:\s+(.*))?$/;
const rule = /^(?:-[ -]*-[ -]*-|\*[ *]*\*[ *]*\*|_[ _]*_[ _]*_|={3,})[-*_= ]*$/;
const fence = /^ {0,3}(?:`{3,}|~{3,})/;
/** `**Name:**`, `**Name**:`, `__Name:__`, `*Name:*`, at the beginning of a line. */
const boldLabels = [
  /^(\*{1,3})((?:\\.|[^*\\\n]){1,160}?)(?:[:：]\s?\1|\1\s?[:：])/,
  /^(_{1,3})((?:\\.|[^_\\\n]){1,160}?)(?:[:：]\s?\1|\1\s?[:：])/,
];
const time = String.raw`\\?\[ ?((?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,:;]\d{1,3})?) ?\\?\]`;
const address = String.raw`\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}\)`;
const timeMarks = [
  new RegExp(String.raw`^\[${time}\]${address}\s?`), new RegExp(String.raw`^${time}${address}\s?`), new RegExp(String.raw`^${time}\s?`),
];
const longestBoldName = 60;

/**
 * Reads a Markdown transcript. Headings are left out and counted, but `Session 2`, `Part Two` or `제2부` begins a
 * session. Without any speaker its paragraphs become turns of nobody.
 *
 * @param text Decoded text (`decodeText`).
 * @param file The name that faults carry.
 * @throws ArchiveError `unreadable-transcript` where no turn is left, `file-too-large` beyond 300,000 lines.
 */
export function readMarkdown(text: string, file: string): Reading {
  const dropped = new DropCounter();
  const lines = new MarkdownLines(dropped).read(splitLines(text, file));
  const sessions = buildSessions(lines, findSpeakers(lines), dropped);
  if (sessions.length === 0) throw new ArchiveError('unreadable-transcript', { file, line: 1, column: 1, reason: 'no-turns' });
  return { sessions, dropped: dropped.counts };
}

/** The lines of a file, with what reaches over several of them: front matter, comments, code. */
class MarkdownLines {
  readonly #dropped: DropCounter;
  #inComment = false;
  #inCode = false;

  constructor(dropped: DropCounter) {
    this.#dropped = dropped;
  }

  read(rawLines: readonly string[]): ScriptLine[] {
    const frontMatter = frontMatterLength(rawLines);
    return rawLines.map((line, index) => (index < frontMatter ? droppedLine('preface') : this.#readLine(line)));
  }

  #readLine(line: string): ScriptLine {
    if (this.#inComment || line.startsWith('<!--')) {
      this.#inComment = !line.includes('-->');
      return droppedLine('note');
    }
    if (fence.test(line)) {
      this.#inCode = !this.#inCode;
      return droppedLine('markup');
    }
    if (line.trim() === '') return blankLine;
    if (this.#inCode) return textLine(line.trim(), null, null);
    const title = heading.exec(line);
    if (title !== null) return readHeading(title[1] ?? '');
    if (rule.test(line.trim())) return droppedLine('markup');
    return this.#readText(line);
  }

  #readText(raw: string): ScriptLine {
    const { body, startsParagraph } = takeBlockMark(raw.trim());
    const timed = takeMarkedTime(body);
    const label = this.#matchBoldLabel(timed.rest);
    if (label !== null) return this.#readLabelled(label, timed.timecode, startsParagraph);
    const plain = this.#plain(timed.rest);
    if (isSessionHeading(plain)) return sessionLine('heading');
    if (isTapeMark(plain)) return tapeLine;
    const found = matchLabel(plain);
    if (isBreakMark(found)) return droppedLine('note');
    return textLine(plain, found, timed.timecode, startsParagraph);
  }

  #readLabelled(label: Label, timecode: Timecode | null, startsParagraph: boolean): ScriptLine {
    const timed = takeMarkedTime(label.rest);
    const rest = this.#plain(timed.rest);
    const plainLabel = { ...label, rest };
    if (isBreakMark({ ...label, rest: plainInline(label.rest).text.trim() })) return droppedLine('note');
    return textLine(`${label.name}: ${rest}`.trim(), plainLabel, timecode ?? timed.timecode, startsParagraph);
  }

  #matchBoldLabel(line: string): Label | null {
    const match = boldLabels[0]?.exec(line) ?? boldLabels[1]?.exec(line) ?? null;
    if (match === null) return null;
    const { text, lostMarkup } = plainInline(match[2] ?? '');
    const name = text.trim().replace(/\s+/g, ' ');
    if (name === '' || name.length > longestBoldName || !/\p{L}/u.test(name)) return null;
    if (lostMarkup) this.#dropped.add('markup');
    return { name, rest: line.slice(match[0].length).trim(), bold: true };
  }

  #plain(line: string): string {
    const { text, lostMarkup } = plainInline(line);
    if (lostMarkup) this.#dropped.add('markup');
    return text.trim();
  }
}

/** `---`, fields, `---` at the top of a file; 0 lines where the second rule is missing. */
function frontMatterLength(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.slice(1, 200).findIndex((line) => line.trimEnd() === '---');
  const fields = lines.slice(1, end + 1);
  return end !== -1 && fields.every((line) => /^\s|^$|^#|^[\w-]{1,60}:|^- /.test(line)) ? end + 2 : 0;
}

function readHeading(title: string): ScriptLine {
  const plain = plainInline(title.replace(/ #+ *$/, '')).text.trim();
  if (isSessionHeading(plain)) return sessionLine('heading');
  return droppedLine(isBreakMark(matchLabel(plain)) ? 'note' : 'heading');
}

/** Takes off the sign of a quotation or of a bulleted item. */
function takeBlockMark(line: string): { readonly body: string; readonly startsParagraph: boolean } {
  if (line.startsWith('>> ')) return { body: line, startsParagraph: false };
  const mark = /^(?:> ?)*(?:[-*+] +)?/.exec(line)?.[0] ?? '';
  return { body: line.slice(mark.length), startsParagraph: /[-*+] +$/.test(mark) };
}

/** `[00:32]`, `\[00:32\]` or `[\[00:32\]](address)` before the words. */
function takeMarkedTime(line: string): { readonly timecode: Timecode | null; readonly rest: string } {
  for (const pattern of timeMarks) {
    const mark = pattern.exec(line);
    const inBrackets = mark === null ? null : takeTimecode(`[${mark[1] ?? ''}]`);
    if (mark !== null && inBrackets !== null) return { timecode: inBrackets.timecode, rest: line.slice(mark[0].length) };
  }
  const plain = takeTimecode(line);
  return plain === null ? { timecode: null, rest: line } : { timecode: plain.timecode, rest: plain.rest.trim() };
}
