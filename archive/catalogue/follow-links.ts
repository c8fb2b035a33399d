// Links to turns while a transcript is edited: keys follow by themselves, and what is split stays linked in both halves.
import type { EventLink } from '../api/event-calls.ts';
import type { Step } from './edit-turns.ts';
import type { KeyedTurn } from './split-passages.ts';

/**
 * `turns`: as they stood before the step. Where a split only parts what was merged, the half that comes back is linked if it was.
 */
export function followSplit(links: readonly EventLink[], turns: readonly KeyedTurn[], step: Step): readonly EventLink[] {
  if (step.do !== 'split') return links;
  const also = turns.find(({ key }) => key === step.turn)?.also ?? [];
  if (also.includes(step.key)) return links;
  const leaders = new Set([step.turn, ...also]);
  return links.map((link) => {
    const at = link.turns.findLastIndex((key) => leaders.has(key));
    return at < 0 || link.turns.includes(step.key) ? link : { ...link, turns: link.turns.toSpliced(at + 1, 0, step.key) };
  });
}
