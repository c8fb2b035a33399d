// Words as they are set, each shaped once with the space that follows it, and what of them may begin or end a line.
import type { Faces } from './fonts.ts';
import type { Piece, Shaped, Shaper } from './shape-text.ts';

/** A stretch of text that no line divides but by a hyphen, with the space that follows it. */
export interface WordPart {
  readonly text: string;
  readonly shaped: Shaped;
  /** Its width without the space, in thousandths of the size. */
  readonly ink: number;
  readonly isSpaced: boolean;
  /** It closes what stood before it, and begins no line. */
  readonly closes: boolean;
  /** It opens what follows, and ends no line. */
  readonly opens: boolean;
}

/** What must not begin a line, and what must not end one (W3C, Requirements for Hangul Text Layout, 2.2). */
const closing = /^[)\]}〉》」』】〕〗〙〛’”»›.,:;!?%…·、。，．：；！？）］｝]/u;
const opening = /[([{〈《「『【〔〖〘〚‘“«‹（［｛]$/u;
/** A line may end after these inside a word. */
const breakAfter = /(?<=[\p{L}\p{N}][-–—/…]+)(?=[\p{L}\p{N}])/u;

const mostKnown = 4000;
const memos = new WeakMap<Shaper, Map<Faces, Map<string, readonly WordPart[]>>>();

/**
 * The parts of a word, between which a line may end. `written` ends with the space that follows it, if one does.
 *
 * @throws ArchiveError `missing-glyph`, as shaping does.
 */
export function partsOf(written: string, faces: Faces, shaper: Shaper): readonly WordPart[] {
  const memo = memoOf(shaper, faces);
  let parts = memo.get(written);
  if (parts === undefined) {
    // What is said often comes back soon; Korean has too many forms of its words to keep them all.
    if (memo.size >= mostKnown) memo.clear();
    const texts = written.split(breakAfter);
    memo.set(written, parts = texts.length === 1 ? [partOf(written, faces, shaper)] : texts.map((text) => partOf(text, faces, shaper)));
  }
  return parts;
}

function memoOf(shaper: Shaper, faces: Faces): Map<string, readonly WordPart[]> {
  let byFaces = memos.get(shaper);
  if (byFaces === undefined) memos.set(shaper, byFaces = new Map<Faces, Map<string, readonly WordPart[]>>());
  let memo = byFaces.get(faces);
  if (memo === undefined) byFaces.set(faces, memo = new Map<string, readonly WordPart[]>());
  return memo;
}

/** A part as it stands by itself. */
export function partOf(text: string, faces: Faces, shaper: Shaper): WordPart {
  const isSpaced = text.endsWith(' ');
  const word = isSpaced ? text.slice(0, -1) : text;
  const ink = shaper.shape(word, faces);
  const shaped = isSpaced ? joinShaped(ink, shaper.shape(' ', faces)) : ink;
  return { text, shaped, ink: ink.width, isSpaced, closes: closing.test(word), opens: opening.test(word) };
}

/** One after the other, in as few pieces as can be. */
export function joinShaped(first: Shaped, second: Shaped): Shaped {
  const pieces: Piece[] = [...first.pieces];
  for (const piece of second.pieces) {
    const last = pieces.at(-1);
    if (last?.face === piece.face && last.rise === piece.rise) {
      pieces[pieces.length - 1] = { ...last, operand: (last.operand + piece.operand).replace('><', ''), width: last.width + piece.width };
    } else {
      pieces.push(piece);
    }
  }
  return { pieces, width: first.width + second.width };
}
