// What a reader makes of one file: sessions, what it left out, and what else the file says.
import type { Description } from '../api/description.ts';
import type { Language } from '../api/language.ts';
import type { Session, TurnColumn } from '../api/transcript.ts';

/** What every reader answers with. Fields that a format has nothing for are left out. */
export interface Reading {
  readonly sessions: readonly Session[];
  /** Lines left out, by kind. */
  readonly dropped: Readonly<Record<string, number>>;
  /** What is not certain, by kind; order and overlap of times are counted for every format alike. */
  readonly doubts?: Readonly<Record<string, number>>;
  /** Of a table: what each column was taken for. */
  readonly columns?: Readonly<Record<string, TurnColumn>>;
  /** The language that the file itself names. */
  readonly language?: Language;
  readonly described?: Partial<Description>;
  readonly translation?: ReadTranslation;
}

/** The same recording in a second language, which the file may name. */
export interface ReadTranslation {
  readonly sessions: readonly Session[];
  readonly language?: Language;
}

/** Counts by kind of what was left out, or is in doubt. */
export class DropCounter {
  readonly counts: Record<string, number>;

  constructor(counts: Readonly<Record<string, number>> = {}) {
    this.counts = { ...counts };
  }

  add(kind: string, lines = 1): void {
    if (lines > 0) this.counts[kind] = (this.counts[kind] ?? 0) + lines;
  }
}
