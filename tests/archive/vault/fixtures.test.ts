// Frozen vaults of earlier formats: each must open to everybody it was made for, whole, and show what it showed then.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeClient, type Client } from '../../../archive/api/client.ts';
import { makeEngine } from '../../../archive/engine.ts';
import type { Fixture } from '../../support/make-fixture.ts';
import { reader } from '../../support/full-vault.ts';
import { sights } from '../../support/full-vault-sights.ts';
import { servicesWith } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const names = readdirSync(fixtures);

async function use<T>(deed: (client: Client) => Promise<T>): Promise<T> {
  const engine = makeEngine(servicesWith({}), {});
  try {
    return await deed(makeClient(engine.carrier));
  } finally {
    await engine.close();
  }
}

function thaw(name: string) {
  const root = join(tempFolder(), 'thawed');
  cpSync(join(fixtures, name), root, { recursive: true });
  const fixture = JSON.parse(readFileSync(join(root, 'fixture.json'), 'utf8')) as Fixture;
  return { path: (...parts: string[]) => join(root, ...parts), fixture };
}

const byId = <T extends { readonly id: string }>(testimonies: readonly T[]): T[] => [...testimonies].sort((a, b) => (a.id < b.id ? -1 : 1));

it('there is at least one', () => {
  expect(names.length).toBeGreaterThan(0);
});

describe.each(names)('the vault that was frozen as %s', (name) => {
  it('opens to everybody, and shows what it showed', { timeout: 300_000 }, async () => {
    const { path, fixture } = thaw(name);
    for (const [user, seen] of Object.entries(fixture.seen)) {
      const folder = path(user === reader ? 'copy' : 'vault');
      const now = await use(async (client) => {
        const opened = await client['vault.open']({ folder, user, passphrase: fixture.passphrases[user] ?? '' });
        expect([user, opened.readOnly]).toEqual([user, null]);
        return sights(client);
      });
      // Their order is that of the last clearing, which a later program's rules may have called for.
      expect({ ...now, testimonies: byId(now.testimonies) }).toMatchObject({ ...seen, testimonies: byId(seen.testimonies) });
    }
  });

  it('opens by its words of recovery, and to its new passphrase then', { timeout: 300_000 }, async () => {
    const { path, fixture } = thaw(name);
    const credentials = { folder: path('vault'), user: 'archivist', passphrase: 'an invented passphrase' };
    await use((client) => client['vault.recover']({ ...credentials, words: fixture.words }));
    const listed = await use(async (client) => {
      await client['vault.open'](credentials);
      return (await client['testimony.list']({})).testimonies.map(({ id }) => id);
    });
    expect(listed).toEqual(fixture.seen['archivist']?.testimonies.map(({ id }) => id));
  });

  it('is restored from each of its backups', { timeout: 300_000 }, async () => {
    const { path, fixture } = thaw(name);
    const opener = { user: 'archivist', passphrase: fixture.passphrases['archivist'] ?? '' };
    for (const [backup, generation] of [['first', 1], ['backup', 2], ['bag', 3]] as const) {
      const given = { ...opener, folder: path(backup), datakeys: path('keys') };
      expect(await use((client) => client['backup.verify'](given))).toMatchObject({ generation });
      const to = path('restored', backup);
      await use((client) => client['backup.restore']({ ...given, to, tombstones: path('vault') }));
      const { testimonies, whole } = await use(async (client) => {
        await client['vault.open']({ folder: to, ...opener });
        return sights(client);
      });
      const before = new Map(fixture.seen['archivist']?.testimonies.map((testimony) => [testimony.id, testimony]));
      expect(whole).toEqual([]);
      expect(testimonies.length).toBeGreaterThan(3);
      for (const { id } of testimonies) expect(before.has(id)).toBe(true);
    }
  });
});
