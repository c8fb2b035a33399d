// What every file of a transcript is held to: well-formed, the same each time, and nothing in it but what was cleared.
import { SaxesParser } from 'saxes';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { withheldMark } from '../../../../archive/api/testimony.ts';
import type { Cleared } from '../../../../archive/api/consent.ts';
import { emptyDescription, type IndexPoint } from '../../../../archive/api/description.ts';
import type { IssueParticulars, TestimonyCopy } from '../../../../archive/api/issue.ts';
import { copiedTurns } from '../../../../archive/export/transcripts/copied-turns.ts';
import { element, serialiseXml } from '../../../../archive/export/transcripts/serialise-xml.ts';
import { cuesOf } from '../../../../archive/export/transcripts/write-cues.ts';
import { transcriptFormats, writeTranscript, type TranscriptFormat } from '../../../../archive/export/transcripts/write-transcript.ts';
import { readTranscript } from '../../../../archive/import/read.ts';
import { issueWords } from '../../../../src/words/issue-words.ts';
import { hostileCopies } from '../../../support/hostile-transcripts.ts';
import { copyOf, generateSaid } from '../../../support/testimony-copy.ts';

const particulars: IssueParticulars = { purpose: 'read', to: 'A. Reader', at: '2026-03-04T05:06:07.000Z', archive: 'A & B ]]> \u0001"Archive"' };
const words = issueWords.en;

function write(copy: Cleared<TestimonyCopy>, format: TranscriptFormat): string[] {
  return writeTranscript(copy, format, particulars, words).map(({ text }) => text);
}

const isTimed = (copy: Cleared<TestimonyCopy>): boolean => copiedTurns(copy).some(({ start }) => start !== null);

describe('XML', () => {
  test.each(['tei', 'eaf', 'ohms'] as const)('%s is well-formed, whatever the texts hold, and ids are unique in it', (format) => {
    fc.assert(fc.property(hostileCopies('any', 2), (copy) => {
      fc.pre(copiedTurns(copy).length > 0);
      for (const text of write(copy, format)) {
        const ids: string[] = [];
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => { throw error; });
        parser.on('opentag', ({ attributes }) => {
          for (const name of ['xml:id', 'TIER_ID', 'ANNOTATION_ID', 'TIME_SLOT_ID']) if (attributes[name] !== undefined) ids.push(attributes[name].value);
        });
        parser.write(text).close();
        expect(new Set(ids).size).toBe(ids.length);
      }
    }), { numRuns: 60 });
  });

  test('gives back every character that XML may hold, in text and in attributes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (value) => {
      let [text, attribute] = ['', ''];
      const parser = new SaxesParser();
      parser.on('error', (error) => { throw error; });
      parser.on('text', (said) => { text += said; });
      parser.on('opentag', (tag) => { [text, attribute] = ['', String(tag.attributes['a'])]; });
      parser.write(serialiseXml(element('x', { a: value, b: null }, value))).close();
      const carried = value.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\v\f\u0085\u2028\u2029]/g, ' ')
        .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '').normalize('NFC');
      expect([text.trimEnd(), attribute]).toEqual([carried.trimEnd(), carried]);
    }), { numRuns: 200 });
  });
});

test('captions stay captions: no text makes a cue, ends one or looks like a tag', () => {
  fc.assert(fc.property(hostileCopies('any'), (copy) => {
    fc.pre(isTimed(copy));
    const cues = cuesOf(copiedTurns(copy));
    const blocks = (write(copy, 'srt')[0] ?? '').trimEnd().split('\n\n');
    expect(blocks.map((block) => block.split('\n')[0])).toEqual(cues.map((_, index) => String(index + 1)));
    for (const [index, block] of blocks.entries()) {
      const [, timing, ...lines] = block.split('\n');
      expect(timing).toMatch(/^\d{2,}:\d{2}:\d{2},\d{3} --> \d{2,}:\d{2}:\d{2},\d{3}$/);
      expect(lines.join('\n')).not.toMatch(/-->|<\/?\p{L}|&#?\w+;/u);
      const said = (cues[index]?.turns ?? []).map(({ text }) => text).join('\n');
      expect(lines.join('\n').replaceAll('\u2060', '')).toContain(said.split('\n').at(-1)?.replaceAll('\u2060', ''));
    }
    for (const block of (write(copy, 'vtt')[0] ?? '').trimEnd().split('\n\n').slice(2)) {
      expect(block.split('\n').slice(2).join('\n').replace(/^<v [^<>]+>|<\/v>$/gmu, '')).not.toMatch(/-->|[<>]|&(?!amp;|lt;|gt;)/);
    }
  }), { numRuns: 150 });
});

test('a cue lasts as long as its turn, or until the next, or as long as its words take', () => {
  const turns = copiedTurns(copyOf([
    { text: 'before the first time' }, { start: 5000, text: 'so' }, { start: 9000, text: 'together' }, { text: 'with this' }, { start: 9000, text: 'one two three four five' },
    { start: 9000, text: 'so' },
  ]));
  const timed = turns.map((turn, index) => ({ ...turn, end: index === 1 ? 6500 : null }));
  expect(cuesOf(timed).map(({ start, end, turns: said }) => [start, end, said.length])).toEqual([
    [0, 5000, 1], [5000, 6500, 1], [9000, 9000 + 3 * 400, 2], [9000, 9000 + 5 * 400, 1], [9000, 10_000, 1],
  ]);
});

test('plain text holds every paragraph as it is', () => {
  fc.assert(fc.property(hostileCopies('any'), (copy) => {
    fc.pre(copiedTurns(copy).length > 0);
    const text = write(copy, 'text')[0] ?? '';
    for (const turn of copiedTurns(copy)) for (const paragraph of turn.text.split('\n')) expect(`${text}\n`).toContain(`${paragraph}\n`);
  }), { numRuns: 60 });
});

test('no spreadsheet runs a cell', () => {
  fc.assert(fc.property(hostileCopies('any'), (copy) => {
    fc.pre(copiedTurns(copy).length > 0);
    const rows = parse(write(copy, 'csv')[0] ?? '', { bom: true });
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/);
  }), { numRuns: 60 });
});

describe('sessions', () => {
  const copy = copyOf(generateSaid(900, 'en'));

  test('go into files of their own where times are those of one recording', () => {
    const sessions = new Set(copy.passages.map(({ session }) => session)).size;
    expect(sessions).toBe(3);
    for (const format of transcriptFormats) {
      const files = writeTranscript(copy, format, particulars, words).map(({ session }) => session);
      expect(files).toEqual(['vtt', 'srt', 'ohms', 'eaf'].includes(format) ? [1, 2, 3] : [null]);
    }
  });

  test('without any time there are no captions, and without any turn no file', () => {
    const untimed = copyOf([{ speaker: 'Q', text: 'Where?' }]);
    for (const format of ['vtt', 'srt'] as const) {
      expect(() => write(untimed, format)).toThrow(expect.objectContaining({ code: 'bad-request', detail: { reason: 'no-times' } }));
    }
    for (const format of transcriptFormats) {
      expect(() => write(copyOf([]), format)).toThrow(expect.objectContaining({ code: 'bad-request', detail: { reason: 'no-turns' } }));
    }
  });
});

describe('OHMS', () => {
  const points: IndexPoint[] = [
    { start: 0, title: 'The <ferry> & the mill', synopsis: 'How it "stopped".', keywords: ['river', 'ice'], subjects: ['Ferries'], place: 'Oldmere', coordinates: [41.5, 129.25] },
    { start: 61_000, title: '나루터', synopsis: null, keywords: [], subjects: [], place: null, coordinates: null },
  ];

  test('carries index points and header', async () => {
    const copy = copyOf(generateSaid(300, 'en').map((said) => ({ ...said, session: 1 })), { points, subjects: ['Rivers'], duration: 3_661_000 });
    const { described } = await readTranscript({ name: 'x.xml', bytes: Buffer.from(write(copy, 'ohms')[0] ?? '') });
    expect(described?.points).toEqual(points);
    expect(described).toMatchObject({ title: copy.description.title, collection: copy.description.collection, subjects: ['Rivers'], duration: 3_661_000 });
  });

  test('carries turns without times as text', async () => {
    const said = generateSaid(300, 'en').map((one, index) => ({ ...one, session: 1, start: null, speaker: index % 2 === 0 ? 'Interviewer' : 'Narrator' }));
    const { transcript } = await readTranscript({ name: 'x.xml', bytes: Buffer.from(write(copyOf(said), 'ohms')[0] ?? '') });
    expect(transcript.sessions[0]?.turns.map(({ speaker, text }) => ({ speaker, text }))).toEqual(said.map(({ speaker, text }) => ({ speaker, text })));
  });
});

describe.each(transcriptFormats)('%s', (format) => {
  const marks = Object.values(withheldMark).map(({ en, ko }) => `we saw ${en} and ${ko} there, and went ${'on and '.repeat(20)}on.`);
  const copy = copyOf(marks.map((text, index) => ({ speaker: index % 2 === 0 ? 'Q' : 'A', start: index * 5000, text })), { date: '1998-05-06' }, { withheld: marks.length });

  test('lets the marks of what is withheld stand, and says what they are where it has a head', async () => {
    const text = write(copy, format)[0] ?? '';
    const { transcript } = await readTranscript({ name: `x.${format === 'text' ? 'txt' : format === 'markdown' ? 'md' : format}`, bytes: Buffer.from(text) });
    expect(transcript.sessions.flatMap(({ turns }) => turns.map((turn) => turn.text))).toEqual(marks);
    if (!['srt', 'csv'].includes(format)) expect(text).toContain(words.withheldNote);
  });

  test('has no date but those of the testimony and of the issue, whenever it is written', () => {
    const before = write(copy, format);
    vi.useFakeTimers({ now: new Date('2031-07-08T09:10:11Z') });
    try {
      expect(write(copy, format)).toEqual(before);
    } finally {
      vi.useRealTimers();
    }
    expect(new Set(before.join('').match(/\b(?:19|20)\d{2}-\d{2}-\d{2}/g) ?? [])).toEqual(new Set(['srt', 'csv'].includes(format) ? [] : [...new Set(before.join('').match(/1998-05-06|2026-03-04/g) ?? [])]));
  });

  test('says nothing that keepers alone may know', () => {
    const kept = { provenance: 'PLANTED1', custody: 'PLANTED2', notes: 'PLANTED3', rights: 'PLANTED4' };
    const planted = copyOf(generateSaid(200, 'en'), { ...emptyDescription, title: 'T', collection: 'C', language: 'en', ...kept });
    expect(write(planted, format).join('')).not.toContain('PLANTED');
  });
});
