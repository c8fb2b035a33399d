// Whatever the bytes are, the answer is a whole transcript or a fault of the closed list, and it comes in time.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { ArchiveError } from '../../../archive/api/errors.ts';
import { ReadResult } from '../../../archive/api/transcript.ts';
import { largestFile, readTranscript } from '../../../archive/import/read.ts';
import { plans, timeTurns, writeMarkdown, writeSrt, writeText, writeVtt } from '../../support/transcript-writers.ts';
import { paragraph, writeDocx } from '../../support/zip-writer.ts';

const allowed = ['empty-file', 'binary-file', 'file-too-large', 'wrong-charset', 'unknown-format', 'unreadable-transcript'];
const names = ['x.txt', 'x.md', 'x.vtt', 'x.srt', 'x', 'x.csv', 'x.xml', 'x.json'];

async function attempt(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const result = await readTranscript({ name, bytes });
    expect(ReadResult.parse(result)).toEqual(result);
    for (const turn of result.transcript.sessions.flatMap((session) => session.turns)) {
      expect(turn.text).toBe(turn.text.normalize('NFC').trim());
      expect(turn.text).not.toMatch(/[^\P{Cc}\n]/u);
    }
    return 'read';
  } catch (thrown) {
    if (!(thrown instanceof ArchiveError)) throw thrown;
    expect(allowed).toContain(thrown.code);
    expect(thrown.detail.file).toBe(name);
    expect(thrown.message).toBe(thrown.code);
    if (thrown.code === 'unreadable-transcript') {
      const { line = 0, column = 0 } = thrown.detail;
      expect(Math.min(line, column)).toBeGreaterThan(0);
    }
    return thrown.code;
  }
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Small files of the formats that have structure, around one text. */
const structured: readonly ((text: string) => string)[] = [
  (text) => `<record><title>${text}</title><sync>1:|2(1)|4(1)</sync><transcript>${text}</transcript><index><point><time>1</time><title>a</title></point></index></record>`,
  (text) => `<ROOT><record><vtt_transcript>WEBVTT\n\n00:01.000 --> 00:00.000\n${text.replace(/\n+/g, '\n')}</vtt_transcript></record></ROOT>`,
  (text) => `<TEI><text><timeline><when xml:id="a"/><when xml:id="b" interval="1" since="#a"/></timeline><body><u who="#c" start="#a" end="#b"><seg>${text}</seg><pause/></u></body></text></TEI>`,
  (text) => '<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1"/><TIME_SLOT TIME_SLOT_ID="b"/></TIME_ORDER><TIER TIER_ID="c"><ANNOTATION>'
    + `<ALIGNABLE_ANNOTATION ANNOTATION_ID="d" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b"><ANNOTATION_VALUE>${text}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>`,
  (text) => JSON.stringify({ text: `<p><span data-timestamp="1.5">0:01</span>${text}</p>` }),
];

const files = fc.oneof(
  fc.tuple(plans, fc.constantFrom(...structured)).map(([{ sessions }, write]) => Buffer.from(write(escape(writeText(sessions, 80))))),
  plans.map(({ sessions }) => writeDocx(writeText(sessions, 80).split('\n').map((line) => paragraph(escape(line))).join(''))),
  plans.map(({ sessions }) => Buffer.from(writeText(sessions, 80))),
  plans.map(({ sessions }) => Buffer.from(writeMarkdown(sessions, true))),
  plans.map(({ sessions }) => Buffer.from(writeVtt(timeTurns(sessions.flatMap(({ turns }) => turns))))),
  plans.map(({ sessions }) => Buffer.from(writeSrt(timeTurns(sessions.flatMap(({ turns }) => turns))))),
  plans.map(({ sessions }) => iconv.encode(writeText(sessions, 80), 'cp949')),
  plans.map(({ sessions }) => Buffer.from(`\ufeff${writeText(sessions, 80)}`, 'utf16le')),
);

const splinters = [
  '**', '[', '](', ')', '<', '<v ', '</v>', '-->', '\n', '\n\n', '\r', ':', 'Q:', '：', '[00:00:01]', '00:01.000 --> ', '#', '`', '&#', '&#xd800;',
  '&#0;', '\\', '\0', '\ufeff', '\u202e', 'e\u0301', '\u0301', 'NOTE', 'WEBVTT', '1', '- ', '> ', '---', '<!--', '{', 'Session 2', '</', '/>', '"', '=', '<!DOCTYPE', '<![CDATA[', ']]>', '<u>', '</p>', 'PK\x03\x04', '[[footnote]]1[[/footnote]]', '|', ',', '\ud83d\ude00', '\u1112\u1161',
];

const edits = fc.array(fc.record({
  at: fc.nat(),
  remove: fc.integer({ min: 0, max: 12 }),
  insert: fc.oneof(
    fc.constantFrom(...splinters).map((text) => new Uint8Array(Buffer.from(text))),
    fc.uint8Array({ maxLength: 4 }),
    fc.constantFrom(...splinters).map((text) => new Uint8Array(Buffer.from(text.repeat(40)))),
  ),
}), { minLength: 1, maxLength: 8 });

test('mutated transcripts of every format', async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(fc.asyncProperty(files, edits, fc.constantFrom(...names), async (file, changes, name) => {
    let bytes: Uint8Array = file;
    for (const { at, remove, insert } of changes) {
      const from = at % (bytes.length + 1);
      bytes = Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + remove)]);
    }
    const outcome = await attempt(name, bytes);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }), { numRuns: 2500 });
  for (const outcome of ['read', 'wrong-charset', 'unreadable-transcript']) expect(outcomes.get(outcome)).toBeGreaterThan(0);
});

test('arbitrary bytes, and arbitrary splinters of markup', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...names), async (bytes, name) => {
    await attempt(name, bytes);
  }), { numRuns: 1000 });
  const text = fc.array(fc.oneof(fc.constantFrom(...splinters), fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 60 });
  await fc.assert(fc.asyncProperty(text, fc.constantFrom(...names), async (pieces, name) => {
    await attempt(name, Buffer.from(pieces.join('')));
  }), { numRuns: 2000 });
});

test('a million times the same: time grows with the length and no faster', async () => {
  const repeated = ['a:', 'a:a:a:\n', '[', '](', '[a](', '<', '<v ', '</', '**', '**a ', '_a ', '`', '&', '\n', '- ', '> ', '00:00', '한 ', '~~', '(', '\\', '# ', '한\u0301'];
  for (const piece of repeated) {
    for (const name of ['x.txt', 'x.md', 'x.vtt', 'x.srt']) {
      const head = { 'x.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\n', 'x.srt': '1\n00:00:00,000 --> 00:00:01,000\n' }[name] ?? 'begin ';
      await attempt(name, Buffer.from(`${head}a ${piece.repeat(1_000_000 / piece.length)} z`));
    }
  }
}, 60_000);

test('long runs of the same inside of XML and JSON', async () => {
  const repeated = [
    'Q: ', '. QUILL: ', '[[footnote]]1[[/footnote]]', '[[footnote]]', '[[note]]', '[[footnotes]]', '<annotation ref="1">', '<c.1>', '{0:00}', '<b>', '<!--', '<p ', '<script>',
    '<span data-timestamp="1">', '</b>', '&nbsp;', '&amp;', '\n', '한\u0301',
  ];
  for (const piece of repeated) {
    const text = `QUILL: a ${piece.repeat(300_000 / piece.length)} z.\n\nQUILL: b.\n\nQUILL: c.`;
    for (const write of structured) await attempt('x.xml', Buffer.from(write(write === structured.at(-1) ? text : escape(text))));
  }
}, 60_000);

test('too many bytes, too many lines', async () => {
  expect(await attempt('x.txt', new Uint8Array(largestFile + 1))).toBe('file-too-large');
  expect(await attempt('x.txt', Buffer.from(`a${'\n'.repeat(2_000_001)}b`))).toBe('file-too-large');
});
