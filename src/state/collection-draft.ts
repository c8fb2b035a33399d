// A field of a collection's description while it is being changed: text, headings, or lines in several languages.
import type { CollectionChanges, CollectionField, CollectionFields, SeriesDescription } from '../../archive/api/collection.ts';
import { descriptionStatuses } from '../../archive/api/description.ts';

/** Series are described in a dialog of their own. */
export type CollectionFieldName = Exclude<CollectionField, 'series'>;

export interface LineDraft {
  readonly key: number;
  readonly language: string;
  readonly text: string;
}

export type FieldDraft =
  | { readonly of: 'text'; readonly text: string }
  | { readonly of: 'headings'; readonly headings: readonly string[] }
  | { readonly of: 'lines'; readonly lines: readonly LineDraft[] };

let lastKey = 0;
const newKey = (): number => {
  lastKey += 1;
  return lastKey;
};

export const newLine = (language: string): LineDraft => ({ key: newKey(), language, text: '' });

const prose: ReadonlySet<CollectionField> = new Set(['scope', 'arrangement', 'access', 'use', 'related', 'provenance', 'custody', 'appraisal', 'notes', 'titles', 'summaries']);

/** Whether a line break belongs to what is written in it. */
export const isProse = (field: CollectionField): boolean => prose.has(field);

/** Empty lists begin with a line to be filled in. */
export function draftOfField(field: CollectionFieldName, said: CollectionFields): FieldDraft {
  switch (field) {
    case 'creators': case 'subjects': case 'places': return { of: 'headings', headings: said[field] };
    case 'titles': case 'summaries': {
      const lines = said[field].map((line) => ({ ...line, key: newKey() }));
      return { of: 'lines', lines: lines.length === 0 ? [newLine('en')] : lines };
    }
    default: return { of: 'text', text: said[field] ?? '' };
  }
}

const linesSaid = (lines: readonly LineDraft[]) => lines.filter(({ language, text }) => language.trim() !== '' && text.trim() !== '')
  .map(({ language, text }) => ({ language: language.trim(), text: text.trim() }));

export function changesOfDraft(field: CollectionField, draft: FieldDraft): CollectionChanges {
  if (draft.of === 'headings') return { [field]: [...draft.headings] };
  if (draft.of === 'lines') return { [field]: linesSaid(draft.lines) };
  const text = draft.text.trim();
  if (field === 'status') return { status: descriptionStatuses.find((status) => status === text) ?? 'in-process' };
  return { [field]: text === '' ? null : text };
}

export interface SeriesDraft {
  readonly key: number;
  readonly name: string;
  readonly dates: string;
  readonly scope: string;
}

export const newSeries = (name = ''): SeriesDraft => ({ key: newKey(), name, dates: '', scope: '' });

/** Those described, in their order, and after them those that testimonies name. */
export const seriesDrafts = (series: readonly SeriesDescription[]): SeriesDraft[] => (
  series.map(({ name, dates, scope }) => ({ key: newKey(), name, dates: dates ?? '', scope: scope ?? '' }))
);

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const seriesOf = (drafts: readonly SeriesDraft[]): SeriesDescription[] => drafts.filter(({ name }) => name.trim() !== '')
  .map(({ name, dates, scope }) => ({ name: name.trim(), dates: orNull(dates), scope: orNull(scope) }));

/** The line one place further up or down; the same where there is no such place. */
export function movedBy<L>(lines: readonly L[], at: number, by: 1 | -1): L[] {
  const [one, other] = [lines[at], lines[at + by]];
  return one === undefined || other === undefined ? [...lines] : lines.with(at, other).with(at + by, one);
}
