// Testimonies as the stacks keep them.
import type { TestimonyId } from '../api/ids.ts';
import { emptyDescription, type Description } from '../api/description.ts';
import type { ReadingNotes, SourceFormat } from '../api/transcript.ts';
import type { Readable, Writable } from './sql.ts';
import { storedJson } from './stored-json.ts';

export interface TestimonyRow {
  readonly id: TestimonyId;
  readonly description: Description;
  readonly format: SourceFormat;
  readonly notes: ReadingNotes;
  readonly turns: number;
  readonly words: number;
  readonly passages: number;
  /** The version of the transcript's text, from 1. */
  readonly version: number;
  /** Hexadecimal SHA-256 of the file that it came from. */
  readonly sha256: string;
  readonly admittedAt: string;
  readonly admittedBy: string;
}

interface Stored extends Omit<TestimonyRow, 'description' | 'notes'> {
  readonly description: string;
  readonly notes: string;
}

const columns = `id, description, format, notes, turns, words, passages, version, sha256,
  admitted_at AS admittedAt, admitted_by AS admittedBy`;

function fromStored(row: Stored): TestimonyRow {
  return {
    ...row,
    description: { ...emptyDescription, ...storedJson<Description>(row.description, 'testimony') },
    notes: storedJson<ReadingNotes>(row.notes, 'testimony'),
  };
}

export function insertTestimony(db: Writable, row: TestimonyRow): void {
  db.prepare(`
    INSERT INTO testimony (id, description, format, notes, turns, words, passages, version, sha256, admitted_at, admitted_by)
    VALUES (:id, :description, :format, :notes, :turns, :words, :passages, :version, :sha256, :admittedAt, :admittedBy)
  `).run({ ...row, description: JSON.stringify(row.description), notes: JSON.stringify(row.notes) });
}

export function testimonyRow(db: Readable, id: TestimonyId): TestimonyRow | null {
  const row = db.prepare<[string], Stored>(`SELECT ${columns} FROM testimony WHERE id = ?`).get(id);
  return row === undefined ? null : fromStored(row);
}

/** In the order of admission. */
export function testimonyRows(db: Readable): TestimonyRow[] {
  return db.prepare<[], Stored>(`SELECT ${columns} FROM testimony ORDER BY number`).all().map(fromStored);
}

export function updateDescription(db: Writable, id: TestimonyId, description: Description): void {
  db.prepare('UPDATE testimony SET description = ? WHERE id = ?').run(JSON.stringify(description), id);
}

/** A corrected text: its version, and its size in words, turns and passages. */
export function updateText(
  db: Writable, id: TestimonyId, text: Pick<TestimonyRow, 'version' | 'words' | 'turns' | 'passages'>,
): void {
  db.prepare(`
    UPDATE testimony SET version = :version, words = :words, turns = :turns, passages = :passages WHERE id = :id
  `).run({ id, ...text });
}

/** The testimony that the bytes with this SHA-256 became; null where they were never admitted. */
export function testimonyOfSource(db: Readable, sha256: string): TestimonyId | null {
  return db.prepare<[string], TestimonyId>('SELECT id FROM testimony WHERE sha256 = ?').pluck().get(sha256) ?? null;
}

/** The testimony that has this accession number; null where none has. */
export function testimonyOfAccession(db: Readable, accession: string): TestimonyId | null {
  return db.prepare<[string], TestimonyId>('SELECT id FROM testimony WHERE json_extract(description, \'$.accession\') = ?').pluck().get(accession) ?? null;
}
