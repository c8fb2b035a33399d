// What of each turn and label is withheld, and by what: the plan that clearing carries out and an archivist is shown.
import type { NameHit, Person, Reason, Restriction } from '../api/consent.ts';
import type { TurnKey } from '../api/ids.ts';
import { withheldMark } from '../api/testimony.ts';
import type { Language } from '../api/language.ts';
import type { Turn } from '../api/transcript.ts';
import { extendOverNames } from './cut-names.ts';
import { placesOfNames, type Place } from './names.ts';
import type { Replacement } from './put-in-place.ts';
import { textPattern } from './redact.ts';

export interface Redactable extends Turn {
  readonly key: TurnKey;
  /** Counted from 1. */
  readonly session: number;
}

/** A person of the testimony, and what has been ruled about the places where their names stand. */
export interface PersonNames {
  readonly person: Person;
  readonly rulings: readonly NameHit[];
}

/** What withholding depends on. */
export interface Withholding {
  readonly restrictions: readonly Restriction[];
  readonly people: readonly PersonNames[];
  /** The version of the text that ranges and rulings must have been set on. */
  readonly version: number;
  readonly language: Language;
}

/** Words that are withheld, and what stands there instead. */
export interface WithheldStretch extends Replacement {
  readonly reason: Reason;
  readonly by: 'restriction' | 'pseudonym' | 'unruled-name';
}

/** A turn is withheld whole, or in stretches; in none, where the list is empty. */
export type TurnPlan = { readonly whole: Reason } | { readonly stretches: readonly WithheldStretch[] };

function marked(place: Place, reason: Reason, by: WithheldStretch['by'], language: Language): WithheldStretch {
  return { start: place.start, end: place.end, shown: withheldMark[reason][language], kind: 'mark', reason, by };
}

/** A place that may name somebody whose names are hidden. */
interface Hit extends Place {
  readonly person: Person;
  /** Whether a person has said that it is they. */
  readonly sure: boolean;
}

/** The people whose every name is to be replaced. One who can't be found is left to `clear`, which closes everything. */
export function hiddenPeople({ restrictions, people }: Pick<Withholding, 'restrictions' | 'people'>): PersonNames[] {
  const hidden = new Set(restrictions.flatMap(({ target }) => (target.of === 'person' ? [target.person] : [])));
  return people.filter(({ person }) => hidden.has(person.id));
}

/** What stands in the place of withheld words while names are looked for: no letter, no space, no mark of its own. */
const blank = '\uffff';

/** The text of which nothing can be told that a range covers: names beside it are neither found nor missed for what it holds. */
function blankOut(text: string, ranges: readonly Place[]): string {
  return ranges.reduce((sofar, { start, end }) => sofar.slice(0, start) + blank.repeat(end - start) + sofar.slice(end), text);
}

/** The hits of all hidden people in a turn, those left out of which a person has said that they are somebody else. */
function hitsInTurn(key: TurnKey, text: string, people: readonly PersonNames[], version: number): Hit[] {
  return people.flatMap(({ person, rulings }) => placesOfNames(text, person).flatMap(({ start, end }) => {
    const ruling = rulings.find((one) => (
      one.turn === key && one.version === version && one.start === start && one.end === end
    ))?.ruling ?? null;
    return ruling === 'not-this' ? [] : [{ start, end, person, sure: ruling === 'this' }];
  }));
}

/**
 * Hits that overlap are one stretch. It shows a display name only where one hit covers all of it, is sure, and no other
 * covers as much: then the longest name has won. Everything else is in doubt, and gets the mark.
 */
function stretchOfHits(hits: readonly Hit[], language: Language): WithheldStretch {
  const start = Math.min(...hits.map((hit) => hit.start));
  const end = Math.max(...hits.map((hit) => hit.end));
  const [longest, other] = hits.filter((hit) => hit.start === start && hit.end === end);
  if (longest === undefined || other !== undefined || !longest.sure) {
    return marked({ start, end }, 'name', 'unruled-name', language);
  }
  return { start, end, shown: longest.person.displayName[language], kind: 'name', reason: 'name', by: 'pseudonym' };
}

/** Groups of places each of which the group before it reaches; `touching` ones are reached too. */
function groupPlaces<P extends Place>(places: readonly P[], touching: boolean): P[][] {
  const groups: P[][] = [];
  let reach = -1;
  for (const place of [...places].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (place.start < reach || (touching && place.start === reach)) groups.at(-1)?.push(place);
    else groups.push([place]);
    reach = Math.max(reach, place.end);
  }
  return groups;
}

/** Ranges that touch or overlap become one, so that nothing can be told from where one ended and another began. */
function joinRanges(ranges: readonly WithheldStretch[]): WithheldStretch[] {
  return groupPlaces(ranges, true).flatMap((group) => (
    group.slice(0, 1).map((first) => ({ ...first, end: Math.max(...group.map(({ end }) => end)) }))
  ));
}

/** What is withheld of a text by ranges and, outside of them, by names: apart from one another and in order. */
function stretchesOf(ranges: readonly WithheldStretch[], hits: readonly Hit[], language: Language): WithheldStretch[] {
  const names = groupPlaces(hits, false).map((group) => stretchOfHits(group, language));
  return [...joinRanges(ranges), ...names].sort((one, other) => one.start - other.start);
}

/** Ranges with what stands beside them of names that they cut through. */
function extendRanges(text: string, ranges: readonly WithheldStretch[], people: readonly PersonNames[]): WithheldStretch[] {
  const persons = people.map(({ person }) => person);
  const blanked = blankOut(text, ranges);
  return persons.length === 0 ? [...ranges] : ranges.map((range) => extendOverNames(blanked, range, persons));
}

interface Ranged extends Place {
  readonly version: number;
  readonly reason: Reason;
  /** Of a passage: one that covers a turn from end to end takes the turn away whole. */
  readonly ofPassage: boolean;
}

/** Restrictions sorted by the turn that they stand on. */
interface Bound {
  readonly sessions: ReadonlyMap<number, Reason>;
  readonly turns: ReadonlyMap<TurnKey, Reason>;
  readonly ranges: ReadonlyMap<TurnKey, readonly Ranged[]>;
}

function bindRestrictions(restrictions: readonly Restriction[]): Bound {
  const sessions = new Map<number, Reason>();
  const turns = new Map<TurnKey, Reason>();
  const ranges = new Map<TurnKey, Ranged[]>();
  const bind = (turn: TurnKey, range: Ranged): void => {
    const inTurn = ranges.get(turn) ?? [];
    inTurn.push(range);
    ranges.set(turn, inTurn);
  };
  for (const { target, reason } of restrictions) {
    if (target.of === 'session') sessions.set(target.session, reason);
    if (target.of === 'turn') turns.set(target.turn, reason);
    if (target.of === 'range') bind(target.turn, { ...target, reason, ofPassage: false });
    if (target.of === 'passage') {
      for (const range of target.ranges) bind(range.turn, { ...range, reason, ofPassage: true });
    }
  }
  return { sessions, turns, ranges };
}

/**
 * A range that was set on another version of the text, or that lies outside it, can't be trusted to cover what it meant
 * to, so its whole turn is withheld until a person looks.
 */
function reasonForWhole(turn: Redactable, { sessions, turns, ranges }: Bound, version: number): Reason | null {
  const ofPlace = sessions.get(turn.session) ?? turns.get(turn.key);
  if (ofPlace !== undefined) return ofPlace;
  const untrusted = ({ start, end, version: setOn }: Ranged): boolean => (
    setOn !== version || start < 0 || end <= start || end > turn.text.length
  );
  const coversAll = ({ start, end, ofPassage }: Ranged): boolean => ofPassage && start === 0 && end === turn.text.length;
  return (ranges.get(turn.key) ?? []).find((range) => untrusted(range) || coversAll(range))?.reason ?? null;
}

/** Says of any turn what of it is withheld. */
export function planTurns(withholding: Withholding): (turn: Redactable) => TurnPlan {
  const { restrictions, version, language } = withholding;
  const bound = bindRestrictions(restrictions);
  const people = hiddenPeople(withholding);
  return (turn) => {
    const whole = reasonForWhole(turn, bound, version);
    if (whole !== null) return { whole };
    const ranges = extendRanges(turn.text, (bound.ranges.get(turn.key) ?? []).map((range) => (
      marked(range, range.reason, 'restriction', language)
    )), people);
    return { stretches: stretchesOf(ranges, hitsInTurn(turn.key, blankOut(turn.text, ranges), people, version), language) };
  };
}

/** What of a label is withheld: the words that a restriction names, and every name of a hidden person, ruled upon or not. */
export function planLabel(label: string, withholding: Withholding): WithheldStretch[] {
  const { restrictions, language } = withholding;
  const people = hiddenPeople(withholding);
  const found = restrictions.flatMap(({ target, reason }) => {
    const wanted = target.of === 'label' ? textPattern(target.text) : null;
    if (wanted === null) return [];
    return [...label.matchAll(wanted)].map(({ 0: words, index }) => (
      marked({ start: index, end: index + words.length }, reason, 'restriction', language)
    ));
  });
  const ranges = extendRanges(label, found, people);
  const blanked = blankOut(label, ranges);
  const hits = people.flatMap(({ person }) => (
    placesOfNames(blanked, person).map(({ start, end }) => ({ start, end, person, sure: true }))
  ));
  return stretchesOf(ranges, hits, language);
}
