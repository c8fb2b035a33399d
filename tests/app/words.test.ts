// Both languages say everything that the closed lists ask for, each in its own script.
import { describe, expect, it } from 'vitest';
import {
  AgreementStatus, Reason, RestrictionKind, Role, Standing, purposes, refusals, scopes,
} from '../../archive/api/consent.ts';
import { faultCodes } from '../../archive/api/errors.ts';
import { Language } from '../../archive/api/language.ts';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';
import { commandLineWords } from '../../src/words/command-line-words.ts';
import { wordsFor } from '../../src/words/pick-words.ts';
import type { Words } from '../../src/words/words.ts';

type Formatter = (...values: unknown[]) => string;
type Leaf = string | Formatter;

/** Every sentence of an object of words, under its path. */
function leavesOf(value: unknown, path = ''): Map<string, Leaf> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') return new Map([[path, value as Formatter]]);
  const leaves = new Map<string, Leaf>();
  for (const [key, member] of Object.entries(value as object)) {
    for (const [inner, leaf] of leavesOf(member, path === '' ? key : `${path}.${key}`)) leaves.set(inner, leaf);
  }
  return leaves;
}

/** What a formatter says, filled with digits, with 0 and 1 where a sentence may turn on the number, and with nothing named. */
function saidBy(leaf: Leaf): string[] {
  if (typeof leaf === 'string') return [leaf];
  return [2, 1, 0, null].map((value) => leaf(...Array.from({ length: leaf.length }, () => value)));
}

const isExample = (path: string): boolean => path.startsWith('page.search.examples.');
const isSample = (path: string): boolean => isExample(path) && path.endsWith('.query');
const isCode = (path: string): boolean => path === 'language';

function sentencesOf(words: object): { path: string; text: string }[] {
  return [...leavesOf(words)]
    .filter(([path]) => !isSample(path) && !isCode(path))
    .flatMap(([path, leaf]) => saidBy(leaf).map((text) => ({ path, text })));
}

const shapeOf = (words: object): string[] => [...leavesOf(words).keys()].filter((path) => !isExample(path)).sort();

const lists: readonly (readonly [keyof Words, readonly string[]])[] = [
  ['faults', faultCodes],
  ['refusals', refusals],
  ['reasons', Reason.options],
  ['scopes', scopes],
  ['roles', Role.options],
  ['roleMeanings', Role.options],
  ['standings', Standing.options],
  ['restrictionKinds', RestrictionKind.options],
  ['agreementStatuses', AgreementStatus.options],
  ['purposes', purposes],
  ['languages', Language.options],
];

describe.each([['en', en], ['ko', ko]] as const)('the words in %s', (language, words) => {
  it('are the ones that are picked for the language', () => {
    expect(wordsFor(language)).toBe(words);
    expect(words.language).toBe(language);
  });

  it.each(lists)('have one entry for each member of the list of %s, and no other', (name, members) => {
    expect(Object.keys(words[name]).sort()).toEqual([...members].sort());
  });

  it('tell of every fault what happened and what to do, in different sentences', () => {
    for (const code of faultCodes) {
      const { what, wayOut } = words.faults[code];
      expect(what, code).toMatch(/\.$/);
      expect(wayOut, code).toMatch(/\.$/);
      expect(wayOut, code).not.toBe(what);
    }
    expect(new Set(faultCodes.map((code) => words.faults[code].what)).size).toBe(faultCodes.length);
  });

  it('are never empty, never raised, and never a value that was not filled in', () => {
    for (const { path, text } of sentencesOf(words)) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toBe('');
      expect(text, path).not.toMatch(/[!！]|undefined|NaN|\[object/);
    }
  });

  it('say everything that they are given', () => {
    for (const [path, leaf] of leavesOf(words)) {
      if (typeof leaf === 'string') continue;
      expect(leaf.length, path).toBeGreaterThan(0);
      const values = Array.from({ length: leaf.length }, (_, index) => 301 + index);
      const said = leaf(...values);
      for (const value of values) expect(said, path).toContain(String(value));
    }
  });

  it('show no two examples of a query that are the same', () => {
    const { examples } = words.page.search;
    expect(examples.length).toBeGreaterThanOrEqual(5);
    expect(new Set(examples.map(({ query }) => query)).size).toBe(examples.length);
  });
});

describe('the two languages', () => {
  it('have the same sentences', () => {
    expect(shapeOf(ko)).toEqual(shapeOf(en));
  });

  it('take the same values where values are filled in', () => {
    const korean = leavesOf(ko);
    for (const [path, leaf] of leavesOf(en)) {
      if (isExample(path)) continue;
      const counterpart = korean.get(path);
      expect(typeof counterpart, path).toBe(typeof leaf);
      if (typeof leaf === 'function') expect(counterpart, path).toHaveLength(leaf.length);
    }
  });

  it('make one and many in English', () => {
    expect(en.page.catalogue.count(1)).not.toContain('testimonies');
    expect(en.page.catalogue.count(2)).toContain('testimonies');
  });

  it('write Korean in Hangul', () => {
    for (const { path, text } of sentencesOf(ko)) {
      expect(text, path).toMatch(/\p{Script=Hangul}/u);
    }
  });

  it('leave no English sentence in the Korean', () => {
    for (const { path, text } of sentencesOf(ko)) {
      // Names of products and formats stand alone; two Latin words in a row, or a common English word, are a sentence.
      const unfilled = text.replaceAll('null', '');
      expect(unfilled, path).not.toMatch(/\p{Script=Latin}{2,}[ ,]+\p{Script=Latin}{2,}\s+\p{Script=Latin}{2,}/u);
      expect(unfilled, path).not.toMatch(/\b(the|and|is|are|was|were|not|this|that|with|for|from|you|your|it)\b/i);
    }
  });

  it('write no Hangul in the English', () => {
    for (const { path, text } of sentencesOf(en)) expect(text, path).not.toMatch(/\p{Script=Hangul}/u);
  });

  it('end every Korean sentence of a fault or a refusal in the formal style', () => {
    const endings = /(니다|십시오)\.$/;
    for (const code of faultCodes) {
      expect(ko.faults[code].what, code).toMatch(endings);
      expect(ko.faults[code].wayOut, code).toMatch(endings);
    }
    for (const refusal of refusals) expect(ko.refusals[refusal], refusal).toMatch(endings);
  });
});

describe('the words of the command line', () => {
  it('are the same sentences in both languages, with the same values filled in', () => {
    expect(shapeOf(commandLineWords.ko)).toEqual(shapeOf(commandLineWords.en));
    const korean = leavesOf(commandLineWords.ko);
    for (const [path, leaf] of leavesOf(commandLineWords.en)) {
      if (typeof leaf === 'function') expect(korean.get(path), path).toHaveLength(leaf.length);
    }
  });

  it('are each in the script of its language, and never empty', () => {
    // What an option can be set to is typed as it stands, in either language.
    const isVocabulary = (path: string): boolean => /^(optionMeanings|meaningsIn)\./u.test(path);
    for (const { path, text } of sentencesOf(commandLineWords.ko)) {
      if (!isVocabulary(path)) expect(text, path).toMatch(/\p{Script=Hangul}/u);
      expect(text, path).not.toBe('');
    }
    for (const { path, text } of sentencesOf(commandLineWords.en)) expect(text, path).not.toMatch(/\p{Script=Hangul}|^$/u);
  });
});
