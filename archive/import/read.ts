// The room's entrance: one file's bytes in, one transcript with the notes on its reading out.
import { ArchiveError } from '../api/errors.ts';
import type { Charset, Format, ReadingChoices, ReadResult, SourceFile, Transcript } from '../api/transcript.ts';
import { chooseSpeakers } from './choose-speakers.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat, holdsDocx } from './detect-format.ts';
import { countDoubts } from './count-doubts.ts';
import { inferLanguage } from './infer-language.ts';
import { readCsv } from './read-csv.ts';
import { readDocx } from './read-docx.ts';
import { readEaf } from './read-eaf.ts';
import { readMarkdown } from './read-markdown.ts';
import { readOhms } from './read-ohms.ts';
import { readOtr } from './read-otr.ts';
import { readSrt } from './read-srt.ts';
import { readTei } from './read-tei.ts';
import { readText } from './read-text.ts';
import { readVtt } from './read-vtt.ts';
import { readWhisperX } from './read-whisperx.ts';
import type { Reading, ReadTranslation } from './reading.ts';

/** Bytes. The longest transcripts known are some 2 MB; past this a file is something else. */
export const largestFile = 64 * 1024 * 1024;

type TextReader = (text: string, file: string, choices: ReadingChoices) => Reading;

const textReaders: Readonly<Record<Exclude<Format, 'docx'>, TextReader>> = {
  text: readText, markdown: readMarkdown, vtt: readVtt, srt: readSrt, ohms: readOhms, otr: readOtr, eaf: readEaf, tei: readTei,
  whisperx: readWhisperX, csv: readCsv,
};

/**
 * Reads one transcript of any of the formats, in UTF-8, UTF-16 or CP949. Times are milliseconds from the beginning of the
 * recording, text is NFC, and whatever was inferred, left out or doubted is in `notes`. What a person has said in `choices`
 * holds instead of what would be inferred. Nothing is read by halves: there is either a whole result or a fault.
 *
 * Run it in `spawnReader`'s process for files of strangers: hostile bytes may cost memory and time.
 *
 * @throws ArchiveError `empty-file`, `binary-file`, `file-too-large`, `wrong-charset`, `unknown-format`, or
 * `unreadable-transcript` with line and column (1-based, UTF-16 code units). Each carries the file's name.
 */
export async function readTranscript(file: SourceFile, choices: ReadingChoices = {}): Promise<ReadResult> {
  if (file.bytes.length > largestFile) throw new ArchiveError('file-too-large', { file: file.name });
  const { charset, format, reading } = await readAs(file, choices);
  const { sessions, speakers, described } = chooseSpeakers(reading, choices.speakers ?? {});
  const said = choices.language ?? reading.language;
  const transcript: Transcript = { format, language: said ?? inferLanguage(textsOf(sessions)), sessions };
  const doubts = { ...countDoubts(sessions), ...reading.doubts };
  return {
    transcript,
    notes: {
      charset,
      language: said === undefined ? 'inferred' : 'given',
      speakers,
      dropped: { ...reading.dropped },
      ...(reading.columns === undefined ? {} : { columns: reading.columns }),
      ...(Object.keys(doubts).length === 0 ? {} : { doubts }),
    },
    ...(described === undefined ? {} : { described }),
    ...(reading.translation === undefined ? {} : { translation: translationOf(reading.translation, format, choices) }),
  };
}

interface ReadAs {
  readonly format: Format;
  readonly charset: Charset;
  readonly reading: Reading;
}

async function readAs(file: SourceFile, choices: ReadingChoices): Promise<ReadAs> {
  const isDocx = choices.format === undefined ? holdsDocx(file.bytes) : choices.format === 'docx';
  if (isDocx) return { format: 'docx', charset: 'utf-8', reading: await readDocx(file) };
  const { charset, text } = decodeText(file, choices.charset);
  const format = choices.format ?? detectFormat(text, file.name);
  if (format === 'docx') throw new ArchiveError('unknown-format', { file: file.name });
  const reading = textReaders[format](format === 'csv' ? text : text.replaceAll('\t', ' '), file.name, choices);
  return { format, charset, reading };
}

function translationOf(translation: ReadTranslation, format: Format, choices: ReadingChoices): Transcript {
  const { sessions } = chooseSpeakers({ sessions: translation.sessions }, choices.speakers ?? {});
  return { format, language: translation.language ?? inferLanguage(textsOf(sessions)), sessions };
}

function* textsOf(sessions: Transcript['sessions']): Iterable<string> {
  for (const session of sessions) for (const turn of session.turns) yield turn.text;
}
