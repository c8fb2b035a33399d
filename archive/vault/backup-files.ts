// What a backup is on disk: its manifest, signed by the archivist who made it, and its data keys in a file elsewhere.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ArchiveError } from '../api/errors.ts';
import { TestimonyId, UserId, VaultId } from '../api/ids.ts';
import { canonicalJson, fromBase64, statement, toBase64, type Json } from './canonical.ts';
import { open, seal } from './cipher.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import { guarded } from './map-error.ts';
import { compartmentNames } from './roles.ts';
import { readBody } from './stored-json.ts';

export const manifestName = 'backup';
const manifestFormat = 'vouchsafe-backup';
const dataKeysFormat = 'vouchsafe-datakeys';
const formatNumber = 1;

/** What a backup leaves out: data keys, which stand in a file elsewhere, and the index, which is built again from the text. */
export const leftOut: ReadonlySet<string> = new Set(['data_key', 'segment', 'segment_block', 'segment_run']);

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const BackedUp = z.strictObject({
  name: z.enum(compartmentNames),
  generation: z.int().positive(),
  file: Sha256,
  /** Where the vault's compartment stood. */
  sequence: z.int().nonnegative(),
  /** The rows of the copy, tagged as in `head`. */
  rows: Sha256,
  count: z.int().nonnegative(),
});
export type BackedUp = z.infer<typeof BackedUp>;

export const Manifest = z.strictObject({
  format: z.literal(manifestFormat),
  number: z.literal(formatNumber),
  vault: VaultId,
  /** From 1, one more with each backup. */
  generation: z.int().positive(),
  at: z.iso.datetime(),
  testimonies: z.int().nonnegative(),
  keys: Sha256,
  dataKeys: Sha256,
  compartments: z.array(BackedUp).length(compartmentNames.length),
  by: UserId,
  signature: z.base64url(),
});
export type Manifest = z.infer<typeof Manifest>;
export type UnsignedManifest = Omit<Manifest, 'signature' | 'format' | 'number'>;

const formatOf = { format: manifestFormat, number: formatNumber } as const;

export function manifestStatement({ vault, generation, at, testimonies, keys, dataKeys, compartments, by }: UnsignedManifest): Buffer {
  return statement('backup', { vault, generation, at, testimonies, keys, dataKeys, compartments: compartments as Json, by });
}

export function formatManifest(unsigned: UnsignedManifest, signature: Uint8Array): string {
  return `${canonicalJson({ ...formatOf, ...unsigned, signature: toBase64(signature) })}\n`;
}

/** `not-a-vault`, file `backup`, where the folder holds no backup; `newer-format`; `vault-damaged`. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestName);
  if (!existsSync(path)) throw new ArchiveError('not-a-vault', { file: manifestName });
  const value = parseJson(guarded(manifestName, () => readFileSync(path, 'utf8')));
  const kind = z.looseObject({ format: z.literal(manifestFormat), number: z.int().positive() }).safeParse(value);
  if (kind.success && kind.data.number > formatNumber) throw new ArchiveError('newer-format', { file: manifestName });
  const parsed = Manifest.safeParse(value);
  if (!parsed.success) throw new ArchiveError('vault-damaged', { file: manifestName, reason: 'shape' });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ArchiveError('vault-damaged', { file: manifestName, reason: 'shape' });
  }
}

/** Hexadecimal SHA-256 of a file, read in pieces. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** A testimony's data key as its compartment stores it, sealed. */
export type DataKeyRow = readonly [testimony: TestimonyId, sealed: string];

/** 2: written anew after an erasure, in the place of the file that the manifest knows. */
const rewrittenNumber = 2;

const DataKeys = z.strictObject({
  format: z.literal(dataKeysFormat),
  number: z.literal([formatNumber, rewrittenNumber]),
  vault: VaultId,
  generation: z.int().positive(),
  /** By compartment, each list sealed under that compartment's key: how many testimonies there are does not stand open. */
  sealed: z.partialRecord(z.enum(compartmentNames), z.base64url()),
  /** SHA-256 of the file that was made with the backup. */
  replaces: Sha256.exactOptional(),
}).refine((file) => (file.number === rewrittenNumber) === (file.replaces !== undefined));

export const dataKeysName = ({ vault, generation }: Pick<Manifest, 'vault' | 'generation'>): string => (
  `datakeys-${vault.slice(0, 8)}-${generation}`
);

/** What the lists of a file are sealed with: one key of each compartment. */
export type DataKeysKey = Pick<CompartmentKeys, 'vault' | 'compartment' | 'dataKeys'>;

function dataKeysStatement({ vault, compartment }: DataKeysKey, generation: number, replaces?: string): Buffer {
  return statement('data keys', { vault, compartment, generation, ...(replaces === undefined ? {} : { replaces }) });
}

export function formatDataKeys(
  vault: VaultId, generation: number, lists: readonly (readonly [keys: CompartmentKeys, rows: readonly DataKeyRow[]])[],
): string {
  const sealed = lists.map(([keys, rows]) => [
    keys.compartment,
    toBase64(seal(keys.dataKeys, Buffer.from(JSON.stringify(rows)), dataKeysStatement(keys, generation))),
  ] as const);
  return `${canonicalJson({ format: dataKeysFormat, number: formatNumber, vault, generation, sealed: Object.fromEntries(sealed) })}\n`;
}

/** A file that takes the place of the one that was made with the backup: without the keys of what was erased since. */
export function formatRewrittenDataKeys(
  { vault, generation, dataKeys: replaces }: Pick<Manifest, 'vault' | 'generation' | 'dataKeys'>,
  lists: readonly (readonly [key: DataKeysKey, rows: readonly DataKeyRow[]])[], erased: readonly TestimonyId[],
): string {
  const sealed = lists.map(([key, rows]) => [
    key.compartment,
    toBase64(seal(key.dataKeys, Buffer.from(JSON.stringify({ rows, erased })), dataKeysStatement(key, generation, replaces))),
  ] as const);
  return `${canonicalJson({ format: dataKeysFormat, number: rewrittenNumber, vault, generation, replaces, sealed: Object.fromEntries(sealed) })}\n`;
}

const Rewritten = z.strictObject({ rows: z.array(z.tuple([TestimonyId, z.string()])), erased: z.array(TestimonyId) });

/** By compartment; and what was erased since the backup, so that its keys were left out. */
export interface ReadDataKeys {
  readonly lists: ReadonlyMap<string, readonly DataKeyRow[]>;
  readonly erased: readonly TestimonyId[];
}

/** The file's lists, opened by their compartments' keys. `missing-compartment`, `vault-damaged`, naming the file. */
export function readDataKeys(
  folder: string, manifest: Pick<Manifest, 'vault' | 'generation' | 'dataKeys'>, keysOf: readonly DataKeysKey[],
): ReadDataKeys {
  const name = dataKeysName(manifest);
  const path = join(folder, name);
  if (!existsSync(path)) throw new ArchiveError('missing-compartment', { file: name });
  const bytes = guarded(name, () => readFileSync(path));
  const damaged = new ArchiveError('vault-damaged', { file: name, reason: 'data-key' });
  const file = readBody(DataKeys, bytes.toString('utf8'));
  // The manifest knows the first file; what was written in its place is sealed, and says which it replaces.
  const known = file?.replaces ?? createHash('sha256').update(bytes).digest('hex');
  if (file === null || known !== manifest.dataKeys) throw damaged;
  const lists = new Map<string, readonly DataKeyRow[]>();
  let erased: readonly TestimonyId[] = [];
  for (const key of keysOf) {
    const list = file.sealed[key.compartment];
    if (list === undefined) continue;
    const opened = open(key.dataKeys, fromBase64(list), dataKeysStatement(key, manifest.generation, file.replaces));
    if (opened === null) throw damaged;
    const content: unknown = JSON.parse(opened.toString('utf8'));
    if (file.replaces === undefined) {
      lists.set(key.compartment, content as DataKeyRow[]);
    } else {
      const rewritten = Rewritten.parse(content);
      lists.set(key.compartment, rewritten.rows);
      erased = rewritten.erased;
    }
  }
  return { lists, erased };
}
