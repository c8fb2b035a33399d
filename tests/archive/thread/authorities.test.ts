// Authorities: kept, merged, split, found by any of their names; and readers are told none that says anything that is withheld.
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorityTypes, emptyAuthority, namesOf, type Authority, type AuthorityId } from '../../../archive/api/authority.ts';
import { authorityCalls } from '../../../archive/api/authority-calls.ts';
import type { Input } from '../../../archive/api/contract.ts';
import { toFault } from '../../../archive/api/errors.ts';
import { Terms } from '../../../archive/api/consent.ts';
import { importCalls } from '../../../archive/api/import-calls.ts';
import { openArchive } from '../../../archive/archive.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { readLists } from '../../../archive/thread/catalogue-lists.ts';
import { addAuthority, changeAuthority, knownAuthority, listAuthorities, removeAuthority, showAuthority } from '../../../archive/thread/authorities.ts';
import { describeTestimony, readHistory } from '../../../archive/thread/describe-testimony.ts';
import { findPassages } from '../../../archive/thread/find-passages.ts';
import { importTestimonies } from '../../../archive/thread/import-testimonies.ts';
import { mergeAuthorities, splitAuthority } from '../../../archive/thread/merge-authorities.ts';
import { addPerson } from '../../../archive/thread/name-people.ts';
import { createCopy } from '../../../archive/thread/reading-copies.ts';
import { amendConsent, reviewConsent } from '../../../archive/thread/record-consent.ts';
import { restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { addStarterPlaces } from '../../../archive/thread/starter-places.ts';
import { isTooMuchTold, narrowAuthorities, tellAuthoritiesAgain, type Foreseen } from '../../../archive/thread/tell-authorities.ts';
import { verifyArchive } from '../../../archive/thread/verify-archive.ts';
import { allAuthorities, putAuthority } from '../../../archive/vault/authority-rows.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { asked, importFile, servicesWith, tempArchive, unhurried } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const files = {
  'ferry.txt': 'Q: Where was the ferry?\n\nA: At Ondalgang it was, and the water was low.\n',
  'mill.txt': 'Q: Which mill?\n\nA: 온달강 방앗간이었습니다.\n',
  'late.txt': 'Q: And then?\n\nA: Then it was late.\n',
  'tower.txt': 'Q: Which tower?\n\nA: The one of North Ondal, by the bridge.\n',
};

async function opened(kinds: readonly ('open' | 'closed')[] = ['open', 'open', 'open']) {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const testimonies: TestimonyId[] = [];
  for (const [at, name] of ['ferry.txt', 'mill.txt', 'tower.txt'].entries()) testimonies.push(await importFile(session, name, kinds[at]));
  return { archive, session, testimonies, first: testimonies[0]!, second: testimonies[1]!, third: testimonies[2]! };
}

const add = (session: Session, input: Input<'authority.add'>): Authority => addAuthority(session, authorityCalls['authority.add'].input.parse(input));
const change = (session: Session, input: Input<'authority.change'>): Authority => changeAuthority(session, authorityCalls['authority.change'].input.parse(input));
const split = (session: Session, input: Input<'authority.split'>) => splitAuthority(session, authorityCalls['authority.split'].input.parse(input));
const list = (session: Session, input: Input<'authority.list'> = {}) => listAuthorities(session, authorityCalls['authority.list'].input.parse(input));
const find = (session: Session, query: string, expand = true) => findPassages(session, asked('passages.find', { query, expand, limit: 50 }), unhurried);
const found = async (session: Session, query: string, expand = true): Promise<string[]> => (await find(session, query, expand)).hits.map(({ passage }) => passage).sort();
const variants = (...texts: readonly string[]) => texts.map((text) => ({ text, kind: 'other' as const }));

const faultOf = (deed: () => unknown): unknown => {
  try {
    deed();
  } catch (thrown) {
    const { code, detail } = toFault(thrown);
    return [code, detail?.reason];
  }
  return null;
};

async function asScholar<T>(archive: Awaited<ReturnType<typeof opened>>['archive'], session: Session, deed: (scholar: Session) => Promise<T>): Promise<T> {
  session.vault.close();
  const scholar = await archive.open('scholar');
  try {
    return await deed(scholar);
  } finally {
    scholar.vault.close();
  }
}

const river = { type: 'place', heading: 'Ondal River', variants: variants('온달강', 'Ondalgang', "Ondal'gang", '溫達江') } as const;

describe('an authority', () => {
  it('is kept, found again by its id, changed and removed; others of its type are not called so', async () => {
    const { session } = await opened();
    const one = add(session, { ...river, dates: '1910/1950', coordinates: [41, 129] });
    const other = add(session, { type: 'place', heading: 'Ondal county', relations: [{ kind: 'broader', to: one.id }] });
    expect(add(session, { type: 'subject', heading: 'Ondal River' }).type).toBe('subject');
    expect(showAuthority(session, { authority: one.id })).toMatchObject({
      heading: 'Ondal River', dates: '1910/1950', coordinates: [41, 129], testimonies: 0,
      related: [{ authority: other.id, kind: 'broader', inverse: true, heading: 'Ondal county' }],
    });
    expect(faultOf(() => add(session, { type: 'place', heading: ' Ondal River ' }))).toEqual(['conflict', 'heading']);
    expect(faultOf(() => add(session, { type: 'place', heading: 'X', dates: 'long ago' }))).toEqual(['bad-request', 'dates']);
    expect(faultOf(() => add(session, { type: 'event', heading: 'X', coordinates: [1, 1] }))).toEqual(['bad-request', 'coordinates']);
    expect(faultOf(() => change(session, { authority: one.id, relations: [{ kind: 'broader', to: other.id }] }))).toEqual(['bad-request', 'relations']);
    expect(faultOf(() => change(session, { authority: other.id, relations: [{ kind: 'related', to: 'h000000000000' }] }))).toEqual(['not-found', 'authority']);
    expect(change(session, { authority: one.id, note: 'Seen on a map.' })).toMatchObject({ note: 'Seen on a map.', dates: '1910/1950' });
    expect(list(session, { words: 'ondalgang' }).authorities.map(({ id }) => id)).toEqual([one.id]);
    expect(list(session, { type: 'place' }).total).toBe(2);
    removeAuthority(session, { authority: one.id, forget: false });
    expect(knownAuthority(session, other.id).relations).toEqual([]);
    expect(faultOf(() => showAuthority(session, { authority: one.id }))).toEqual(['not-found', 'authority']);
    session.vault.close();
  });

  it('goes by another heading in every description, with a history each', async () => {
    const { session, first, second } = await opened();
    for (const testimony of [first, second]) describeTestimony(session, { testimony, places: ['Ondal River', 'Elsewhere'] });
    const one = add(session, river);
    expect(change(session, { authority: one.id, heading: 'The Ondal' }).variants.map(({ text }) => text)).toContain('Ondal River');
    expect(showAuthority(session, { authority: one.id }).describing).toEqual([first, second]);
    expect(readHistory(session, first)[0]).toMatchObject({ fields: ['places'], description: { places: ['Ondal River', 'Elsewhere'] } });
    expect(readLists(session).places).toEqual(expect.arrayContaining([{ value: 'The Ondal', testimonies: 2 }]));
    session.vault.close();
  });

  it('takes in another one, which leaves its id and its names; and can be parted again', async () => {
    const { session, first, second } = await opened();
    describeTestimony(session, { testimony: first, place: 'Ondal River', points: [{ start: 0, title: 'The ferry', synopsis: null, keywords: [], subjects: [], place: 'Ondal Stream', coordinates: null }] });
    describeTestimony(session, { testimony: second, places: ['Ondal Stream', 'Ondal River'], parts: [{ date: null, place: 'Ondal Stream', duration: null, recording: null }] });
    const into = add(session, river);
    const from = add(session, { type: 'place', heading: 'Ondal Stream', variants: variants('온달천'), sensitive: true, note: 'The same?' });
    const part = add(session, { type: 'place', heading: 'Ondal Ford', relations: [{ kind: 'part-of', to: from.id }, { kind: 'part-of', to: into.id }] });
    expect(faultOf(() => mergeAuthorities(session, { into: into.id, from: [into.id] }))).toEqual(['bad-request', 'from']);
    expect(faultOf(() => mergeAuthorities(session, { into: into.id, from: [add(session, { type: 'event', heading: 'E' }).id] }))).toEqual(['bad-request', 'type']);
    const { authority, testimonies } = mergeAuthorities(session, { into: into.id, from: [from.id] });
    expect(testimonies).toBe(2);
    expect(new Set(namesOf(authority))).toEqual(new Set([...namesOf(into), ...namesOf(from)]));
    expect(authority).toMatchObject({ sensitive: true, note: 'The same?', aliases: [from.id] });
    expect(knownAuthority(session, from.id).id).toBe(into.id);
    expect(knownAuthority(session, part.id).relations).toEqual([{ kind: 'part-of', to: into.id }]);
    expect(readHistory(session, second)[0]).toMatchObject({ fields: ['parts', 'places'] });
    expect(readLists(session).places.map(({ value }) => value)).not.toContain('Ondal Stream');

    const parted = split(session, { authority: into.id, heading: 'Ondal Stream', variants: ['온달천'], testimonies: [second], alias: from.id });
    expect(parted).toMatchObject({ testimonies: 1, authority: { id: from.id, heading: 'Ondal Stream' }, left: { aliases: [] } });
    expect([...namesOf(parted.left), ...namesOf(parted.authority)].sort()).toEqual([...namesOf(into), ...namesOf(from)].sort());
    expect(showAuthority(session, { authority: from.id }).describing).toEqual([second]);
    expect(faultOf(() => split(session, { authority: into.id, heading: 'Y', variants: ['none of its'] }))).toEqual(['not-found', 'variant']);
    session.vault.close();
  });

  it('of the starter list is there once, with what it is part of', async () => {
    const { session } = await opened();
    add(session, { type: 'place', heading: 'Musan' });
    const { added, known } = addStarterPlaces(session);
    expect([known, list(session).total]).toEqual([1, added + 1]);
    expect(addStarterPlaces(session)).toEqual({ added: 0, known: added + 1 });
    const hoeryong = list(session, { words: '會寧' }).authorities[0]!;
    expect(showAuthority(session, { authority: hoeryong.id }).related).toMatchObject([{ kind: 'part-of', heading: 'North Hamgyong' }]);
    expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: true });
    session.vault.close();
  });
});

describe('a search', () => {
  it('finds by any name what it finds by any other, shows by which, and can be told not to', async () => {
    const { session, first, second } = await opened();
    describeTestimony(session, { testimony: first, places: ['Ondal River'] });
    describeTestimony(session, { testimony: second, persons: ['Ondal River'] });
    const one = add(session, river);
    const expected = await found(session, '"Ondal River"');
    expect(expected).toHaveLength(2);
    for (const name of namesOf(one)) {
      const { total, expansions } = await find(session, `"${name}"`);
      expect([name, total, await found(session, `"${name}"`)]).toEqual([name, 2, expected]);
      const shown = [...expansions[0]!.names, name];
      expect(namesOf(one).every((each) => shown.some((other) => other.replace(/'/gu, '') === each.replace(/'/gu, '')))).toBe(true);
      expect(await found(session, `place:"${name}"`)).toEqual(await found(session, 'place:"Ondal River"'));
      // The person is called so by nothing that says it is a place.
      expect((await find(session, `person:"${name}"`)).expansions).toEqual([]);
    }
    expect(await find(session, 'Ondalgang', false)).toMatchObject({ total: 1, expansions: [] });
    session.vault.close();
  });

  it('knows a name of several words that nobody put into quotation marks', async () => {
    const { session } = await opened();
    add(session, { type: 'place', heading: 'North Ondal', variants: variants('온달강', 'Upper Mill Town') });
    for (const mode of ['query', 'plain'] as const) {
      const { expansions, total } = await findPassages(session, asked('passages.find', { query: 'zeal  upper mill  town geese', mode }), unhurried);
      expect(expansions).toEqual([{ start: 6, end: 22, names: ['North Ondal', '온달강'] }]);
      expect(total).toBeGreaterThanOrEqual(2);
    }
    expect((await find(session, 'upper +mill town')).expansions).toEqual([]);
    expect((await find(session, 'upper mill town', false)).expansions).toEqual([]);
    session.vault.close();
  });
});

describe('readers', () => {
  const told = (scholar: Session) => list(scholar).authorities;

  it('are told what stands in a description that they have, without what keepers keep, and search by it', async () => {
    const { archive, session, first, second } = await opened(['open', 'open', 'closed']);
    describeTestimony(session, { testimony: first, places: ['Ondal River'] });
    const whole = add(session, { type: 'place', heading: 'Nowhere told' });
    add(session, { ...river, note: 'For keepers.', relations: [{ kind: 'part-of', to: whole.id }] });
    add(session, { type: 'person', heading: 'A poet', dates: '1950', externalIds: [{ source: 'viaf', id: '1' }], variants: variants('Bard of Ondal') });
    describeTestimony(session, { testimony: second, persons: ['A poet'] });
    await asScholar(archive, session, async (scholar) => {
      expect(told(scholar)).toMatchObject([
        { heading: 'A poet', dates: null, externalIds: [], variants: [{ text: 'Bard of Ondal' }] },
        { heading: 'Ondal River', note: null, relations: [], testimonies: 1 },
      ]);
      expect(await found(scholar, 'Ondalgang')).toHaveLength(2);
      expect((await find(scholar, 'Ondalgang')).expansions[0]?.names).toContain('온달강');
      expect(faultOf(() => add(scholar, { type: 'place', heading: 'X' }))).toEqual(['not-permitted', undefined]);
    });
  });

  it.each<[string, (session: Session, ids: readonly TestimonyId[]) => void]>([
    ['is sensitive', (session, [first]) => {
      describeTestimony(session, { testimony: first!, places: ['Ondal River'] });
      add(session, { ...river, sensitive: true });
    }],
    ['became sensitive', (session, [first]) => {
      describeTestimony(session, { testimony: first!, places: ['Ondal River'] });
      change(session, { authority: add(session, river).id, sensitive: true });
    }],
    ['stands in no description', (session) => { add(session, river); }],
    ['stands in a closed one alone', (session, ids) => {
      describeTestimony(session, { testimony: ids[2]!, places: ['Ondal River'] });
      add(session, river);
    }],
    ['stands in one that was closed since', (session, [first]) => {
      describeTestimony(session, { testimony: first!, places: ['Ondal River'] });
      add(session, river);
      restrictTestimony(session, { testimony: first!, kind: 'closed', target: { of: 'testimony' }, reason: 'safety', until: null, event: null });
    }],
    ['stands in one by another of its names', (session, [first]) => {
      describeTestimony(session, { testimony: first!, places: ['온달강'] });
      add(session, river);
    }],
    ['was taken out of the description', (session, [first]) => {
      describeTestimony(session, { testimony: first!, places: ['Ondal River'] });
      add(session, river);
      describeTestimony(session, { testimony: first!, places: [] });
    }],
    ['is somebody who is kept sealed, in a testimony of another', (session, [first, second]) => {
      describeTestimony(session, { testimony: first!, persons: ['Quillfeather'] });
      add(session, { type: 'person', heading: 'Quillfeather', variants: variants('Mara Venn') });
      sealed(session, second!, 'Venn', 'somebody');
    }],
    ['has what readers are told in the place of somebody’s name', (session, [first, second]) => {
      describeTestimony(session, { testimony: first!, persons: ['The Ferrier'] });
      add(session, { type: 'person', heading: 'The Ferrier', variants: variants('Quillfeather') });
      sealed(session, second!, 'Mara Venn', 'The Ferrier');
    }],
    ['is a narrator, by whatever name', (session, [first, second]) => {
      describeTestimony(session, { testimony: first!, persons: ['Quillfeather'] });
      describeTestimony(session, { testimony: second!, narrator: 'mara  VENN' });
      add(session, { type: 'person', heading: 'Quillfeather', variants: variants('Mara Venn') });
    }],
  ])('are told nothing of one that %s', async (_what, make) => {
    const { archive, session, testimonies } = await opened(['open', 'open', 'closed']);
    make(session, testimonies);
    expect(list(session).total).toBe(1);
    expect(isTooMuchTold(session)).toBe(false);
    expect(allAuthorities(session.vault.reading.db)).toEqual([]);
    expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: true });
    await asScholar(archive, session, async (scholar) => {
      expect(told(scholar)).toEqual([]);
      for (const name of [...namesOf({ heading: river.heading, variants: [] }), '온달강', 'Quillfeather', 'Mara Venn', 'The Ferrier']) {
        expect((await find(scholar, `"${name}"`)).expansions).toEqual([]);
      }
    });
  });

  it('are told the same whatever else is kept: what is not told changes nothing that they see', async () => {
    const { session, first, third } = await opened(['open', 'open', 'closed']);
    describeTestimony(session, { testimony: first, places: ['Ondal River'], subjects: ['ferries'] });
    describeTestimony(session, { testimony: third, places: ['Sealed Ford'], subjects: ['secrets'], persons: ['A hidden one'] });
    add(session, river);
    const seen = (): string => JSON.stringify(allAuthorities(session.vault.reading.db));
    const before = seen();
    const heading = fc.constantFrom('Sealed Ford', 'secrets', 'A hidden one', 'Ondal Bridge', '온달강', 'Ondalgang');
    fc.assert(fc.property(fc.constantFrom(...authorityTypes), heading, fc.array(heading, { maxLength: 3 }), fc.boolean(), (type, name, others, sensitive) => {
      const { id } = add(session, { type, heading: name, variants: variants(...others), sensitive });
      expect(seen()).toBe(before);
      removeAuthority(session, { authority: id, forget: false });
      expect(seen()).toBe(before);
    }), { numRuns: 25 });
    session.vault.close();
  });

  it('are told too much where the reading room has what does not follow, and verifying says so', async () => {
    const { session, first } = await opened();
    describeTestimony(session, { testimony: first, places: ['Ondal River'] });
    const one = add(session, river);
    session.vault.reading.write((db) => putAuthority(db, { ...one, note: 'For keepers.' }));
    expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: false, faults: [{ reason: 'cleared' }] });
    session.vault.close();
  });

  it('are told no more of a person when somebody of one of these names takes part in an interview that is brought in', async () => {
    const { session, first } = await opened();
    describeTestimony(session, { testimony: first, persons: ['Quillfeather'] });
    add(session, { type: 'person', heading: 'Quillfeather', variants: variants('Mara Venn') });
    expect(allAuthorities(session.vault.reading.db)).toHaveLength(1);
    const input = importCalls['testimony.import'].input.parse({
      files: ['late.txt'], consent: 'closed', choices: { 'late.txt': { description: { narrator: 'Mara Venn' } } },
    });
    expect(await importTestimonies(session, input, unhurried)).toMatchObject({ faults: [] });
    expect(allAuthorities(session.vault.reading.db)).toEqual([]);
    session.vault.close();
  });

  it('are told nothing that a change may make doubtful, from before it until it is cleared', async () => {
    const { session, first } = await opened();
    describeTestimony(session, { testimony: first, persons: ['Quillfeather'], places: ['Ondal River'] });
    add(session, river);
    add(session, { type: 'person', heading: 'Quillfeather' });
    const left = (foreseen: Foreseen): string[] => {
      const { reading } = session.vault;
      reading.write((db) => narrowAuthorities(session, db, [foreseen]));
      const headings = allAuthorities(reading.db).map(({ heading }) => heading).sort();
      tellAuthoritiesAgain(session);
      return headings;
    };
    expect([left('other'), left('description'), left('person')]).toEqual([['Ondal River', 'Quillfeather'], ['Ondal River'], []]);
    expect(allAuthorities(session.vault.reading.db)).toHaveLength(2);
    session.vault.close();
  });

  it('have in a reading copy what its own testimonies give ground for', async () => {
    const { session, first, second } = await opened();
    describeTestimony(session, { testimony: first, places: ['Ondal River', 'Ondal Bridge'] });
    describeTestimony(session, { testimony: second, places: ['Ondal Mill'] });
    for (const heading of ['Ondal Mill', 'Ondal Bridge']) add(session, { type: 'place', heading });
    const granted = { answer: 'granted', from: null, until: null };
    const terms = Terms.parse({ scopes: { 'catalogue-metadata': granted, 'on-site-research': granted, 'remote-research': granted } });
    amendConsent(session, { testimony: first, terms, reason: null });
    reviewConsent(session, { testimony: first, reviewDue: null, reason: null });
    const [folder, passphrase] = [join(tempFolder(), 'copy'), newPassphrase()];
    await createCopy(session, cheap, { to: folder, for: 'Ines', passphrase }, unhurried);
    const copy = await openArchive({ folder, user: 'Ines', passphrase }, servicesWith({}), cheap);
    expect(list(copy).authorities.map(({ heading }) => heading)).toEqual(['Ondal Bridge']);
    copy.vault.close();
    session.vault.close();
  });

  it('are told after an archivist’s opening what a crash kept from them', async () => {
    const { archive, session, first } = await opened();
    describeTestimony(session, { testimony: first, places: ['Ondal River'] });
    const one: Authority = { ...emptyAuthority, id: 'h000000000000' as AuthorityId, type: 'place', heading: 'Ondal River' };
    session.vault.stacks!.write((db) => putAuthority(db, one));
    expect(allAuthorities(session.vault.reading.db)).toEqual([]);
    expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: true });
    session.vault.close();
    (await archive.open('archivist')).vault.close();
    const scholar = await archive.open('scholar');
    expect(told(scholar)).toMatchObject([{ heading: 'Ondal River' }]);
    scholar.vault.close();
  });
});

function sealed(session: Session, testimony: TestimonyId, name: string, shown: string): void {
  addPerson(session, {
    testimony, role: 'relative', names: [{ text: name, kind: 'latin' }], risk: 'low',
    displayName: { en: shown, ko: shown }, occupation: null, family: null, note: null,
  });
}
