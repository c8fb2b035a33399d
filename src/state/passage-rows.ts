// The rows of a transcript as it is read: headings of sessions, passages, or passages beside their translation.
import type { Beside } from '../../archive/api/contract.ts';
import type { PassageId, TurnKey } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';

/** A passage with its number in the testimony, from 1. */
export interface NumberedPassage {
  readonly passage: Passage;
  readonly number: number;
  /** False where the same speaker goes on and need not be named again. */
  readonly namesSpeaker: boolean;
}

export type TranscriptRow =
  | { readonly kind: 'session'; readonly key: string; readonly session: number }
  | { readonly kind: 'passage'; readonly key: string; readonly here: NumberedPassage }
  | {
    readonly kind: 'beside';
    readonly key: string;
    readonly here: readonly NumberedPassage[];
    readonly there: readonly NumberedPassage[];
  };

/** Numbers from 1, and says where a speaker has to be named: at each change, and at the beginning of a session. */
export function numberPassages(passages: readonly Passage[]): NumberedPassage[] {
  return passages.map((passage, index) => {
    const before = passages[index - 1];
    const goesOn = before !== undefined && before.speaker === passage.speaker && before.session === passage.session;
    return { passage, number: index + 1, namesSpeaker: !goesOn };
  });
}

/** Within a cell of two columns the first passage always names its speaker, for what stood above it is elsewhere. */
function cell(numbered: readonly NumberedPassage[], [from, to]: readonly [number, number]): NumberedPassage[] {
  return numbered.slice(from, to).map((one, index) => (index === 0 ? { ...one, namesSpeaker: true } : one));
}

function besideRow(
  here: readonly NumberedPassage[], there: readonly NumberedPassage[], row: Beside['rows'][number], index: number,
): TranscriptRow {
  const left = cell(here, row.here);
  const right = cell(there, row.there);
  const key = left[0]?.passage.passage ?? right[0]?.passage.passage ?? `row-${index}`;
  return { kind: 'beside', key, here: left, there: right };
}

const sessionOf = (row: TranscriptRow): number | undefined => {
  if (row.kind === 'session') return undefined;
  return row.kind === 'passage' ? row.here.passage.session : row.here[0]?.passage.session;
};

/** Puts a heading before each session where there are several. */
function withSessions(rows: readonly TranscriptRow[]): TranscriptRow[] {
  const sessions = new Set(rows.map(sessionOf).filter((session) => session !== undefined));
  if (sessions.size < 2) return [...rows];
  let current: number | undefined;
  return rows.flatMap((row): TranscriptRow[] => {
    const session = sessionOf(row);
    if (session === undefined || session === current) return [row];
    current = session;
    return [{ kind: 'session', key: `session-${session}`, session }, row];
  });
}

/** The rows of a testimony, beside the other one if there is one. */
export function transcriptRows(passages: readonly Passage[], beside: Beside | null): TranscriptRow[] {
  const here = numberPassages(passages);
  if (beside === null) {
    return withSessions(here.map((one) => ({ kind: 'passage', key: one.passage.passage, here: one })));
  }
  const there = numberPassages(beside.passages);
  return withSessions(beside.rows.map((row, index) => besideRow(here, there, row, index)));
}

/** Every passage of a row, on both sides. */
export function passagesOf(row: TranscriptRow): readonly NumberedPassage[] {
  if (row.kind === 'session') return [];
  return row.kind === 'passage' ? [row.here] : [...row.here, ...row.there];
}

/** For each passage, on either side, the number of its row. */
export function rowsOfPassages(rows: readonly TranscriptRow[]): Map<string, number> {
  const places = new Map<string, number>();
  rows.forEach((row, index) => {
    for (const { passage } of passagesOf(row)) places.set(passage.passage, index);
  });
  return places;
}

/** The rows to keep in the page: those in sight, and others by number (the focus, the ends of a selection), in order. */
export function rowsToKeep(inSight: readonly number[], others: readonly (number | undefined)[], count: number): number[] {
  const kept = new Set(inSight);
  for (const other of others) if (other !== undefined && other >= 0 && other < count) kept.add(other);
  return [...kept].sort((one, other) => one - other);
}

/** Where to go on in a text of which some is missing: the same passage, else the nearest before it that is there, else the first. */
export function nearestPassage(before: readonly string[], wanted: string, present: ReadonlySet<string>): string | null {
  if (present.has(wanted)) return wanted;
  const at = before.indexOf(wanted);
  return before.slice(0, Math.max(at, 0)).findLast((passage) => present.has(passage)) ?? present.values().next().value ?? null;
}

/** The turn with which a passage begins, or of which it is a piece. */
export const turnOfPassage = (passage: PassageId): TurnKey => (passage.split('.')[1] ?? '').replace(/-\d+$/, '') as TurnKey;
