// Freezes a vault of the present format, with its backups and its reading copy: `node archive/hosts/launch.mjs tests/support/make-fixture.ts NAME`.
// It is fiction throughout. Its passphrases are made here and stored beside it: they protect nothing.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClient } from '../../archive/api/client.ts';
import { makeEngine } from '../../archive/engine.ts';
import { fullVaultUsers, makeFullVault, reader } from './full-vault.ts';
import { sights, type Sights } from './full-vault-sights.ts';
import { servicesWith } from './temp-archive.ts';

/** What is stored beside a frozen vault. */
export interface Fixture {
  readonly about: string;
  readonly made: string;
  readonly passphrases: Readonly<Record<string, string>>;
  readonly words: string;
  /** By user; of the archivist who opens first, so that what others left is taken in. */
  readonly seen: Readonly<Record<string, Sights>>;
}

const about = 'A frozen vault of fiction. The passphrases and the words were generated for it and protect nothing but it.';

async function look(folder: string, user: string, passphrase: string): Promise<Sights> {
  const engine = makeEngine(servicesWith({}), {});
  try {
    const client = makeClient(engine.carrier);
    await client['vault.open']({ folder, user, passphrase });
    return await sights(client);
  } finally {
    await engine.close();
  }
}

/** Everybody's first look, one after another, at a copy: the frozen one stays as it was left. */
async function lookAround(root: string, passphrases: Readonly<Record<string, string>>): Promise<Record<string, Sights>> {
  const seen: Record<string, Sights> = {};
  const standing = join(root, 'looked-at');
  for (const place of ['vault', 'copy']) cpSync(join(root, place), join(standing, place), { recursive: true });
  for (const user of [...fullVaultUsers.filter((name) => name !== 'leaver'), reader]) {
    seen[user] = await look(join(standing, user === reader ? 'copy' : 'vault'), user, passphrases[user] ?? '');
  }
  rmSync(standing, { recursive: true });
  return seen;
}

const [name] = process.argv.slice(2);
if (name === undefined || !/^[a-z0-9-]+$/.test(name)) throw new Error('Which name is the fixture to have?');
const root = mkdtempSync(join(tmpdir(), 'vouchsafe-fixture-'));
try {
  const { passphrases, words } = await makeFullVault(join(root, 'made'), { options: {}, recording: 3000 });
  const seen = await lookAround(join(root, 'made'), passphrases);
  const made = readFileSync(join(root, 'made', 'vault', 'head'), 'latin1').match(/\d{4}-\d\d-\d\dT[\d:.]+Z/)?.[0] ?? '';
  const fixture: Fixture = { about, made, passphrases, words, seen };
  const target = join(import.meta.dirname, '..', 'archive', 'vault', 'fixtures', name);
  cpSync(join(root, 'made'), target, { recursive: true, errorOnExist: true, force: false });
  writeFileSync(join(target, 'fixture.json'), `${JSON.stringify(fixture, null, 1)}\n`);
  process.stdout.write(`${target}\n`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
