// Cues for captions: turns put under times, which every cue must have and not every turn has.
import { ArchiveError } from '../../api/errors.ts';
import { countWords } from '../../api/transcript.ts';
import type { CopiedTurn } from './copied-turns.ts';

export interface Cue {
  /** Milliseconds; the end is later than the start. */
  readonly start: number;
  readonly end: number;
  /** One, and those after it that have no time of their own. */
  readonly turns: readonly CopiedTurn[];
}

/** Milliseconds a word, as people speak in interviews. */
const wordLength = 400;
const shortestCue = 1000;

/**
 * A cue for each turn with a start. Turns without one go into the cue before them, the first of all into one that begins
 * at 0. A cue ends with its turn; where that is not known, where the next one begins, or else after the time that its
 * words take at 150 a minute.
 *
 * @throws ArchiveError `bad-request` with the reason `no-times` where no turn has a start.
 */
export function cuesOf(turns: readonly CopiedTurn[]): Cue[] {
  const groups: { readonly start: number; readonly turns: CopiedTurn[] }[] = [];
  if (turns.every(({ start }) => start === null)) throw new ArchiveError('bad-request', { reason: 'no-times' });
  for (const turn of turns) {
    const open = groups.at(-1);
    if (turn.start === null && open !== undefined) open.turns.push(turn);
    else groups.push({ start: turn.start ?? 0, turns: [turn] });
  }
  return groups.map((group, index) => ({ ...group, end: endOf(group, groups[index + 1]?.start ?? null) }));
}

function endOf({ start, turns }: { readonly start: number; readonly turns: readonly CopiedTurn[] }, next: number | null): number {
  const own = turns.length === 1 ? turns[0]?.end ?? null : null;
  if (own !== null && own > start) return own;
  if (next !== null && next > start) return next;
  const words = turns.reduce((sum, { text }) => sum + countWords(text), 0);
  return start + Math.max(shortestCue, words * wordLength);
}
