// What each folder may not see is withheld from it by its tsconfig: the DOM, Node, and one another's files.
import { describe, expect, it } from 'vitest';
import { compile, errorCodes } from '../support/compile.ts';

const dom = "export const a = document.title;\n";
const node = "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n";
const processGlobal = 'export const a = process.version;\n';
const language = 'enum Language { English }\nexport const a = Language.English;\n';

/** Cannot find name (a suggestion to change lib or types among them); cannot find module; not erasable. */
const unknownName = [2304, 2580, 2584, 2591, 2868];
const unknownModule = [2307, 2591, 2882];
const notErasable = [1294];

const cases = [
  { tsconfig: 'archive/api/tsconfig.json', file: 'archive/api/planted.ts', text: dom, wants: unknownName },
  { tsconfig: 'archive/api/tsconfig.json', file: 'archive/api/planted.ts', text: processGlobal, wants: unknownName },
  { tsconfig: 'archive/api/tsconfig.json', file: 'archive/api/planted.ts', text: node, wants: unknownModule },
  { tsconfig: 'archive/tsconfig.json', file: 'archive/vault/planted.ts', text: dom, wants: unknownName },
  { tsconfig: 'archive/tsconfig.json', file: 'archive/vault/planted.ts', text: language, wants: notErasable },
  { tsconfig: 'src/tsconfig.json', file: 'src/planted.tsx', text: processGlobal, wants: unknownName },
  { tsconfig: 'src/tsconfig.json', file: 'src/planted.ts', text: node, wants: unknownModule },
  { tsconfig: 'electron/tsconfig.json', file: 'electron/planted.ts', text: dom, wants: unknownName },
  { tsconfig: 'electron/tsconfig.preload.json', file: 'electron/preload.ts', text: processGlobal, wants: unknownName },
  { tsconfig: 'electron/tsconfig.preload.json', file: 'electron/preload.ts', text: node, wants: unknownModule },
] as const;

const permitted = [
  { tsconfig: 'archive/tsconfig.json', file: 'archive/vault/planted.ts', text: node + processGlobal.replace('a', 'b') },
  { tsconfig: 'src/tsconfig.json', file: 'src/planted.tsx', text: `${dom}export const b = <p>{a}</p>;\n` },
  { tsconfig: 'electron/tsconfig.json', file: 'electron/planted.ts', text: node },
  { tsconfig: 'electron/tsconfig.preload.json', file: 'electron/preload.ts', text: dom },
] as const;

describe('a tsconfig', () => {
  for (const { tsconfig, file, text, wants } of cases) {
    it(`refuses in ${file}: ${text.split('\n')[0] ?? ''}`, () => {
      const codes = errorCodes(compile(tsconfig, [], { [file]: text }), file);
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.filter((code) => !(wants as readonly number[]).includes(code))).toEqual([]);
    });
  }

  for (const { tsconfig, file, text } of permitted) {
    it(`permits in ${file}: ${text.split('\n')[0] ?? ''}`, () => {
      expect(errorCodes(compile(tsconfig, [], { [file]: text }), file)).toEqual([]);
    });
  }
});
