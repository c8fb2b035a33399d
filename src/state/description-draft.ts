// A description while somebody edits it: everything as it is typed, and what of it would be another if it were saved.
import type {
  Description, DescriptionChanges, DescriptionStatus, IndexPoint, Part, PersonInRole, PersonRole,
} from '../../archive/api/description.ts';
import type { Language } from '../../archive/api/language.ts';
import { readTime, writeTime } from './recorded-time.ts';

export type FieldName = keyof Description;

/** A line of a list that can be added to and taken from; the key is the line's own for as long as it is there. */
interface Line {
  readonly key: number;
}

export interface PersonDraft extends Line {
  readonly role: PersonRole;
  readonly name: string;
  readonly labels: readonly string[];
}

export interface PartDraft extends Line {
  readonly date: string;
  readonly place: string;
  readonly duration: string;
  readonly recording: string;
}

export interface SummaryDraft extends Line {
  readonly language: string;
  readonly text: string;
}

export interface PointDraft extends Line {
  readonly start: string;
  readonly title: string;
  readonly synopsis: string;
  readonly keywords: readonly string[];
  readonly subjects: readonly string[];
  readonly place: string;
  /** Latitude and longitude, WGS 84. */
  readonly coordinates: string;
}

export const textFields = [
  'title', 'collection', 'narrator', 'date', 'place', 'summary', 'accession', 'series', 'extent', 'scope', 'rights', 'provenance',
  'custody', 'notes',
] as const;
export type TextFieldName = (typeof textFields)[number];
export const headingFields = ['subjects', 'persons', 'places', 'events'] as const;
export type HeadingField = (typeof headingFields)[number];

export type DescriptionDraft = Readonly<Record<TextFieldName, string>> & Readonly<Record<HeadingField, readonly string[]>> & {
  readonly language: Language;
  readonly status: DescriptionStatus;
  readonly duration: string;
  readonly people: readonly PersonDraft[];
  readonly parts: readonly PartDraft[];
  readonly summaries: readonly SummaryDraft[];
  readonly points: readonly PointDraft[];
};

let lastKey = 0;
export function newKey(): number {
  lastKey += 1;
  return lastKey;
}

export const newPerson = (role: PersonRole, labels: readonly string[] = []): PersonDraft => ({ key: newKey(), role, name: labels[0] ?? '', labels });
export const newPart = (): PartDraft => ({ key: newKey(), date: '', place: '', duration: '', recording: '' });
export const newSummary = (language: string): SummaryDraft => ({ key: newKey(), language, text: '' });
export const newPoint = (start = ''): PointDraft => ({
  key: newKey(), start, title: '', synopsis: '', keywords: [], subjects: [], place: '', coordinates: '',
});

const maybeTime = (milliseconds: number | null): string => (milliseconds === null ? '' : writeTime(milliseconds));

const pointDraft = ({ start, title, synopsis, keywords, subjects, place, coordinates }: IndexPoint): PointDraft => ({
  key: newKey(), start: maybeTime(start), title, synopsis: synopsis ?? '', keywords, subjects, place: place ?? '',
  coordinates: coordinates === null ? '' : coordinates.join(', '),
});

export function draftOf(description: Description): DescriptionDraft {
  const texts = Object.fromEntries(textFields.map((field) => [field, description[field] ?? ''])) as Record<TextFieldName, string>;
  const { language, status, subjects, persons, places, events, duration, people, parts, summaries, points } = description;
  return {
    ...texts, language, status, subjects, persons, places, events, duration: maybeTime(duration),
    people: people.map((person) => ({ key: newKey(), ...person })),
    parts: parts.map((part) => ({
      key: newKey(), date: part.date ?? '', place: part.place ?? '', duration: maybeTime(part.duration), recording: part.recording ?? '',
    })),
    summaries: summaries.map((summary) => ({ key: newKey(), ...summary })),
    points: points.map(pointDraft),
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Null where nothing is written, undefined where what is written is no such place. */
export function readCoordinates(written: string): [number, number] | null | undefined {
  if (written.trim() === '') return null;
  const numbers = written.trim().split(/[\s,]+/u);
  const [latitude, longitude] = numbers.map(Number);
  if (numbers.length !== 2 || latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : undefined;
}

/** In the order of time; those without one keep their places behind them. */
export function inOrderOfTime(points: readonly PointDraft[]): PointDraft[] {
  const timeOf = ({ start }: PointDraft): number => readTime(start) ?? Infinity;
  return [...points].sort((one, other) => (timeOf(one) === timeOf(other) ? 0 : timeOf(one) - timeOf(other)));
}

const personOf = ({ role, name, labels }: PersonDraft): PersonInRole => ({ role, name: name.trim(), labels: [...labels] });
const partOf = ({ date, place, duration, recording }: PartDraft): Part => ({
  date: orNull(date), place: orNull(place), duration: readTime(duration), recording: orNull(recording),
});
const pointOf = ({ start, title, synopsis, keywords, subjects, place, coordinates }: PointDraft): IndexPoint => ({
  start: readTime(start), title: title.trim(), synopsis: orNull(synopsis), keywords: [...keywords], subjects: [...subjects],
  place: orNull(place), coordinates: readCoordinates(coordinates) ?? null,
});

const isBlank = (line: object): boolean => Object.entries(line).every(([name, value]) => (
  ['key', 'role', 'language'].includes(name) || (typeof value === 'string' ? value.trim() === '' : (value as readonly string[]).length === 0)
));
const written = <L extends Line>(lines: readonly L[]): readonly L[] => lines.filter((line) => !isBlank(line));

/** What the draft says, as far as `faultsOf` finds nothing amiss in it. Lines in which nothing is written are none. */
function descriptionOf(draft: DescriptionDraft): Description {
  const texts = Object.fromEntries(textFields.map((field) => [field, orNull(draft[field])])) as Record<TextFieldName, string | null>;
  const { language, status, subjects, persons, places, events } = draft;
  return {
    ...texts, title: draft.title.trim(), collection: draft.collection.trim(), language, status,
    subjects: [...subjects], persons: [...persons], places: [...places], events: [...events], duration: readTime(draft.duration),
    people: written(draft.people).map(personOf), parts: written(draft.parts).map(partOf),
    summaries: written(draft.summaries).map(({ language: of, text }) => ({ language: of.trim(), text: text.trim() })),
    points: inOrderOfTime(written(draft.points)).map(pointOf),
  };
}

/** The fields that are other than they were at the beginning of editing, and no others. */
export function changesOf(draft: DescriptionDraft, begun: DescriptionDraft): DescriptionChanges {
  const now = descriptionOf(draft);
  const before = descriptionOf(begun);
  const changed = (Object.keys(now) as FieldName[]).filter((field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]));
  return Object.fromEntries(changed.map((field) => [field, now[field]]));
}

export interface DraftFault {
  readonly field: FieldName;
  /** Of which line of the field, by its key; null where the field has none. */
  readonly line: number | null;
  /** Which part of the line. */
  readonly part: string;
  readonly fault: 'missing' | 'time' | 'coordinates' | 'language';
}

function timeFaults(field: FieldName, line: number | null, part: string, text: string): DraftFault[] {
  return text.trim() === '' || readTime(text) !== null ? [] : [{ field, line, part, fault: 'time' }];
}

/** What keeps the draft from being saved, in the order of the form. Dates are the engine's to judge. */
export function faultsOf(draft: DescriptionDraft): DraftFault[] {
  const missing = (field: FieldName, line: number | null, part: string, text: string): DraftFault[] => (
    text.trim() === '' ? [{ field, line, part, fault: 'missing' }] : []
  );
  return [
    ...missing('title', null, 'title', draft.title), ...missing('collection', null, 'collection', draft.collection),
    ...written(draft.people).flatMap(({ key, name }) => missing('people', key, 'name', name)),
    ...timeFaults('duration', null, 'duration', draft.duration),
    ...draft.parts.flatMap(({ key, duration }) => timeFaults('parts', key, 'duration', duration)),
    ...written(draft.summaries).flatMap(({ key, language }): DraftFault[] => (
      /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/iu.test(language.trim()) ? [] : [{ field: 'summaries', line: key, part: 'language', fault: 'language' }]
    )),
    ...written(draft.points).flatMap(({ key, start, title, coordinates }) => [
      ...timeFaults('points', key, 'start', start), ...missing('points', key, 'title', title),
      ...(readCoordinates(coordinates) === undefined ? [{ field: 'points', line: key, part: 'coordinates', fault: 'coordinates' } as const] : []),
    ]),
  ];
}
