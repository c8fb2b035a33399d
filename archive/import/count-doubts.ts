// Times that cannot all be right: counted for every format alike, so that a person can look at them.
import type { Session } from '../api/transcript.ts';

/**
 * `time-order`: turns that begin before the one before them. `overlap`: turns that begin before an earlier one has ended,
 * those out of order aside, with which another clock may have begun. Each session has its own clock.
 */
export function countDoubts(sessions: readonly Session[]): Record<string, number> {
  const doubts: Record<string, number> = {};
  const add = (kind: string): void => { doubts[kind] = (doubts[kind] ?? 0) + 1; };
  for (const { turns } of sessions) {
    let start = 0;
    let end = 0;
    for (const turn of turns) {
      const goesBack = turn.start !== null && turn.start < start;
      if (goesBack) add('time-order');
      else if (turn.start !== null && turn.start < end) add('overlap');
      start = turn.start ?? start;
      end = Math.max(goesBack ? 0 : end, turn.end ?? 0);
    }
  }
  return doubts;
}
