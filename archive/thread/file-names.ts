// What the names of files say: which row of a table means which file, and which file translates which.
import type { Language } from '../api/language.ts';
import { languageOf } from './table-cells.ts';

interface FileName {
  /** Folders from the top, in lower case. */
  readonly folders: readonly string[];
  /** Without its ending, in lower case. */
  readonly stem: string;
  readonly ending: string;
}

function partsOf(name: string): FileName {
  const segments = name.normalize('NFC').toLowerCase().split(/[\\/]/u).filter((segment) => segment !== '' && segment !== '.');
  const last = segments.at(-1) ?? '';
  const [, stem = last, ending = ''] = /^(.+?)(\.[\p{L}][\p{L}\p{N}]{0,9})?$/u.exec(last) ?? [];
  return { folders: segments.slice(0, -1), stem, ending };
}

const endsWith = (folders: readonly string[], wanted: readonly string[]): boolean => (
  wanted.length <= folders.length && wanted.every((folder, at) => folders[folders.length - wanted.length + at] === folder)
);

/** Finds files by what somebody has called them: with or without folders and ending; nothing where several would fit. */
export function fileFinder<F>(files: readonly F[], nameOf: (file: F) => string): (called: string) => F | null {
  const byStem = Map.groupBy(files.map((file) => ({ file, ...partsOf(nameOf(file)) })), ({ stem }) => stem);
  return (called) => {
    const wanted = partsOf(called);
    const inFolder = (stem: string, ending: string): F[] => (byStem.get(stem) ?? [])
      .filter((file) => endsWith(file.folders, wanted.folders) && (ending === '' || file.ending === ending)).map(({ file }) => file);
    const exact = inFolder(wanted.stem, wanted.ending);
    // What looks like an ending may be part of a number: RG-50.a12.
    const found = exact.length > 0 || wanted.ending === '' ? exact : inFolder(`${wanted.stem}${wanted.ending}`, '');
    return found.length === 1 ? found[0] ?? null : null;
  };
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');

/** Whether a file's name begins with a number of the archive's, and goes on with something else or ends there. */
export function accessionFinder<R>(rows: readonly R[], accessionOf: (row: R) => string | null): (name: string) => R | null {
  const byNumber = new Map<string, R>();
  for (const row of rows) {
    const number = plain(accessionOf(row) ?? '');
    if (number !== '' && !byNumber.has(number)) byNumber.set(number, row);
  }
  return (name) => {
    const pieces = plain(partsOf(name).stem).split('-');
    for (let length = pieces.length; length > 0; length -= 1) {
      const row = byNumber.get(pieces.slice(0, length).join('-'));
      if (row !== undefined) return row;
    }
    return null;
  };
}

const translationWords = new Set(['translation', 'translated', 'trans', 'tr', '번역', '번역본', '번역문']);
const originalWords = new Set(['original', 'orig', '원본', '원문']);

/** A name without the words that say which version of a text it is. */
interface Version {
  readonly base: string;
  readonly language: Language | null;
  readonly as: 'translation' | 'original' | null;
}

/** The words of versions stand at the end of the name (`x.ko.md`, `x_translation.txt`, `x (번역).docx`), or are a folder (`ko/x.md`). */
function versionOf(name: string): Version {
  const { folders, stem } = partsOf(name);
  let language: Language | null = null;
  let as: Version['as'] = null;
  const take = (word: string): boolean => {
    const isVersion = translationWords.has(word) || originalWords.has(word);
    if (isVersion) as = translationWords.has(word) ? 'translation' : 'original';
    const found = isVersion ? null : languageOf(word);
    language ??= found;
    return isVersion || found !== null;
  };
  const words = stem.split(/[\s._()[\]-]+/u).filter((word) => word !== '');
  while (words.length > 1 && take(words.at(-1) ?? '')) words.pop();
  const others = folders.filter((folder) => !take(folder));
  return { base: [...others, words.join(' ')].join('/'), language, as };
}

/**
 * Which files translate which, by their names: those that are called a translation, or have a language's name where another
 * file of the same name has another's or none. Of a Korean text and one in another language, neither said to be the
 * original, the Korean is taken for it. Both by their places in the list.
 */
export function pairByName(names: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const versions = names.map((name, at) => ({ at, ...versionOf(name) }));
  for (const [, group] of Map.groupBy(versions, ({ base }) => base)) {
    if (group.length < 2) continue;
    const candidates = group.filter(({ as }) => as !== 'translation');
    const original = only(candidates.filter(({ as }) => as === 'original')) ?? only(candidates.filter(({ language, as }) => language === null && as === null))
      ?? only(candidates.filter(({ language }) => language === 'ko')) ?? only(candidates);
    if (original === null) continue;
    for (const version of group) {
      const says = version.as === 'translation' || (version.language !== null && version.language !== original.language);
      if (version !== original && says) pairs.set(version.at, original.at);
    }
  }
  return pairs;
}

const only = <V>(values: readonly V[]): V | null => (values.length === 1 ? values[0] ?? null : null);
