// Reads objects as our files write them, and in no other way: there is nowhere for anything else to stand.
import { require } from './require.ts';

/** An indirect object, by its number; our generations are all 0. */
export class Reference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A stream with its contents as they stand in the file. */
export class Stream {
  readonly dictionary: Dictionary;
  readonly contents: Uint8Array;

  constructor(dictionary: Dictionary, contents: Uint8Array) {
    this.dictionary = dictionary;
    this.contents = contents;
  }
}

/** Its entries by key, without the solidus. There are few in each and tens of thousands of them, for which a `Map` is too large. */
export class Dictionary {
  readonly #keys: readonly string[];
  readonly #values: readonly Value[];

  constructor(keys: readonly string[], values: readonly Value[]) {
    this.#keys = keys;
    this.#values = values;
  }

  get keys(): readonly string[] {
    return this.#keys;
  }

  get(key: string): Value | undefined {
    return this.#values[this.#keys.indexOf(key)];
  }

  *[Symbol.iterator](): Generator<[key: string, value: Value]> {
    for (const [index, key] of this.#keys.entries()) yield [key, this.#values[index] ?? null];
  }
}

/** Names and strings are as they are written: `/Name`, `(text)`, `<FEFF…>`. */
export type Value = number | boolean | null | string | Reference | readonly Value[] | Dictionary | Stream;

export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('/');
}

export function isString(value: unknown): value is string {
  return typeof value === 'string' && !value.startsWith('/');
}

const tokens = {
  name: /\/[A-Za-z0-9+._-]+/y,
  key: /[A-Za-z0-9+._-]+/y,
  literal: /\([^()\\\n\r]*\)/y,
  digits: /<[0-9A-Fa-f]*>/y,
  number: /-?\d+(?:\.\d+)?/y,
} as const;

const words: ReadonlyMap<string, boolean | null> = new Map([['true', true], ['false', false], ['null', null]]);

/** Reads one object after the other. Whatever is not written as `serialise` writes it is an error. */
export class ObjectParser {
  readonly #source: string;
  /** The same name or string is one string, and does not keep what it was read from in memory. */
  readonly #known: Map<string, string>;
  #at = 0;

  constructor(source: string, known: Map<string, string>) {
    this.#source = source;
    this.#known = known;
  }

  get place(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#source.length;
  }

  /** Passes over what has to stand here. */
  expect(written: string): void {
    require(this.#source.startsWith(written, this.#at));
    this.#at += written.length;
  }

  value(): Value {
    switch (this.#source[this.#at]) {
      case '<': return this.#source[this.#at + 1] === '<' ? this.dictionary() : this.#token(tokens.digits);
      case '/': return this.#token(tokens.name);
      case '(': return this.#token(tokens.literal);
      case '[': return this.#array();
      case 't': case 'f': case 'n': return this.#word();
      default: return this.#numberOrReference();
    }
  }

  dictionary(): Dictionary {
    const [keys, values]: [string[], Value[]] = [[], []];
    this.expect('<<\n');
    while (this.#source[this.#at] === '/') {
      this.#at += 1;
      const key = this.#token(tokens.key);
      this.expect(' ');
      require(!keys.includes(key));
      keys.push(key);
      values.push(this.value());
      this.expect('\n');
    }
    this.expect('>>');
    return new Dictionary(keys, values);
  }

  #array(): readonly Value[] {
    const members: Value[] = [];
    this.expect('[ ');
    while (this.#source[this.#at] !== ']') {
      members.push(this.value());
      this.expect(' ');
    }
    this.expect(']');
    return members;
  }

  #word(): boolean | null {
    for (const [word, value] of words) {
      if (this.#source.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    }
    throw new Error('not as expected');
  }

  #numberOrReference(): number | Reference {
    const written = this.#match(tokens.number);
    const number = Number(written);
    require(String(number) === written);
    if (!this.#source.startsWith(' 0 R', this.#at)) return number;
    require(Number.isSafeInteger(number) && number > 0);
    this.#at += ' 0 R'.length;
    return new Reference(number);
  }

  #token(pattern: RegExp): string {
    const written = this.#match(pattern);
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    // Node would keep the whole source for a part of it.
    const own = Buffer.from(written, 'latin1').toString('latin1');
    this.#known.set(own, own);
    return own;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    require(pattern.test(this.#source));
    const written = this.#source.slice(this.#at, pattern.lastIndex);
    this.#at = pattern.lastIndex;
    return written;
  }
}
