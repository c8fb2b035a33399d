// Starts a process for each engine and size, with the memory that it needs, and reads what it tells; one that dies ends nothing.
import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { inMemory, type EngineName } from './engines.ts';
import type { DecodingRow, DecodingTask } from './measure-decoding.ts';
import type { Measured, Task } from './measure-process.ts';
import type { VaultMeasured, VaultTask } from './measure-vault.ts';

/** What a process told before it ended, and why it ended early if it did. */
export type Outcome<T> = Partial<T> & { readonly fault?: string };

const longest = 60 * 60_000;
/** Heap that the engines in memory need at their worst for the whole corpus, and the least that a process gets, in MB. */
const heapAtOnce: Partial<Readonly<Record<EngineName, number>>> = { lunr: 8000, minisearch: 2500 };
const leastHeap = 4096;
/** The largest part of the memory that is free which one process may take. */
const shareOfMemory = 0.85;

function whyEnded(signal: string | null, errors: string): string {
  if (/heap out of memory|Reached heap limit|allocation failed/i.test(errors)) return 'ended: its heap was full';
  if (signal !== null) return `ended by ${signal} (out of memory, or of time)`;
  return errors.trim().split('\n').find((line) => /Error/.test(line)) ?? 'failed';
}

function runProcess<T>(file: string, task: object, heap: number): Outcome<T> {
  const ran = spawnSync(
    process.execPath, ['--expose-gc', `--max-old-space-size=${heap}`, join(import.meta.dirname, file), JSON.stringify(task)],
    { encoding: 'utf8', maxBuffer: 2 ** 28, timeout: longest, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const told = ran.stdout.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}')).map((line) => JSON.parse(line) as T);
  const measured = Object.assign({}, ...told) as Partial<T>;
  return ran.status === 0 ? measured : { ...measured, fault: whyEnded(ran.signal, ran.stderr) };
}

type EngineTask = Omit<Task, 'part' | 'database' | 'key'>;

/** Builds in one process and asks in another, so that what is asked has a memory of its own. */
export function measureEngine(task: EngineTask, folder: string): Outcome<Measured> {
  const needed = (heapAtOnce[task.engine] ?? 0) * task.share;
  const free = freemem() / 2 ** 20 * shareOfMemory;
  if (needed > free) {
    return { fault: `not run: it needs about ${(needed / 1024).toFixed(0)} GB, and ${(free / 1024).toFixed(0)} GB are to be had` };
  }
  const heap = Math.round(Math.max(leastHeap, Math.min(free, needed * 1.3)));
  const database = join(folder, `${task.engine}.db`);
  const whole = { ...task, database, key: randomBytes(32).toString('hex') };
  const built = runProcess<Measured>('measure-process.ts', { ...whole, part: 'build' }, heap);
  const stored = typeof built.bytes === 'number';
  const opened = stored ? runProcess<Measured>('measure-process.ts', { ...whole, part: 'query' }, heap) : {};
  for (const ending of ['', '-wal', '-shm']) rmSync(database + ending, { force: true });
  // Of those in memory, one that could be built but not loaded again has been measured all the same.
  return inMemory.includes(task.engine) && opened.fault !== undefined
    ? { ...built, fault: `loaded again: ${opened.fault}` } : { ...built, ...opened };
}

export function measureDecoding(task: DecodingTask): Outcome<{ decoding: DecodingRow[] }> {
  return runProcess('measure-decoding.ts', task, leastHeap);
}

export function measureVault(task: Omit<VaultTask, 'folder'>, folder: string): Outcome<VaultMeasured> {
  const own = join(folder, 'vault-bench');
  mkdirSync(own, { recursive: true });
  try {
    return runProcess('measure-vault.ts', { ...task, folder: own }, leastHeap);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
