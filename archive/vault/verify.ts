// Verifies a vault: every file that the user's keys open is checked page by page, row by row and record by record.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ArchiveError, toFault, type FaultCode } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { chunkBytes } from './attachment-file.ts';
import { attachmentFiles } from './attachment-rows.ts';
import { openableBlocks } from './blocks.ts';
import { unreadableTables } from './check-bodies.ts';
import { checkPages } from './check-pages.ts';
import { doubtfulTables } from './check-rows.ts';
import type { Compartment } from './compartment.ts';
import { checkCovers } from './evidence-rows.ts';
import { headFileName, readHead, readLine, tagRowSet } from './head.ts';
import { lastJournalHash, tidySidecars } from './inspect-compartment.ts';
import { verifyJournal } from './journal.ts';
import { attachmentChecks } from './keep-attachments.ts';
import { formatKeyFile, keyFileName, readKeyFile } from './key-file.ts';
import { mapError } from './map-error.ts';
import { openDatabase, pageSize } from './open-database.ts';
import type { Vault } from './vault-shape.ts';
import { verifyOutbox } from './outbox.ts';
import { countingRows, storedRowSet } from './row-set.ts';
import type { Database, Readable } from './sql.ts';
import { verifyKeyFile } from './verify-keys.ts';

export interface VaultFault {
  readonly code: FaultCode;
  /** The file of the vault. */
  readonly file: string;
  /** The check that failed. */
  readonly reason: string;
}

export interface Verification {
  readonly ok: boolean;
  /** Pages, rows, records and entries that were looked at. */
  readonly checked: number;
  readonly faults: VaultFault[];
}

/** A check of the caller's own, run last: what it finds joins the faults, and what it cannot get past is one of its file. */
export interface FurtherCheck {
  /** What is checked, and the fault's reason where the check itself fails. */
  readonly file: string;
  readonly reason: string;
  /** How many steps it will take, for progress. */
  readonly work: number;
  run(inspecting: Inspecting): Promise<void>;
}

export interface Inspecting {
  find(file: string, reason: string, code?: FaultCode): void;
  /** After each piece of work, of which so much was done. Throws `cancelled`. */
  step(done: number): Promise<void>;
}

/** Halts between steps let other calls in, so that a long check can be cancelled. */
class Inspection implements Inspecting {
  readonly faults: VaultFault[] = [];
  checked = 0;
  readonly #total: number;
  readonly #onProgress: (done: number, total: number) => void;
  readonly #signal: AbortSignal | undefined;

  constructor(total: number, onProgress: (done: number, total: number) => void, signal: AbortSignal | undefined) {
    this.#total = total;
    this.#onProgress = onProgress;
    this.#signal = signal;
  }

  find(file: string, reason: string, code: FaultCode = 'vault-damaged'): void {
    this.faults.push({ code, file, reason });
  }

  async step(done: number): Promise<void> {
    this.checked += done;
    this.#onProgress(Math.min(this.checked, this.#total), this.#total);
    await setImmediate();
    if (this.#signal?.aborted === true) throw new ArchiveError('cancelled');
  }

  /** One check. What it cannot get past is a fault of its file; the checks after it still run. */
  async run(file: string, reason: string, check: () => Promise<void>): Promise<void> {
    try {
      await check();
    } catch (thrown) {
      const { code, detail } = toFault(mapError(thrown, file));
      if (code === 'cancelled' || code === 'vault-locked') throw thrown;
      this.find(detail.file ?? file, detail.reason ?? reason, code);
    }
  }
}

/**
 * Reasons: `keys` (or what `verify-keys` names), `head`, `pages`, `integrity`, `references`, `row-set`, `record`,
 * `evidence`, `attachment`, `consent` or the table whose rows cannot be read or do not hold, `journal`, `outbox`, and those of the further
 * checks. It reads through connections of its own and each compartment at one moment, so writing goes on beside it.
 * Throws `cancelled`.
 */
export async function verifyVault(
  vault: Vault, onProgress: (done: number, total: number) => void = () => {}, signal?: AbortSignal,
  further: readonly FurtherCheck[] = [],
): Promise<Verification> {
  const compartments = [vault.identity, vault.stacks, vault.reading, vault.desk].filter((held) => held !== null);
  const furtherWork = further.reduce((sum, { work }) => sum + work, 0);
  const inspection = new Inspection(estimateWork(vault, compartments) + furtherWork, onProgress, signal);
  await inspection.run(keyFileName, 'keys', () => checkKeys(vault, inspection));
  for (const compartment of compartments) await checkCompartment(vault, compartment, inspection);
  if (vault.stacks !== null) await inspection.run(vault.desk.file, 'outbox', () => checkOutbox(vault, inspection));
  for (const check of further) await inspection.run(check.file, check.reason, () => check.run(inspection));
  const { faults, checked } = inspection;
  return { ok: faults.length === 0, checked, faults };
}

/** Pages, rows and chunks of attachments, as far as they can be told before looking: for progress alone. */
function estimateWork(vault: Vault, compartments: readonly Compartment[]): number {
  return compartments.reduce((total, { db, file }) => {
    try {
      const pages = Math.ceil(statSync(join(vault.folder, file)).size / pageSize);
      const chunks = attachmentFiles(db).reduce((sum, { fileBytes }) => sum + Math.ceil(fileBytes / chunkBytes), 0);
      return total + pages + 2 * storedRowSet(db).count + chunks;
    } catch {
      return total;
    }
  }, 1);
}

async function checkKeys(vault: Vault, inspection: Inspection): Promise<void> {
  const file = readKeyFile(vault.folder);
  const floor = { algorithm: 'argon2id13', memory: 0, passes: 0 } as const;
  verifyKeyFile(file, floor);
  if (formatKeyFile(file) !== formatKeyFile(vault.keyFile)) inspection.find(keyFileName, 'keys', 'vault-rolled-back');
  await inspection.step(1);
}

async function checkCompartment(vault: Vault, compartment: Compartment, inspection: Inspection): Promise<void> {
  const { file, keys } = compartment;
  const path = join(vault.folder, file);
  await inspection.run(file, 'pages', async () => {
    let damagedPages = 0;
    for (const [pages, damaged] of checkPages(path, keys.file)) {
      damagedPages += damaged;
      await inspection.step(pages);
    }
    if (damagedPages > 0) inspection.find(file, 'pages');
  });
  const tidy = tidySidecars(path);
  let snapshot: Database | undefined;
  try {
    await inspection.run(file, 'pages', async () => {
      const db = openDatabase(path, keys.file, 'read');
      snapshot = db;
      db.exec('BEGIN');
      await checkSnapshot(vault, compartment, db, inspection);
    });
  } finally {
    snapshot?.close();
    tidy();
  }
}

async function checkSnapshot(vault: Vault, compartment: Compartment, db: Database, inspection: Inspection): Promise<void> {
  const { file, keys } = compartment;
  // The snapshot begins with the first read, and the head is read in the same breath.
  await inspection.run(file, 'head', async () => checkHead(vault, compartment, db, inspection));
  await inspection.run(file, 'integrity', async () => {
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') inspection.find(file, 'integrity');
    const strays = db.pragma('foreign_key_check');
    if (Array.isArray(strays) && strays.length > 0) inspection.find(file, 'references');
  });
  await inspection.run(file, 'row-set', async () => {
    const counting = countingRows(db, keys.rowSet);
    let step = counting.next();
    for (; step.done !== true; step = counting.next()) await inspection.step(step.value);
    if (!step.value.equals(storedRowSet(db))) inspection.find(file, 'row-set');
  });
  if (compartment.name !== 'desk') await inspection.run(file, 'record', () => checkBlocks(compartment, db, inspection));
  await inspection.run(file, 'record', async () => {
    for (const table of unreadableTables(compartment.name, db as Readable)) inspection.find(file, table);
    for (const table of doubtfulTables(compartment.name, db as Readable, vault)) inspection.find(file, table);
  });
  await checkAttachments(vault, compartment, db, inspection);
  if (compartment.name === 'identity') {
    await inspection.run(file, 'evidence', async () => checkCovers({ file, keys, db: db as Readable }));
  }
  if (compartment.name !== 'stacks') return;
  await inspection.run(file, 'journal', async () => {
    const { checked, whole } = verifyJournal(db as Readable, vault.keyFile);
    if (!whole) inspection.find(file, 'journal');
    await inspection.step(checked);
  });
}

function checkHead(vault: Vault, { name, file, keys }: Compartment, db: Database, inspection: Inspection): void {
  const sequence = db.prepare<[], number>('SELECT sequence FROM meta').pluck().get() ?? 0;
  const line = readLine(keys, readHead(vault.folder, vault.id)?.get(file));
  if (line === null) {
    inspection.find(headFileName, name);
    return;
  }
  const journal = name === 'stacks' ? lastJournalHash(db)?.toString('hex') ?? '-' : '-';
  const same = line.sequence === sequence && line.journal === journal
    && tagRowSet(keys, sequence, storedRowSet(db)) === line.rowSetTag;
  if (!same) inspection.find(file, 'head', 'vault-rolled-back');
}

async function checkBlocks(compartment: Compartment, db: Database, inspection: Inspection): Promise<void> {
  const testimonies = db.prepare<[], TestimonyId>('SELECT testimony FROM data_key').pluck().all();
  let damaged = 0;
  for (const testimony of testimonies) {
    const { opened, failed } = openableBlocks(compartment, db as Readable, testimony);
    damaged += failed;
    await inspection.step(opened + failed);
  }
  if (damaged > 0) inspection.find(compartment.file, 'record');
}

/** In the reading room only where nothing else is held: its attachments are files of the stacks. */
async function checkAttachments(vault: Vault, compartment: Compartment, db: Database, inspection: Inspection): Promise<void> {
  const { name, keys, file } = compartment;
  if (name === 'desk' || (name === 'reading' && vault.stacks !== null)) return;
  for (const { file: attachment, chunks, isGone } of attachmentChecks({ file, keys, db: db as Readable }, compartment, vault.folder)) {
    await inspection.run(attachment, 'attachment', async () => {
      try {
        for (const opened of chunks) await inspection.step(opened);
      } catch (thrown) {
        if (!isGone()) throw thrown;
      }
    });
  }
}

async function checkOutbox(vault: Vault, inspection: Inspection): Promise<void> {
  const { checked, broken } = verifyOutbox(vault);
  if (broken.length > 0) inspection.find(vault.desk.file, 'outbox');
  await inspection.step(checked);
}
