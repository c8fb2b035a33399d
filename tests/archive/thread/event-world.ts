// Three testimonies that speak of one flood, in a vault with an archivist, a cataloguer and a scholar.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeClient, type Client } from '../../../archive/api/client.ts';
import type { AuthorityId } from '../../../archive/api/authority.ts';
import type { Input } from '../../../archive/api/contract.ts';
import type { TestimonyId, Ticket, TurnKey } from '../../../archive/api/ids.ts';
import { toFault } from '../../../archive/api/errors.ts';
import { makeEngine, type EngineOptions } from '../../../archive/engine.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { servicesWith } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

export const files = {
  'ferry.txt': 'Q: And the flood?\n\nA: The flood came in the night and took the ferry at Ondal.\n\nQ: Who told you?\n\nA: Mira Ro saw it from the dyke.\n',
  'mill.txt': 'Q: When did the water come?\n\nA: The water came a year later, I was told. The mill stood until then.\n',
  'kiln.txt': 'Q: Were you there?\n\nA: I was there. The flood took the kiln first and then the ferry.\n',
};
export type Name = 'ferry' | 'mill' | 'kiln';

export class World {
  readonly root: string;
  readonly passphrases = { archivist: newPassphrase(), cataloguer: newPassphrase(), scholar: newPassphrase() };
  readonly ids: Map<Name, TestimonyId>;
  readonly turns: Map<Name, TurnKey[]>;
  event: AuthorityId;

  /** A copy of another as it stands, where one is given. */
  constructor(from?: World, root = tempFolder()) {
    this.root = root;
    this.ids = from?.ids ?? new Map<Name, TestimonyId>();
    this.turns = from?.turns ?? new Map<Name, TurnKey[]>();
    this.event = from?.event ?? '' as AuthorityId;
    if (from === undefined) return;
    this.passphrases = from.passphrases;
    cpSync(join(from.root, 'vault'), join(this.root, 'vault'), { recursive: true });
  }

  async use<T>(user: 'archivist' | 'cataloguer' | 'scholar' | null, deed: (client: Client) => Promise<T>, options: EngineOptions = cheap, vault = 'vault'): Promise<T> {
    const engine = makeEngine(servicesWith(files), options);
    const client = makeClient(engine.carrier);
    try {
      if (user !== null) await client['vault.open']({ folder: join(this.root, vault), user, passphrase: this.passphrases[user] });
      return await deed(client);
    } finally {
      await engine.close();
    }
  }

  id(name: Name): TestimonyId {
    return this.ids.get(name)!;
  }

  link(client: Client, name: Name, more: Partial<Input<'event.link'>> = {}) {
    return client['event.link']({ event: this.event, testimony: this.id(name), turns: [this.turns.get(name)![1]!], ...more });
  }

  /** Which testimonies a scholar is told of, in the order of the page; null where the event is not known to him. */
  told(vault = 'vault', options: EngineOptions = cheap): Promise<string[] | null> {
    return this.use('scholar', async (client) => {
      try {
        const { passages } = await client['event.show']({ event: this.event });
        return passages.map(({ testimony }) => [...this.ids].find(([, id]) => id === testimony)?.[0] ?? '?');
      } catch (thrown) {
        expect(toFault(thrown)).toEqual({ code: 'not-found', detail: { reason: 'authority' } });
        return null;
      }
    }, options, vault);
  }

  async isWhole(client: Client): Promise<void> {
    expect((await client['vault.verify']({})).faults).toEqual([]);
  }
}

export async function made(consent: Readonly<Partial<Record<Name, 'open' | 'closed'>>> = {}, world = new World()): Promise<World> {
  await world.use(null, async (client) => {
    await client['vault.create']({ folder: join(world.root, 'vault'), user: 'archivist', passphrase: world.passphrases.archivist });
    for (const role of ['cataloguer', 'scholar'] as const) await client['user.add']({ name: role, role, passphrase: world.passphrases[role] });
    for (const name of ['ferry', 'mill', 'kiln'] as const) {
      const { testimonies: [one] } = await client['testimony.import']({ files: [`${name}.txt` as Ticket], consent: consent[name] ?? 'open' });
      world.ids.set(name, one!.id);
      const { turns } = await client['transcript.turns']({ testimony: one!.id });
      world.turns.set(name, turns.map(({ turn }) => turn));
    }
    world.event = (await client['authority.add']({ type: 'event', heading: 'Ondal flood', dates: '1931' })).id;
  });
  return world;
}

export async function linkAll(world: World): Promise<World> {
  await world.use('archivist', async (client) => {
    await world.link(client, 'ferry', { says: 'corroborates', certainty: 'first-hand', date: '1931-07', place: 'Ondal', note: 'quokkanote' });
    await world.link(client, 'mill', { says: 'contradicts', certainty: 'heard', date: '1930' });
    await world.link(client, 'kiln', { says: 'corroborates', certainty: 'first-hand' });
  });
  return world;
}
