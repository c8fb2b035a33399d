// Reads parts of zip archives from strangers: what the directory promises is checked first, what comes out as it comes.
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ArchiveError } from '../api/errors.ts';
import type { SourceFile } from '../api/transcript.ts';

const mostEntries = 2000;
/** Bytes of all parts together, unpacked. */
const mostUnpacked = 200 * 1024 * 1024;
/** Unpacked by packed; documents reach 30. Small parts may be as repetitive as they like. */
const highestRatio = 200;
const smallPart = 1024 * 1024;

/**
 * The parts of an archive that are wanted, by name. A directory may lie, so that sizes are counted again while unpacking.
 *
 * @throws ArchiveError `file-too-large` with a reason: `entries`, `unpacked` or `ratio`; `unreadable-transcript` with the
 * reason `zip` where it is damaged, `encrypted` where a wanted part is.
 */
export async function readZip(file: SourceFile, wants: (name: string) => boolean): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await readParts(file, wants);
  } catch (thrown) {
    // The package's own messages quote names of parts.
    throw thrown instanceof ArchiveError ? thrown : damaged(file, 'zip');
  }
}

function damaged(file: SourceFile, reason: string): ArchiveError {
  return new ArchiveError('unreadable-transcript', { file: file.name, line: 1, column: 1, reason });
}

function tooLarge(file: SourceFile, reason: string): ArchiveError {
  return new ArchiveError('file-too-large', { file: file.name, reason });
}

async function readParts(file: SourceFile, wants: (name: string) => boolean): Promise<ReadonlyMap<string, Uint8Array>> {
  const { bytes } = file;
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
  const wanted: Entry[] = [];
  let entries = 0;
  let promised = 0;
  for await (const entry of zip.eachEntry()) {
    entries += 1;
    promised += entry.uncompressedSize;
    if (entries > mostEntries) throw tooLarge(file, 'entries');
    if (promised > mostUnpacked) throw tooLarge(file, 'unpacked');
    if (isBomb(entry.uncompressedSize, entry.compressedSize)) throw tooLarge(file, 'ratio');
    if (wants(entry.fileName)) wanted.push(entry);
  }
  const parts = new Map<string, Uint8Array>();
  let left = mostUnpacked;
  for (const entry of wanted) {
    if (entry.isEncrypted()) throw damaged(file, 'encrypted');
    const part = await unpack(zip, entry, left, file);
    left -= part.length;
    parts.set(entry.fileName, part);
  }
  return parts;
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > smallPart && unpacked > packed * highestRatio;
}

async function unpack(zip: ZipFile, entry: Entry, left: number, file: SourceFile): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > left) throw tooLarge(file, 'unpacked');
    if (isBomb(length, entry.compressedSize)) throw tooLarge(file, 'ratio');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
