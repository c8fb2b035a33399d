// An object of a file as it is to be written. A structure tree has tens of thousands, for which pdf-lib's own are too large.
import { PDFObject } from 'pdf-lib';

/** Written when its turn comes, as pdf-lib writes its own; all of it Latin-1. */
export class WrittenObject extends PDFObject {
  readonly #write: () => string;

  constructor(write: () => string) {
    super();
    this.#write = write;
  }

  override toString(): string {
    return this.#write();
  }
}

/** Keys with their values, both as they are written; what is null is left out. */
export function writeDictionary(entries: Readonly<Record<string, string | null>>): string {
  let written = '<<\n';
  for (const key in entries) {
    const value = entries[key];
    if (typeof value === 'string') written += `/${key} ${value}\n`;
  }
  return `${written}>>`;
}

export function writeArray(members: readonly unknown[]): string {
  return members.length === 0 ? '[ ]' : `[ ${members.join(' ')} ]`;
}
