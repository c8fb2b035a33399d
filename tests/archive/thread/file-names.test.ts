// What names of files say: rows of tables, accession numbers, and which file translates which.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { accessionFinder, fileFinder, pairByName } from '../../../archive/thread/file-names.ts';

const finder = (names: readonly string[]) => fileFinder(names, (name) => name);

describe('a file that somebody names', () => {
  it('is found with or without folders, ending and case; never where two would fit', () => {
    const find = finder(['in/a/Mill.txt', 'in/b/mill.txt', 'in/kiln.vtt', 'RG-50.030.0001']);
    expect(find('a/mill.txt')).toBe('in/a/Mill.txt');
    expect(find('B\\MILL')).toBe('in/b/mill.txt');
    expect(find('kiln')).toBe('in/kiln.vtt');
    expect(find('RG-50.030.0001')).toBe('RG-50.030.0001');
    for (const called of ['mill', 'mill.txt', 'kiln.txt', 'ill.txt', 'other']) expect(find(called)).toBeNull();
  });

  it('is found by its whole path, whatever else there is', () => {
    const segment = fc.constantFrom('a', 'b', 'mill', 'mill.ko', 'x.1');
    const path = fc.tuple(segment, segment, fc.constantFrom('', '.txt', '.vtt')).map(([folder, stem, ending]) => `${folder}/${stem}${ending}`);
    fc.assert(fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 8 }), (names) => {
      const find = finder(names);
      for (const name of names) expect([name, null]).toContain(find(name));
      for (const name of names.filter((one) => /\.(?:txt|vtt)$/u.test(one))) expect(find(name)).toBe(name);
    }));
  });
});

describe('an accession number', () => {
  it('is the beginning of a name, whole numbers only, the longest that fits', () => {
    const find = accessionFinder(['OH-1', 'OH-1-2', '가-7'], (number) => number);
    expect(['OH_1 Lark.docx', 'oh-1-2.txt', 'OH-1.2_x.txt', 'OH-12.txt', 'x OH-1.txt', '가-7 (녹취).txt'].map(find))
      .toEqual(['OH-1', 'OH-1-2', 'OH-1-2', null, null, '가-7']);
  });
});

describe('translations by name', () => {
  const pairs = (...names: string[]): Record<string, string> => (
    Object.fromEntries([...pairByName(names)].map(([at, original]) => [names[at] ?? '', names[original] ?? '']))
  );

  it('are told by a language or a word for it at the end of the name, or by a folder', () => {
    expect(pairs('x.md', 'x.ko.md')).toEqual({ 'x.ko.md': 'x.md' });
    expect(pairs('x.en.md', 'x.ko.md')).toEqual({ 'x.en.md': 'x.ko.md' });
    expect(pairs('x_original.txt', 'x_en.txt')).toEqual({ 'x_en.txt': 'x_original.txt' });
    expect(pairs('x-translation.docx', 'x.vtt')).toEqual({ 'x-translation.docx': 'x.vtt' });
    expect(pairs('x (번역).txt', 'x (원문).txt')).toEqual({ 'x (번역).txt': 'x (원문).txt' });
    expect(pairs('in/ko/x.txt', 'in/en/x.txt')).toEqual({ 'in/en/x.txt': 'in/ko/x.txt' });
    expect(pairs('Interview 3 Korean.txt', 'Interview 3 English.txt')).toEqual({ 'Interview 3 English.txt': 'Interview 3 Korean.txt' });
  });

  it('are not guessed where several files could be the original, or nothing says so', () => {
    expect(pairs('x.vtt', 'x.docx')).toEqual({});
    expect(pairs('x.vtt', 'x.docx', 'x-translation.txt')).toEqual({});
    expect(pairs('a/x.txt', 'b/x.ko.txt')).toEqual({});
    expect(pairs('en.txt', 'ko.txt')).toEqual({});
  });

  it('never lead in a circle, or to the file itself', () => {
    const name = fc.tuple(fc.constantFrom('x', 'y'), fc.constantFrom('', '.ko', '.en', '_translation', '.original', '.ko.translation'), fc.constantFrom('.txt', '.vtt'));
    fc.assert(fc.property(fc.uniqueArray(name.map((parts) => parts.join('')), { minLength: 1, maxLength: 8 }), (names) => {
      const found = pairByName(names);
      for (const [translation, original] of found) {
        expect(translation).not.toBe(original);
        expect(found.has(original)).toBe(false);
      }
    }), { numRuns: 500 });
  });
});
