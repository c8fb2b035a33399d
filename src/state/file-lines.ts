// The line of the user's own file at which a fault was found, read from the file in the page's memory.

/** A piece of a line around a column. `at` is the place of the column in `text`, in UTF-16 code units. */
export interface FileLine {
  readonly text: string;
  readonly at: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const around = 60;

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** By its mark, then as UTF-8, then as the Korean code page: the order in which the importer goes. Null where none fits. */
export function decodeFile(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly(bytes, 'utf-16be');
  if (bytes.includes(0)) return null;
  return decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'euc-kr');
}

/**
 * Line `line` of a text, both counted from 1, cut to what is near the column. Characters are counted as the importer
 * counts them: in NFC, tabs as one, control characters not at all.
 */
export function lineAt(text: string, line: number, column: number): FileLine | null {
  const raw = text.split(/\r\n?|\n/)[line - 1];
  if (raw === undefined) return null;
  const whole = raw.replace(/[\t\v\f\u0085\u2028\u2029]/g, ' ').replace(/\p{Cc}/gu, '').toWellFormed().normalize('NFC');
  const at = Math.min(Math.max(column - 1, 0), whole.length);
  const from = wholeCharacter(whole, Math.max(0, at - around));
  const to = wholeCharacter(whole, Math.min(whole.length, at + around));
  return { text: whole.slice(from, to), at: at - from, cutBefore: from > 0, cutAfter: to < whole.length };
}

/** The offset itself, or the one before where it would cut a character in two. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** The one file by that name among those that the page holds; null where there is none, or more than one. */
export function fileNamed<F extends { readonly name: string }>(files: readonly F[], name: string): F | null {
  const found = files.filter((file) => file.name === name);
  return found.length === 1 ? found[0] ?? null : null;
}
