// Words that cannot be met by chance, every way in which they could be written down, and a search for them all.
import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Latin letters alone, so that a search for them is one term. */
export const latinCanary = (): string => [...randomBytes(16)].map((byte) => letters[byte % 26]).join('');

/** Syllables with a final consonant, which come apart into three in NFD. */
export const koreanCanary = (): string => [...randomBytes(7)].map((byte) => String.fromCharCode(0xac01 + 28 * (byte % 200))).join('');

/** Base64 of the word wherever it begins in a text: what its neighbours have a part in is left out at both ends. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const sure = text.slice(Math.ceil(offset * 8 / 6), Math.floor((offset + bytes.length) * 8 / 6));
    return [Buffer.from(sure), Buffer.from(sure.replaceAll('+', '-').replaceAll('/', '_'))];
  });
}

export interface Form {
  readonly form: string;
  readonly bytes: Buffer;
}

export function formsOf(word: string): Form[] {
  const spellings = [['', word], [' NFD', word.normalize('NFD')]] as const;
  return spellings.flatMap(([spelling, text]) => {
    const wide = Buffer.from(text, 'utf16le');
    const escaped = [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    return [
      { form: `UTF-8${spelling}`, bytes: Buffer.from(text) },
      { form: `UTF-16LE${spelling}`, bytes: wide },
      { form: `UTF-16BE${spelling}`, bytes: Buffer.from(wide).swap16() },
      { form: `URL${spelling}`, bytes: Buffer.from(encodeURIComponent(text)) },
      { form: `JSON${spelling}`, bytes: Buffer.from(escaped) },
      ...base64Forms(Buffer.from(text)).map((bytes) => ({ form: `base64${spelling}`, bytes })),
      ...base64Forms(wide).map((bytes) => ({ form: `base64 of UTF-16LE${spelling}`, bytes })),
    ];
  });
}

/** The forms that stand in the bytes, by name. */
export function formsIn(bytes: Buffer, forms: readonly Form[]): string[] {
  return [...new Set(forms.filter((form) => bytes.includes(form.bytes)).map(({ form }) => form))];
}
