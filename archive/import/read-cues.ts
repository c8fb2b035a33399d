// Reads timed captions, which WebVTT and SubRip write nearly alike, and makes turns of them.
import { ArchiveError } from '../api/errors.ts';
import type { Turn } from '../api/transcript.ts';
import { endsSentence } from './build-sessions.ts';
import { CueTextReader, type VoiceText } from './cue-text.ts';
import { tidyText } from './decode-text.ts';
import type { DropCounter, Reading } from './reading.ts';
import { blankLine, textLine, type ScriptLine } from './script-line.ts';
import { findSpeakers, matchLabel } from './speaker-labels.ts';

export interface CueGrammar {
  readonly file: string;
  /** `NOTE`, `STYLE` and `REGION` blocks exist. */
  readonly blocks: boolean;
  /** As OHMS writes it: the signature may be missing, and a cue that ends at zero ends nobody knows when. */
  readonly lenient?: boolean;
}

interface Cue {
  readonly start: number;
  readonly end: number | null;
  readonly spans: readonly VoiceText[];
}

/**
 * Reads cues from line `from` (0-based) on. A line with `-->` begins one; a line alone before it is its name or number.
 *
 * @throws ArchiveError `unreadable-transcript` with line, column and reason: `timing`, `end-before-start`,
 * `text-before-first-cue`, `no-cues` or `no-turns`.
 */
export function readCues(lines: readonly string[], from: number, grammar: CueGrammar, dropped: DropCounter): Reading {
  const cues = new CueReader(lines, grammar, dropped).read(from);
  const turns = mergeRunningOn(turnsOf(cues, dropped));
  if (turns.length === 0) throw fault(grammar.file, lines.length, 1, cues.length === 0 ? 'no-cues' : 'no-turns');
  return { sessions: [{ turns }], dropped: dropped.counts };
}

function fault(file: string, line: number, column: number, reason: string): ArchiveError {
  return new ArchiveError('unreadable-transcript', { file, line, column, reason });
}

class CueReader {
  readonly #lines: readonly string[];
  readonly #grammar: CueGrammar;
  readonly #dropped: DropCounter;
  readonly #cues: Cue[] = [];
  #open: { readonly start: number; readonly end: number | null; readonly text: CueTextReader; filled: boolean } | null = null;
  #afterBlank = true;
  #inBlock = false;
  /** The lines since the last blank one, up to a timing: at most a name stands there. */
  #untimed = 0;

  constructor(lines: readonly string[], grammar: CueGrammar, dropped: DropCounter) {
    this.#lines = lines;
    this.#grammar = grammar;
    this.#dropped = dropped;
  }

  read(from: number): readonly Cue[] {
    for (let index = from; index < this.#lines.length; index += 1) this.#take(index);
    this.#close();
    return this.#cues;
  }

  #take(index: number): void {
    const line = this.#lines[index] ?? '';
    if (line.trim() === '') {
      this.#afterBlank = true;
      this.#inBlock = false;
      this.#untimed = 0;
      return;
    }
    this.#untimed += 1;
    if (this.#inBlock || (this.#grammar.blocks && this.#afterBlank && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line))) {
      this.#inBlock = true;
      this.#dropped.add('note');
    } else if (line.includes('-->')) this.#begin(index, line);
    else if (!this.#isName(index)) this.#addText(index, line);
    this.#afterBlank = false;
  }

  #begin(index: number, line: string): void {
    this.#close();
    this.#untimed = Number.POSITIVE_INFINITY;
    const timing = new TimingReader(line, this.#grammar, index + 1).read();
    this.#open = { ...timing, text: new CueTextReader(), filled: false };
  }

  /** The line before a timing is a cue's name where a blank line sets it apart, or where it is a number. */
  #isName(index: number): boolean {
    if (!(this.#lines[index + 1] ?? '').includes('-->')) return false;
    return this.#afterBlank || /^\d{1,9}$/.test((this.#lines[index] ?? '').trim());
  }

  #addText(index: number, line: string): void {
    const { file } = this.#grammar;
    if (this.#untimed <= 2 && looksLikeTiming(line)) throw fault(file, index + 1, arrowColumn(line), 'timing');
    if (this.#open === null) throw fault(file, index + 1, 1, 'text-before-first-cue');
    this.#open.text.addLine(line, this.#afterBlank && this.#open.filled);
    this.#open.filled = true;
  }

  #close(): void {
    if (this.#open === null) return;
    const { start, end, text } = this.#open;
    this.#cues.push({ start, end, spans: text.finish() });
    if (text.lostMarkup) this.#dropped.add('markup');
    this.#open = null;
  }
}

/** Two times on a line, and no arrow between them that would count. */
function looksLikeTiming(line: string): boolean {
  return /^\s{0,8}\d{1,4}:\d{1,2}[\d:.,]{0,12}\s{0,8}(?:-{1,3}>?|→|—>?|–>?|>)\s{0,8}\d{1,4}:\d{1,2}/.test(line);
}

function arrowColumn(line: string): number {
  return Math.max(0, line.search(/[-→—–>]/)) + 1;
}

/** `[HH:]MM:SS.mmm --> [HH:]MM:SS.mmm` and whatever settings follow; a comma does for the point. */
class TimingReader {
  readonly #line: string;
  readonly #grammar: CueGrammar;
  readonly #lineNumber: number;
  #at = 0;

  constructor(line: string, grammar: CueGrammar, lineNumber: number) {
    this.#line = line;
    this.#grammar = grammar;
    this.#lineNumber = lineNumber;
  }

  read(): { readonly start: number; readonly end: number | null } {
    this.#skip(/\s*/y);
    const start = this.#stamp();
    this.#skip(/\s*/y);
    if (!this.#line.startsWith('-->', this.#at)) throw this.#fault('timing');
    this.#at += 3;
    this.#skip(/\s*/y);
    const endAt = this.#at;
    const end = this.#stamp();
    if (this.#at < this.#line.length && !/\s/.test(this.#line[this.#at] ?? '')) throw this.#fault('timing');
    if (end === 0 && start > 0 && this.#grammar.lenient === true) return { start, end: null };
    if (end < start) {
      this.#at = endAt;
      throw this.#fault('end-before-start');
    }
    return { start, end };
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#line)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #stamp(): number {
    const [first, second] = [this.#number(4), this.#after(':', 2)];
    const third = this.#line[this.#at] === ':' ? this.#after(':', 2) : null;
    const [hours, minutes, seconds] = third === null ? [0, first, second] : [first, second, third];
    const point = this.#line[this.#at];
    if (point !== '.' && point !== ',') throw this.#fault('timing');
    this.#at += 1;
    const fraction = this.#skip(/\d{1,3}/y);
    if (fraction === '') throw this.#fault('timing');
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.padEnd(3, '0'));
  }

  #after(sign: string, digits: number): number {
    if (this.#line[this.#at] !== sign) throw this.#fault('timing');
    this.#at += 1;
    const at = this.#at;
    const value = this.#number(digits);
    if (value <= 59) return value;
    this.#at = at;
    throw this.#fault('timing');
  }

  #number(digits: number): number {
    const found = this.#skip(digits === 4 ? /\d{1,4}/y : /\d{1,2}/y);
    if (found === '') throw this.#fault('timing');
    return Number(found);
  }

  #fault(reason: string): ArchiveError {
    return fault(this.#grammar.file, this.#lineNumber, Math.min(this.#at, this.#line.length) + 1, reason);
  }
}

/**
 * One turn for each voice of each cue. Where a file names no voices, `NAME:` labels are speakers by the rule for plain
 * text, and a speaker goes on until the next; a line that begins with a dash is then somebody else's, nobody known.
 */
function turnsOf(cues: readonly Cue[], dropped: DropCounter): Turn[] {
  const voiced = cues.some((cue) => cue.spans.some((span) => span.voice !== null));
  const speakers = voiced ? new Set<string>() : findSpeakers(cues.flatMap(scriptLinesOf));
  let speaking: string | null = null;
  const turns: Turn[] = [];
  for (const cue of cues) {
    const before = turns.length;
    for (const part of partsOf(cue, speakers, voiced, speaking)) {
      speaking = part.speaker;
      const text = tidyText(part.text).trim();
      if (text !== '') turns.push({ speaker: part.speaker, start: cue.start, end: cue.end, text });
    }
    if (turns.length === before) dropped.add('empty-turn');
  }
  return turns;
}

/** A cue begins a paragraph only after a sentence's end, which is what lets a name that comes once be judged. */
function scriptLinesOf(cue: Cue): ScriptLine[] {
  return [blankLine, ...cue.spans.map((span) => textLine(undash(span.text), matchLabel(undash(span.text)), null))];
}

const dialogueDash = /^[-–—] ?(?=[\p{L}\p{N}"“‘'([¿¡])/u;

function undash(text: string): string {
  return text.replace(dialogueDash, '');
}

interface CuePart {
  readonly speaker: string | null;
  text: string;
}

function partsOf(cue: Cue, speakers: ReadonlySet<string>, voiced: boolean, speaking: string | null): CuePart[] {
  const parts: CuePart[] = [];
  const dialogue = !voiced && cue.spans.filter((span) => dialogueDash.test(span.text)).length >= 2;
  for (const span of cue.spans) {
    const text = dialogue ? undash(span.text) : span.text;
    const label = voiced ? null : matchLabel(undash(span.text));
    const open = parts.at(-1);
    if (label !== null && speakers.has(label.name)) parts.push({ speaker: label.name, text: label.rest });
    else if (voiced && span.startsVoice) parts.push({ speaker: span.voice, text });
    else if (dialogue && dialogueDash.test(span.text)) parts.push({ speaker: null, text });
    else if (open === undefined) parts.push({ speaker: voiced ? span.voice : speaking, text });
    else open.text += (span.startsParagraph ? '\n' : ' ') + text;
  }
  return parts;
}

/**
 * Captions cut sentences for the screen. Consecutive turns of one named speaker become one while the sentence goes on,
 * from the first one's start to the last one's end. Words of nobody known are left as they were cut.
 */
function mergeRunningOn(turns: readonly Turn[]): Turn[] {
  const merged: { turn: Turn; texts: string[] }[] = [];
  for (const turn of turns) {
    const last = merged.at(-1);
    const goesOn = last !== undefined && turn.speaker !== null && last.turn.speaker === turn.speaker
      && !endsSentence(last.texts.at(-1) ?? '');
    if (goesOn) {
      last.texts.push(turn.text);
      last.turn = { ...last.turn, end: turn.end === null ? null : Math.max(last.turn.end ?? 0, turn.end) };
    } else merged.push({ turn, texts: [turn.text] });
  }
  return merged.map(({ turn, texts }) => ({ ...turn, text: tidyText(texts.join(' ')) }));
}
