// Finds out which reader a file needs: by what it holds first, by its name second.
import { ArchiveError } from '../api/errors.ts';
import type { Format } from '../api/transcript.ts';

const textExtensions: Readonly<Record<string, Format>> = {
  '': 'text', txt: 'text', text: 'text', md: 'markdown', markdown: 'markdown', vtt: 'vtt', srt: 'srt', csv: 'csv', tsv: 'csv',
};

/** By the root element, without its prefix and in lower case. */
const xmlRoots: Readonly<Record<string, Format>> = { tei: 'tei', annotation_document: 'eaf', record: 'ohms', root: 'ohms' };

/** Only this much is looked at: what a file is shows at its beginning, and one look must not cost more than reading. */
const lookLength = 200_000;

/** The bytes of a zip archive that has the parts of a word processor's document. */
export function holdsDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('[Content_Types].xml') && buffer.includes('word/document');
}

/**
 * The format of a decoded text. What cannot be anything else is believed whatever the name says: `WEBVTT`, numbered SubRip
 * cues, the roots of XML, the keys of JSON, the headings of a table of turns. Markdown needs its extension or at least two
 * bold speakers.
 *
 * @throws ArchiveError `unknown-format` for HTML, RTF, other XML and JSON, and for extensions that no reader is for.
 */
export function detectFormat(text: string, name: string): Format {
  const start = text.slice(0, lookLength).trimStart();
  if (/^WEBVTT(?:\s|$)/.test(start)) return 'vtt';
  if (startsWithCue(start)) return 'srt';
  const structured = detectXml(start) ?? detectJson(start, text);
  if (structured !== null) return structured;
  const named = textExtensions[extensionOf(name)];
  if (named === undefined || isForeign(start, text.trimEnd(), named)) throw new ArchiveError('unknown-format', { file: name });
  if (named !== 'text') return named;
  if (looksLikeTurnTable(start)) return 'csv';
  return hasBoldSpeakers(start) ? 'markdown' : 'text';
}

/** Lower-case letters after the last dot; an archive's own numbering (`RG-50.030.0001`) is no extension. */
function extensionOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  const extension = dot < 1 ? '' : base.slice(dot + 1).toLowerCase();
  return /^[a-z][a-z0-9]{0,9}$/.test(extension) ? extension : '';
}

function startsWithCue(start: string): boolean {
  return /^(?:\d{1,9} *\n)?\d{1,4}:\d{1,2}:\d{1,2}[,.]\d{1,3} *--> *\d/.test(start);
}

function detectXml(start: string): Format | null {
  const root = rootOf(start);
  const format = root === null ? undefined : xmlRoots[root];
  // Many files have a ROOT: that of OHMS has a record in it.
  return format === undefined || (root === 'root' && !/<(?:[\w.-]{1,40}:)?record[\s>/]/.test(start)) ? null : format;
}

/** The name of the first element, past declarations and comments. */
function rootOf(start: string): string | null {
  let at = 0;
  while (at < start.length) {
    const lead = start.slice(at, at + 4);
    if (/^\s/.test(lead)) at += 1;
    else if (lead.startsWith('<?')) at = endOf(start, '?>', at);
    else if (lead === '<!--') at = endOf(start, '-->', at);
    else if (lead.startsWith('<!')) at = endOf(start, />\s*(?=<[\w?])/g, at);
    else break;
  }
  const root = /^<(?:[\w.-]{1,40}:)?([a-z_][\w.-]{0,60})[\s>/]/i.exec(start.slice(at, at + 120));
  return root?.[1]?.toLowerCase() ?? null;
}

function endOf(start: string, sign: string | RegExp, from: number): number {
  if (typeof sign === 'string') {
    const found = start.indexOf(sign, from);
    return found === -1 ? start.length : found + sign.length;
  }
  sign.lastIndex = from;
  const found = sign.exec(start);
  return found === null ? start.length : found.index + found[0].length;
}

/** A key cannot stand inside a string: its quotation marks would have a backslash before them. */
function detectJson(start: string, text: string): Format | null {
  // Segments alone, as some programs save them.
  const first = /^\[\s{0,1000}\{[^{}]{0,10000}/.exec(start)?.[0] ?? '';
  if (/"text"\s{0,100}:/.test(first) && /"start"\s{0,100}:/.test(first)) return 'whisperx';
  if (!start.startsWith('{')) return null;
  if (/[^\\]"segments"\s{0,100}:\s{0,100}\[/.test(text)) return 'whisperx';
  return /^\{\s{0,1000}"(?:text|media|media-source|media-time)"\s{0,100}:/.test(start) ? 'otr' : null;
}

function isForeign(start: string, text: string, named: Format): boolean {
  if (start.startsWith('{\\rtf')) return true;
  if (/^<(?:\?xml|!doctype|html|head|body|tei|record|annotation_document|transcript)[\s>/]/i.test(start)) return true;
  if (/^\{\s{0,1000}(?:\}|"[^"\n]{0,200}"\s{0,1000}:)/.test(start)) return true;
  if (/^\[\s{0,1000}(?:\{\s{0,1000}"|"[^"\n]{0,1000}"\s{0,1000}[,\]])/.test(start)) return true;
  return named === 'text' && /^<[a-z][\w:-]{0,40}[\s>/]/i.test(start) && text.endsWith('>');
}

const heading = String.raw`"?(?:%)"?\s*`;
const wordsHeading = new RegExp(`^${heading.replace('%', 'words|text|transcript|utterance|content|내용|발화|본문|텍스트')}$`, 'i');
const otherHeading = new RegExp(
  `^${heading.replace('%', 'speaker|name|timestamp|timecode|time|start|start time|화자|발화자|시간|시작|타임코드')}$`, 'i',
);

/** A first line of headings, of which one is for words and another for a speaker or a time. */
function looksLikeTurnTable(start: string): boolean {
  const first = /^[^\n]{0,1000}/.exec(start)?.[0] ?? '';
  const headings = first.split(/[,;\t]/).map((cell) => cell.trim());
  return headings.some((cell) => wordsHeading.test(cell)) && headings.some((cell) => otherHeading.test(cell));
}

function hasBoldSpeakers(start: string): boolean {
  const bold = start.matchAll(/^\*\*[^*\n]{1,60}(?::\*\*|\*\*:)/gm);
  return !bold.next().done && !bold.next().done;
}
