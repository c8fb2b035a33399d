// The habits that a machine can see: names of files, header sentences, lengths, exports, console output.
import { basename } from 'node:path';

export interface Habit {
  readonly name: string;
  /** What is wrong with the file, or null. */
  readonly objects: (path: string, text: string) => string | null;
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');

const isComponent = (path: string): boolean => path.endsWith('.tsx') && path.startsWith('src/');
const isToolSetting = (path: string): boolean => /\.config\.(ts|js)$/.test(path);
const mayPrint = (path: string): boolean => /^archive\/hosts\/|^tests\//.test(path);

export const longestFile = 400;

export const habits: readonly Habit[] = [
  {
    name: 'file names are kebab-case, components PascalCase',
    objects(path) {
      const [name = ''] = basename(path).split('.');
      const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
      const pascal = /^([A-Z][a-z0-9]*)+$/.test(name);
      if (name === 'utils' || name === 'helpers' || name === 'index') return 'says nothing of what is inside';
      return kebab || (isComponent(path) && pascal) ? null : 'is neither';
    },
  },
  {
    name: 'a file begins with a sentence of its own',
    objects(_path, text) {
      const [first = ''] = text.replace(/^#!.*\n/, '').split('\n');
      if (!/^(\/\/|\/\*\*?) \S/.test(first)) return 'begins without a comment';
      const header = /^(?:\/\/.*\n)+|^\/\*[\s\S]*?\*\//.exec(text.replace(/^#!.*\n/, ''))?.[0] ?? '';
      return /[.?!:)/]\s*(\*\/)?\s*$/.test(header) ? null : 'does not end its first comment as a sentence';
    },
  },
  {
    name: `files have ${longestFile} lines at most`,
    objects: (_path, text) => (text.split('\n').length > longestFile + 1 ? `has ${text.split('\n').length}` : null),
  },
  {
    name: 'exports are named',
    // A declaration only says what a tool or a bundler exports.
    objects: (path, text) =>
      (!isToolSetting(path) && !path.endsWith('.d.ts') && /^\s*export\s+default\b|\bas\s+default\b/m.test(withoutComments(text)) ? 'exports default' : null),
  },
  {
    name: 'only hosts print',
    objects: (path, text) => (!mayPrint(path) && /\bconsole\s*\./.test(withoutComments(text)) ? 'prints' : null),
  },
  {
    name: 'checkers are not silenced without a reason',
    objects: (_path, text) => (/@ts-(ignore|nocheck|expect-error)|eslint-disable(?!-next-line [\w@/-]+ -- \S)/.test(text) ? 'silences a checker' : null),
  },
  {
    name: 'no notes to oneself',
    objects: (_path, text) => (/\b(TODO|FIXME|XXX)\b/.test(text) ? 'has a note to oneself' : null),
  },
];
