// Where the names of a person stand in a text, and the text with other words in their place that tell nothing of them.
import type { Person, PersonName } from '../api/consent.ts';
import type { TurnKey } from '../api/ids.ts';
import type { Language } from '../api/language.ts';
import { foldText, unfold } from './fold-text.ts';
import { hangulRun, isTail } from './korean-particles.ts';
import { englishTitles, koreanFamilyNames, koreanTitles } from './name-words.ts';
import { putInPlace } from './put-in-place.ts';

/** A stretch of a text in UTF-16 code units, the end excluded. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is searched: a turn, or anything that has a key and a text. */
interface Keyed {
  readonly key: TurnKey;
  readonly text: string;
}

const ideographs = /^\p{Script=Han}/u;
const anyOf = (words: readonly string[]): string => `(?:${words.map((word) => RegExp.escape(word)).join('|')})`;
const families = anyOf(koreanFamilyNames);
const titlesAfter = anyOf([...koreanTitles].sort((one, other) => other.length - one.length));
const titlesBefore = anyOf(englishTitles);

/** How a character of a name may be written: any apostrophe is one, a hyphen may be a space or missing, spaces may break a line. */
export function written(character: string): string {
  if (/\s/u.test(character)) return '\\s+';
  if (/['’‘ʼ`´]/u.test(character)) return '[\'’‘ʼ`´]?';
  if (/[-‐‑–]/u.test(character)) return '(?:[-‐‑–]\\s*|\\s+)?';
  if (/[.·]/u.test(character)) return '[.·]?';
  return RegExp.escape(character);
}

/** A family name and a given name may be written apart: 남영희, 남 영희. */
function writtenInHangul(name: string): string {
  const family = koreanFamilyNames.find((one) => name.startsWith(one) && name.length > one.length)?.length ?? 1;
  // A whole name may be spelled out besides: 남-영-희, 남 영 희.
  const apart = name.length > 2 ? '[\\s·,-]{0,2}' : '';
  return [...name].map((syllable, at) => (at === family ? '\\s*' : '') + (at > 0 ? apart : '') + written(syllable)).join('');
}

/** Whether the first letter of each word that the name capitalises is a capital here: `will` is not Will, WILL is. */
export function isCapitalisedAlike(name: string, found: string): boolean {
  return !/^\p{Lu}/u.test(name) || /^\p{Lu}/u.test(found);
}

interface Search {
  /** With one group named `name`: what is found of the name itself. */
  readonly pattern: RegExp;
  accepts(found: string, tail: string): boolean;
}

/**
 * Hangul, by word. A name of three syllables or more is itself wherever it stands. One of two is looked for at the
 * beginning of a word, and what follows has to be particles and titles; one of a single syllable only beside a title.
 * Either is also looked for after any family name, unless the person's own is known from a longer name.
 */
function hangulSearch(name: string, isFamilyKnown: boolean): Search {
  const text = writtenInHangul(name);
  if (name.length >= 3) return { pattern: new RegExp(`(?<name>${text})`, 'dgu'), accepts: () => true };
  const withFamily = `${families}\\s?${text}`;
  const besideTitle = name.length === 1 ? `${text}(?=\\s?${titlesAfter})` : text;
  const ways = isFamilyKnown ? besideTitle : `${withFamily}|${besideTitle}`;
  return { pattern: new RegExp(`(?<![가-힣])(?<name>${ways})`, 'dgu'), accepts: (_found, tail) => isTail(tail) };
}

/** Ideographs as they are: nothing shows where a word ends. A single one is a name beside a title alone. */
function hanjaSearch(name: string): Search {
  const text = [...name].map(written).join('\\s?');
  const single = [...name].length === 1;
  return { pattern: new RegExp(`(?<name>${text})${single ? `(?=\\s?${titlesAfter})` : ''}`, 'dgu'), accepts: () => true };
}

/** A name of three letters or more as it is spelled out to whoever writes it down: V-E-N-N, V. e. n. n. */
function spelledOut(name: string): string[] {
  const letters = [...name.replace(/[^\p{L}]/gu, '')].map((letter) => RegExp.escape(letter));
  return letters.length > 2 ? [letters.join('[\\s.,‐‑–-]{1,2}')] : [];
}

/**
 * By whole word, plurals included (the Venns), or spelled out; Hangul and the number of a footnote may follow. One letter
 * is a name after a title alone.
 */
function wordSearch(name: string): Search {
  const text = [...name.replace(/\s+/gu, ' ')].map(written).join('');
  const letter = '(?![가-힣\\p{Script=Han}])[\\p{L}\\p{M}]';
  const before = name.length === 1 ? `(?<=${titlesBefore}\\.?\\s+)` : `(?<!${letter})`;
  const ways = [`${text}(?:e?s)?`, ...spelledOut(name)].join('|');
  // In several words, or spelled out, it is no common word in whatever case it is written.
  const isApart = (found: string): boolean => /[^\p{L}\p{M}]/u.test(name) || /[^\p{L}\p{M}]/u.test(found);
  return {
    pattern: new RegExp(`${before}(?<name>${ways})(?!${letter})`, 'dgiu'),
    accepts: (found) => isApart(found) || isCapitalisedAlike(name, found),
  };
}

const compactOf = (text: string): string => foldText(text).text.replace(/\s+/gu, '');

function searchFor({ text }: PersonName, others: readonly PersonName[]): Search | null {
  const name = foldText(text).text.trim();
  if (name === '') return null;
  const compact = compactOf(name);
  if (/^[가-힣]+$/u.test(compact)) {
    const isLonger = (other: string): boolean => other.length > compact.length && other.endsWith(compact);
    return hangulSearch(compact, others.some((other) => isLonger(compactOf(other.text))));
  }
  return [...compact].every((character) => ideographs.test(character)) ? hanjaSearch(compact) : wordSearch(name);
}

const searches = new WeakMap<Person, readonly Search[]>();

function searchesFor(person: Person): readonly Search[] {
  const known = searches.get(person)
    ?? person.names.map((name) => searchFor(name, person.names)).filter((search) => search !== null);
  searches.set(person, known);
  return known;
}

/** Where a name stands. `nameEnd` is where the name itself ends; `end` may lie after it, where a word goes on that is no particle. */
export interface NamePlace extends Place {
  readonly nameEnd: number;
}

/**
 * Places that overlap become one: the longest wins, and of two that cross nothing is left over. So do a person's names
 * with nothing but white space between them: how many words a name has is no more told than which.
 */
function mergePlaces(text: string, places: readonly NamePlace[]): NamePlace[] {
  const merged: NamePlace[] = [];
  for (const place of [...places].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = merged.at(-1);
    if (last !== undefined && text.slice(last.end, place.start).trim() === '') {
      const { start, end, nameEnd } = last;
      merged[merged.length - 1] = { start, end: Math.max(end, place.end), nameEnd: Math.max(nameEnd, place.nameEnd) };
    } else merged.push(place);
  }
  return merged;
}

/** Where a person's names stand in a text. A run of Hangul after a name that is no particle is taken with it. */
export function placesOfNames(text: string, person: Person): NamePlace[] {
  const folded = foldText(text);
  const places = searchesFor(person).flatMap(({ pattern, accepts }) => (
    [...folded.text.matchAll(pattern)].flatMap((match) => {
      const found = match.groups?.['name'] ?? '';
      const [start, nameEnd] = match.indices?.groups?.['name'] ?? [0, 0];
      const tail = hangulRun(folded.text.slice(nameEnd));
      if (!accepts(found, tail)) return [];
      return [{ start, nameEnd, end: isTail(tail) ? nameEnd : nameEnd + tail.length }];
    })
  ));
  return mergePlaces(folded.text, places).map(({ start, end, nameEnd }) => (
    { ...unfold(folded, start, end), nameEnd: unfold(folded, start, nameEnd).end }
  ));
}

/** Where a person's names stand in each turn, none overlapping another. Offsets are UTF-16, into NFC text. */
export function findNames(
  turns: readonly Keyed[], person: Person,
): { readonly turn: TurnKey; readonly start: number; readonly end: number }[] {
  return turns.flatMap(({ key, text }) => placesOfNames(text, person).map(({ start, end }) => ({ turn: key, start, end })));
}

/** How often a person's names stand in a label: a speaker, or a field of a description. */
export function labelHits(label: string, person: Person): number {
  return placesOfNames(label, person).length;
}

/** A label with the person's display name wherever it names them. */
export function replaceNames(label: string, person: Person, language: Language): string {
  const shown = person.displayName[language];
  return putInPlace(label, placesOfNames(label, person).map(({ start, end }) => ({ start, end, shown, kind: 'name' as const })), language);
}
