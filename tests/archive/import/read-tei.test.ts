// TEI for spoken language: blocks are turns, points are times, and what happens between the words is not said.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArchiveError } from '../../../archive/api/errors.ts';
import { ReadResult, type Turn } from '../../../archive/api/transcript.ts';
import { readTranscript } from '../../../archive/import/read.ts';
import { plans, timeTurns } from '../../support/transcript-writers.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function writeTei(body: string, { header = '', timeline = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader>\n<text>${timeline}<body>\n${body}\n</body></text></TEI>`;
}

async function read(xml: string): Promise<ReadResult> {
  const result = await readTranscript({ name: 'made-up.xml', bytes: Buffer.from(xml) });
  expect(ReadResult.parse(result)).toEqual(result);
  return result;
}

async function turns(...args: Parameters<typeof writeTei>): Promise<Turn[]> {
  return (await read(writeTei(...args))).transcript.sessions.flatMap((session) => session.turns);
}

async function said(utterance: string): Promise<string[]> {
  return (await turns(`<u>${utterance}</u>`)).map(({ text }) => text);
}

test('speakers, sessions, paragraphs and times, however points are counted', async () => {
  await fc.assert(fc.asyncProperty(plans, fc.constantFrom('origin', 'chain', 'absolute', 'ms'), async (plan, counting) => {
    const sessions = plan.sessions.map((session) => ({ turns: timeTurns(session.turns) }));
    const times = [...new Set(sessions.flatMap((session) => session.turns.flatMap(({ start, end }) => [start ?? 0, end ?? 0])))].sort((one, other) => one - other);
    const points = times.map((time, index) => {
      const id = `xml:id="T${time}"`;
      if (counting === 'absolute') return `<when ${id} absolute="${new Date(time).toISOString().slice(11, 23)}"/>`;
      if (counting === 'chain') return `<when ${id} interval="${(time - (times[index - 1] ?? 0)) / 1000}" since="#${index === 0 ? 'O' : `T${times[index - 1]}`}"/>`;
      return `<when ${id} interval="${counting === 'ms' ? time : time / 1000}" since="#O"/>`;
    });
    const ids = new Map(plan.speakers.map((speaker, index) => [speaker, `SP${index}`]));
    const people = plan.speakers.map((speaker) => `<person xml:id="${ids.get(speaker)}"><persName>${escape(speaker)}</persName></person>`);
    const body = sessions.map(({ turns: all }) => `<div type="session">${all.map(({ speaker, start, end, text }) => (
      `<annotationBlock who="#${ids.get(speaker ?? '')}" start="#T${start}" end="#T${end}"><u>${text.split('\n').map((part) => `<seg>${escape(part)}</seg>`).join('\n')}</u></annotationBlock>`
    )).join('\n')}</div>`);
    const result = await read(writeTei(body.join('\n'), {
      header: `<profileDesc><particDesc>${people.join('')}</particDesc></profileDesc>`,
      timeline: `<timeline unit="${counting === 'ms' ? 'ms' : 's'}" origin="#O"><when xml:id="O"/>${points.join('\n')}</timeline>`,
    }));
    expect(result.transcript).toEqual({ format: 'tei', language: plan.language, sessions });
    expect(result.described?.people?.map(({ name }) => name)).toEqual(plan.speakers);
  }), { numRuns: 40 });
});

describe('words', () => {
  test('pauses, gaps and incidents are counted and not said', async () => {
    const result = await read(writeTei('<u>By <pause dur="PT1S"/>the <gap reason="inaudible"/><incident><desc>a door</desc></incident> river<anchor synch="#T1"/>.<note>sic</note></u>'));
    expect(result.transcript.sessions[0]?.turns[0]?.text).toBe('By the river.');
    expect(result.notes.dropped).toEqual({ event: 3, markup: 1 });
  });

  test('words that are elements have spaces between them, punctuation has none before it', async () => {
    expect(await said('<w>By</w><w>the</w><w>river</w><pc>.</pc>')).toEqual(['By the river.']);
    expect(await said('<seg>\n  <w>do</w>\n  <w join="left">n’t</w>\n  <pc>,</pc>\n <w>we</w>\n <w>said</w></seg>')).toEqual(['do n’t, we said']);
    expect(await said('plain  words\n and <hi>more</hi> ; of them')).toEqual(['plain words and more ; of them']);
  });

  test('an utterance without words is no turn', async () => {
    const result = await read(writeTei('<u><pause/></u><u>Yes.</u>'));
    expect([result.transcript.sessions[0]?.turns.length, result.notes.dropped]).toEqual([1, { 'event': 1, 'empty-turn': 1 }]);
  });
});

test('times from anchors, and times that the timeline does not have', async () => {
  const timeline = '<timeline unit="s"><when xml:id="T0"/><when xml:id="T1" interval="1.5" since="#T0"/><when xml:id="T2" interval="-1" since="#T1"/></timeline>';
  const result = await read(writeTei('<u><anchor synch="#T0"/>one<anchor synch="#T1"/></u><u start="#T1" end="#T2">two</u><u start="#T9">three</u><u>four</u>', { timeline }));
  expect(result.transcript.sessions[0]?.turns.map(({ start, end }) => [start, end])).toEqual([[0, 1500], [1500, null], [null, null], [null, null]]);
  expect(result.notes.doubts).toEqual({ 'time-missing': 2 });
});

test('the header describes', async () => {
  const header = '<fileDesc><titleStmt><title>A made-up\n talk</title></titleStmt><publicationStmt><idno>M-1</idno><availability><p>Ask.</p><p>Cite.</p></availability></publicationStmt>'
    + '<sourceDesc><recordingStmt><recording dur="PT1H0M2S"><date when="1990-05-06"/></recording></recordingStmt></sourceDesc></fileDesc>'
    + '<profileDesc><langUsage><language ident="ko-KR">Korean</language></langUsage><abstract><p>About a mill.</p></abstract><textClass><keywords><term>Mills</term></keywords></textClass>'
    + '<settingDesc><setting><placeName>By the Quill</placeName></setting></settingDesc>'
    + '<particDesc><listPerson><person xml:id="A" role="interviewer"><persName>Ada <surname>Quill</surname></persName></person><person xml:id="B" role="Narrator"><persName>Bo Ferry</persName></person><person xml:id="C" n="CC"/></listPerson></particDesc></profileDesc>';
  const { described, transcript, notes } = await read(writeTei('<u who="#A">어디?</u><u who="#B #A">여기.</u><u who="#D">Oh.</u>', { header }));
  expect(described).toEqual({
    title: 'A made-up talk', accession: 'M-1', rights: 'Ask.\nCite.', date: '1990-05-06', duration: 3_602_000, summary: 'About a mill.', subjects: ['Mills'],
    place: 'By the Quill', narrator: 'Bo Ferry',
    people: [{ role: 'interviewer', name: 'Ada Quill', labels: ['Ada Quill'] }, { role: 'narrator', name: 'Bo Ferry', labels: [] }, { role: 'other', name: 'CC', labels: [] }],
  });
  expect([transcript.language, notes.speakers]).toEqual(['ko', ['Ada Quill', 'Bo Ferry, Ada Quill', 'D']]);
});

test.each([
  ['<timeline><when xml:id="T0"/>\n<when xml:id="T1" interval="soon" since="#T0"/></timeline>', '<u>Yes.</u>', 'timeline', 4],
  ['<timeline>\n\n<when xml:id="T1" interval="1" since="#T2"/><when xml:id="T2" interval="1" since="#T1"/></timeline>', '<u>Yes.</u>', 'timeline', 5],
  ['', '<p>No speech.</p>', 'no-turns', 2], ['', '<u>', 'xml', 5],
])('%s %s is a fault: %s', async (timeline, body, reason, line) => {
  const thrown = await read(writeTei(body, { timeline })).then(() => null, (error: unknown) => error);
  expect((thrown as ArchiveError).detail).toMatchObject({ file: 'made-up.xml', line, reason });
});

test('a chain of a hundred thousand points', async () => {
  const points = Array.from({ length: 100_000 }, (_, index) => `<when xml:id="T${index}" interval="0.001" since="#T${index + 1}"/>`).join('');
  const [first] = await turns('<u start="#T0">Yes.</u>', { timeline: `<timeline origin="#T100000"><when xml:id="T100000"/>${points}</timeline>` });
  expect(first?.start).toBe(100_000);
});
