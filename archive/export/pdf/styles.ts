// Every measure of the page in one place: its size, columns, type styles and colours. Points throughout.
import { ArchiveError } from '../../api/errors.ts';
import type { Paper } from '../../api/issue-calls.ts';

export type { Paper };

/** `align` is the side of the column that its lines are set against. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** A sheet of paper, and where on it things stand, measured from its foot and its left edge. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Where the text may stand. */
  readonly top: number;
  readonly bottom: number;
  /** Baselines of running head and folio, and the edges that they are set against. */
  readonly runningHead: number;
  readonly folio: number;
  readonly left: number;
  readonly right: number;
  readonly columns: Readonly<Partial<Record<ColumnName, Column>>>;
}

export type ColumnName =
  | 'number' | 'label' | 'item' | 'text' | 'note' | 'timecode'
  | 'firstNumber' | 'firstWord' | 'secondNumber' | 'secondWord' | 'thirdNumber' | 'thirdWord'
  | 'contents' | 'pageNumber' | 'hereNumber' | 'here' | 'hereSpeaker' | 'hereTime' | 'thereNumber' | 'there' | 'thereSpeaker' | 'thereTime'
  | 'entry' | 'entryTitle' | 'entryDate' | 'entryPlace' | 'entryWords'
  | 'at' | 'testimony' | 'form' | 'by' | 'to' | 'purpose' | 'agreement' | 'passages' | 'sha256';

/** One axis runs through every page: text to its right, labels hung to its left, numbers and timecodes in the margins. */
const upright = {
  width: 595.28, height: 841.89, top: 762, bottom: 84, runningHead: 796, folio: 46, left: 84, right: 510,
  columns: {
    number: { x: 40, width: 32, align: 'right' },
    label: { x: 84, width: 80, align: 'left' },
    item: { x: 144, width: 20, align: 'right' },
    text: { x: 174, width: 336, align: 'left' },
    timecode: { x: 520, width: 40, align: 'left' },
    contents: { x: 174, width: 290, align: 'left' },
    pageNumber: { x: 474, width: 36, align: 'right' },
  },
} as const satisfies Sheet;

/** On A4: upright for what is read, taller for a letter that has to stand on one page, lying for the register's table. */
const sheets = {
  upright,
  letter: { ...upright, top: 782, bottom: 62, runningHead: 806, folio: 40 },
  recovery: {
    ...upright,
    columns: {
      ...upright.columns,
      firstNumber: { x: 144, width: 20, align: 'right' },
      firstWord: { x: 174, width: 90, align: 'left' },
      secondNumber: { x: 262, width: 20, align: 'right' },
      secondWord: { x: 292, width: 90, align: 'left' },
      thirdNumber: { x: 380, width: 20, align: 'right' },
      thirdWord: { x: 410, width: 100, align: 'left' },
    },
  },
  bilingual: {
    ...upright, left: 64, right: 546,
    columns: {
      ...upright.columns,
      label: { x: 64, width: 82, align: 'left' },
      text: { x: 154, width: 356, align: 'left' },
      hereNumber: { x: 32, width: 24, align: 'right' },
      here: { x: 64, width: 226, align: 'left' },
      hereSpeaker: { x: 64, width: 180, align: 'left' },
      hereTime: { x: 250, width: 40, align: 'right' },
      thereNumber: { x: 292, width: 20, align: 'right' },
      there: { x: 320, width: 226, align: 'left' },
      thereSpeaker: { x: 320, width: 180, align: 'left' },
      thereTime: { x: 506, width: 40, align: 'right' },
    },
  },
  findingAid: {
    ...upright,
    columns: {
      ...upright.columns,
      text: { x: 174, width: 336, align: 'left' },
      entry: { x: 84, width: 82, align: 'left' },
      entryTitle: { x: 174, width: 136, align: 'left' },
      entryDate: { x: 318, width: 62, align: 'left' },
      entryPlace: { x: 386, width: 60, align: 'left' },
      entryWords: { x: 446, width: 38, align: 'right' },
      pageNumber: { x: 486, width: 24, align: 'right' },
    },
  },
  lying: {
    width: 841.89, height: 595.28, top: 528, bottom: 62, runningHead: 554, folio: 36, left: 48, right: 794,
    columns: {
      label: { x: 48, width: 108, align: 'left' },
      note: { x: 166, width: 400, align: 'left' },
      text: { x: 166, width: 628, align: 'left' },
      at: { x: 48, width: 46, align: 'left' },
      testimony: { x: 102, width: 66, align: 'left' },
      form: { x: 176, width: 58, align: 'left' },
      by: { x: 242, width: 74, align: 'left' },
      to: { x: 324, width: 132, align: 'left' },
      purpose: { x: 464, width: 94, align: 'left' },
      agreement: { x: 558, width: 46, align: 'right' },
      passages: { x: 608, width: 42, align: 'right' },
      sha256: { x: 662, width: 132, align: 'left' },
    },
  },
} as const satisfies Record<string, Sheet>;
export type SheetName = keyof typeof sheets;

/** US Letter is wider than A4 and less tall. Points. */
const papers = {
  a4: { short: 595.28, long: 841.89 },
  letter: { short: 612, long: 792 },
} as const satisfies Record<Paper, { short: number; long: number }>;

/** A sheet as it is on this paper: its columns in the middle, its foot where it was, its head as far from the edge. */
export function sheetOn(name: SheetName, paper: Paper = 'a4'): Sheet {
  const sheet: Sheet = sheets[name];
  if (paper === 'a4') return sheet;
  const { short, long } = papers[paper];
  const [width, height] = sheet.width < sheet.height ? [short, long] : [long, short];
  const [wider, taller] = [width - sheet.width, height - sheet.height];
  // The columns keep their measure where the paper is wider, and give way alike where it is not.
  const scale = wider < 0 ? width / sheet.width : 1;
  const moved = (x: number): number => (wider < 0 ? x * scale : x + wider / 2);
  return {
    width, height, top: sheet.top + taller, bottom: sheet.bottom, runningHead: sheet.runningHead + taller, folio: sheet.folio,
    left: moved(sheet.left), right: moved(sheet.right),
    columns: Object.fromEntries(Object.entries(sheet.columns).map(([column, { x, width: measure, align }]) => (
      [column, { x: moved(x), width: measure * scale, align }]))),
  };
}

export function columnOf(sheet: Sheet, name: ColumnName): Column {
  const column = sheet.columns[name];
  if (column === undefined) throw new ArchiveError('internal', { reason: `no column ${name}` });
  return column;
}

export type Weight = 'regular' | 'strong';
/** `quiet` keeps a contrast of 7:1 on white paper, `bar` one of 3:1. */
export type Tone = 'ink' | 'quiet' | 'bar';
export const greys: Readonly<Record<Tone, number>> = { ink: 0.07, quiet: 0.35, bar: 0.55 };

export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly tone: Tone;
  /** Whether its words may be divided by hyphens. */
  readonly hyphenated?: true;
}

export const styles = {
  archive: { size: 10, leading: 14, weight: 'strong', tone: 'ink' },
  kind: { size: 10, leading: 14, weight: 'regular', tone: 'quiet' },
  title: { size: 23, leading: 31, weight: 'regular', tone: 'ink' },
  longTitle: { size: 16, leading: 23, weight: 'regular', tone: 'ink' },
  label: { size: 8.5, leading: 14.5, weight: 'regular', tone: 'quiet' },
  value: { size: 9.8, leading: 14.5, weight: 'regular', tone: 'ink', hyphenated: true },
  longValue: { size: 8.4, leading: 11.5, weight: 'regular', tone: 'ink', hyphenated: true },
  heading: { size: 17, leading: 24, weight: 'regular', tone: 'ink' },
  session: { size: 11, leading: 16, weight: 'strong', tone: 'ink' },
  speaker: { size: 8.5, leading: 15.4, weight: 'strong', tone: 'ink' },
  margin: { size: 7, leading: 15.4, weight: 'regular', tone: 'quiet' },
  body: { size: 10.2, leading: 15.4, weight: 'regular', tone: 'ink', hyphenated: true },
  besideSpeaker: { size: 9.2, leading: 13.6, weight: 'strong', tone: 'ink' },
  besideTime: { size: 7, leading: 13.6, weight: 'regular', tone: 'quiet' },
  beside: { size: 9.2, leading: 13.6, weight: 'regular', tone: 'ink', hyphenated: true },
  besideHead: { size: 8, leading: 13.6, weight: 'regular', tone: 'quiet' },
  entryTitle: { size: 12.5, leading: 18, weight: 'regular', tone: 'ink' },
  contents: { size: 9.8, leading: 14.5, weight: 'regular', tone: 'ink' },
  contentsTime: { size: 7, leading: 14.5, weight: 'regular', tone: 'quiet' },
  synopsis: { size: 8.4, leading: 12, weight: 'regular', tone: 'quiet', hyphenated: true },
  chartLabel: { size: 8.2, leading: 11, weight: 'regular', tone: 'ink' },
  furniture: { size: 7.5, leading: 10, weight: 'regular', tone: 'quiet' },
  fingerprint: { size: 8.4, leading: 14.5, weight: 'regular', tone: 'ink' },
  toFillIn: { size: 8.5, leading: 25, weight: 'regular', tone: 'quiet' },
  columnHead: { size: 7, leading: 10, weight: 'strong', tone: 'quiet' },
  cell: { size: 7.8, leading: 11, weight: 'regular', tone: 'ink' },
  cellFingerprint: { size: 6.2, leading: 11, weight: 'regular', tone: 'quiet' },
} as const satisfies Record<string, TextStyle>;
export type StyleName = keyof typeof styles;

/** White above a row, by what the row begins. */
export const gaps = {
  none: 0, line: 3, paragraph: 5, passage: 10, opening: 18, section: 18, session: 24, heading: 18, title: 8, kind: 44, table: 32, letter: 22, record: 8, entry: 30,
} as const;

/** A chart's bars: how thick, how far their rows are apart, and the columns that labels and bars stand in. */
export const chartMeasure = { thickness: 7, row: 14, label: 'label', bars: 'text', widest: 280, valueGap: 6 } as const satisfies {
  label: ColumnName; bars: ColumnName; thickness: number; row: number; widest: number; valueGap: number;
};

/** A title of more characters than this is set in `longTitle`. */
export const longTitleFrom = 56;
/** A value of a letter of more characters than this is set in `longValue`. */
export const longValueFrom = 100;
/** Where more than this share of a line would stay white, its next word is divided, if its language allows it. */
export const deepestRag = 0.14;
/** So many lines may end in hyphens one after the other. */
export const mostHyphens = 2;
/** Fewest lines of a divided paragraph on either page. */
export const fewestLines = 2;
/** A speaker's label of more lines than this is set above the text instead of beside it. */
export const tallestLabel = 3;
export const hairline = 0.35;
/** How far above the row a hairline stands, where there is as much white; how far below the baseline a line to write on. */
export const ruleAbove = 5;
export const ruleBelow = 3;
