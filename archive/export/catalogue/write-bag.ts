// A BagIt package (RFC 8493): payload, manifests by SHA-256 and SHA-512, and what the bag is.
import { createHash } from 'node:crypto';

/** A file of a package: its path with slashes, and its bytes. */
export interface BaggedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Labels of `bag-info.txt` with their values; each on one line. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** A file of the payload as its manifests have it. `octets` is its length in bytes; sums are hexadecimal. */
export interface SummedFile {
  readonly path: string;
  readonly octets: number;
  readonly sha256: string;
  readonly sha512: string;
}

type Algorithm = 'sha256' | 'sha512';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const digestOf = (algorithm: Algorithm, bytes: Uint8Array): string => createHash(algorithm).update(bytes).digest('hex');

function sum({ path, bytes }: BaggedFile): SummedFile {
  return { path, octets: bytes.length, sha256: digestOf('sha256', bytes), sha512: digestOf('sha512', bytes) };
}

/** A path may not hold a line end, nor be taken for another's encoding (RFC 8493, 2.1.3). */
const manifestPath = (path: string): string => path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

function manifest(algorithm: Algorithm, files: readonly SummedFile[]): BaggedFile {
  const lines = files.map((file) => `${file[algorithm]}  ${manifestPath(file.path)}\n`);
  return { path: `manifest-${algorithm}.txt`, bytes: encode(lines.join('')) };
}

/** A line end and what follows it would be another label. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** The tag files of a bag whose payload lies under `data/` already, as the paths of `files` say. */
export function bagTags(files: readonly SummedFile[], info: BagInfo): BaggedFile[] {
  const octets = files.reduce((all, file) => all + file.octets, 0);
  const told = [...info, ['Payload-Oxum', `${octets}.${files.length}`] as const];
  const tags: BaggedFile[] = [
    { path: 'bagit.txt', bytes: encode('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') },
    { path: 'bag-info.txt', bytes: encode(told.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('')) },
    manifest('sha256', files), manifest('sha512', files),
  ];
  const summed = tags.map(sum);
  return [...tags, ...(['sha256', 'sha512'] as const).map((algorithm) => (
    { ...manifest(algorithm, summed), path: `tagmanifest-${algorithm}.txt` }
  ))];
}

/** All files of the bag, under a folder of its name. `payload` paths are relative to `data/`. */
export function writeBag(name: string, payload: readonly BaggedFile[], info: BagInfo): BaggedFile[] {
  const data = payload.map(({ path, bytes }) => ({ path: `data/${path}`, bytes }));
  return [...bagTags(data.map(sum), info), ...data].map(({ path, bytes }) => ({ path: `${name}/${path}`, bytes }));
}
