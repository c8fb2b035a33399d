// Reads word processor documents (DOCX): their paragraphs, by the grammar for plain text.
import { ArchiveError } from '../api/errors.ts';
import type { SourceFile } from '../api/transcript.ts';
import { tidyText } from './decode-text.ts';
import { readScript } from './read-text.ts';
import { readZip } from './read-zip.ts';
import { DropCounter, type Reading } from './reading.ts';
import { readWordNotes, readWordParagraphs, type WordNotes } from './word-text.ts';
import { endsSentence } from './build-sessions.ts';

const documentPart = /^word\/document\d{0,3}\.xml$/;
const notesPart = /^word\/(footnotes|endnotes)\d{0,3}\.xml$/;

/**
 * Reads a DOCX file. Headers, footers, comments, tracked deletions, hidden words and the names of authors are never read,
 * since they tell what somebody meant to leave out; footnotes stand in brackets at their place.
 *
 * @throws ArchiveError as `readZip` and `walkXml` do; `unreadable-transcript` with the reason `no-document` or `no-turns`.
 */
export async function readDocx(file: SourceFile): Promise<Reading> {
  const parts = await readZip(file, (name) => documentPart.test(name) || notesPart.test(name));
  const dropped = new DropCounter();
  let document: Uint8Array | undefined;
  const notes: { -readonly [kind in keyof WordNotes]: WordNotes[kind] } = { footnotes: new Map(), endnotes: new Map() };
  for (const [name, part] of parts) {
    const kind = notesPart.exec(name)?.[1];
    if (kind === undefined) document ??= part;
    else notes[kind === 'footnotes' ? 'footnotes' : 'endnotes'] = readWordNotes(decodePart(part, file), file.name, dropped);
  }
  if (document === undefined) {
    throw new ArchiveError('unreadable-transcript', { file: file.name, line: 1, column: 1, reason: 'no-document' });
  }
  const paragraphs = readWordParagraphs(decodePart(document, file), file.name, notes, dropped);
  return readScript(linesOf(paragraphs.map(tidyText)), file.name, dropped);
}

/** Parts are UTF-8 or, which nobody writes, UTF-16. */
function decodePart(part: Uint8Array, file: SourceFile): string {
  try {
    return new TextDecoder(part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8', { fatal: true }).decode(part);
  } catch {
    throw new ArchiveError('wrong-charset', { file: file.name });
  }
}

/** Paragraphs set apart by blank lines, unless each of them is only a line of a text that was wrapped before. */
function linesOf(paragraphs: readonly string[]): string[] {
  const long = paragraphs.filter((paragraph) => paragraph.length >= 40);
  const ending = long.filter((paragraph) => endsSentence(paragraph.trimEnd())).length;
  const wrapped = long.length >= 10 && ending * 5 < long.length * 2 && long.every((paragraph) => paragraph.length <= 120);
  return paragraphs.flatMap((paragraph) => (wrapped ? paragraph.split('\n') : [...paragraph.split('\n'), '']));
}
