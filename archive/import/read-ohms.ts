// Reads OHMS XML, of both generations: lines with `sync`, or WebVTT; with its index, its header and its translation.
import { ArchiveError } from '../api/errors.ts';
import { describeRecord } from './ohms-description.ts';
import { inlineAnnotations, inlineFootnotes, readSync } from './ohms-transcript.ts';
import { tidyText } from './decode-text.ts';
import { readScript } from './read-text.ts';
import { readVttAs } from './read-vtt.ts';
import { DropCounter, type Reading } from './reading.ts';
import { sayLanguage } from './said-of.ts';
import { splitLines } from './split-lines.ts';
import { childAt, rawTextOf, readXmlTree, type XmlElement } from './xml-tree.ts';

/**
 * Reads one record. Times of a transcript with `sync` are those of the last mark at or before the line on which a turn
 * begins. `https://www.weareavp.com/nunncenter/ohms/ohms.xsd`
 *
 * @throws ArchiveError `unreadable-transcript` as `readXmlTree`, `readText` and `readVtt` do, and with the reasons
 * `no-record` and `no-transcript` (a record may have an index alone).
 */
export function readOhms(text: string, file: string): Reading {
  const root = readXmlTree(text, file);
  const record = root.name === 'record' ? root : childAt(root, 'record');
  if (record === undefined) throw fault(file, root, 'no-record');
  const reading = readOne(record, '', file);
  if (reading === null) throw fault(file, record, 'no-transcript');
  const language = sayLanguage(rawTextOf(childAt(record, 'language')));
  const other = readOne(record, '_alt', file);
  const otherLanguage = sayLanguage(rawTextOf(childAt(record, 'transcript_alt_lang')));
  return {
    ...reading,
    described: describeRecord(record, reading.sessions),
    ...(language === undefined ? {} : { language }),
    ...(other === null ? {} : {
      translation: { sessions: other.sessions, ...(otherLanguage === undefined ? {} : { language: otherLanguage }) },
    }),
  };
}

function fault(file: string, { line, column }: XmlElement, reason: string): ArchiveError {
  return new ArchiveError('unreadable-transcript', { file, line, column, reason });
}

/** The transcript (`suffix` empty) or its translation (`_alt`), null where there is none. */
function readOne(record: XmlElement, suffix: '' | '_alt', file: string): Reading | null {
  const vtt = childAt(record, `vtt_transcript${suffix}`);
  if (hasText(vtt)) return inside(vtt, () => readVttAs(inlineAnnotations(tidyText(rawTextOf(vtt))), { file, blocks: true, lenient: true }));
  const lines = childAt(record, `transcript${suffix}`);
  if (!hasText(lines)) return null;
  return inside(lines, () => readSynced(tidyText(rawTextOf(lines)), rawTextOf(childAt(record, `sync${suffix}`)), file));
}

function hasText(element: XmlElement | undefined): element is XmlElement {
  return /\S/.test(rawTextOf(element));
}

/** Faults inside a part count lines from its beginning; a person wants those of the file. */
function inside<T>(element: XmlElement, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof ArchiveError) || thrown.detail.line === undefined) throw thrown;
    throw new ArchiveError(thrown.code, { ...thrown.detail, line: thrown.detail.line + element.line - 1 });
  }
}

function readSynced(transcript: string, sync: string, file: string): Reading {
  const dropped = new DropCounter();
  const lines = splitLines(inlineFootnotes(transcript, dropped).replace(/\{[\d:]{1,12}\}/g, ''), file);
  const marks = readSync(sync, lines.length);
  const reading = readScript(lines, file, dropped, marks?.timeOf);
  const doubts = new DropCounter(reading.doubts);
  doubts.add('sync-out-of-range', marks?.outOfRange ?? 0);
  doubts.add('time-order', marks?.outOfOrder ?? 0);
  return { ...reading, doubts: doubts.counts };
}
