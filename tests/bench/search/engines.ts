// The engines that are measured, each behind the same few calls: build, add one testimony, open, find.
import { createRequire } from 'node:module';
import Database from 'better-sqlite3-multiple-ciphers';
import lunr from 'lunr';
import { buildSegment } from '../../../archive/search/build-segment.ts';
import type { IndexDocument, Segment, SegmentReader } from '../../../archive/search/fields.ts';
import { openIndex } from '../../../archive/search/open-index.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import type { BenchQuery } from './make-queries.ts';

const pageOfHits = 10;
const passagesPerSegment = 65_536;
/**
 * SQLite's own cache. FTS5 gets as much as our index may keep, so that it need not decrypt what the other remembers; our
 * blocks are read past it, as in the vault, with what SQLite takes by itself.
 */
const pageCacheKilobytes = { ours: 2000, fts5: 65_536 };

export interface Engine {
  build(documents: readonly IndexDocument[]): void;
  /** Bytes of the index as stored; null where nothing is stored. */
  bytes(): number | null;
  open(): void;
  /** Makes one more testimony findable; the engine is open. Null where it would have to be built anew. */
  add(documents: readonly IndexDocument[]): void | null;
  /** How many of the best hits were given; null where the engine has no such query. */
  find(query: BenchQuery): number | null;
}

function openDatabase(path: string, key: string, cacheKilobytes: number): Database.Database {
  const db = new Database(path);
  db.pragma(`cipher='sqlcipher'`);
  db.pragma(`key="x'${key}'"`);
  db.pragma('journal_mode=WAL');
  db.pragma('temp_store=MEMORY');
  db.pragma(`cache_size=-${cacheKilobytes}`);
  return db;
}

class PackedEngine implements Engine {
  readonly #db: Database.Database;
  #readers: SegmentReader[] = [];
  #index = openIndex([]);

  constructor(path: string, key: string) {
    this.#db = openDatabase(path, key, pageCacheKilobytes.ours);
    this.#db.exec(`
      create table if not exists segment (id integer primary key, documents integer) strict;
      create table if not exists block (segment integer, kind text, number integer, bytes blob, primary key (segment, kind, number)) strict, without rowid;
    `);
  }

  build(documents: readonly IndexDocument[]): void {
    for (let first = 0; first < documents.length; first += passagesPerSegment) {
      this.#store(buildSegment(documents.slice(first, first + passagesPerSegment)));
    }
  }

  bytes(): number {
    return this.#db.prepare<[], number>('select sum(length(bytes)) from block').pluck().get() ?? 0;
  }

  open(): void {
    const segments = this.#db.prepare<[], { id: number; documents: number }>('select id, documents from segment').all();
    this.#readers = segments.map(({ id, documents }) => this.#reader(id, documents));
    this.#index = openIndex(this.#readers);
  }

  add(documents: readonly IndexDocument[]): void {
    const segment = buildSegment(documents);
    this.#readers.push(this.#reader(this.#store(segment), segment.documents));
    this.#index = openIndex(this.#readers, this.#index);
  }

  find({ ours }: BenchQuery): number {
    return this.#index.find(parseQuery(ours), { limit: pageOfHits, offset: 0 }).hits.length;
  }

  #store(segment: Segment): number {
    const insert = this.#db.prepare('insert into block (segment, kind, number, bytes) values (?, ?, ?, ?)');
    return this.#db.transaction(() => {
      const id = Number(this.#db.prepare('insert into segment (documents) values (?)').run(segment.documents).lastInsertRowid);
      insert.run(id, 'dictionary', 0, segment.dictionary);
      insert.run(id, 'lengths', 0, segment.lengths);
      for (const [number, bytes] of segment.postings.entries()) insert.run(id, 'postings', number, bytes);
      for (const [number, bytes] of segment.positions.entries()) insert.run(id, 'positions', number, bytes);
      return id;
    })();
  }

  #reader(id: number, documents: number): SegmentReader {
    const select = this.#db.prepare('select bytes from block where segment = ? and kind = ? and number = ?').pluck();
    const read = (kind: string, number: number): Uint8Array => select.get(id, kind, number) as Uint8Array;
    return {
      id, documents,
      dictionary: () => read('dictionary', 0), lengths: () => read('lengths', 0),
      postings: (number) => read('postings', number), positions: (number) => read('positions', number),
    };
  }
}

class FtsEngine implements Engine {
  readonly #db: Database.Database;
  #select: Database.Statement<[string]> | undefined;

  constructor(path: string, key: string) {
    this.#db = openDatabase(path, key, pageCacheKilobytes.fts5);
    this.#db.exec(`create virtual table if not exists fts using fts5(text, speaker, content='', tokenize='porter unicode61')`);
  }

  build(documents: readonly IndexDocument[]): void {
    this.add(documents);
    this.#db.exec(`insert into fts (fts) values ('optimize')`);
  }

  bytes(): number {
    return this.#db.prepare<[], number>('select sum(length(block)) from fts_data').pluck().get() ?? 0;
  }

  open(): void {
    this.#select = this.#db.prepare(`select rowid, bm25(fts) as score from fts where fts match ? order by score limit ${pageOfHits}`);
  }

  add(documents: readonly IndexDocument[]): void {
    const insert = this.#db.prepare('insert into fts (rowid, text, speaker) values (?, ?, ?)');
    this.#db.transaction(() => {
      let row = this.#db.prepare<[], number>('select coalesce(max(id), 0) from fts_docsize').pluck().get() ?? 0;
      for (const { text, speaker } of documents) insert.run(row += 1, text, speaker ?? null);
    })();
  }

  find({ kind, fts }: BenchQuery): number | null {
    if (fts === null) return null;
    return this.#select?.all(kind === 'field' ? fts : `{text}: (${fts})`).length ?? 0;
  }
}

class LunrEngine implements Engine {
  #index: lunr.Index | undefined;

  build(documents: readonly IndexDocument[]): void {
    const builder = new lunr.Builder();
    // lunr as it comes, but for its stop list, which none of the engines has.
    builder.pipeline.add(lunr.trimmer, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.ref('id');
    builder.field('text');
    builder.field('speaker');
    for (const [id, { text, speaker }] of documents.entries()) builder.add({ id, text, speaker });
    this.#index = builder.build();
  }

  bytes(): null { return null; }
  open(): void { /* it is in memory */ }
  add(): null { return null; }

  find({ kind, lunr: query }: BenchQuery): number | null {
    if (query === null || this.#index === undefined) return null;
    const fielded = kind === 'field' ? query : query.replaceAll(/[a-z*~0-9]+/g, (word) => `text:${word}`);
    return this.#index.search(fielded).slice(0, pageOfHits).length;
  }
}

interface MiniSearch {
  addAll(documents: readonly object[]): void;
  search(query: string, options: object): unknown[];
}

class MiniSearchEngine implements Engine {
  readonly #search: MiniSearch;
  #last = 0;

  constructor() {
    const MiniSearchClass = createRequire(import.meta.url)('minisearch') as new (options: object) => MiniSearch;
    this.#search = new MiniSearchClass({ fields: ['text', 'speaker'] });
  }

  build(documents: readonly IndexDocument[]): void {
    this.add(documents);
  }

  bytes(): null { return null; }
  open(): void { /* it is in memory */ }

  add(documents: readonly IndexDocument[]): void {
    this.#search.addAll(documents.map(({ text, speaker }) => ({ id: this.#last += 1, text, speaker })));
  }

  find({ kind, ours }: BenchQuery): number | null {
    if (!['common', 'rare', 'stop', 'or', 'or-stop', 'prefix', 'fuzzy'].includes(kind)) return null;
    const words = ours.replaceAll(/[*~0-9]/g, ' ');
    const options = { fields: ['text'], prefix: kind === 'prefix', fuzzy: kind === 'fuzzy' ? 1 : false };
    return this.#search.search(words, options).slice(0, pageOfHits).length;
  }
}

export const engineNames = ['ours', 'fts5', 'minisearch', 'lunr'] as const;
export type EngineName = (typeof engineNames)[number];

/** Those that store anything do so at `path`, encrypted with `key` (64 hexadecimal digits). */
export function makeEngine(name: EngineName, path: string, key: string): Engine {
  switch (name) {
    case 'ours': return new PackedEngine(path, key);
    case 'fts5': return new FtsEngine(path, key);
    case 'minisearch': return new MiniSearchEngine();
    case 'lunr': return new LunrEngine();
  }
}

export function isInstalled(name: EngineName): boolean {
  if (name !== 'minisearch') return true;
  try {
    createRequire(import.meta.url).resolve('minisearch');
    return true;
  } catch {
    return false;
  }
}
