// Expands what a clause asks for into what the segments hold: terms, single forms of terms, and sequences of them.
import { foldForm, stemWord } from './analyse.ts';
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

/** What may stand at one position: often one alternative. */
export type Element = readonly Alternative[];

/** Elements at consecutive positions, or, where `within` is a number, in any order among so many positions. */
export interface Sequence {
  readonly elements: readonly Element[];
  readonly within: number | null;
}

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
export function soleEntry({ elements }: Sequence): DictionaryEntry | undefined {
  const alternative = elements.length === 1 && elements[0]?.length === 1 ? elements[0][0] : undefined;
  return alternative?.forms === null ? alternative.entry : undefined;
}

function matchingForms(entry: DictionaryEntry, pattern: string): number[] {
  return entry.forms.flatMap((form, number) => (matchesWildcard(pattern, foldForm(form)) ? [number] : []));
}

function matchEntry(entry: DictionaryEntry, pattern: string): Alternative[] {
  if (matchesWildcard(pattern, entry.term)) return [{ entry, forms: null }];
  const forms = matchingForms(entry, pattern);
  return forms.length === 0 ? [] : [{ entry, forms }];
}

/**
 * What may match a pattern that begins with `prefix`: terms that do, terms of which the prefix is a continuation (their
 * forms may go on like it), and terms with a form that begins so although the term does not.
 */
function wildcardCandidates({ words, aliases }: SegmentView, prefix: string): DictionaryEntry[] {
  const shorter = Array.from({ length: prefix.length - 1 }, (_, i) => prefix.slice(0, i + 1));
  const filed = aliases.startingWith(prefix).map(({ term }) => stemWord(term)).filter((term) => !term.startsWith(prefix));
  const elsewhere = [...new Set([...shorter, ...filed])].sort(compareTerms);
  return [...elsewhere.flatMap((term) => words.find(term) ?? []), ...words.startingWith(prefix)];
}

/** Terms that match, and of the other terms those forms that do: `ponies*` and `poni*` both find `ponies`. */
function expandWildcard(view: SegmentView, pattern: string): Alternative[] {
  return wildcardCandidates(view, literalPrefix(pattern)).flatMap((entry) => matchEntry(entry, pattern));
}

/** Terms that are looked at in one step, where all of them have to be. */
const termsInStep = 2000;

/** A pattern that begins with `*` is held against every term that there is. */
function* expandAnyBeginning(view: SegmentView, pattern: string): Generator<void, Alternative[]> {
  const found: Alternative[] = [];
  let looked = 0;
  for (const entry of view.words.entries()) {
    found.push(...matchEntry(entry, pattern));
    looked += 1;
    if (looked % termsInStep === 0) yield;
  }
  return found;
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
    case 'wildcard': return expandWildcard(view, match.pattern);
    case 'fuzzy': return expandFuzzy(view.words, match.term, match.distance);
  }
}

/** Undefined where some element is missing. */
function wholeSequence(elements: readonly Element[], within: number | null): Sequence | undefined {
  return elements.every((alternatives) => alternatives.length > 0) ? { elements, within } : undefined;
}

function oneExpansion(
  key: string, views: readonly SegmentView[], sequenceIn: (view: SegmentView) => Sequence | undefined,
): Expansion[] {
  const sequences = views.map(sequenceIn);
  return sequences.some((sequence) => sequence !== undefined) ? [{ key, rarity: 'sequence', sequences }] : [];
}

/** Each term, and each single form, is a component of its own, as each term of an expansion is in lunr. */
function* separateExpansions(views: readonly SegmentView[], match: WordMatch): Generator<void, Expansion[]> {
  const found = new Map<string, { rarity: Expansion['rarity']; sequences: (Sequence | undefined)[] }>();
  const put = (key: string, rarity: Expansion['rarity'], segment: number, alternative: Alternative): void => {
    const known = found.get(key) ?? { rarity, sequences: views.map(() => undefined) };
    known.sequences[segment] = { elements: [[alternative]], within: null };
    found.set(key, known);
  };
  for (const [segment, view] of views.entries()) {
    const alternatives = match.kind === 'wildcard' && literalPrefix(match.pattern) === ''
      ? yield* expandAnyBeginning(view, match.pattern) : expandWord(view, match);
    yield;
    for (const { entry, forms } of alternatives) {
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

/**
 * What a match means in the segments given: the components it adds to the query's vector, none if nothing occurs. In steps,
 * since it may have to go through all terms.
 */
export function* expandMatch(match: Match, views: readonly SegmentView[]): Generator<void, Expansion[]> {
  if (match.kind === 'any') {
    const expansions: Expansion[] = [];
    for (const one of match.matches) expansions.push(...yield* expandMatch(one, views));
    return expansions;
  }
  if (match.kind === 'inside') {
    return oneExpansion(`inside ${match.text}`, views, (view) => wholeSequence(match.grams.map((gram) => {
      const entry = view.characters.find(gram);
      return entry === undefined ? [] : [{ entry, forms: null }];
    }), null));
  }
  if (match.kind === 'phrase') {
    const within = match.distance === null ? null : match.words.length + match.distance;
    return oneExpansion(`phrase ${within} ${JSON.stringify(match.words)}`, views, (view) =>
      wholeSequence(match.words.map((word) => expandWord(view, word)), within));
  }
  return yield* separateExpansions(views, match);
}
