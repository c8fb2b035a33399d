// One change of description for several testimonies: what it would make of each.
import type { Description, DescriptionChanges, DescriptionStatus } from '../../archive/api/description.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { Language } from '../../archive/api/language.ts';

export const severalFields = ['collection', 'series', 'place', 'date', 'language', 'subjects', 'rights', 'status', 'accession'] as const;
export type SeveralField = (typeof severalFields)[number];

/** Null takes away what was said; of the accession numbers, the first, from which the others count on. */
export type ChangeOfMany =
  | { readonly field: 'collection'; readonly value: string }
  | { readonly field: 'series' | 'place' | 'date' | 'rights'; readonly value: string | null }
  | { readonly field: 'language'; readonly value: Language }
  | { readonly field: 'status'; readonly value: DescriptionStatus }
  | { readonly field: 'subjects'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly field: 'accession'; readonly first: string };

export interface Described {
  readonly testimony: TestimonyId;
  readonly title: string;
  readonly description: Description;
}

/** What becomes of one: only where something becomes another. */
export interface PlannedChange {
  readonly testimony: TestimonyId;
  readonly title: string;
  readonly before: DescriptionChanges;
  readonly after: DescriptionChanges;
}

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** The number in an accession number: what stands before it, its figures, what stands after; by the pattern, or the last run of figures. */
function numberIn(accession: string, pattern: string | null): readonly [before: string, figures: string, after: string] | null {
  const [before, after] = (pattern ?? '').split(/\{number(?::[1-9])?\}/u)
    .map((part) => part.split('{year}').map(literal).join('[0-9]{4}'));
  const byPattern = before === undefined || after === undefined ? null : new RegExp(`^(${before})([0-9]{1,15})(${after})$`, 'u');
  const found = byPattern?.exec(accession) ?? /^(.*?)([0-9]{1,15})([^0-9]*)$/su.exec(accession);
  return found === null ? null : [found[1] ?? '', found[2] ?? '', found[3] ?? ''];
}

/** So many numbers after this one, as long as it is at least; null where it has no figures to count by. */
export function numberAfter(accession: string, by: number, pattern: string | null): string | null {
  const found = numberIn(accession, pattern);
  if (found === null) return null;
  const [before, figures, after] = found;
  return `${before}${String(Number(figures) + by).padStart(figures.length, '0')}${after}`;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function afterOf(change: ChangeOfMany, description: Description, accession: string | null): DescriptionChanges {
  switch (change.field) {
    case 'subjects': {
      const kept = description.subjects.filter((subject) => !change.remove.includes(subject));
      return { subjects: [...kept, ...change.add.filter((subject) => !kept.includes(subject))] };
    }
    case 'accession': return { accession };
    default: return { [change.field]: change.value };
  }
}

export interface Numbering {
  readonly taken: ReadonlySet<string>;
  /** The archive's pattern, if it has one. */
  readonly pattern: string | null;
}

/** The first number that is free of those that come after `first`, and how many it is after it. */
function freeNumber(first: string, from: number, { taken, pattern }: Numbering): readonly [accession: string | null, by: number] {
  let by = from;
  while (taken.has(numberAfter(first, by, pattern) ?? '')) by += 1;
  return [numberAfter(first, by, pattern), by];
}

/**
 * In the order of the list. Those that have an accession number keep it, and numbers that are taken are passed over; for
 * every other field, those that say it already are left out. Nothing where the first number has no figures to count by.
 */
export function planChanges(change: ChangeOfMany, all: readonly Described[], numbering: Numbering): PlannedChange[] {
  const planned: PlannedChange[] = [];
  let next = 0;
  for (const { testimony, title, description } of all) {
    let accession: string | null = null;
    if (change.field === 'accession') {
      if (description.accession !== null) continue;
      const [free, by] = freeNumber(change.first, next, numbering);
      if (free === null) return [];
      accession = free;
      next = by + 1;
    }
    const after = afterOf(change, description, accession);
    const before = { [change.field]: description[change.field] };
    if (!same(before, after)) planned.push({ testimony, title, before, after });
  }
  return planned;
}
