// The turns of a cleared copy, which its passages hold in pieces, as every writer of transcripts takes them.
import type { Cleared } from '../../api/consent.ts';
import type { TurnKey } from '../../api/ids.ts';
import type { TestimonyCopy } from '../../api/issue.ts';
import type { Turn } from '../../api/transcript.ts';
import { onOneLine, paragraphsOf } from './plain-text.ts';

export interface CopiedTurn extends Turn {
  readonly key: TurnKey;
  /** From 1. */
  readonly session: number;
}

/** In the order of the copy. Text is in paragraphs, one a line; a turn of which nothing is left is left out. */
export function copiedTurns({ passages }: Cleared<TestimonyCopy>): CopiedTurn[] {
  const turns: CopiedTurn[] = [];
  for (const { session, speaker, parts } of passages) {
    for (const { turn: key, start, end, text } of parts) {
      const last = turns.at(-1);
      if (last?.key === key) turns[turns.length - 1] = { ...last, end, text: last.text + text };
      else turns.push({ key, session, speaker: plainLabel(speaker), start, end, text });
    }
  }
  return turns.map((turn) => ({ ...turn, text: paragraphsOf(turn.text).join('\n') })).filter(({ text }) => text !== '');
}

function plainLabel(speaker: string | null): string | null {
  const label = onOneLine(speaker ?? '');
  return label === '' ? null : label;
}

/** The turns of each session, by its number. */
export function bySession(turns: readonly CopiedTurn[]): ReadonlyMap<number, readonly CopiedTurn[]> {
  return Map.groupBy(turns, ({ session }) => session);
}

/** In the order in which they first speak. */
export function speakersOf(turns: readonly CopiedTurn[]): string[] {
  return [...new Set(turns.map(({ speaker }) => speaker).filter((speaker) => speaker !== null))];
}

/** For formats that cannot say that nobody is known to speak: whoever spoke before would seem to go on. */
export function nameEveryone(turns: readonly CopiedTurn[], unnamed: string): readonly CopiedTurn[] {
  if (turns.every(({ speaker }) => speaker === null)) return turns;
  return turns.map((turn) => ({ ...turn, speaker: turn.speaker ?? unnamed }));
}
