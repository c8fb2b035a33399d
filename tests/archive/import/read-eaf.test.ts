// ELAN: tiers are speakers, slots are times, in whatever order a program wrote them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArchiveError } from '../../../archive/api/errors.ts';
import type { ReadResult, Turn } from '../../../archive/api/transcript.ts';
import { readTranscript } from '../../../archive/import/read.ts';

interface Planned {
  readonly speaker: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Tiers in the order of their first annotation; slots in the order that `shuffled` gives them. */
function writeEaf(planned: readonly Planned[], shuffled: <T>(slots: T[]) => T[] = (slots) => slots, more = '', header = ''): string {
  const slots: string[] = [];
  const slot = (time: number | null): string => {
    slots.push(`<TIME_SLOT TIME_SLOT_ID="ts${slots.length + 1}"${time === null ? '' : ` TIME_VALUE="${time}"`}/>`);
    return `ts${slots.length}`;
  };
  const tiers = [...new Set(planned.map(({ speaker }) => speaker))].map((speaker, tier) => {
    const annotations = planned.filter((one) => one.speaker === speaker).map(({ from, to, text }, index) => (
      `<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a${tier}.${index}" TIME_SLOT_REF1="${slot(from)}" TIME_SLOT_REF2="${slot(to)}">`
      + `<ANNOTATION_VALUE>${escape(text)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`
    ));
    return `<TIER TIER_ID="tier${tier}" PARTICIPANT="${escape(speaker)}" LINGUISTIC_TYPE_REF="utterance">${annotations.join('\n')}</TIER>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT AUTHOR="" FORMAT="3.0">${header}<TIME_ORDER>${shuffled(slots).join('')}</TIME_ORDER>\n`
    + `${tiers.join('\n')}${more}</ANNOTATION_DOCUMENT>`;
}

function read(xml: string): Promise<ReadResult> {
  return readTranscript({ name: 'made-up.eaf', bytes: Buffer.from(xml) });
}

async function turns(xml: string): Promise<Turn[]> {
  return (await read(xml)).transcript.sessions.flatMap((session) => session.turns);
}

const planned = fc.array(fc.record({
  speaker: fc.constantFrom('Ada Quill', '박 선생', 'A & <B>'), length: fc.integer({ min: 1, max: 9000 }),
  text: fc.constantFrom('By the river.', '강가에서요.', 'One\nand two & <three>.'),
}), { minLength: 1, maxLength: 12 }).map((all): Planned[] => {
  let at = 0;
  return all.map(({ length, ...rest }) => ({ ...rest, from: at += length, to: at + length }));
});

test('turns of all tiers in the order of their times, whatever order slots have', async () => {
  await fc.assert(fc.asyncProperty(planned, fc.boolean(), async (all, reversed) => {
    expect(await turns(writeEaf(all, (slots) => (reversed ? slots.reverse() : slots)))).toEqual(
      all.map(({ speaker, from, to, text }) => ({ speaker, start: from, end: to, text })),
    );
  }), { numRuns: 100 });
});

describe('times', () => {
  test('slots without a value lie evenly between their neighbours; outside of those nothing is known', async () => {
    const speaker = 'Ada';
    const xml = writeEaf([
      { speaker, from: null, to: 100, text: 'one' }, { speaker, from: 400, to: null, text: 'two' }, { speaker, from: null, to: 1000, text: 'three' },
      { speaker, from: 2000, to: null, text: 'four' },
    ]);
    const result = await read(xml);
    expect(result.transcript.sessions[0]?.turns.map(({ start, end }) => [start, end])).toEqual([[null, null], [400, 600], [800, 1000], [2000, null]]);
    expect(result.notes.doubts).toEqual({ 'time-missing': 4 });
  });

  test('TIME_ORIGIN and frames', async () => {
    const one = [{ speaker: 'Ada', from: 25, to: 50, text: 'one' }];
    const header = (units: string): string => `<HEADER TIME_UNITS="${units}"><MEDIA_DESCRIPTOR TIME_ORIGIN="500" MEDIA_URL=""/></HEADER>`;
    expect((await turns(writeEaf(one, undefined, '', header('PAL-frames'))))[0]).toMatchObject({ start: 1500, end: 2500 });
    expect((await turns(writeEaf(one, undefined, '', header('milliseconds'))))[0]).toMatchObject({ start: 525, end: 550 });
  });

  test('overlaps are doubts', async () => {
    const result = await read(writeEaf([{ speaker: 'Ada', from: 0, to: 900, text: 'one' }, { speaker: 'Bo', from: 500, to: 600, text: 'two' }, { speaker: 'Ada', from: 900, to: 950, text: 'three' }]));
    expect(result.transcript.sessions[0]?.turns.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(result.notes.doubts).toEqual({ overlap: 1 });
  });
});

test('dependent tiers: translations by type or by language, others counted', async () => {
  const dependent = (id: string, attributes: string, text: string): string => (
    `<TIER TIER_ID="${id}" PARENT_REF="tier0" ${attributes}><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="${id}" ANNOTATION_REF="a0.0"><ANNOTATION_VALUE>${text}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>`
  );
  const one = [{ speaker: 'Ada', from: 25, to: 50, text: '강가에서요.' }];
  const language = '<LANGUAGE LANG_ID="eng" LANG_LABEL="English (eng)"/><LANGUAGE LANG_ID="kor"/>';
  const byType = await read(writeEaf(one, undefined, dependent('t1', 'LINGUISTIC_TYPE_REF="Free translation"', 'By the river.') + dependent('t2', 'LINGUISTIC_TYPE_REF="gloss"', 'x')));
  const byLanguage = await read(writeEaf(one, undefined, dependent('t1', 'LANG_REF="eng"', 'By the river.') + language).replace('TIER_ID="tier0"', 'TIER_ID="tier0" LANG_REF="kor"'));
  for (const { translation } of [byType, byLanguage]) {
    expect(translation).toEqual({ format: 'eaf', language: 'en', sessions: [{ turns: [{ speaker: 'Ada', start: 25, end: 50, text: 'By the river.' }] }] });
  }
  expect(byType.notes.dropped).toEqual({ 'dependent-tier': 1 });
  expect([byLanguage.transcript.language, byLanguage.notes.language, byLanguage.notes.dropped]).toEqual(['ko', 'given', {}]);
});

test('the tier of a new file is nobody, one without a participant is called by its id', async () => {
  const xml = writeEaf([{ speaker: 'Ada', from: 0, to: 1, text: 'one' }, { speaker: 'Bo', from: 2, to: 3, text: 'two' }])
    .replace('TIER_ID="tier0" PARTICIPANT="Ada"', 'TIER_ID="default"').replace('PARTICIPANT="Bo"', '');
  expect((await turns(xml)).map(({ speaker }) => speaker)).toEqual([null, 'tier1']);
});

test.each([
  ['TIME_VALUE="25"', 'TIME_VALUE="soon"', 2], ['TIME_VALUE="25"', 'TIME_VALUE="-9"', 2], ['TIME_SLOT_REF2="ts2"', 'TIME_SLOT_REF2="ts9"', 3], ['TIME_SLOT_REF2="ts2"', '', 3],
])('%s as %s is a fault at its place', async (as, broken, line) => {
  const thrown = await read(writeEaf([{ speaker: 'Ada', from: 25, to: 50, text: 'one' }]).replace(as, broken)).then(() => null, (error: unknown) => error);
  expect((thrown as ArchiveError).detail).toMatchObject({ file: 'made-up.eaf', line, reason: 'time-slot' });
});
