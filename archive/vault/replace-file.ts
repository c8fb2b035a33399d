// Replaces a small file whole or not at all: temporary name, fsync, rename, fsync of the folder.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const temporarySuffix = '.new';

/** What a file is called before it is in force. */
export const stagedName = (name: string): string => name + temporarySuffix;

/** Writes the new text beside the file, durable, not yet in force. Where that fails nothing is left behind. */
export function stageFile(folder: string, name: string, text: string): void {
  const staged = join(folder, stagedName(name));
  const handle = openSync(staged, 'w', 0o600);
  try {
    writeWhole(handle, Buffer.from(text, 'utf8'));
    fsyncSync(handle);
  } catch (thrown) {
    closeSync(handle);
    discardStaged(folder, name);
    throw thrown;
  }
  closeSync(handle);
}

function writeWhole(handle: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(handle, bytes, written);
}

/** Puts the staged text in force. */
export function publishStaged(folder: string, name: string): void {
  renameSync(join(folder, stagedName(name)), join(folder, name));
  syncFolder(folder);
}

export function discardStaged(folder: string, name: string): void {
  rmSync(join(folder, stagedName(name)), { force: true });
}

export function replaceFile(folder: string, name: string, text: string): void {
  stageFile(folder, name, text);
  publishStaged(folder, name);
}

/** Makes names in a folder durable. Windows has no such call, and keeps its names in a journal of its own. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder, and those above it that are not there; their names are durable when it returns. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  const highest = resolve(first);
  for (let made = resolve(folder); made.length >= highest.length; made = dirname(made)) syncFolder(dirname(made));
}

/** Makes the content of a file durable. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
