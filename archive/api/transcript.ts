// What every reader makes of a file: sessions of turns, with what was inferred and dropped on the way.
import { z } from 'zod';
import { DescriptionChanges } from './description.ts';
import { Language } from './language.ts';

/** One turn (utterance). `start` and `end` are milliseconds from the beginning of the recording, where known. Text is NFC. */
export const Turn = z.object({
  speaker: z.string().nullable(),
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
  text: z.string().min(1),
});
export type Turn = z.infer<typeof Turn>;

export const Session = z.object({ turns: z.array(Turn) });
export type Session = z.infer<typeof Session>;

export const formats = [
  'text', 'markdown', 'vtt', 'srt', 'docx', 'ohms', 'otr', 'eaf', 'tei', 'whisperx', 'csv',
] as const;
export const Format = z.enum(formats);
export type Format = z.infer<typeof Format>;

/** Where a transcript came from: a file of its own, or a collection that another archive exported. */
export const SourceFormat = z.enum([...formats, 'collection']);
export type SourceFormat = z.infer<typeof SourceFormat>;

export const charsets = ['utf-8', 'utf-16le', 'utf-16be', 'cp949'] as const;
export const Charset = z.enum(charsets);
export type Charset = z.infer<typeof Charset>;

/** What a column of a table of turns holds; times as seconds, `MM:SS`, `HH:MM:SS` or with fractions. */
export const TurnColumn = z.enum(['speaker', 'text', 'start', 'end', 'tags', 'ignore']);
export type TurnColumn = z.infer<typeof TurnColumn>;

/** What a person says of one file instead of what the reader would infer. What is not named is inferred. */
export const ReadingChoices = z.object({
  language: Language.optional(),
  charset: Charset.optional(),
  format: Format.optional(),
  /** By the label as it stands in the file: the name to be used, or null for no speaker. */
  speakers: z.record(z.string().max(200), z.string().min(1).max(200).nullable()).optional(),
  /** Of a CSV file, by the column's heading. */
  columns: z.record(z.string().max(200), TurnColumn).optional(),
});
export type ReadingChoices = z.infer<typeof ReadingChoices>;

export const Transcript = z.object({
  format: SourceFormat,
  language: Language,
  sessions: z.array(Session).min(1),
});
export type Transcript = z.infer<typeof Transcript>;

/**
 * What a reader inferred rather than read, so that a person can check it. `dropped` counts lines that were left out,
 * by kind: `page-furniture` (running heads, page numbers), `preface` (before the first turn), `note` (VTT NOTE and
 * STYLE blocks, tape marks), `heading`, `empty-turn` (a speaker and no words), `markup` (links, emphasis), `comment` and
 * `deletion` (of a word processor: they tell what somebody meant to leave out), `event` (a gap, a pause, an incident).
 */
export const ReadingNotes = z.object({
  charset: z.string(),
  language: z.enum(['given', 'inferred']),
  /** As the transcript has them, in the order in which they first speak. */
  speakers: z.array(z.string()),
  dropped: z.record(z.string(), z.int().nonnegative()),
  /** Of a table of turns: every column's heading with what it was taken for. */
  columns: z.record(z.string(), TurnColumn).optional(),
  /** What was read but is not certain, by kind, counted: `time-order`, `time-missing`, `overlap`, `sync-out-of-range`,
   * `speaker-in-line`, `speaker-missing`. */
  doubts: z.record(z.string(), z.int().positive()).optional(),
});
export type ReadingNotes = z.infer<typeof ReadingNotes>;

/**
 * One file read. `described` is what the file says of the testimony (the header of an OHMS or TEI file); `translation` is a
 * second language of the same recording in the same file (OHMS `transcript_alt`).
 */
export const ReadResult = z.object({
  transcript: Transcript,
  notes: ReadingNotes,
  described: DescriptionChanges.optional(),
  translation: Transcript.optional(),
});
export type ReadResult = z.infer<typeof ReadResult>;

/** The bytes of one file to be read, with the name that faults will carry. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Words as a person would count them: runs of letters, digits and marks between white space and punctuation. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.,:-][\p{L}\p{N}\p{M}]+)*/gu)) words += 1;
  return words;
}
