// Measures the search room beside SQLite's FTS5, both in one encrypted database, over a folder of transcripts or invented text.
// Run it as `node archive/hosts/launch.mjs tests/bench/search.ts [--corpus FOLDER] [--files N] [--runs N]`.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3-multiple-ciphers';
import { countWords } from '../../archive/api/transcript.ts';
import { buildSegment } from '../../archive/search/build-segment.ts';
import type { IndexDocument, Segment, SegmentReader } from '../../archive/search/fields.ts';
import { openIndex } from '../../archive/search/open-index.ts';
import { parseQuery } from '../../archive/search/parse-query.ts';
import { Inventor, randomFrom } from '../support/invented-texts.ts';

const passagesPerSegment = 65_536;

interface BenchQuery {
  readonly kind: string;
  readonly ours: string;
  readonly theirs: string;
}

function readCorpus(folder: string, files: number): IndexDocument[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|txt)$/.test(name));
  return names.sort().slice(0, files).flatMap((name) => {
    const paragraphs = readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/).filter((text) => text.trim() !== '');
    return paragraphs.map((paragraph) => {
      const [, speaker, text] = /^\*\*(.{1,60}?):\*\*\s*([^]*)$/.exec(paragraph) ?? [];
      return { text: text ?? paragraph, speaker: speaker ?? null, title: '', collection: '' };
    });
  });
}

function inventCorpus(): IndexDocument[] {
  const inventor = new Inventor(1);
  return Array.from({ length: 50_000 }, () => inventor.document());
}

/** Words by how many of the documents hold them, commonest first; single letters aside. */
function rankWords(documents: readonly IndexDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of documents.slice(0, 60_000)) {
    for (const word of new Set(text.toLowerCase().match(/\b[a-z]{2,}\b/g))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 3).sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** A mix of classes; the words come from the corpus by rank, so that none of them stands here. */
function makeQueries(words: readonly string[]): BenchQuery[] {
  const random = randomFrom(7);
  const between = (from: number, to: number): string => {
    const last = words.length - 1;
    return words[Math.floor(Math.min(from, last) + random() * (Math.min(to, last) - Math.min(from, last)))] as string;
  };
  const stop = (): string => between(0, 40);
  const common = (): string => between(100, 600);
  const middle = (): string => between(600, 4000);
  const rare = (): string => between(4000, words.length);
  const times = (count: number, make: () => BenchQuery): BenchQuery[] => Array.from({ length: count }, make);
  const alone = (kind: string, pick: () => string) => (): BenchQuery => {
    const word = pick();
    return { kind, ours: word, theirs: word };
  };
  return [
    ...times(10, alone('common', common)), ...times(10, alone('rare', rare)), ...times(5, alone('stop', stop)),
    ...times(12, () => {
      const list = [common(), middle(), middle()];
      return { kind: 'or', ours: list.join(' '), theirs: list.join(' OR ') };
    }),
    ...times(5, () => {
      const list = [stop(), common(), middle()];
      return { kind: 'or-stop', ours: list.join(' '), theirs: list.join(' OR ') };
    }),
    ...times(10, () => {
      const [a, b, c] = [common(), middle(), common()];
      return { kind: 'boolean', ours: `+${a} +${b} -${c}`, theirs: `(${a} AND ${b}) NOT ${c}` };
    }),
    ...times(8, () => {
      const prefix = middle().slice(0, 5);
      return { kind: 'prefix', ours: `${prefix}*`, theirs: `${prefix}*` };
    }),
    ...times(8, () => {
      const [a, b] = [stop(), common()];
      return { kind: 'phrase', ours: `"${a} ${b}"`, theirs: `"${a} ${b}"` };
    }),
    ...times(4, () => {
      const word = middle();
      return { kind: 'form', ours: `=${word}`, theirs: '' };
    }),
    ...times(4, () => {
      const word = middle();
      return { kind: 'fuzzy', ours: `${word}~1`, theirs: '' };
    }),
  ];
}

function storeSegment(db: Database.Database, id: number, segment: Segment): void {
  const insert = db.prepare('insert into blocks (segment, kind, block, bytes) values (?, ?, ?, ?)');
  db.transaction(() => {
    insert.run(id, 'dictionary', 0, segment.dictionary);
    insert.run(id, 'lengths', 0, segment.lengths);
    for (const [block, bytes] of segment.postings.entries()) insert.run(id, 'postings', block, bytes);
    for (const [block, bytes] of segment.positions.entries()) insert.run(id, 'positions', block, bytes);
  })();
}

function storedReader(db: Database.Database, id: number, documents: number): SegmentReader {
  const select = db.prepare('select bytes from blocks where segment = ? and kind = ? and block = ?').pluck();
  const read = (kind: string, block: number): Uint8Array => select.get(id, kind, block) as Uint8Array;
  return {
    id, documents,
    dictionary: () => read('dictionary', 0), lengths: () => read('lengths', 0),
    postings: (block) => read('postings', block), positions: (block) => read('positions', block),
  };
}

function indexFts(db: Database.Database, documents: readonly IndexDocument[]): void {
  db.exec(`create virtual table fts using fts5(text, speaker, title, collection, content='', tokenize='porter unicode61')`);
  const insert = db.prepare('insert into fts (rowid, text, speaker, title, collection) values (?, ?, ?, ?, ?)');
  db.transaction(() => {
    for (const [i, { text, speaker, title, collection }] of documents.entries()) insert.run(i + 1, text, speaker, title, collection);
    db.exec(`insert into fts (fts) values ('optimize')`);
  })();
}

function timed<T>(work: () => T): { value: T; milliseconds: number } {
  const begun = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - begun };
}

function quantile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}

/** Milliseconds of every query, `runs` times each after one that warms up. */
function measure(queries: readonly string[], runs: number, run: (query: string) => void): number[] {
  const times: number[] = [];
  for (const query of queries) {
    run(query);
    for (let i = 0; i < runs; i += 1) times.push(timed(() => run(query)).milliseconds);
  }
  return times.sort((a, b) => a - b);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function report(name: string, times: readonly number[]): void {
  say(`${name.padEnd(24)} p50 ${quantile(times, 0.5)} ms   p95 ${quantile(times, 0.95)} ms   worst ${quantile(times, 1)} ms`);
}

function main(db: Database.Database, documents: readonly IndexDocument[], runs: number): void {
  const words = documents.reduce((sum, { text }) => sum + countWords(text), 0);
  say(`${documents.length} passages, ${words} words`);
  const segments: Segment[] = [];
  const build = timed(() => {
    for (let first = 0; first < documents.length; first += passagesPerSegment) {
      segments.push(buildSegment(documents.slice(first, first + passagesPerSegment)));
    }
  });
  for (const [id, segment] of segments.entries()) storeSegment(db, id, segment);
  const ourBytes = db.prepare('select sum(length(bytes)) from blocks').pluck().get() as number;
  say(`ours: indexed in ${(build.milliseconds / 1000).toFixed(1)} s, ${Math.round(words / build.milliseconds)} thousand words/s, ${ourBytes} bytes`);
  const fts = timed(() => indexFts(db, documents));
  const ftsBytes = db.prepare('select sum(length(block)) from fts_data').pluck().get() as number;
  say(`FTS5: indexed in ${(fts.milliseconds / 1000).toFixed(1)} s, ${Math.round(words / fts.milliseconds)} thousand words/s, ${ftsBytes} bytes`);
  const readers = segments.map((segment, id) => storedReader(db, id, segment.documents));
  const opened = timed(() => openIndex(readers));
  say(`ours: opened in ${opened.milliseconds.toFixed(1)} ms, ${segments.length} segments`);
  const queries = makeQueries(rankWords(documents));
  const select = db.prepare('select rowid, bm25(fts) as score from fts where fts match ? order by score limit 10');
  const find = (query: string): void => void opened.value.find(parseQuery(query), { limit: 10, offset: 0 });
  const match = (query: string): void => void select.all(`{text}: (${query})`);
  for (const [kind, group] of Map.groupBy(queries, (query) => query.kind)) {
    report(`ours ${kind}`, measure(group.map(({ ours }) => ours), runs, find));
    const comparable = group.filter(({ theirs }) => theirs !== '').map(({ theirs }) => theirs);
    if (comparable.length > 0) report(`FTS5 ${kind}`, measure(comparable, runs, match));
  }
  const shared = queries.filter(({ theirs }) => theirs !== '');
  report('ours, whole mix', measure(shared.map(({ ours }) => ours), runs, find));
  report('FTS5, whole mix', measure(shared.map(({ theirs }) => theirs), runs, match));
}

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, files: { type: 'string', default: '1000000' }, runs: { type: 'string', default: '5' } },
});
const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
try {
  const db = new Database(join(folder, 'bench.db'));
  db.pragma(`cipher='sqlcipher'`);
  db.pragma(`key='${randomBytes(32).toString('hex')}'`);
  db.pragma('journal_mode=WAL');
  db.pragma('temp_store=MEMORY');
  db.exec('create table blocks (segment integer, kind text, block integer, bytes blob, primary key (segment, kind, block)) strict, without rowid');
  const documents = values.corpus === undefined ? inventCorpus() : readCorpus(values.corpus, Number(values.files));
  main(db, documents, Number(values.runs));
  db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
