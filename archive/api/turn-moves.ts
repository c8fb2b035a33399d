// What a step of editing did to the turns of a transcript: where each stretch of text stood, and where it stands now.
import type { TurnKey } from './ids.ts';
import type { Turn } from './transcript.ts';

/** A turn with its key and its session (from 1), as editing sees it. */
export interface MovedTurn extends Turn {
  readonly key: TurnKey;
  readonly session: number;
}

/** A stretch of a turn before the step, and where it begins in a turn after it. UTF-16 code units, the end excluded. */
export interface MovedPiece {
  readonly from: TurnKey;
  readonly start: number;
  readonly end: number;
  readonly to: TurnKey;
  readonly at: number;
}

/**
 * One step. `pieces` says where every stretch of the text went; null where a turn was given other words, and where the old
 * ones stand among them has to be found out.
 */
export interface TurnMove {
  readonly before: readonly MovedTurn[];
  readonly after: readonly MovedTurn[];
  readonly pieces: readonly MovedPiece[] | null;
}
