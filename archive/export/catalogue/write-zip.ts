// Several files as one ZIP, in memory: the same files give the same bytes, whenever and wherever.
import { ZipFile } from 'yazl';
import type { BaggedFile } from './write-bag.ts';

/** The earliest that ZIP can say: a time of writing would tell when the machine was at work. */
const noTime = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 } as const;

export async function writeZip(files: readonly BaggedFile[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { path, bytes } of files) zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), path, noTime);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
