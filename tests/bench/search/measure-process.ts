// A process of its own for each engine and size, so that memory is its own: builds or opens, measures, and prints JSON lines.
import { readFileSync, writeSync } from 'node:fs';
import { countWords } from '../../../archive/api/transcript.ts';
import type { IndexDocument } from '../../../archive/search/fields.ts';
import type { Engine } from './engine.ts';
import { inMemory, makeEngine, type EngineName } from './engines.ts';
import type { BenchQuery } from './make-queries.ts';
import { readCorpus, takeShare, type CorpusChoice } from './read-corpus.ts';

/** What the process is told, as JSON in its one argument. */
export interface Task extends CorpusChoice {
  readonly engine: EngineName;
  /** `build` stores; `query` opens what was stored. Engines in memory answer queries before they are stored, too. */
  readonly part: 'build' | 'query';
  readonly share: number;
  readonly database: string;
  readonly key: string;
  /** Files with the queries, and with the passages of one more testimony, as JSON. */
  readonly queries: string;
  readonly one: string;
  readonly runs: number;
}

export type Times = Readonly<Record<string, readonly number[]>>;

export interface Measured {
  readonly passages?: number;
  readonly words?: number;
  /** By the clock; and of processor time, which other processes do not lengthen: all engines build on one core. */
  readonly buildSeconds?: number;
  readonly processorSeconds?: number;
  readonly wordsPerSecond?: number;
  /** Resident memory at its highest while building, the passages themselves included. */
  readonly peakMegabytes?: number;
  /** Null where the index can't be stored. */
  readonly bytes?: number | null;
  readonly openMilliseconds?: number;
  readonly addMilliseconds?: number | null;
  /** Resident memory that opening and every query took together; where nothing can be opened, what building left. */
  readonly memoryMegabytes?: number;
  /** Milliseconds by class of query: the median of each query's runs; and of the first time that each was asked. */
  readonly warm?: Times;
  readonly first?: Times;
  /** Of the passages that hold what was asked, those found; of those found, those that hold it: Korean alone. */
  readonly recall?: number;
  readonly precision?: number;
}

const pageOfHits = 10;

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function residentMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

/** What is known so far is told at once, so that a process that dies has said it. */
function tell(measured: Measured): void {
  writeSync(1, `${JSON.stringify(measured)}\n`);
}

function build(engine: Engine, documents: readonly IndexDocument[]): void {
  const words = documents.reduce((sum, { text }) => sum + countWords(text), 0);
  tell({ passages: documents.length, words });
  const begun = process.cpuUsage();
  const buildSeconds = timed(() => engine.build(documents)) / 1000;
  const { user, system } = process.cpuUsage(begun);
  const processorSeconds = (user + system) / 1e6;
  tell({ buildSeconds, processorSeconds, wordsPerSecond: Math.round(words / processorSeconds), peakMegabytes: process.resourceUsage().maxRSS / 1024 });
}

function store(engine: Engine): void {
  try {
    tell({ bytes: engine.store() });
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    tell({ bytes: null });
  }
}

function query(engine: Engine, queries: readonly BenchQuery[], runs: number): void {
  const warm: Record<string, number[]> = {};
  const first: Record<string, number[]> = {};
  const answered = queries.filter((each) => {
    const begun = performance.now();
    if (engine.find(each, pageOfHits) === null) return false;
    (first[each.kind] ??= []).push(performance.now() - begun);
    return true;
  });
  for (const each of answered) {
    const times = Array.from({ length: runs }, () => timed(() => engine.find(each, pageOfHits))).sort((a, b) => a - b);
    (warm[each.kind] ??= []).push(times[runs >> 1] ?? 0);
  }
  tell({ warm, first });
}

/** One more testimony, until its words are found. */
function addOne(engine: Engine, one: readonly IndexDocument[]): void {
  const times: number[] = [];
  const common = { kind: 'common', ours: 'we', fts: 'we', lunr: 'we', mini: 'we' };
  for (let run = 0; run < 5; run += 1) {
    let added: void | null = undefined;
    times.push(timed(() => {
      added = engine.add(one);
      if (added !== null) engine.find(common, pageOfHits);
    }));
    if (added === null) return tell({ addMilliseconds: null });
  }
  tell({ addMilliseconds: times.sort((a, b) => a - b)[2] ?? null });
}

/** Against a plain scan for the words of two syllables and more. */
function measureRecall(engine: Engine, documents: readonly IndexDocument[], queries: readonly BenchQuery[]): void {
  const texts = documents.map(({ text }) => text.normalize('NFC'));
  let [both, scanned, found] = [0, 0, 0];
  for (const each of queries.filter(({ ours }) => /^\p{Script=Hangul}+$/u.test(ours))) {
    const hits = engine.find(each, documents.length) ?? [];
    scanned += texts.filter((text) => text.includes(each.ours)).length;
    found += hits.length;
    both += hits.filter((number) => texts[number]?.includes(each.ours) === true).length;
  }
  tell({ recall: both / scanned, precision: both / found });
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

function run(task: Task): void {
  const engine = makeEngine(task.engine, task.database, task.key);
  const queries = readJson<BenchQuery[]>(task.queries);
  const isInMemory = inMemory.includes(task.engine);
  const before = residentMegabytes();
  if (task.part === 'build') {
    build(engine, takeShare(readCorpus(task), task.share));
    if (isInMemory) {
      query(engine, queries, task.runs);
      tell({ memoryMegabytes: residentMegabytes() - before });
    }
    store(engine);
    if (isInMemory) addOne(engine, readJson(task.one));
    return;
  }
  tell({ openMilliseconds: timed(() => engine.open()) });
  if (isInMemory) for (const each of queries) engine.find(each, pageOfHits);
  else query(engine, queries, task.runs);
  tell({ memoryMegabytes: residentMegabytes() - before });
  if (task.language === 'ko') measureRecall(engine, takeShare(readCorpus(task), task.share), queries);
  if (!isInMemory) addOne(engine, readJson(task.one));
}

run(JSON.parse(process.argv[2] ?? '{}') as Task);
