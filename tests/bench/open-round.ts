// One round of `open.ts`, in a process of its own: opens a vault once, tells how long each part took, and closes it.
import { finishOpening } from '../../archive/thread/finish-opening.ts';
import { beginSession, endSession } from '../../archive/thread/session.ts';
import { finishSteps } from '../../archive/search/steps.ts';
import { spawnPacker } from '../../archive/search/spawn-packer.ts';
import { findSteps } from '../../archive/thread/find-passages.ts';
import { findingCalls } from '../../archive/api/search-calls.ts';
import { makeClient } from '../../archive/api/client.ts';
import { makeEngine } from '../../archive/engine.ts';
import { diskFiles } from '../../archive/hosts/disk-files.ts';
import { sampleFolder } from '../../archive/hosts/sample-folder.ts';
import { spawnReader } from '../../archive/import/spawn-reader.ts';
import type { Running, Services } from '../../archive/services.ts';
import { readyCipher } from '../../archive/vault/cipher.ts';
import { countRows } from '../../archive/vault/row-set.ts';
import { readHead } from '../../archive/vault/head.ts';
import { inspect } from '../../archive/vault/judge-opening.ts';
import { readKeyFile } from '../../archive/vault/key-file.ts';
import { takeLock } from '../../archive/vault/lock.ts';
import { openDatabase } from '../../archive/vault/open-database.ts';
import { openUnlocked } from '../../archive/vault/open-vault.ts';
import { kdfPolicy } from '../../archive/vault/passphrase.ts';
import { compartmentsOf } from '../../archive/vault/roles.ts';
import { unlockUser } from '../../archive/vault/user-keys.ts';
import { requireVouchers, verifyKeyFile } from '../../archive/vault/verify-keys.ts';
import { issueWords } from '../../src/words/issue-words.ts';

export interface RoundTask {
  readonly folder: string;
  readonly user: string;
  readonly passphrase: string;
  readonly query: string;
  /** Through the engine; the vault's own steps one after another; or each file by itself. */
  readonly what: 'whole' | 'parts' | 'files';
}

/** Milliseconds by part, in their order. */
export type Times = Readonly<Record<string, number>>;

const task = JSON.parse(process.argv[2] ?? '{}') as RoundTask;
const { folder, user, passphrase, query } = task;
const times: Record<string, number> = { 'program loaded (Node and the modules)': performance.now() };

function part<T>(name: string, deed: () => T): T {
  const begun = performance.now();
  const done = deed();
  times[name] = performance.now() - begun;
  return done;
}

async function waited<T>(name: string, deed: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await deed();
  times[name] = performance.now() - begun;
  return done;
}

const services: Services = {
  files: diskFiles(), readers: spawnReader(), packer: spawnPacker(), issueWords, folder: null, samples: sampleFolder, places: null,
};
const running: Running = { signal: new AbortController().signal, progress: () => undefined };
const page = { query, limit: 20, facets: true } as const;

async function whole(): Promise<void> {
  const engine = makeEngine(services, {});
  const client = makeClient(engine.carrier);
  const { unlocking } = await waited('unlocked', () => client['vault.open']({ folder, user, passphrase }));
  times['  of which Argon2id'] = unlocking;
  await waited('first page: 20 hits with snippets, facets and counts', () => client['passages.find'](page));
  times['from unlock to first result'] = (times['unlocked'] ?? NaN) + (times['first page: 20 hits with snippets, facets and counts'] ?? NaN);
  await waited('the same page again', () => client['passages.find'](page));
  await engine.close();
}

/** What opening does before any database is opened. */
async function unlock() {
  await waited('cipher made ready (WebAssembly)', readyCipher);
  const lock = part('lock taken', () => takeLock(folder));
  const file = part('keys read', () => readKeyFile(folder));
  part('keys verified: certificates, slots, grants, signature', () => verifyKeyFile(file, kdfPolicy(undefined).floor));
  const unlocked = part('passphrase tried, bundle opened', () => unlockUser(file, user, passphrase));
  times['  of which Argon2id'] = unlocked.unlocking;
  return { lock, file, unlocked };
}

async function parts(): Promise<void> {
  const { lock, file, unlocked } = await unlock();
  const vault = part('databases looked at, head compared, opened, row sets watched', () => openUnlocked(folder, file, unlocked, lock, {}));
  const session = part('indexes begun', () => beginSession(vault, services));
  part('left over: index of an older program, pending changes, outboxes, authorities', () => finishOpening(session, running));
  const asked = (limit: number) => findingCalls['passages.find'].input.parse({ ...page, limit });
  part('first query: index read, total and facets, no snippet', () => finishSteps(findSteps(session, asked(0), running)));
  part('its first page: 20 hits with snippets', () => finishSteps(findSteps(session, asked(20), running)));
  endSession(session);
}

async function files(): Promise<void> {
  const { lock, file, unlocked } = await unlock();
  const lines = part('head read', () => readHead(folder, file.vault));
  const openings = compartmentsOf(unlocked.record.role).map((name) => (
    part(`${name}: grant opened, database opened, version, meta and head line`, () => inspect(folder, file, unlocked, name, lines))
  ));
  part('vouchers', () => requireVouchers(file, openings.map(({ keys }) => keys)));
  for (const { keys } of openings) {
    const name = `${keys.compartment}.${String(keys.generation)}`;
    const db = part(`${name}: opened once more`, () => openDatabase(`${folder}/${name}`, keys.file, 'read'));
    part(`${name}: every row counted anew (by \`verify\`, not on opening)`, () => countRows(db, keys.rowSet));
    db.close();
  }
  lock.release();
}

await ({ whole, parts, files })[task.what]();
services.readers.close();
services.packer.end();
process.stdout.write(JSON.stringify(times));
