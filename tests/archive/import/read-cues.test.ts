// WebVTT and SubRip: what captions say, and where exactly they are broken.
import { expect, test } from 'vitest';
import { ArchiveError, type FaultDetail } from '../../../archive/api/errors.ts';
import type { Turn } from '../../../archive/api/transcript.ts';
import { readTranscript } from '../../../archive/import/read.ts';

async function turns(name: string, text: string): Promise<Turn[]> {
  return (await readTranscript({ name, bytes: Buffer.from(text) })).transcript.sessions.flatMap((session) => session.turns);
}

async function faultOf(name: string, text: string): Promise<FaultDetail> {
  try {
    await turns(name, text);
  } catch (thrown) {
    if (thrown instanceof ArchiveError && thrown.code === 'unreadable-transcript') return thrown.detail;
    throw thrown;
  }
  throw new Error('it was read');
}

test('WebVTT: voices, classes, styles, notes, entities, hours left out, a cue without a blank line after it', async () => {
  const text = [
    'WEBVTT - made up', 'Kind: captions', '', 'STYLE', '::cue { color: red }', '', 'first', '00:01.000 --> 00:02.500 line:0',
    '<v.loud Ada van Quill>Where <i>was</i> it &amp; who</v> <v Bo>There,', '', '01:00:02.500 --> 01:00:04.000', '<v Bo>by the river. <00:00:03.000>3 < 4<br>',
    '', 'NOTE a footnote', 'of two lines', '', '01:00:05.000 --> 01:00:06.000', '<c.1>nobody</c> <unintelligible>',
  ].join('\n');
  expect(await turns('x.vtt', text)).toEqual([
    { speaker: 'Ada van Quill', start: 1000, end: 2500, text: 'Where was it & who' },
    { speaker: 'Bo', start: 1000, end: 3_604_000, text: 'There, by the river. 3 < 4' },
    { speaker: null, start: 3_605_000, end: 3_606_000, text: 'nobody <unintelligible>' },
  ]);
  expect((await readTranscript({ name: 'x.vtt', bytes: Buffer.from(text) })).notes.dropped).toEqual({ note: 5, markup: 3 });
});

test('captions without voices: names are speakers until the next, dashes are dialogue', async () => {
  const text = [
    '1', '00:00:01,000 --> 00:00:02,000', 'QUILL: Where', 'was it?', '', '00:00:02.000 --> 00:00:03.000', 'I mean the boat.', '',
    '3', '00:00:03,0 --> 00:00:04,000 X1:40', 'FERRY: There.', '4', '00:00:04,000 --> 00:00:05,000', '- Really?', '- Yes.', '', '5',
    '00:00:06,000 --> 00:00:07,000', 'QUILL: Fine.', '', '6', '00:00:07,000 --> 00:00:08,000', 'FERRY: Good.', '', 'And more of it.',
  ].join('\n');
  expect((await turns('x.srt', text)).map(({ speaker, text: said }) => [speaker, said])).toEqual([
    ['QUILL', 'Where was it?'], ['QUILL', 'I mean the boat.'], ['FERRY', 'There.'], [null, 'Really?'], [null, 'Yes.'],
    ['QUILL', 'Fine.'], ['FERRY', 'Good.\nAnd more of it.'],
  ]);
});

test('consecutive cues of one named speaker are one turn while the sentence goes on', async () => {
  const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bo>It was by\n\n00:02.000 --> 00:03.000\n<v Bo>the river.\n\n00:03.000 --> 00:04.000\n<v Bo>Later';
  expect(await turns('x.vtt', text)).toEqual([
    { speaker: 'Bo', start: 1000, end: 3000, text: 'It was by the river.' }, { speaker: 'Bo', start: 3000, end: 4000, text: 'Later' },
  ]);
});

const good = '1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n';

test.each([
  ['x.vtt', 'Hello.', 1, 1, 'missing-header'],
  ['x.vtt', '\n\nHello.', 3, 1, 'missing-header'],
  ['x.vtt', 'WEBVTT\n\nHello.\n', 3, 1, 'text-before-first-cue'],
  ['x.vtt', 'WEBVTT\n', 2, 1, 'no-cues'],
  ['x.vtt', 'WEBVTT\n\n00:01.000 --> 00:0x.000\nHello.', 3, 19, 'timing'],
  ['x.vtt', 'WEBVTT\n\n00:61.000 --> 00:62.000\nHello.', 3, 4, 'timing'],
  ['x.srt', `\r\n${good.replaceAll('\n', '\r\n')}2\r\n00:00:05,000 --> 00:00:04,999\r\nHello.`, 7, 18, 'end-before-start'],
  ['x.srt', `${good}2\n00:00:03,000 -> 00:00:04,000\nHello.`, 6, 14, 'timing'],
  ['x.srt', `${good}00:00:03,000 - 00:00:04,000\nHello.`, 5, 14, 'timing'],
  ['x.srt', `${good}2\n00:00:03;000 --> 00:00:04,000\nHello.`, 6, 9, 'timing'],
  ['x.srt', `${good}2\n--> 00:00:04,000\nHello.`, 6, 1, 'timing'],
  ['x.srt', 'Hello.', 1, 1, 'text-before-first-cue'],
])('%s %j is unreadable at line %i, column %i: %s', async (name, text, line, column, reason) => {
  expect(await faultOf(name, text)).toEqual({ file: name, line, column, reason });
});
