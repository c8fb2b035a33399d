// The entrance for transcripts: a cleared copy in, files in the formats of other programs out.
import type { Cleared } from '../../api/consent.ts';
import type { IndexPoint } from '../../api/description.ts';
import { ArchiveError } from '../../api/errors.ts';
import type { IssueParticulars, IssueWords, TestimonyCopy } from '../../api/issue.ts';
import { bySession, copiedTurns, type CopiedTurn } from './copied-turns.ts';
import { headOf, type TranscriptHead } from './transcript-head.ts';
import { writeTurnsCsv } from './write-csv.ts';
import { writeEaf } from './write-eaf.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeOhms } from './write-ohms.ts';
import { writeSrt } from './write-srt.ts';
import { writeTei } from './write-tei.ts';
import { writeText } from './write-text.ts';
import { writeVtt } from './write-vtt.ts';

export const transcriptFormats = ['vtt', 'srt', 'text', 'markdown', 'ohms', 'eaf', 'tei', 'csv'] as const;
export type TranscriptFormat = (typeof transcriptFormats)[number];

interface FileKind {
  readonly extension: string;
  readonly mediaType: string;
  /** Times count from the beginning of one recording: each session goes into a file of its own. */
  readonly isOfOneSession: boolean;
}

export const fileKinds: Readonly<Record<TranscriptFormat, FileKind>> = {
  vtt: { extension: 'vtt', mediaType: 'text/vtt', isOfOneSession: true },
  srt: { extension: 'srt', mediaType: 'application/x-subrip', isOfOneSession: true },
  text: { extension: 'txt', mediaType: 'text/plain', isOfOneSession: false },
  markdown: { extension: 'md', mediaType: 'text/markdown', isOfOneSession: false },
  ohms: { extension: 'xml', mediaType: 'application/xml', isOfOneSession: true },
  eaf: { extension: 'eaf', mediaType: 'application/xml', isOfOneSession: true },
  tei: { extension: 'xml', mediaType: 'application/tei+xml', isOfOneSession: false },
  csv: { extension: 'csv', mediaType: 'text/csv', isOfOneSession: false },
};

export interface TranscriptFile {
  /** From 1; null where the file has all of them, or the testimony only one. */
  readonly session: number | null;
  /** To be encoded as UTF-8. */
  readonly text: string;
}

/**
 * Writes a cleared copy in one format: one file, or one for each session. Redaction marks come out as they stand in the
 * text. The same arguments give the same text; its only date that is not the testimony's own is that of the issue. What
 * each format cannot carry is said at its writer.
 *
 * @throws ArchiveError `bad-request` with the reason `no-turns`, or, for captions, `no-times` where a session has none.
 */
export function writeTranscript(
  copy: Cleared<TestimonyCopy>, format: TranscriptFormat, particulars: IssueParticulars, words: IssueWords,
): readonly TranscriptFile[] {
  const head = headOf(copy, particulars, words);
  const turns = copiedTurns(copy);
  if (turns.length === 0) throw new ArchiveError('bad-request', { reason: 'no-turns' });
  const sessions = [...bySession(turns)];
  if (sessions.length === 1 || !fileKinds[format].isOfOneSession) {
    return [{ session: null, text: writeTurns(format, { copy, head, turns, words, points: copy.description.points }) }];
  }
  // Index points do not say which session they are of: they count from the beginning of the first.
  return sessions.map(([session, said], index) => ({
    session, text: writeTurns(format, { copy, head, turns: said, words, points: index === 0 ? copy.description.points : [] }),
  }));
}

interface Material {
  readonly copy: Cleared<TestimonyCopy>;
  readonly head: TranscriptHead;
  readonly turns: readonly CopiedTurn[];
  readonly words: IssueWords;
  readonly points: readonly IndexPoint[];
}

function writeTurns(format: TranscriptFormat, { copy, head, turns, words, points }: Material): string {
  switch (format) {
    case 'vtt': return writeVtt(head, turns);
    case 'srt': return writeSrt(turns, words.unnamedSpeaker);
    case 'text': return writeText(head, turns, words);
    case 'markdown': return writeMarkdown(head, turns, words);
    case 'ohms': return writeOhms(head, copy.description, turns, points, words);
    case 'eaf': return writeEaf(head, copy.description, turns);
    case 'tei': return writeTei(head, copy.description, turns);
    case 'csv': return writeTurnsCsv(head, turns);
  }
}
