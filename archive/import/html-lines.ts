// The text of HTML from strangers as lines, without running or keeping any of it: tags fall away, times stay.
import { decode } from 'html-entities';
import type { DropCounter } from './reading.ts';

export interface HtmlLine {
  readonly text: string;
  /** Milliseconds, from a `data-timestamp` before the words. */
  readonly start: number | null;
  /** Whether the line begins in bold. */
  readonly bold: boolean;
}

const tag = /<(\/?)([a-z][a-z0-9]{0,20})((?:\s[^<>]{0,4000})?)\/?>/iy;
const breaking = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'tr', 'table']);
/** What stands inside of these is no text. */
const opaque = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'svg', 'head', 'title', 'textarea', 'object']);
const silent = new Set(['span', 'p', 'div', 'br']);

/**
 * Lines of HTML: a block or a break begins one, and so does a time within a paragraph. Text inside an element that is never
 * shown is left out; other tags, and links with their addresses, are counted as `markup`.
 */
export function htmlLines(html: string, dropped: DropCounter): HtmlLine[] {
  return new HtmlReader(html, dropped).read();
}

class HtmlReader {
  readonly #html: string;
  readonly #dropped: DropCounter;
  readonly #lines: HtmlLine[] = [];
  /** In pieces, since looking at a growing text again and again would cost its square. */
  #pieces: string[] = [];
  #hasWords = false;
  #start: number | null = null;
  #bold = 0;
  #beginsBold = false;
  /** The digits of a time are inside its element once more. */
  #inTime = false;
  #at = 0;

  constructor(html: string, dropped: DropCounter) {
    this.#html = html;
    this.#dropped = dropped;
  }

  read(): HtmlLine[] {
    while (this.#at < this.#html.length) {
      const sign = this.#html.indexOf('<', this.#at);
      this.#addText(this.#html.slice(this.#at, sign === -1 ? this.#html.length : sign));
      this.#at = sign === -1 ? this.#html.length : sign;
      if (sign !== -1) this.#takeTag();
    }
    this.#endLine();
    return this.#lines;
  }

  #takeTag(): void {
    if (this.#html.startsWith('<!--', this.#at)) {
      this.#skipPast('-->', this.#at + 4);
      return;
    }
    tag.lastIndex = this.#at;
    const found = tag.exec(this.#html);
    if (found === null) {
      this.#addText('<');
      this.#at += 1;
      return;
    }
    this.#at += found[0].length;
    const [, slash, name = '', attributes = ''] = found;
    this.#apply(name.toLowerCase(), slash === '/', attributes);
  }

  #apply(name: string, closes: boolean, attributes: string): void {
    if (opaque.has(name) && !closes) this.#skipPast(`</${name}>`, this.#at);
    else if (breaking.has(name)) this.#endLine();
    else if (name === 'b' || name === 'strong') this.#bold = Math.max(0, this.#bold + (closes ? -1 : 1));
    else if (name === 'span') this.#takeSpan(closes, attributes);
    if (!closes && !silent.has(name)) this.#dropped.add('markup');
  }

  /** What nobody closes reaches to the end, in every browser too. */
  #skipPast(sign: string, from: number): void {
    const found = this.#html.indexOf(sign, from);
    this.#at = found === -1 ? this.#html.length : found + sign.length;
  }

  #takeSpan(closes: boolean, attributes: string): void {
    const time = closes ? null : /\sdata-timestamp\s{0,5}=\s{0,5}["']?(\d{1,7}(?:\.\d{1,20})?)/i.exec(attributes);
    if (time !== null && this.#hasWords) this.#endLine();
    this.#inTime = time !== null;
    if (time === null) return;
    this.#start = Math.round(Number(time[1]) * 1000);
  }

  #addText(raw: string): void {
    if (raw === '' || this.#inTime) return;
    const text = decode(raw).replaceAll('\u00a0', ' ');
    this.#pieces.push(text);
    if (this.#hasWords || text.trim() === '') return;
    this.#hasWords = true;
    this.#beginsBold = this.#bold > 0;
  }

  /** A time alone on its line belongs to the next that has words. */
  #endLine(): void {
    const text = this.#pieces.join('').replace(/\s+/g, ' ').trim();
    this.#pieces = [];
    this.#hasWords = false;
    this.#inTime = false;
    if (text === '') return;
    this.#lines.push({ text, start: this.#start, bold: this.#beginsBold });
    this.#start = null;
  }
}
