// A backup as the payload of a BagIt package: where it lies in one, what its manifests need, and the tag files beside it.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { replaceFile, syncFolder } from './replace-file.ts';

/** What says that a folder is a bag (RFC 8493, 2.1.1), and where its payload lies. */
const declaration = 'bagit.txt';
const payload = 'data';

export const payloadOf = (bag: string): string => join(bag, payload);

/** The folder of the backup itself, whether it is in a bag or not. */
export function backupIn(folder: string): string {
  return existsSync(join(folder, declaration)) ? payloadOf(folder) : folder;
}

/** `octets` is the length in bytes, `path` is relative to the bag, with slashes; sums are hexadecimal. */
export interface FileSums {
  readonly path: string;
  readonly octets: number;
  readonly sha256: string;
  readonly sha512: string;
}

async function sumsOf(bag: string, path: string): Promise<FileSums> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  for await (const piece of createReadStream(path)) {
    sha256.update(piece as Buffer);
    sha512.update(piece as Buffer);
  }
  return {
    path: relative(bag, path).replaceAll(sep, '/'), octets: statSync(path).size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex'),
  };
}

/** Every file of the payload, by its path; read a piece at a time. */
export async function sumPayload(bag: string): Promise<FileSums[]> {
  const files = readdirSync(payloadOf(bag), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sums: FileSums[] = [];
  for (const entry of files) sums.push(await sumsOf(bag, join(entry.parentPath, entry.name)));
  return sums.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The declaration comes last: a folder that has it is a whole bag. */
export function putTags(bag: string, tags: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const text = new TextDecoder();
  const inOrder = [...tags].sort((one, other) => Number(one.path === declaration) - Number(other.path === declaration));
  for (const { path, bytes } of inOrder) replaceFile(bag, path, text.decode(bytes));
  syncFolder(bag);
}
