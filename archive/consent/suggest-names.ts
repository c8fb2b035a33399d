// Words that may name somebody and that nobody has dealt with yet: told to an archivist, and never replaced by themselves.
import type { NameSuggestion } from '../api/consent-calls.ts';
import type { Person } from '../api/consent.ts';
import type { PersonId, TurnKey } from '../api/ids.ts';
import type { Language } from '../api/language.ts';
import { isTail } from './korean-particles.ts';
import { capitalisedWords, englishTitles, koreanFamilyNames, koreanTitles } from './name-words.ts';
import { placesOfNames, type Place } from './names.ts';

interface Keyed {
  readonly key: TurnKey;
  readonly text: string;
}

export interface TurnPlace extends Place {
  readonly turn: TurnKey;
}

/** What may name somebody, with every place where it stands. */
export interface Suggestion extends Omit<NameSuggestion, 'places'> {
  readonly places: readonly TurnPlace[];
}

/** Everybody of the vault, and those who have been said to be in this testimony: they are dealt with already. */
export interface Known {
  readonly everybody: readonly Person[];
  readonly here: readonly Person[];
}

interface Found extends Place {
  readonly why: NameSuggestion['why'];
  readonly person: PersonId | null;
}

/** A word with a capital, and the ones after it: Mira, Mira Ro, Jean-Luc, O’Neil. */
const capitalised = '\\p{Lu}[\\p{L}\\p{M}]*(?:[-’\'][\\p{L}\\p{M}]+)*';
const capitalisedRun = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}’'-])${capitalised}(?: ${capitalised})*`, 'gu');
const afterTitle = new RegExp(`(?<![\\p{L}\\p{N}])(?:${englishTitles.join('|')})\\.?\\s+(?<name>${capitalised}(?: ${capitalised})*)`, 'dgu');
const beginsSentence = /(?:^|[.!?…:]["”’')\]]*\s+|\n\s*|["“‘(\[]|[—–-]\s*)$/u;

/** Titles of one syllable end many ordinary words: of these 씨 alone is looked for where it is attached. */
const longestFirst = koreanTitles.filter((title) => title.length > 1).sort((one, other) => other.length - one.length);
const beforeTitle = new RegExp(
  `(?<![가-힣])(?<name>[가-힣]{1,4}?)(?:\\s?(?<title>${longestFirst.join('|')}|씨)|\\s(?:군|양|님))(?<tail>[가-힣]*)`, 'dgu',
);
/** Words that stand before a title and name nobody, and endings by which a word is a verb, an adjective or has a particle. */
const ordinary: ReadonlySet<string> = new Set([
  '우리', '그', '이', '저', '제', '내', '네', '너희', '그런', '어떤', '어느', '무슨', '한', '두', '세', '다른', '여자', '남자', '옆집', '앞집', '동네',
  '날', '글', '솜', '말', '불', '아가', '아저', '모든', '여러', '큰', '작은', '외', '친', '시', '새', '옛', '젊은', '늙은', '담임', '학교', '인민', '그때', '당시', '같은', '막내', '첫째', '둘째',
  '그것이', '그분도', '하지만', '그래서', '그런데', '그다음', '그리고', '거기서', '여기서', '어떻게', '정말', '이상', '번째', '대부분', '있어서', '지금', '이제',
]);
const ordinaryEnding = /(?:[은는을를의에와과던된인한할신운]|에서|에게|하고|라는)$/u;

/** What people may be called besides, and nobody has entered: the given name of a whole one, each word of a longer one. */
function partNames({ names, ...person }: Person): Person {
  const parts = names.flatMap(({ text, kind }) => {
    const name = text.normalize('NFC').trim();
    if (/^[가-힣]{3}$/u.test(name)) return [{ text: name.slice(1), kind }];
    const words = name.split(/\s+/u);
    return words.length > 1 ? words.filter((word) => word.length > 2).map((word) => ({ text: word, kind })) : [];
  });
  return { ...person, names: parts };
}

function knownPeople(text: string, everybody: readonly Person[]): Found[] {
  return everybody.flatMap((person) => (
    placesOfNames(text, person).map((place) => ({ ...place, why: 'known-person' as const, person: person.id }))
  ));
}

function named(match: RegExpMatchArray, why: Found['why']): Found[] {
  const place = match.indices?.groups?.['name'];
  return place === undefined ? [] : [{ start: place[0], end: place[1], why, person: null }];
}

function titledInKorean(text: string): Found[] {
  return [...text.matchAll(beforeTitle)].flatMap((match) => {
    const { name = '', title = '', tail = '' } = match.groups ?? {};
    const isTitle = koreanTitles.includes(name) || koreanTitles.includes(name + title);
    // One syllable alone before a title is a family name or no name.
    const isNoName = name.length === 1 && !koreanFamilyNames.includes(name);
    return isTitle || isNoName || ordinary.has(name) || ordinaryEnding.test(name) || !isTail(tail) ? [] : named(match, 'title');
  });
}

/** Runs of capitalised words that no sentence begins with; words that name nobody end a run. */
function capitalisedInSentence(text: string): Found[] {
  return [...text.matchAll(capitalisedRun)].flatMap(({ 0: run, index }) => {
    const found: Found[] = [];
    let from = index;
    for (const word of run.split(' ')) {
      const [start, end] = [from, from + word.length];
      from = end + 1;
      const bare = word.replace(/['’]s$/u, '');
      const isOrdinary = capitalisedWords.has(bare.replace("'", '’')) || englishTitles.includes(bare) || beginsSentence.test(text.slice(0, start));
      if (isOrdinary) continue;
      const last = found.at(-1);
      if (last !== undefined && last.end === start - 1) found[found.length - 1] = { ...last, end: start + bare.length };
      else found.push({ start, end: start + bare.length, why: 'capitalised', person: null });
    }
    return found;
  });
}

/** The surest way of finding a place is the one that is told. */
function withoutOverlaps(found: readonly Found[], dealtWith: readonly Place[]): Found[] {
  const kept: Found[] = [];
  const overlaps = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;
  for (const place of found) {
    const isTaken = [...dealtWith, ...kept].some((other) => overlaps(place, other));
    if (!isTaken) kept.push(place);
  }
  return kept;
}

/**
 * What may name somebody: known people of the vault by any of their names or parts of them, words beside a title, and in English words
 * capitalised in the midst of a sentence. In that order, and then by where each first stands. Offsets are UTF-16.
 */
export function suggestNames(turns: readonly Keyed[], { everybody, here }: Known, language: Language): Suggestion[] {
  const suggestions = new Map<string, Suggestion & { places: TurnPlace[] }>();
  const elsewhere = everybody.filter(({ id }) => !here.some((person) => person.id === id));
  const known = [...elsewhere, ...everybody.map(partNames)];
  for (const { key, text } of turns) {
    const byTitle = language === 'ko' ? titledInKorean(text) : [...text.matchAll(afterTitle)].flatMap((match) => named(match, 'title'));
    const byCase = language === 'en' ? capitalisedInSentence(text) : [];
    const dealtWith = here.flatMap((person) => placesOfNames(text, person));
    for (const { start, end, why, person } of withoutOverlaps([...knownPeople(text, known), ...byTitle, ...byCase], dealtWith)) {
      const words = text.slice(start, end);
      const id = `${why} ${person ?? ''} ${words}`;
      const suggestion = suggestions.get(id) ?? { text: words, why, person, places: [] };
      suggestion.places.push({ turn: key, start, end });
      suggestions.set(id, suggestion);
    }
  }
  const order: readonly Found['why'][] = ['known-person', 'title', 'capitalised'];
  return [...suggestions.values()].sort((one, other) => order.indexOf(one.why) - order.indexOf(other.why));
}
