// Cuts a query into words and phrases with their operators, and says where a fault is.
import { ArchiveError } from '../api/errors.ts';
import { indexFields } from './fields.ts';
import { maximumDistance } from './match-distance.ts';
import type { Presence } from './query-plan.ts';

/** One clause as it is written. `text` may hold `*`; a `*` that was escaped has become a blank. */
export interface WrittenClause {
  readonly presence: Presence;
  readonly field: number;
  /** Written with `=`: forms exactly as typed. */
  readonly exact: boolean;
  readonly phrase: boolean;
  readonly text: string;
  readonly textStart: number;
  readonly textEnd: number;
  /** Of a word: how many letters may differ. Of a phrase: how many other words may stand among its own. */
  readonly distance: number | null;
  readonly boost: number;
  /** Whether anything was asked of it, so that it must hold a word. */
  readonly marked: boolean;
  readonly start: number;
  readonly end: number;
}

export const queryFaults = [
  'nothing-follows', 'unknown-field', 'unclosed-phrase', 'nothing-before', 'number-missing', 'number-too-large',
  'distance-too-large', 'too-far-apart', 'distance-of-wildcard', 'distance-of-form', 'wildcard-in-form',
  'no-word', 'unseparated',
] as const;
export type QueryFault = (typeof queryFaults)[number];

export function queryFault(reason: QueryFault, start: number, end: number): ArchiveError {
  return new ArchiveError('bad-query', { reason, start, end });
}

/** More words than this apart are hardly near one another, and a passage seldom has more. */
export const maximumWordsBetween = 99;

const space = /\s/u;
const word = /[\p{L}\p{N}\p{M}]/u;
const fieldName = /^\p{L}+$/u;

/** Full-width signs and curly quotes as input methods type them, one for one, so that offsets stay. */
function plainSigns(query: string): string {
  return query
    .replace(/[\uff01-\uff5e]/g, (sign) => {
      const plain = String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
      return word.test(plain) ? sign : plain;
    })
    .replace(/[“”„]/g, '"');
}

export class QueryReader {
  readonly #query: string;
  #at = 0;

  constructor(query: string) {
    this.#query = plainSigns(query);
  }

  /** The next clause, or undefined at the end. Throws `bad-query`. */
  next(): WrittenClause | undefined {
    while (this.#at < this.#query.length && this.#isSpace(this.#at)) this.#at += 1;
    if (this.#at >= this.#query.length) return undefined;
    const start = this.#at;
    const presence = this.#readPresence();
    const field = this.#readField();
    const exact = this.#accept('=');
    const phrase = this.#query[this.#at] === '"';
    const textStart = this.#at;
    if (textStart > start && this.#ends()) throw queryFault('nothing-follows', start, textStart);
    const text = phrase ? this.#readPhrase() : this.#readWord();
    const textEnd = this.#at;
    const { distance, boost } = this.#readNumbers(textStart, phrase, exact, text);
    const marked = textStart > start || this.#at > textEnd;
    const mark = phrase ? 1 : 0;
    return {
      presence, field: field ?? 0, exact, phrase, text, distance, boost: boost ?? 1, marked,
      textStart: textStart + mark, textEnd: textEnd - mark, start, end: this.#at,
    };
  }

  #isSpace(at: number): boolean {
    return space.test(this.#query.charAt(at));
  }

  #ends(): boolean {
    return this.#at >= this.#query.length || this.#isSpace(this.#at);
  }

  #accept(sign: string): boolean {
    if (this.#query[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #readPresence(): Presence {
    const start = this.#at;
    const presence = this.#accept('+') ? 'required' : this.#accept('-') ? 'prohibited' : 'optional';
    if (presence === 'optional') return presence;
    const following = this.#query[this.#at];
    if (following === '+' || following === '-') throw queryFault('nothing-follows', start, this.#at);
    return presence;
  }

  /**
   * A field's name and its colon. Letters before a colon that are no field are a fault, but for a web address
   * (`http://`) and for a colon that ends a word; anything else before a colon is plain text (`12:30`).
   */
  #readField(): number | null {
    let end = this.#at;
    while (end < this.#query.length && !this.#isSpace(end) && this.#query[end] !== ':') end += 1;
    if (this.#query[end] !== ':') return null;
    const name = this.#query.slice(this.#at, end);
    if (!fieldName.test(name)) return null;
    const field = (indexFields as readonly string[]).indexOf(name.toLowerCase());
    if (field >= 0) {
      this.#at = end + 1;
      return field;
    }
    const following = this.#query.charAt(end + 1);
    const plain = following === '' || following === ':' || space.test(following)
      || this.#query.startsWith('//', end + 1);
    if (plain) return null;
    throw queryFault('unknown-field', this.#at, end);
  }

  #readPhrase(): string {
    const open = this.#at;
    const close = this.#query.indexOf('"', open + 1);
    if (close < 0) throw queryFault('unclosed-phrase', open, this.#query.length);
    this.#at = close + 1;
    return this.#query.slice(open + 1, close);
  }

  #readWord(): string {
    let text = '';
    while (!this.#ends()) {
      const character = this.#query.charAt(this.#at);
      if (character === '~' || character === '^') break;
      if (character === '\\' && this.#at + 1 < this.#query.length) {
        const escaped = this.#query.charAt(this.#at + 1);
        text += escaped === '*' ? ' ' : escaped;
        this.#at += 2;
      } else {
        text += character;
        this.#at += 1;
      }
    }
    return text;
  }

  #readNumbers(
    textStart: number, phrase: boolean, exact: boolean, text: string,
  ): { distance: number | null; boost: number | null } {
    let distance: number | null = null;
    let boost: number | null = null;
    for (let sign = this.#query[this.#at]; sign === '~' || sign === '^'; sign = this.#query[this.#at]) {
      const start = this.#at;
      if (start === textStart) throw queryFault('nothing-before', start, start + 1);
      this.#at += 1;
      const number = this.#readNumber(start, sign === '^');
      if (sign === '^') {
        boost = number;
        continue;
      }
      distance = number;
      if (exact && !phrase) throw queryFault('distance-of-form', start, this.#at);
      if (text.includes('*') && !phrase) throw queryFault('distance-of-wildcard', start, this.#at);
      if (phrase && number > maximumWordsBetween) throw queryFault('too-far-apart', start, this.#at);
      if (!phrase && number > maximumDistance) throw queryFault('distance-too-large', start, this.#at);
    }
    this.#passPunctuation();
    return { distance, boost };
  }

  #readNumber(start: number, fraction: boolean): number {
    const digits = fraction ? /\d+(?:\.\d+)?/y : /\d+/y;
    digits.lastIndex = this.#at;
    const found = digits.exec(this.#query);
    if (found === null) throw queryFault('number-missing', start, this.#at);
    this.#at = digits.lastIndex;
    const number = Number(found[0]);
    if (number > Number.MAX_SAFE_INTEGER) throw queryFault('number-too-large', start, this.#at);
    return number;
  }

  /** After a phrase or a number only punctuation may stand before the next blank. */
  #passPunctuation(): void {
    while (!this.#ends()) {
      if (word.test(this.#query.charAt(this.#at))) throw queryFault('unseparated', this.#at, this.#at + 1);
      this.#at += 1;
    }
  }
}
