// One scripted session over every carrier: the same answers and the same faults, whoever brings the calls.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeClient } from '../../archive/api/client.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import { makeEngine } from '../../archive/engine.ts';
import { diskFiles } from '../../archive/hosts/disk-files.ts';
import { startLoopback } from '../../archive/hosts/loopback.ts';
import { makeMemoryFiles } from '../../archive/hosts/memory-files.ts';
import { sampleFolder } from '../../archive/hosts/sample-folder.ts';
import { spawnReader } from '../../archive/import/spawn-reader.ts';
import { spawnPacker } from '../../archive/search/spawn-packer.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { openLoopback } from '../../src/state/loopback-carrier.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { browserFetch } from '../support/loopback.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { clientWorld, commandLineWorld, type Outcome, type World } from '../support/worlds.ts';

const transcripts = {
  'ferry.txt': 'Q: Where did the ferry land?\n\nA: At Ondal, by the mill. Mira Ro kept the rope.\n\nQ: And then?\n\nA: Then Mira Ro was gone.\n',
  '나루.txt': '문: 어디서 건넜습니까?\n\n답: 온달 나루에서 건넜습니다. 청진시에서 온 사람이 있었습니다.\n',
  'broken.vtt': 'WEBVTT\n\n00:00:01.000 --> 00:00:zz\nHello\n',
  'empty.txt': '',
};

function direct(folder: string): World {
  const files = diskFiles();
  const engine = makeEngine({ files, readers: spawnReader(), packer: spawnPacker(), issueWords, folder: null, samples: sampleFolder, places: null }, cheap);
  return clientWorld({
    client: makeClient(engine.carrier), folder, upload: async (path) => path as Ticket,
    fetch: async (ticket) => files.take(ticket).length, close: () => engine.close(),
  });
}

async function loopback(folder: string): Promise<World> {
  const pageFolder = tempFolder();
  writeTree(pageFolder, { 'index.html': '<!doctype html><title>page</title>' });
  const memory = makeMemoryFiles();
  const engine = makeEngine({ files: memory.files, readers: spawnReader(), packer: spawnPacker(), issueWords, folder: null, samples: sampleFolder, places: null }, cheap);
  const host = await startLoopback({ carrier: engine.carrier, files: memory, pageFolder, idleMs: 600_000 });
  const { origin, hash } = new URL(host.address);
  const page = await openLoopback(hash.slice(1), { origin, fetch: browserFetch(origin) });
  if (page === null) throw new Error('The host did not take its own token.');
  return clientWorld({
    client: makeClient(page.carrier), folder,
    upload: (path) => page.putFile(new File([readFileSync(path)], path.split('/').at(-1) ?? '')),
    fetch: async (ticket) => (await page.getFile(ticket)).byteLength,
    close: async () => { await host.close(); await engine.close(); },
  });
}

/** What an archivist and a scholar do in a day, faults included; each step with its name. */
async function script(world: World, sources: string, archivist: string, scholar: string): Promise<[string, Outcome][]> {
  const path = (name: string): string => join(sources, name);
  const outcomes: [string, Outcome][] = [];
  const note = async (name: string, deed: Promise<Outcome>): Promise<void> => { outcomes.push([name, await deed]); };
  await note('a passphrase too short', world.init('archivist', 'short'));
  await note('create', world.init('archivist', archivist));
  await note('wrong passphrase', world.enter('archivist', `${archivist}x`));
  await note('unknown user', world.enter('nobody', archivist));
  await note('enter', world.enter('archivist', archivist));
  await note('import', world.importFiles([path('ferry.txt'), path('나루.txt')], 'open'));
  await note('import faults', world.importFiles([path('broken.vtt'), path('empty.txt'), path('ferry.txt')], 'closed'));
  await note('list', world.list());
  await note('show', world.show('ferry'));
  await note('not found', world.show('nothing of this name'));
  await note('search', world.search('ferry -mira'));
  await note('search inside a word', world.search('청진'));
  await note('bad query', world.search('"never ended'));
  await note('redact', world.redact('ferry', 'Mira Ro'));
  await note('redact nothing', world.redact('ferry', 'Nobody'));
  await note('issue', world.issue('ferry'));
  await note('issue in Korean', world.issue('나루'));
  await note('refused purpose', world.issue('ferry', 'teach'));
  await note('add a scholar', world.addUser('scholar', 'scholar', scholar));
  await note('add the same', world.addUser('scholar', 'scholar', scholar));
  await note('enter as scholar', world.enter('scholar', scholar));
  await note('scholar lists', world.list());
  await note('scholar searches', world.search('ferry'));
  await note('scholar searches what is withheld', world.search('mira'));
  await note('scholar issues', world.issue('ferry'));
  await note('scholar may not', world.redact('ferry', 'mill'));
  await note('enter again', world.enter('archivist', archivist));
  await note('restrict', world.restrict('나루', 'embargo', '2999-01-01'));
  await note('issue what is restricted', world.issue('나루'));
  await note('lift before its day', world.lift('나루'));
  await note('lift early', world.lift('나루', 'the danger is over'));
  await note('withdraw', world.withdraw('ferry'));
  await note('issue what is withdrawn', world.issue('ferry'));
  await note('search what is withdrawn', world.search('ferry'));
  await note('record after a withdrawal', world.record('ferry', ['catalogue-metadata', 'on-site-research']));
  await note('record what nobody knows', world.record('ferry', ['broadcast']));
  await note('what is due', world.due());
  await note('review', world.review('ferry'));
  await note('issue beyond the new agreement', world.issue('ferry'));
  await note('disclosures', world.disclosures());
  await note('verify', world.verify());
  await world.close();
  return outcomes;
}

describe('one session', () => {
  it('is the same over the direct carrier, loopback and the command line', async () => {
    const sources = tempFolder();
    writeTree(sources, transcripts);
    const [archivist, scholar] = [newPassphrase(), newPassphrase()];
    const folder = (): string => join(tempFolder(), 'vault');
    const first = await script(direct(folder()), sources, archivist, scholar);
    const second = await script(await loopback(folder()), sources, archivist, scholar);
    const third = await script(commandLineWorld(folder(), cheap), sources, archivist, scholar);

    const faults = Object.fromEntries(first.flatMap(([name, outcome]) => ('fault' in outcome ? [[name, outcome.fault]] : [])));
    expect(faults).toEqual({
      'a passphrase too short': 'weak-passphrase', 'wrong passphrase': 'wrong-passphrase', 'unknown user': 'wrong-passphrase',
      'not found': 'not-found', 'bad query': 'bad-query', 'redact nothing': 'not-found', 'refused purpose': 'consent-refused',
      'add the same': 'conflict', 'scholar may not': 'not-permitted', 'issue what is withdrawn': 'consent-refused',
      'issue what is restricted': 'consent-refused', 'lift before its day': 'conflict', 'record what nobody knows': 'bad-request',
      'issue beyond the new agreement': 'consent-refused',
    });
    expect(Object.fromEntries(first)).toMatchObject({
      import: { value: { imported: 2, skipped: 0, faults: [] } },
      'import faults': { value: { imported: 0, skipped: 1, faults: [{ code: 'unreadable-transcript', line: 3 }, { code: 'empty-file' }] } },
      search: { value: { total: 1 } },
      'search inside a word': { value: { total: 1 } },
      redact: { value: { occurrences: 2 } },
      issue: { value: { withheld: 2, whole: true } },
      'scholar searches': { value: { total: 1 } },
      'scholar searches what is withheld': { value: { total: 0 } },
      withdraw: { value: { disclosures: [{ by: 'archivist' }, { by: 'scholar' }] } },
      'search what is withdrawn': { value: { total: 0 } },
      'lift early': { value: { lifted: 1 } },
      'record after a withdrawal': { value: { status: 'recorded', recordedBy: 'archivist' } },
      'what is due': { value: { due: [{ kind: 'review-recorded' }] } },
      review: { value: { status: 'in-force' } },
      verify: { value: { ok: true, faults: [] } },
    });
    expect(second).toEqual(first);
    expect(third.map(([name]) => name)).toEqual(first.map(([name]) => name));
    for (const [index, [name, outcome]] of third.entries()) {
      expect([name, commonPart(outcome)]).toEqual([name, commonPart(first[index]?.[1] as Outcome)]);
    }
  });
});

/** The command line gives a user no id, counts its own opening in `checked`, and says `line: null` where none is known. */
function commonPart(outcome: Outcome): unknown {
  return JSON.parse(JSON.stringify(outcome, (key, value: unknown) => (key === 'checked' || value === null ? undefined : value)));
}
