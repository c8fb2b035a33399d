// What is done to a workbook's passages before the engine is told: moved, annotated, taken out.
import type { Output } from '../../archive/api/contract.ts';
import type { PassageId } from '../../archive/api/ids.ts';
import type { Collected } from '../../archive/api/search-calls.ts';

export type ShownWorkbook = Output<'workbook.show'>;
export type ShownItem = ShownWorkbook['items'][number];
type Items = readonly ShownItem[];

/** Those named, in their order, before or after another; as it was where that one is among them or is not there. */
export function moveItems(items: Items, moved: ReadonlySet<PassageId>, target: PassageId, place: 'before' | 'after'): Items {
  const taken = items.filter(({ passage }) => moved.has(passage));
  const rest = items.filter(({ passage }) => !moved.has(passage));
  const at = rest.findIndex(({ passage }) => passage === target);
  if (at < 0) return items;
  return rest.toSpliced(place === 'before' ? at : at + 1, 0, ...taken);
}

export const withNote = (items: Items, passage: PassageId, note: string): Items => (
  items.map((item) => (item.passage === passage ? { ...item, note } : item))
);

export const withoutItem = (items: Items, passage: PassageId): Items => items.filter((item) => item.passage !== passage);

/** What of an item the engine keeps. */
export const collectedOf = ({ testimony, passage, note }: ShownItem): Collected => ({ testimony, passage, note });
