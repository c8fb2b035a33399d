// WhisperX's JSON: what the model said comes back, and what is wrong in a file is found where it stands.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateInJson, offsetOfSyntaxError, positionAt } from '../../../archive/import/locate-json.ts';
import { readWhisperX } from '../../../archive/import/read-whisperx.ts';

const seconds = fc.option(fc.integer({ min: 0, max: 40_000_000 }).map((time) => time / 1000), { nil: undefined });
const segment = fc.record({
  start: seconds, length: seconds, text: fc.constantFrom(' We went, "so".', '강을 건넜지요.', '', '  ', 'a\nb', '\\', '{"segments":['),
  speaker: fc.option(fc.constantFrom('SPEAKER_00', '면담자'), { nil: undefined }),
}).map(({ start, length, text, speaker }) => ({
  text, ...(start === undefined ? {} : { start }), ...(start === undefined || length === undefined ? {} : { end: start + length }),
  ...(speaker === undefined ? {} : { speaker }),
}));
const segments = fc.array(segment, { minLength: 1, maxLength: 8 }).filter((all) => all.some(({ text }) => text.trim() !== ''));
const indents = fc.constantFrom('', '  ', '\t');

test('one turn for each segment with text', () => {
  fc.assert(fc.property(segments, indents, fc.boolean(), (all, indent, isBare) => {
    const reading = readWhisperX(JSON.stringify(isBare ? all : { segments: all, word_segments: [], language: 'ko-KR' }, null, indent), 'x.json');
    const expected = all.filter(({ text }) => text.trim() !== '').map((one) => ({
      speaker: one.speaker ?? null, start: one.start === undefined ? null : Math.round(one.start * 1000),
      end: one.end === undefined ? null : Math.round(one.end * 1000), text: one.text.trim(),
    }));
    expect(reading.sessions).toEqual([{ turns: expected }]);
    expect(reading.dropped['empty-turn'] ?? 0).toBe(all.length - expected.length);
    expect(reading.doubts?.['time-missing'] ?? 0).toBe(expected.filter(({ start }) => start === null).length);
    expect(reading.language).toBe(isBare ? undefined : 'ko');
  }), { numRuns: 300 });
});

test('a segment without times has those of its words, of which some have none', () => {
  const words = [{ word: 'in' }, { word: 'May', start: 1.5, end: 1.75 }, { word: 'or', start: 2, end: 2.25 }, { word: '1951' }];
  expect(readWhisperX(JSON.stringify([{ text: 'in May or 1951', words }]), 'x').sessions[0]?.turns[0]).toMatchObject({ start: 1500, end: 2250 });
});

test('what is no segment is told by line and column', () => {
  fc.assert(fc.property(segments, fc.nat(), fc.constantFrom<[string, unknown]>(['start', 'soon'], ['end', -1], ['text', 5], ['speaker', {}], ['words', 'none'], ['start', 1e9]), (all, at, [key, value]) => {
    const index = at % all.length;
    const broken = all.map((one, each) => (each === index ? { ...one, [key]: value } : one));
    const text = JSON.stringify({ note: 'segments', segments: broken }, null, 2);
    const offset = locateInJson(text, ['segments', index, key]);
    expect(text.slice(offset, offset + JSON.stringify(value).length)).toBe(JSON.stringify(value));
    expect(() => readWhisperX(text, 'x.json')).toThrow(expect.objectContaining({
      code: 'unreadable-transcript', detail: { file: 'x.json', reason: 'segment', ...positionAt(text, offset) },
    }));
  }), { numRuns: 300 });
});

test('the place where a text stops being JSON: what comes before can go on, what comes with it cannot', () => {
  const edits = fc.record({ at: fc.nat(), remove: fc.nat({ max: 3 }), insert: fc.constantFrom('', '"', ',', '}', '[', ']', ':', 'x', '0', '\\', '\n', 'null', '1.') });
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(fc.property(fc.json(), edits, (json, { at, remove, insert }) => {
    const from = at % (json.length + 1);
    const text = json.slice(0, from) + insert + json.slice(from + remove);
    const offset = offsetOfSyntaxError(text);
    if (isJson(text)) expect(offset).toBe(text.length);
    else {
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThanOrEqual(text.length);
      expect(offsetOfSyntaxError(text.slice(0, offset))).toBe(offset);
    }
  }), { numRuns: 1000 });
});

test('text that is no JSON is told by line and column, without a word of it', () => {
  const fault = (text: string): unknown => {
    try {
      return readWhisperX(text, 'x.json');
    } catch (thrown) {
      return { ...(thrown as { code: string; detail: object }), said: String(thrown) };
    }
  };
  expect(fault('{"segments":\n [{"text": secret}]}')).toMatchObject({ code: 'unreadable-transcript', detail: { file: 'x.json', line: 2, column: 12, reason: 'json' }, said: 'ArchiveError: unreadable-transcript' });
  expect(fault('{"segments": [\n')).toMatchObject({ detail: { line: 2, column: 1, reason: 'json' } });
  expect(fault('{"segments": []}')).toMatchObject({ detail: { line: 1, column: 1, reason: 'no-turns' } });
  expect(fault('{"other": []}')).toMatchObject({ detail: { line: 1, column: 1, reason: 'segment' } });
});
