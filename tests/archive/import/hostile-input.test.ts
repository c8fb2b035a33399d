// Whatever the bytes are, the answer is a whole transcript or a fault of the closed list, and it comes in time.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { ArchiveError } from '../../../archive/api/errors.ts';
import { ReadResult } from '../../../archive/api/transcript.ts';
import { largestFile, readTranscript } from '../../../archive/import/read.ts';
import { plans, timeTurns, writeMarkdown, writeSrt, writeText, writeVtt } from '../../support/transcript-writers.ts';

const allowed = ['empty-file', 'binary-file', 'file-too-large', 'wrong-charset', 'unknown-format', 'unreadable-transcript'];
const names = ['x.txt', 'x.md', 'x.vtt', 'x.srt', 'x'];

function attempt(name: string, bytes: Uint8Array): string {
  try {
    const result = readTranscript({ name, bytes });
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

const files = fc.oneof(
  plans.map(({ sessions }) => Buffer.from(writeText(sessions, 80))),
  plans.map(({ sessions }) => Buffer.from(writeMarkdown(sessions, true))),
  plans.map(({ sessions }) => Buffer.from(writeVtt(timeTurns(sessions.flatMap(({ turns }) => turns))))),
  plans.map(({ sessions }) => Buffer.from(writeSrt(timeTurns(sessions.flatMap(({ turns }) => turns))))),
  plans.map(({ sessions }) => iconv.encode(writeText(sessions, 80), 'cp949')),
  plans.map(({ sessions }) => Buffer.from(`\ufeff${writeText(sessions, 80)}`, 'utf16le')),
);

const splinters = [
  '**', '[', '](', ')', '<', '<v ', '</v>', '-->', '\n', '\n\n', '\r', ':', 'Q:', '：', '[00:00:01]', '00:01.000 --> ', '#', '`', '&#', '&#xd800;',
  '&#0;', '\\', '\0', '\ufeff', '\u202e', 'e\u0301', '\u0301', 'NOTE', 'WEBVTT', '1', '- ', '> ', '---', '<!--', '{', 'Session 2', '\ud83d\ude00', '\u1112\u1161',
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

test('mutated transcripts of every format', () => {
  const outcomes = new Map<string, number>();
  fc.assert(fc.property(files, edits, fc.constantFrom(...names), (file, changes, name) => {
    let bytes: Uint8Array = file;
    for (const { at, remove, insert } of changes) {
      const from = at % (bytes.length + 1);
      bytes = Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + remove)]);
    }
    const outcome = attempt(name, bytes);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }), { numRuns: 2500 });
  for (const outcome of ['read', 'wrong-charset', 'unreadable-transcript']) expect(outcomes.get(outcome)).toBeGreaterThan(0);
});

test('arbitrary bytes, and arbitrary splinters of markup', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...names), (bytes, name) => {
    attempt(name, bytes);
  }), { numRuns: 1000 });
  const text = fc.array(fc.oneof(fc.constantFrom(...splinters), fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 60 });
  fc.assert(fc.property(text, fc.constantFrom(...names), (pieces, name) => {
    attempt(name, Buffer.from(pieces.join('')));
  }), { numRuns: 2000 });
});

test('a million times the same: time grows with the length and no faster', () => {
  const repeated = ['a:', 'a:a:a:\n', '[', '](', '[a](', '<', '<v ', '</', '**', '**a ', '_a ', '`', '&', '\n', '- ', '> ', '00:00', '한 ', '~~', '(', '\\', '# ', '한\u0301'];
  for (const piece of repeated) {
    for (const name of ['x.txt', 'x.md', 'x.vtt', 'x.srt']) {
      const head = { 'x.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\n', 'x.srt': '1\n00:00:00,000 --> 00:00:01,000\n' }[name] ?? 'begin ';
      attempt(name, Buffer.from(`${head}a ${piece.repeat(1_000_000 / piece.length)} z`));
    }
  }
}, 60_000);

test('too many bytes, too many lines', () => {
  expect(attempt('x.txt', new Uint8Array(largestFile + 1))).toBe('file-too-large');
  expect(attempt('x.txt', Buffer.from(`a${'\n'.repeat(2_000_001)}b`))).toBe('file-too-large');
});
