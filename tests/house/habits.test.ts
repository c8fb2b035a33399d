// The habits of the house: every source file keeps them, and each is seen to object to a planted file.
import { describe, expect, it } from 'vitest';
import { habits, longestFile } from './habits.ts';
import { readSource, sourceFiles } from '../support/source-files.ts';

/** Put together here, so that somebody who looks for such words in the project finds none. */
const note = ['TO', 'DO'].join('');
const silencer = ['@ts', 'ignore'].join('-');
const disabler = ['eslint', 'disable'].join('-');
const header = '// Says what is in here.\n';

/** For each habit a file that keeps it and one that does not. */
const planted: Record<string, { readonly keeps: [string, string][]; readonly breaks: [string, string][] }> = {
  'file names are kebab-case, components PascalCase': {
    keeps: [['archive/a/read-vtt.ts', header], ['src/parts/TurnList.tsx', header], ['tests/a/read-vtt.test.ts', header]],
    breaks: [
      ['archive/a/readVtt.ts', header], ['archive/a/TurnList.ts', header], ['archive/a/utils.ts', header],
      ['archive/a/index.ts', header], ['src/parts/turn_list.tsx', header],
    ],
  },
  'a file begins with a sentence of its own': {
    keeps: [['a.ts', header], ['a.ts', '#!/usr/bin/env node\n// A script\n// in two lines.\nimport "b";'], ['a.ts', '/** One. */\n']],
    breaks: [['a.ts', 'import "b";\n'], ['a.ts', '// no end\nimport "b";'], ['a.ts', '']],
  },
  [`files have ${longestFile} lines at most`]: {
    keeps: [['a.ts', 'a\n'.repeat(longestFile)]],
    breaks: [['a.ts', 'a\n'.repeat(longestFile + 1)]],
  },
  'exports are named': {
    keeps: [['a.ts', 'export const a = 1; // export default'], ['vite.config.ts', 'export default {};']],
    breaks: [['a.ts', 'export default 1;'], ['a.ts', 'const a = 1; export { a as default };']],
  },
  'only hosts print': {
    keeps: [['archive/hosts/a.ts', 'console.log(1)'], ['archive/vault/a.ts', '// console.log(1)']],
    breaks: [['archive/vault/a.ts', 'console.error(1)'], ['src/a.tsx', 'console .log(1)']],
  },
  'checkers are not silenced without a reason': {
    keeps: [['a.ts', `// ${disabler}-next-line no-control-regex -- the control characters are what is looked for`]],
    breaks: [['a.ts', `// ${silencer}`], ['a.ts', `/* ${disabler} */`], ['a.ts', `// ${disabler}-next-line no-control-regex`]],
  },
  'no notes to oneself': {
    keeps: [['a.ts', header]],
    breaks: [['a.ts', `// ${note}: later`]],
  },
};

describe('the habits', () => {
  it('have planted files each', () => {
    expect(Object.keys(planted).sort()).toEqual(habits.map((habit) => habit.name).sort());
  });

  for (const habit of habits) {
    it(`are kept by this repository: ${habit.name}`, () => {
      // These two name what the habits look for.
      const looking = ['tests/house/habits.ts', 'tests/house/habits.test.ts'];
      const objections = sourceFiles()
        .filter((path) => !looking.includes(path))
        .flatMap((path) => {
          const objection = habit.objects(path, readSource(path));
          return objection === null ? [] : [`${path}: ${objection}`];
        });
      expect(objections).toEqual([]);
    });

    it(`are seen to be broken: ${habit.name}`, () => {
      const { keeps, breaks } = planted[habit.name] ?? { keeps: [], breaks: [] };
      expect(breaks.length).toBeGreaterThan(0);
      for (const [path, text] of keeps) expect([path, text, habit.objects(path, text)]).toEqual([path, text, null]);
      for (const [path, text] of breaks) expect([path, text, habit.objects(path, text)]).not.toEqual([path, text, null]);
    });
  }
});
