// A turn without its words: when it begins, who speaks, how long its paragraphs are, and what reads the same in any language.
import type { TurnKey } from '../api/ids.ts';
import type { KeyedTurn } from './split-passages.ts';

export interface ParagraphSketch {
  /** UTF-16 code units. */
  readonly length: number;
  readonly isQuestion: boolean;
  /** Numbers, and names and abbreviations in Latin letters: a translation often keeps them as they are. */
  readonly marks: readonly string[];
}

export interface TurnSketch {
  readonly key: TurnKey;
  readonly session: number;
  readonly speaker: string | null;
  readonly start: number | null;
  readonly paragraphs: readonly ParagraphSketch[];
}

/** More of them than this tell nothing more. */
const mostMarks = 40;

function sketchParagraph(text: string): ParagraphSketch {
  const marks = new Set<string>();
  for (const [mark] of text.matchAll(/\d[\d.,]*\d|(?<![\p{Script=Latin}\d])\p{Lu}[\p{Script=Latin}\d]+/gu)) {
    marks.add(mark.replace(/[.,]/gu, ''));
    if (marks.size >= mostMarks) break;
  }
  return { length: text.length, isQuestion: /[?？]["”’')\]」』]{0,3}\s*$/u.test(text), marks: [...marks] };
}

/** Sketches are small, so that hundreds of texts can be held to be aligned. */
export function sketchTurns(turns: readonly KeyedTurn[]): TurnSketch[] {
  return turns.map(({ key, session, speaker, start, text }) => (
    { key, session, speaker, start, paragraphs: text.split('\n').map(sketchParagraph) }
  ));
}
