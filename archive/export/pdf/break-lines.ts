// Divides a leaf's spans into lines of a given width: by word, by hyphens in English, and anywhere only where no line could hold a word.
import type { Element, Span } from './document.ts';
import { facesFor, type FaceName } from './fonts.ts';
import { syllablesOf } from './hyphenate.ts';
import type { Piece, Shaped, Shaper } from './shape-text.ts';
import { deepestRag, mostHyphens, type TextStyle } from './styles.ts';

/** Glyphs of one span that stand on one line. */
export interface Fragment {
  readonly span: Span;
  readonly pieces: readonly Piece[];
}

/** `width` is in points and leaves out the space at which the line was broken, though the line shows it. */
export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}

/** An unbreakable stretch of one span. `glued` says that no line may end before it. */
interface Atom {
  readonly span: Span;
  readonly text: string;
  readonly faces: readonly FaceName[];
  readonly shaped: Shaped;
  readonly isSpace: boolean;
  readonly glued: boolean;
}

/** What must not begin a line, and what must not end one (W3C, Requirements for Hangul Text Layout, 2.2). */
const closing = /^[)\]}〉》」』】〕〗〙〛’”»›.,:;!?%…·、。，．：；！？）］｝]/u;
const opening = /[([{〈《「『【〔〖〘〚‘“«‹（［｛]$/u;
/** A line may end after these inside a word. */
const breakAfter = /(?<=[\p{L}\p{N}][-–—/…]+)(?=[\p{L}\p{N}])/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Breaks a leaf into lines no wider than `width` points. A leaf without text has no lines. */
export function breakLines(leaf: Element, style: TextStyle, width: number, shaper: Shaper): Line[] {
  const limit = (width * 1000) / style.size;
  const lines: Line[] = [];
  let line: Atom[] = [];
  let lineWidth = 0;
  let hyphens = 0;
  const endLine = (): void => {
    lines.push(closeLine(line, style));
    line = [];
    lineWidth = 0;
  };
  const words = wordsOf(atomsOf(leaf, style, shaper));
  for (const [index, word] of words.entries()) {
    let rest = word;
    let wordWidth = inkWidth(rest);
    if (line.length > 0 && lineWidth + wordWidth > limit) {
      const room = limit - lineWidth;
      const mayDivide = style.hyphenated === true && hyphens < mostHyphens && index < words.length - 1;
      const divided = mayDivide && room > limit * deepestRag ? divideWord(rest, room, shaper) : null;
      hyphens = divided === null ? 0 : hyphens + 1;
      if (divided !== null) {
        line.push(divided.head);
        rest = divided.tail;
        wordWidth = inkWidth(rest);
      }
      endLine();
    }
    if (wordWidth > limit) {
      const broken = breakWord(rest, limit, shaper);
      rest = broken.pop() ?? [];
      for (const part of broken) lines.push(closeLine(part, style));
    }
    line.push(...rest);
    lineWidth += widthOf(rest);
  }
  if (line.length > 0) endLine();
  return lines;
}

/** The longest part of a word that fits with a hyphen, and the rest; null where there is none. */
function divideWord(word: readonly Atom[], room: number, shaper: Shaper): { head: Atom; tail: Atom[] } | null {
  const [atom, ...spaces] = word;
  if (atom === undefined || atom.span.manner !== 'plain' || spaces.some((space) => !space.isSpace)) return null;
  const syllables = syllablesOf(atom.text, atom.span.language);
  const hyphen = syllables.length < 2 ? null : shaper.hyphen(atom.faces);
  if (hyphen === null) return null;
  for (let count = syllables.length - 1; count > 0; count -= 1) {
    const text = syllables.slice(0, count).join('');
    const shaped = shaper.shape(text, atom.faces);
    const width = shaped.width + hyphen.width;
    if (width > room) continue;
    const rest = syllables.slice(count).join('');
    return {
      head: { ...atom, text, shaped: { pieces: [...shaped.pieces, ...hyphen.pieces], width } },
      tail: [{ ...atom, text: rest, shaped: shaper.shape(rest, atom.faces) }, ...spaces],
    };
  }
  return null;
}

function atomsOf(leaf: Element, style: TextStyle, shaper: Shaper): Atom[] {
  const atoms: Atom[] = [];
  for (const span of leaf.spans) {
    const faces = facesFor(leaf.language, style.weight, span.manner);
    for (const word of span.text.split(/( )/u)) {
      if (word === '') continue;
      for (const [index, text] of word.split(breakAfter).entries()) {
        const glued = index === 0 && isGlued(text, atoms);
        atoms.push({ span, text, faces, shaped: shaper.shape(text, faces), isSpace: text === ' ', glued });
      }
    }
  }
  return atoms;
}

/** Whether no line may end between the atoms so far and a text that follows them. */
function isGlued(text: string, before: readonly Atom[]): boolean {
  const previous = before.at(-1);
  if (previous === undefined) return false;
  if (text === ' ' || !previous.isSpace) return true;
  return closing.test(text) || opening.test(before.at(-2)?.text ?? '');
}

function wordsOf(atoms: readonly Atom[]): Atom[][] {
  const words: Atom[][] = [];
  for (const atom of atoms) {
    const word = words.at(-1);
    if (atom.glued && word !== undefined) word.push(atom);
    else words.push([atom]);
  }
  return words;
}

function inkWidth(word: readonly Atom[]): number {
  return widthOf(word.filter((atom) => !atom.isSpace));
}

function widthOf(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, atom) => sum + atom.shaped.width, 0);
}

/** Cuts a word that no line holds between graphemes, keeping closing marks from the head of a line. */
function breakWord(word: readonly Atom[], limit: number, shaper: Shaper): Atom[][] {
  const parts: Atom[][] = [];
  let part: Atom[] = [];
  let width = 0;
  for (const atom of word.flatMap((whole) => cutIntoGraphemes(whole, shaper))) {
    const mayBreak = !atom.isSpace && !closing.test(atom.text) && !opening.test(part.at(-1)?.text ?? '');
    const isFull = width + atom.shaped.width > limit;
    const isOverfull = width > limit * 1.1;
    if (part.length > 0 && isFull && (mayBreak || isOverfull)) {
      parts.push(part);
      part = [];
      width = 0;
    }
    part.push(atom);
    width += atom.shaped.width;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function cutIntoGraphemes(atom: Atom, shaper: Shaper): Atom[] {
  return [...graphemes.segment(atom.text)].map(({ segment }) => ({
    ...atom, text: segment, shaped: shaper.shape(segment, atom.faces),
  }));
}

function closeLine(atoms: readonly Atom[], style: TextStyle): Line {
  const fragments: { span: Span; pieces: Piece[] }[] = [];
  for (const atom of atoms) {
    const last = fragments.at(-1);
    if (last !== undefined && last.span === atom.span) last.pieces.push(...atom.shaped.pieces);
    else fragments.push({ span: atom.span, pieces: [...atom.shaped.pieces] });
  }
  const lastInk = atoms.findLastIndex((atom) => !atom.isSpace);
  return { fragments, width: (widthOf(atoms.slice(0, lastInk + 1)) * style.size) / 1000 };
}
