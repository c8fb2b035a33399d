// Turns words into glyphs, each distinct word once: faces by fallback, kerning, codes that extract as the source text.
import type { Font } from 'fontkit';
import { ArchiveError } from '../../api/errors.ts';
import { addedFaces, fontOf, type FaceName, type Faces, type Fonts } from './fonts.ts';

/** Glyphs of one face to be shown together. `operand` is the inside of a TJ array; `width` is in thousandths of the size. */
export interface Piece {
  readonly face: FaceName;
  readonly operand: string;
  readonly width: number;
  /** How far above the baseline the glyphs stand, in thousandths of the size: marks over letters. */
  readonly rise: number;
}

export interface Shaped {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** One code of an embedded font: the glyph it shows, the text it stands for, its advance in thousandths. */
export interface FontCode {
  readonly code: number;
  readonly glyph: number;
  readonly codePoints: readonly number[];
  readonly advance: number;
}

/** The glyph of one position, before it has a code. Offsets and advance are in thousandths of the size. */
interface PlacedGlyph {
  readonly glyph: number;
  readonly codePoints: readonly number[];
  readonly ownAdvance: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Ligatures would make one code of several letters, which a search of the page then has to take apart. */
const features = { liga: false, clig: false, dlig: false, calt: false };

/** Stretches of East Asian script, and stretches of anything else. */
const scriptRuns = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7ff\uf900-\ufaff]+|[^\u1100-\u11ff\u3000-\u9fff\uac00-\ud7ff\uf900-\ufaff]+/gu;

/**
 * What is set glyph by glyph, without kerning or joining: scripts that know of neither, and figures, which stand in columns.
 * Numbers and times are many, and no two are the same.
 */
const setSingly = /^[\uac00-\ud7a3\u3400-\u9fff\u3000-\u303f0-9:]+$/u;

/**
 * A code is its own code point wherever the glyph is the usual one for it, so that neither the codes nor the order of the
 * glyphs in a file tell in which order anything was shaped. Other glyphs have codes that no text can have: surrogates.
 */
const otherCodes = { first: 0xd800, last: 0xdfff } as const;

/** Stands at the end of a line for the place at which a word is divided (ISO 32000-1, 14.8.2.2.3). */
export const softHyphen = '\u00ad';

export class Shaper {
  readonly #fonts: Fonts;
  readonly #added: readonly FaceName[];
  readonly #codes = new Map<FaceName, Map<number, FontCode>>();
  readonly #others = new Map<FaceName, Map<string, number>>();
  readonly #runs = new Map<string, readonly Piece[]>();
  readonly #single = new Map<FaceName, Map<string, PlacedGlyph>>();

  /** Faces that a user has added are tried after all others. */
  constructor(fonts: Fonts) {
    this.#fonts = fonts;
    this.#added = addedFaces(fonts);
  }

  /** What a code of a face shows. */
  code(face: FaceName, code: number): FontCode {
    const known = this.#codes.get(face)?.get(code);
    if (known === undefined) throw new ArchiveError('internal', { reason: 'font code' });
    return known;
  }

  /** The hyphen at which a word is divided; null where no face has one. */
  hyphen(faces: Faces): Shaped | null {
    const face = faces.find((candidate) => this.#has(candidate, '-'));
    if (face === undefined) return null;
    const piece = this.#encode(face, [this.#placeSingly(face, softHyphen)], 0);
    return { pieces: [piece], width: piece.width };
  }

  /**
   * Shapes a run without breaks. `faces` are tried in order, first for a whole run of one script, then for each code
   * point.
   *
   * @throws ArchiveError `missing-glyph` with the code point, where no face has it.
   */
  shape(text: string, faces: Faces): Shaped {
    const pieces = this.#divideByFace(text, faces).flatMap(([face, run]) => this.#shapeRun(face, run));
    return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0) };
  }

  #divideByFace(text: string, chosen: Faces): [FaceName, string][] {
    const faces = [...chosen, ...this.#added];
    return (text.match(scriptRuns) ?? []).flatMap((run) => {
      const whole = faces.find((face) => [...run].every((character) => this.#has(face, character)));
      return whole === undefined ? this.#divideByCodePoint(run, faces) : [[whole, run] as [FaceName, string]];
    });
  }

  #divideByCodePoint(run: string, faces: Faces): [FaceName, string][] {
    const divided: [FaceName, string][] = [];
    for (const character of run) {
      const face = faces.find((candidate) => this.#has(candidate, character));
      if (face === undefined) throw missingGlyph(character);
      const last = divided.at(-1);
      if (last !== undefined && last[0] === face) last[1] += character;
      else divided.push([face, character]);
    }
    return divided;
  }

  #has(face: FaceName, character: string): boolean {
    return hasGlyph(fontOf(this.#fonts, face), character.codePointAt(0) ?? 0);
  }

  #shapeRun(face: FaceName, run: string): readonly Piece[] {
    if (setSingly.test(run)) return this.#piecesOf(face, [...run].map((character) => this.#placeSingly(face, character)));
    // A full stop after Korean is a run of its own: words share such runs, and there are many.
    const key = `${face} ${run}`;
    let pieces = this.#runs.get(key);
    if (pieces === undefined) this.#runs.set(key, pieces = this.#piecesOf(face, placeGlyphs(fontOf(this.#fonts, face), run)));
    return pieces;
  }

  /** Stretches of glyphs that stand equally high. */
  #piecesOf(face: FaceName, placed: readonly PlacedGlyph[]): Piece[] {
    const pieces: Piece[] = [];
    for (let start = 0; start < placed.length;) {
      const rise = placed[start]?.yOffset ?? 0;
      let end = start + 1;
      while (end < placed.length && placed[end]?.yOffset === rise) end += 1;
      pieces.push(this.#encode(face, placed.slice(start, end), rise));
      start = end;
    }
    return pieces;
  }

  #placeSingly(face: FaceName, character: string): PlacedGlyph {
    let ofFace = this.#single.get(face);
    if (ofFace === undefined) this.#single.set(face, ofFace = new Map<string, PlacedGlyph>());
    let placed = ofFace.get(character);
    if (placed === undefined) ofFace.set(character, placed = placeNominally(fontOf(this.#fonts, face), character));
    return placed;
  }

  #encode(face: FaceName, glyphs: readonly PlacedGlyph[], rise: number): Piece {
    let operand = '';
    let width = 0;
    let shift = 0;
    for (const glyph of glyphs) {
      shift += glyph.xOffset;
      if (shift !== 0) operand += ` ${-shift}`;
      operand += `<${this.#codeOf(face, glyph).toString(16).padStart(4, '0')}>`;
      shift = glyph.advance - glyph.ownAdvance - glyph.xOffset;
      width += glyph.advance;
    }
    if (shift !== 0) operand += ` ${-shift}`;
    return { face, operand: operand.replaceAll('><', ''), width, rise };
  }

  #codeOf(face: FaceName, placed: PlacedGlyph): number {
    let codes = this.#codes.get(face);
    if (codes === undefined) this.#codes.set(face, codes = new Map<number, FontCode>());
    const { glyph, codePoints, ownAdvance: advance } = placed;
    const code = this.#isUsual(face, placed) ? codePoints[0] ?? 0 : this.#otherCode(face, `${glyph} ${codePoints.join()}`);
    if (!codes.has(code)) codes.set(code, { code, glyph, codePoints, advance });
    return code;
  }

  #isUsual(face: FaceName, { glyph, codePoints }: PlacedGlyph): boolean {
    const [codePoint = 0, ...rest] = codePoints;
    const isOther = codePoint >= otherCodes.first && codePoint <= otherCodes.last;
    if (rest.length > 0 || codePoint === 0 || codePoint > 0xffff || isOther) return false;
    return usualGlyph(fontOf(this.#fonts, face), codePoint) === glyph;
  }

  #otherCode(face: FaceName, key: string): number {
    let others = this.#others.get(face);
    if (others === undefined) this.#others.set(face, others = new Map<string, number>());
    let code = others.get(key);
    if (code === undefined) others.set(key, code = otherCodes.first + others.size);
    if (code > otherCodes.last) throw new ArchiveError('internal', { reason: 'font codes' });
    return code;
  }
}

function missingGlyph(character: string): ArchiveError {
  const codePoint = character.codePointAt(0) ?? 0;
  return new ArchiveError('missing-glyph', { reason: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` });
}

/**
 * Shaped glyphs with the code points that each stands for. Where the shaper's own account of them does not add up to
 * the text, the glyphs are set one for one, without shaping: what is extracted has to be what was said.
 */
function placeGlyphs(font: Font, run: string): PlacedGlyph[] {
  const scale = 1000 / font.unitsPerEm;
  const { glyphs, positions } = font.layout(run, features);
  const characters = [...run];
  const isNominal = glyphs.length === characters.length
    && glyphs.every((glyph, index) => glyph.id === nominalGlyph(font, characters[index] ?? ''));
  const account = glyphs.flatMap((glyph) => glyph.codePoints);
  if (!isNominal && String.fromCodePoint(...account) !== run) {
    return characters.map((character) => placeNominally(font, character));
  }
  return glyphs.map((glyph, index): PlacedGlyph => {
    const position = positions[index];
    return {
      glyph: glyph.id,
      codePoints: isNominal ? [(characters[index] ?? '').codePointAt(0) ?? 0] : [...glyph.codePoints],
      ownAdvance: Math.round(glyph.advanceWidth * scale),
      advance: Math.round((position?.xAdvance ?? glyph.advanceWidth) * scale),
      xOffset: Math.round((position?.xOffset ?? 0) * scale),
      yOffset: Math.round((position?.yOffset ?? 0) * scale),
    };
  });
}

function nominalGlyph(font: Font, character: string): number {
  return font.glyphForCodePoint(character.codePointAt(0) ?? 0).id;
}

/**
 * Korean sets corner brackets at half their width, close to what they hold, for which fonts have glyphs of their own.
 * Drawing the full glyphs closer together would look the same, but readers take the overlap for a space between words.
 * A soft hyphen is drawn as a hyphen: fonts leave it empty.
 */
const drawnAs: ReadonlyMap<number, number> = new Map([[0x300c, 0xff62], [0x300d, 0xff63], [0xad, 0x2d]]);

/** fontkit looks a glyph up anew each time, which for the table of a Korean font takes long. */
const usualGlyphs = new WeakMap<Font, Map<number, number>>();

function usualGlyph(font: Font, codePoint: number): number {
  let known = usualGlyphs.get(font);
  if (known === undefined) usualGlyphs.set(font, known = new Map<number, number>());
  let glyph = known.get(codePoint);
  if (glyph === undefined) {
    const drawn = drawnAs.get(codePoint);
    glyph = font.glyphForCodePoint(drawn !== undefined && font.hasGlyphForCodePoint(drawn) ? drawn : codePoint).id;
    known.set(codePoint, glyph);
  }
  return glyph;
}

const present = new WeakMap<Font, Map<number, boolean>>();

function hasGlyph(font: Font, codePoint: number): boolean {
  let known = present.get(font);
  if (known === undefined) present.set(font, known = new Map<number, boolean>());
  let has = known.get(codePoint);
  if (has === undefined) known.set(codePoint, has = font.hasGlyphForCodePoint(codePoint));
  return has;
}

function placeNominally(font: Font, character: string): PlacedGlyph {
  const codePoint = character.codePointAt(0) ?? 0;
  const glyph = font.getGlyph(usualGlyph(font, codePoint), [codePoint]);
  const advance = Math.round(glyph.advanceWidth * (1000 / font.unitsPerEm));
  return { glyph: glyph.id, codePoints: [codePoint], ownAdvance: advance, advance, xOffset: 0, yOffset: 0 };
}
