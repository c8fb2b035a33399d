// Finds out which reader a text needs: by what it holds first, by its file name second.
import { ArchiveError } from '../api/errors.ts';
import type { Format } from '../api/transcript.ts';

const textExtensions: Readonly<Record<string, Format>> = {
  '': 'text', txt: 'text', text: 'text', md: 'markdown', markdown: 'markdown', vtt: 'vtt', srt: 'srt',
};

/** Only this much is looked at: what a file is shows at its beginning, and one look must not cost more than reading. */
const lookLength = 200_000;

/**
 * The format of a decoded text. `WEBVTT` and numbered SubRip cues are believed whatever the name says; Markdown needs
 * its extension or at least two bold speakers.
 *
 * @throws ArchiveError `unknown-format` for XML, HTML, JSON, RTF and for extensions that no reader is for.
 */
export function detectFormat(text: string, name: string): Format {
  const extension = extensionOf(name);
  const start = text.slice(0, lookLength).trimStart();
  if (/^WEBVTT(?:\s|$)/.test(start)) return 'vtt';
  if (startsWithCue(start)) return 'srt';
  const named = textExtensions[extension];
  if (named === undefined || isForeign(start, text.trimEnd(), named)) throw new ArchiveError('unknown-format', { file: name });
  return named === 'text' && hasBoldSpeakers(start) ? 'markdown' : named;
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

function isForeign(start: string, text: string, named: Format): boolean {
  if (start.startsWith('{\\rtf')) return true;
  if (/^<(?:\?xml|!doctype|html|head|body|tei|record|annotation_document|transcript)[\s>/]/i.test(start)) return true;
  if (/^\{\s{0,1000}(?:\}|"[^"\n]{0,200}"\s{0,1000}:)/.test(start)) return true;
  if (/^\[\s{0,1000}(?:\{\s{0,1000}"|"[^"\n]{0,1000}"\s{0,1000}[,\]])/.test(start)) return true;
  return named === 'text' && /^<[a-z][\w:-]{0,40}[\s>/]/i.test(start) && text.endsWith('>');
}

function hasBoldSpeakers(start: string): boolean {
  const bold = start.matchAll(/^\*\*[^*\n]{1,60}(?::\*\*|\*\*:)/gm);
  return !bold.next().done && !bold.next().done;
}
