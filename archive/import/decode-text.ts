// Turns the bytes of a file into text: byte-order mark, then UTF-8, then UTF-16, then CP949, and nothing by guesswork.
import iconv from 'iconv-lite';
import { ArchiveError } from '../api/errors.ts';
import type { Charset, SourceFile } from '../api/transcript.ts';

export interface DecodedText {
  readonly charset: Charset;
  /** NFC, lines ended by `\n` alone, no control characters but that and tabs; the lines are those of the file. */
  readonly text: string;
}

/** The first bytes of files that are often taken for transcripts: archives, documents, images, recordings. */
const magicNumbers: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06], [0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0xd0, 0xcf, 0x11, 0xe0], [0x1f, 0x8b], [0x52, 0x49, 0x46, 0x46],
  [0x49, 0x44, 0x33], [0x4f, 0x67, 0x67, 0x53], [0x66, 0x4c, 0x61, 0x43], [0x1a, 0x45, 0xdf, 0xa3],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21],
  [0xfd, 0x37, 0x7a, 0x58], [0x42, 0x5a, 0x68],
];

/**
 * Decodes a transcript, in `chosen` where a person has said so.
 *
 * @throws ArchiveError `empty-file`, `binary-file` or `wrong-charset`, each with the file's name.
 */
export function decodeText(file: SourceFile, chosen?: Charset): DecodedText {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new ArchiveError('empty-file', { file: name });
  if (magicNumbers.some((magic) => magic.every((byte, index) => bytes[index] === byte))) {
    throw new ArchiveError('binary-file', { file: name });
  }
  const charset = chosen ?? findCharset(file);
  const raw = charset === 'cp949' ? decodeCp949(bytes, chosen === 'cp949') : decodeStrictly(bytes, charset);
  if (raw === null) throw new ArchiveError('wrong-charset', { file: name });
  if (isBinary(raw)) throw new ArchiveError('binary-file', { file: name });
  const text = tidyLines(raw);
  if (!/\S/.test(text)) throw new ArchiveError('empty-file', { file: name });
  return { charset, text };
}

/**
 * Text as every turn keeps it: NFC, well-formed, line ends as `\n`, tabs and other breaks as spaces, control characters
 * removed. Bidirectional marks stay: they are text, and whoever shows it isolates them.
 */
export function tidyText(text: string): string {
  return tidyLines(text).replaceAll('\t', ' ');
}

/** Tabs stay: in a table they part the cells. */
function tidyLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .normalize('NFC');
}

function findCharset(file: SourceFile): Charset {
  const { name, bytes } = file;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.includes(0)) {
    const guess = findUtf16(bytes);
    if (guess === null) throw new ArchiveError('binary-file', { file: name });
    return guess;
  }
  if (decodeStrictly(bytes, 'utf-8') !== null) return 'utf-8';
  if (decodeCp949(bytes) !== null) return 'cp949';
  throw new ArchiveError('wrong-charset', { file: name });
}

/** A byte-order mark is taken off by the decoder itself. */
function decodeStrictly(bytes: Uint8Array, charset: 'utf-8' | 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-16 without a mark: the zeros of its spaces, digits and line ends stand on one side of the pairs. A few stand on the
 * other, since Hangul has syllables such as U+AC00. In Latin letters nearly every second byte is zero, and plain text
 * with zeros strewn in is no UTF-16.
 */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  let beyondAscii = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte > 0x7f) beyondAscii += 1;
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const isLatin = beyondAscii * 20 < bytes.length;
  if (isLatin && Math.max(even, odd) * 10 < bytes.length * 4) return null;
  const charset = odd > even ? 'utf-16le' : 'utf-16be';
  if (Math.min(even, odd) * 2 > Math.max(even, odd)) return null;
  const text = decodeStrictly(bytes, charset);
  return text !== null && isMostlyAssigned(text) ? charset : null;
}

/** Bytes taken for UTF-16 by mistake fall on private and unassigned characters; a text does not. */
function isMostlyAssigned(text: string): boolean {
  const sample = text.slice(0, 100_000);
  let odd = 0;
  for (const _ of sample.matchAll(/[\p{Cn}\p{Co}\p{Cc}]/gu)) odd += 1;
  for (const _ of sample.matchAll(/[\r\n\t]/g)) odd -= 1;
  return odd * 50 <= sample.length;
}

/** No text holds a zero character, or more than a sprinkling of other control characters. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  let controls = 0;
  // eslint-disable-next-line no-control-regex -- counting them is the point
  for (const _ of text.matchAll(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)) controls += 1;
  return controls * 100 > text.length;
}

/**
 * CP949, or null where the bytes are not plausibly Korean. Any Windows-1252 text decodes to something, so three things
 * are asked: that encoding again gives the same bytes, that most characters beyond ASCII are Hangul syllables, and that
 * few of them are syllables outside KS X 1001, which Korean hardly uses and mistaken Latin letters nearly always hit.
 * Where a person has chosen it, the first is enough.
 */
function decodeCp949(bytes: Uint8Array, chosen = false): string | null {
  const text = iconv.decode(bytes, 'cp949');
  if (text.includes('\ufffd') || !iconv.encode(text, 'cp949').equals(bytes)) return null;
  if (chosen) return text;
  let beyondAscii = 0;
  let syllables = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) beyondAscii += 1;
    if (code >= 0xac00 && code <= 0xd7a3) syllables += 1;
  }
  const rare = countRareSyllables(bytes);
  return syllables * 10 >= beyondAscii * 6 && rare * 5 <= syllables ? text : null;
}

function countRareSyllables(bytes: Uint8Array): number {
  let rare = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    index += 1;
    const trail = bytes[index] ?? 0;
    if (lead < 0xa1 || trail < 0xa1) rare += 1;
  }
  return rare;
}
