// What waits for a person, by day: what is past, what is today's, what has no day, what is coming.
import type { DueItem } from '../../archive/api/consent-calls.ts';
import type { Place } from './place.ts';

export interface DueGroup {
  readonly when: 'overdue' | 'today' | 'undated' | 'coming';
  /** YYYY-MM-DD; null where there is none. */
  readonly day: string | null;
  readonly items: readonly DueItem[];
}

const whenOf = (day: string | null, today: string): DueGroup['when'] => {
  if (day === null) return 'undated';
  if (day === today) return 'today';
  return day < today ? 'overdue' : 'coming';
};

const order: readonly DueGroup['when'][] = ['overdue', 'today', 'undated', 'coming'];

/** One group a day, earliest first; what waits without a day stands before what is still to come. */
export function groupByDay(due: readonly DueItem[], today: string): DueGroup[] {
  const groups = new Map<string, DueItem[]>();
  for (const item of due) groups.set(item.on ?? '', [...groups.get(item.on ?? '') ?? [], item]);
  return [...groups]
    .map(([key, items]): DueGroup => {
      const day = key === '' ? null : key;
      return { when: whenOf(day, today), day, items };
    })
    .sort((one, other) => order.indexOf(one.when) - order.indexOf(other.when) || ((one.day ?? '') < (other.day ?? '') ? -1 : 1));
}

/** Whether somebody can do something about it today. Waiting for an event is not: the event has to happen first. */
export const waitsNow = ({ kind, on }: DueItem, today: string): boolean => kind !== 'event-awaited' && (on === null || on <= today);

/** The screen on which a thing is dealt with. */
export function whereDealtWith(kind: DueItem['kind']): 'consent' | 'reading' | 'people' {
  if (kind === 'name-unruled') return 'people';
  return kind === 'redaction-flagged' ? 'reading' : 'consent';
}

export function placeOfDue({ testimony, kind }: DueItem): Place {
  const where = whereDealtWith(kind);
  return where === 'reading'
    ? { screen: 'reading', testimony, passage: null, from: 'catalogue' }
    : { screen: where, testimony };
}
