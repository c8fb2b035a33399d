// Catalogue entries put in order: collections, their series, and the testimonies of each.
import type { CatalogueEntry } from '../../api/catalogue-entry.ts';
import type { Cleared } from '../../api/consent.ts';

export type Entry = Cleared<CatalogueEntry>;

export interface SeriesOf {
  /** Null for what is in no series. */
  readonly series: string | null;
  readonly entries: readonly Entry[];
}

export interface CollectionOf {
  readonly collection: string;
  readonly series: readonly SeriesOf[];
}

/** By code points, so that the order is the same on every machine. */
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const nameOf = ({ testimony, description: { accession } }: Entry): string => accession ?? testimony;

/** Series by name, what is in none at the end; in each by accession number, where there is none by id. */
export function inCollections(entries: readonly Entry[]): CollectionOf[] {
  const collections = Map.groupBy(entries, ({ description }) => description.collection);
  return [...collections].sort(([one], [other]) => byText(one, other)).map(([collection, held]) => {
    const series = [...Map.groupBy(held, ({ description }) => description.series)].map(([name, within]) => (
      { series: name, entries: within.toSorted((one, other) => byText(nameOf(one), nameOf(other))) }
    ));
    return {
      collection,
      series: series.toSorted((one, other) => (
        Number(one.series === null) - Number(other.series === null) || byText(one.series ?? '', other.series ?? '')
      )),
    };
  });
}

/** The codes of ISO 639-2/B and ISO 15924, as EAD has them. */
export const languageCodes = { en: { language: 'eng', script: 'Latn' }, ko: { language: 'kor', script: 'Kore' } } as const;

/** Seconds as ISO 8601 writes a duration. */
export function isoDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds % 60 > 0 || seconds < 60 ? `${seconds % 60}S` : ''}`;
}

/** Each value once, in the order in which it first comes. */
export function each(...values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null && value.trim() !== ''))] as string[];
}
