// Well-formed files of every format that the program takes in, generated, with invented text: what the fuzzer breaks.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { IndexPoint } from '../../archive/api/description.ts';
import { splitPassages, type KeyedTurn } from '../../archive/catalogue/split-passages.ts';
import { transcriptFormats, writeTranscript, type TranscriptFormat } from '../../archive/export/transcripts/write-transcript.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { copyOf, testimonyId, turnKey } from '../support/testimony-copy.ts';
import { plans, writeMarkdown, writeSrt, writeText, writeVtt, timeTurns, type Plan } from '../support/transcript-writers.ts';
import { writeZip } from '../support/zip-writer.ts';

/** A file as text or, in a zip archive, as parts with their names: the fuzzer breaks either the text or the bytes. */
export interface Sample {
  readonly format: string;
  readonly name: string;
  readonly wanted: 'transcript' | 'table' | 'collection';
  readonly parts: readonly { readonly name: string; readonly text: string }[];
  readonly isZip: boolean;
}

export function sampleBytes({ isZip, parts }: Pick<Sample, 'isZip' | 'parts'>): Uint8Array {
  if (!isZip) return Buffer.from(parts[0]?.text ?? '');
  return writeZip(parts.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })));
}

const particulars = { purpose: 'read', to: null, at: '2026-03-04T05:06:07.000Z', archive: 'Riverside Archive' };
const extensions: Readonly<Record<TranscriptFormat, string>> = {
  vtt: 'vtt', srt: 'srt', text: 'txt', markdown: 'md', ohms: 'xml', eaf: 'eaf', tei: 'xml', csv: 'csv',
};

function plain(format: string, name: string, text: string, wanted: Sample['wanted'] = 'transcript'): Sample {
  return { format, name, wanted, parts: [{ name, text }], isZip: false };
}

const points: readonly IndexPoint[] = [
  { start: 5000, title: 'The mill', synopsis: 'A "mill"', keywords: ['ice'], subjects: [], place: 'Oldmere', coordinates: [41, 129] },
];

function writtenBy(format: TranscriptFormat, { sessions, language }: Plan): Sample {
  const turns = sessions.slice(0, 1).flatMap(({ turns: said }) => timeTurns(said)).map((turn, index): KeyedTurn => ({ ...turn, key: turnKey(index), session: 1 }));
  const copy = copyOf([], { language, points: [...points] }, { passages: splitPassages(testimonyId, turns) });
  return plain(format, `sample.${extensions[format]}`, writeTranscript(copy, format, particulars, issueWords[language])[0]?.text ?? '');
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As OHMS kept it before it knew WebVTT: lines, and marks by the minute. */
function ohmsWithSync({ sessions }: Plan): Sample {
  const lines = writeText(sessions, 70);
  const marks = lines.split('\n').flatMap((_, index) => (index % 9 === 5 ? [`${index}(2)`] : []));
  return plain('ohms', 'sample.xml', `<?xml version="1.0"?>\n<ROOT xmlns="https://www.weareavp.com/nunncenter/ohms"><record id="1" dt="2020-01-01"><version>5.4</version><title>Mill</title>`
    + `<date value="2019-05-06" format="yyyy-mm-dd"/><sync>1:|${marks.join('|')}</sync><transcript>${escapeXml(lines)} and[[footnote]]1[[/footnote]] so.\n[[footnotes]]\n[[note]]A mill.[[/note]]\n[[/footnotes]]</transcript>`
    + `<index><point><time>5</time><title>One</title><gpspoints><gps>41.5, 129.2</gps><gps_zoom>9</gps_zoom><gps_text>Oldmere</gps_text></gpspoints></point></index></record></ROOT>`);
}

function otr({ sessions }: Plan): Sample {
  const paragraphs = sessions.flatMap(({ turns }) => turns).map(({ speaker, text }, index) => (
    `<p><span class="timestamp" contenteditable="false" data-timestamp="${index * 7.25}">0:${String(index % 60).padStart(2, '0')}</span><b>${speaker ?? ''}</b>: ${escapeXml(text)}<br /></p>`
  ));
  return plain('otr', 'sample.otr', JSON.stringify({ text: paragraphs.join(''), media: 'a.mp3', 'media-time': 3.5 }));
}

function whisperX({ sessions }: Plan): Sample {
  const segments = sessions.flatMap(({ turns }) => turns).map(({ speaker, text }, index) => ({
    start: index * 4.5, end: index * 4.5 + 4, text, speaker, words: [{ word: text.slice(0, 4), start: index, end: index + 0.5, score: 0.9 }, { word: '1951' }],
  }));
  return plain('whisperx', 'sample.json', JSON.stringify({ segments, word_segments: [], language: 'en' }, null, 1));
}

function eafWithTranslation({ sessions }: Plan): Sample {
  const turns = sessions.flatMap(({ turns: said }) => said).slice(0, 8);
  const slots = turns.flatMap((_, index) => [`<TIME_SLOT TIME_SLOT_ID="b${index}" TIME_VALUE="${index * 1000}"/>`, `<TIME_SLOT TIME_SLOT_ID="e${index}"/>`]);
  const spoken = turns.map(({ text }, index) => `<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a${index}" TIME_SLOT_REF1="b${index}" TIME_SLOT_REF2="e${index}"><ANNOTATION_VALUE>${escapeXml(text)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`);
  const other = turns.map((_, index) => `<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="r${index}" ANNOTATION_REF="a${index}"><ANNOTATION_VALUE>so</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>`);
  return plain('eaf', 'sample.eaf', `<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT><HEADER TIME_UNITS="milliseconds"><MEDIA_DESCRIPTOR MEDIA_URL="x" TIME_ORIGIN="40"/></HEADER><TIME_ORDER>${slots.join('')}</TIME_ORDER>`
    + `<TIER TIER_ID="A" PARTICIPANT="A" LINGUISTIC_TYPE_REF="u">${spoken.join('')}</TIER><TIER TIER_ID="t" PARENT_REF="A" LINGUISTIC_TYPE_REF="translation">${other.join('')}</TIER></ANNOTATION_DOCUMENT>`);
}

function docx({ sessions }: Plan): Sample {
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  const paragraphs = sessions.flatMap(({ turns }) => turns).flatMap(({ speaker, text }) => `${speaker ?? ''}: ${text}`.split('\n'))
    .map((text, index) => `<w:p>${run(text)}${index % 5 === 2 ? '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:br/><w:t>in</w:t></w:r></w:ins>' : ''}${index % 7 === 3 ? '<w:r><w:footnoteReference w:id="2"/></w:r>' : ''}</w:p>`);
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return {
    format: 'docx', name: 'sample.docx', wanted: 'transcript', isZip: true,
    parts: [
      { name: '[Content_Types].xml', text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
      { name: 'word/document.xml', text: `<?xml version="1.0"?><w:document ${space}><w:body>${paragraphs.join('')}<w:tbl><w:tr><w:tc><w:p>${run('A: so.')}</w:p></w:tc></w:tr></w:tbl></w:body></w:document>` },
      { name: 'word/footnotes.xml', text: `<w:footnotes ${space}><w:footnote w:id="2"><w:p>${run('A note.')}</w:p></w:footnote></w:footnotes>` },
    ],
  };
}

const rowsOf = ({ sessions }: Plan): string[][] => [
  ['file', 'title', 'date', 'summary'],
  ...sessions.flatMap(({ turns }) => turns).slice(0, 8).map(({ speaker, text }, index) => [`${index}.txt`, speaker ?? '', `20${10 + index}-05-06`, text]),
];

function tableCsv(plan: Plan): Sample {
  const text = rowsOf(plan).map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
  return plain('table-csv', 'table.csv', text, 'table');
}

function tableXlsx(plan: Plan): Sample {
  const rows = rowsOf(plan);
  const strings = rows.flat();
  const cells = (row: readonly string[], at: number): string => row.map((_, index) => `<c r="${'ABCD'[index] ?? 'A'}${at + 1}" t="s"><v>${at * 4 + index}</v></c>`).join('') + `<c r="F${at + 1}" s="1"><v>${40_000 + at}</v></c>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return {
    format: 'table-xlsx', name: 'table.xlsx', wanted: 'table', isZip: true,
    parts: [
      { name: 'xl/workbook.xml', text: `<workbook ${main} xmlns:r="x"><workbookPr date1904="0"/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>` },
      { name: 'xl/_rels/workbook.xml.rels', text: '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>' },
      { name: 'xl/styles.xml', text: `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>` },
      { name: 'xl/sharedStrings.xml', text: `<sst ${main}>${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>` },
      { name: 'xl/worksheets/sheet1.xml', text: `<worksheet ${main}><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${cells(row, at)}</row>`).join('')}</sheetData></worksheet>` },
    ],
  };
}

function tableOds(plan: Plan): Sample {
  const rows = rowsOf(plan).map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell office:value-type="string"><text:p>${escapeXml(cell)}</text:p></table:table-cell>`).join('')}<table:table-cell table:number-columns-repeated="3"/></table:table-row>`);
  return {
    format: 'table-ods', name: 'table.ods', wanted: 'table', isZip: true,
    parts: [
      { name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', text: `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>` },
    ],
  };
}

function collection({ sessions, language }: Plan): Sample {
  const { id, description } = { id: testimonyId, description: copyOf([], { language }).description };
  const { provenance: _provenance, custody: _custody, notes: _notes, status: _status, ...told } = description;
  const testimonies = [{
    id, description: told, version: 1, agreement: { version: 1, granted: ['preserve'] }, withheld: 0,
    sessions: sessions.map(({ turns }) => ({ turns: turns.map((turn, index) => ({ passage: `${id}.${turnKey(index)}`, ...turn })) })),
  }];
  const file = { format: 'vouchsafe-collection', version: 1, archive: 'A', at: particulars.at, purpose: 'read', testimonies };
  return plain('collection', 'sample.json', JSON.stringify(file), 'collection');
}

const makers: readonly ((plan: Plan) => Sample)[] = [
  ...transcriptFormats.map((format) => (plan: Plan): Sample => writtenBy(format, plan)),
  ({ sessions }) => plain('text', 'sample.txt', writeText(sessions, 80)),
  ({ sessions }) => plain('markdown', 'sample.md', writeMarkdown(sessions, true)),
  ({ sessions }) => plain('vtt', 'sample.vtt', writeVtt(timeTurns(sessions.flatMap(({ turns }) => turns)))),
  ({ sessions }) => plain('srt', 'sample.srt', writeSrt(timeTurns(sessions.flatMap(({ turns }) => turns)))),
  ohmsWithSync, otr, whisperX, eafWithTranslation, docx, docx, tableCsv, tableXlsx, tableOds, collection,
];

export const samples: fc.Arbitrary<Sample> = fc.tuple(fc.constantFrom(...makers), plans).map(([make, plan]) => make(plan));

/** The same text in other charsets, with marks and without. */
export const encodings: readonly ((text: Uint8Array) => Uint8Array)[] = [
  (bytes) => Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes]),
  (bytes) => Buffer.from(`\ufeff${Buffer.from(bytes).toString()}`, 'utf16le'),
  (bytes) => Buffer.from(Buffer.from(bytes).toString(), 'utf16le').swap16(),
  (bytes) => iconv.encode(Buffer.from(bytes).toString(), 'cp949'),
  (bytes) => iconv.encode(Buffer.from(bytes).toString(), 'windows-1252'),
];
