// Links between passages and events follow authorities, transcripts and copies of the vault; and verify finds those that are bent.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../../archive/api/client.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { openArchive } from '../../../archive/archive.ts';
import { addAuthority } from '../../../archive/thread/authorities.ts';
import { linkEvent } from '../../../archive/thread/corroborate.ts';
import { readTurns } from '../../../archive/thread/edit-transcript.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { showEvent } from '../../../archive/thread/show-events.ts';
import { tellLinks } from '../../../archive/thread/tell-corroboration.ts';
import { verifyArchive } from '../../../archive/thread/verify-archive.ts';
import { authorityCalls } from '../../../archive/api/authority-calls.ts';
import { eventCalls } from '../../../archive/api/event-calls.ts';
import { allToldLinks, linksOf, putLinks, putToldLink } from '../../../archive/vault/corroboration-rows.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { importFile, servicesWith, tempArchive, unhurried } from '../../support/temp-archive.ts';
import { files, linkAll, made, World } from './event-world.ts';

/** All three linked: made once, and copied for each. */
let allLinked: World;
const linked = async (): Promise<World> => new World(allLinked);

beforeAll(async () => {
  allLinked = await linkAll(await made({}, new World(undefined, mkdtempSync(join(tmpdir(), 'vouchsafe-events-')))));
});
afterAll(() => rmSync(allLinked.root, { recursive: true, force: true }));

describe('links follow', () => {
  it('an event that is renamed, merged, parted, put back and removed', async () => {
    const world = await linked();
    await world.use('archivist', async (client) => {
      await client['authority.change']({ authority: world.event, heading: 'The flood of Ondal' });
      await world.isWhole(client);
    });
    expect(await world.told()).toEqual(['mill', 'ferry', 'kiln']);
    const { event } = world;
    const other = await world.use('archivist', async (client) => {
      const into = await client['authority.add']({ type: 'event', heading: 'Deluge' });
      await client['authority.merge']({ into: into.id, from: [event] });
      expect(await client['event.show']({ event })).toMatchObject({ event: into.id, links: 3 });
      await world.isWhole(client);
      return into.id;
    });
    world.event = other;
    expect(await world.told()).toEqual(['mill', 'ferry', 'kiln']);
    await world.use('archivist', async (client) => {
      await client['authority.split']({ authority: other, heading: 'Flood of the mill', testimonies: [world.id('mill')] });
      const { events } = await client['event.list']({});
      expect(events.map(({ heading, links }) => [heading, links])).toEqual([['Deluge', 2], ['Flood of the mill', 1]]);
      await world.isWhole(client);
    });
    expect(await world.told()).toEqual(['ferry', 'kiln']);
    await world.use('archivist', async (client) => {
      const { deeds: [parting] } = await client['authority.history']({});
      await client['authority.restore']({ number: parting!.number });
      expect((await client['event.list']({})).events.map(({ heading, links }) => [heading, links])).toEqual([['Deluge', 3]]);
    });
    expect(await world.told()).toEqual(['mill', 'ferry', 'kiln']);
    await world.use('archivist', async (client) => {
      await client['authority.remove']({ authority: other });
      const { events, lost } = await client['event.list']({});
      expect([events, lost.map(({ testimony }) => testimony).sort()]).toEqual([[], [...world.ids.values()].sort()]);
      await world.isWhole(client);
      const again = await client['authority.add']({ type: 'event', heading: 'Deluge' });
      for (const one of lost) await client['event.change']({ ...one, event: again.id });
      expect(await client['event.list']({})).toMatchObject({ lost: [], events: [{ links: 3 }] });
      world.event = again.id;
    });
    expect(await world.told()).toEqual(['mill', 'ferry', 'kiln']);
  });

  it('the turns of a transcript: split, merged, put back, removed', async () => {
    const world = await linked();
    const testimony = world.id('ferry');
    const turn = world.turns.get('ferry')![1]!;
    const shown = (client: Client) => client['event.show']({ event: world.event }).then(({ passages }) => passages.find((one) => one.testimony === testimony)!);
    await world.use('archivist', async (client) => {
      const whole = (await shown(client)).text;
      const { added: [half] } = await client['transcript.edit']({ testimony, edits: [{ do: 'split', turn, at: 'The flood came in the night'.length }] });
      expect(await shown(client)).toMatchObject({ text: whole.replace('night ', 'night\n'), kept: { missing: 0, told: true } });
      await client['transcript.edit']({ testimony, edits: [{ do: 'merge', turn }] });
      expect(await shown(client)).toMatchObject({ text: whole, kept: { missing: 0, told: true } });
      await client['transcript.restore']({ testimony, restore: 2 });
      expect((await shown(client)).text).toBe(whole.replace('night ', 'night\n'));
      await client['transcript.edit']({ testimony, edits: [{ do: 'remove', turn: half! }] });
      expect(await shown(client)).toMatchObject({ text: 'The flood came in the night', kept: { missing: 1, told: false } });
      await world.isWhole(client);
    });
    expect(await world.told()).toEqual(['mill', 'kiln']);
    await world.use('archivist', async (client) => {
      await client['transcript.edit']({ testimony, edits: [{ do: 'remove', turn }] });
      expect(await shown(client)).toMatchObject({ text: '', passage: null, speaker: null, kept: { missing: 2 } });
      await client['transcript.restore']({ testimony, restore: 1 });
      expect(await shown(client)).toMatchObject({ kept: { missing: 0, told: true } });
      await world.isWhole(client);
    });
  });

  it('a turn into which it was merged, and out of it again alone', async () => {
    const world = await made();
    const testimony = world.id('ferry');
    const [, , asked, answered] = world.turns.get('ferry')!;
    await world.use('archivist', async (client) => {
      await client['transcript.edit']({ testimony, edits: [{ do: 'speaker', turn: asked!, speaker: 'A' }] });
      await world.link(client, 'ferry', { turns: [answered!] });
      const text = async () => (await client['event.show']({ event: world.event })).passages[0]!.text;
      expect(await text()).toBe('Mira Ro saw it from the dyke.');
      await client['transcript.edit']({ testimony, edits: [{ do: 'merge', turn: asked! }] });
      expect(await text()).toBe('Who told you? Mira Ro saw it from the dyke.');
      await client['transcript.restore']({ testimony, restore: 2 });
      expect(await text()).toBe('Mira Ro saw it from the dyke.');
    });
  });

  it('the vault into a backup and out of it, and into a reading copy as far as that goes', async () => {
    const world = await linked();
    const path = (name: string): string => join(world.root, name);
    const before = await world.use('archivist', async (client) => {
      await client['consent.amend']({ testimony: world.id('mill'), terms: { scopes: Object.fromEntries(['on-site-research', 'remote-research', 'catalogue-metadata'].map((one) => [one, { answer: 'granted', from: null, until: null }])) } });
      await client['consent.review']({ testimony: world.id('mill') });
      const copy = newPassphrase();
      await client['reading-copy.create']({ to: path('copy'), for: 'elsewhere', passphrase: copy });
      const reader = await openArchive({ folder: path('copy'), user: 'elsewhere', passphrase: copy }, servicesWith({}), cheap);
      const there = showEvent(reader, { event: world.event });
      expect(there.passages.every(({ kept }) => kept === null)).toBe(true);
      expect(new Set(there.passages.map(({ testimony }) => testimony))).toEqual(new Set(allToldLinks(reader.vault.reading.db).map(({ testimony }) => testimony)));
      expect(there.passages.map(({ testimony }) => testimony)).toContain(world.id('mill'));
      expect((await verifyArchive(reader, unhurried)).faults).toEqual([]);
      reader.vault.close();
      await client['backup.create']({ to: path('backup'), datakeys: path('keys') });
      return client['event.show']({ event: world.event });
    });
    const told = await world.told();
    await world.use(null, (client) => client['backup.restore']({
      user: 'archivist', passphrase: world.passphrases.archivist, folder: path('backup'), datakeys: path('keys'), to: path('restored'),
    }));
    await world.use('archivist', async (client) => {
      expect(await client['event.show']({ event: world.event })).toEqual(before);
      await world.isWhole(client);
    }, cheap, 'restored');
    expect(await world.told('restored')).toEqual(told);
  });
});

describe('verify', () => {
  async function opened(): Promise<{ readonly session: Session; readonly testimony: TestimonyId }> {
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    const testimony = await importFile(session, 'ferry.txt');
    const { id } = addAuthority(session, authorityCalls['authority.add'].input.parse({ type: 'event', heading: 'Ondal flood' }));
    const { turns: [first] } = readTurns(session, { testimony });
    linkEvent(session, eventCalls['event.link'].input.parse({ event: id, testimony, turns: [first!.turn], date: '1931' }));
    return { session, testimony };
  }
  const reasons = async (session: Session) => (await verifyArchive(session, unhurried)).faults.map(({ file, reason }) => `${file} ${reason}`);

  it('finds a link that readers are told otherwise, one too many, and one that cannot be read', async () => {
    const { session, testimony } = await opened();
    const { reading } = session.vault;
    expect(await reasons(session)).toEqual([]);
    const told = allToldLinks(reading.db)[0]!;
    for (const bent of [
      { ...told, date: '1932' }, { ...told, says: 'contradicts' as const }, { ...told, link: 'k000000000000' as typeof told.link },
      { ...told, link: 'k000000000000' as typeof told.link, testimony: 't000000000000' as TestimonyId },
    ]) {
      reading.write((db) => putToldLink(db, bent));
      expect(await reasons(session)).toEqual(['reading.1 cleared']);
      reading.write((db) => {
        db.prepare('DELETE FROM corroboration').run();
        tellLinks(session, db, [testimony]);
      });
      expect(await reasons(session)).toEqual([]);
    }
    reading.write((db) => db.prepare("UPDATE corroboration SET body = '{}'").run());
    expect((await reasons(session)).join()).toContain('corroboration');
    session.vault.close();
  });

  it('finds a link of the stacks that was put in another’s place', async () => {
    const { session, testimony } = await opened();
    const stacks = session.vault.stacks!;
    const links = linksOf(stacks, testimony);
    stacks.write((db) => putLinks(stacks, db, testimony, links.map((one) => ({ ...one, date: '1932' }))));
    expect(await reasons(session)).toEqual(['reading.1 cleared']);
    stacks.write((db) => {
      const { sealed } = db.prepare<[string], { sealed: Buffer }>("SELECT sealed FROM block WHERE testimony = ? AND kind = 'text'").get(testimony)!;
      db.prepare("UPDATE block SET sealed = ? WHERE testimony = ? AND kind = 'corroboration'").run(sealed, testimony);
    });
    expect((await reasons(session)).join()).toContain('stacks.1');
    session.vault.close();
  });
});
