// Takes the marks off one line of Markdown: links become their text, emphasis and code lose their signs.
import { decode } from 'html-entities';

export interface PlainInline {
  readonly text: string;
  /** Whether something that stood in the line is gone: a link's address, an image, a tag. */
  readonly lostMarkup: boolean;
}

const tag = /^<\/?(?:br|b|i|u|s|em|strong|sup|sub|span|small|mark|p|div|a|cite|q|del|ins|font|center)(?:\s[^<>\n]{0,500})?\/?>/i;
const autolink = /^<((?:https?:|mailto:)[^<>\s]{1,2000})>/;
const longestAddress = 2000;

type Sign = '*' | '_' | '~';

/** A run of emphasis signs; `left` of them have found no partner and stay as text. */
interface SignRun {
  readonly sign: Sign;
  left: number;
}

type Piece = string | SignRun;

/** Every step looks ahead a bounded distance, so a line costs time in proportion to its length, whatever it holds. */
class InlineReader {
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  readonly #openLinks: number[] = [];
  readonly #openSigns: Record<Sign, SignRun[]> = { '*': [], '_': [], '~': [] };
  #at = 0;
  #lost = false;

  constructor(source: string) {
    this.#source = source;
  }

  read(): PlainInline {
    while (this.#at < this.#source.length) this.#step();
    const text = this.#pieces.map((piece) => (typeof piece === 'string' ? piece : piece.sign.repeat(piece.left))).join('');
    return { text, lostMarkup: this.#lost };
  }

  #step(): void {
    const char = this.#source[this.#at] ?? '';
    if (char === '\\' && /[!-/:-@[-`{-~]/.test(this.#source[this.#at + 1] ?? '')) this.#emit(this.#source[this.#at + 1] ?? '', 2);
    else if (char === '[') this.#openLink(1);
    else if (char === '!' && this.#source[this.#at + 1] === '[') this.#openLink(2);
    else if (char === ']') this.#closeLink();
    else if (char === '*' || char === '_' || char === '~') this.#takeSigns(char);
    else if (char === '`') this.#takeCode();
    else if (char === '<') this.#takeTag();
    else if (char === '&') this.#takeEntity();
    else this.#takePlain();
  }

  #emit(text: string, length: number): void {
    this.#pieces.push(text);
    this.#at += length;
  }

  #takePlain(): void {
    const plain = /[^\\[\]!*_~`<&]+|!/y;
    plain.lastIndex = this.#at;
    const text = plain.exec(this.#source)?.[0] ?? this.#source[this.#at] ?? '';
    this.#emit(text, text.length);
  }

  #openLink(length: number): void {
    this.#openLinks.push(this.#pieces.length);
    this.#emit(length === 2 ? '![' : '[', length);
  }

  /** `](address)` ends a link; a bracket without an address is text. */
  #closeLink(): void {
    const opened = this.#openLinks.pop();
    const end = opened === undefined ? null : this.#addressEnd(this.#at + 1);
    if (opened === undefined || end === null) {
      this.#emit(']', 1);
      return;
    }
    const isImage = this.#pieces[opened] === '![';
    this.#pieces[opened] = '';
    if (isImage) for (let index = opened; index < this.#pieces.length; index += 1) this.#pieces[index] = '';
    this.#lost = true;
    this.#at = end;
  }

  /** The position after `(address "title")`, where there is one. Brackets end the search, which keeps it linear. */
  #addressEnd(from: number): number | null {
    if (this.#source[from] !== '(') return null;
    let depth = 0;
    const limit = Math.min(this.#source.length, from + longestAddress);
    for (let at = from; at < limit; at += 1) {
      const char = this.#source[at];
      if (char === '(') depth += 1;
      else if (char === ')') depth -= 1;
      else if (char === '[' || char === ']') return null;
      else if (char === '\\') at += 1;
      if (depth === 0) return at + 1;
    }
    return null;
  }

  #takeSigns(sign: Sign): void {
    const start = this.#at;
    while (this.#source[this.#at] === sign) this.#at += 1;
    const run: SignRun = { sign, left: this.#at - start };
    this.#pieces.push(run);
    const before = this.#source[start - 1] ?? ' ';
    const after = this.#source[this.#at] ?? ' ';
    const inWord = sign === '_' && isWordSign(before) && isWordSign(after);
    if (inWord || (sign === '~' && run.left !== 2)) return;
    if (!/\s/.test(before)) this.#pairWithOpen(run);
    if (!/\s/.test(after) && run.left > 0) this.#openSigns[sign].push(run);
  }

  #pairWithOpen(closing: SignRun): void {
    const open = this.#openSigns[closing.sign];
    while (closing.left > 0) {
      const opening = open.at(-1);
      if (opening === undefined) return;
      const pairs = Math.min(opening.left, closing.left);
      opening.left -= pairs;
      closing.left -= pairs;
      if (opening.left === 0) open.pop();
    }
  }

  #takeCode(): void {
    const fence = /`+/y;
    fence.lastIndex = this.#at;
    const ticks = fence.exec(this.#source)?.[0] ?? '`';
    const start = this.#at + ticks.length;
    const window = this.#source.slice(start, start + longestAddress);
    const end = window.indexOf(ticks);
    if (end < 1 || window[end + ticks.length] === '`') this.#emit(ticks, ticks.length);
    else this.#emit(window.slice(0, end), ticks.length * 2 + end);
  }

  #takeTag(): void {
    const window = this.#source.slice(this.#at, this.#at + longestAddress + 20);
    const link = autolink.exec(window);
    if (link !== null) {
      this.#emit(link[1] ?? '', link[0].length);
      return;
    }
    const found = tag.exec(window);
    if (found === null) {
      this.#emit('<', 1);
      return;
    }
    this.#lost = true;
    this.#emit(/^<br/i.test(found[0]) ? ' ' : '', found[0].length);
  }

  #takeEntity(): void {
    const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i.exec(this.#source.slice(this.#at, this.#at + 34));
    if (entity === null) this.#emit('&', 1);
    else this.#emit(decode(entity[0]), entity[0].length);
  }
}

function isWordSign(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

/** One line without its Markdown. */
export function plainInline(line: string): PlainInline {
  if (!/[\\[\]*_~`<&]/.test(line)) return { text: line, lostMarkup: false };
  return new InlineReader(line).read();
}
