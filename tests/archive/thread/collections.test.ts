// Collections as described objects: described, renamed, merged and put back; and readers are told nothing that says what is withheld.
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionCalls } from '../../../archive/api/collection-calls.ts';
import { asTold, emptyCollection, type CollectionChanges, type CollectionId } from '../../../archive/api/collection.ts';
import { CollectionFile } from '../../../archive/api/collection-file.ts';
import { Terms } from '../../../archive/api/consent.ts';
import type { Input } from '../../../archive/api/contract.ts';
import { toFault } from '../../../archive/api/errors.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { openArchive } from '../../../archive/archive.ts';
import { concludeWithdrawal } from '../../../archive/thread/conclude-withdrawal.ts';
import { describeCollection, readCollectionHistory, removeCollection, takeInCollections } from '../../../archive/thread/describe-collection.ts';
import { describeTestimony, readHistory } from '../../../archive/thread/describe-testimony.ts';
import { addPerson } from '../../../archive/thread/name-people.ts';
import { createCopy } from '../../../archive/thread/reading-copies.ts';
import { amendConsent, reviewConsent, withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { renameCollection, restoreCollection } from '../../../archive/thread/rename-collection.ts';
import { redactTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { listCollections, showCollection } from '../../../archive/thread/show-collections.ts';
import { collectionsLeavingWith, isTooMuchToldOfCollections, narrowCollections, tellCollections } from '../../../archive/thread/tell-collections.ts';
import { verifyArchive } from '../../../archive/thread/verify-archive.ts';
import { allCollections, formerCollections, putCollection } from '../../../archive/vault/collection-rows.ts';
import { clearedRows } from '../../../archive/vault/cleared-rows.ts';
import { readJournal } from '../../../archive/vault/journal.ts';
import { writeCollection } from '../../../archive/export/catalogue/write-collection.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { importFile, servicesWith, tempArchive, unhurried } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const files = {
  'ferry.txt': 'Q: Where was the ferry?\n\nA: At the ford it was, and the water was low.\n',
  'mill.txt': 'Q: Which mill?\n\nA: The one with the red door.\n',
  'tower.txt': 'Q: Which tower?\n\nA: The one by the bridge.\n',
};
const river = 'River voices';
const hills = 'Hill voices';

/** Two testimonies by the river, one in the hills; the last is closed unless it is said otherwise. */
async function opened(kinds: readonly ('open' | 'closed')[] = ['open', 'open', 'closed']) {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const testimonies: TestimonyId[] = [];
  for (const [at, name] of Object.keys(files).entries()) testimonies.push(await importFile(session, name, kinds[at]));
  const [first, second, third] = testimonies as [TestimonyId, TestimonyId, TestimonyId];
  describeTestimony(session, { testimony: first, collection: river, series: 'Ferrymen', title: 'The ferry', date: '1998' });
  describeTestimony(session, { testimony: second, collection: river, series: 'Millers', title: 'The mill', date: '2001-03' });
  describeTestimony(session, { testimony: third, collection: hills, series: 'Watchers', title: 'The tower' });
  return { archive, session, testimonies, first, second, third };
}

const say = (session: Session, collection: string, changes: CollectionChanges) => describeCollection(session, { collection, ...changes });
const rename = (session: Session, input: Input<'collection.rename'>) => (
  renameCollection(session, collectionCalls['collection.rename'].input.parse(input))
);
const told = (session: Session) => allCollections(session.vault.reading.db);

const faultOf = (deed: () => unknown): unknown => {
  try {
    deed();
  } catch (thrown) {
    const { code, detail } = toFault(thrown);
    return [code, detail.reason];
  }
  return null;
};

async function asScholar(archive: Awaited<ReturnType<typeof opened>>['archive'], session: Session, deed: (scholar: Session) => void): Promise<void> {
  session.vault.close();
  const scholar = await archive.open('scholar');
  deed(scholar);
  scholar.vault.close();
}

function sealed(session: Session, testimony: TestimonyId, name: string): void {
  addPerson(session, {
    testimony, role: 'narrator', names: [{ text: name, kind: 'latin' }], risk: 'high', displayName: { en: 'The Ferrier', ko: '뱃사공' },
    occupation: null, family: null, note: null,
  });
}

describe('a collection', () => {
  it('is what testimonies name, and what is said of it; its holdings are counted', async () => {
    const { session, first, second } = await opened();
    expect(showCollection(session, river)).toMatchObject({ id: null, testimonies: 2, scope: null, years: { from: 1998, until: 2001 } });
    say(session, river, {
      identifier: 'RV', scope: ' Of the river. ', dates: '1990/2001', series: [{ name: 'Millers', scope: 'Those of the mill', dates: null }],
      creators: ['The archive', 'The archive'], notes: 'For us.',
    });
    expect(showCollection(session, river)).toMatchObject({
      identifier: 'RV', scope: 'Of the river.', dates: '1990/2001', creators: ['The archive'], notes: 'For us.', languages: [{ language: 'en', testimonies: 2 }],
      held: [
        { name: 'Millers', scope: 'Those of the mill', testimonies: [{ testimony: second }] }, { name: 'Ferrymen', scope: null, testimonies: [{ testimony: first }] },
      ],
      gaps: expect.arrayContaining([{ field: 'access', gap: 'required' }]) as unknown,
    });
    say(session, 'Letters', { identifier: 'L' });
    expect(listCollections(session).collections.map(({ collection, testimonies }) => [collection, testimonies])).toEqual([
      [hills, 1], ['Letters', 0], [river, 2],
    ]);
    expect(faultOf(() => say(session, hills, { identifier: 'RV' }))).toEqual(['conflict', 'identifier']);
    expect(faultOf(() => say(session, hills, { dates: 'long ago' }))).toEqual(['bad-request', 'dates']);
    expect(faultOf(() => say(session, hills, { series: [{ name: 'A', scope: null, dates: null }, { name: ' A ', scope: null, dates: null }] }))).toEqual(['bad-request', 'series']);
    expect(faultOf(() => say(session, '  ', { scope: 'x' }))).toEqual(['bad-request', 'collection']);
    expect(faultOf(() => showCollection(session, 'Nothing'))).toEqual(['not-found', 'collection']);
    session.vault.close();
  });

  it('keeps what was said before, and says it again; the journal has ids alone', async () => {
    const { session } = await opened();
    say(session, river, { scope: 'One', access: 'Open' });
    say(session, river, { scope: 'Two' });
    say(session, river, { scope: 'Two' });
    expect(readCollectionHistory(session, river)).toMatchObject([
      { number: 2, deed: 'describe', fields: ['scope'], before: { scope: 'One' } }, { number: 1, fields: ['scope', 'access'], before: { scope: null } },
    ]);
    expect(restoreCollection(session, { collection: river, number: 2 }).collection).toMatchObject({ scope: 'One', access: 'Open' });
    expect(restoreCollection(session, { collection: river, number: 3 }).collection.scope).toBe('Two');
    expect(faultOf(() => restoreCollection(session, { collection: river, number: 9 }))).toEqual(['not-found', 'version']);
    const { id } = showCollection(session, river);
    const entries = readJournal(session.vault.stacks!.db).filter(({ verb }) => verb === 'collection');
    expect(entries.map(({ target, detail }) => [target, detail])).toEqual(Array(4).fill([id, { deed: 'describe' }]));
    session.vault.close();
  });

  it('goes by another name in every testimony, with a history each, and back', async () => {
    const { session, first } = await opened();
    say(session, river, { scope: 'Of the river.' });
    expect(faultOf(() => rename(session, { collection: river, to: hills }))).toEqual(['conflict', 'collection-name']);
    expect(rename(session, { collection: river, to: ' Water voices ' })).toMatchObject({ testimonies: 2, collection: { collection: 'Water voices', scope: 'Of the river.', testimonies: 2 } });
    expect(faultOf(() => showCollection(session, river))).toEqual(['not-found', 'collection']);
    expect(readHistory(session, first)[0]).toMatchObject({ fields: ['collection'], description: { collection: river } });
    const [renamed] = readCollectionHistory(session, 'Water voices');
    expect(renamed).toMatchObject({ deed: 'rename', name: river });
    expect(restoreCollection(session, { collection: 'Water voices', number: renamed!.number })).toMatchObject({ testimonies: 2, collection: { collection: river } });
    session.vault.close();
  });

  it('takes in another, which gives what is lacking; and they part again with what came along', async () => {
    const { session, first, third } = await opened();
    say(session, river, { identifier: 'RV', scope: 'Of the river.', series: [{ name: 'Ferrymen', scope: null, dates: null }] });
    say(session, hills, { scope: 'Of the hills.', arrangement: 'By age', series: [{ name: 'Watchers', scope: null, dates: null }] });
    const before = [showCollection(session, river), showCollection(session, hills)];
    const { collection, testimonies } = rename(session, { collection: hills, to: river, merge: true });
    expect(testimonies).toBe(1);
    expect(collection).toMatchObject({ identifier: 'RV', scope: 'Of the river.', arrangement: 'By age', testimonies: 3 });
    expect(collection.series.map(({ name }) => name)).toEqual(['Ferrymen', 'Watchers']);
    expect(faultOf(() => showCollection(session, hills))).toEqual(['not-found', 'collection']);
    // What has gone elsewhere since stays there.
    describeTestimony(session, { testimony: first, collection: 'Elsewhere' });
    const [merged] = readCollectionHistory(session, river);
    expect(merged).toMatchObject({ deed: 'merge', merged: { name: hills, testimonies: [third] } });
    expect(restoreCollection(session, { collection: river, number: merged!.number }).testimonies).toBe(1);
    describeTestimony(session, { testimony: first, collection: river });
    expect([showCollection(session, river), showCollection(session, hills)]).toEqual(before);
    expect(faultOf(() => restoreCollection(session, { collection: river, number: merged!.number }))).toEqual(['conflict', 'collection-name']);
    session.vault.close();
  });

  it('is removed where nothing is in it, with what was merged into it', async () => {
    const { session } = await opened();
    say(session, 'Letters', { scope: 'Old' });
    say(session, 'Post', { scope: 'Older' });
    const { id } = showCollection(session, 'Post');
    rename(session, { collection: 'Post', to: 'Letters', merge: true });
    expect(faultOf(() => removeCollection(session, river))).toEqual(['conflict', 'holds-testimonies']);
    removeCollection(session, 'Letters');
    expect(allCollections(session.vault.stacks!.db)).toEqual([]);
    expect(formerCollections(session.vault.stacks!.db, id!)).toEqual([]);
    session.vault.close();
  });

  it('always exists where a testimony is in it, whatever is renamed, merged, described and undone', async () => {
    const { session, testimonies } = await opened();
    const names = ['A', 'B', 'C', 'D'];
    const step = fc.record({
      deed: fc.constantFrom('describe', 'rename', 'merge', 'undo', 'move', 'remove'), from: fc.nat(3), to: fc.nat(3), testimony: fc.nat(2),
    });
    fc.assert(fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      for (const [at, testimony] of testimonies.entries()) describeTestimony(session, { testimony, collection: names[at]! });
      for (const { deed, from, to, testimony } of steps) {
        const [collection, other] = [names[from]!, names[to]!];
        const deeds: Readonly<Record<typeof deed, () => unknown>> = {
          describe: () => say(session, collection, { scope: other, identifier: null }),
          rename: () => rename(session, { collection, to: other }),
          merge: () => rename(session, { collection, to: other, merge: true }),
          undo: () => restoreCollection(session, { collection, number: readCollectionHistory(session, collection)[0]?.number ?? 1 }),
          move: () => describeTestimony(session, { testimony: testimonies[testimony]!, collection }),
          remove: () => removeCollection(session, collection),
        };
        expect(['conflict', 'not-found', undefined]).toContain((faultOf(deeds[deed]) as string[] | null)?.[0]);
        const { collections } = listCollections(session);
        expect(collections.reduce((sum, one) => sum + one.testimonies, 0)).toBe(testimonies.length);
        expect(new Set(allCollections(session.vault.stacks!.db).map(({ name }) => name)).size).toBe(allCollections(session.vault.stacks!.db).length);
        for (const one of collections) expect(showCollection(session, one.collection).testimonies).toBe(one.testimonies);
      }
    }), { numRuns: 6 });
    expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: true });
    session.vault.close();
  });

  it('is taken back to where it was by undoing a rename or a merge at once', async () => {
    const { session, testimonies } = await opened();
    const names = ['A', 'B', 'C'];
    const state = (): unknown => listCollections(session).collections.map(({ collection }) => ({ ...showCollection(session, collection), id: null }));
    fc.assert(fc.property(fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }), fc.nat(2), fc.nat(2), fc.subarray(['A', 'B', 'C']), (places, from, to, saying) => {
      fc.pre(from !== to && places.includes(from));
      for (const { collection } of listCollections(session).collections) faultOf(() => removeCollection(session, collection));
      for (const [at, testimony] of testimonies.entries()) describeTestimony(session, { testimony, collection: names[places[at]!]! });
      for (const name of saying) say(session, name, { scope: `Of ${name}` });
      const before = state();
      rename(session, { collection: names[from]!, to: names[to]!, merge: true });
      restoreCollection(session, { collection: names[to]!, number: readCollectionHistory(session, names[to]!)[0]!.number });
      const blank = (of: unknown): unknown => (of as { scope: string | null; testimonies: number }[]).filter(({ scope, testimonies: count }) => scope !== null || count > 0);
      expect(blank(state())).toEqual(blank(before));
    }), { numRuns: 6 });
    session.vault.close();
  });
});

describe('readers', () => {
  it('are told of a collection of which they know a testimony, without what keepers keep and series they know nothing of', async () => {
    const { archive, session } = await opened();
    say(session, river, {
      identifier: 'RV', scope: 'Of the river.', access: 'By appointment', notes: 'N', provenance: 'P', custody: 'C', appraisal: 'A', status: 'reviewed',
      series: ['Ferrymen', 'Sealed series'].map((name) => ({ name, scope: `About ${name}`, dates: null })),
    });
    say(session, hills, { scope: 'Of the hills.' });
    expect(told(session).map(({ name }) => name)).toEqual([river]);
    expect(isTooMuchToldOfCollections(session)).toBe(false);
    expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: true });
    await asScholar(archive, session, (scholar) => {
      expect(listCollections(scholar).collections).toMatchObject([{ collection: river, testimonies: 2, gaps: [] }]);
      expect(showCollection(scholar, river)).toMatchObject({
        identifier: 'RV', scope: 'Of the river.', access: 'By appointment', notes: null, provenance: null, custody: null, appraisal: null, status: 'in-process',
        series: [{ name: 'Ferrymen' }], held: [{ name: 'Ferrymen' }, { name: 'Millers' }], gaps: [],
      });
      expect(faultOf(() => showCollection(scholar, hills))).toEqual(['not-found', 'collection']);
      expect(faultOf(() => showCollection(scholar, 'Letters'))).toEqual(['not-found', 'collection']);
      for (const deed of [
        () => say(scholar, river, { scope: 'x' }), () => rename(scholar, { collection: river, to: 'x' }), () => removeCollection(scholar, river),
        () => readCollectionHistory(scholar, river), () => restoreCollection(scholar, { collection: river, number: 1 }),
      ]) expect(faultOf(deed)).toEqual(['not-permitted', undefined]);
    });
  });

  function label(session: Session, testimony: TestimonyId, text: string): void {
    describeTestimony(session, { testimony, title: `A ferry of ${text}` });
    redactTestimony(session, { testimony, text, reason: 'safety' });
  }
  const close = (session: Session, testimony: TestimonyId): unknown => withdrawConsent(session, { testimony, reason: 'asked for' });

  it.each<[string, string, (session: Session, ids: readonly TestimonyId[]) => unknown]>([
    ['somebody in the identity compartment, in a testimony of another collection', 'With Mara Venn and others.', (session, [, , third]) => sealed(session, third!, 'Mara Venn')],
    ['the narrator of a closed testimony', 'It has mara venn’s account.', (session, [, , third]) => describeTestimony(session, { testimony: third!, narrator: 'Mara Venn' })],
    ['somebody who took part in one that was closed since', '베나라가 말한 것.', (session, [first]) => {
      describeTestimony(session, { testimony: first!, people: [{ role: 'interpreter', name: '베나라', labels: [] }] });
      close(session, first!);
    }],
    ['words that are taken out of labels', 'Of the Red  Door company.', (session, [first]) => label(session, first!, 'Red Door')],
  ])('are not told a field in which %s stand', async (_what, scope, make) => {
    for (const isFirst of [true, false]) {
      const { archive, session, testimonies } = await opened();
      if (isFirst) make(session, testimonies);
      say(session, river, { scope, access: 'By appointment', series: [{ name: 'Millers', scope, dates: '1990' }] });
      if (!isFirst) make(session, testimonies);
      expect(told(session)).toMatchObject([{ scope: null, access: 'By appointment', series: [{ name: 'Millers', scope: null, dates: '1990' }] }]);
      expect(showCollection(session, river).scope).not.toBeNull();
      expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: true });
      await asScholar(archive, session, (scholar) => expect(JSON.stringify(showCollection(scholar, river))).not.toContain(scope.slice(0, 12)));
    }
  });

  it('are told the name of a narrator whom they know of, and of one whose name only begins alike', async () => {
    const { session, second, third } = await opened();
    describeTestimony(session, { testimony: second, narrator: 'Mara Venn' });
    describeTestimony(session, { testimony: third, narrator: 'Ann' });
    say(session, river, { scope: 'With Mara Venn, by Annegret.' });
    expect(told(session)).toMatchObject([{ scope: 'With Mara Venn, by Annegret.' }]);
    session.vault.close();
  });

  it('are told nothing that a change may make doubtful, from before it until it is cleared', async () => {
    const { session } = await opened();
    say(session, river, { scope: 'With Mara Venn.', access: 'By appointment' });
    const { reading } = session.vault;
    const left = (words: Parameters<typeof narrowCollections>[2]): unknown => {
      reading.write((db) => narrowCollections(session, db, words));
      const now = told(session).map(({ scope, access }) => [scope, access]);
      tellCollections(session);
      return now;
    };
    const nothing = { persons: false, labels: [], descriptions: [] };
    const { description } = clearedRows(reading.db)[0]!;
    expect(left(nothing)).toEqual([['With Mara Venn.', 'By appointment']]);
    expect(left({ ...nothing, persons: true })).toEqual([]);
    expect(left({ ...nothing, labels: ['Mara'] })).toEqual([[null, 'By appointment']]);
    expect(left({ ...nothing, descriptions: [{ ...description, narrator: 'Mara Venn' }] })).toEqual([[null, 'By appointment']]);
    expect(told(session)).toMatchObject([{ scope: 'With Mara Venn.' }]);
    session.vault.close();
  });

  it('lose a collection with its last testimony, and a grant that has ended tells nothing more', async () => {
    const { archive, session, first, second } = await opened();
    say(session, river, { scope: 'Of the river, and of Mara Venn.', access: 'By appointment' });
    describeTestimony(session, { testimony: first, narrator: 'Mara Venn' });
    const until = new Date(session.vault.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    const granted = { answer: 'granted' as const, from: null, until };
    amendConsent(session, { testimony: first, terms: Terms.parse({ scopes: { 'catalogue-metadata': granted, 'on-site-research': granted } }), reason: null });
    reviewConsent(session, { testimony: first, reviewDue: null, reason: null });
    expect(told(session)).toMatchObject([{ scope: 'Of the river, and of Mara Venn.' }]);
    session.vault.close();
    const later = { ...cheap, clock: () => new Date(Date.now() + 9 * 86_400_000) };
    const scholar = await archive.open('scholar', later);
    expect(showCollection(scholar, river)).toMatchObject({ testimonies: 1, scope: null, access: 'By appointment' });
    scholar.vault.close();
    const again = await archive.open('archivist', later);
    close(again, second);
    again.vault.close();
    const nobody = await archive.open('scholar', later);
    expect(listCollections(nobody).collections).toEqual([]);
    nobody.vault.close();
  });

  it('are told too much where the reading room has what does not follow, and verifying says so', async () => {
    const { session } = await opened();
    say(session, river, { scope: 'Of the river.' });
    session.vault.reading.write((db) => putCollection(db, { ...told(session)[0]!, notes: 'For keepers.' }));
    expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: false, faults: [{ reason: 'cleared' }] });
    session.vault.close();
  });

  it('are told after an archivist’s opening what a crash kept from them', async () => {
    const { archive, session } = await opened();
    const one = { ...emptyCollection, id: 'c000000000000' as CollectionId, name: river, scope: 'Of the river.' };
    session.vault.stacks!.write((db) => putCollection(db, one));
    expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: true });
    session.vault.close();
    (await archive.open('archivist')).vault.close();
    const scholar = await archive.open('scholar');
    expect(showCollection(scholar, river).scope).toBe('Of the river.');
    scholar.vault.close();
  });

  it('have in a reading copy what its own testimonies give ground for', async () => {
    const { session, first, second } = await opened();
    describeTestimony(session, { testimony: second, narrator: 'Mara Venn' });
    say(session, river, { scope: 'With Mara Venn.', access: 'By appointment', series: ['Ferrymen', 'Millers'].map((name) => ({ name, scope: null, dates: null })) });
    const granted = { answer: 'granted', from: null, until: null };
    const terms = Terms.parse({ scopes: { 'catalogue-metadata': granted, 'on-site-research': granted, 'remote-research': granted } });
    amendConsent(session, { testimony: first, terms, reason: null });
    reviewConsent(session, { testimony: first, reviewDue: null, reason: null });
    const [folder, passphrase] = [join(tempFolder(), 'copy'), newPassphrase()];
    await createCopy(session, cheap, { to: folder, for: 'Ines', passphrase }, unhurried);
    const copy = await openArchive({ folder, user: 'Ines', passphrase }, servicesWith({}), cheap);
    expect(showCollection(copy, river)).toMatchObject({ scope: null, access: 'By appointment', series: [{ name: 'Ferrymen' }], testimonies: 1 });
    copy.vault.close();
    session.vault.close();
  });
});

it('an erased testimony takes its names out of what is said of collections, and was said', async () => {
  const { session, second, third } = await opened();
  describeTestimony(session, { testimony: second, narrator: 'Mara Venn', people: [{ role: 'interviewer', name: 'Ines Holt', labels: [] }] });
  describeTestimony(session, { testimony: third, people: [{ role: 'interviewer', name: 'Ines Holt', labels: [] }] });
  sealed(session, second, 'Quillfeather');
  say(session, river, { scope: 'With Mara Venn.', access: 'Ask Ines Holt.', notes: 'Quillfeather came by boat.', custody: 'Kept dry.' });
  say(session, river, { scope: 'Once more.', notes: null });
  withdrawConsent(session, { testimony: second, reason: 'asked for' });
  concludeWithdrawal(session, { testimony: second, decision: 'erase', reason: 'asked for', authority: 'the board' });
  const all = JSON.stringify([allCollections(session.vault.stacks!.db), readCollectionHistory(session, river)]);
  expect(all).not.toMatch(/Mara Venn|Quillfeather/u);
  expect(showCollection(session, river)).toMatchObject({ scope: 'Once more.', access: 'Ask Ines Holt.', custody: 'Kept dry.', notes: null });
  expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: true });
  session.vault.close();
});

it('what leaves says what readers are told of the collections in it, and another archive takes it in', async () => {
  const { session, first } = await opened();
  say(session, river, { identifier: 'RV', scope: 'Of the river.', notes: 'For us.', series: ['Ferrymen', 'Millers'].map((name) => ({ name, scope: name, dates: null })) });
  say(session, hills, { scope: 'Of the hills.' });
  const [ferry] = clearedRows(session.vault.reading.db).filter(({ testimony }) => testimony === first).map(({ description }) => description);
  const leaving = collectionsLeavingWith(session, [ferry!]);
  expect(leaving).toMatchObject([{ name: river, scope: 'Of the river.', series: [{ name: 'Ferrymen' }] }]);
  expect(JSON.stringify(leaving)).not.toContain('For us.');
  const file = CollectionFile.parse(JSON.parse(writeCollection([], { archive: 'A', at: new Date(0).toISOString(), purpose: 'publish' }, leaving)));
  expect(file.collections).toEqual(leaving);
  const { collections: _none, ...older } = file;
  expect(CollectionFile.safeParse(older).success).toBe(true);

  const other = await opened();
  takeInCollections(other.session, [...file.collections ?? [], asTold({ ...emptyCollection, id: 'c000000000000' as CollectionId, name: 'Nobody’s' })]);
  expect(listCollections(other.session).collections.map(({ collection, identifier }) => [collection, identifier])).toEqual([[hills, null], [river, 'RV']]);
  say(other.session, river, { scope: 'Ours.' });
  takeInCollections(other.session, leaving);
  expect(showCollection(other.session, river).scope).toBe('Ours.');
  for (const one of [session, other.session]) one.vault.close();
});
