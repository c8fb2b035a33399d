// The dossier: passages in their order with notes, a heading and a citation above each run of a testimony, and nothing else.
import { describe, expect, test } from 'vitest';
import { TestimonyId, PassageId } from '../../../archive/api/ids.ts';
import type { DossierParticulars, ReleasedPassage } from '../../../archive/api/issue.ts';
import { writeDossier } from '../../../archive/export/dossier.ts';
import { composeDossier } from '../../../archive/export/pdf/compose-dossier.ts';
import { leafText } from '../../../archive/export/pdf/document.ts';
import { fewestLines, styles } from '../../../archive/export/pdf/styles.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { check, particulars, setInSteps } from '../../support/issued-files.ts';
import { asCleared, copyOf } from '../../support/testimony-copy.ts';
import { checkWithQpdf, infoOf, structureOf, textOf } from '../../support/poppler.ts';

const given: DossierParticulars = { ...particulars, name: 'Lamps and ferries' };
const withSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

const ferry = copyOf([
  { speaker: 'Interviewer', text: 'Who kept the ferry?' },
  { speaker: 'A ferrywoman of Oldmere', start: 65_000, text: ['My aunt kept it.', '[name withheld] kept the rope.'] },
  { speaker: null, text: 'Then the ice came.' },
], {}, { withheld: 1 });

const other = TestimonyId.parse('t9z8y7x6w5v4t');
const koreanFerry = copyOf([{ speaker: '구술자', text: '등불(燈)이 하나 있었습니다.' }, { text: '강이 얼었습니다.' }], {
  language: 'ko', title: '나루터의 등불', narrator: '나루터 사람', collection: '강을 건넌 사람들', date: '2021', place: null,
});
const lamp = asCleared({
  ...koreanFerry, testimony: other,
  passages: koreanFerry.passages.map((each) => ({ ...each, id: PassageId.parse(each.id.replace(/^[^.]+/u, other)) })),
});

const take = (copy: typeof ferry, index: number, note = ''): ReleasedPassage => ({
  copy, passage: copy.passages[index]?.id as PassageId, note,
});
/** The ferry, the lamp, and the ferry again. */
const collected = [
  take(ferry, 2, 'Compare the lamp.\n\nSee “rope”, 한지 p. 4.'), take(ferry, 1), take(lamp, 0, '등불 이야기'), take(ferry, 0),
];

describe.each(['en', 'ko'] as const)('a dossier in %s', (language) => {
  const words = issueWords[language];

  test('reads back from poppler in the order of the workbook, with each note below its passage', async () => {
    const { bytes } = await writeDossier(collected, given, words);
    const text = withoutSpaces(textOf(bytes));
    const wanted = [
      given.archive, words.dossier.dossier, given.name, words.dossier.contents, words.rights, words.dossier.notesNote,
      ferry.description.title, words.dossier.rightsOfEach.slice(0, 5), 'Then the ice came.', collected[0]?.passage ?? '', words.dossier.note,
      'Compare the lamp.', 'See “rope”, 한지 p. 4.', 'A ferrywoman of Oldmere', '0:01:05', 'My aunt kept it.', '[name withheld] kept the rope.',
      collected[1]?.passage ?? '', lamp.description.title, '나루터 사람', '등불(燈)이 하나 있었습니다.', collected[2]?.passage ?? '',
      '등불 이야기', ferry.description.title, 'Who kept the ferry?', collected[3]?.passage ?? '',
    ].map(withoutSpaces);
    let at = -1;
    for (const piece of wanted) {
      at = text.indexOf(piece, at + 1);
      expect([piece, at >= 0]).toEqual([piece, true]);
    }
    expect(text).not.toContain(withoutSpaces('강이 얼었습니다.'));
    expect(text).not.toMatch(/null|undefined|\{/);
  });

  test('says of each testimony what its agreement permits once, and of the withheld words only where there are any', async () => {
    const text = withSpaces(textOf((await writeDossier(collected, given, words)).bytes));
    const rights = withSpaces(words.dossier.rightsOfEach.split('{version}')[0] ?? '');
    expect(withoutSpaces(text).split(withoutSpaces(rights)).length - 1).toBe(2);
    expect(withoutSpaces(text)).toContain(withoutSpaces(words.withheldNote));
    const clean = withoutSpaces(textOf((await writeDossier([take(lamp, 0)], given, words)).bytes));
    expect(clean).not.toContain(withoutSpaces(words.withheldNote));
    expect(clean).not.toContain(withoutSpaces(words.dossier.notesNote));
  });
});

describe('a dossier', () => {
  test('is sound, the same for the same arguments, and is called what its compiler calls it', async () => {
    const first = await writeDossier(collected, given, issueWords.en);
    const second = await writeDossier(collected, given, issueWords.en);
    expect(first.sha256).toBe(second.sha256);
    expect(checkWithQpdf(first.bytes)).toMatch(/No syntax or stream encoding errors/);
    expect(infoOf(first.bytes)).toMatch(/Title: +Lamps and ferries\n/);
  });

  test('is tagged: a heading for each run of a testimony, passages and notes in lists', async () => {
    const { bytes } = await writeDossier(collected, given, issueWords.en);
    const roles = [...structureOf(bytes).matchAll(/^ *(H\d|L|LI|Lbl|LBody)\b/gm)].map((match) => match[1]);
    const count = (role: string): number => roles.filter((each) => each === role).length;
    expect([count('H1'), count('L'), count('LI'), count('Lbl'), count('LBody')]).toEqual([1, 3, 4, 4, 4]);
    expect(structureOf(bytes).match(/"The year the ferry stopped"/g)?.length).toBe(2);
  });

  test('does not pass the leak check with a note that was not laid out', async () => {
    const { bytes } = await setInSteps(composeDossier(collected, given, issueWords.en));
    const { expected } = await setInSteps(composeDossier(collected.map((each) => ({ ...each, note: '' })), given, issueWords.en));
    await expect(check(bytes, expected)).rejects.toThrow('leak-check-failed');
  });

  test('refuses a passage that is not in its cleared copy', async () => {
    const stray = { ...take(ferry, 0), passage: lamp.passages[1]?.id as PassageId };
    await expect(writeDossier([stray], given, issueWords.en)).rejects.toThrow('not-found');
  });
});

describe('a passage’s id', () => {
  test('stands on the page on which its passage ends, with some of its lines', async () => {
    let divided = 0;
    for (let words = 20; words < 420; words += 8) {
      const long = copyOf([{ speaker: 'A ferrywoman', text: 'The ice came early. '.repeat(60) }, { speaker: 'A ferrywoman', text: 'ferry '.repeat(words) }]);
      const { pages } = await setInSteps(composeDossier([take(long, 0), take(long, 1)], given, issueWords.en));
      for (const { marks } of pages) {
        const at = marks.findIndex(({ leaf }) => leafText(leaf) === long.passages[1]?.id);
        if (at < 0) continue;
        const passage = marks.slice(0, at).findLast(({ style }) => style === styles.body);
        expect([words, passage?.lines.length]).not.toEqual([words, undefined]);
        expect(passage?.lines.length).toBeGreaterThanOrEqual(fewestLines);
        if (marks[0] === passage) divided += 1;
      }
    }
    expect(divided).toBeGreaterThan(2);
  });
});
