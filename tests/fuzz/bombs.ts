// Small files that would be large: archives that swell, entities that grow, brackets without end, repeats without end.
import { writeZip } from '../support/zip-writer.ts';

export interface Bomb {
  readonly what: string;
  readonly name: string;
  readonly wanted: 'transcript' | 'table' | 'collection';
  readonly bytes: Uint8Array;
  /** The fault that it meets. Some are read, since they are only long. */
  readonly outcome: 'read' | 'file-too-large' | 'unreadable-transcript' | 'unknown-format' | 'empty-file';
}

const zeros = Buffer.alloc(20 * 1024 * 1024, 0x20);
const words = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const sheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function zipOf(name: string, bytes: Uint8Array, rest: Readonly<Record<string, string>> = {}): Buffer {
  return writeZip([{ name, bytes }, ...Object.entries(rest).map(([other, text]) => ({ name: other, bytes: Buffer.from(text) }))]);
}

/** Ten entities, each ten of the one before: ten thousand million `lol`. */
function laughs(root: string, inside: string): string {
  const entities = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
  return `<?xml version="1.0"?>\n<!DOCTYPE ${root} [<!ENTITY l0 "lol">${entities.join('')}]>\n<${root}>${inside.replace('%', '&l10;')}</${root}>`;
}

const deep = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);

export function bombs(): readonly Bomb[] {
  const docx = (body: Uint8Array | string): Buffer => zipOf('word/document.xml', Buffer.from(body), { '[Content_Types].xml': '<Types/>' });
  const workbook = { 'xl/workbook.xml': `<workbook ${sheet} xmlns:r="x"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>`, 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>' };
  const ods = (rows: string): Buffer => zipOf('content.xml', Buffer.from(`<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:spreadsheet><table:table>${rows}</table:table></office:spreadsheet></office:document-content>`));
  const transcript = (what: string, name: string, bytes: Uint8Array | string, outcome: Bomb['outcome']): Bomb => ({ what, name, wanted: 'transcript', bytes: Buffer.from(bytes), outcome });
  const table = (what: string, name: string, bytes: Uint8Array, outcome: Bomb['outcome']): Bomb => ({ what, name, wanted: 'table', bytes, outcome });
  return [
    transcript('a document that swells a thousandfold', 'x.docx', docx(zeros), 'file-too-large'),
    transcript('a document that says it is small', 'x.docx', writeZip([{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') }, { name: 'word/document.xml', bytes: zeros, promisedSize: 1000 }]), 'unreadable-transcript'),
    transcript('a document of many parts', 'x.docx', writeZip([{ name: '[Content_Types].xml', bytes: Buffer.alloc(0) }, ...Array.from({ length: 5000 }, (_, index) => ({ name: `word/document${index}.xml`, bytes: Buffer.from('<a/>') }))]), 'file-too-large'),
    transcript('a document with entities that grow', 'x.docx', docx(laughs('w:document', '<w:p><w:r><w:t>%</w:t></w:r></w:p>')), 'unreadable-transcript'),
    transcript('a document without bottom', 'x.docx', docx(`<w:document ${words}>${deep('<w:p>', '</w:p>', 50_000)}</w:document>`), 'unreadable-transcript'),
    transcript('TEI with entities that grow', 'x.xml', laughs('TEI', '<text><body><u>%</u></body></text>'), 'unreadable-transcript'),
    transcript('OHMS with entities that grow', 'x.xml', laughs('record', '<transcript>%</transcript>'), 'unreadable-transcript'),
    transcript('ELAN with entities that grow', 'x.eaf', laughs('ANNOTATION_DOCUMENT', '<TIER>%</TIER>'), 'unreadable-transcript'),
    transcript('TEI with an entity from outside', 'x.xml', '<!DOCTYPE TEI [<!ENTITY f SYSTEM "file:///etc/passwd">]><TEI><text><body><u>&f;</u></body></text></TEI>', 'unreadable-transcript'),
    transcript('TEI without bottom', 'x.xml', `<TEI><text><body>${deep('<div>', '</div>', 50_000)}</body></text></TEI>`, 'unreadable-transcript'),
    transcript('TEI whose points lead to one another', 'x.xml', `<TEI><text><timeline>${Array.from({ length: 50_000 }, (_, index) => `<when xml:id="t${index}" interval="1" since="#t${(index + 1) % 50_000}"/>`).join('')}</timeline><body><u start="#t0">so</u></body></text></TEI>`, 'unreadable-transcript'),
    transcript('JSON without bottom', 'x.json', `{"segments":[${deep('[', ']', 200_000)}]}`, 'unreadable-transcript'),
    transcript('JSON of many wrong segments', 'x.json', `{"segments":[${'1,'.repeat(300_000)}1]}`, 'unreadable-transcript'),
    transcript('a string of backslashes', 'x.json', `{"segments":["${'\\\\'.repeat(1_000_000)}`, 'unreadable-transcript'),
    transcript('a table of nothing but separators', 'x.csv', `speaker,words\nA,so\n${','.repeat(4_000_001)}`, 'file-too-large'),
    transcript('a row of a million cells', 'x.csv', `speaker,words\nA,so\n${','.repeat(1_000_000)}`, 'read'),
    transcript('a table of nothing but quotation marks', 'x.csv', `speaker,words\nA,so\n${'"'.repeat(500_001)}`, 'unreadable-transcript'),
    transcript('a table of nothing but line ends', 'x.csv', `speaker,words\nA,so\n${'x,y\n'.repeat(310_000)}`, 'file-too-large'),
    transcript('oTranscribe without bottom', 'x.otr', JSON.stringify({ text: deep('<p><span>', '</span></p>', 30_000), media: '' }), 'unreadable-transcript'),
    transcript('text of nothing but short lines', 'x.txt', 'Q: a\n'.repeat(400_000), 'file-too-large'),
    transcript('captions of nothing but times', 'x.srt', '0:00:00,0-->0:00:01,0\na\n\n'.repeat(20_000), 'read'),
    table('a workbook that swells a thousandfold', 'x.xlsx', zipOf('xl/worksheets/sheet1.xml', zeros, workbook), 'file-too-large'),
    table('a workbook with entities that grow', 'x.xlsx', zipOf('xl/worksheets/sheet1.xml', Buffer.from(laughs('worksheet', '<sheetData><row><c t="str"><v>%</v></c></row></sheetData>')), workbook), 'unreadable-transcript'),
    table('rows that stand there a million times', 'x.ods', ods('<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>so</text:p></table:table-cell></table:table-row>'), 'file-too-large'),
    table('empty rows without end', 'x.ods', ods(`${'<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'.repeat(1000)}<table:table-row><table:table-cell><text:p>so</text:p></table:table-cell></table:table-row>`), 'read'),
    { what: 'a collection without bottom', name: 'x.json', wanted: 'collection', bytes: Buffer.from(`{"format":"vouchsafe-collection","version":1,"testimonies":${deep('[', ']', 200_000)}}`), outcome: 'unreadable-transcript' },
  ];
}
