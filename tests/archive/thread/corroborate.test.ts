// Passages of several testimonies linked to one event: kept with their testimony, told as far as consent allows, and gone with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../../archive/api/client.ts';
import type { PassageId } from '../../../archive/api/ids.ts';
import { toFault } from '../../../archive/api/errors.ts';
import type { EngineOptions } from '../../../archive/engine.ts';
import { openArchive } from '../../../archive/archive.ts';
import { allToldLinks, linkedTestimonies } from '../../../archive/vault/corroboration-rows.ts';
import { cheap } from '../../support/cheap-engine.ts';
import { servicesWith } from '../../support/temp-archive.ts';
import { linkAll, made, World, type Name } from './event-world.ts';

/** All three linked: made once, and copied for each. */
let allLinked: World;
const linked = async (): Promise<World> => new World(allLinked);

beforeAll(async () => {
  allLinked = await linkAll(await made({}, new World(undefined, mkdtempSync(join(tmpdir(), 'vouchsafe-events-')))));
});
afterAll(() => rmSync(allLinked.root, { recursive: true, force: true }));

const codeOf = async (deed: Promise<unknown>): Promise<unknown> => {
  try {
    await deed;
  } catch (thrown) {
    const { code, detail } = toFault(thrown);
    return [code, detail.reason];
  }
  return null;
};

describe('an event', () => {
  it('is shown with what each witness says, in the order of their dates, and its heading goes into their descriptions', async () => {
    const world = await made();
    await world.use('archivist', async (client) => {
      const place = await client['authority.add']({ type: 'place', heading: 'Ondal', variants: [{ text: '온달', kind: 'hangul' }] });
      await client['authority.change']({ authority: world.event, relations: [{ kind: 'related', to: place.id }] });
      expect(await world.link(client, 'ferry', { says: 'corroborates', certainty: 'first-hand', date: '1931-07', place: '온달', note: 'quokkanote' })).toMatchObject({ described: true });
      expect(await world.link(client, 'kiln')).toMatchObject({ described: true });
      expect(await world.link(client, 'mill', { says: 'contradicts', certainty: 'heard', date: '1930' })).toMatchObject({ described: true });
      expect(await world.link(client, 'mill', { turns: [], passages: [`${world.id('mill')}.${world.turns.get('mill')![0]!}` as PassageId] })).toMatchObject({
        described: false, turns: [world.turns.get('mill')![0]],
      });
      const shown = await client['event.show']({ event: world.event });
      expect(shown).toMatchObject({ heading: 'Ondal flood', dates: '1931', links: 4, testimonies: 3, sensitive: false, related: [{ authority: place.id, kind: 'related', type: 'place' }] });
      expect(shown.passages.map(({ testimony, says, certainty, date, role }) => [testimony, says, certainty, date, role])).toEqual([
        [world.id('mill'), 'contradicts', 'heard', '1930', 'narrator'],
        [world.id('ferry'), 'corroborates', 'first-hand', '1931-07', 'narrator'],
        [world.id('kiln'), 'mentions', 'unclear', null, 'narrator'],
        [world.id('mill'), 'mentions', 'unclear', null, 'interviewer'],
      ]);
      expect(shown.passages[1]).toMatchObject({
        text: 'The flood came in the night and took the ferry at Ondal.', place: { heading: '온달', authority: place.id },
        kept: { note: 'quokkanote', by: 'archivist', missing: 0, told: true },
      });
      expect(await client['event.list']({})).toMatchObject({ total: 1, lost: [], events: [{ event: world.event, links: 4, testimonies: 3 }] });
      const { versions } = await client['testimony.history']({ testimony: world.id('ferry') });
      expect(versions[0]).toMatchObject({ fields: ['events'], description: { events: [] } });
      await world.isWhole(client);
    });
    await world.use('scholar', async (client) => {
      const { passages, related } = await client['event.show']({ event: world.event });
      expect(passages.map(({ testimony, date, kept }) => [testimony, date, kept])).toEqual([
        [world.id('mill'), '1930', null], [world.id('ferry'), '1931-07', null], [world.id('kiln'), null, null], [world.id('mill'), null, null],
      ]);
      expect(related).toEqual([]);
      expect(JSON.stringify(passages)).not.toContain('quokkanote');
      expect((await client['event.list']({ words: 'FLOOD' })).events).toMatchObject([{ links: 4, testimonies: 3 }]);
      expect(await codeOf(world.link(client, 'kiln'))).toEqual(['not-permitted', undefined]);
      await world.isWhole(client);
    });
  });

  it('is linked to a whole run, changed, and unlinked, with the description if nothing else of the testimony is linked', async () => {
    const world = await made();
    await world.use('archivist', async (client) => {
      const turns = world.turns.get('ferry')!;
      const first = await world.link(client, 'ferry', { turns: [turns[3]!, turns[1]!] });
      expect(first.turns).toEqual(turns.slice(1, 4));
      const second = await world.link(client, 'ferry');
      const other = await client['authority.add']({ type: 'event', heading: 'Great flood' });
      await client['event.change']({ testimony: world.id('ferry'), link: second.link, event: other.id, says: 'contradicts', date: '1931', note: 'Look again.' });
      expect((await client['event.show']({ event: other.id })).passages).toMatchObject([{ says: 'contradicts', certainty: 'unclear', date: '1931', kept: { note: 'Look again.' } }]);
      await client['event.change']({ testimony: world.id('ferry'), link: second.link, date: null });
      expect((await client['event.show']({ event: other.id })).passages).toMatchObject([{ says: 'contradicts', date: null }]);
      expect(await client['event.unlink']({ testimony: world.id('ferry'), link: second.link, heading: 'remove' })).toEqual({ undescribed: true });
      const third = await world.link(client, 'ferry');
      expect(await client['event.unlink']({ testimony: world.id('ferry'), link: third.link, heading: 'remove' })).toEqual({ undescribed: false });
      expect(await client['event.unlink']({ testimony: world.id('ferry'), link: first.link })).toEqual({ undescribed: false });
      const { description } = await client['testimony.show']({ testimony: world.id('ferry') });
      expect(description.events).toEqual(['Ondal flood']);
      expect((await client['event.show']({ event: world.event })).passages).toEqual([]);
      await world.isWhole(client);
    });
  });

  it('takes only what leads somewhere', async () => {
    const world = await made();
    await world.use('archivist', async (client) => {
      const place = await client['authority.add']({ type: 'place', heading: 'Ondal' });
      expect(await codeOf(world.link(client, 'ferry', { event: place.id }))).toEqual(['bad-request', 'event']);
      expect(await codeOf(world.link(client, 'ferry', { event: 'h000000000000' }))).toEqual(['not-found', 'authority']);
      expect(await codeOf(world.link(client, 'ferry', { turns: ['000000'] }))).toEqual(['not-found', 'turn']);
      expect(await codeOf(world.link(client, 'ferry', { turns: [] }))).toEqual(['bad-request', 'turns']);
      expect(await codeOf(world.link(client, 'ferry', { passages: [`${world.id('mill')}.${world.turns.get('mill')![0]!}` as PassageId] }))).toEqual(['bad-request', 'passages']);
      expect(await codeOf(world.link(client, 'ferry', { date: 'long ago' }))).toEqual(['bad-request', 'date']);
      expect(await codeOf(client['event.show']({ event: place.id }))).toEqual(['bad-request', 'event']);
      expect(await codeOf(client['event.unlink']({ testimony: world.id('ferry'), link: 'k000000000000' }))).toEqual(['not-found', 'link']);
      expect((await client['testimony.show']({ testimony: world.id('ferry') })).description.events).toEqual([]);
    });
  });
});

describe('readers are told', () => {
  const both = ['mill', 'kiln'];
  /** What is done to the testimony of the ferry, and of whose passages a scholar is told then. */
  const deeds: readonly (readonly [string, (client: Client, world: World) => Promise<unknown>, readonly string[] | null])[] = [
    ['all of what is open', async () => undefined, ['mill', 'ferry', 'kiln']],
    ['nothing of a passage that is closed', (client, world) => client['restriction.add']({
      testimony: world.id('ferry'), kind: 'closed', target: { of: 'passage', passage: `${world.id('ferry')}.${world.turns.get('ferry')![1]!}` as PassageId }, reason: 'safety',
    }), both],
    ['nothing of a passage in which anything is redacted', (client, world) => client['redaction.add']({ testimony: world.id('ferry'), text: 'in the night', reason: 'safety' }), both],
    ['of a passage beside one that is redacted', (client, world) => client['redaction.add']({ testimony: world.id('ferry'), text: 'the dyke', reason: 'place' }), ['mill', 'ferry', 'kiln']],
    ['nothing of a testimony under an embargo', (client, world) => client['restriction.add']({
      testimony: world.id('ferry'), kind: 'embargo', target: { of: 'testimony' }, reason: 'embargo', until: '2090-01-01',
    }), both],
    ['nothing where the description may not tell its events', (client, world) => client['restriction.add']({
      testimony: world.id('ferry'), kind: 'metadata-hidden', target: { of: 'field', field: 'events' }, reason: 'safety',
    }), both],
    ['nothing where the description tells the event no more', (client, world) => client['testimony.describe']({ testimony: world.id('ferry'), events: [] }), both],
    ['nothing of what is suspended', (client, world) => client['consent.suspend']({ testimony: world.id('ferry'), reason: 'asked' }), both],
    ['nothing of what is withdrawn', (client, world) => client['consent.withdraw']({ testimony: world.id('ferry') }), both],
    ['nothing of an event that is sensitive', (client, world) => client['authority.change']({ authority: world.event, sensitive: true }), null],
    ['nothing of an event with the name of somebody who is to be hidden', (client, world) => client['authority.change']({ authority: world.event, heading: 'The flood of Mira Ro' }).then(() => (
      client['identity.add']({ testimony: world.id('kiln'), role: 'other', names: [{ text: 'Mira Ro', kind: 'latin' }], displayName: { en: 'a neighbour', ko: '이웃' }, risk: 'high' })
    )), null],
  ];
  it.each(deeds)('%s', async (_name, deed, expected) => {
    const world = await linked();
    await world.use('archivist', async (client) => {
      await deed(client, world);
      await world.isWhole(client);
    });
    expect(await world.told()).toEqual(expected);
    // Not only is it not shown: it is not there.
    const reader = await openArchive({ folder: join(world.root, 'vault'), user: 'scholar', passphrase: world.passphrases.scholar }, servicesWith({}), cheap);
    const ids = allToldLinks(reader.vault.reading.db).map(({ testimony }) => testimony).sort();
    expect(ids).toEqual((expected ?? []).map((name) => world.id(name as Name)).sort());
    reader.vault.close();
  });

  it('when and where as the witness says it, as the description’s own dates and places are told', async () => {
    const world = await linked();
    const ferry = () => world.use('scholar', async (client) => (await client['event.show']({ event: world.event })).passages.find(({ testimony }) => testimony === world.id('ferry')));
    expect(await ferry()).toMatchObject({ date: '1931-07', place: { heading: 'Ondal', authority: null } });
    const hide = (field: 'place' | 'date') => world.use('archivist', (client) => client['restriction.add']({
      testimony: world.id('ferry'), kind: 'metadata-hidden', target: { of: 'field', field }, reason: 'safety',
    }));
    await hide('date');
    expect(await ferry()).toMatchObject({ date: null, place: { heading: 'Ondal' } });
    await hide('place');
    expect(await ferry()).toMatchObject({ date: null, place: null });
    await world.use('archivist', (client) => world.isWhole(client));
  });

  it('no name of anybody who is hidden, where a witness puts it', async () => {
    const world = await linked();
    await world.use('archivist', async (client) => {
      const { passages: [, ferry] } = await client['event.show']({ event: world.event });
      await client['event.change']({ testimony: world.id('ferry'), link: ferry!.link, place: 'at the house of Mira Ro' });
      const { id } = await client['identity.add']({
        testimony: world.id('ferry'), role: 'other', names: [{ text: 'Mira Ro', kind: 'latin' }], displayName: { en: 'a neighbour', ko: '이웃' }, risk: 'high',
      });
      await client['identity.pseudonymise']({ testimony: world.id('ferry'), person: id });
      await world.isWhole(client);
    });
    await world.use('scholar', async (client) => {
      const shown = await client['event.show']({ event: world.event });
      expect(shown.passages.map(({ place }) => place?.heading ?? null)).toContain('at the house of a neighbour');
      expect(JSON.stringify(shown)).not.toContain('Mira');
    });
  });

  it('of what is opened again, and not before an archivist has cleared what a cataloguer has linked', async () => {
    const world = await made({ mill: 'closed' });
    await world.use('cataloguer', async (client) => {
      await world.link(client, 'ferry');
      await world.link(client, 'mill');
      expect((await client['event.show']({ event: world.event })).passages.map(({ kept }) => kept?.told)).toEqual([false, false]);
    });
    expect(await world.told()).toBeNull();
    await world.use('archivist', async (client) => world.isWhole(client));
    expect(await world.told()).toEqual(['ferry']);
    await world.use('archivist', async (client) => {
      const { id } = (await client['restriction.add']({ testimony: world.id('ferry'), kind: 'closed', target: { of: 'testimony' }, reason: 'safety' })).restrictions[0]!;
      expect((await client['event.show']({ event: world.event })).passages).toMatchObject([{ kept: { told: false } }, { kept: { told: false } }]);
      await client['restriction.lift']({ restrictions: [id], testimony: world.id('ferry') });
    });
    expect(await world.told()).toEqual(['ferry']);
  });

  it('nothing of what a grant allowed until a day that has gone by, although nothing was cleared again', async () => {
    const world = await made();
    const until = (scope: 'on-site-research' | 'catalogue-metadata', name: Name) => world.use('archivist', async (client) => {
      const grants = Object.fromEntries((['on-site-research', 'catalogue-metadata'] as const).map((one) => [one, { answer: 'granted' as const, from: null, until: one === scope ? '2090-01-01' : null }]));
      await client['consent.amend']({ testimony: world.id(name), terms: { scopes: grants } });
      await client['consent.review']({ testimony: world.id(name) });
      await world.link(client, name);
    });
    await until('on-site-research', 'ferry');
    await until('catalogue-metadata', 'mill');
    await world.use('archivist', (client) => world.link(client, 'kiln'));
    expect(await world.told()).toEqual(['ferry', 'kiln', 'mill']);
    const later: EngineOptions = { ...cheap, clock: () => new Date('2091-01-01T12:00:00Z') };
    expect(await world.told('vault', later)).toEqual(['kiln']);
    await world.use('archivist', (client) => world.isWhole(client), later);
  });
});

describe('erasing a testimony', () => {
  it('takes its links along, the keepers’ notes too; the journal has ids alone', async () => {
    const world = await linked();
    await world.use('archivist', async (client) => {
      await client['consent.withdraw']({ testimony: world.id('ferry') });
      // What was withdrawn whole is found by nobody.
      expect((await client['event.show']({ event: world.event })).passages.map(({ testimony }) => testimony)).toEqual([world.id('mill'), world.id('kiln')]);
      await client['consent.conclude']({ testimony: world.id('ferry'), decision: 'erase', reason: 'asked for', authority: 'the board' });
      await world.isWhole(client);
      const { entries } = await client['journal.list']({});
      expect(entries.filter(({ verb }) => verb === 'corroborate').map(({ detail }) => Object.keys(detail))).toEqual([['operation'], ['operation'], ['operation']]);
      expect(JSON.stringify(entries)).not.toMatch(/quokka|flood|1931/u);
    });
    const keeper = await openArchive({ folder: join(world.root, 'vault'), user: 'archivist', passphrase: world.passphrases.archivist }, servicesWith({}), cheap);
    expect(linkedTestimonies(keeper.vault.stacks!.db).sort()).toEqual([world.id('mill'), world.id('kiln')].sort());
    expect(keeper.vault.stacks!.db.prepare('SELECT count(*) FROM block WHERE testimony = ?').pluck().get(world.id('ferry'))).toBe(0);
    keeper.vault.close();
  });
});
