// Tables of descriptions: the same cells come out of CSV, XLSX and ODS; dates as exactly as they are shown; bombs do no harm.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { ArchiveError } from '../../../archive/api/errors.ts';
import type { SheetRow } from '../../../archive/api/sheet.ts';
import { readTable } from '../../../archive/import/read-table.ts';
import { dateOfSerial } from '../../../archive/import/table-dates.ts';
import { recogniseHeading } from '../../../archive/import/table-headings.ts';
import { tableColumns } from '../../../archive/api/import-calls.ts';
import { odsOf, odsOfCells, xlsxOf, xlsxOfCells, zipOf } from '../../support/table-files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readTable({ name: 'table', bytes });

async function faultOf(bytes: Uint8Array): Promise<[string, string | undefined]> {
  const thrown: unknown = await read(bytes).then(() => null, (error: unknown) => error);
  expect(thrown).toBeInstanceOf(ArchiveError);
  const { code, detail } = thrown as ArchiveError;
  expect(detail.file).toBe('table');
  return [code, detail.reason];
}

/** What every format must give for these cells: trimmed, rows without a filled cell left out and counted. */
const expected = (rows: readonly (readonly string[])[]): SheetRow[] => rows.flatMap((cells, row) => {
  const filled = cells.map((cell) => cell.trim());
  const width = filled.findLastIndex((cell) => cell !== '') + 1;
  return width === 0 ? [] : [{ row: row + 1, cells: filled.slice(0, width) }];
});

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', 'Mira Ro', '구술자', 'a, b', 'say "so"', '1951-03', 'two\nlines', '<i>&amp;', '=1+1') },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('a', '가', ';', ',', '"', '|', ' ', '&', '<'), maxLength: 8 }) },
);
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 12 })
  // A first row of words, so that the separator can be told.
  .map((rows) => [['File', 'Title', 'Date'], ...rows]);

describe('the same cells', () => {
  it('come out of XLSX and of ODS', async () => {
    await fc.assert(fc.asyncProperty(table, async (rows) => {
      expect(await read(xlsxOfCells(rows))).toEqual({ format: 'xlsx', rows: expected(rows) });
      expect(await read(odsOfCells(rows))).toEqual({ format: 'ods', rows: expected(rows) });
    }), { numRuns: 100 });
  });

  it('come out of CSV with any separator', async () => {
    await fc.assert(fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), async (rows, delimiter) => {
      const text = stringify(rows.map((cells) => [...cells]), { delimiter, quoted: true, bom: true, record_delimiter: '\r\n' });
      expect(await read(bytesOf(text))).toEqual({ format: 'csv', rows: expected(rows) });
    }), { numRuns: 100 });
  });
});

describe('dates in a workbook', () => {
  const styles = '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;년&quot; m&quot;월&quot;"/><numFmt numFmtId="165" formatCode="[$-412]yyyy"/></numFmts>'
    + `<cellXfs>${[0, 14, 164, 165, 46, 2].map((format) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs>`;

  it('are as exact as their formats, and numbers stay numbers', async () => {
    const cells = [0, 1, 2, 3, 5].map((style) => `<c s="${style}"><v>40607</v></c>`).join('');
    const { rows } = await read(xlsxOf([`<row>${cells}<c s="4"><v>0.0625</v></c></row>`], { styles }));
    expect(rows[0]?.cells).toEqual(['40607', '2011-03-05', '2011-03', '2011', '40607', '1:30:00']);
  });

  it('count from 1904 where the workbook does', async () => {
    const { rows } = await read(xlsxOf(['<row><c s="1"><v>39145</v></c></row>'], { styles, properties: '<workbookPr date1904="1"/>' }));
    expect(rows[0]?.cells).toEqual(['2011-03-05']);
  });

  it('know the days around the 29 February 1900 that never was', () => {
    expect([1, 59, 60, 61].map((serial) => dateOfSerial(serial, 'day', false))).toEqual(['1900-01-01', '1900-02-28', null, '1900-03-01']);
  });
});

describe('cells of ODS', () => {
  it('come by their values, without notes', async () => {
    const { rows } = await read(odsOf([
      '<table:table-row><table:table-cell office:value-type="float" office:value="12"><text:p>12,00</text:p></table:table-cell>'
      + '<table:table-cell office:value-type="date" office:date-value="2011-03-05T00:00:00"><text:p>5. March</text:p></table:table-cell>'
      + '<table:table-cell office:value-type="time" office:time-value="PT01H30M00S"><text:p>1:30</text:p></table:table-cell>'
      + '<table:table-cell office:value-type="string"><office:annotation><text:p>secret</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p></table:table-cell></table:table-row>',
    ]));
    expect(rows[0]?.cells).toEqual(['12', '2011-03-05', '1:30:00', 'a  b']);
  });
});

describe('rows of ODS', () => {
  it('are counted with those that are repeated, filled or empty', async () => {
    const row = (times: number, text: string): string => (
      `<table:table-row table:number-rows-repeated="${times}"><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`
    );
    const { rows } = await read(odsOf([row(2, 'a'), row(3, ''), row(1, 'b')]));
    expect(rows.map(({ row: number, cells }) => [number, cells[0]])).toEqual([[1, 'a'], [2, 'a'], [6, 'b']]);
  });
});

it('files that were damaged are faults or tables, and nothing else', async () => {
  const whole = [xlsxOfCells([['File', 'Title'], ['a.txt', 'A']]), odsOfCells([['File', 'Title'], ['a.txt', 'A']]), bytesOf('File;Title\na.txt;"A"\n')];
  const damage = fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(fc.asyncProperty(fc.constantFrom(...whole), damage, fc.nat(5000), async (bytes, changes, cut) => {
    const damaged = bytes.slice(0, cut % 3 === 0 ? cut % bytes.length : undefined);
    for (const [at, byte] of changes) if (damaged.length > 0) damaged[at % damaged.length] = byte;
    const thrown: unknown = await read(damaged).then(() => null, (error: unknown) => error);
    if (thrown !== null) expect(thrown).toBeInstanceOf(ArchiveError);
  }), { numRuns: 500 });
});

describe('what is no table', () => {
  it('is a fault with the file’s name', async () => {
    expect(await faultOf(new Uint8Array())).toEqual(['empty-file', undefined]);
    expect(await faultOf(zipOf({ 'other.txt': 'x' }))).toEqual(['unknown-format', undefined]);
    expect(await faultOf(zipOf({ 'xl/workbook.xml': '<workbook/>' }))).toEqual(['unreadable-transcript', 'no-sheet']);
    expect(await faultOf(xlsxOf(['<row><c></row>']))).toEqual(['unreadable-transcript', 'xml']);
    expect(await faultOf(zipOf({ 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }))).toEqual(['unreadable-transcript', 'doctype']);
    expect(await faultOf(bytesOf('File,Title\n"open,and never shut\n'))).toEqual(['unreadable-transcript', 'quote-not-closed']);
  });

  it('does not grow beyond bounds', async () => {
    const cellsOf = (times: string, rows: string): string => (
      `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${times}" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`
    );
    expect(await faultOf(odsOf([cellsOf('1000000000', '1')]))).toEqual(['file-too-large', 'columns']);
    const long = 'x'.repeat(100_000);
    expect(await faultOf(odsOf([
      `<table:table-row table:number-rows-repeated="5000"><table:table-cell office:value-type="string"><text:p>${long}</text:p></table:table-cell></table:table-row>`,
    ]))).toEqual(['file-too-large', 'cells']);
    // An empty row may be repeated to the end of the sheet: there is nothing in it.
    expect((await read(odsOf([cellsOf('1', '1'), '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>']))).rows).toHaveLength(1);
    const many = Array.from({ length: 400 }, (_, at) => `<c r="${at < 26 ? '' : 'A'}A${1}"/>`).join('');
    expect((await read(xlsxOf([`<row>${many}</row>`]))).rows).toEqual([]);
  });
});

describe('headings', () => {
  it('are known in English, in Korean and as Dublin Core', () => {
    const means = Object.fromEntries(['File name', 'filename', 'Accession No.', '등록번호', '구술자', 'dc:creator', 'dcterms:abstract', 'Interview Date', '면담일', 'Subject(s)', 'Keywords', 'colour'].map(
      (heading) => [heading, recogniseHeading(heading)],
    ));
    expect(means).toEqual({
      'File name': 'file', filename: 'file', 'Accession No.': 'accession', 등록번호: 'accession', 구술자: 'narrator', 'dc:creator': 'narrator',
      'dcterms:abstract': 'summary', 'Interview Date': 'date', 면담일: 'date', 'Subject(s)': 'subjects', Keywords: 'subjects', colour: null,
    });
    for (const column of tableColumns) if (column !== 'ignore') expect(recogniseHeading(column)).toBe(column);
  });
});
