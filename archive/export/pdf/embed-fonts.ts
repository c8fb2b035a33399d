// Embeds the used glyphs of each face: subset, advances, and the map from codes back to text.
import { createHash } from 'node:crypto';
import type { Font } from 'fontkit';
import { PDFName, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';
import type { Mark } from './fill-pages.ts';
import { addedFaces, facesIn, fontOf, packagedFaces, type FaceName, type Fonts } from './fonts.ts';
import { packStream } from './pack.ts';
import type { FontCode, Piece, Shaper } from './shape-text.ts';

/** A face as it goes into the file. The leak check compares every stream of it. */
export interface EmbeddedFont {
  /** The key in every page's resources. */
  readonly key: string;
  /** PostScript name with the tag of a subset (ISO 32000-1, 9.6.4). */
  readonly baseName: string;
  readonly program: Uint8Array;
  readonly glyphMap: Uint8Array;
  readonly codes: readonly FontCode[];
}

const keyOfFace = new Map<FaceName, string>();

/** Fonts are numbered as they are listed: ours from 1, those that were added after them. */
export function fontKey(face: FaceName): string {
  let key = keyOfFace.get(face);
  if (key === undefined) {
    const added = /^added-(\d+)$/.exec(face)?.[1];
    const number = added === undefined ? packagedFaces.findIndex((each) => each === face) + 1 : packagedFaces.length + Number(added);
    keyOfFace.set(face, key = `F${number}`);
  }
  return key;
}

/** Of each face, a 1 in the place of every code that pages show. */
export type CodesShown = Map<FaceName, Uint8Array>;

/** How many codes of two bytes there are. */
const codeSpace = 0x10000;

/**
 * Subsets every face that the pages show, in the order of its codes: what was shaped besides, and when, leaves no trace.
 */
export function subsetFonts(fonts: Fonts, shaper: Shaper, shown: CodesShown): EmbeddedFont[] {
  return facesIn(fonts).flatMap((face) => {
    const codes: FontCode[] = [];
    for (const [code, isShown] of shown.get(face)?.entries() ?? []) if (isShown === 1) codes.push(shaper.code(face, code));
    return codes.length === 0 ? [] : [subsetFont(face, fonts, codes)];
  });
}

/** Adds the codes that marks show. */
export function addCodes(marks: readonly Mark[], shown: CodesShown): void {
  for (const mark of marks) {
    for (const { line } of mark.lines) for (const { pieces } of line.fragments) for (const piece of pieces) addCodesOf(piece, shown);
  }
}

/** They stand between the pointed brackets of its operand, four digits each. */
function addCodesOf({ face, operand }: Piece, shown: CodesShown): void {
  let ofFace = shown.get(face);
  if (ofFace === undefined) shown.set(face, ofFace = new Uint8Array(codeSpace));
  for (let at = operand.indexOf('<') + 1; at > 0; at = operand.indexOf('<', at) + 1) {
    for (; operand[at] !== '>'; at += 4) ofFace[Number.parseInt(operand.slice(at, at + 4), 16)] = 1;
  }
}

function subsetFont(face: FaceName, fonts: Fonts, codes: readonly FontCode[]): EmbeddedFont {
  const font = fontOf(fonts, face);
  const subset = font.createSubset();
  const glyphMap = new Uint8Array(2 * ((codes.at(-1)?.code ?? 0) + 1));
  for (const { code, glyph } of codes) {
    // fontkit answers with the glyph's number in the subset, though its types say boolean.
    const number: unknown = subset.includeGlyph(font.getGlyph(glyph));
    if (typeof number !== 'number') throw new ArchiveError('internal', { reason: 'subset' });
    glyphMap[2 * code] = number >> 8;
    glyphMap[2 * code + 1] = number & 0xff;
  }
  const program = new Uint8Array(subset.encode());
  const tag = [...createHash('sha256').update(program).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
  // The name of a font that somebody brought is his own, and could be a person's.
  const name = addedFaces(fonts).includes(face) ? `Added-${fontKey(face)}` : font.postscriptName ?? fontKey(face);
  return { key: fontKey(face), baseName: `${tag}+${name}`, program, glyphMap, codes };
}

/** Advances by code, in runs of codes that follow one another (ISO 32000-1, 9.7.4.3). */
function widthsOf(codes: readonly FontCode[]): (number | number[])[] {
  const widths: (number | number[])[] = [];
  let run: number[] = [];
  let previous = Number.NaN;
  for (const { code, advance } of codes) {
    if (code !== previous + 1) widths.push(code, run = []);
    run.push(advance);
    previous = code;
  }
  return widths;
}

/** Writes a composite font (ISO 32000-1, 9.7) and answers its reference. */
export function writeFont(context: PDFContext, embedded: EmbeddedFont, font: Font): PDFRef {
  const scale = 1000 / font.unitsPerEm;
  const descriptor = context.register(context.obj({
    Type: 'FontDescriptor',
    FontName: PDFName.of(embedded.baseName),
    // Symbolic, as every font with its own code map has to say; and italic where it is.
    Flags: 4 | (font.italicAngle === 0 ? 0 : 64),
    FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((edge) => Math.round(edge * scale)),
    ItalicAngle: font.italicAngle,
    Ascent: Math.round(font.ascent * scale),
    Descent: Math.round(font.descent * scale),
    CapHeight: Math.round(font.capHeight * scale),
    StemV: 80,
    FontFile2: context.register(packStream(context, embedded.program, { Length1: embedded.program.length })),
  }));
  const descendant = context.register(context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: PDFName.of(embedded.baseName),
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: widthsOf(embedded.codes),
    CIDToGIDMap: context.register(packStream(context, embedded.glyphMap)),
  }));
  return context.register(context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: PDFName.of(embedded.baseName),
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: context.register(packStream(context, toUnicode(embedded.codes))),
  }));
}

/** A CMap from codes to text (Adobe Technical Note 5411), a hundred entries a block at most. */
export function toUnicode(codes: readonly FontCode[]): string {
  const entries = codes.map(({ code, codePoints }) => {
    const text = Buffer.from(String.fromCodePoint(...codePoints), 'utf16le').swap16().toString('hex');
    return `<${code.toString(16).padStart(4, '0')}> <${text}>`;
  });
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
