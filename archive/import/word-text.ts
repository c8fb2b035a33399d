// The words of a WordprocessingML part (ECMA-376-1, 17.3): paragraphs as they stand once all changes are accepted.
import type { DropCounter } from './reading.ts';
import { walkXml, type XmlTag } from './walk-xml.ts';

/** What a part is read into: paragraphs, whose own line breaks are `\n`, or notes by their ids. */
interface WordPart {
  readonly paragraphs: string[];
  readonly notes: Map<string, string>;
}

/**
 * The paragraphs of a document. Insertions and text boxes are read; deletions, moved and hidden words and comments are
 * not, and are counted. Footnotes and endnotes, by the ids of `notes`, stand in brackets where they are referred to.
 *
 * @throws ArchiveError as `walkXml` does; the place is that inside the part.
 */
export function readWordParagraphs(xml: string, file: string, notes: WordNotes, dropped: DropCounter): readonly string[] {
  return new WordReader(notes, dropped).read(xml, file).paragraphs;
}

/** The texts of footnotes or endnotes by their ids; separators have none. */
export function readWordNotes(xml: string, file: string, dropped: DropCounter): ReadonlyMap<string, string> {
  return new WordReader({ footnotes: new Map(), endnotes: new Map() }, dropped).read(xml, file).notes;
}

export interface WordNotes {
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
}

/** Text in these is not read: what was deleted, moved away, or is there once more for older programs. */
const skipped = new Set(['del', 'moveFrom', 'Fallback']);

const signs: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

interface OpenParagraph {
  text: string;
  /** The mark at its end was deleted: it runs on into the next. */
  runsOn: boolean;
}

class WordReader {
  readonly #notes: WordNotes;
  readonly #dropped: DropCounter;
  readonly #read: WordPart = { paragraphs: [], notes: new Map() };
  /** Where paragraphs go: the part, or a cell of a table. */
  readonly #containers: string[][] = [this.#read.paragraphs];
  readonly #rows: string[][][] = [];
  readonly #open: OpenParagraph[] = [];
  #skipping = 0;
  #inProperties = 0;
  #inText = false;
  #isHidden = false;
  #runningOn = '';
  #note: string | null = null;

  constructor(notes: WordNotes, dropped: DropCounter) {
    this.#notes = notes;
    this.#dropped = dropped;
  }

  read(xml: string, file: string): WordPart {
    walkXml(xml, file, {
      open: (tag) => this.#openTag(tag),
      close: (name) => this.#closeTag(name),
      text: (text) => { if (this.#inText) this.#append(text); },
    });
    return this.#read;
  }

  #openTag(tag: XmlTag): void {
    const { name } = tag;
    if (name === 'pPr' || name === 'tblPr' || name === 'sectPr') this.#inProperties += 1;
    else if (this.#inProperties > 0) this.#openProperty(tag);
    else if (skipped.has(name)) this.#beginSkipped(name);
    else if (name === 'p') this.#open.push({ text: '', runsOn: false });
    else if (name === 'r') this.#isHidden = false;
    else if (name === 'vanish') this.#hide(tag);
    else if (name === 't') this.#inText = true;
    else if (name === 'tr') this.#rows.push([]);
    else if (name === 'tc') this.#containers.push([]);
    else if (name === 'commentReference') this.#dropped.add('comment');
    else if (name === 'footnote' || name === 'endnote') this.#note = valueOf(tag, 'id');
    else this.#openSign(tag);
  }

  #openSign(tag: XmlTag): void {
    const sign = Object.hasOwn(signs, tag.name) ? signs[tag.name] : undefined;
    if (sign !== undefined) this.#append(sign);
    else if (tag.name === 'footnoteReference') this.#refer(this.#notes.footnotes, tag);
    else if (tag.name === 'endnoteReference') this.#refer(this.#notes.endnotes, tag);
  }

  #openProperty({ name }: XmlTag): void {
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined && (name === 'del' || name === 'moveFrom')) paragraph.runsOn = true;
  }

  #beginSkipped(name: string): void {
    if (this.#skipping === 0 && name !== 'Fallback') this.#dropped.add('deletion');
    this.#skipping += 1;
  }

  #hide(tag: XmlTag): void {
    const value = valueOf(tag, 'val');
    this.#isHidden = value === null || !['0', 'false', 'off'].includes(value);
    if (this.#isHidden) this.#dropped.add('deletion');
  }

  #refer(notes: ReadonlyMap<string, string>, tag: XmlTag): void {
    const text = notes.get(valueOf(tag, 'id') ?? '') ?? '';
    if (text === '') return;
    const before = this.#open.at(-1)?.text ?? '';
    this.#append(`${before === '' || /\s$/.test(before) ? '' : ' '}[${text}]`);
  }

  #append(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined && this.#skipping === 0 && !this.#isHidden) paragraph.text += text;
  }

  #closeTag(name: string): void {
    if (name === 'pPr' || name === 'tblPr' || name === 'sectPr') this.#inProperties -= 1;
    else if (this.#inProperties > 0) return;
    else if (skipped.has(name)) this.#skipping -= 1;
    else if (name === 't') this.#inText = false;
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'tc') this.#closeCell();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'footnote' || name === 'endnote') this.#closeNote();
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    const text = this.#runningOn + paragraph.text;
    this.#runningOn = paragraph.runsOn ? text : '';
    if (!paragraph.runsOn && this.#skipping === 0) this.#containers.at(-1)?.push(text);
  }

  #closeCell(): void {
    const cell = this.#containers.length > 1 ? this.#containers.pop() : undefined;
    if (cell !== undefined) this.#rows.at(-1)?.push(cell.filter((paragraph) => paragraph.trim() !== ''));
  }

  #closeRow(): void {
    const row = this.#rows.pop();
    for (const text of row === undefined ? [] : joinRow(row)) this.#containers.at(-1)?.push(text);
  }

  #closeNote(): void {
    const text = this.#read.paragraphs.splice(0).join(' ').replace(/\s+/g, ' ').trim();
    if (this.#note !== null && text !== '') this.#read.notes.set(this.#note, text);
    this.#note = null;
  }
}

/** An attribute by its local name: the prefix is nearly always `w`. */
function valueOf(tag: XmlTag, name: string): string | null {
  for (const [key, value] of Object.entries(tag.attributes)) if (key === name || key.endsWith(`:${name}`)) return value;
  return null;
}

const longestLabel = 60;

/**
 * A row of a table as paragraphs. Transcripts that are tables have the time and the speaker in cells before the words:
 * they become `[time]` on a line of its own, and `Name: words`.
 */
function joinRow(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const [first = '', ...others] = filled.at(-1) ?? [];
  const before = filled.slice(0, -1);
  if (before.length === 0 || before.some((cell) => cell.length > 1 || (cell[0]?.length ?? 0) > longestLabel)) return filled.flat();
  const times: string[] = [];
  const labels: string[] = [];
  for (const cell of before) {
    const text = cell[0]?.trim() ?? '';
    if (/^\d{1,3}:\d{2}[\d:.,]{0,12}$/.test(text)) times.push(`[${text}]`);
    else if (/^[[(].*[\])]$/.test(text)) times.push(text);
    else labels.push(text.replace(/\s*[:：]$/, ''));
  }
  return [...times, labels.length === 0 ? first : `${labels.join(' ')}: ${first}`, ...others];
}
