// Word processor documents: what a reader of the page would see is read, what somebody meant to leave out is not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArchiveError } from '../../../archive/api/errors.ts';
import type { ReadResult } from '../../../archive/api/transcript.ts';
import { readTranscript } from '../../../archive/import/read.ts';
import { plans, writeText } from '../../support/transcript-writers.ts';
import { paragraph, writeDocx, writeZip, type ZipPart } from '../../support/zip-writer.ts';

function read(bytes: Uint8Array): Promise<ReadResult> {
  return readTranscript({ name: 'made-up.docx', bytes });
}

async function turns(body: string, notes?: Parameters<typeof writeDocx>[1]): Promise<[string | null, string][]> {
  const { transcript } = await read(writeDocx(body, notes));
  return transcript.sessions.flatMap((session) => session.turns).map(({ speaker, text }) => [speaker, text]);
}

async function faultOf(bytes: Uint8Array): Promise<{ readonly code: string; readonly reason: string | undefined }> {
  const thrown = await read(bytes).then(() => null, (error: unknown) => error);
  if (!(thrown instanceof ArchiveError)) throw new Error('it was read, or failed otherwise');
  expect(thrown.detail.file).toBe('made-up.docx');
  return { code: thrown.code, reason: thrown.detail.reason };
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('what is read', () => {
  test('paragraphs by the grammar for plain text, whatever the file is called', async () => {
    await fc.assert(fc.asyncProperty(plans, fc.boolean(), async ({ sessions, language }, breaksLines) => {
      const lines = writeText(sessions, 1_000_000).split('\n').map(escape);
      const body = breaksLines
        ? lines.join('\n').split(/\n\n+/).map((part) => paragraph(part.replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">'))).join('')
        : lines.map(paragraph).join('');
      const result = await readTranscript({ name: 'made-up', bytes: writeDocx(body) });
      expect(result.transcript).toEqual({ format: 'docx', language, sessions });
    }), { numRuns: 40 });
  });

  test('tabs, breaks, hyphens, insertions, footnotes at their place', async () => {
    const body = paragraph('Q:</w:t><w:tab/><w:t>Where</w:t><w:noBreakHyphen/><w:t>abouts?')
      + '<w:p><w:r><w:t>A: By </w:t></w:r><w:ins w:author="Somebody Hidden"><w:r><w:t>the river</w:t></w:r></w:ins>'
      + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, there.</w:t></w:r></w:p>';
    const footnotes = `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${paragraph('The Quill, now dry.')}</w:footnote>`;
    expect(await turns(body, { footnotes })).toEqual([['Q', 'Where-abouts?'], ['A', 'By the river [The Quill, now dry.], there.']]);
  });

  test('tables: a time and a speaker in cells before the words', async () => {
    const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
    const body = `<w:tbl>${row('0:05', 'Ada Quill', 'Where was it?')}${row('0:09', 'Bo Ferry:', 'By the river.')}${row('0:15', 'Ada Quill', 'And?')}</w:tbl>`;
    const { transcript } = await read(writeDocx(body));
    expect(transcript.sessions[0]?.turns.map(({ speaker, start, text }) => [speaker, start, text])).toEqual([
      ['Ada Quill', 5000, 'Where was it?'], ['Bo Ferry', 9000, 'By the river.'], ['Ada Quill', 15_000, 'And?'],
    ]);
  });

  test('a clock that begins again after a mark of the tape is a new session', async () => {
    const lines = ['[00:00:05]', 'Q: Where?', '[00:01:00]', 'A: There.', '[END OF AUDIO, FILE 1.1]', '[00:00:02]', 'Q: When?', '[00:00:09]', 'A: Then.'];
    const { transcript, notes } = await read(writeDocx(lines.map(paragraph).join('')));
    expect(transcript.sessions.map(({ turns: said }) => said.map(({ start }) => start))).toEqual([[5000, 60_000], [2000, 9000]]);
    expect([notes.dropped, notes.doubts]).toEqual([{ note: 1 }, undefined]);
  });
});

test('deletions, moved and hidden words, comments, heads, fields and names of authors are not read, and are counted', async () => {
  const secret = 'QUINCELANTERN';
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const body = `<w:p>${run('Q: Where?')}</w:p>`
    + `<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>${run('A: There')}<w:del w:author="${secret}"><w:r><w:delText>${secret}</w:delText><w:t>${secret}</w:t></w:r></w:del>`
    + `<w:moveFrom>${run(secret)}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>${secret}</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>,</w:t></w:r>`
    + `<w:commentRangeStart/>${run(' yes')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:instrText>TC ${secret}</w:instrText></w:r>`
    + `<mc:AlternateContent xmlns:mc="x"><mc:Choice>${run('.')}</mc:Choice><mc:Fallback>${run(secret)}</mc:Fallback></mc:AlternateContent></w:p>`
    + `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Q: And ')}</w:p><w:p>${run('then?')}</w:p>`;
  const result = await read(writeDocx(body, { comments: `<w:comment>${paragraph(secret)}</w:comment>` }));
  expect(result.transcript.sessions[0]?.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
    ['Q', 'Where?'], ['A', 'There, yes.'], ['Q', 'And then?'],
  ]);
  expect(result.notes.dropped).toEqual({ deletion: 3, comment: 1 });
  expect(JSON.stringify(result)).not.toContain(secret);
});

describe('archives that are not what they seem', () => {
  const types: ZipPart = { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') };
  const document = (bytes: Uint8Array, more: Partial<ZipPart> = {}): Buffer => writeZip([types, { name: 'word/document.xml', bytes, ...more }]);
  const many = Array.from({ length: 2001 }, (_, index): ZipPart => ({ name: `word/${index}.xml`, bytes: Buffer.alloc(1) }));

  test.each([
    ['a bomb that says so', document(Buffer.alloc(8_000_000, 0x20)), 'file-too-large', 'ratio'],
    ['a bomb that lies', document(Buffer.alloc(8_000_000, 0x20), { promisedSize: 1000 }), 'unreadable-transcript', 'zip'],
    ['a directory that promises too much', document(Buffer.from('<a/>'), { promisedSize: 0xf000_0000 }), 'file-too-large', 'unpacked'],
    ['too many parts', writeZip([...many, types, { name: 'word/document.xml', bytes: Buffer.from('<a/>') }]), 'file-too-large', 'entries'],
    ['an encrypted part', document(Buffer.from('<a/>'), { encrypted: true }), 'unreadable-transcript', 'encrypted'],
    ['one cut off', document(Buffer.from('<a/>')).subarray(0, -30), 'unreadable-transcript', 'zip'],
    ['one without a document', writeZip([types, { name: 'word/documents/a.xml', bytes: Buffer.from('<a/>') }]), 'unreadable-transcript', 'no-document'],
    ['a document type', document(Buffer.from('<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>')), 'unreadable-transcript', 'doctype'],
    ['a document without words', document(Buffer.from('<a/>')), 'unreadable-transcript', 'no-turns'],
    ['no XML at all', document(Buffer.from('Q: Where?')), 'unreadable-transcript', 'xml'],
    ['other text than Unicode', document(Buffer.from('<a>\xc4</a>', 'latin1')), 'wrong-charset', undefined],
  ])('%s', async (_, bytes, code, reason) => {
    expect(await faultOf(bytes)).toEqual({ code, reason });
  });

  test('some other archive is binary', async () => {
    expect((await faultOf(writeZip([{ name: 'photo.jpg', bytes: Buffer.alloc(9) }]))).code).toBe('binary-file');
  });
});
