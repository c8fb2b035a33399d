// Divides a leaf's spans into lines of a given width: by word, by hyphens in English, and anywhere only where no line could hold a word.
import type { Element, Span } from './document.ts';
import { facesFor, type Faces } from './fonts.ts';
import { syllablesOf } from './hyphenate.ts';
import { softHyphen, type Piece, type Shaper } from './shape-text.ts';
import { deepestRag, mostHyphens, type TextStyle } from './styles.ts';
import { joinShaped, partOf, partsOf, type WordPart } from './word-parts.ts';

/** Glyphs of one span that stand on one line. */
export interface Fragment {
  readonly span: Span;
  readonly pieces: readonly Piece[];
}

/** `width` is in points and leaves out the space at which the line was broken, though the line shows it. */
export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  /** Whether it ends with a hyphen: then no page ends with it. */
  readonly isHyphenated: boolean;
}

/** An unbreakable stretch of one span. `glued` says that no line may end before it. */
interface Atom {
  readonly span: Span;
  readonly faces: Faces;
  readonly part: WordPart;
  readonly glued: boolean;
}

/** Ends with a hyphen of its own, or with that at which its last word was divided. */
const hyphenated = /[-\u00ad\u2010]$/;

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
  const atoms = atomsOf(leaf, style, shaper);
  for (let start = 0, end = 0; start < atoms.length; start = end) {
    end = wordEnd(atoms, start);
    let rest = atoms.slice(start, end);
    let wordWidth = inkWidth(rest);
    if (line.length > 0 && lineWidth + wordWidth > limit) {
      const room = limit - lineWidth;
      const mayDivide = style.hyphenated === true && hyphens < mostHyphens && end < atoms.length;
      const divided = mayDivide && room > limit * deepestRag ? divideWord(rest, room, shaper) : null;
      hyphens = divided === null ? 0 : hyphens + 1;
      if (divided !== null) {
        line.push(divided.head);
        rest = [divided.tail];
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

/** Where the word ends that begins at an atom: before the next at which a line may begin. */
function wordEnd(atoms: readonly Atom[], start: number): number {
  let end = start + 1;
  while (atoms[end]?.glued === true) end += 1;
  return end;
}

/** The longest part of a word that fits with a hyphen, and the rest; null where there is none. */
function divideWord(word: readonly Atom[], room: number, shaper: Shaper): { head: Atom; tail: Atom } | null {
  const [atom, ...others] = word;
  if (atom === undefined || others.length > 0 || atom.span.manner !== 'plain') return null;
  const { faces, part } = atom;
  const syllables = syllablesOf(part.text.trimEnd(), atom.span.language);
  const hyphen = syllables.length < 2 ? null : shaper.hyphen(faces);
  if (hyphen === null) return null;
  for (let count = syllables.length - 1; count > 0; count -= 1) {
    const text = syllables.slice(0, count).join('');
    const shaped = joinShaped(partOf(text, faces, shaper).shaped, hyphen);
    if (shaped.width > room) continue;
    return {
      head: { ...atom, part: { ...part, text: text + softHyphen, shaped, ink: shaped.width, isSpaced: false } },
      tail: { ...atom, part: partOf(part.text.slice(text.length), faces, shaper) },
    };
  }
  return null;
}

function atomsOf(leaf: Element, style: TextStyle, shaper: Shaper): Atom[] {
  const atoms: Atom[] = [];
  for (const span of leaf.spans) {
    const faces = facesFor(leaf.language, style.weight, span.manner);
    const { text } = span;
    for (let start = 0; start < text.length;) {
      const end = (text.indexOf(' ', start) + 1) || text.length;
      let isFirst = true;
      for (const part of partsOf(text.slice(start, end), faces, shaper)) {
        atoms.push({ span, faces, part, glued: isFirst && isGlued(part, atoms) });
        isFirst = false;
      }
      start = end;
    }
  }
  return atoms;
}

/** Whether no line may end between the atoms so far and a part that follows them. */
function isGlued(part: WordPart, before: readonly Atom[]): boolean {
  const previous = before[before.length - 1]?.part;
  if (previous === undefined) return false;
  if (!previous.isSpaced || part.text === ' ') return true;
  // A space may stand by itself, at the head of a span.
  const word = previous.text === ' ' ? before[before.length - 2]?.part : previous;
  return part.closes || word?.opens === true;
}

/** Without the space in which it ends. */
function inkWidth(atoms: readonly Atom[]): number {
  let width = 0;
  for (let at = 0; at < atoms.length; at += 1) {
    const part = atoms[at]?.part;
    if (part !== undefined) width += at === atoms.length - 1 ? part.ink : part.shaped.width;
  }
  return width;
}

function widthOf(atoms: readonly Atom[]): number {
  let width = 0;
  for (let at = 0; at < atoms.length; at += 1) width += atoms[at]?.part.shaped.width ?? 0;
  return width;
}

/** Cuts a word that no line holds between graphemes, keeping closing marks from the head of a line. */
function breakWord(word: readonly Atom[], limit: number, shaper: Shaper): Atom[][] {
  const parts: Atom[][] = [];
  let part: Atom[] = [];
  let width = 0;
  for (const atom of word.flatMap((whole) => cutIntoGraphemes(whole, shaper))) {
    const mayBreak = atom.part.text !== ' ' && !atom.part.closes && part.at(-1)?.part.opens !== true;
    const isFull = width + atom.part.shaped.width > limit;
    const isOverfull = width > limit * 1.1;
    if (part.length > 0 && isFull && (mayBreak || isOverfull)) {
      parts.push(part);
      part = [];
      width = 0;
    }
    part.push(atom);
    width += atom.part.shaped.width;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function cutIntoGraphemes(atom: Atom, shaper: Shaper): Atom[] {
  return [...graphemes.segment(atom.part.text)].map(({ segment }) => ({ ...atom, part: partOf(segment, atom.faces, shaper) }));
}

function closeLine(atoms: readonly Atom[], style: TextStyle): Line {
  const fragments: { span: Span; pieces: Piece[] }[] = [];
  let last: { span: Span; pieces: Piece[] } | undefined;
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at];
    if (atom === undefined) break;
    if (last === undefined || last.span !== atom.span) fragments.push(last = { span: atom.span, pieces: [] });
    last.pieces.push(...atom.part.shaped.pieces);
  }
  return { fragments, width: (inkWidth(atoms) * style.size) / 1000, isHyphenated: hyphenated.test(atoms.at(-1)?.part.text ?? '') };
}
