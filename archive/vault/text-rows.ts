// Passages in sealed blocks of about 16 KB: read whole to read a testimony, one block to show a hit.
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { PassageRecord } from '../api/testimony.ts';
import { blockNumbers, deleteBlocks, getBlock, putBlock } from './blocks.ts';
import type { Compartment } from './compartment.ts';
import type { Readable, Writable } from './sql.ts';

/** Sealing costs about as much for a passage as for a block, so passages share one. Bytes before sealing. */
const blockBytes = 16 * 1024;
const kind = 'text';
const editKind = 'edit';

interface TextRun {
  readonly block: number;
  readonly first: number;
  readonly passages: number;
}

const decoder = new TextDecoder();

/** The testimony must have a data key in the compartment, and no text yet. Passages are numbered from 0 in their order. */
export function putPassages(
  compartment: Compartment, db: Writable, testimony: TestimonyId, version: number, passages: readonly PassageRecord[],
): void {
  const insert = db.prepare('INSERT INTO text_run (testimony, block, first, passages, version) VALUES (?, ?, ?, ?, ?)');
  let block = 0;
  let first = 0;
  let waiting: string[] = [];
  let bytes = 0;
  const flush = (): void => {
    if (waiting.length === 0) return;
    putBlock(compartment, db, testimony, kind, block, version, Buffer.from(`[${waiting.join(',')}]`));
    insert.run(testimony, block, first, waiting.length, version);
    block += 1;
    first += waiting.length;
    waiting = [];
    bytes = 0;
  };
  for (const passage of passages) {
    const json = JSON.stringify(passage);
    waiting.push(json);
    bytes += Buffer.byteLength(json);
    if (bytes >= blockBytes) flush();
  }
  flush();
}

function openBlock(compartment: Compartment, testimony: TestimonyId, { block, passages }: TextRun): PassageRecord[] {
  const opened = getBlock(compartment, testimony, kind, block);
  const records = JSON.parse(decoder.decode(opened)) as PassageRecord[];
  opened.fill(0);
  if (records.length !== passages) throw new ArchiveError('vault-damaged', { file: compartment.file, reason: 'text-run' });
  return records;
}

/** All passages of a testimony, in their order; none where it has no text in this compartment. */
export function readPassages(compartment: Compartment, testimony: TestimonyId): PassageRecord[] {
  return compartment.db.prepare<[string], TextRun>(
    'SELECT block, first, passages FROM text_run WHERE testimony = ? ORDER BY block',
  ).all(testimony).flatMap((run) => openBlock(compartment, testimony, run));
}

/** How many passages each testimony has in a compartment. */
export function passageCounts(db: Readable): ReadonlyMap<TestimonyId, number> {
  return new Map(db.prepare<[], [TestimonyId, number]>('SELECT testimony, sum(passages) FROM text_run GROUP BY testimony').raw().all());
}

/** Gives a passage by its testimony and its number; null where there is none of that number. */
export type PassageReader = (testimony: TestimonyId, number: number) => PassageRecord | null;

/** Reads one passage after another, each by opening the one block that it is in: once for those that follow one another. */
export function passageReader(compartment: Compartment): PassageReader {
  const runs = compartment.db.prepare<[string, number], TextRun>(
    'SELECT block, first, passages FROM text_run WHERE testimony = ? AND first <= ? ORDER BY first DESC LIMIT 1',
  );
  let opened: { readonly testimony: TestimonyId; readonly first: number; readonly records: PassageRecord[] } | null = null;
  return (testimony, number) => {
    const inside = opened?.testimony === testimony && number >= opened.first && number < opened.first + opened.records.length;
    if (!inside) {
      const run = runs.get(testimony, number);
      if (run === undefined) return null;
      opened = { testimony, first: run.first, records: openBlock(compartment, testimony, run) };
    }
    return opened?.records[number - opened.first] ?? null;
  };
}

export function passageAt(compartment: Compartment, testimony: TestimonyId, number: number): PassageRecord | null {
  return passageReader(compartment)(testimony, number);
}

export function deletePassages(db: Writable, testimony: TestimonyId): void {
  db.prepare('DELETE FROM text_run WHERE testimony = ?').run(testimony);
  deleteBlocks(db, testimony, kind);
}

/** A corrected text in place of the old one, of which nothing stays. */
export function replacePassages(
  compartment: Compartment, db: Writable, testimony: TestimonyId, version: number, passages: readonly PassageRecord[],
): void {
  deletePassages(db, testimony);
  putPassages(compartment, db, testimony, version, passages);
}

/** Keeps, sealed like the text, what a version of it changed. */
export function putEdit(
  compartment: Compartment, db: Writable, testimony: TestimonyId, version: number, edit: Uint8Array,
): void {
  putBlock(compartment, db, testimony, editKind, version, version, edit);
}

export interface Edit {
  /** The version of the text that the edit made. */
  readonly version: number;
  readonly edit: Uint8Array;
}

/** Oldest first. */
export function editsOf(compartment: Compartment, testimony: TestimonyId): Edit[] {
  return blockNumbers(compartment.db, testimony, editKind).map((version) => (
    { version, edit: getBlock(compartment, testimony, editKind, version, version) }
  ));
}
