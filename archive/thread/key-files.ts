// The files of data keys that were made with backups: which still hold keys of what was erased, and writing those anew.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { Compartment } from '../vault/compartment.ts';
import {
  allTombstones, dataKeyFiles, dataKeyFilesIn, erasedSince, forgetDataKeyFile, noteRewritten, rewriteDataKeyFile, type DataKeyFile,
} from '../vault/data-key-files.ts';
import { appendJournal } from '../vault/journal.ts';
import { permit, stacksOf, type Session } from './session.ts';

function identityOf({ vault: { identity } }: Session): Compartment {
  if (identity === null) throw new ArchiveError('not-permitted');
  return identity;
}

type Told = Output<'backup.keys'>['files'][number];

function told(session: Session, { generation, folder, file, at }: DataKeyFile): Told {
  return { generation, folder, file, at, stale: erasedSince(stacksOf(session).db, { at }) };
}

export function listKeyFiles(session: Session): Output<'backup.keys'> {
  permit(session, 'archivist');
  return { files: dataKeyFiles(identityOf(session).db).map((file) => told(session, file)) };
}

/** Those that may still hold keys of what was erased: until there are none, no erasure is finished. */
export function staleKeyFiles(session: Session): Told[] {
  return listKeyFiles(session).files.filter(({ stale }) => stale > 0);
}

export function replaceKeyFiles(session: Session, input: Parsed<'backup.replaceKeys'>): Output<'backup.replaceKeys'> {
  permit(session, 'archivist');
  const { vault } = session;
  const folder = resolve(input.folder);
  const identity = identityOf(session);
  const there = dataKeyFilesIn(identity.db, folder);
  if (there.length === 0) throw new ArchiveError('not-found', { reason: 'data-keys' });
  if (vault.readOnly !== null) throw new ArchiveError(vault.readOnly, { reason: 'read-only' });
  const erased = allTombstones(stacksOf(session).db);
  for (const file of there) {
    rewriteDataKeyFile(identity.db, vault.id, file, erased);
    identity.write((db) => noteRewritten(db, file, vault.now().toISOString()));
    enter(session, 'replace-keys', file);
  }
  return { replaced: there.length, ...listKeyFiles(session) };
}

export function forgetKeyFiles(session: Session, input: Parsed<'backup.forgetKeys'>): Output<'backup.forgetKeys'> {
  permit(session, 'archivist');
  const folder = resolve(input.folder);
  const identity = identityOf(session);
  const registered = dataKeyFiles(identity.db).filter((file) => file.folder === folder);
  if (registered.length === 0) throw new ArchiveError('not-found', { reason: 'data-keys' });
  const standing = registered.find(({ file }) => existsSync(join(folder, file)));
  if (standing !== undefined) throw new ArchiveError('conflict', { file: standing.file, reason: 'still-there' });
  identity.write((db) => {
    for (const file of registered) forgetDataKeyFile(db, file);
  });
  for (const file of registered) enter(session, 'forget-keys', file);
  return { forgotten: registered.length, ...listKeyFiles(session) };
}

function enter(session: Session, verb: string, { generation }: DataKeyFile): void {
  const { vault } = session;
  stacksOf(session).write((db) => appendJournal(db, vault, { verb, target: vault.id, detail: { generation } }));
}
