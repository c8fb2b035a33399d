// Embeds the used glyphs of each face: subset, advances, and the map from codes back to text.
import { createHash } from 'node:crypto';
import type { Font } from 'fontkit';
import { PDFName, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';
import { faceNames, type FaceName, type Fonts } from './fonts.ts';
import type { FontCode, Shaper } from './shape-text.ts';

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

export function fontKey(face: FaceName): string {
  return `F${faceNames.indexOf(face) + 1}`;
}

/** Subsets every face that was used. */
export function subsetFonts(fonts: Fonts, shaper: Shaper): EmbeddedFont[] {
  return faceNames.flatMap((face) => {
    const codes = shaper.used.get(face);
    return codes === undefined ? [] : [subsetFont(face, fonts[face], codes)];
  });
}

function subsetFont(face: FaceName, font: Font, codes: readonly FontCode[]): EmbeddedFont {
  const subset = font.createSubset();
  const glyphMap = new Uint8Array(2 * (codes.length + 1));
  for (const [index, code] of codes.entries()) {
    // fontkit answers with the glyph's number in the subset, though its types say boolean.
    const number: unknown = subset.includeGlyph(font.getGlyph(code.glyph));
    if (typeof number !== 'number') throw new ArchiveError('internal', { reason: 'subset' });
    glyphMap[2 * index + 2] = number >> 8;
    glyphMap[2 * index + 3] = number & 0xff;
  }
  const program = new Uint8Array(subset.encode());
  const tag = [...createHash('sha256').update(program).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
  return { key: fontKey(face), baseName: `${tag}+${font.postscriptName}`, program, glyphMap, codes };
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
    FontFile2: context.register(context.flateStream(embedded.program, { Length1: embedded.program.length })),
  }));
  const descendant = context.register(context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: PDFName.of(embedded.baseName),
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: [1, embedded.codes.map((code) => code.advance)],
    CIDToGIDMap: context.register(context.flateStream(embedded.glyphMap)),
  }));
  return context.register(context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: PDFName.of(embedded.baseName),
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: context.register(context.flateStream(toUnicode(embedded.codes))),
  }));
}

/** A CMap from codes to text (Adobe Technical Note 5411), a hundred entries a block at most. */
export function toUnicode(codes: readonly FontCode[]): string {
  const entries = codes.map((code, index) => {
    const text = Buffer.from(String.fromCodePoint(...code.codePoints), 'utf16le').swap16().toString('hex');
    return `<${(index + 1).toString(16).padStart(4, '0')}> <${text}>`;
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
