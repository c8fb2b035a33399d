// Small spreadsheets for tests: the parts of XLSX and ODS files as text, in a zip archive.
import { deflateRawSync, crc32 } from 'node:zlib';

/** A zip archive with these parts, deflated. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const packed = deflateRawSync(bytes);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(bytes.length, 8);
    const both = Buffer.concat([Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0, 0]), sizes, Buffer.from([path.length, 0, 0, 0])]);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), both, path, packed);
    const at = Buffer.alloc(4);
    at.writeUInt32LE(offset);
    central.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), both, Buffer.alloc(10), at, path);
    offset += 4 + both.length + path.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const columnName = (column: number): string => (
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
);

const sheetOf = (rows: readonly string[]): string => `<?xml version="1.0"?><worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;

/** A workbook of one sheet whose rows are given as XML. `styles` and `properties` go into its parts. */
export function xlsxOf(rows: readonly string[], { strings = [], styles = '', properties = '' }: {
  readonly strings?: readonly string[]; readonly styles?: string; readonly properties?: string;
} = {}): Uint8Array {
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="r">${properties}<sheets><sheet name="Hidden" state="hidden" r:id="rId9"/><sheet name="One" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId9" Target="worksheets/sheet9.xml"/><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': sheetOf(rows),
    'xl/worksheets/sheet9.xml': sheetOf(['<row r="1"><c t="str"><v>not to be read</v></c></row>']),
  });
}

/** The same cells, every other one as a shared string; empty ones are left out, as Excel does. */
export function xlsxOfCells(rows: readonly (readonly string[])[]): Uint8Array {
  const strings: string[] = [];
  const xml = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => {
    const at = `r="${columnName(column)}${row + 1}"`;
    if (cell === '') return '';
    if ((row + column) % 2 === 0) return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    strings.push(`<si><r><t xml:space="preserve">${escaped(cell.slice(0, 1))}</t></r><r><t xml:space="preserve">${escaped(cell.slice(1))}</t></r><rPh sb="0" eb="1"><t>sound</t></rPh></si>`);
    return `<c ${at} t="s"><v>${strings.length - 1}</v></c>`;
  }).join('')}</row>`);
  return xlsxOf(xml, { strings });
}

const namespaces = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"';

export function odsOf(rows: readonly string[]): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${namespaces}><office:body><office:spreadsheet><table:table table:name="One">${rows.join('')}</table:table>`
      + '<table:table table:name="Two"><table:table-row><table:table-cell office:value-type="string"><text:p>not to be read</text:p></table:table-cell></table:table-row></table:table>'
      + '</office:spreadsheet></office:body></office:document-content>',
  });
}

/** The same cells; runs of equal cells and rows are written once, as LibreOffice does. */
export function odsOfCells(rows: readonly (readonly string[])[]): Uint8Array {
  const runs = <V>(values: readonly V[], same: (one: V, other: V) => boolean): { value: V; times: number }[] => {
    const found: { value: V; times: number }[] = [];
    for (const value of values) {
      const last = found.at(-1);
      if (last !== undefined && same(last.value, value)) last.times += 1;
      else found.push({ value, times: 1 });
    }
    return found;
  };
  return odsOf(runs(rows, (one, other) => one.join('\0') === other.join('\0')).map(({ value: cells, times }) => (
    `<table:table-row table:number-rows-repeated="${times}">${runs(cells, (one, other) => one === other).map(({ value, times: columns }) => (
      `<table:table-cell table:number-columns-repeated="${columns}" office:value-type="string">${value === '' ? '' : value.split('\n').map((line) => `<text:p>${escaped(line)}</text:p>`).join('')}</table:table-cell>`
    )).join('')}</table:table-row>`
  )));
}
