// OHMS records: times by lines, footnotes at their places, index points, headers, translations, and faults in the file's own lines.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArchiveError, type FaultDetail } from '../../../archive/api/errors.ts';
import { ReadResult } from '../../../archive/api/transcript.ts';
import { readSync } from '../../../archive/import/ohms-transcript.ts';
import { readTranscript } from '../../../archive/import/read.ts';
import { plans, timeTurns, writeText, writeVtt } from '../../support/transcript-writers.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const record = (inside: string): string => (
  `<?xml version="1.0" encoding="UTF-8"?>\n<ROOT xmlns="https://www.weareavp.com/nunncenter/ohms"><record id="1" dt="2020-01-01">\n${inside}\n</record></ROOT>`
);

async function read(inside: string): Promise<ReadResult> {
  const result = await readTranscript({ name: 'made-up.xml', bytes: Buffer.from(record(inside)) });
  expect(ReadResult.parse(result)).toEqual(result);
  return result;
}

async function turns(inside: string): Promise<[string | null, number | null, string][]> {
  const { transcript } = await read(inside);
  return transcript.sessions.flatMap((session) => session.turns).map(({ speaker, start, text }) => [speaker, start, text]);
}

async function faultOf(inside: string): Promise<FaultDetail> {
  const thrown = await read(inside).then(() => null, (error: unknown) => error);
  if (thrown instanceof ArchiveError && thrown.code === 'unreadable-transcript') return thrown.detail;
  throw new Error('it was read, or failed otherwise');
}

describe('the older transcript', () => {
  test('is read as plain text is', async () => {
    await fc.assert(fc.asyncProperty(plans, fc.integer({ min: 60, max: 110 }), async ({ sessions, language }, width) => {
      const result = await read(`<transcript>${escape(writeText(sessions, width))}</transcript>`);
      expect(result.transcript).toEqual({ format: 'ohms', language, sessions });
    }), { numRuns: 40 });
  });

  test('turns have the time of the last mark at or before their line, blank lines counted', async () => {
    const lines = ['QUILL: Where was it?', '', 'FERRY: There, by the mill,', 'or somewhat above it.', '', 'QUILL: And when', 'was that?', '', 'FERRY: Later.'];
    expect(await turns(`<sync>2:|3(2)|4(1)|9(1)</sync><transcript>${lines.join('\n')}</transcript>`)).toEqual([
      ['QUILL', 0, 'Where was it?'], ['FERRY', 120_000, 'There, by the mill, or somewhat above it.'],
      ['QUILL', 240_000, 'And when was that?'], ['FERRY', 360_000, 'Later.'],
    ]);
  });

  test('without speakers, paragraphs have times', async () => {
    expect(await turns('<sync>1:|3(1)</sync><transcript>It was by the river.\n\nThen it froze.</transcript>')).toEqual([
      [null, 0, 'It was by the river.'], [null, 60_000, 'Then it froze.'],
    ]);
  });

  test('a speaker inside a line is one who speaks elsewhere, and is a doubt', async () => {
    const result = await read('<sync>1:|3(1)</sync><transcript>QUILL: Where?\n\nFERRY: By the mill. QUILL: And then? NOBODY: went. It said: HERE: there.\n\nFERRY: Yes.\n\nQUILL: Oh.</transcript>');
    expect(result.transcript.sessions[0]?.turns.map(({ speaker, start }) => [speaker, start])).toEqual([
      ['QUILL', 0], ['FERRY', 60_000], ['QUILL', 60_000], ['FERRY', 60_000], ['QUILL', 60_000],
    ]);
    expect(result.notes.doubts).toEqual({ 'speaker-in-line': 1 });
  });

  test('footnotes stand in brackets where they are referred to, and move no line', async () => {
    const text = [
      'QUILL: Where [[footnote]]1[[/footnote]] was it?', '', 'FERRY: There[[footnote]]2[[/footnote]], [[footnote]]9[[/footnote]]yes.', '',
      '[[footnotes]]', '', '[[note]]The [[link]]https://example.org[[/link]] Quill', 'house.[[/note]]', '[[note]]A mill.[[/note]]', '[[/footnotes]]', '', 'QUILL: So.',
    ].join('\n');
    expect(await turns(`<sync>1:|12(1)</sync><transcript>${text}</transcript>`)).toEqual([
      ['QUILL', 0, 'Where [The https://example.org Quill house.] was it?'], ['FERRY', 0, 'There [A mill.], yes.'], ['QUILL', 60_000, 'So.'],
    ]);
  });

  test('marks that cannot be are doubts', async () => {
    const result = await read('<sync>1:|3(1)|2(1)|900(1)|nonsense</sync><transcript>Q: Where?\n\nA: There.</transcript>');
    expect(result.transcript.sessions[0]?.turns.map(({ start }) => start)).toEqual([0, 60_000]);
    expect(result.notes.doubts).toEqual({ 'sync-out-of-range': 1, 'time-order': 1 });
    for (const sync of ['', '0:|3(1)', 'soon', '1:', '1:|||']) expect(readSync(sync, 9)).toBeNull();
  });
});

describe('the newer transcript', () => {
  test('is read as WebVTT is, with or without its signature and its last lines', async () => {
    await fc.assert(fc.asyncProperty(plans, fc.boolean(), async (plan, signed) => {
      const spoken = timeTurns(plan.sessions.flatMap((session) => session.turns));
      const vtt = writeVtt(spoken).trimEnd();
      const result = await read(`<vtt_transcript><![CDATA[${signed ? vtt : vtt.replace('WEBVTT', '')}]]></vtt_transcript>`);
      expect(result.transcript).toEqual({ format: 'ohms', language: plan.language, sessions: [{ turns: spoken }] });
    }), { numRuns: 40 });
  });

  test('a last cue that ends at zero has no end; annotations stand in brackets', async () => {
    const vtt = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ada>Where <c.1>was</c> it<c.2>2</c>?\n\n00:00:02.000 --> 00:00:00.000\n<v Bo>There.<br><br>Here.\n\n'
      + 'NOTE\nANNOTATIONS BEGIN\n\nNOTE\n<annotation ref="1">Not <b>now</b></annotation>\n<annotation ref="2">A boat</annotation>';
    const { transcript } = await read(`<vtt_transcript><![CDATA[${vtt}]]></vtt_transcript>`);
    expect(transcript.sessions[0]?.turns).toEqual([
      { speaker: 'Ada', start: 1000, end: 2000, text: 'Where was [Not now] it [A boat]?' },
      { speaker: 'Bo', start: 2000, end: null, text: 'There.\nHere.' },
    ]);
  });
});

test('the header, the index and the translation', async () => {
  const point = '<point><time>62.5</time><title>;The mill;</title><synopsis>How it\nturned.</synopsis><keywords>mill;boat; mill</keywords><subjects/>'
    + '<gpspoints><gps>37.211, -122.273</gps><gps_text>By the Quill</gps_text></gpspoints></point>';
  const untitled = '<point><time>soon</time><title/><partial_transcript>And then it froze.</partial_transcript><gps>99, 0</gps></point><point><time>1</time></point>';
  const result = await read(
    '<title>A made-up talk</title><accession>M-1</accession><date value="" format="yyyy-mm-dd"/><date_nonpreferred_format>13 June 2006</date_nonpreferred_format>'
    + '<duration>0:28:06</duration><collection_name>Rivers</collection_name><series_id>R2</series_id><repository>The mill archive</repository><subject>Mills</subject><subject/>'
    + '<interviewee>Anna Ferry; Bo Ferry</interviewee><interviewer>Quill, Ada</interviewer><language>Korean</language><description>About\na mill.</description>'
    + `<rights>Ask.</rights><usage>Cite.</usage><transcript>QUILL: 어디?\n\nANNA FERRY: 여기.\n\nQUILL: 네.</transcript><index>${point}${untitled}</index>`
    + '<transcript_alt_lang>English</transcript_alt_lang><sync_alt>1:|3(1)</sync_alt><transcript_alt>QUILL: Where?\n\nANNA FERRY: Here.\n\nQUILL: Yes.</transcript_alt>',
  );
  expect(result.described).toEqual({
    title: 'A made-up talk', accession: 'M-1', date: '2006-06-13', duration: 1_686_000, collection: 'Rivers', series: 'R2', custody: 'The mill archive',
    narrator: 'Anna Ferry; Bo Ferry', summary: 'About a mill.', subjects: ['Mills'], rights: 'Ask.\nCite.',
    people: [
      { role: 'narrator', name: 'Anna Ferry', labels: ['ANNA FERRY'] }, { role: 'narrator', name: 'Bo Ferry', labels: [] },
      { role: 'interviewer', name: 'Quill, Ada', labels: ['QUILL'] },
    ],
    points: [
      { start: 62_500, title: 'The mill', synopsis: 'How it turned.', keywords: ['mill', 'boat'], subjects: [], place: 'By the Quill', coordinates: [37.211, -122.273] },
      { start: null, title: 'And then it froze.', synopsis: null, keywords: [], subjects: [], place: null, coordinates: null },
    ],
  });
  expect([result.transcript.language, result.notes.language]).toEqual(['ko', 'given']);
  expect(result.translation?.language).toBe('en');
  expect(result.translation?.sessions[0]?.turns.map(({ start, text }) => [start, text])).toEqual([[0, 'Where?'], [60_000, 'Here.'], [60_000, 'Yes.']]);
});

test.each([
  ['<title>none</title>', { line: 2, reason: 'no-transcript' }],
  ['<vtt_transcript>WEBVTT\n\n00:01.000 --> soon\n</vtt_transcript>', { line: 5, column: 15, reason: 'timing' }],
  ['<transcript>Q: Where?\n</transcript', { line: 5, reason: 'xml' }],
  ['<transcript>[End of tape 1]</transcript>', { line: 3, reason: 'no-turns' }],
])('%j is a fault at its place', async (inside, detail) => {
  expect(await faultOf(inside)).toMatchObject({ file: 'made-up.xml', ...detail });
});
