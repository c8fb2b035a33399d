// Citations of collected passages: Chicago’s notes and bibliography, CSL JSON, BibTeX; whatever stands in a title.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassageId } from '../../../archive/api/ids.ts';
import type { ReleasedPassage } from '../../../archive/api/issue.ts';
import type { Description } from '../../../archive/api/description.ts';
import { citedWorks } from '../../../archive/export/cited-works.ts';
import { escapeTex, writeBibtex } from '../../../archive/export/bibtex.ts';
import { writeChicago } from '../../../archive/export/chicago.ts';
import { writeCslJson } from '../../../archive/export/csl-json.ts';
import { tidy } from '../../../archive/export/pdf/spans.ts';
import { asCleared, copyOf, testimonyId } from '../../support/testimony-copy.ts';

const archive = 'Riverside Archive';
const said = ['Who kept it?', 'My aunt did.', 'And then?'].map((text) => ({ text }));

function collect(description: Partial<Description>, ...passages: number[]): ReleasedPassage[] {
  const copy = copyOf(said, description);
  return passages.map((index) => ({ copy, passage: copy.passages[index]?.id as PassageId, note: 'My own words, cited nowhere.' }));
}

const [first, second] = collect({}, 0, 1).map(({ passage }) => passage);

describe('Chicago', () => {
  test('has a full note, shortened notes, and one entry in the bibliography', () => {
    expect(writeChicago(collect({}, 1, 0), archive)).toBe([
      'Notes', '',
      `1. A ferrywoman of Oldmere, “The year the ferry stopped,” oral history interview, April 17, 2019, transcript, passage ${second}, River crossings, ${archive}.`,
      `2. A ferrywoman of Oldmere, “The year the ferry stopped,” passage ${first}.`,
      '', 'Bibliography', '',
      `A ferrywoman of Oldmere. “The year the ferry stopped.” Oral history interview, April 17, 2019. Transcript, ${testimonyId}, version 1. River crossings, ${archive}.`,
      '',
    ].join('\n'));
  });

  test.each([
    [{ narrator: null, date: null }, `“The year the ferry stopped.” Oral history interview. Transcript, ${testimonyId}, version 1.`],
    [{ title: 'Who kept the ferry?', date: '2019-04' }, '“Who kept the ferry?” Oral history interview, April 2019.'],
    [{ title: 'What “home” was.', narrator: 'J. R.', date: '1997~' }, 'J. R. “What ‘home’ was.” Oral history interview, ca. 1997.'],
    [{ title: 'What “home” was.' }, 'A ferrywoman of Oldmere, “What ‘home’ was,” oral history interview'],
    [{ title: '나루터의 등불', narrator: '나루터 사람', date: '1997/1999' }, '나루터 사람. “나루터의 등불.” Oral history interview, 1997–1999.'],
    [{ date: '2004-XX' }, 'Oral history interview, 2004-XX.'],
  ])('leaves out what is not known, and ends every sentence once: %j', (description, wanted) => {
    expect(writeChicago(collect(description, 0), archive)).toContain(wanted);
  });

  test('sorts the bibliography by its first words', () => {
    const works = ['Cellar', '“Attic”', 'Barn'].flatMap((title, index) => {
      const [one] = collect({ title, narrator: null }, 0) as [ReleasedPassage];
      return [{ ...one, copy: asCleared({ ...one.copy, words: index }) }];
    });
    const entries = writeChicago(works, archive).split('Bibliography')[1]?.match(/“[^.]*\./gu)?.map((entry) => entry.slice(1));
    expect(entries).toEqual(['‘Attic’.', 'Barn.', 'Cellar.']);
    expect(writeChicago([], archive)).toBe('');
  });
});

describe('CSL JSON', () => {
  test('has one item for each testimony, its narrator whole, its passages in the note', () => {
    expect(JSON.parse(writeCslJson(citedWorks(collect({}, 1, 0, 1)), archive))).toEqual([{
      id: testimonyId, type: 'interview', title: 'The year the ferry stopped', author: [{ literal: 'A ferrywoman of Oldmere' }],
      issued: { 'date-parts': [[2019, 4, 17]] }, language: 'en', genre: 'Oral history interview', medium: 'Transcript',
      archive, archive_collection: 'River crossings', archive_location: testimonyId, version: '1', note: `Passages: ${second}, ${first}`,
    }]);
  });

  test.each([
    ['2019-04', { 'date-parts': [[2019, 4]] }], ['1997/1999-02', { 'date-parts': [[1997], [1999, 2]] }],
    ['2023-08~', { 'date-parts': [[2023, 8]], circa: true }], ['2004-XX', { literal: '2004-XX' }], ['2019-13', { literal: '2019-13' }],
  ])('reads the date %s', (date, issued) => {
    expect(JSON.parse(writeCslJson(citedWorks(collect({ date }, 0)), archive))).toMatchObject([{ issued }]);
  });
});

/** Reads the fields of one entry as BibTeX does: braces are counted, whatever stands before them. */
function fieldsOf(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  let at = entry.indexOf(',') + 1;
  for (;;) {
    const name = /^\s*([a-z]+) = /u.exec(entry.slice(at));
    if (name === null) return fields;
    at += name[0].length;
    let depth = 0;
    let end = at;
    for (; end < entry.length; end += 1) {
      if (entry[end] === '{') depth += 1;
      if (entry[end] === '}') depth -= 1;
      if (depth === 0 && entry[end + 1] === ',' ) break;
    }
    fields.set(name[1] ?? '', entry.slice(at, end + 1));
    at = end + 2;
  }
}

/** What TeX would print of an escaped text. */
const printed = (text: string): string => text
  .replace(/\\text(backslash|braceleft|braceright|asciitilde|asciicircum)\{\}|\\([$&#%_])/gu, (_, name: string | undefined, sign: string | undefined) => (
    sign ?? { backslash: '\\', braceleft: '{', braceright: '}', asciitilde: '~', asciicircum: '^' }[name ?? ''] ?? '?'
  ));

describe('BibTeX', () => {
  test('has one entry for each testimony', () => {
    expect(writeBibtex(citedWorks(collect({}, 1, 0)), archive)).toBe([
      `@misc{${testimonyId},`,
      '  author = {{A ferrywoman of Oldmere}},',
      '  title = {{The year the ferry stopped}},',
      '  howpublished = {Oral history interview, transcript},',
      '  year = {2019},', '  month = apr,', '  day = {17},',
      `  note = {River crossings, Riverside Archive, ${testimonyId}, version 1. Passages: ${second}, ${first}},`,
      '  language = {english},',
      '}', '',
    ].join('\n'));
  });

  test('gives any text back, keeps its letters, and balances its braces', () => {
    const text = fc.string({ unit: fc.constantFrom(...'{}\\$&#%_~^"@,=\n 한강é“a'), minLength: 1, maxLength: 30 });
    fc.assert(fc.property(text.filter((each) => tidy(each) !== ''), text, (title, narrator) => {
      const entry = writeBibtex(citedWorks(collect({ title, narrator }, 0)), archive);
      const fields = fieldsOf(entry);
      expect(printed((fields.get('title') ?? '').slice(2, -2))).toBe(tidy(title));
      if (tidy(narrator) !== '') expect(printed((fields.get('author') ?? '').slice(2, -2))).toBe(tidy(narrator));
      expect(fields.get('note')).toContain('Passages: ');
      expect(entry.split('{').length).toBe(entry.split('}').length);
    }));
    expect(escapeTex('50% of A_B & {C}')).toBe('50\\% of A\\_B \\& \\textbraceleft{}C\\textbraceright{}');
  });
});
