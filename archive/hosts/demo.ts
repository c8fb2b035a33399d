// The main job from end to end, on the sample testimonies, in a new temporary folder: `npm run demo`.
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { makeClient, type Client } from '../api/client.ts';
import type { Output } from '../api/contract.ts';
import { ArchiveError, toFault } from '../api/errors.ts';
import { makeEngine } from '../engine.ts';
import { spawnReader } from '../import/spawn-reader.ts';
import { spawnPacker } from '../search/spawn-packer.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { wordsFor } from '../../src/words/pick-words.ts';
import { diskFiles, type DiskFiles } from './disk-files.ts';
import { exitStatus } from './exit-status.ts';
import { sampleFolder } from './sample-folder.ts';

const say = (line: string): void => { process.stdout.write(`${line}\n`); };

/** Says what a step did and how long it took. */
async function step<T>(name: string, deed: () => Promise<T>, told: (value: T) => readonly string[]): Promise<T> {
  const begun = performance.now();
  const value = await deed();
  say(`\n${name} (${(performance.now() - begun).toFixed(0)} ms)`);
  for (const line of told(value)) say(`  ${line}`);
  return value;
}

/** A step that did not do what it is for ends the demonstration. */
function must(held: boolean, what: string): void {
  if (!held) throw new ArchiveError('conflict', { reason: what });
}

const passphrase = (): string => randomBytes(18).toString('base64url');

const searches = ['river', '"dry trousers"', 'walnut* -bread', '지뢰', '청진'];

async function search(client: Client): Promise<{ readonly lines: string[]; readonly total: number }> {
  const lines: string[] = [];
  let sum = 0;
  for (const query of searches) {
    const { total, hits, took } = await client['passages.find']({ query, limit: 1 });
    sum += total;
    const [best] = hits;
    const text = best === undefined ? '' : `: ${best.title}, “${best.text.replaceAll('\n', ' ').slice(0, 60)}…”`;
    lines.push(`${query} — ${total} passages in ${took.toFixed(1)} ms${text}`);
  }
  return { lines, total: sum };
}

type LoadedSample = Output<'samples.load'>['samples'][number];

/** The texts that the manifest says to withhold, and the names that it says to replace. */
async function withheldTexts(): Promise<string[]> {
  const texts = z.array(z.object({ text: z.string() })).default([]);
  const Manifest = z.array(z.object({ redact: texts, identities: z.array(z.object({ names: texts })).default([]) }));
  const samples = Manifest.parse(JSON.parse(await readFile(new URL('manifest.json', sampleFolder), 'utf8')));
  return samples.flatMap(({ redact, identities }) => [...redact, ...identities.flatMap(({ names }) => names)]).map(({ text }) => text);
}

/** A withheld text is in the stacks and not in the reading room: nobody who holds the reading key alone can find it. */
async function hitsOfWithheld(client: Client): Promise<number> {
  let hits = 0;
  for (const text of await withheldTexts()) hits += (await client['passages.find']({ query: `"${text}"` })).total;
  return hits;
}

async function issue(client: Client, files: DiskFiles, sample: LoadedSample, folder: string): Promise<string[]> {
  const issued = await client['testimony.issue']({ testimony: sample.id, purpose: 'publish', to: 'a reader of the demonstration' });
  const path = join(folder, issued.name);
  await writeFile(path, files.take(issued.ticket), { mode: 0o600 });
  return [
    path, `${issued.pages} pages, ${issued.bytes} bytes, ${issued.withheld} places withheld`, `SHA-256 ${issued.sha256}`,
  ];
}

async function archivistsDay(client: Client, files: DiskFiles, folder: string, scholar: string): Promise<LoadedSample[]> {
  await step('A scholar is given a way in', () => client['user.add']({ name: 'scholar', role: 'scholar', passphrase: scholar }),
    ({ user, role }) => [`${user}, ${role}: holds the key of the reading room and of no other file`]);
  const { samples } = await step('Sample testimonies (fiction) are imported, described, and placed under their consent',
    () => client['samples.load']({}), (loaded) => loaded.samples.map(({ title, words, passages, withheld }) => (
    `${title}: ${words} words, ${passages} passages${withheld === 0 ? '' : `, ${withheld} places withheld`}`
  )));
  await step('How consent stands', () => client['testimony.list']({}), ({ testimonies }) => (
    testimonies.map(({ title, consent, collection }) => `${consent.padEnd(9)} ${collection} / ${title}`)
  ));
  const found = await step('The archivist searches everything that is held', () => search(client), ({ lines }) => lines);
  must(found.total > 0, 'search');
  must(await hitsOfWithheld(client) > 0, 'withheld');
  for (const language of ['en', 'ko'] as const) {
    // The one with the most withheld, so that the pages show what a redaction looks like.
    const [chosen] = samples.filter((sample) => sample.language === language && ['open', 'redacted'].includes(sample.consent))
      .sort((a, b) => b.withheld - a.withheld);
    must(chosen !== undefined, 'issue');
    if (chosen === undefined) continue;
    await step(`“${chosen.title}” is issued as PDF`, () => issue(client, files, chosen, folder), (lines) => lines);
  }
  const closed = samples.find(({ consent }) => consent === 'embargoed');
  must(closed !== undefined, 'embargo');
  const refused = closed === undefined ? null : await client['testimony.issue']({ testimony: closed.id }).then(() => null, toFault);
  must(refused?.code === 'consent-refused', 'refusal');
  say(`\n“${closed?.title}” is under embargo: ${wordsFor('en').faults['consent-refused'].what}`);
  return samples;
}

async function scholarsDay(client: Client, samples: readonly LoadedSample[]): Promise<void> {
  await step('The scholar sees', () => client['testimony.list']({}), ({ testimonies }) => {
    must(testimonies.length > 0 && testimonies.length < samples.length, 'list');
    return testimonies.map(({ title, consent }) => `${consent.padEnd(9)} ${title}`);
  });
  const found = await step('The scholar searches what is cleared', () => search(client), ({ lines }) => lines);
  must(found.total > 0, 'search');
  must(await hitsOfWithheld(client) === 0, 'withheld');
  say('\nWhat is withheld was looked for with the scholar’s key: no passage has it.');
}

async function demonstrate(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-demo-'));
  const vault = join(folder, 'vault');
  const files = diskFiles();
  const engine = makeEngine({ files, readers: spawnReader(), packer: spawnPacker(), issueWords, folder: null, samples: sampleFolder, places: null });
  const client = makeClient(engine.carrier);
  const [archivist, scholar] = [passphrase(), passphrase()];
  try {
    await step('A vault is made', () => client['vault.create']({ folder: vault, user: 'archivist', passphrase: archivist }),
      () => [vault, 'its passphrases are random and are forgotten when this ends']);
    const samples = await archivistsDay(client, files, folder, scholar);
    await client['vault.lock']({});
    await step('The vault is locked, and opened by the scholar', () => client['vault.open']({ folder: vault, user: 'scholar', passphrase: scholar }),
      ({ unlocking }) => [`${unlocking.toFixed(0)} ms of it for the passphrase`]);
    await scholarsDay(client, samples);
    await client['vault.lock']({});
    await client['vault.open']({ folder: vault, user: 'archivist', passphrase: archivist });
    await step('Every record is verified', () => client['vault.verify']({}), ({ ok, checked }) => {
      must(ok, 'verify');
      return [`whole: ${checked} records checked`];
    });
  } finally {
    await engine.close();
    // Nobody can open it any more: its passphrases were never shown.
    await rm(vault, { recursive: true, force: true });
  }
  say(`\nDone. The PDFs are in ${folder}`);
}

try {
  await demonstrate();
} catch (thrown) {
  const { code, detail } = toFault(thrown);
  process.stderr.write(`${wordsFor('en').faults[code].what} (${code}${detail.reason === undefined ? '' : `: ${detail.reason}`})\n`);
  process.exitCode = exitStatus[code];
}
