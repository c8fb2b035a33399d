// A vault to break: invented testimonies, three users, an attachment; made once, copied for every fault.
import { cpSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClient, type Client } from '../../archive/api/client.ts';
import type { Role } from '../../archive/api/consent.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { makeEngine } from '../../archive/engine.ts';
import type { VaultOptions } from '../../archive/vault/vault.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { servicesWith } from '../support/temp-archive.ts';

/** Passphrases are worked on cheaply here, which the program refuses to whoever is not a test. */
export function asTest(): void {
  process.env['VITEST'] ??= 'true';
}

/** A folder in memory where the machine has one: what is broken here need not outlive the test. */
export function scratchFolder(name: string): string {
  const shared = process.platform === 'linux' ? '/dev/shm' : tmpdir();
  return realpathSync(mkdtempSync(join(shared, `vouchsafe-faults-${name}-`)));
}

export const roles = ['archivist', 'cataloguer', 'scholar'] as const satisfies readonly Role[];
export type Passphrases = Readonly<Record<Role, string>>;

export interface FaultWorld {
  readonly root: string;
  /** The vault, closed. */
  readonly folder: string;
  readonly passphrases: Passphrases;
  readonly testimonies: readonly TestimonyId[];
  readonly marks: ReadonlyMap<TestimonyId, string>;
}

/** A word of letters alone that only this testimony has. */
export const markOf = (number: number): string => (
  `mark${[...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')}word`
);

const places = ['ferry', 'mill', 'kiln', 'orchard', 'dyke'];

/** An invented interview of some length; its words are the same for the same number. */
function toldText(number: number, turns: number): string {
  return Array.from({ length: turns }, (_, turn) => {
    const place = places[(number + turn) % places.length] ?? '';
    return `Q: Who kept the ${place} in ${1900 + (number * 7 + turn) % 60}?\n\nA: Nobody kept it but the ${markOf(number)} and ${turn + 2} helpers, and the river came up to its door.\n`;
  }).join('\n');
}

export const toldName = (number: number): string => `told-${number}.txt`;

/** Files by name for `servicesWith`, and one to be attached. */
export function toldFiles(from: number, until: number, turns = 6): Record<string, string> {
  const told = Array.from({ length: until - from }, (_, index) => (
    [toldName(from + index), toldText(from + index, turns)] as const
  ));
  return { ...Object.fromEntries(told), [sheetName]: 'An invented sheet of music. '.repeat(900) };
}

export const sheetName = 'sheet.txt';

/** An engine for one visit. What a visit throws, it throws after the vault was closed. */
export async function visit<T>(
  { folder, user, passphrase, files = {}, options = {} }: {
    readonly folder: string; readonly user: string; readonly passphrase: string;
    readonly files?: Readonly<Record<string, string>>; readonly options?: VaultOptions;
  },
  deed: (client: Client) => Promise<T>,
): Promise<T> {
  const engine = makeEngine(servicesWith(files), { ...cheap, ...options });
  const client = makeClient(engine.carrier);
  try {
    await client['vault.open']({ folder, user, passphrase });
    return await deed(client);
  } finally {
    await engine.close();
  }
}

export async function importTold(client: Client, number: number): Promise<TestimonyId> {
  const { testimonies: [first] } = await client['testimony.import']({ files: [toldName(number)], consent: 'open' });
  if (first === undefined) throw new Error(`Nothing was imported of ${toldName(number)}`);
  return first.id;
}

/** Numbers from here on are free for what a fault's own session imports. */
export const firstFree = 100;

export async function makeWorld(root: string, count = 6, turns = 6): Promise<FaultWorld> {
  const folder = join(root, 'vault');
  mkdirSync(root, { recursive: true });
  const passphrases = { archivist: newPassphrase(), cataloguer: newPassphrase(), scholar: newPassphrase() };
  const engine = makeEngine(servicesWith(toldFiles(0, count, turns)), cheap);
  const client = makeClient(engine.carrier);
  const marks = new Map<TestimonyId, string>();
  try {
    await client['vault.create']({ folder, user: 'archivist', passphrase: passphrases.archivist });
    for (const role of ['cataloguer', 'scholar'] as const) {
      await client['user.add']({ name: role, role, passphrase: passphrases[role] });
    }
    for (let number = 0; number < count; number += 1) marks.set(await importTold(client, number), markOf(number));
    const [first] = marks.keys();
    if (first !== undefined) {
      await client['attachment.add']({ testimony: first, kind: 'other', file: sheetName });
      await client['redaction.add']({ testimony: first, text: 'helpers', reason: 'safety' });
    }
  } finally {
    await engine.close();
  }
  return { root, folder, passphrases, testimonies: [...marks.keys()], marks };
}

export function copyVault(world: FaultWorld, to: string): string {
  cpSync(world.folder, to, { recursive: true });
  return to;
}
