// The engines whose index stays in a database, encrypted alike: our packed postings, and SQLite's own FTS5.
import Database from 'better-sqlite3-multiple-ciphers';
import { buildSegment } from '../../../archive/search/build-segment.ts';
import type { IndexDocument, Segment, SegmentReader } from '../../../archive/search/fields.ts';
import { openIndex } from '../../../archive/search/open-index.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import type { Engine } from './engine.ts';
import type { BenchQuery } from './make-queries.ts';

const passagesPerSegment = 65_536;
/**
 * SQLite's own cache. FTS5 gets as much as our index may keep, so that it need not decrypt what the other remembers; our
 * blocks are read past it, as in the vault, with what SQLite takes by itself.
 */
const pageCacheKilobytes = { ours: 2000, fts5: 65_536 };

function openDatabase(path: string, key: string, cacheKilobytes: number): Database.Database {
  const db = new Database(path);
  db.pragma(`cipher='sqlcipher'`);
  db.pragma(`key="x'${key}'"`);
  db.pragma('journal_mode=WAL');
  db.pragma('temp_store=MEMORY');
  db.pragma(`cache_size=-${cacheKilobytes}`);
  return db;
}

export class PackedEngine implements Engine {
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

  store(): number {
    return this.#db.prepare<[], number>('select sum(length(bytes)) from block').pluck().get() ?? 0;
  }

  open(): void {
    const segments = this.#db.prepare<[], { id: number; documents: number }>('select id, documents from segment order by id').all();
    this.#readers = segments.map(({ id, documents }) => this.#reader(id, documents));
    this.#index = openIndex(this.#readers);
  }

  add(documents: readonly IndexDocument[]): void {
    const segment = buildSegment(documents);
    this.#readers.push(this.#reader(this.#store(segment), segment.documents));
    this.#index = openIndex(this.#readers, this.#index);
  }

  find({ ours }: BenchQuery, limit: number): number[] {
    const firsts = new Map<number, number>();
    let first = 0;
    for (const { id, documents } of this.#readers) {
      firsts.set(id, first);
      first += documents;
    }
    return this.#index.find(parseQuery(ours), { limit, offset: 0 }).hits
      .map(({ segment, document }) => (firsts.get(segment) ?? 0) + document);
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

export class FtsEngine implements Engine {
  readonly #db: Database.Database;
  readonly #words: boolean;
  #select: Database.Statement<[string, number], { readonly rowid: number }> | undefined;

  /** `tokenizer` as FTS5 names it. */
  constructor(path: string, key: string, tokenizer: 'porter unicode61' | 'trigram') {
    this.#words = tokenizer !== 'trigram';
    this.#db = openDatabase(path, key, pageCacheKilobytes.fts5);
    this.#db.exec(`create virtual table if not exists fts using fts5(text, speaker, content='', tokenize='${tokenizer}')`);
  }

  build(documents: readonly IndexDocument[]): void {
    this.add(documents);
    this.#db.exec(`insert into fts (fts) values ('optimize')`);
  }

  store(): number {
    return this.#db.prepare<[], number>('select sum(length(block)) from fts_data').pluck().get() ?? 0;
  }

  open(): void {
    this.#select = this.#db.prepare('select rowid, bm25(fts) as score from fts where fts match ? order by score limit ?');
  }

  add(documents: readonly IndexDocument[]): void {
    const insert = this.#db.prepare('insert into fts (rowid, text, speaker) values (?, ?, ?)');
    this.#db.transaction(() => {
      let row = this.#db.prepare<[], number>('select coalesce(max(id), 0) from fts_docsize').pluck().get() ?? 0;
      for (const { text, speaker } of documents) insert.run(row += 1, text, speaker ?? null);
    })();
  }

  find({ kind, fts }: BenchQuery, limit: number): number[] | null {
    if (fts === null) return null;
    const asked = this.#words ? fts : fts.replaceAll(/\p{Script=Hangul}+/gu, (word) => `"${word}"`).replaceAll('*', '');
    const rows = this.#select?.all(kind === 'field' ? asked : `{text}: (${asked})`, limit) ?? [];
    return rows.map(({ rowid }) => rowid - 1);
  }
}
