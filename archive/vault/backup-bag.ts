// A backup as the payload of a BagIt package: where it lies in one, what its manifests need, and the tag files beside it.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
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

const algorithms = ['sha256', 'sha512'] as const;
type Algorithm = (typeof algorithms)[number];

/** Paths with the sums that a manifest gives them (RFC 8493, 2.1.3); null where it cannot be read. */
function readSums(bag: string, name: string): ReadonlyMap<string, string> | null {
  const path = join(bag, name);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => /^([0-9a-f]+) +(.+)$/u.exec(line));
  if (lines.some((line) => line === null)) return null;
  const decoded = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return new Map(lines.flatMap((line) => (line === null ? [] : [[decoded(line[2] ?? ''), line[1] ?? ''] as const])));
}

const tagFiles = [declaration, 'bag-info.txt', ...algorithms.map((algorithm) => `manifest-${algorithm}.txt`)];

function requireSums(bag: string, name: string, algorithm: Algorithm, files: readonly FileSums[]): void {
  const stated = readSums(bag, name);
  if (stated === null) throw damaged(name);
  const amiss = files.find((file) => stated.get(file.path) !== file[algorithm]);
  if (amiss !== undefined) throw damaged(stated.has(amiss.path) ? amiss.path : name);
  const gone = [...stated.keys()].find((path) => !files.some((file) => file.path === path));
  if (gone !== undefined) throw damaged(gone);
}

const damaged = (file: string): ArchiveError => new ArchiveError('vault-damaged', { file, reason: 'bag' });

/**
 * Where the folder is a bag: that its manifests name every file of the payload and no other, each with its sums, and its tag
 * files likewise. `vault-damaged`, reason `bag`, naming the file; what is signed is checked by opening the backup itself.
 */
export async function requireWholeBag(folder: string): Promise<void> {
  if (!existsSync(join(folder, declaration))) return;
  for (const tag of tagFiles) if (!existsSync(join(folder, tag))) throw damaged(tag);
  const tags: FileSums[] = [];
  for (const tag of tagFiles) tags.push(await sumsOf(folder, join(folder, tag)));
  for (const algorithm of algorithms) requireSums(folder, `tagmanifest-${algorithm}.txt`, algorithm, tags);
  const files = await sumPayload(folder);
  for (const algorithm of algorithms) requireSums(folder, `manifest-${algorithm}.txt`, algorithm, files);
}

/** The declaration comes last: a folder that has it is a whole bag. */
export function putTags(bag: string, tags: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const text = new TextDecoder();
  const inOrder = [...tags].sort((one, other) => Number(one.path === declaration) - Number(other.path === declaration));
  for (const { path, bytes } of inOrder) replaceFile(bag, path, text.decode(bytes));
  syncFolder(bag);
}
