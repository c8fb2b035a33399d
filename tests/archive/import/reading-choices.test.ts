// What a person says of a file holds instead of what would be inferred, also across the reader's process.
import iconv from 'iconv-lite';
import { afterEach, expect, test } from 'vitest';
import type { ArchiveError } from '../../../archive/api/errors.ts';
import type { ReadingChoices, ReadResult } from '../../../archive/api/transcript.ts';
import { readTranscript } from '../../../archive/import/read.ts';
import { spawnReader, type Reader } from '../../../archive/import/spawn-reader.ts';
import { paragraph, writeDocx } from '../../support/zip-writer.ts';

const text = 'Q: Where?\n\nA: There, by the mill.\n\nQ: And?\n\nconstructor: Here.\n\nconstructor: Yes.\n\nconstructor: So.';
const open: Reader[] = [];
afterEach(() => {
  for (const reader of open.splice(0)) reader.close();
});

function read(choices: ReadingChoices, bytes: Uint8Array = Buffer.from(text), name = 'made-up.txt'): Promise<ReadResult> {
  return readTranscript({ name, bytes }, choices);
}

async function codeOf(reading: Promise<ReadResult>): Promise<string> {
  return reading.then(() => 'read', (thrown: unknown) => (thrown as ArchiveError).code);
}

test('speakers are renamed, joined or taken away, by their labels in the file', async () => {
  const { transcript, notes } = await read({ speakers: { Q: ' Ada\tQuill ', A: null } });
  expect(transcript.sessions[0]?.turns.map(({ speaker }) => speaker)).toEqual(['Ada Quill', null, 'Ada Quill', 'constructor', 'constructor', 'constructor']);
  expect(notes.speakers).toEqual(['Ada Quill', 'constructor']);
  expect((await read({ speakers: { A: 'Q' } })).notes.speakers).toEqual(['Q', 'constructor']);
});

test('people described go by the corrected labels, and so does a translation', async () => {
  const xml = '<record><interviewer>Ada Quill</interviewer><transcript>QUILL: Where?\n\nFERRY: There.\n\nQUILL: And?</transcript><transcript_alt>QUILL: 어디?\n\nFERRY: 저기.\n\nQUILL: 네?</transcript_alt></record>';
  const { described, translation } = await read({ speakers: { QUILL: 'Ada', FERRY: null } }, Buffer.from(xml), 'made-up.xml');
  expect(described?.people).toEqual([{ role: 'interviewer', name: 'Ada Quill', labels: ['Ada'] }]);
  expect(translation?.sessions[0]?.turns.map(({ speaker }) => speaker)).toEqual(['Ada', null, 'Ada']);
  expect(translation?.language).toBe('ko');
});

test('language and format', async () => {
  const { transcript, notes } = await read({ language: 'ko', format: 'markdown' });
  expect([transcript.format, transcript.language, notes.language]).toEqual(['markdown', 'ko', 'given']);
  expect((await read({ format: 'csv' }, Buffer.from('Q,Where?\nA,There.'))).transcript.format).toBe('csv');
  expect(await codeOf(read({ format: 'docx' }))).toBe('unreadable-transcript');
  expect(await codeOf(read({ format: 'text' }, writeDocx(paragraph('Q: Where?'))))).toBe('binary-file');
});

test('a charset is taken at a person’s word, and still has to fit', async () => {
  // Too few syllables to be taken for Korean unasked.
  const latin = 'Q: Was there a name for it, at the mill, or was there not?\n\nA: Yes, we called it 똠, that was all.';
  const bytes = iconv.encode(latin, 'cp949');
  expect(await codeOf(read({}, bytes))).toBe('wrong-charset');
  const { notes, transcript } = await read({ charset: 'cp949' }, bytes);
  expect([notes.charset, transcript.sessions[0]?.turns[1]?.text]).toEqual(['cp949', 'Yes, we called it 똠, that was all.']);
  expect(await codeOf(read({ charset: 'utf-8' }, bytes))).toBe('wrong-charset');
  expect(await codeOf(read({ charset: 'cp949' }, Buffer.of(0x51, 0xff, 0xff)))).toBe('wrong-charset');
});

test('choices and every format cross to the process and back', async () => {
  const reader = spawnReader({ processes: 1 });
  open.push(reader);
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a.docx', writeDocx(['Q: Where?', 'A: There.', 'Q: And?'].map(paragraph).join(''))],
    ['a.otr', Buffer.from('{"text": "<p>Q: Where?</p><p>A: There.</p><p>Q: And?</p>"}')],
    ['a.eaf', Buffer.from('<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1"/></TIME_ORDER><TIER TIER_ID="Q"><ANNOTATION>'
      + '<ALIGNABLE_ANNOTATION ANNOTATION_ID="1" TIME_SLOT_REF1="a" TIME_SLOT_REF2="a"><ANNOTATION_VALUE>Where?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>')],
    ['a.xml', Buffer.from('<TEI><text><body><u who="Q">Where?</u></body></text></TEI>')],
    ['b.xml', Buffer.from('<record><title>A talk</title><transcript>Q: Where?\n\nA: There.</transcript><index><point><time>1</time><title>Mill</title></point></index></record>')],
  ];
  for (const [name, bytes] of files) {
    const choices: ReadingChoices = { speakers: { Q: 'Ada' }, language: 'ko' };
    const result = await reader.read({ name, bytes }, choices);
    expect(result).toEqual(await readTranscript({ name, bytes }, choices));
    expect([result.notes.speakers[0], result.transcript.language]).toEqual(['Ada', 'ko']);
  }
});
