// Where and when: what descriptions and authorities tell this user, and nothing of what consent keeps from them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../archive/api/atlas-calls.ts';
import { authorityCalls } from '../../../archive/api/authority-calls.ts';
import type { Input } from '../../../archive/api/contract.ts';
import { IndexPoint } from '../../../archive/api/description.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { readAtlas } from '../../../archive/thread/atlas.ts';
import { addAuthority, listAuthorities } from '../../../archive/thread/authorities.ts';
import { readLists } from '../../../archive/thread/catalogue-lists.ts';
import { describeTestimony } from '../../../archive/thread/describe-testimony.ts';
import { restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { importFile, tempArchive } from '../../support/temp-archive.ts';

const files = {
  'ferry.txt': 'Q: Where was the ferry?\n\nA: At Ondalgang it was, and the water was low.\n',
  'mill.txt': 'Q: Which mill?\n\nA: The one at Ondal.\n',
  'tower.txt': 'Q: Which tower?\n\nA: The one by the bridge.\n',
};

async function opened(kinds: readonly ('open' | 'closed')[] = ['open', 'open', 'open']) {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const ids: TestimonyId[] = [];
  for (const [at, name] of Object.keys(files).entries()) ids.push(await importFile(session, name, kinds[at]));
  return { archive, session, first: ids[0]!, second: ids[1]!, third: ids[2]! };
}

const add = (session: Session, input: Input<'authority.add'>) => addAuthority(session, authorityCalls['authority.add'].input.parse(input));
const atlasOf = (session: Session, collection: string | null = null): Atlas => readAtlas(session, { collection });
const placeIn = (atlas: Atlas, name: string) => atlas.places.find((place) => place.name === name);
const point = (fields: object) => IndexPoint.parse({ start: null, title: 'A line', ...fields });

async function asScholar<T>({ archive, session }: Awaited<ReturnType<typeof opened>>, look: (scholar: Session) => T): Promise<T> {
  session.vault.close();
  const scholar = await archive.open('scholar');
  try {
    return look(scholar);
  } finally {
    scholar.vault.close();
  }
}

describe('an atlas', () => {
  it('has every place that a description names, as what it is to which testimony, where its authority has it', async () => {
    const { session, first, second, third } = await opened();
    const ondal = add(session, { type: 'place', heading: 'Ondal', coordinates: [42, 129] });
    add(session, { type: 'place', heading: 'Mill Town' });
    add(session, { type: 'subject', heading: 'Ferry', variants: [] });
    describeTestimony(session, { testimony: first, place: 'Ondal', parts: [{ date: null, place: 'Mill Town', duration: null, recording: null }], places: ['Ondal', 'Ferry'] });
    describeTestimony(session, { testimony: second, places: ['Ondal'], points: [point({ place: 'Ondal', coordinates: [1, 2] }), point({ place: 'Far Ford', coordinates: [40, 128] })] });
    describeTestimony(session, { testimony: third, points: [point({ title: 'Where the bridge was', coordinates: [41, 127] }), point({ title: 'A wedding' })] });
    const atlas = atlasOf(session);
    expect(atlas.testimonies).toBe(3);
    expect(atlas.places[0]).toEqual({
      name: 'Ondal', authority: ondal.id, coordinates: [42, 129],
      testimonies: [{ testimony: first, ties: ['recorded', 'spoken'] }, { testimony: second, ties: ['spoken'] }],
    });
    expect(placeIn(atlas, 'Mill Town')).toMatchObject({ coordinates: null, testimonies: [{ testimony: first, ties: ['part'] }] });
    expect(placeIn(atlas, 'Ferry')).toMatchObject({ authority: null, coordinates: null });
    expect(placeIn(atlas, 'Far Ford')).toMatchObject({ authority: null, coordinates: [40, 128], testimonies: [{ testimony: second, ties: ['spoken'] }] });
    expect(placeIn(atlas, 'Where the bridge was')).toMatchObject({ coordinates: [41, 127] });
    expect(atlas.places).toHaveLength(5);
    session.vault.close();
  });

  it('puts a place on the map by any name that one authority alone has', async () => {
    const { session, first, second, third } = await opened();
    const variant = (text: string) => ({ text, kind: 'other' as const });
    const ondal = add(session, { type: 'place', heading: 'Ondal', variants: [variant('Ondalgang'), variant('The Ford')], coordinates: [42, 129] });
    const ford = add(session, { type: 'place', heading: 'Far Ford', variants: [variant('The Ford'), variant('Ondal')], coordinates: [40, 128] });
    describeTestimony(session, { testimony: first, places: ['Ondalgang', 'The Ford'] });
    describeTestimony(session, { testimony: second, places: ['Ondal'] });
    describeTestimony(session, { testimony: third, place: 'Far Ford' });
    const atlas = atlasOf(session);
    expect(placeIn(atlas, 'Ondalgang')).toMatchObject({ authority: ondal.id, coordinates: [42, 129] });
    expect(placeIn(atlas, 'The Ford')).toMatchObject({ authority: null, coordinates: null });
    expect(placeIn(atlas, 'Ondal')).toMatchObject({ authority: ondal.id, coordinates: [42, 129] });
    expect(placeIn(atlas, 'Far Ford')).toMatchObject({ authority: ford.id, coordinates: [40, 128] });
    session.vault.close();
  });

  it('has the days of interviews and of events, and is of one collection where one is asked for', async () => {
    const { session, first, second, third } = await opened();
    const march = add(session, { type: 'event', heading: 'The long winter', dates: '1994/1998' });
    add(session, { type: 'event', heading: 'The flood', dates: '1990~' });
    describeTestimony(session, { testimony: first, collection: 'River', date: '2018', parts: [{ date: '2018-05-03', place: null, duration: null, recording: null }], events: ['The long winter', 'A wedding'] });
    describeTestimony(session, { testimony: second, collection: 'River', date: null, events: ['The long winter', 'The flood'] });
    describeTestimony(session, { testimony: third, collection: 'Town', date: '2020' });
    const dayOf = (written: string): number => Date.parse(`${written}T00:00:00Z`) / 86_400_000;
    const river = atlasOf(session, 'River');
    expect(river.testimonies).toBe(2);
    expect(river.interviews).toEqual([{ testimony: first, dates: [
      { date: '2018', span: { first: dayOf('2018-01-01'), last: dayOf('2018-12-31'), sense: 'within' } },
      { date: '2018-05-03', span: { first: dayOf('2018-05-03'), last: dayOf('2018-05-03'), sense: 'lasting' } },
    ] }]);
    expect(river.events).toEqual([
      expect.objectContaining({ name: 'The flood', date: '1990~', span: { first: dayOf('1990-01-01'), last: dayOf('1990-12-31'), sense: 'about' }, testimonies: [second] }),
      { name: 'The long winter', authority: march.id, date: '1994/1998', span: { first: dayOf('1994-01-01'), last: dayOf('1998-12-31'), sense: 'lasting' }, testimonies: [first, second] },
      { name: 'A wedding', authority: null, date: null, span: null, testimonies: [first] },
    ]);
    expect(atlasOf(session).interviews.map(({ testimony }) => testimony)).toEqual([first, third]);
    expect(atlasOf(session, 'Nowhere')).toEqual({ testimonies: 0, places: [], interviews: [], events: [] });
    session.vault.close();
  });
});

describe('a scholar’s atlas', () => {
  it('has nothing of a testimony that is closed: neither its places and dates nor that there is one', async () => {
    const world = await opened(['open', 'closed', 'open']);
    const { session, first, second, third } = world;
    for (const [name, heading] of [['Ondal', 'The flood'], ['Sealed Ford', 'The raid'], ['Lost Mill', 'The march']] as const) {
      add(session, { type: 'place', heading: name, coordinates: [42, 129] });
      add(session, { type: 'event', heading, dates: '1994' });
    }
    describeTestimony(session, { testimony: first, place: 'Ondal', date: '2018', events: ['The flood'] });
    describeTestimony(session, { testimony: second, place: 'Sealed Ford', places: ['Ondal'], date: '2019', events: ['The raid', 'The flood'], points: [point({ place: 'Sealed Ford', coordinates: [1, 2] })] });
    describeTestimony(session, { testimony: third, place: 'Lost Mill', date: '2020', events: ['The march'] });
    restrictTestimony(session, { testimony: third, kind: 'closed', target: { of: 'testimony' }, reason: 'safety', until: null, event: null });
    expect(atlasOf(session).places).toHaveLength(3);
    const atlas = await asScholar(world, (scholar) => atlasOf(scholar));
    expect(atlas).toMatchObject({
      testimonies: 1, places: [{ name: 'Ondal', coordinates: [42, 129], testimonies: [{ testimony: first, ties: ['recorded'] }] }],
      interviews: [{ testimony: first }], events: [{ name: 'The flood', date: '1994', testimonies: [first] }],
    });
    expect(JSON.stringify(atlas)).not.toMatch(/Sealed|raid|Lost|march/u);
    expect([atlas.places, atlas.interviews, atlas.events].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it('has no coordinates and no dates of what is sensitive, or of what a description names by another name', async () => {
    const world = await opened();
    const { session, first } = world;
    add(session, { type: 'place', heading: 'Ondal', coordinates: [42, 129], sensitive: true });
    add(session, { type: 'place', heading: 'Mill Town', variants: [{ text: 'Millton', kind: 'romanised' }], coordinates: [41, 128] });
    add(session, { type: 'event', heading: 'The raid', dates: '1994', sensitive: true });
    describeTestimony(session, { testimony: first, places: ['Ondal', 'Millton'], events: ['The raid'] });
    const told = await asScholar(world, (scholar) => atlasOf(scholar));
    expect(told.places.map(({ coordinates, authority }) => [coordinates, authority])).toEqual([[null, null], [null, null]]);
    expect(told.events).toMatchObject([{ name: 'The raid', authority: null, date: null, span: null }]);
  });

  it('has nothing of a field that is closed', async () => {
    const world = await opened();
    const { session, first } = world;
    add(session, { type: 'place', heading: 'Ondal', coordinates: [42, 129] });
    describeTestimony(session, { testimony: first, place: 'Ondal', date: '2018' });
    restrictTestimony(session, { testimony: first, kind: 'metadata-hidden', target: { of: 'field', field: 'place' }, reason: 'safety', until: null, event: null });
    restrictTestimony(session, { testimony: first, kind: 'metadata-hidden', target: { of: 'field', field: 'date' }, reason: 'safety', until: null, event: null });
    expect(await asScholar(world, (scholar) => atlasOf(scholar))).toMatchObject({ places: [], interviews: [] });
  });

  it('names nothing that the lists and the authorities do not tell the same user', async () => {
    const world = await opened(['open', 'closed', 'open']);
    const { session, first, second, third } = world;
    const name = fc.constantFrom('Ondal', 'Sealed Ford', 'Mill Town', 'The bridge');
    const drawn = fc.sample(fc.record({ place: fc.option(name), places: fc.uniqueArray(name), events: fc.uniqueArray(name) }), 3);
    for (const heading of ['Ondal', 'Sealed Ford', 'Mill Town']) {
      add(session, { type: 'place', heading, coordinates: [42, 129], sensitive: heading === 'Mill Town' });
      add(session, { type: 'event', heading, dates: '1994' });
    }
    [first, second, third].forEach((testimony, at) => describeTestimony(session, { testimony, ...drawn[at]! }));
    await asScholar(world, (scholar) => {
      const { places, events } = atlasOf(scholar);
      const lists = readLists(scholar);
      const told = listAuthorities(scholar, authorityCalls['authority.list'].input.parse({})).authorities;
      const counts = (list: readonly { readonly value: string; readonly testimonies: number }[]) => (
        list.filter(({ testimonies }) => testimonies > 0).map(({ value, testimonies }) => `${value} ${testimonies}`).sort()
      );
      expect(places.map((one) => `${one.name} ${one.testimonies.length}`).sort()).toEqual(counts(lists.places));
      expect(events.map((one) => `${one.name} ${one.testimonies.length}`).sort()).toEqual(counts(lists.events));
      for (const { name: heading, coordinates } of places) {
        expect(coordinates).toEqual(told.find((one) => one.type === 'place' && one.heading === heading)?.coordinates ?? null);
      }
    });
  });
});
