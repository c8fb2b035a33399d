// Every measure of the page in one place: its size, columns, type styles and colours. Points throughout.

/** A4. */
export const sheet = { width: 595.28, height: 841.89 } as const;

/** Where the text may stand, measured from the foot of the sheet. */
export const frame = { top: 762, bottom: 84, runningHead: 796, folio: 46 } as const;

/**
 * One axis runs through every page: text to its right, labels hung to its left, numbers and timecodes in the margins.
 * `align` is the side of the column that its lines are set against.
 */
export const columns = {
  number: { x: 40, width: 32, align: 'right' },
  label: { x: 84, width: 80, align: 'left' },
  text: { x: 174, width: 336, align: 'left' },
  wide: { x: 84, width: 426, align: 'left' },
  timecode: { x: 520, width: 40, align: 'left' },
} as const satisfies Record<string, Column>;

export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}
export type ColumnName = keyof typeof columns;

export type Weight = 'regular' | 'strong';
/** `quiet` keeps a contrast of 7:1 on white paper. */
export type Tone = 'ink' | 'quiet';
export const greys: Readonly<Record<Tone, number>> = { ink: 0.07, quiet: 0.35 };

export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly tone: Tone;
}

export const styles = {
  archive: { size: 10, leading: 14, weight: 'strong', tone: 'ink' },
  kind: { size: 10, leading: 14, weight: 'regular', tone: 'quiet' },
  title: { size: 23, leading: 31, weight: 'regular', tone: 'ink' },
  longTitle: { size: 16, leading: 23, weight: 'regular', tone: 'ink' },
  label: { size: 8.5, leading: 14.5, weight: 'regular', tone: 'quiet' },
  value: { size: 9.8, leading: 14.5, weight: 'regular', tone: 'ink' },
  heading: { size: 17, leading: 24, weight: 'regular', tone: 'ink' },
  session: { size: 11, leading: 16, weight: 'strong', tone: 'ink' },
  speaker: { size: 8.5, leading: 15.4, weight: 'strong', tone: 'ink' },
  margin: { size: 7, leading: 15.4, weight: 'regular', tone: 'quiet' },
  body: { size: 10.2, leading: 15.4, weight: 'regular', tone: 'ink' },
  furniture: { size: 7.5, leading: 10, weight: 'regular', tone: 'quiet' },
} as const satisfies Record<string, TextStyle>;
export type StyleName = keyof typeof styles;

/** White above a row, by what the row begins. */
export const gaps = {
  none: 0, line: 3, paragraph: 5, passage: 10, opening: 18, section: 18, session: 24, heading: 18, title: 8, kind: 62, table: 32,
} as const;

/** A title of more characters than this is set in `longTitle`. */
export const longTitleFrom = 56;
/** Fewest lines of a divided paragraph on either page. */
export const fewestLines = 2;
/** A speaker's label of more lines than this is set above the text instead of beside it. */
export const tallestLabel = 3;
export const hairline = 0.35;
