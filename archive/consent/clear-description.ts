// What of a description readers are told: field by field, the words that are withheld taken out of it as out of the text.
import { descriptionFields } from '../api/consent.ts';
import { emptyDescription, type Description, type IndexPoint } from '../api/description.ts';
import { decide } from './decide.ts';
import { putInPlace } from './put-in-place.ts';
import type { Sealed } from './sealed.ts';
import { planLabel, planTurns, type Redactable, type Withholding } from './withhold.ts';

type ToldField = (typeof descriptionFields)[number];
type Told = { readonly [F in ToldField]: Description[F] };
type Withhold = (words: string) => string;

const scholar = { role: 'scholar' } as const;

/** Stands for the name of a collection that may not be told. */
export const untoldCollection = '—';

/** What each field says where it may not be told: a testimony is then known by its id. */
export function blankDescription(id: string, { language }: Description): Description {
  return { ...emptyDescription, title: id, collection: untoldCollection, language };
}

export function clearLabel<L extends string | null>(label: L, withholding: Withholding): L | string {
  if (label === null) return label;
  const composed = label.normalize('NFC');
  return putInPlace(composed, planLabel(composed, withholding), withholding.language);
}

/** Milliseconds, from and until: the first that is known of a turn or of one before it, to the next that is known later. */
interface Span {
  readonly from: number | null;
  readonly until: number;
}

/** When words are spoken that readers do not get, as far as the turns tell; names that give way to other names are no matter. */
function withheldSpans<T extends Redactable>(turns: readonly T[], withholding: Withholding): Span[] {
  const planOf = planTurns(withholding);
  const spans: Span[] = [];
  let from: number | null = null;
  for (const [at, turn] of turns.entries()) {
    if (turn.start !== null) from = turn.start;
    const plan = planOf(turn);
    if ('stretches' in plan && plan.stretches.every(({ by }) => by !== 'restriction')) continue;
    const since = from;
    const later = turns.slice(at + 1).find(({ start, session }) => (
      session !== turn.session || (start !== null && start > (since ?? -1))
    ));
    spans.push({ from, until: later?.session === turn.session ? later.start ?? Infinity : Infinity });
  }
  return spans;
}

/**
 * A line of the table of contents says in other words what is said from its time until that of the next: it is left out,
 * without a trace, where any of that is withheld, or may be.
 */
function pointsToTell<T extends Redactable>({ description, turns }: Sealed<T>, withholding: Withholding): IndexPoint[] {
  const { points } = description;
  if (points.length === 0) return [];
  const spans = withheldSpans(turns, withholding);
  if (spans.length === 0) return [...points];
  if (spans.some(({ from }) => from === null) || new Set(turns.map(({ session }) => session)).size > 1) return [];
  const starts = points.flatMap(({ start }) => (start === null ? [] : [start])).sort((one, other) => one - other);
  return points.filter(({ start }) => {
    if (start === null) return false;
    const end = starts.find((next) => next > start) ?? Infinity;
    return !spans.some(({ from, until }) => start < until && end > (from ?? 0));
  });
}

/** Coordinates say where in other words than these: they go with any word of their line that does. */
function clearPoint({ start, title, synopsis, keywords, subjects, place, coordinates }: IndexPoint, withhold: Withhold): IndexPoint {
  let isWhole = true;
  const cleared = (words: string): string => {
    const told = withhold(words);
    if (told !== words.normalize('NFC')) isWhole = false;
    return told;
  };
  const maybe = (words: string | null): string | null => (words === null ? null : cleared(words));
  const words = {
    title: cleared(title), synopsis: maybe(synopsis), keywords: keywords.map(cleared), subjects: subjects.map(cleared), place: maybe(place),
  };
  return { start, ...words, coordinates: isWhole ? coordinates : null };
}

function withholdFrom<T extends Redactable>(sealed: Sealed<T>, withholding: Withholding, withhold: Withhold): Told {
  const { description: told } = sealed;
  const each = (words: readonly string[]): string[] => words.map(withhold);
  const maybe = (words: string | null): string | null => (words === null ? null : withhold(words));
  return {
    title: withhold(told.title), collection: withhold(told.collection), narrator: maybe(told.narrator), date: maybe(told.date),
    place: maybe(told.place), summary: maybe(told.summary), accession: maybe(told.accession), series: maybe(told.series),
    // Labels give way as speakers' labels do, so that they still mean the same people.
    people: told.people.map(({ role, name, labels }) => ({ role, name: withhold(name), labels: each(labels) })),
    // Where recordings are kept is nobody's concern outside the archive, and a path tells names.
    parts: told.parts.map(({ date, place, duration }) => ({ date: maybe(date), place: maybe(place), duration, recording: null })),
    duration: told.duration, extent: maybe(told.extent),
    summaries: told.summaries.map(({ language, text }) => ({ language, text: withhold(text) })),
    subjects: each(told.subjects), persons: each(told.persons), places: each(told.places), events: each(told.events),
    scope: maybe(told.scope), rights: maybe(told.rights),
    points: pointsToTell(sealed, withholding).map((point) => clearPoint(point, withhold)),
  };
}

/** The description, each field as far as it may be told. `readable`: its contents are told only where its text is. */
export function clearDescription<T extends Redactable>(
  sealed: Sealed<T>, withholding: Withholding, readable: boolean, now: Date,
): Description {
  const { id, description, agreement, restrictions } = sealed;
  const told = blankDescription(id, description);
  const cleared = withholdFrom(sealed, withholding, (words) => clearLabel(words, withholding));
  for (const field of descriptionFields) {
    const { allowed } = decide(agreement, restrictions, scholar, 'catalogue', now, { of: 'field', field });
    if (allowed && (readable || field !== 'points')) Object.assign(told, { [field]: cleared[field] });
  }
  return told;
}
