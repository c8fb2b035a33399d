// Reads an embedded font for the structural check: whether it is whole, maps back to text, and is as wide as it says.
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, decodePDFRawStream, type PDFContext, type PDFObject } from 'pdf-lib';

export interface OpenedFont {
  readonly name: string;
  /** The text of a string of codes of two bytes; a code without any is a fault. */
  textOf(hex: string, faults: string[]): string;
  readonly faults: readonly string[];
}

export function fontFaults(font: OpenedFont): readonly string[] {
  return font.faults;
}

function bytesOf(stream: PDFObject | undefined): Buffer | undefined {
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()) : undefined;
}

export function openFont(context: PDFContext, value: PDFObject): OpenedFont {
  const font = context.lookup(value, PDFDict);
  const name = font.get(PDFName.of('BaseFont'))?.toString().slice(1) ?? '';
  const faults: string[] = [];
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const descriptor = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict);
  if (!/^[A-Z]{6}\+/.test(name)) faults.push(`font-subset-name: ${name}`);
  if (descriptor.get(PDFName.of('FontName'))?.toString() !== `/${name}`) faults.push(`font-name: ${name}`);
  const program = bytesOf(descriptor.lookup(PDFName.of('FontFile2')));
  if (program === undefined) faults.push(`font-not-embedded: ${name}`);
  const glyphMap = bytesOf(descendant.lookup(PDFName.of('CIDToGIDMap')));
  if (glyphMap === undefined) faults.push(`font-glyph-map: ${name}`);
  const cmap = bytesOf(font.lookup(PDFName.of('ToUnicode')))?.toString('latin1');
  if (cmap === undefined) faults.push(`font-to-unicode: ${name}`);
  const texts = new Map<number, string>();
  const entries = cmap?.slice(cmap.indexOf('endcodespacerange')) ?? '';
  for (const [, code = '', text = ''] of entries.matchAll(/^<([0-9a-f]{4})> <((?:[0-9a-f]{4})+)>$/gm)) {
    texts.set(Number.parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'));
  }
  const widths = widthsIn(descendant.lookup(PDFName.of('W'), PDFArray));
  for (const code of texts.keys()) {
    const glyph = glyphMap !== undefined && 2 * code + 1 < glyphMap.length ? glyphMap.readUInt16BE(2 * code) : 0;
    if (glyph === 0) faults.push(`font-notdef: ${name}`);
    if (program !== undefined && glyph > 0 && Math.abs(advanceIn(program, glyph) - (widths.get(code) ?? 0)) > 1) faults.push(`font-width: ${name}`);
  }
  return {
    name,
    faults,
    textOf: (hex, found) => (hex.match(/.{4}/g) ?? []).map((code) => {
      const text = texts.get(Number.parseInt(code, 16));
      if (text === undefined) found.push('code-without-text');
      return text ?? '';
    }).join(''),
  };
}

/** `W` of a composite font: a first code, and the widths from there on. */
function widthsIn(array: PDFArray): Map<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at + 1 < array.size(); at += 2) {
    const first = array.lookup(at, PDFNumber).asNumber();
    for (const [index, width] of array.lookup(at + 1, PDFArray).asArray().entries()) widths.set(first + index, Number(width.toString()));
  }
  return widths;
}

/** The advance of a glyph in thousandths of the size, from the tables `head`, `hhea` and `hmtx` of the program itself. */
function advanceIn(program: Buffer, glyph: number): number {
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + 16 * program.readUInt16BE(4); at += 16) {
      if (program.toString('latin1', at, at + 4) === tag) return program.readUInt32BE(at + 8);
    }
    throw new Error(`the font has no ${tag}`);
  };
  const long = program.readUInt16BE(table('hhea') + 34);
  const advance = program.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, long - 1));
  return (advance * 1000) / program.readUInt16BE(table('head') + 18);
}
