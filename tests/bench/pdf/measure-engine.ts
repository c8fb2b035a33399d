// A process of its own for each engine and language, so that memory is its own: sets the testimony and prints one JSON line.
import { writeSync } from 'node:fs';
import type { Language } from '../../../archive/api/language.ts';
import { makeTestimony } from './make-testimony.ts';
import { engines, type EngineName } from './set-with-engines.ts';

/** What the process is told, as JSON in its one argument. */
export interface Task {
  readonly engine: EngineName;
  readonly language: Language;
  readonly pages: number;
  readonly path: string;
}

export interface Measured {
  readonly milliseconds: number;
  /** Bytes, at the peak: of the process, fonts and document included; for Chromium, of its processes. */
  readonly memory: number;
  /** Bytes, before anything was set: of Node, the program and what was said. */
  readonly before: number;
  /** Of this process's own processor time, which other processes do not lengthen; Chromium works in others. */
  readonly processor: number;
}

const task = JSON.parse(process.argv[2] ?? '') as Task;
const copy = makeTestimony(task.language, task.pages);
const { rss } = process.memoryUsage();
const before = process.cpuUsage();
const { milliseconds, memory = process.resourceUsage().maxRSS * 1024 } = await engines[task.engine](copy, task.path);
const { user, system } = process.cpuUsage(before);
writeSync(1, JSON.stringify({ milliseconds, memory, before: rss, processor: (user + system) / 1000 } satisfies Measured));
