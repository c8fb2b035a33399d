// A vault that has something of everything a vault can hold, and its backups and reading copy: for fixtures, and to be bent.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeClient, type Client } from '../../archive/api/client.ts';
import { Terms, type Scope } from '../../archive/api/consent.ts';
import type { AttachmentId, TestimonyId } from '../../archive/api/ids.ts';
import { makeEngine, type EngineOptions } from '../../archive/engine.ts';
import { newPassphrase } from './cheap-engine.ts';
import { granted } from './consent-values.ts';
import { servicesWith } from './temp-archive.ts';

export const fullVaultUsers = ['archivist', 'deputy', 'cataloguer', 'scholar', 'leaver', 'novice'] as const;
export type FullVaultUser = (typeof fullVaultUsers)[number];

/** Whose reading copy it is. */
export const reader = 'reader';

export type Told = 'ferry' | 'mill' | 'kiln' | 'dyke' | 'loom' | 'boat';

/** Where everything lies, by its name below `root`. */
export interface FullVault {
  readonly root: string;
  readonly passphrases: Readonly<Record<FullVaultUser | typeof reader, string>>;
  /** What the deputy's passphrase was at first. */
  readonly earlier: string;
  /** The words of recovery in force. */
  readonly words: string;
  readonly testimonies: Readonly<Record<Told, TestimonyId>>;
  /** Two of one length. */
  readonly recordings: readonly AttachmentId[];
}

/** What there is after each of the stages of its life: `vault` and what else lies there. */
export type Stage = 'first generation' | 'before the last changes';

export interface Making {
  readonly options: EngineOptions;
  /** Bytes of the recordings: more than one chunk of an attachment's file, where chunks are to be moved about. */
  readonly recording: number;
  readonly staged?: (stage: Stage) => void;
}

const scopes: readonly Scope[] = [
  'catalogue-metadata', 'on-site-research', 'remote-research', 'quote-pseudonymous', 'publish-text', 'publish-audio',
];

const said = (first: string, second: string): string => (
  `Q: What do you remember of ${first}?\n\nA: I remember that ${first} stood by the water, and nobody kept it.\n\n`
  + `Q: And who came?\n\nA: ${second} came, with a lantern and a loaf of rye.\n\nQ: Was it far?\n\nA: It was as far as the dyke of Quill.\n`
);

const files: Readonly<Record<string, string>> = {
  'ferry.txt': said('the ferry', 'Mira Ro'),
  'mill.txt': said('the mill', 'A miller of Ondal'),
  'kiln.txt': said('the kiln', 'Two brothers'),
  'dyke.txt': said('the dyke', 'The keeper of the sluice'),
  'loom.txt': said('the loom', 'A weaver'),
  'boat.txt': 'Q: 나루터를 기억하십니까?\n\nA: 나루터는 물가에 있었고, 지키는 사람이 없었습니다.\n\nQ: 누가 왔습니까?\n\nA: 미라 로가 등불과 호밀빵을 들고 왔습니다.\n\nQ: 멀었습니까?\n\nA: 퀼의 둑만큼 멀었습니다.\n',
  'later.txt': said('the orchard', 'Children'),
  'form.txt': 'An invented form, signed with an invented name. '.repeat(20),
};

async function visit<T>(folder: string, name: string, passphrase: string, { options, recording }: Making, deed: (client: Client) => Promise<T>): Promise<T> {
  const engine = makeEngine(servicesWith({ ...files, 'song.mp3': 'row and row '.repeat(Math.ceil(recording / 12)).slice(0, recording) }), options);
  try {
    const client = makeClient(engine.carrier);
    await client['vault.open']({ folder, user: name, passphrase });
    return await deed(client);
  } finally {
    await engine.close();
  }
}

async function importAll(client: Client): Promise<Readonly<Record<Told, TestimonyId>>> {
  const found: [string, TestimonyId][] = [];
  for (const name of ['ferry', 'mill', 'kiln', 'dyke', 'loom', 'boat']) {
    const { testimonies: [one] } = await client['testimony.import']({ files: [`${name}.txt`], consent: 'closed' });
    if (one === undefined) throw new Error(`Not imported: ${name}`);
    found.push([name, one.id]);
  }
  return Object.fromEntries(found) as Record<Told, TestimonyId>;
}

/** Recorded by one archivist and reviewed by the other, as it has to be where there are two. */
async function agree(client: Client, ids: readonly TestimonyId[], deed: 'record' | 'review'): Promise<void> {
  const terms = Terms.parse({ scopes: Object.fromEntries(scopes.map((scope) => [scope, granted])), givenAt: '2020-05-01' });
  for (const testimony of ids) {
    if (deed === 'review') await client['consent.review']({ testimony });
    else await client['consent.record']({ testimony, terms, sealed: { signedBy: 'Mira Ro', interpreter: null, contact: null, heldAt: 'a drawer' } });
  }
}

async function furnish(client: Client, ids: Readonly<Record<Told, TestimonyId>>): Promise<AttachmentId[]> {
  const { ferry, mill, kiln, boat } = ids;
  await client['archive.set']({ name: 'An invented archive', accessionPattern: 'IA-{year}-{number:4}' });
  await client['authority.add']({ type: 'place', heading: 'Quill', variants: [{ text: '퀼', kind: 'hangul' }] });
  await client['authority.add']({ type: 'subject', heading: 'Ferries' });
  await client['testimony.describe']({ testimony: ferry, title: 'The ferry at Quill', places: ['Quill'], subjects: ['Ferries'], collection: 'Crossings' });
  await client['testimony.describe']({ testimony: ferry, summary: 'She remembers the ferry.' });
  await client['testimony.describe']({ testimony: boat, language: 'ko', title: '나루터' });
  await client['testimony.align']({ testimony: boat, original: ferry, by: 'turn' });
  await client['redaction.add']({ testimony: mill, text: 'Ondal', reason: 'place' });
  await client['restriction.add']({ testimony: kiln, kind: 'embargo', until: '2090-01-01' });
  const { restrictions: [closed] } = await client['restriction.add']({ testimony: mill, kind: 'closed' });
  if (closed !== undefined) await client['restriction.lift']({ testimony: mill, restrictions: [closed.id], reason: 'asked for' });
  await client['identity.add']({
    testimony: ferry, role: 'relative', names: [{ text: 'Mira Ro', kind: 'latin' }], displayName: { en: 'M.', ko: '엠' }, risk: 'elevated',
  });
  const { passages: [first] } = await client['testimony.show']({ testimony: mill });
  if (first !== undefined) await client['testimony.correct']({ testimony: mill, passage: first.passage, text: 'What do you recall of the mill?' });
  await client['template.save']({ name: 'A usual form', terms: Terms.parse({ scopes: { 'on-site-research': granted } }) });
  const recordings = [];
  for (const testimony of [ferry, mill]) {
    recordings.push((await client['attachment.add']({ testimony, kind: 'recording', file: 'song.mp3' })).attachment.id);
  }
  await client['attachment.add']({ testimony: ferry, kind: 'original', file: 'ferry.txt' });
  await client['consent.attach']({ testimony: mill, file: 'form.txt' });
  await client['attachment.add']({ testimony: kiln, kind: 'evidence', file: 'form.txt' });
  return recordings;
}

async function makeWords(client: Client, passphrase: string): Promise<string> {
  const { words, ask } = await client['recovery.create']({ passphrase });
  await client['recovery.confirm']({ words: ask.map((at) => ({ at, word: words[at - 1] ?? '' })) });
  return words.join(' ');
}

async function leaveTraces(client: Client, query: string): Promise<void> {
  await client['desk.remember']({ query, total: 3 });
  const { hits } = await client['passages.find']({ query, limit: 100 });
  const { id: workbook } = await client['workbook.create']({ name: 'Invented' });
  const items = hits.map(({ testimony, passage }) => ({ testimony, passage }));
  if (items.length > 0) await client['workbook.collect']({ workbook, passages: items });
  const { testimonies } = await client['testimony.list']({});
  const open = new Set(testimonies.filter(({ consent }) => consent === 'open' || consent === 'redacted').map(({ id }) => id));
  const mayLeave = items.filter(({ testimony }) => open.has(testimony)).slice(0, 3);
  for (const { testimony, passage } of mayLeave) await client['passages.copy']({ testimony, passages: [passage] });
}

/**
 * Makes, below `root`: `vault`, of the second generation, with what a scholar left in the outbox and a cataloguer left to be
 * cleared; `copy`, refreshed once; `first`, a backup of the first generation, `backup` and `bag` of the second, and the data
 * keys of all three in `keys`.
 */
export async function makeFullVault(root: string, making: Making): Promise<FullVault> {
  mkdirSync(root, { recursive: true });
  const at = (name: string): string => join(root, name);
  const folder = at('vault');
  const passphrases = {
    archivist: newPassphrase(), deputy: newPassphrase(), cataloguer: newPassphrase(), scholar: newPassphrase(),
    leaver: newPassphrase(), novice: newPassphrase(), [reader]: newPassphrase(),
  };
  const earlier = newPassphrase();
  const as = <T>(user: FullVaultUser, deed: (client: Client) => Promise<T>): Promise<T> => visit(folder, user, passphrases[user], making, deed);
  const asReader = <T>(deed: (client: Client) => Promise<T>): Promise<T> => visit(at('copy'), reader, passphrases[reader], making, deed);

  const engine = makeEngine(servicesWith({}), making.options);
  await makeClient(engine.carrier)['vault.create']({ folder, user: 'archivist', passphrase: passphrases.archivist });
  await engine.close();
  const testimonies = await as('archivist', async (client) => {
    await client['user.add']({ name: 'deputy', role: 'archivist', passphrase: earlier });
    await client['user.add']({ name: 'leaver', role: 'archivist', passphrase: passphrases.leaver });
    for (const role of ['cataloguer', 'scholar'] as const) await client['user.add']({ name: role, role, passphrase: passphrases[role] });
    const ids = await importAll(client);
    await agree(client, Object.values(ids), 'record');
    return ids;
  });
  const { ferry, mill, kiln, dyke, loom, boat } = testimonies;
  await as('leaver', (client) => agree(client, [ferry, mill, kiln, loom, boat], 'review'));
  const { words, recordings } = await as('archivist', async (client) => {
    const added = await furnish(client, testimonies);
    await leaveTraces(client, 'lantern');
    const made = await makeWords(client, passphrases.archivist);
    await client['backup.create']({ to: at('first'), datakeys: at('keys') });
    return { words: made, recordings: added };
  });
  await visit(folder, 'deputy', earlier, making, (client) => client['user.passphrase']({ current: earlier, next: passphrases.deputy }));
  making.staged?.('first generation');

  await as('archivist', async (client) => {
    const { users } = await client['user.list']({});
    const leaver = users.find(({ user }) => user === 'leaver');
    if (leaver !== undefined) await client['user.remove']({ user: leaver.id });
    await client['reading-copy.create']({ to: at('copy'), for: reader, passphrase: passphrases[reader] });
  });
  await asReader((client) => leaveTraces(client, 'ferry'));
  await as('scholar', (client) => leaveTraces(client, 'lantern'));
  making.staged?.('before the last changes');

  await as('archivist', async (client) => {
    await client['user.add']({ name: 'novice', role: 'scholar', passphrase: passphrases.novice });
    await client['testimony.import']({ files: ['later.txt'], consent: 'open' });
    await client['consent.withdraw']({ testimony: loom });
    await client['consent.conclude']({ testimony: loom, decision: 'erase', reason: 'asked for', authority: 'the board' });
    await client['testimony.describe']({ testimony: ferry, summary: 'She remembers the ferry and the dyke.' });
    const { passages: [first] } = await client['testimony.show']({ testimony: mill });
    if (first !== undefined) await client['testimony.correct']({ testimony: mill, passage: first.passage, text: 'What do you recall of that mill?' });
    await client['reading-copy.refresh']({ folder: at('copy') });
    await client['backup.create']({ to: at('backup'), datakeys: at('keys') });
    await client['backup.create']({ to: at('bag'), datakeys: at('keys'), bag: true });
  });
  await asReader((client) => leaveTraces(client, 'lantern'));
  await as('scholar', (client) => leaveTraces(client, 'ferry OR mill'));
  await as('cataloguer', (client) => client['testimony.describe']({ testimony: dyke, title: 'The dyke' }));
  await as('cataloguer', (client) => client['testimony.describe']({ testimony: ferry, notes: 'To be looked at.' }));
  return { root, passphrases, earlier, words, testimonies, recordings };
}
