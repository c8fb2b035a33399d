// The older transcript of OHMS: lines, times by their numbers, footnotes behind marks.
import type { DropCounter } from './reading.ts';
import type { TimeOfLine } from './read-text.ts';

export interface SyncMarks {
  readonly timeOf: TimeOfLine;
  /** Marks on lines that the transcript does not have. */
  readonly outOfRange: number;
  /** Marks on lines before that of an earlier one. */
  readonly outOfOrder: number;
}

/**
 * Reads `sync`: `minutes:line(word)|line(word)|…`. The n-th entry (from 0, of which the first is empty) says on which line,
 * counted from 1 with blank ones, so many times `minutes` are over. A line has the time of the last mark on it or before
 * it: from there on a listener misses nothing. Null where there are no marks.
 */
export function readSync(sync: string, lines: number): SyncMarks | null {
  const parts = /^\s*(\d{1,3})\s*:([\s\S]*)$/.exec(sync);
  const interval = Number(parts?.[1] ?? 0) * 60_000;
  if (parts === null || interval === 0) return null;
  const marks: { readonly line: number; readonly time: number }[] = [];
  let outOfRange = 0;
  let outOfOrder = 0;
  for (const [index, entry] of (parts[2] ?? '').split('|').entries()) {
    const line = Number(/^\s*(\d{1,7})(?:\(\d{0,7}\))?\s*$/.exec(entry)?.[1] ?? 0);
    if (line === 0) continue;
    if (line > lines) outOfRange += 1;
    else if (line < (marks.at(-1)?.line ?? 0)) outOfOrder += 1;
    else marks.push({ line, time: index * interval });
  }
  if (marks.length === 0) return null;
  const times: number[] = [];
  let time = 0;
  let next = 0;
  for (let line = 1; line <= lines; line += 1) {
    for (; marks[next]?.line === line; next += 1) time = marks[next]?.time ?? time;
    times.push(time);
  }
  return { timeOf: (index) => times[index] ?? null, outOfRange, outOfOrder };
}

const blockMarks = ['[[footnotes]]', '[[/footnotes]]'] as const;

/**
 * Puts footnotes in brackets at the places that refer to them. The lines stay the same in number, since `sync` counts
 * them; those of the block of notes become blank. References to no note are taken out and counted as `markup`.
 */
export function inlineFootnotes(transcript: string, dropped: DropCounter): string {
  const begin = transcript.indexOf(blockMarks[0]);
  const closing = begin === -1 ? -1 : transcript.indexOf(blockMarks[1], begin);
  const end = closing === -1 ? transcript.length : closing + blockMarks[1].length;
  const block = begin === -1 ? '' : transcript.slice(begin, end);
  const body = begin === -1 ? transcript : transcript.slice(0, begin) + block.replace(/[^\n]/g, '') + transcript.slice(end);
  const notes = readNotes(block);
  return body.replace(/( ?)\[\[footnote\]\]\s{0,5}(\d{1,5})\s{0,5}\[\[\/footnote\]\]/g, (mark, space: string, number: string) => {
    const note = notes[Number(number) - 1];
    const breaks = mark.replace(/[^\n]/g, '');
    if (note === undefined || note === '') {
      dropped.add('markup');
      return space + breaks;
    }
    return `${space === '' ? ' ' : space}[${note}]${breaks}`;
  });
}

function readNotes(block: string): string[] {
  return block.split('[[note]]').slice(1).map((part) => {
    const note = part.split('[[/note]]')[0] ?? '';
    return note.replace(/\[\[\/?(?:link|footnotes)\]\]/g, ' ').replace(/\s+/g, ' ').trim();
  });
}

/**
 * The same for the newer transcript, which is WebVTT: `<c.1>…</c>` refers to `<annotation ref="1">` in a NOTE further down.
 */
export function inlineAnnotations(vtt: string): string {
  const notes = new Map<string, string>();
  for (const part of vtt.split('<annotation ref="').slice(1)) {
    const ref = /^(\d{1,5})">/.exec(part);
    const end = part.indexOf('</annotation>');
    if (ref === null || end === -1) continue;
    notes.set(ref[1] ?? '', part.slice(ref[0].length, end).replace(/<[^<>]{0,500}>/g, '').replace(/\s+/g, ' ').trim());
  }
  if (notes.size === 0) return vtt;
  return vtt.replace(/<c\.(\d{1,5})>([^<\n]{0,500})<\/c>/g, (mark, ref: string, words: string) => {
    const note = notes.get(ref) ?? '';
    if (note === '') return mark;
    return words.trim() === '' || words.trim() === ref ? ` [${note}]` : `${words} [${note}]`;
  });
}
