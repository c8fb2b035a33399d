// Expands what a clause asks for into what the segments hold: terms, single forms of terms, and sequences of them.
import { foldForm } from './analyse.ts';
import { compareTerms, type DictionaryEntry } from './dictionary.ts';
import { DistanceAutomaton } from './match-distance.ts';
import { literalPrefix, matchesWildcard } from './match-wildcard.ts';
import type { SegmentView } from './open-segment.ts';
import type { Match, WordMatch } from './query-plan.ts';
import type { Section } from './read-dictionary.ts';

/** A term of one segment, or only some of its forms (their numbers). */
export interface Alternative {
  readonly entry: DictionaryEntry;
  readonly forms: readonly number[] | null;
}

/** What must stand at consecutive positions, each element one of several alternatives; often one element of one. */
export type Sequence = readonly (readonly Alternative[])[];

/**
 * One component of the query's vector. `rarity` says over what its documents are counted for the idf: `term` over all
 * fields, as lunr does; `sequence` in the field searched, since what is not a term of the dictionary is only counted there.
 */
export interface Expansion {
  readonly key: string;
  readonly rarity: 'term' | 'sequence';
  /** One for each segment; undefined where it cannot occur. */
  readonly sequences: readonly (Sequence | undefined)[];
}

/** The term itself where the sequence is no more than that: its postings need no positions. */
export function soleEntry(sequence: Sequence): DictionaryEntry | undefined {
  const alternative = sequence.length === 1 && sequence[0]?.length === 1 ? sequence[0][0] : undefined;
  return alternative?.forms === null ? alternative.entry : undefined;
}

/** A stem may differ from the beginning of its word in so many last letters (Porter: `-bility` becomes `-ble`). */
const rewrittenLetters = 3;

function lowerBound(terms: readonly string[], wanted: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareTerms(terms[middle] as string, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharedUnits(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

function matchingForms(entry: DictionaryEntry, pattern: string): number[] {
  return entry.forms.flatMap((form, number) => (matchesWildcard(pattern, foldForm(form)) ? [number] : []));
}

function matchEntry(entry: DictionaryEntry, pattern: string): Alternative[] {
  if (matchesWildcard(pattern, entry.term)) return [{ entry, forms: null }];
  const forms = matchingForms(entry, pattern);
  return forms.length === 0 ? [] : [{ entry, forms }];
}

/** Terms that match, and of the other terms those forms that do: `ponies*` and `poni*` both find `ponies`. */
function expandWildcard(section: Section, pattern: string): Alternative[] {
  const prefix = literalPrefix(pattern);
  const first = prefix.codePointAt(0);
  if (first === undefined) return [...section.entries()].flatMap((entry) => matchEntry(entry, pattern));
  const { terms } = section.list();
  const candidates: number[] = [];
  const initial = String.fromCodePoint(first);
  for (let i = lowerBound(terms, initial); i < terms.length; i += 1) {
    const term = terms[i] as string;
    if (!term.startsWith(initial)) break;
    const shared = sharedUnits(term, prefix);
    if (shared === prefix.length || shared >= term.length - rewrittenLetters) candidates.push(i);
  }
  return section.at(candidates).flatMap((entry) => matchEntry(entry, pattern));
}

function expandFuzzy(section: Section, term: string, distance: number): Alternative[] {
  const automaton = new DistanceAutomaton(term, distance);
  const { terms, shared } = section.list();
  const found: number[] = [];
  // Units that the term at hand shares with the last one given to the automaton; those beyond `dead` cannot match.
  let common = 0;
  let dead = Infinity;
  for (let i = 0; i < terms.length; i += 1) {
    common = Math.min(common, shared[i] as number);
    if (common > dead) continue;
    const candidate = terms[i] as string;
    const { accepted, consumed } = automaton.accepts(candidate, common);
    if (accepted) found.push(i);
    dead = consumed < candidate.length ? consumed : Infinity;
    common = Infinity;
  }
  return section.at(found).map((entry) => ({ entry, forms: null }));
}

function expandForm(section: Section, term: string, form: string): Alternative[] {
  const entry = section.find(term);
  const number = entry?.forms.indexOf(form) ?? -1;
  if (entry === undefined || number < 0) return [];
  return [{ entry, forms: entry.forms.length === 1 ? null : [number] }];
}

function expandWord(view: SegmentView, match: WordMatch): Alternative[] {
  switch (match.kind) {
    case 'term': {
      const entry = view.words.find(match.term);
      return entry === undefined ? [] : [{ entry, forms: null }];
    }
    case 'form': return expandForm(view.words, match.term, match.form);
    case 'wildcard': return expandWildcard(view.words, match.pattern);
    case 'fuzzy': return expandFuzzy(view.words, match.term, match.distance);
  }
}

/** Undefined where some element is missing. */
function wholeSequence(elements: readonly (readonly Alternative[])[]): Sequence | undefined {
  return elements.every((alternatives) => alternatives.length > 0) ? elements : undefined;
}

function oneExpansion(
  key: string, views: readonly SegmentView[], sequenceIn: (view: SegmentView) => Sequence | undefined,
): Expansion[] {
  const sequences = views.map(sequenceIn);
  return sequences.some((sequence) => sequence !== undefined) ? [{ key, rarity: 'sequence', sequences }] : [];
}

/** Each term, and each single form, is a component of its own, as each term of an expansion is in lunr. */
function separateExpansions(views: readonly SegmentView[], match: WordMatch): Expansion[] {
  const found = new Map<string, { rarity: Expansion['rarity']; sequences: (Sequence | undefined)[] }>();
  const put = (key: string, rarity: Expansion['rarity'], segment: number, alternative: Alternative): void => {
    const known = found.get(key) ?? { rarity, sequences: views.map(() => undefined) };
    known.sequences[segment] = [[alternative]];
    found.set(key, known);
  };
  for (const [segment, view] of views.entries()) {
    for (const { entry, forms } of expandWord(view, match)) {
      const named = match.kind === 'form' ? [entry.forms.indexOf(match.form)] : forms;
      if (named === null) put(`term ${entry.term}`, 'term', segment, { entry, forms });
      for (const number of named ?? []) {
        const only = entry.forms.length === 1 ? null : [number];
        put(`form ${entry.forms[number]}`, 'sequence', segment, { entry, forms: only });
      }
    }
  }
  return [...found].map(([key, { rarity, sequences }]) => ({ key, rarity, sequences }));
}

/** What a match means in the segments given: the components it adds to the query's vector, none if nothing occurs. */
export function expandMatch(match: Match, views: readonly SegmentView[]): Expansion[] {
  if (match.kind === 'inside') {
    return oneExpansion(`inside ${match.text}`, views, (view) => wholeSequence(match.grams.map((gram) => {
      const entry = view.characters.find(gram);
      return entry === undefined ? [] : [{ entry, forms: null }];
    })));
  }
  if (match.kind === 'phrase') {
    return oneExpansion(`phrase ${JSON.stringify(match.words)}`, views, (view) =>
      wholeSequence(match.words.map((word) => expandWord(view, word))));
  }
  return separateExpansions(views, match);
}
