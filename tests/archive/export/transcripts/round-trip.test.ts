// What a writer puts into a file its reader finds again, as far as the format can carry it, whatever the texts hold.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cleared } from '../../../../archive/api/consent.ts';
import type { IssueParticulars, TestimonyCopy } from '../../../../archive/api/issue.ts';
import type { Format, ReadResult, Turn } from '../../../../archive/api/transcript.ts';
import { joinPassages } from '../../../../archive/catalogue/split-passages.ts';
import { bySession, copiedTurns, type CopiedTurn } from '../../../../archive/export/transcripts/copied-turns.ts';
import { writeTranscript, type TranscriptFormat } from '../../../../archive/export/transcripts/write-transcript.ts';
import { tidyText } from '../../../../archive/import/decode-text.ts';
import { readTranscript } from '../../../../archive/import/read.ts';
import { issueWords } from '../../../../src/words/issue-words.ts';
import { hostileCopies } from '../../../support/hostile-transcripts.ts';
import { copyOf } from '../../../support/testimony-copy.ts';
import { bare, onCsv, onEaf, onTei, onText, onVtt } from '../../../support/transcript-projections.ts';
import { plans } from '../../../support/transcript-writers.ts';

const particulars: IssueParticulars = {
  purpose: 'read', to: 'A. Reader', at: '2026-03-04T05:06:07.000Z', archive: 'Riverside & Archive ]]>',
};

function write(copy: Cleared<TestimonyCopy>, format: TranscriptFormat): readonly string[] {
  return writeTranscript(copy, format, particulars, issueWords[copy.description.language]).map(({ text }) => text);
}

async function read(format: Format, text: string): Promise<ReadResult> {
  return readTranscript({ name: `made-up.${format}`, bytes: new TextEncoder().encode(text) });
}

function turnsOf({ transcript }: ReadResult): Turn[] {
  return transcript.sessions.flatMap(({ turns }) => turns);
}

const sessionsOf = (copy: Cleared<TestimonyCopy>): (readonly CopiedTurn[])[] => [...bySession(copiedTurns(copy)).values()];
const isTimed = (turns: readonly CopiedTurn[]): boolean => turns.some(({ start }) => start !== null);
/** Without any voice a reader of captions looks for names in the words. */
const isVoiced = (turns: readonly CopiedTurn[]): boolean => turns.some(({ speaker }) => speaker !== null);

test('the turns of a copy are those that its passages were made of', () => {
  fc.assert(fc.property(hostileCopies('any', 2), (copy) => {
    const expected = joinPassages(copy.passages)
      .map(({ key, session, speaker, start, end, text }) => ({
        key, session, speaker, start, end,
        text: tidyText(text).split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n'),
      }))
      .filter(({ text }) => text !== '');
    expect(copiedTurns(copy)).toEqual(expected);
  }), { numRuns: 200 });
});

describe('with any text at all', () => {
  const cases = (check: (copy: Cleared<TestimonyCopy>) => Promise<void>, sessions = 1): Promise<void> => (
    fc.assert(fc.asyncProperty(hostileCopies('any', sessions), async (copy) => {
      fc.pre(copiedTurns(copy).length > 0);
      await check(copy);
    }), { numRuns: 150 })
  );

  test('TEI', () => cases(async (copy) => {
    const { transcript } = await read('tei', write(copy, 'tei')[0] ?? '');
    expect(transcript.sessions.map(({ turns }) => turns)).toEqual(sessionsOf(copy).map(onTei));
    expect(transcript.language).toBe(copy.description.language);
  }, 3));

  test('CSV', () => cases(async (copy) => {
    const result = await read('csv', write(copy, 'csv')[0] ?? '');
    expect(turnsOf(result)).toEqual(onCsv(copiedTurns(copy)));
  }, 3));

  test('ELAN', () => cases(async (copy) => {
    for (const [index, turns] of sessionsOf(copy).entries()) {
      const result = await read('eaf', write(copy, 'eaf')[index] ?? '');
      expect(onEaf(turnsOf(result), turns)).toEqual(onEaf(turns.map(bare), turns));
    }
  }, 2));

  test('WebVTT', () => cases(async (copy) => {
    const turns = copiedTurns(copy);
    fc.pre(isTimed(turns) && isVoiced(turns));
    expect(turnsOf(await read('vtt', write(copy, 'vtt')[0] ?? ''))).toEqual(onVtt(turns, ' '));
  }));

  test('OHMS with times', () => cases(async (copy) => {
    const turns = copiedTurns(copy);
    fc.pre(isTimed(turns) && isVoiced(turns));
    expect(turnsOf(await read('ohms', write(copy, 'ohms')[0] ?? ''))).toEqual(onVtt(turns, '\n'));
  }));
});

describe('with any markup in the text', () => {
  test('Markdown', () => fc.assert(fc.asyncProperty(hostileCopies('markup', 2, 4), plans, async (copy, plan) => {
    const named = nameBy(copy, plan.speakers);
    const spoken = copiedTurns(named).map(({ speaker }) => speaker);
    fc.pre(plan.speakers.slice(0, 2).every((name) => spoken.filter((speaker) => speaker === name).length >= 2));
    const result = await read('markdown', write(named, 'markdown')[0] ?? '');
    const unnamed = issueWords[copy.description.language].unnamedSpeaker;
    expect(result.transcript.sessions.map(({ turns }) => turns)).toEqual(sessionsOf(named).map((turns) => onText(turns, unnamed)));
  }), { numRuns: 120 }));
});

/** The same copy with two speakers in turn, by names that plain formats can tell. */
function nameBy(copy: Cleared<TestimonyCopy>, speakers: readonly string[]): Cleared<TestimonyCopy> {
  const keys = [...new Set(copy.passages.flatMap(({ parts }) => parts.map(({ turn }) => turn)))];
  const passages = copy.passages.flatMap((passage) => passage.parts.map((part) => ({
    ...passage, parts: [part], speaker: speakers[keys.indexOf(part.turn) % 2] ?? null,
  })));
  return { ...copy, passages };
}

describe('with what people say', () => {
  const copyOfPlan = fc.record({ plan: plans }).map(({ plan }) => ({
    plan,
    copy: copyOf(plan.sessions.flatMap(({ turns }, index) => turns.map(({ speaker, start, text }) => ({
      speaker, start, text, session: index + 1,
    }))), { language: plan.language }),
  }));

  test.each(['text', 'markdown'] as const)('%s', (format) => fc.assert(fc.asyncProperty(copyOfPlan, async ({ copy, plan }) => {
    const result = await read(format, write(copy, format)[0] ?? '');
    expect(result.transcript.sessions).toEqual(plan.sessions);
    expect(result.notes.speakers).toEqual(plan.speakers);
  }), { numRuns: 100 }));

  test('SubRip', () => fc.assert(fc.asyncProperty(copyOfPlan, async ({ copy }) => {
    const timed = sessionsOf(copy).filter(isTimed);
    fc.pre(timed.length === sessionsOf(copy).length);
    for (const [index, turns] of timed.entries()) {
      const result = await read('srt', write(copy, 'srt')[index] ?? '');
      expect(turnsOf(result)).toEqual(onVtt(turns, ' '));
    }
  }), { numRuns: 100 }));
});
