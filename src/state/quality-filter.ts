// What descriptions lack, as somebody goes through it: of one kind, in one field, in one collection.
import type { Gap } from '../../archive/api/catalogue-calls.ts';
import type { Output } from '../../archive/api/contract.ts';

export type QualityLine = Output<'catalogue.quality'>['testimonies'][number];

export interface QualityFilter {
  readonly gap: Gap['gap'] | 'all';
  readonly field: Gap['field'] | 'all';
}

export const everyGap: QualityFilter = { gap: 'all', field: 'all' };

const fits = ({ gap, field }: QualityFilter) => (one: Gap): boolean => (
  (gap === 'all' || one.gap === gap) && (field === 'all' || one.field === field)
);

/** The lines with such gaps, each with those alone, in the order in which they came. */
export function filterGaps(lines: readonly QualityLine[], filter: QualityFilter): QualityLine[] {
  return lines.map((line) => ({ ...line, gaps: line.gaps.filter(fits(filter)) })).filter(({ gaps }) => gaps.length > 0);
}

export interface FieldCount {
  readonly field: Gap['field'];
  readonly count: number;
}

/** In how many testimonies each field is lacking, most first. */
export function countFields(lines: readonly QualityLine[], gap: QualityFilter['gap']): FieldCount[] {
  const counts = new Map<Gap['field'], number>();
  for (const line of filterGaps(lines, { gap, field: 'all' })) {
    for (const field of new Set(line.gaps.map((one) => one.field))) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts].map(([field, count]) => ({ field, count })).sort((one, other) => other.count - one.count);
}
