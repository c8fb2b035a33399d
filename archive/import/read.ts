// The room's entrance: one file's bytes in, one transcript with the notes on its reading out.
import { ArchiveError } from '../api/errors.ts';
import type { Format, Language, ReadResult, Session, SourceFile } from '../api/transcript.ts';
import type { Reading } from './build-sessions.ts';
import { decodeText, tidyText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { inferLanguage } from './infer-language.ts';
import { readMarkdown } from './read-markdown.ts';
import { readSrt } from './read-srt.ts';
import { readText } from './read-text.ts';
import { readVtt } from './read-vtt.ts';

export interface ReadOptions {
  /** The language of the testimony, where somebody said so; it is inferred otherwise. */
  readonly language?: Language;
}

/** Bytes. The longest transcripts known are some 2 MB; past this a file is something else. */
export const largestFile = 64 * 1024 * 1024;

const readers: Readonly<Record<Format, (text: string, file: string) => Reading>> = {
  text: readText, markdown: readMarkdown, vtt: readVtt, srt: readSrt,
};

/**
 * Reads one transcript: plain text, Markdown, WebVTT or SubRip, in UTF-8, UTF-16 or CP949. Times are milliseconds from
 * the beginning of the recording, text is NFC, and whatever was inferred or left out is in `notes`: lines by kind
 * (`page-furniture`, `preface`, `heading`, `note`, `markup`, `empty-turn`). Nothing is read by halves: there is either a
 * whole result or a fault.
 *
 * Run it in `spawnReader`'s process for files of strangers: hostile bytes may cost memory and time.
 *
 * @throws ArchiveError `empty-file`, `binary-file`, `file-too-large`, `wrong-charset`, `unknown-format`, or
 * `unreadable-transcript` with line and column (1-based, UTF-16 code units). Each carries the file's name.
 */
export function readTranscript(file: SourceFile, options: ReadOptions = {}): ReadResult {
  if (file.bytes.length > largestFile) throw new ArchiveError('file-too-large', { file: file.name });
  const { charset, text } = decodeText(file);
  const format = detectFormat(text, file.name);
  const reading = readers[format](text, file.name);
  const sessions = reading.sessions.map(tidySpeakers);
  const language = options.language ?? inferLanguage(textsOf(sessions));
  return {
    transcript: { format, language, sessions },
    notes: {
      charset,
      language: options.language === undefined ? 'inferred' : 'given',
      speakers: speakersOf(sessions),
      dropped: { ...reading.dropped },
    },
  };
}

function tidySpeakers(session: Session): Session {
  return {
    turns: session.turns.map((turn) => {
      const speaker = turn.speaker === null ? '' : tidyText(turn.speaker).replace(/\s+/g, ' ').trim();
      return { ...turn, speaker: speaker === '' ? null : speaker };
    }),
  };
}

/** In the order in which they first speak. */
function speakersOf(sessions: readonly Session[]): string[] {
  const speakers = new Set<string>();
  for (const session of sessions) for (const turn of session.turns) if (turn.speaker !== null) speakers.add(turn.speaker);
  return [...speakers];
}

function* textsOf(sessions: readonly Session[]): Iterable<string> {
  for (const session of sessions) for (const turn of session.turns) yield turn.text;
}
