// The engines that live in memory, lunr and MiniSearch: stored as JSON in a file that is encrypted, and loaded whole.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import lunr from 'lunr';
import MiniSearch, { type Query } from 'minisearch';
import type { IndexDocument } from '../../../archive/search/fields.ts';
import type { Engine } from './engine.ts';
import type { BenchQuery, MiniQuery } from './make-queries.ts';

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: the nonce, the sealed text, the tag. */
class SealedFile {
  readonly #path: string;
  readonly #key: Buffer;

  constructor(path: string, key: string) {
    this.#path = path;
    this.#key = Buffer.from(key, 'hex');
  }

  /** How many bytes it came to. */
  write(text: string): number {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    writeFileSync(this.#path, sealed, { mode: 0o600 });
    return sealed.length;
  }

  read(): string {
    const sealed = readFileSync(this.#path);
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, nonceBytes));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
  }
}

export class LunrEngine implements Engine {
  readonly #file: SealedFile;
  #index: lunr.Index | undefined;

  constructor(path: string, key: string) {
    this.#file = new SealedFile(path, key);
  }

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

  store(): number {
    return this.#file.write(JSON.stringify(this.#index));
  }

  open(): void {
    this.#index = lunr.Index.load(JSON.parse(this.#file.read()) as object);
  }

  add(): null { return null; }

  find({ kind, lunr: query }: BenchQuery, limit: number): number[] | null {
    if (query === null || this.#index === undefined) return null;
    const fielded = kind === 'field' ? query : query.replaceAll(/[a-z*~0-9]+/g, (word) => `text:${word}`);
    return this.#index.search(fielded).slice(0, limit).map(({ ref }) => Number(ref));
  }
}

const stems = new Map<string, string>();

/** The stem that the other engines file a word under, made once for each word: MiniSearch has no stemmer of its own. */
function stem(word: string): string {
  const lower = word.toLowerCase();
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const made = lunr.stemmer(new lunr.Token(lower, {})).toString();
  stems.set(lower, made);
  return made;
}

const miniOptions = { fields: ['text', 'speaker'], processTerm: stem };

function toMini(query: MiniQuery): Query {
  if (typeof query === 'string') return query;
  const { queries, fields, ...options } = query;
  return { ...options, queries: queries.map(toMini), ...(fields === undefined ? {} : { fields: [...fields] }) };
}

export class MiniSearchEngine implements Engine {
  readonly #file: SealedFile;
  #search = new MiniSearch<object>(miniOptions);

  constructor(path: string, key: string) {
    this.#file = new SealedFile(path, key);
  }

  build(documents: readonly IndexDocument[]): void {
    this.add(documents);
  }

  store(): number {
    return this.#file.write(JSON.stringify(this.#search));
  }

  open(): void {
    this.#search = MiniSearch.loadJSON<object>(this.#file.read(), miniOptions);
  }

  add(documents: readonly IndexDocument[]): void {
    let id = this.#search.documentCount;
    for (const { text, speaker } of documents) {
      this.#search.add({ id, text, speaker });
      id += 1;
    }
  }

  find({ kind, mini }: BenchQuery, limit: number): number[] | null {
    if (mini === null) return null;
    const found = this.#search.search(toMini(mini), kind === 'field' ? {} : { fields: ['text'] });
    return found.slice(0, limit).map(({ id }) => id as number);
  }
}
