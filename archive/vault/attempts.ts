// The file `attempts`: after wrong passphrases in a row the next try waits. It slows whoever sits at this program, and nobody else.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { guarded, unlessFull } from './map-error.ts';
import { canonicalJson } from './canonical.ts';
import { replaceFile } from './replace-file.ts';
import { clockOf, type VaultOptions } from './vault-shape.ts';

export const attemptsFileName = 'attempts';
const free = 3;
const longest = 30_000;

/** Nothing vouches for it: whoever has the folder can delete it, or guess in a copy by another program. */
const Attempts = z.strictObject({ wrong: z.int().positive(), at: z.iso.datetime() });

function readAttempts(folder: string): z.infer<typeof Attempts> | null {
  const path = join(folder, attemptsFileName);
  if (!existsSync(path)) return null;
  try {
    return Attempts.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Milliseconds: none for the first three, then 1, 2, 4 … 30 seconds from the last wrong one. */
export function waitAfter(wrong: number): number {
  return wrong < free ? 0 : Math.min(1000 * 2 ** (wrong - free), longest);
}

/** A clock that was set back makes nobody wait longer than the whole of what is due. */
function waitDue(folder: string, now: Date): number {
  const attempts = readAttempts(folder);
  if (attempts === null) return 0;
  const whole = waitAfter(attempts.wrong);
  const passed = Math.max(now.getTime() - Date.parse(attempts.at), 0);
  return Math.max(whole - passed, 0);
}

function noteWrong(folder: string, now: Date): void {
  const attempts = { wrong: (readAttempts(folder)?.wrong ?? 0) + 1, at: now.toISOString() };
  unlessFull(() => guarded(attemptsFileName, () => replaceFile(folder, attemptsFileName, `${canonicalJson(attempts)}\n`)));
}

function pauseOf({ pause, unsafeKdfForTests }: VaultOptions): (milliseconds: number) => Promise<void> {
  if (pause !== undefined) return pause;
  return unsafeKdfForTests === undefined ? (milliseconds) => setTimeout(milliseconds) : async () => undefined;
}

/** Waits as long as is due. Nothing of the vault is held meanwhile. */
export async function waitForTry(folder: string, options: VaultOptions): Promise<void> {
  const due = waitDue(folder, clockOf(options)());
  if (due > 0) await pauseOf(options)(due);
}

/** Tries a passphrase, and counts it where it is wrong; a right one ends the count. */
export function counted<T>(folder: string, options: VaultOptions, isWrong: (thrown: unknown) => boolean, deed: () => T): T {
  try {
    const opened = deed();
    unlessFull(() => guarded(attemptsFileName, () => rmSync(join(folder, attemptsFileName), { force: true })));
    return opened;
  } catch (thrown) {
    if (isWrong(thrown)) noteWrong(folder, clockOf(options)());
    throw thrown;
  }
}
