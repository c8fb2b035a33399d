// What a writer puts into a file, the reader finds again: the same turns, speakers, times and sessions.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { ReadResult, type Session, type Turn } from '../../../archive/api/transcript.ts';
import { readTranscript } from '../../../archive/import/read.ts';
import { plans, timeTurns, writeMarkdown, writeSrt, writeText, writeVtt } from '../../support/transcript-writers.ts';

async function read(name: string, text: string): Promise<ReadResult> {
  const result = await readTranscript({ name, bytes: new TextEncoder().encode(text) });
  expect(ReadResult.parse(result)).toEqual(result);
  return result;
}

function turnsOf(sessions: readonly Session[]): Turn[] {
  return sessions.flatMap((session) => session.turns);
}

test('plain text, wrapped at any width', async () => {
  await fc.assert(fc.asyncProperty(plans, fc.integer({ min: 60, max: 110 }), fc.constantFrom('\n', '\r\n', '\r'), async (plan, width, newline) => {
    const result = await read('made-up.txt', writeText(plan.sessions, width).replaceAll('\n', newline));
    expect(result.transcript).toEqual({ format: 'text', language: plan.language, sessions: plan.sessions });
    expect(result.notes.speakers).toEqual(plan.speakers);
  }), { numRuns: 200 });
});

test('Markdown, with the colon inside the bold or after it', async () => {
  await fc.assert(fc.asyncProperty(plans, fc.boolean(), async (plan, inside) => {
    const result = await read('made-up.md', writeMarkdown(plan.sessions, inside));
    expect(result.transcript).toEqual({ format: 'markdown', language: plan.language, sessions: plan.sessions });
    expect(result.notes.dropped['heading']).toBe(plan.sessions.length);
  }), { numRuns: 200 });
});

test('WebVTT', async () => {
  await fc.assert(fc.asyncProperty(plans, async (plan) => {
    const turns = timeTurns(turnsOf(plan.sessions));
    const result = await read('made-up.vtt', writeVtt(turns));
    expect(result.transcript).toEqual({ format: 'vtt', language: plan.language, sessions: [{ turns }] });
    expect(result.notes.dropped['note']).toBe(1);
  }), { numRuns: 200 });
});

test('SubRip with names and without, whatever the file is called', async () => {
  await fc.assert(fc.asyncProperty(plans, fc.boolean(), fc.constantFrom('made-up.srt', 'made-up.txt', 'made-up'), async (plan, named, name) => {
    const turns = timeTurns(turnsOf(plan.sessions))
      .map((turn) => ({ ...turn, speaker: named ? turn.speaker : null, text: turn.text.replaceAll('\n', ' ') }));
    const result = await read(name, writeSrt(turns));
    expect(result.transcript).toEqual({ format: 'srt', language: plan.language, sessions: [{ turns }] });
  }), { numRuns: 200 });
});

test('every charset gives the same transcript', async () => {
  await fc.assert(fc.asyncProperty(plans, async (plan) => {
    const text = writeText(plan.sessions, 80);
    const expected = (await read('made-up.txt', text)).transcript;
    const utf16 = Buffer.from(text, 'utf16le');
    const files: [string, Uint8Array][] = [
      ['utf-8', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(text)])],
      ['utf-8', Buffer.from(text.normalize('NFD'))],
      ['utf-16le', utf16],
      ['utf-16le', Buffer.concat([Buffer.of(0xff, 0xfe), utf16])],
      ['utf-16be', Buffer.from(utf16).swap16()],
      ['utf-16be', Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(utf16).swap16()])],
    ];
    if (plan.language === 'ko') files.push(['cp949', iconv.encode(text, 'cp949')]);
    for (const [charset, bytes] of files) {
      const result = await readTranscript({ name: 'made-up.txt', bytes });
      expect(result.notes.charset).toBe(charset);
      expect(result.transcript).toEqual(expected);
    }
  }), { numRuns: 60 });
});
