// What the catalogue shows of its list: filtered, sorted as the page's language sorts, and counted by collection.
import { Standing } from '../../archive/api/consent.ts';
import { descriptionStatuses } from '../../archive/api/description.ts';
import type { Settings } from '../../archive/api/contract.ts';
import type { TestimonySummary } from '../../archive/api/testimony.ts';
import type { Language } from '../../archive/api/language.ts';

export type ColumnId = Settings['columns'][number];

/** Every column that can be chosen, in the order in which columns stand. */
export const columnIds: readonly ColumnId[] = [
  'accession', 'title', 'narrator', 'collection', 'language', 'date', 'place', 'passages', 'words', 'status', 'consent',
];

export interface SortOrder {
  readonly column: ColumnId;
  readonly direction: 'ascending' | 'descending';
}

export interface CollectionCount {
  readonly name: string;
  readonly count: number;
}

/** Columns as they stand in the table: each once, in their order, and never without the title, which names the row. */
export function columnsShown(chosen: readonly ColumnId[]): ColumnId[] {
  return columnIds.filter((id) => id === 'title' || chosen.includes(id));
}

const marks = /[\u0300-\u036f]/g;
const folded = new WeakMap<TestimonySummary, string>();

/** Letters alike whatever their case and marks; Hangul stays whole syllables. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(marks, '').normalize('NFC').toLowerCase();
}

function foldedRow(row: TestimonySummary): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const text = foldText([row.title, row.narrator ?? '', row.collection, row.accession ?? ''].join('\n'));
  folded.set(row, text);
  return text;
}

/** The rows of a collection (null: of all) in whose title, narrator, collection or accession number every word of the filter stands. */
export function filterRows(
  rows: readonly TestimonySummary[], filter: string, collection: string | null,
): TestimonySummary[] {
  const words = foldText(filter).split(/\s+/).filter((word) => word !== '');
  return rows.filter((row) => {
    if (collection !== null && row.collection !== collection) return false;
    const text = foldedRow(row);
    return words.every((word) => text.includes(word));
  });
}

/** The first day that an EDTF date can mean, as a number that sorts; null where nothing is said. */
export function dateKey(date: string | null): number | null {
  const first = (date ?? '').split('/').find((part) => /\d/.test(part)) ?? '';
  const found = /^[^\dY-]*Y?(-?)(\d[\dXu]*)(?:-(\d[\dXu]|[Xu]\d|XX|uu))?(?:-(\d[\dXu]|XX|uu))?/.exec(first.trim());
  if (found === null) return null;
  const [, sign = '', year = '', month = '0', day = '0'] = found;
  const number = (text: string): number => Number(text.replace(/[Xu]/g, '0'));
  return (sign === '-' ? -1 : 1) * number(year) * 10_000 + number(month) * 100 + number(day);
}

type Key = string | number | null;

function keyOf(row: TestimonySummary, column: ColumnId, languageNames: Readonly<Record<Language, string>>): Key {
  switch (column) {
    case 'title': return row.title;
    case 'narrator': return row.narrator;
    case 'collection': return row.collection;
    case 'language': return languageNames[row.language];
    case 'date': return dateKey(row.date);
    case 'place': return row.place;
    case 'passages': return row.passages;
    case 'words': return row.words;
    case 'accession': return row.accession;
    case 'status': return row.status === null ? null : descriptionStatuses.indexOf(row.status);
    case 'consent': return Standing.options.indexOf(row.consent);
  }
}

/**
 * Rows in order. What is not recorded comes last, whichever the direction; rows that are alike stand by title, then by id,
 * so that the order never depends on the one before.
 */
export function sortRows(
  rows: readonly TestimonySummary[], { column, direction }: SortOrder, locale: string,
  languageNames: Readonly<Record<Language, string>>,
): TestimonySummary[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column, languageNames) }));
  keyed.sort((one, other) => (
    compareKeys(one.key, other.key, sign, compare)
    || compare(one.row.title, other.row.title)
    || (one.row.id < other.row.id ? -1 : 1)
  ));
  return keyed.map(({ row }) => row);
}

function compareKeys(one: Key, other: Key, sign: number, compare: (one: string, other: string) => number): number {
  const oneMissing = one === null || one === '';
  const otherMissing = other === null || other === '';
  if (oneMissing || otherMissing) return Number(oneMissing) - Number(otherMissing);
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return sign * compare(String(one), String(other));
}

/** Collections by name, each with the number of its testimonies. */
export function countCollections(rows: readonly TestimonySummary[], locale: string): CollectionCount[] {
  const counts = new Map<string, number>();
  for (const { collection } of rows) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => compare(one.name, other.name));
}
