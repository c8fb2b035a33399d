// oTranscribe's files: words and times out of HTML, and nothing else of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArchiveError } from '../../../archive/api/errors.ts';
import type { ReadResult } from '../../../archive/api/transcript.ts';
import { readTranscript } from '../../../archive/import/read.ts';
import { plans } from '../../support/transcript-writers.ts';

function read(html: string): Promise<ReadResult> {
  return readTranscript({ name: 'made-up.otr', bytes: Buffer.from(JSON.stringify({ text: html, media: 'made-up.mp3', 'media-time': 1.5 })) });
}

async function lines(html: string): Promise<[string | null, number | null, string][]> {
  return (await read(html)).transcript.sessions.flatMap(({ turns }) => turns).map(({ speaker, start, text }) => [speaker, start, text]);
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '&nbsp;');
const stamp = (start: number): string => `<span class="timestamp" data-timestamp="${start / 1000}">0:00</span>`;

test('speakers, times and paragraphs come back', async () => {
  await fc.assert(fc.asyncProperty(plans, fc.boolean(), async ({ sessions, language }, divided) => {
    const html = sessions.map(({ turns }, index) => {
      const said = turns.map(({ speaker, start, text }) => {
        const paragraphs = `${start === null ? '' : stamp(start)}<b>${escape(speaker ?? '')}:</b> ${escape(text)}`.split('\n');
        return divided ? paragraphs.map((part) => `<div>${part}</div>`).join('') : `<p>${paragraphs.join('<br />')}</p>`;
      });
      return `${index === 0 ? '' : `<p>Session ${index + 1}</p>`}${said.join('')}`;
    });
    expect((await read(html.join(''))).transcript).toEqual({ format: 'otr', language, sessions });
  }), { numRuns: 60 });
});

test('a time within a paragraph begins a turn, one alone belongs to what follows', async () => {
  expect(await lines(`<p>${stamp(1500)}Q: Where?</p><p>${stamp(2000)}</p><p>A: There, ${stamp(3000)}by the mill.</p>`)).toEqual([
    ['Q', 1500, 'Where?'], ['A', 2000, 'There,'], ['A', 3000, 'by the mill.'],
  ]);
});

test('what a browser would run or hide is nowhere', async () => {
  const secret = 'QUINCELANTERN';
  const html = `<p>Q: 3 < 4 &lt;b&gt;?<script>${secret}</script></p><style>${secret}</style><img src=x onerror="${secret}"><!-- ${secret} --><p onclick='${secret}'>`
    + `A: <a href="javascript:${secret}">Yes</a>.</p><iframe srcdoc="${secret}">${secret}</iframe><p>Q: So.<template>${secret}`;
  const result = await read(html);
  expect(result.transcript.sessions[0]?.turns.map(({ speaker, text }) => [speaker, text])).toEqual([['Q', '3 < 4 <b>?'], ['A', 'Yes.'], ['Q', 'So.']]);
  expect(JSON.stringify(result)).not.toContain(secret);
  expect(result.notes.dropped).toEqual({ markup: 6 });
});

test.each([
  ['{"text": "Q: Where?",\n"media": soon}', 2, 10, 'json'], ['{"media": ""}', 1, 1, 'no-text'], ['{"text": 3}', 1, 1, 'no-text'], ['{"text": "<p> </p>"}', 1, 1, 'no-turns'],
])('%j is a fault at its place', async (json, line, column, reason) => {
  const thrown = await readTranscript({ name: 'made-up.otr', bytes: Buffer.from(json) }).then(() => null, (error: unknown) => error);
  expect((thrown as ArchiveError).detail).toEqual({ file: 'made-up.otr', line, column, reason });
});
