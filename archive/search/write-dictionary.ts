// Writes one section of a segment's dictionary, in the format that `dictionary.ts` describes.
import { ByteWriter, encodeText } from './bytes.ts';
import { fieldFlag, formsFlag, groupSize, type DictionaryEntry } from './dictionary.ts';

function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Takes the terms of a section in order. */
export class SectionWriter {
  #count = 0;
  #previous = new Uint8Array(0);
  readonly #entries = new ByteWriter();
  readonly #groups = new ByteWriter();

  /** `postingsStart` and `positionsStart` are where the term's bytes begin; its fields follow one another from there. */
  add(entry: DictionaryEntry, postingsStart: number, positionsStart: number): void {
    const term = encodeText(entry.term);
    const head = this.#count % groupSize === 0;
    if (head) {
      this.#groups.uint32(this.#entries.length);
      this.#groups.uint32(postingsStart);
      this.#groups.uint32(positionsStart);
    }
    this.#writeSuffix(term, head ? 0 : sharedBytes(this.#previous, term));
    this.#writeFields(entry);
    this.#previous = term as Uint8Array<ArrayBuffer>;
    this.#count += 1;
  }

  #writeFields(entry: DictionaryEntry): void {
    const out = this.#entries;
    const withForms = entry.forms.length !== 1 || entry.forms[0] !== entry.term;
    let flags = withForms ? formsFlag : 0;
    for (const [field, held] of entry.fields.entries()) if (held !== undefined) flags |= fieldFlag(field);
    out.varint(flags);
    for (const held of entry.fields) {
      if (held === undefined) continue;
      out.varint(held.documents);
      out.varint(held.postingsLength);
      out.varint(held.positionsLength);
    }
    if (!withForms) return;
    const term = encodeText(entry.term);
    out.varint(entry.forms.length);
    for (const form of entry.forms) {
      const bytes = encodeText(form);
      this.#writeSuffix(bytes, sharedBytes(term, bytes));
    }
  }

  #writeSuffix(bytes: Uint8Array, shared: number): void {
    this.#entries.varint(shared);
    this.#entries.varint(bytes.length - shared);
    this.#entries.append(bytes.subarray(shared));
  }

  finish(out: ByteWriter): void {
    out.varint(this.#count);
    out.varint(this.#entries.length);
    out.append(this.#groups.take());
    out.append(this.#entries.take());
  }
}
