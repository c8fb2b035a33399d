// What citing a collection of passages has to do with: each testimony once, with the passages that are cited of it.
import type { CatalogueEntry } from '../api/catalogue-entry.ts';
import type { Cleared } from '../api/consent.ts';
import type { PassageId } from '../api/ids.ts';
import type { ReleasedPassage, TestimonyCopy } from '../api/issue.ts';
import { tidy } from './pdf/spans.ts';

/** What a citation says of a testimony, on one line each. `narrator` is a display name, the only one that there is here. */
export interface CitedWork {
  readonly copy: Cleared<TestimonyCopy> | Cleared<CatalogueEntry>;
  readonly narrator: string | null;
  readonly title: string;
  readonly collection: string;
  readonly date: string | null;
  /** In the order in which they were collected, each once. */
  readonly passages: readonly PassageId[];
}

function nonEmpty(text: string | null): string | null {
  const tidied = tidy(text ?? '');
  return tidied === '' ? null : tidied;
}

/** Without passages: the testimony as a whole. */
export function citedWork(copy: CitedWork['copy'], passages: readonly PassageId[]): CitedWork {
  const { narrator, title, collection, date } = copy.description;
  return {
    copy, narrator: nonEmpty(narrator), title: tidy(title), collection: tidy(collection), date: nonEmpty(date), passages: [...new Set(passages)],
  };
}

/** In the order in which they first come. */
export function citedWorks(passages: readonly ReleasedPassage[]): CitedWork[] {
  return [...Map.groupBy(passages, ({ copy }) => copy)].map(([copy, cited]) => citedWork(copy, cited.map(({ passage }) => passage)));
}

/** One calendar date as far as it is known: year, month, day. */
export type DateParts = readonly [year: number, month?: number, day?: number];

export interface ReadDate {
  /** One date, or the two ends of an interval. */
  readonly parts: readonly DateParts[];
  /** Said to be uncertain or approximate (`?`, `~`, `%`). */
  readonly isApproximate: boolean;
}

/** Years, months, days and closed intervals of EDTF level 0, and its uncertain dates of level 1; null for anything else. */
export function readEdtf(edtf: string): ReadDate | null {
  const ends = edtf.split('/').map((end) => /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([?~%])?$/u.exec(end.trim()));
  if (ends.length > 2) return null;
  const parts: DateParts[] = [];
  for (const end of ends) {
    if (end === null) return null;
    const [, year, month, day] = end;
    parts.push([year, month, day].filter((part) => part !== undefined).map(Number) as unknown as DateParts);
  }
  return { parts, isApproximate: ends.some((end) => end?.[4] !== undefined) };
}
