// Reads the first sheet of an OpenDocument spreadsheet (ODF 1.3, part 3, section 9) as rows of words.
import { ArchiveError } from '../api/errors.ts';
import type { Sheet } from '../api/sheet.ts';
import type { SourceFile } from '../api/transcript.ts';
import { decodeText } from './decode-text.ts';
import { readZip } from './read-zip.ts';
import { SheetBuilder } from './table-sheet.ts';
import { walkXml, type XmlTag } from './walk-xml.ts';

/** As many as a sheet has. */
const mostRows = 1_048_576;
/** A row or cell that holds something can say that it stands there again; one that says so more often is no table of descriptions. */
const mostRepeated = 10_000;

function attribute({ attributes }: XmlTag, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name.slice(name.indexOf(':') + 1)}`))?.[1];
}

function repeated(tag: XmlTag, name: string): number {
  const count = Number(attribute(tag, name) ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, mostRows) : 1;
}

/** `PT01H30M05S` as `1:30:05`. */
function timeText(iso: string): string {
  const [, hours = '0', minutes = '0', seconds = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/u.exec(iso) ?? [];
  return `${Number(hours)}:${minutes.padStart(2, '0')}:${seconds.padStart(2, '0')}`;
}

function cellText(cell: XmlTag, shown: string): string {
  switch (attribute(cell, 'office:value-type')) {
    case 'float': case 'percentage': case 'currency': return attribute(cell, 'office:value') ?? shown;
    case 'date': return attribute(cell, 'office:date-value')?.slice(0, 10) ?? shown;
    case 'time': return timeText(attribute(cell, 'office:time-value') ?? '');
    case 'boolean': return attribute(cell, 'office:boolean-value') === 'true' ? 'TRUE' : 'FALSE';
    default: return shown;
  }
}

/** Walks over the first table; what follows is of no account. */
class TableWalk {
  readonly sheet: SheetBuilder;
  tables = 0;
  #row = 0;
  #rowTag: XmlTag | null = null;
  #cells = new Map<number, string>();
  #column = 0;
  #cellTag: XmlTag | null = null;
  #shown = '';
  #paragraphs = 0;
  #notes = 0;

  constructor(file: string) {
    this.sheet = new SheetBuilder(file);
  }

  open(tag: XmlTag): void {
    if (tag.name === 'table') this.tables += 1;
    if (this.tables !== 1) return;
    if (tag.name === 'table-row') {
      this.#rowTag = tag;
      this.#cells = new Map();
      this.#column = 0;
    } else if (tag.name === 'table-cell' || tag.name === 'covered-table-cell') {
      this.#cellTag = tag;
      this.#shown = '';
      this.#paragraphs = 0;
    } else if (tag.name === 'annotation') this.#notes += 1;
    else if (this.#notes === 0) this.#openInCell(tag);
  }

  #openInCell(tag: XmlTag): void {
    if (tag.name === 'p') {
      if (this.#paragraphs > 0) this.#shown += '\n';
      this.#paragraphs += 1;
    } else if (tag.name === 's') this.#shown += ' '.repeat(Math.min(repeated(tag, 'text:c'), 100));
    else if (tag.name === 'tab') this.#shown += ' ';
    else if (tag.name === 'line-break') this.#shown += '\n';
  }

  text(found: string): void {
    if (this.tables === 1 && this.#cellTag !== null && this.#paragraphs > 0 && this.#notes === 0) this.#shown += found;
  }

  close(name: string): void {
    if (this.tables !== 1) return;
    if (name === 'annotation') this.#notes -= 1;
    else if (name === 'table-row' && this.#rowTag !== null) this.#closeRow(this.#rowTag);
    else if ((name === 'table-cell' || name === 'covered-table-cell') && this.#cellTag !== null) this.#closeCell(this.#cellTag);
  }

  #closeCell(tag: XmlTag): void {
    const text = cellText(tag, this.#shown);
    const times = repeated(tag, 'table:number-columns-repeated');
    if (text.trim() !== '') {
      for (let time = 0; time < Math.min(times, mostRepeated); time += 1) this.#cells.set(this.#column + time, text);
    }
    this.#column += times;
    this.#cellTag = null;
  }

  #closeRow(tag: XmlTag): void {
    const times = repeated(tag, 'table:number-rows-repeated');
    if (this.#cells.size > 0) {
      for (let time = 1; time <= Math.min(times, mostRepeated); time += 1) this.sheet.add(this.#row + time, this.#cells);
    }
    this.#row += times;
    this.#rowTag = null;
  }
}

export async function readTableOds(file: SourceFile): Promise<Sheet> {
  const { name } = file;
  const bytes = (await readZip(file, (part) => part === 'content.xml')).get('content.xml');
  const walk = new TableWalk(name);
  if (bytes !== undefined) walkXml(decodeText({ name, bytes }).text, name, walk);
  if (walk.tables === 0) throw new ArchiveError('unreadable-transcript', { file: name, line: 1, column: 1, reason: 'no-sheet' });
  return walk.sheet.finish('ods');
}
