// What every reader makes of a file: sessions of turns, with what was inferred and dropped on the way.
import { z } from 'zod';

/** The languages that the analyser and the pages know; more join as their analysers do. */
export const Language = z.enum(['en', 'ko']);
export type Language = z.infer<typeof Language>;

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

export const formats = ['text', 'markdown', 'vtt', 'srt'] as const;
export const Format = z.enum(formats);
export type Format = z.infer<typeof Format>;

export const Transcript = z.object({
  format: Format,
  language: Language,
  sessions: z.array(Session).min(1),
});
export type Transcript = z.infer<typeof Transcript>;

/**
 * What a reader inferred rather than read, so that a person can check it. `dropped` counts lines that were left out,
 * by kind: `page-furniture` (running heads, page numbers), `preface` (before the first turn), `note` (VTT NOTE and
 * STYLE blocks, tape marks), `heading`, `empty-turn` (a speaker and no words), `markup` (links, emphasis). `charset` is `utf-8`, `utf-16le`, `utf-16be` or `cp949`.
 */
export const ReadingNotes = z.object({
  charset: z.string(),
  language: z.enum(['given', 'inferred']),
  speakers: z.array(z.string()),
  dropped: z.record(z.string(), z.int().nonnegative()),
});
export type ReadingNotes = z.infer<typeof ReadingNotes>;

export const ReadResult = z.object({ transcript: Transcript, notes: ReadingNotes });
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
