// Writing and reading bytes: varints (7 bits a byte, least significant first), UTF-8, and runs cut into blocks.
import { ArchiveError } from '../api/errors.ts';

/** Bytes at which a block is closed; the last item may take it a little over. */
export const blockBytes = 8192;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A segment whose bytes cannot be what was written. */
export function damagedIndex(): ArchiveError {
  return new ArchiveError('vault-damaged', { reason: 'index' });
}

/** Most terms are short and ASCII, for which a TextEncoder costs several times the encoding. */
export function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return encoder.encode(text);
    bytes[i] = unit;
  }
  return bytes;
}

/** Most terms are short and ASCII, for which a TextDecoder costs several times the decoding. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] as number;
    if (byte > 127) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** A growing run of bytes. */
export class ByteWriter {
  length = 0;
  #bytes = new Uint8Array(1024);

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.length] = value;
    this.length += 1;
  }

  /** A whole number from 0 to 2^32 - 1. */
  varint(value: number): void {
    this.#reserve(5);
    const bytes = this.#bytes;
    let at = this.length;
    let rest = value;
    while (rest > 127) {
      bytes[at] = (rest & 127) | 128;
      at += 1;
      rest >>>= 7;
    }
    bytes[at] = rest;
    this.length = at + 1;
  }

  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A copy of what was written; the writer starts again from nothing. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  #reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}

/** Writes numbers of a few bits each, least bit first. */
export class BitWriter {
  readonly #out: ByteWriter;
  #bits = 0;
  #held = 0;

  constructor(out: ByteWriter) {
    this.#out = out;
  }

  /** `width` of at most 16. */
  write(value: number, width: number): void {
    this.#bits |= value << this.#held;
    this.#held += width;
    for (; this.#held >= 8; this.#held -= 8) {
      this.#out.byte(this.#bits & 255);
      this.#bits >>>= 8;
    }
  }

  finish(): void {
    if (this.#held > 0) this.#out.byte(this.#bits);
    this.#bits = 0;
    this.#held = 0;
  }
}

/** The number of `width` bits, of at most 16, that begins `bit` bits after the start of byte `at`. */
export function readBits(bytes: Uint8Array, at: number, bit: number, width: number): number {
  const first = at + (bit >>> 3);
  const three = (bytes[first] ?? 0) | ((bytes[first + 1] ?? 0) << 8) | ((bytes[first + 2] ?? 0) << 16);
  return (three >>> (bit & 7)) & ((1 << width) - 1);
}

/** Reads from one array of bytes and throws `vault-damaged` rather than pass its end. */
export class ByteReader {
  readonly bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  byte(): number {
    const value = this.bytes[this.position];
    if (value === undefined) throw damagedIndex();
    this.position += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw damagedIndex();
  }

  uint32(): number {
    return this.byte() + this.byte() * 0x100 + this.byte() * 0x1_0000 + this.byte() * 0x100_0000;
  }

  /** Steps over `count` bytes and returns where they began. */
  skip(count: number): number {
    const start = this.position;
    this.position += count;
    if (this.position > this.bytes.length) throw damagedIndex();
    return start;
  }
}

/** One logical run of bytes, cut into blocks between items, never inside one. */
export class BlockWriter {
  readonly blocks: Uint8Array[] = [];
  #current = new ByteWriter();
  #closed = 0;

  /** Bytes written so far, over all blocks. */
  get length(): number {
    return this.#closed + this.#current.length;
  }

  /** To be called before each item. Returns where to write it. */
  item(): ByteWriter {
    if (this.#current.length >= blockBytes) this.#close();
    return this.#current;
  }

  finish(): readonly Uint8Array[] {
    if (this.#current.length > 0) this.#close();
    return this.blocks;
  }

  #close(): void {
    this.#closed += this.#current.length;
    this.blocks.push(this.#current.take());
  }
}

/** Part of a block: from one byte up to, not including, another. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** The counterpart of BlockWriter: finds the pieces of a logical run in blocks that are loaded as they are needed. */
export class BlockedBytes {
  readonly #starts: Uint32Array;
  readonly #load: (block: number) => Uint8Array;

  /** `sizes` are the lengths of the blocks in order; a loaded block of another length is damage. */
  constructor(sizes: readonly number[], load: (block: number) => Uint8Array) {
    this.#starts = new Uint32Array(sizes.length + 1);
    let start = 0;
    for (const [block, size] of sizes.entries()) {
      start += size;
      this.#starts[block + 1] = start;
    }
    this.#load = load;
  }

  /** The block that holds the logical offset `at`. */
  blockAt(at: number): number {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    if (at >= (starts[high] as number)) throw damagedIndex();
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return low;
  }

  startOf(block: number): number {
    return this.#starts[block] as number;
  }

  block(block: number): Uint8Array {
    const size = (this.#starts[block + 1] as number) - (this.#starts[block] as number);
    const bytes = this.#load(block);
    if (bytes.length !== size) throw damagedIndex();
    return bytes;
  }

  /** The pieces of [start, start + length) in order. */
  pieces(start: number, length: number): Piece[] {
    const pieces: Piece[] = [];
    const end = start + length;
    let block = length === 0 ? 0 : this.blockAt(start);
    for (let at = start; at < end; block += 1) {
      if (block >= this.#starts.length - 1) throw damagedIndex();
      const blockStart = this.startOf(block);
      const bytes = this.block(block);
      const to = Math.min(bytes.length, end - blockStart);
      pieces.push({ bytes, from: at - blockStart, to });
      at = blockStart + to;
    }
    return pieces;
  }
}
