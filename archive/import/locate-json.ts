// Finds places in a JSON text, so that a fault can name line and column: JSON.parse itself does not say where.

/** An object's key or an array's index, from the outermost value inwards. */
export type JsonPath = readonly (string | number)[];

export interface TextPosition {
  /** Both from 1, columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}

export function positionAt(text: string, offset: number): TextPosition {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = end + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The offset of the value at `path` in a text that JSON.parse has read; that of the innermost value that is there. */
export function locateInJson(text: string, path: JsonPath): number {
  let at = skip(text, 0, blankOrSeparator);
  for (const step of path) {
    const inside = enter(text, at, step);
    if (inside === null) return at;
    at = inside;
  }
  return at;
}

const blank = /\s*/y;
const blankOrSeparator = /[\s,:]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

function skip(text: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

/** The offset of a member of the object or array that begins at `from`. The last of equal keys is the one that counts. */
function enter(text: string, from: number, step: string | number): number | null {
  const isObject = text[from] === '{';
  if (!isObject && text[from] !== '[') return null;
  let found: number | null = null;
  let at = skip(text, from + 1, blankOrSeparator);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index += 1) {
    let key: unknown = index;
    if (isObject) {
      const keyEnd = endOfString(text, at);
      key = JSON.parse(text.slice(at, keyEnd));
      at = skip(text, keyEnd, blankOrSeparator);
    }
    if (key === step) found = at;
    at = skip(text, endOfValue(text, at), blankOrSeparator);
  }
  return found;
}

function endOfValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    at = sign === '"' ? endOfString(text, at) : Math.max(at + 1, skip(text, at, scalar));
    if (depth === 0) return at;
    at = skip(text, at, blankOrSeparator);
  }
  return text.length;
}

/** The offset after the quotation mark that ends the string, or the text's end. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'separator' | 'nothing';

/** Where a text stops being JSON; its end where only more is missing. */
export function positionOfSyntaxError(text: string): TextPosition {
  return positionAt(text, offsetOfSyntaxError(text));
}

export function offsetOfSyntaxError(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = skip(text, 0, blank);
  while (at < text.length) {
    const sign = text[at] ?? '';
    const start = at;
    at += 1;
    if (expected === 'separator' && sign === ',') expected = open.at(-1) === '{' ? 'key' : 'value';
    else if (expected === 'colon' && sign === ':') expected = 'value';
    else if (closes(sign, open.at(-1), expected)) {
      open.pop();
      expected = open.length === 0 ? 'nothing' : 'separator';
    } else if (expected.startsWith('value') && (sign === '{' || sign === '[')) {
      open.push(sign);
      expected = sign === '{' ? 'key-or-end' : 'value-or-end';
    } else if (sign === '"' && /^(?:value|key)/.test(expected) && isString(text.slice(start, endOfString(text, start)))) {
      at = endOfString(text, start);
      expected = expected.startsWith('key') ? 'colon' : open.length === 0 ? 'nothing' : 'separator';
    } else if (expected.startsWith('value') && skip(text, start, scalar) > start) {
      at = skip(text, start, scalar);
      expected = open.length === 0 ? 'nothing' : 'separator';
    } else return start;
    at = skip(text, at, blank);
  }
  return text.length;
}

function closes(sign: string, opened: '{' | '[' | undefined, expected: Expected): boolean {
  if (sign === '}') return opened === '{' && (expected === 'key-or-end' || expected === 'separator');
  return sign === ']' && opened === '[' && (expected === 'value-or-end' || expected === 'separator');
}

function isString(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
