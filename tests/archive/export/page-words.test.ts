// The words around issued pages: both languages fill in the same values and leave no sentence in the other's script.
import { describe, expect, test } from 'vitest';
import { issueWords } from '../../../src/words/issue-words.ts';

/** Every sentence under its path. */
function sentencesOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  return new Map(Object.entries(value as object).flatMap(([key, member]) => [...sentencesOf(member, `${path}.${key}`)]));
}

const valuesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
const [english, korean] = [sentencesOf(issueWords.en), sentencesOf(issueWords.ko)];

describe('the words of issued pages', () => {
  test('are the same in both languages, and take the same values', () => {
    expect([...korean.keys()]).toEqual([...english.keys()]);
    for (const [path, text] of english) expect([path, valuesIn(korean.get(path) ?? '')]).toEqual([path, valuesIn(text)]);
  });

  test('are each in their own script', () => {
    for (const [path, text] of english) expect([path, text]).not.toEqual([path, expect.stringMatching(/\p{Script=Hangul}/u)]);
    const bare = ['.language', '.letter.language', '.register.language', '.recovery.language', '.citationForm', '.findingAid.alternativeValue'];
    for (const [path, text] of korean) {
      if (!bare.includes(path)) expect([path, text]).toEqual([path, expect.stringMatching(/\p{Script=Hangul}/u)]);
    }
  });

  test('are tidy: no space at their ends, none empty', () => {
    for (const text of [...english.values(), ...korean.values()]) {
      expect(text).not.toBe('');
      expect(text).toBe(text.trim());
    }
  });
});
