// Consent is in the types: only its room mints a cleared value, and only cleared values can be exported.
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findMintings } from './cleared.ts';
import { compile, errorCodes } from '../support/compile.ts';
import { readSource, repository, sourceFiles } from '../support/source-files.ts';

const mayMint = /^archive\/consent\/|^tests\/support\//;
const typeScript = sourceFiles().filter((path) => /\.tsx?$/.test(path));
const absolute = (path: string): string => join(repository, path);

function mintingsOf(snippet: string): number[] {
  const program = compile('archive/tsconfig.json', [], { 'archive/planted.ts': snippet });
  return findMintings(program, [absolute('archive/planted.ts')]).map(({ line }) => line);
}

const imports = "import type { Cleared } from './api/consent.ts';\ndeclare const copy: { text: string };\n";

describe('a cleared value', () => {
  it('is minted in the room of consent and in the support of tests, nowhere else', () => {
    const program = compile('tests/tsconfig.json', typeScript);
    const mintings = findMintings(program, typeScript.map(absolute)).map(({ file, line }) => `${relative(repository, file)}:${line}`);
    expect(mintings.filter((place) => !mayMint.test(place))).toEqual([]);
    expect(mintings.some((place) => place.startsWith('archive/consent/'))).toBe(true);
  });

  for (const [how, snippet] of Object.entries({
    'a cast': 'export const a = copy as Cleared<typeof copy>;',
    'a cast through unknown': 'export const a = copy as unknown as Cleared<typeof copy>;',
    'a cast by another name': 'type Fine = Cleared<typeof copy>; export const a = copy as unknown as Fine;',
    'a cast of a list': 'export const a = [copy] as unknown as readonly Cleared<typeof copy>[];',
    'a cast in angle brackets': 'export const a = <Cleared<typeof copy>>(copy as never);',
    'a type guard': 'export const a = (value: typeof copy): value is Cleared<typeof copy> => value.text !== "";',
    'an empty promise': 'export declare const a: Cleared<typeof copy>;',
  })) {
    it(`is seen to be minted by ${how}`, () => {
      expect(mintingsOf(imports + snippet)).toContain(3);
    });
  }

  it('is not seen where nothing is minted', () => {
    expect(mintingsOf(`${imports}export const a = (given: Cleared<typeof copy>) => given.text as string;`)).toEqual([]);
  });
});

interface Entrance {
  readonly file: string;
  readonly name: string;
  readonly parameters: number;
  /** Which of its parameters is the cleared one. */
  readonly cleared: number;
}

/** Exported functions of the room of export that take a cleared value. */
function clearedEntrances(): Entrance[] {
  return typeScript.filter((path) => path.startsWith('archive/export/')).flatMap((file) => {
    const source = ts.createSourceFile(file, readSource(file), ts.ScriptTarget.ES2024, true);
    return source.statements.flatMap((statement) => {
      if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) return [];
      const exported = statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) === true;
      const cleared = statement.parameters.findIndex((one) => one.type?.getText().startsWith('Cleared<'));
      if (!exported || cleared < 0) return [];
      return [{ file, name: statement.name.text, parameters: statement.parameters.length, cleared }];
    });
  });
}

/** A call of the entrance with all that it asks for, but for the mark where `marked` is false. */
function callOf({ file, name, parameters, cleared }: Entrance, marked: boolean): string {
  const values = Array.from({ length: parameters }, (_, index) => (
    index === cleared && !marked ? 'uncleared' : `given[${index}]`
  ));
  return [
    `import { ${name} } from './${file.replace(/^archive\//, '')}';`,
    `declare const given: Parameters<typeof ${name}>;`,
    'type Unmarked<T> = { readonly [K in keyof T as K extends symbol ? never : K]: T[K] };',
    `declare const uncleared: Unmarked<(typeof given)[${cleared}]>;`,
    'export { uncleared };',
    `export const issued = ${name}(${values.join(', ')});`,
  ].join('\n');
}

describe('an export', () => {
  it('takes a cleared value at its entrance', () => {
    expect(clearedEntrances().map(({ file }) => file)).not.toEqual([]);
  });

  it('does not compile with an uncleared one', () => {
    for (const entrance of clearedEntrances()) {
      const errors = (marked: boolean): number[] => {
        const program = compile('archive/tsconfig.json', [], { 'archive/planted.ts': callOf(entrance, marked) });
        return errorCodes(program, 'archive/planted.ts');
      };
      expect([entrance.name, errors(true)]).toEqual([entrance.name, []]);
      expect([entrance.name, errors(false)]).toEqual([entrance.name, [2345]]);
    }
  });
});
