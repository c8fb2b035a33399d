// A process that does deeds in a vault without end, one kind or several, and says of each when it begins and when it stands.
import { createHash } from 'node:crypto';
import { mkdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeClient } from '../../archive/api/client.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { makeEngine } from '../../archive/engine.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { servicesWith } from '../support/temp-archive.ts';
import { importTold, sheetName, toldFiles } from './fault-world.ts';
import { Chance } from './row.ts';
import { Orders, type DeedKind, type Told, type ToldDeed } from './told-deed.ts';

const orders = Orders.parse(JSON.parse(process.argv[2] ?? ''));
const chance = new Chance(orders.seed);
const files = toldFiles(orders.number, orders.number + 400);
const sheetHash = createHash('sha256').update(files[sheetName] ?? '').digest('hex');
let { number } = orders;
let deeds = 0;

const say = (told: Told): void => { writeSync(1, `${JSON.stringify(told)}\n`); };

say({ told: 'started' });
const engine = makeEngine(servicesWith(files), cheap);
const client = makeClient(engine.carrier);
await client['vault.open']({ folder: orders.folder, user: 'archivist', passphrase: orders.passphrase });
say({ told: 'open' });

async function told<T>(deed: ToldDeed, run: () => Promise<T>, after: (result: T) => ToldDeed = () => deed): Promise<T> {
  say({ told: 'doing', deed });
  const result = await run();
  say({ told: 'did', deed: after(result) });
  deeds += 1;
  return result;
}

async function bringOne(): Promise<TestimonyId> {
  const mine = number;
  number += 1;
  return told({ do: 'import', number: mine }, () => importTold(client, mine), (testimony) => ({ do: 'import', number: mine, testimony }));
}

async function anyOpen(): Promise<TestimonyId> {
  const { testimonies } = await client['testimony.list']({});
  const open = testimonies.filter(({ consent }) => consent === 'open' || consent === 'redacted');
  return open.length === 0 ? bringOne() : chance.pick(open).id;
}

async function clearSome(): Promise<void> {
  const testimony = await anyOpen();
  const { restrictions } = await told({ do: 'close', testimony }, () => client['restriction.add']({ testimony, kind: 'closed' }));
  await told({ do: 'lift', testimony }, () => client['restriction.lift']({ testimony, restrictions: restrictions.map(({ id }) => id) }));
  const text = `${2 + chance.below(6)} helpers`;
  const { passages, restrictions: standing } = await client['testimony.show']({ testimony });
  if (standing.length === 0 && passages.some((passage) => JSON.stringify(passage).includes(text))) {
    await told({ do: 'redact', testimony, text }, () => client['redaction.add']({ testimony, text, reason: 'safety' }));
  }
  const [first] = passages;
  const next = `Q: Who kept it, in telling ${chance.below(1000)}?`;
  if (first !== undefined) {
    await told({ do: 'correct', testimony, text: next }, () => client['testimony.correct']({ testimony, passage: first.passage, text: next }));
  }
}

const withdrawOne = (testimony: TestimonyId) => (
  told({ do: 'withdraw', testimony }, () => client['consent.withdraw']({ testimony }))
);

async function changeUsers(): Promise<void> {
  const name = `user ${number} ${chance.below(1_000_000)}`;
  const passphrase = newPassphrase();
  const { id } = await told({ do: 'add-user', name, passphrase }, () => client['user.add']({ name, role: 'cataloguer', passphrase }));
  await told({ do: 'change-role', name, role: 'scholar' }, () => client['user.role']({ user: id, role: 'scholar' }));
  if (chance.below(2) === 0) await told({ do: 'change-role', name, role: 'cataloguer' }, () => client['user.role']({ user: id, role: 'cataloguer' }));
  await told({ do: 'remove-user', name }, () => client['user.remove']({ user: id }));
}

const work: Readonly<Record<DeedKind, () => Promise<unknown>>> = {
  importing: bringOne,
  clearing: clearSome,
  async withdrawing() { await withdrawOne(await bringOne()); },
  async erasing() {
    const testimony = await bringOne();
    await withdrawOne(testimony);
    await told({ do: 'erase', testimony }, () => client['consent.conclude']({
      testimony, decision: 'erase', reason: 'asked for', authority: 'the board',
    }));
  },
  users: changeUsers,
  async 'backing-up'() {
    const name = `${Date.now()}-${chance.below(1_000_000)}`;
    mkdirSync(join(orders.root, 'backups'), { recursive: true });
    const [to, datakeys] = [join(orders.root, 'backups', `b${name}`), join(orders.root, 'keys', `k${name}`)];
    await told({ do: 'back-up', to, datakeys }, () => client['backup.create']({ to, datakeys }));
  },
  async merging() {
    await bringOne();
    // What merges in the background goes on between the calls.
    await new Promise((resolve) => { setTimeout(resolve, 40); });
  },
  async attaching() {
    const testimony = await anyOpen();
    await told({ do: 'attach', testimony, sha256: sheetHash }, () => (
      client['attachment.add']({ testimony, kind: 'other', file: sheetName })
    ));
  },
};

while (orders.deeds === 0 || deeds < orders.deeds) await work[chance.pick(orders.kinds)]();
await engine.close();
