// The letter after a withdrawal: it says all that it should, on one page, and nothing of what the testimony is.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { LetterContent } from '../../../archive/api/issue.ts';
import { formatDate } from '../../../archive/export/format-date.ts';
import { writeLetter } from '../../../archive/export/letter.ts';
import { composeLetter } from '../../../archive/export/pdf/compose-letter.ts';
import { leavesOf } from '../../../archive/export/pdf/document.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { compile, errorCodes } from '../../support/compile.ts';
import { disclosureOf } from '../../support/invented-disclosures.ts';
import { setInSteps } from '../../support/issued-files.ts';
import { checkWithQpdf, fontsOf, infoOf, structureOf, textOf } from '../../support/poppler.ts';

const languages = ['en', 'ko'] as const;
const withSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

function letterOf(changed: Partial<LetterContent> = {}): LetterContent {
  return {
    archive: 'Riverside Archive', at: '2026-11-23T04:05:06.000Z', withdrawn: 'whole', disclosure: disclosureOf(2), ...changed,
  };
}

describe.each(languages)('a letter in %s', (language) => {
  const words = issueWords[language].letter;
  const folio = words.pageOf.replace('{page}', '1').replace('{pages}', '1');

  test('reads back from poppler, in order, as it was written', async () => {
    const letter = letterOf();
    const { disclosure } = letter;
    const fill = (form: string): string => form
      .replace('{testimony}', disclosure.testimony).replace('{reference}', disclosure.id)
      .replace('{date}', formatDate('2026-03-05', language)).replace('{version}', '3');
    const text = withSpaces(textOf((await writeLetter(letter, words)).bytes));
    expect(text).toBe([
      'Riverside Archive', words.to, '한강대학교 구술사연구소 김가람', words.date, formatDate('2026-11-23', language),
      words.reference, disclosure.id, words.title, words.opening.whole, words.testimony, disclosure.testimony, words.form,
      words.formName.export, words.given, fill(words.givenValue), words.purpose, words.purposeName['quote-named'],
      words.sha256, disclosure.sha256, words.asked, ...words.requests.flatMap((request, index) => [String(index + 1), request]),
      words.closing, words.forTheArchive, words.replyTo, words.confirmation, fill(words.confirmationText), words.name,
      words.placeAndDate, words.signature, folio,
    ].join(' '));
    expect(text).not.toMatch(/null|undefined|NaN|\{/);
  });

  test('says whether the whole or a part was withdrawn', async () => {
    const text = withSpaces(textOf((await writeLetter(letterOf({ withdrawn: 'part' }), words)).bytes));
    expect(text).toContain(words.opening.part);
    expect(text).not.toContain(words.opening.whole);
  });

  test('is addressed to the holder where no recipient is on record, and keeps a purpose in its own words', async () => {
    const disclosure = disclosureOf(1, { to: null, purpose: '나룻배 전시 도록' });
    const text = withSpaces(textOf((await writeLetter(letterOf({ disclosure }), words)).bytes));
    expect(text).toContain(`${words.to} ${words.unnamed} ${words.date}`);
    expect(text).toContain(`${words.purpose} 나룻배 전시 도록 ${words.sha256}`);
  });

  test.each([
    ['a word', 'Oldmere '], ['a Korean word', '나룻배 '], ['Korean without a space', '나룻배'],
  ])('stays on one page with two hundred characters of %s for recipient and purpose', async (_, piece) => {
    const long = piece.repeat(200).slice(0, 200).trim();
    const letter = letterOf({ withdrawn: 'part', disclosure: disclosureOf(3, { to: long, purpose: long }) });
    const file = await writeLetter(letter, words);
    expect(file.pages).toBe(1);
    const text = withoutSpaces(textOf(file.bytes));
    expect(text.split(withoutSpaces(long)).length).toBe(3);
  });

  test('goes over to a second page, if it has to, with the whole slip', async () => {
    const long = `${'W'.repeat(21)} `.repeat(18).trim();
    const document = composeLetter(letterOf({ disclosure: disclosureOf(3, { to: long, purpose: long }) }), words);
    const { pages } = await setInSteps(document);
    expect(pages.length).toBe(2);
    const slip = leavesOf(document.root.children[1] ?? document.root);
    expect(slip.length).toBe(5);
    expect(pages[1]?.marks.slice(-slip.length).map((mark) => mark.leaf)).toEqual(slip);
    for (const { leaf } of pages[0]?.marks ?? []) expect(slip).not.toContain(leaf);
  });

  test('has lines to write on: two for the archive, three on the slip, none of them through a text', async () => {
    const { pages } = await setInSteps(composeLetter(letterOf(), words));
    const [page] = pages;
    const axis = Math.max(...(page?.rules.map((rule) => rule.x) ?? []));
    const lines = page?.rules.filter((rule) => rule.x === axis) ?? [];
    expect(lines.length).toBe(5);
    for (const line of lines) {
      const onIt = page?.marks.flatMap((mark) => mark.lines).filter((set) => set.x >= axis && Math.abs(set.y - line.y) < 9);
      expect(onIt).toEqual([]);
    }
  });
});

describe('a letter', () => {
  test('holds none of what it was not asked to say, whatever comes with the disclosure', async () => {
    const planted = {
      title: 'Halvorsen crosses', narrator: 'Halvorsen', reason: 'Halvorsen is afraid', description: { title: 'Halvorsen' },
    };
    const letter = { ...letterOf(), ...planted, disclosure: { ...disclosureOf(2, { by: 'Halvorsen' }), ...planted } };
    const file = await writeLetter(letter, issueWords.en.letter);
    const clean = await writeLetter(letterOf(), issueWords.en.letter);
    expect(Buffer.compare(file.bytes, clean.bytes)).toBe(0);
    expect(textOf(file.bytes)).not.toContain('Halvorsen');
  });

  test('has no place for a title, a narrator or a reason in its type', () => {
    const planted = (extra: string): string => [
      'import type { LetterContent } from \'./api/issue.ts\';',
      'declare const disclosure: LetterContent[\'disclosure\'];',
      `export const letter: LetterContent = { archive: '', at: '', withdrawn: 'whole', disclosure, ${extra} };`,
      `export const inside: LetterContent['disclosure'] = { ...disclosure, ${extra} };`,
    ].join('\n');
    const extras = ['title', 'narrator', 'reason', 'by', 'description'];
    const pathOf = (extra: string): string => `archive/planted-${extra}.ts`;
    const program = compile('archive/tsconfig.json', [], Object.fromEntries(
      ['', ...extras].map((extra) => [pathOf(extra), planted(extra === '' ? '' : `${extra}: ''`)]),
    ));
    expect(errorCodes(program, pathOf(''))).toEqual([]);
    for (const extra of extras) expect([extra, errorCodes(program, pathOf(extra))]).toEqual([extra, [2353, 2353]]);
  });

  test('is tagged: headings, tables of labels and values, a numbered list', async () => {
    const { bytes } = await writeLetter(letterOf(), issueWords.en.letter);
    const roles = [...structureOf(bytes).matchAll(/^ *(Document|Sect|H\d|P|L|LI|Lbl|LBody|Table|TR|TH|TD)\b/gm)].map((match) => match[1]);
    const count = (role: string): number => roles.filter((each) => each === role).length;
    expect(roles[0]).toBe('Document');
    expect(roles.filter((role) => /^H\d$/.test(role ?? ''))).toEqual(['H1', 'H2', 'H2']);
    expect([count('Table'), count('TR'), count('TH'), count('TD')]).toEqual([4, 13, 13, 13]);
    expect([count('L'), count('LI'), count('Lbl'), count('LBody')]).toEqual([1, 3, 3, 3]);
  });

  test('is sound, embeds its fonts, and says in its information what it is', async () => {
    const letter = letterOf();
    const { bytes, sha256 } = await writeLetter(letter, issueWords.ko.letter);
    expect(checkWithQpdf(bytes)).toMatch(/No syntax or stream encoding errors/);
    for (const font of fontsOf(bytes).trim().split('\n').slice(2)) expect(font).toMatch(/ yes yes yes /);
    const info = infoOf(bytes);
    expect(info).toMatch(new RegExp(`Title: +사본 폐기 요청, ${letter.disclosure.testimony}\n`));
    expect(info).toMatch(/Author: +Riverside Archive\n/);
    expect(info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('is the same for the same arguments, and another for others', async () => {
    const words = issueWords.en.letter;
    const [first, second] = [await writeLetter(letterOf(), words), await writeLetter(letterOf(), words)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const later = await writeLetter(letterOf({ at: '2026-11-24T04:05:06.000Z' }), words);
    expect(later.sha256).not.toBe(first.sha256);
  });

  test('is not written once it is cancelled', async () => {
    await expect(writeLetter(letterOf(), issueWords.en.letter, { signal: AbortSignal.abort() }))
      .rejects.toMatchObject({ code: 'cancelled' });
  });
});
