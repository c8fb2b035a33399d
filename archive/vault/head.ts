// The file `head`: how far each compartment has come, outside its database, so that an old one put back is noticed.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../api/errors.ts';
import type { VaultId } from '../api/ids.ts';
import type { CompartmentKeys } from './compartment-keys.ts';
import { guarded } from './map-error.ts';
import { discardStaged, publishStaged, replaceFile, stageFile } from './replace-file.ts';
import { compartmentFile, compartmentNames } from './roles.ts';
import type { RowSet } from './row-set.ts';

export const headFileName = 'head';
const formatName = 'vouchsafe-head';
const formatNumber = 1;
const noJournal = '-';

/** Where one compartment stands. */
export interface Standpoint {
  readonly sequence: number;
  readonly rows: RowSet;
  /** The hash of the journal's last entry, of which only the stacks have one. */
  readonly journal: Buffer | null;
  /** The latest time seen, ISO 8601 UTC. */
  readonly seen: string;
}

/** A line that its compartment's key vouches for. The row set stands there as a MAC, which gives no sum away. */
export interface HeadLine {
  readonly sequence: number;
  readonly rowSetTag: string;
  readonly journal: string;
  readonly seen: string;
}

export function tagRowSet(keys: CompartmentKeys, sequence: number, rows: RowSet): string {
  const hmac = createHmac('sha256', keys.head);
  return hmac.update(`row set ${sequence} ${rows.count} `, 'latin1').update(rows.sum).digest('hex');
}

function lineText(keys: CompartmentKeys, standpoint: Standpoint): string {
  const { sequence, rows, journal, seen } = standpoint;
  const fields = [
    keys.compartment, keys.generation, sequence, tagRowSet(keys, sequence, rows), journal?.toString('hex') ?? noJournal, seen,
  ].join(' ');
  return `${fields} ${lineMac(keys, fields).toString('hex')}`;
}

function lineMac(keys: CompartmentKeys, fields: string): Buffer {
  return createHmac('sha256', keys.head).update(`${formatName} ${formatNumber} ${keys.vault}\n${fields}`, 'latin1').digest();
}

const linePattern = /^([a-z]+) ([0-9]+) ([0-9]+) ([0-9a-f]{64}) (-|[0-9a-f]{64}) ([0-9TZ:.-]+) ([0-9a-f]{64})$/;

/** Reads a line with its key; null where it was not written with that key, for that vault and generation. */
export function readLine(keys: CompartmentKeys, line: string | undefined): HeadLine | null {
  const match = line === undefined ? null : linePattern.exec(line);
  if (line === undefined || match === null) return null;
  const [, name, generation, sequence, rowSetTag, journal, seen, mac] = match;
  const fields = line.slice(0, line.lastIndexOf(' '));
  if (!timingSafeEqual(lineMac(keys, fields), Buffer.from(mac ?? '', 'hex'))) return null;
  if (name !== keys.compartment || Number(generation) !== keys.generation) return null;
  return { sequence: Number(sequence), rowSetTag: rowSetTag ?? '', journal: journal ?? '', seen: seen ?? '' };
}

/** Lines by the compartment's file, such as `stacks.1`: while keys are renewed there are lines of two generations. */
export type HeadLines = ReadonlyMap<string, string>;

const lineOf = ({ compartment, generation }: CompartmentKeys): string => compartmentFile(compartment, generation);

/**
 * The head as it is to stand. A line is replaced by whoever holds its key; the others are kept byte for byte. It is
 * staged before a compartment commits and published after, so that a full disk is met while everything can be undone.
 */
export class Head {
  readonly #folder: string;
  readonly #vault: VaultId;
  readonly #lines: Map<string, string>;
  /** Some line is not on disk yet: it must be before another commit, or the next open would take the vault for an old one. */
  #behind = false;

  constructor(folder: string, vault: VaultId, lines: HeadLines) {
    this.#folder = folder;
    this.#vault = vault;
    this.#lines = new Map(lines);
  }

  /** Says where a compartment stands; `flush` or the next commit writes it down. */
  state(keys: CompartmentKeys, standpoint: Standpoint): void {
    this.#lines.set(lineOf(keys), lineText(keys, standpoint));
    this.#behind = true;
  }

  flush(): void {
    if (!this.#behind) return;
    guarded(headFileName, () => replaceFile(this.#folder, headFileName, this.#text(this.#lines)));
    this.#behind = false;
  }

  stage(keys: CompartmentKeys, standpoint: Standpoint): StagedHead {
    this.flush();
    const line = lineText(keys, standpoint);
    const text = this.#text(new Map(this.#lines).set(lineOf(keys), line));
    guarded(headFileName, () => stageFile(this.#folder, headFileName, text));
    return {
      publish: () => {
        this.#lines.set(lineOf(keys), line);
        this.#behind = true;
        guarded(headFileName, () => publishStaged(this.#folder, headFileName));
        this.#behind = false;
      },
      discard: () => discardStaged(this.#folder, headFileName),
    };
  }

  /** Lines of files that are not in force any more, or never were, go with the next writing. */
  keepOnly(files: readonly string[]): void {
    for (const file of this.#lines.keys()) if (!files.includes(file)) this.#lines.delete(file);
  }

  #text(lines: HeadLines): string {
    const standing = compartmentNames.flatMap((name) => [...lines].filter(([file]) => file.startsWith(`${name}.`)).map(([, line]) => line));
    return [`${formatName} ${formatNumber} ${this.#vault}`, ...standing, ''].join('\n');
  }
}

export interface StagedHead {
  publish(): void;
  discard(): void;
}

/** The lines of the file, not yet authenticated; null where there is no such file. */
export function readHead(folder: string, vault: VaultId): HeadLines | null {
  const path = join(folder, headFileName);
  if (!existsSync(path)) return null;
  const [title = '', ...lines] = guarded(headFileName, () => readFileSync(path, 'latin1')).split('\n');
  const [name, number, owner] = title.split(' ');
  if (name === formatName && Number(number) > formatNumber) throw new ArchiveError('newer-format', { file: headFileName });
  const standing = new Map<string, string>();
  if (name !== formatName || owner !== vault) return standing;
  for (const line of lines) {
    const [compartment = '', generation = ''] = line.split(' ');
    const file = `${compartment}.${generation}`;
    const isKnown = compartmentNames.some((known) => known === compartment);
    if (isKnown && !standing.has(file)) standing.set(file, line);
  }
  return standing;
}
