// Reads the first sheet of a workbook of Excel (ECMA-376, SpreadsheetML) as rows of words.
import { ArchiveError } from '../api/errors.ts';
import type { Sheet } from '../api/sheet.ts';
import type { SourceFile } from '../api/transcript.ts';
import { decodeText } from './decode-text.ts';
import { readZip } from './read-zip.ts';
import { dateOfSerial, dateStyles, type DateStyle } from './table-dates.ts';
import { SheetBuilder } from './table-sheet.ts';
import { attributeOf, childAt, childrenOf, descendantsOf, readXmlTree, type XmlElement } from './xml-tree.ts';
import { walkXml, type XmlTag } from './walk-xml.ts';

const parts = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/u;

/** `B3`: the letters are the column, counted from A. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;
}

/** The strings that cells refer to by number. What tells how to pronounce one is no part of it. */
function sharedStrings(text: string, file: string): string[] {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let phonetic = 0;
  walkXml(text, file, {
    open({ name }) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') isText = phonetic === 0;
    },
    text(found) {
      if (isText) current += found;
    },
    close(name) {
      if (name === 'si') strings.push(current);
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') isText = false;
    },
  });
  return strings;
}

/** The path of the first sheet that is not hidden, inside the archive. */
function firstSheet(workbook: XmlElement, relations: XmlElement): string | null {
  const sheets = childrenOf(childAt(workbook, 'sheets'), 'sheet');
  const sheet = sheets.find((one) => (attributeOf(one, 'state') ?? 'visible') === 'visible') ?? sheets[0];
  const id = Object.entries(sheet?.attributes ?? {}).find(([name]) => /(?:^|:)id$/u.test(name))?.[1];
  const relation = childrenOf(relations, 'Relationship').find((one) => attributeOf(one, 'Id') === id);
  const target = attributeOf(relation, 'Target');
  if (target === null) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`;
}

interface CellMeaning {
  readonly strings: readonly string[];
  readonly styles: readonly (DateStyle | null)[];
  readonly from1904: boolean;
}

function cellText({ attributes }: XmlTag, value: string, { strings, styles, from1904 }: CellMeaning): string {
  const type = attributes.t ?? 'n';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  if (type !== 'n' || value.trim() === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const style = styles[Number(attributes.s ?? 0)] ?? null;
  return style === null ? String(number) : dateOfSerial(number, style, from1904) ?? String(number);
}

function readSheet(text: string, file: string, meaning: CellMeaning): Sheet {
  const sheet = new SheetBuilder(file);
  let row = 0;
  let column = -1;
  let cells = new Map<number, string>();
  let cell: XmlTag | null = null;
  let value = '';
  let isValue = false;
  let phonetic = 0;
  walkXml(text, file, {
    open(tag) {
      if (tag.name === 'row') {
        const said = Number(tag.attributes.r);
        row = Number.isInteger(said) && said > row ? said : row + 1;
        column = -1;
        cells = new Map();
      } else if (tag.name === 'c') {
        cell = tag;
        value = '';
        column = columnOf(tag.attributes.r) ?? column + 1;
      } else if (tag.name === 'rPh') phonetic += 1;
      else if (tag.name === 'v' || tag.name === 't') isValue = cell !== null && phonetic === 0;
    },
    text(found) {
      if (isValue) value += found;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'c' && cell !== null) {
        cells.set(column, cellText(cell, value, meaning));
        cell = null;
      } else if (name === 'row') sheet.add(row, cells);
    },
  });
  return sheet.finish('xlsx');
}

export async function readTableXlsx(file: SourceFile): Promise<Sheet> {
  const { name } = file;
  const found = await readZip(file, (part) => parts.test(part));
  const textOf = (part: string): string | null => {
    const bytes = found.get(part);
    return bytes === undefined ? null : decodeText({ name, bytes }).text;
  };
  const treeOf = (part: string): XmlElement | null => {
    const text = textOf(part);
    return text === null ? null : readXmlTree(text, name);
  };
  const [workbook, relations] = [treeOf('xl/workbook.xml'), treeOf('xl/_rels/workbook.xml.rels')];
  const path = workbook === null || relations === null ? null : firstSheet(workbook, relations);
  const text = path === null ? null : textOf(path);
  if (workbook === null || text === null) {
    throw new ArchiveError('unreadable-transcript', { file: name, line: 1, column: 1, reason: 'no-sheet' });
  }
  const [strings, styles] = [textOf('xl/sharedStrings.xml'), treeOf('xl/styles.xml')];
  const [properties] = descendantsOf(workbook, 'workbookPr');
  return readSheet(text, name, {
    strings: strings === null ? [] : sharedStrings(strings, name),
    styles: styles === null ? [] : dateStyles(styles),
    from1904: ['1', 'true'].includes(attributeOf(properties, 'date1904') ?? ''),
  });
}
