// Puts turns together from lines once it is known who speaks, and counts what is left out.
import { countWords, type Session, type Turn } from '../api/transcript.ts';
import { tidyText } from './decode-text.ts';
import type { DropCounter } from './reading.ts';
import type { ScriptLine } from './script-line.ts';
import { settleTwoFields, takeTimecode, type Timecode } from './timecode.ts';

/** True where a sentence is over, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？．][”’"')\]»」』]{0,3}$/.test(text.slice(-8));
}

/** One turn in the making: paragraphs of lines, of which the last goes on. */
class OpenTurn {
  readonly speaker: string | null;
  start: number | null;
  end: number | null;
  /** Lines of text in it, so that they can be counted should the turn be left out. */
  lines = 0;
  readonly #paragraphs: string[][] = [];

  constructor(speaker: string | null, start: number | null, end: number | null) {
    this.speaker = speaker;
    this.start = start;
    this.end = end;
  }

  get isEmpty(): boolean {
    return this.#paragraphs.length === 0;
  }

  get lastLine(): string {
    return this.#paragraphs.at(-1)?.at(-1) ?? '';
  }

  append(text: string, asParagraph: boolean): void {
    this.lines += 1;
    const last = this.#paragraphs.at(-1);
    if (last === undefined || asParagraph) this.#paragraphs.push([text]);
    else last.push(text);
  }

  close(): Turn | null {
    const paragraphs = this.#paragraphs.map((lines) => tidyText(lines.join(' ')).trim()).filter((text) => text !== '');
    if (paragraphs.length === 0) return null;
    return { speaker: this.speaker, start: this.start, end: this.end, text: paragraphs.join('\n') };
  }
}

/** A run of lines without text between two that have some: blank lines, and page furniture among them. */
interface Gap {
  blankBefore: boolean;
  furniture: boolean;
  blankAfter: boolean;
}

const noGap: Readonly<Gap> = { blankBefore: false, furniture: false, blankAfter: false };

/** Walks over the lines of a file and keeps the turn that is being spoken. */
class SessionBuilder {
  readonly #speakers: ReadonlySet<string>;
  readonly #dropped: DropCounter;
  readonly #scale: 1 | 60;
  readonly #everyLineIsParagraph: boolean;
  readonly #sessions: Turn[][] = [[]];
  /** What stands before the first speaker; whether it is a preface is decided at the end. */
  #preface: Turn[] = [];
  #prefaceLines = 0;
  #inPreface: boolean;
  #turn: OpenTurn | null = null;
  #waiting: Timecode | null = null;
  /** Milliseconds of the latest turn that has a time. */
  #latest = 0;
  #afterTapeMark = false;
  #gap: Gap = { ...noGap };

  constructor(speakers: ReadonlySet<string>, dropped: DropCounter, scale: 1 | 60, everyLineIsParagraph: boolean) {
    this.#speakers = speakers;
    this.#dropped = dropped;
    this.#scale = scale;
    this.#everyLineIsParagraph = everyLineIsParagraph;
    this.#inPreface = speakers.size > 0;
  }

  add(line: ScriptLine): void {
    if (line.kind === 'blank') this.#addBlank();
    else if (line.kind === 'dropped') this.#addDropped(line);
    else if (line.kind === 'session') this.#beginSession(line.droppedAs ?? 'note');
    else if (line.label !== null && this.#speakers.has(line.label.name)) this.#beginTurn(line, line.label.name, line.label.rest);
    else this.#addText(line);
  }

  finish(): Session[] {
    this.#closeTurn();
    const body = this.#sessions.filter((turns) => turns.length > 0);
    if (wordsOf(this.#preface) <= wordsOf(body.flat())) this.#dropped.add('preface', this.#prefaceLines);
    else body[0] = [...this.#preface, ...body[0] ?? []];
    return body.map((turns) => ({ turns }));
  }

  #addBlank(): void {
    if (this.#gap.furniture) this.#gap.blankAfter = true;
    else this.#gap.blankBefore = true;
  }

  #addDropped({ droppedAs, marksTape }: ScriptLine): void {
    const kind = droppedAs ?? 'note';
    this.#dropped.add(kind);
    this.#afterTapeMark ||= marksTape;
    if (kind === 'page-furniture') this.#gap = { ...this.#gap, furniture: true, blankAfter: false };
    else this.#gap.blankBefore = true;
  }

  #beginSession(kind: string): void {
    this.#dropped.add(kind);
    this.#closeTurn();
    this.#waiting = null;
    this.#latest = 0;
    if (!this.#inPreface) this.#sessions.push([]);
  }

  #beginTurn(line: ScriptLine, speaker: string, rest: string): void {
    this.#closeTurn();
    this.#inPreface = false;
    const inside = takeTimecode(rest);
    this.#open(speaker, this.#settle(line.timecode ?? inside?.timecode ?? null) ?? this.#waiting);
    const text = inside === null ? rest : inside.rest.trim();
    if (text !== '') this.#append(text, false);
  }

  #addText(line: ScriptLine): void {
    this.#noteTime(this.#settle(line.timecode));
    if (line.text === '') return;
    const asParagraph = line.startsParagraph || this.#everyLineIsParagraph || this.#gapEndsParagraph();
    const unnamed = this.#speakers.size === 0 || this.#inPreface;
    const begins = this.#waiting !== null || (unnamed && asParagraph);
    if (this.#turn === null || (begins && !this.#turn.isEmpty)) {
      const speaker = this.#turn?.speaker ?? null;
      this.#closeTurn();
      this.#open(speaker, this.#waiting);
    }
    this.#append(line.text, asParagraph);
  }

  /** A time belongs to the words after it: to a turn that has none yet, or else to a new one of whoever speaks next. */
  #noteTime(timecode: Timecode | null): void {
    if (timecode === null) return;
    this.#waiting = timecode;
    if (this.#turn?.isEmpty === true) [this.#turn.start, this.#turn.end] = [timecode.start, timecode.end];
  }

  #settle(timecode: Timecode | null): Timecode | null {
    if (timecode === null || timecode.fields === 3 || this.#scale === 1) return timecode;
    const end = timecode.end === null ? null : timecode.end * this.#scale;
    return { start: timecode.start * this.#scale, end, fields: 3 };
  }

  #open(speaker: string | null, timecode: Timecode | null): void {
    if (timecode !== null) this.#followClock(timecode.start);
    this.#turn = new OpenTurn(speaker, timecode?.start ?? null, timecode?.end ?? null);
    this.#waiting = null;
    this.#gap = { ...noGap };
  }

  /** A clock that goes back after a mark of the tape is that of another recording, and so of another session. */
  #followClock(start: number): void {
    if (this.#afterTapeMark && start < this.#latest && !this.#inPreface) this.#sessions.push([]);
    this.#afterTapeMark = false;
    this.#latest = start;
  }

  #append(text: string, asParagraph: boolean): void {
    this.#turn?.append(text, asParagraph);
    this.#waiting = null;
    this.#gap = { ...noGap };
  }

  /** Across page furniture a sentence goes on; after its end, blank lines mean what they mean elsewhere. */
  #gapEndsParagraph(): boolean {
    if (!this.#gap.furniture) return this.#gap.blankBefore;
    return (this.#gap.blankBefore || this.#gap.blankAfter) && endsSentence(this.#turn?.lastLine ?? '');
  }

  #closeTurn(): void {
    const open = this.#turn;
    this.#turn = null;
    if (open === null) return;
    const turn = open.close();
    if (turn === null) {
      if (open.speaker !== null) this.#dropped.add('empty-turn');
    } else if (this.#inPreface) {
      this.#preface.push(turn);
      this.#prefaceLines += open.lines;
    } else this.#sessions.at(-1)?.push(turn);
  }
}

/** Sessions of turns from the lines of a file. Everything left out is counted in `dropped`. */
export function buildSessions(
  lines: readonly ScriptLine[], speakers: ReadonlySet<string>, dropped: DropCounter, everyLineIsParagraph = false,
): Session[] {
  const builder = new SessionBuilder(speakers, dropped, settleTwoFields(timeMarks(lines, speakers)), everyLineIsParagraph);
  for (const line of lines) builder.add(line);
  return builder.finish();
}

function timeMarks(lines: readonly ScriptLine[], speakers: ReadonlySet<string>): { start: number; wordsSince: number }[] {
  const marks: { start: number; wordsSince: number }[] = [];
  let words = 0;
  for (const line of lines) {
    const speaks = line.label !== null && speakers.has(line.label.name);
    const timecode = line.timecode ?? (speaks ? takeTimecode(line.label?.rest ?? '')?.timecode : null);
    if (timecode?.fields === 2) {
      marks.push({ start: timecode.start, wordsSince: words });
      words = 0;
    }
    words += countWords(line.text);
  }
  return marks;
}

function wordsOf(turns: readonly Turn[]): number {
  return turns.reduce((words, turn) => words + countWords(turn.text), 0);
}
