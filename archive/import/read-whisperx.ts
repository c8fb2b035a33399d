// Reads the JSON of WhisperX and of Whisper itself (https://github.com/m-bain/whisperX).
import { z } from 'zod';
import { ArchiveError } from '../api/errors.ts';
import { Language } from '../api/language.ts';
import type { Turn } from '../api/transcript.ts';
import { tidyText } from './decode-text.ts';
import { locateInJson, positionAt, positionOfSyntaxError } from './locate-json.ts';
import { DropCounter, type Reading } from './reading.ts';
import { mostLines } from './split-lines.ts';

/** Past eleven days a time in seconds is none. */
const Seconds = z.number().nonnegative().max(1_000_000).nullish();

/** What the alignment could not place, numerals above all, has no times. */
const Word = z.object({ start: Seconds, end: Seconds });

const Segment = z.object({
  start: Seconds, end: Seconds, text: z.string(), speaker: z.string().nullish(), words: z.array(Word).nullish(),
});
type Segment = z.infer<typeof Segment>;

/** Segments are checked one by one: of a million that are wrong the first is enough. */
const Segments = z.array(z.unknown()).max(mostLines);
const Whole = z.object({ segments: Segments, language: z.string().nullish() });

/**
 * Reads the segments of a file, one turn each: `start` and `end` in seconds, else those of its first and last word that
 * have any. A segment without text is left out (`empty-turn`); one without times is in doubt (`time-missing`).
 *
 * @param text Decoded text (`decodeText`).
 * @param file The name that faults carry.
 * @throws ArchiveError `unreadable-transcript` with line, column and reason: `json`, `segment` (a value of another kind than
 * it should be), `no-turns`.
 */
export function readWhisperX(text: string, file: string): Reading {
  const { segments, language } = parseFile(text, file);
  const dropped = new DropCounter();
  const doubts = new DropCounter();
  const turns: Turn[] = [];
  for (const segment of segments) {
    const said = plainText(segment.text);
    if (said === '') {
      dropped.add('empty-turn');
      continue;
    }
    const { start, end } = timesOf(segment);
    if (start === null) doubts.add('time-missing');
    turns.push({ speaker: segment.speaker ?? null, start, end, text: said });
  }
  if (turns.length === 0) throw new ArchiveError('unreadable-transcript', { file, line: 1, column: 1, reason: 'no-turns' });
  const named = Language.safeParse(language?.toLowerCase().split('-')[0]);
  return {
    sessions: [{ turns }], dropped: dropped.counts,
    ...(doubts.counts['time-missing'] === undefined ? {} : { doubts: doubts.counts }),
    ...(named.success ? { language: named.data } : {}),
  };
}

interface ParsedFile {
  readonly segments: readonly Segment[];
  readonly language: string | null;
}

function parseFile(text: string, file: string): ParsedFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ArchiveError('unreadable-transcript', { file, ...positionOfSyntaxError(text), reason: 'json' });
  }
  const faultAt = (path: readonly PropertyKey[]): ArchiveError => {
    const steps = path.map((step) => (typeof step === 'symbol' ? '' : step));
    return new ArchiveError('unreadable-transcript', { file, ...positionAt(text, locateInJson(text, steps)), reason: 'segment' });
  };
  // Some programs save the segments alone.
  const isBare = Array.isArray(value);
  const whole = Whole.safeParse(isBare ? { segments: value } : value);
  if (!whole.success) throw faultAt(isBare ? [] : whole.error.issues[0]?.path ?? []);
  const segments = whole.data.segments.map((each, index) => {
    const segment = Segment.safeParse(each);
    if (segment.success) return segment.data;
    throw faultAt([...(isBare ? [] : ['segments']), index, ...segment.error.issues[0]?.path ?? []]);
  });
  return { segments, language: whole.data.language ?? null };
}

function plainText(text: string): string {
  return tidyText(text).split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}

/** Milliseconds. An end before its start is no end. */
function timesOf({ start, end, words }: Segment): { readonly start: number | null; readonly end: number | null } {
  const from = start ?? words?.find((word) => typeof word.start === 'number')?.start ?? null;
  const until = end ?? words?.findLast((word) => typeof word.end === 'number')?.end ?? null;
  if (from === null) return { start: null, end: null };
  return { start: Math.round(from * 1000), end: until === null || until < from ? null : Math.round(until * 1000) };
}
