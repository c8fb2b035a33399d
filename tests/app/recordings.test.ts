// Recordings beside a transcript: which session each is of, which passage is spoken when, and times as people write them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../archive/api/attachment-calls.ts';
import type { PassageId } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import {
  fitRecordings, numberInName, passageAt, readOffset, recordingsAmong, startOf, timedPassages, writtenTimecode, type Recording,
} from '../../src/state/recordings.ts';

const passage = (id: string, start: number | null, session = 1): Passage => ({
  passage: id as PassageId, session, speaker: null, start, text: 'The rope was wet.',
});
const recording = (name: string): Recording => ({ id: `id of ${name}` as Recording['id'], name, mediaType: 'audio/wav', size: 1, cleared: null });
const sessionsBy = (names: readonly string[], passages: readonly Passage[]): (number | null)[] => (
  [...fitRecordings(names.map(recording), passages).values()].map(({ session }) => session)
);

const anew = [passage('a', 0, 1), passage('b', 5_000, 1), passage('c', 0, 2), passage('d', 4_000, 2)];
const through = [passage('a', 0, 1), passage('b', 5_000, 1), passage('c', 9_000, 2)];

describe('which session a recording is of', () => {
  it.each([
    ['Session 2.wav', 2], ['tape_03 side.mp3', 3], ['제2회 면담.m4a', 2], ['3차 녹음.wav', 3], ['2019-04-12.wav', null], ['ferry.wav', null], ['part12.wav', 12],
  ])('is read from %s: %s', (name, number) => expect(numberInName(name)).toBe(number));

  it('is what the names say, else their order where there are as many, else left to a person', () => {
    expect(sessionsBy(['session 2.wav', 'session 1.wav'], anew)).toEqual([2, 1]);
    expect(sessionsBy(['first.wav', 'then.wav'], anew)).toEqual([1, 2]);
    expect(sessionsBy(['a.wav', 'b.wav', 'c.wav'], anew)).toEqual([1, 1, 1]);
    // The same number twice tells nothing.
    expect(sessionsBy(['session 1.wav', 'session 1.mp3'], anew)).toEqual([1, 2]);
  });

  it('is the whole transcript for one recording, unless the clock begins anew in each session', () => {
    expect(sessionsBy(['ferry.wav'], through)).toEqual([null]);
    expect(sessionsBy(['ferry.wav'], anew)).toEqual([1]);
    expect(sessionsBy(['ferry.wav', 'other.wav'], [passage('a', 0)])).toEqual([null, null]);
  });

  it('is asked of what can be played alone, counted as a person counts', () => {
    const attachment = (name: string, kind: Attachment['kind'], mediaType: string) => ({ ...recording(name), kind, mediaType }) as Attachment;
    expect(recordingsAmong([
      attachment('tape 10.wav', 'recording', 'audio/wav'), attachment('tape 9.mp4', 'recording', 'video/mp4'),
      attachment('notes.zip', 'recording', 'application/zip'), attachment('map.wav', 'other', 'audio/wav'),
    ]).map(({ name }) => name)).toEqual(['tape 9.mp4', 'tape 10.wav']);
  });
});

describe('the passage that is spoken', () => {
  it('is the last that has begun, found as going through them one by one finds it', () => {
    const starts = fc.array(fc.option(fc.nat(50)), { maxLength: 20 });
    fc.assert(fc.property(starts, fc.integer({ min: -5, max: 60 }), (given, at) => {
      const timed = timedPassages(given.map((start, index) => passage(String(index), start)), null);
      const begun = given.flatMap((start, index) => (start !== null && start <= at ? [{ start, index }] : []));
      const latest = Math.max(...begun.map(({ start }) => start));
      const expected = begun.find(({ start }) => start === latest);
      expect(passageAt(timed, at)).toBe(expected === undefined ? null : String(expected.index));
    }));
  });

  it('is one of the session that is heard', () => {
    expect(passageAt(timedPassages(anew, 2), 4_500)).toBe('d');
    expect(passageAt(timedPassages(anew, 1), 4_500)).toBe('a');
  });

  it('without a time of its own is heard from the nearest before it, within its session', () => {
    const passages = [passage('a', 2_000), passage('b', null), passage('c', null, 2), passage('d', 1_000, 2)];
    expect(['a', 'b', 'c', 'd'].map((id) => startOf(passages, id, null))).toEqual([2_000, 2_000, null, 1_000]);
    expect(startOf(passages, 'd', 1)).toBeNull();
    expect(startOf(passages, 'nowhere', null)).toBeNull();
  });
});

describe('times', () => {
  it('are written as they are read', () => {
    expect([0, 61_999, 3_600_000, -5].map(writtenTimecode)).toEqual(['[00:00:00]', '[00:01:01]', '[01:00:00]', '[00:00:00]']);
    fc.assert(fc.property(fc.nat(359_999), (seconds) => {
      expect(readOffset(writtenTimecode(seconds * 1_000).slice(1, -1))).toBe(seconds * 1_000);
    }));
  });

  it.each([
    ['90', 90_000], ['1:30', 90_000], ['-1:30', -90_000], ['−2', -2_000], ['1:00:00.5', 3_600_500], ['', null], ['1:', null], ['a', null], ['1.2.3', null],
  ])('%s is read as %s', (written, milliseconds) => expect(readOffset(written)).toBe(milliseconds));
});
