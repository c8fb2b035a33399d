// Makes a backup: every compartment copied row by row into a new file, without its index and its data keys.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import {
  dataKeysName, fileSha256, formatDataKeys, formatManifest, leftOut, manifestName, manifestStatement, type BackedUp,
  type DataKeyRow, type UnsignedManifest,
} from './backup-files.ts';
import { beginBeside } from './build-beside.ts';
import { requireFreeFolder } from './build-vault.ts';
import { toBase64 } from './canonical.ts';
import type { Compartment } from './compartment.ts';
import { tagRowSet } from './head.ts';
import { copyAttachments } from './keep-attachments.ts';
import { formatKeyFile, keyFileName } from './key-file.ts';
import { guarded } from './map-error.ts';
import { migrate } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import type { Vault } from './vault-shape.ts';
import { makeFolder, replaceFile, syncFile } from './replace-file.ts';
import { countedTables, countRows, quote } from './row-set.ts';
import type { Database, Readable } from './sql.ts';
import { breathe, type Telling } from './telling.ts';
import { testimonyRows } from './testimony-rows.ts';

export interface BackupMade extends UnsignedManifest {
  readonly bytes: number;
}

/**
 * Makes a backup in `folder`, which must not exist or be empty, and puts its data keys into `dataKeysFolder`, which must lie
 * elsewhere. The data keys are durable before the backup stands under its name; a fault leaves neither. Rows are copied,
 * not pages (`VACUUM INTO` would), so that no data key is ever written to where the backup is. For archivists.
 */
export async function createBackup(
  vault: Vault, folder: string, dataKeysFolder: string, generation: number, { signal, tell }: Telling,
): Promise<BackupMade> {
  const { identity, stacks, reading, desk } = vault;
  if (identity === null || stacks === null) throw new ArchiveError('not-permitted');
  requireFreeFolder(folder);
  requireElsewhere(folder, dataKeysFolder);
  requireElsewhere(vault.folder, dataKeysFolder);
  const compartments = [identity, stacks, reading, desk];
  const site = guarded(manifestName, () => beginBeside(folder));
  const name = dataKeysName({ vault: vault.id, generation });
  let put = false;
  try {
    const copied: BackedUp[] = [];
    for (const [done, compartment] of compartments.entries()) {
      tell(done, compartments.length);
      await breathe(signal);
      copied.push(await copyCompartment(compartment, site.building));
    }
    const attachmentBytes = await copyAttachments([identity, stacks], vault.folder, site.building, () => breathe(signal));
    tell(compartments.length, compartments.length);
    const lists = compartments.filter((compartment) => compartment.name !== 'desk')
      .map((compartment) => [compartment.keys, dataKeyRows(compartment.db)] as const);
    const dataKeys = formatDataKeys(vault.id, generation, lists);
    const keys = formatKeyFile(vault.keyFile);
    const unsigned: UnsignedManifest = {
      vault: vault.id, generation, at: vault.now().toISOString(), testimonies: testimonyRows(stacks.db).length,
      keys: sha256(keys), dataKeys: sha256(dataKeys), compartments: copied, by: vault.user.id,
    };
    return guarded(manifestName, () => {
      replaceFile(site.building, keyFileName, keys);
      replaceFile(site.building, manifestName, formatManifest(unsigned, vault.sign(manifestStatement(unsigned))));
      const bytes = [...copied.map((each) => `${each.name}.${each.generation}`), keyFileName, manifestName]
        .reduce((sum, file) => sum + statSync(join(site.building, file)).size, attachmentBytes);
      makeFolder(dataKeysFolder);
      if (existsSync(join(dataKeysFolder, name))) throw new ArchiveError('conflict', { file: name, reason: 'folder-not-empty' });
      put = true;
      replaceFile(dataKeysFolder, name, dataKeys);
      site.publish();
      return { ...unsigned, bytes };
    });
  } catch (thrown) {
    site.discard();
    if (put) rmSync(join(dataKeysFolder, name), { force: true });
    throw thrown;
  }
}

/** Data keys beside what they open would be no protection. */
function requireElsewhere(folder: string, dataKeysFolder: string): void {
  const way = relative(folder, dataKeysFolder);
  const isElsewhere = isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`);
  if (!isElsewhere) throw new ArchiveError('bad-request', { reason: '--datakeys' });
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

async function copyCompartment({ name, file, keys, db: source, sequence }: Compartment, folder: string): Promise<BackedUp> {
  const path = join(folder, file);
  const { rows, count } = guarded(file, () => {
    closeSync(openSync(path, 'wx', 0o600));
    const copy = openDatabase(path, keys.file, 'create');
    try {
      // Blocks refer to data keys, which are not there.
      copy.pragma('foreign_keys = OFF');
      const set = copy.transaction(() => {
        migrate(copy, name);
        copyRows(source, copy);
        const counted = countRows(copy, keys.rowSet);
        copy.prepare('UPDATE meta SET row_set = ?, row_count = ?').run(counted.sum, counted.count);
        return counted;
      }).immediate();
      copy.pragma('wal_checkpoint(TRUNCATE)');
      // A backup is only read: without a log it can be, even from a disc that cannot be written to.
      copy.pragma('journal_mode = DELETE');
      return { rows: tagRowSet(keys, sequence, set), count: set.count };
    } finally {
      copy.close();
      syncFile(path);
    }
  });
  return { name, generation: keys.generation, file: await fileSha256(path), sequence, rows, count };
}

function copyRows(source: Readable, copy: Database): void {
  const meta = { name: 'meta', columns: source.prepare<[], string>('SELECT name FROM pragma_table_info(\'meta\') ORDER BY cid').pluck().all() };
  for (const { name, columns } of [meta, ...countedTables(source)]) {
    if (leftOut.has(name)) continue;
    const list = columns.map(quote).join(', ');
    const insert = copy.prepare(`INSERT INTO ${quote(name)} (${list}) VALUES (${columns.map(() => '?').join(', ')})`);
    const select = source.prepare<[], unknown[]>(`SELECT ${list} FROM main.${quote(name)} NOT INDEXED`).raw();
    for (const row of select.iterate()) insert.run(...row);
  }
}

function dataKeyRows(db: Readable): DataKeyRow[] {
  return db.prepare<[], [TestimonyId, Buffer]>('SELECT testimony, sealed FROM data_key ORDER BY testimony').raw().all()
    .map(([testimony, sealed]) => [testimony, toBase64(sealed)] as const);
}
