// A process of its own for each engine and size, so that memory is its own: builds or opens, measures, and prints JSON.
import { readFileSync, writeSync } from 'node:fs';
import { countWords } from '../../../archive/api/transcript.ts';
import { makeEngine, type Engine, type EngineName } from './engines.ts';
import type { BenchQuery } from './make-queries.ts';
import { readCorpus, takeShare } from './read-corpus.ts';

/** What the process is told, as JSON in its one argument. */
export interface Task {
  readonly engine: EngineName;
  /** `build` stores; `query` opens what was stored; `both` is for engines that live in memory alone. */
  readonly part: 'build' | 'query' | 'both';
  readonly corpus: string | null;
  readonly share: number;
  readonly database: string;
  readonly key: string;
  /** A file with the queries as JSON. */
  readonly queries: string;
  readonly runs: number;
}

export interface Measured {
  readonly passages?: number;
  readonly words?: number;
  /** Of processor time, which other processes do not lengthen: all engines build on one core. */
  readonly buildSeconds?: number;
  readonly wordsPerSecond?: number;
  readonly bytes?: number | null;
  readonly openMilliseconds?: number;
  readonly addMilliseconds?: number | null;
  /** Resident memory that opening and every query took together. */
  readonly memoryMegabytes?: number;
  /** Milliseconds by class of query: the median of each query's runs; and of the first time that each was asked. */
  readonly warm?: Readonly<Record<string, number[]>>;
  readonly first?: Readonly<Record<string, number[]>>;
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

/** About a hundred passages, as of one testimony. */
const passagesOfOne = 100;

function build(engine: Engine, task: Task): Measured {
  const documents = takeShare(readCorpus(task.corpus), task.share);
  const words = documents.reduce((sum, { text }) => sum + countWords(text), 0);
  const begun = process.cpuUsage();
  engine.build(documents);
  const { user, system } = process.cpuUsage(begun);
  const milliseconds = (user + system) / 1000;
  return {
    passages: documents.length, words, buildSeconds: milliseconds / 1000,
    wordsPerSecond: Math.round(words / milliseconds * 1000), bytes: engine.bytes(),
  };
}

function query(engine: Engine, task: Task, before: number): Measured {
  const queries = JSON.parse(readFileSync(task.queries, 'utf8')) as BenchQuery[];
  const openMilliseconds = timed(() => engine.open());
  const warm: Record<string, number[]> = {};
  const first: Record<string, number[]> = {};
  for (const each of queries) {
    const begun = performance.now();
    if (engine.find(each) === null) continue;
    (first[each.kind] ??= []).push(performance.now() - begun);
  }
  for (const each of queries) {
    if (engine.find(each) === null) continue;
    const times = Array.from({ length: task.runs }, () => timed(() => engine.find(each))).sort((a, b) => a - b);
    (warm[each.kind] ??= []).push(times[task.runs >> 1] ?? 0);
  }
  const memoryMegabytes = residentMegabytes() - before;
  return { openMilliseconds, memoryMegabytes, warm, first };
}

/** One more testimony, until its words are found. */
function addOne(engine: Engine, task: Task): number | null {
  const one = takeShare(readCorpus(task.corpus), 1).slice(0, passagesOfOne);
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    let added: void | null = undefined;
    times.push(timed(() => {
      added = engine.add(one);
      if (added !== null) engine.find({ kind: 'common', ours: 'we', fts: 'we', lunr: 'we' });
    }));
    if (added === null) return null;
  }
  return times.sort((a, b) => a - b)[2] ?? null;
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const engine = makeEngine(task.engine, task.database, task.key);
const before = residentMegabytes();
const built = task.part === 'query' ? {} : build(engine, task);
const asked = task.part === 'build' ? {} : query(engine, task, before);
const added = task.part === 'build' ? {} : { addMilliseconds: addOne(engine, task) };
const measured: Measured = { ...built, ...asked, ...added };
writeSync(1, JSON.stringify(measured));
