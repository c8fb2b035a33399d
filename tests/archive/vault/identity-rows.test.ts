// What only archivists see: people and rulings, the particulars of agreements, and the signed form in sealed chunks.
import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NameHit, SealedParticulars } from '../../../archive/api/consent.ts';
import { getBlock, putBlock } from '../../../archive/vault/blocks.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import { particularsOf, putEvidence, putParticulars, readEvidence } from '../../../archive/vault/evidence-rows.ts';
import { allPeople, peopleOf, personRow, putPerson, putRulings, replaceRulings, rulingsOf } from '../../../archive/vault/person-rows.ts';
import type { Vault } from '../../../archive/vault/vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { newPersonId, newTurnKey, one, personIn, some } from './invented-rows.ts';
import { faultOf, newTestimonyId, tempVault } from './temp-vault.ts';

function identityOf(vault: Vault): Compartment {
  if (vault.identity === null) throw new Error('No identity.');
  return vault.identity;
}

test('people come back as they were put, each in the testimonies that he or she is in', async () => {
  const identity = identityOf(await (await tempVault()).open());
  const testimonies = [newTestimonyId(), newTestimonyId(), newTestimonyId()];
  const people = some(personIn(testimonies), 20);
  identity.write((db) => { for (const person of people) putPerson(db, person); });
  const changed = people.map((person, index) => (
    index % 3 === 0 ? { ...one(personIn(testimonies)), id: person.id } : person
  ));
  identity.write((db) => { for (const [index, person] of changed.entries()) if (index % 3 === 0) putPerson(db, person); });
  expect(allPeople(identity.db)).toEqual(changed);
  for (const person of changed) expect(personRow(identity.db, person.id)).toEqual(person);
  for (const testimony of testimonies) {
    const ids = changed.filter((person) => person.testimonies.includes(testimony)).map(({ id }) => id);
    expect(peopleOf(identity.db, testimony).map(({ id }) => id).sort()).toEqual(ids.sort());
  }
  expect(personRow(identity.db, newPersonId())).toBeNull();
  expect(peopleOf(identity.db, newTestimonyId())).toEqual([]);
});

test('a person that cannot be read is left out of no list', async () => {
  const vault = await (await tempVault()).open();
  const identity = identityOf(vault);
  const testimony = newTestimonyId();
  const [readable, other] = some(personIn([testimony]), 2).map((person) => ({ ...person, testimonies: [testimony] })) as [never, never];
  identity.write((db) => { putPerson(db, readable); putPerson(db, other); });
  identity.write((db) => db.prepare("UPDATE person SET body = '{}' WHERE id = ?").run((other as { id: string }).id));
  const fault = { code: 'vault-damaged', detail: { reason: 'person' } };
  expect(await faultOf(() => allPeople(identity.db))).toEqual(fault);
  expect(await faultOf(() => peopleOf(identity.db, testimony))).toEqual(fault);
  expect(personRow(identity.db, (other as { id: never }).id)).toBeNull();
  expect((await verifyVault(vault)).faults).toEqual([{ code: 'vault-damaged', file: 'identity.1', reason: 'person' }]);
});

test('a ruling on the same place is replaced, and other places, people and testimonies keep theirs', async () => {
  const identity = identityOf(await (await tempVault()).open());
  const testimonies = [newTestimonyId(), newTestimonyId()];
  const people = some(personIn(testimonies), 2);
  identity.write((db) => { for (const person of people) putPerson(db, person); });
  const turns = [newTurnKey(), newTurnKey()];
  const placed = fc.record({
    testimony: fc.constantFrom(...testimonies), person: fc.constantFrom(...people.map(({ id }) => id)), turn: fc.constantFrom(...turns),
    version: fc.integer({ min: 1, max: 2 }), start: fc.nat({ max: 3 }), end: fc.integer({ min: 4, max: 6 }),
    ruling: fc.constantFrom('this', 'not-this', null),
  });
  const byPlace = (hits: readonly NameHit[]) => new Map(hits.map(({ ruling, ...place }) => (
    [[place.person, place.turn, place.version, place.start, place.end].join(' '), ruling]
  )));
  const standing = new Map(testimonies.map((testimony) => [testimony, [] as NameHit[]]));
  const of = (testimony: (typeof testimonies)[number]) => standing.get(testimony) ?? [];
  fc.assert(fc.property(fc.array(placed, { maxLength: 20 }), fc.boolean(), (hits, replacing) => {
    const [first] = testimonies as [(typeof testimonies)[number]];
    const own = hits.filter(({ testimony }) => testimony === first).map(({ testimony: _, ...hit }) => hit);
    identity.write((db) => { if (replacing) replaceRulings(db, first, own); else putRulings(db, hits); });
    if (replacing) standing.set(first, own);
    else for (const { testimony, ...hit } of hits) standing.set(testimony, [...of(testimony), hit]);
    for (const testimony of testimonies) expect(byPlace(rulingsOf(identity.db, testimony))).toEqual(byPlace(of(testimony)));
    const places = rulingsOf(identity.db, first);
    expect(places).toHaveLength(byPlace(places).size);
  }), { numRuns: 40 });
  // A person who changes keeps the rulings.
  const before = testimonies.map((testimony) => rulingsOf(identity.db, testimony));
  identity.write((db) => { for (const person of people) putPerson(db, { ...person, note: 'Changed.' }); });
  expect(testimonies.map((testimony) => rulingsOf(identity.db, testimony))).toEqual(before);
  expect(before.flat().length).toBeGreaterThan(0);
});

test('the particulars that count are those of the newest version that has any', async () => {
  const identity = identityOf(await (await tempVault()).open());
  const testimony = newTestimonyId();
  const said = (signedBy: string): SealedParticulars => ({ signedBy, interpreter: null, contact: 'by letter', heldAt: null });
  expect(particularsOf(identity.db, testimony)).toBeNull();
  identity.write((db) => { putParticulars(db, testimony, 2, said('second')); putParticulars(db, testimony, 1, said('first')); });
  expect(particularsOf(identity.db, testimony)).toEqual(said('second'));
  identity.write((db) => putParticulars(db, testimony, 2, said('put again')));
  expect(particularsOf(identity.db, testimony)).toEqual(said('put again'));
  expect(particularsOf(identity.db, newTestimonyId())).toBeNull();
  identity.write((db) => db.prepare("UPDATE particulars SET body = '[]' WHERE version = 2").run());
  expect(await faultOf(() => particularsOf(identity.db, testimony))).toEqual({ code: 'vault-damaged', detail: { reason: 'particulars' } });
});

const chunk = 256 * 1024;
const form = (size: number, name = 'form.pdf') => {
  const bytes = randomBytes(size);
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};
const sizes = [0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk + 17];
const sealedSizes = (identity: Compartment) => identity.db.prepare<[], number>('SELECT length(sealed) FROM block').pluck().all();

test('a signed form comes back whole, whatever its size, and a newer one takes its place', async () => {
  const vault = await (await tempVault()).open();
  const identity = identityOf(vault);
  const [testimony, other] = [newTestimonyId(), newTestimonyId()];
  expect(readEvidence(identity, testimony)).toBeNull();
  const kept = form(2 * chunk, '서약서.jpg');
  identity.write((db) => putEvidence(identity, db, other, kept));
  for (const size of [...sizes, 5]) {
    const evidence = form(size, `form of ${String(size)}`);
    identity.write((db) => putEvidence(identity, db, testimony, evidence));
    expect(readEvidence(identity, testimony)).toEqual(evidence);
    expect(Math.max(...sealedSizes(identity))).toBeLessThan(chunk + 100);
  }
  expect(sealedSizes(identity)).toHaveLength(2 + 3);
  expect(readEvidence(identity, other)).toEqual(kept);
  expect((await verifyVault(vault)).faults).toEqual([]);
});

test('a form whose hash is not that of its bytes is not taken, and the one before stays', async () => {
  const identity = identityOf(await (await tempVault()).open());
  const testimony = newTestimonyId();
  const evidence = form(100);
  identity.write((db) => putEvidence(identity, db, testimony, evidence));
  const wrong = { ...form(100), sha256: evidence.sha256 };
  expect((await faultOf(() => identity.write((db) => putEvidence(identity, db, testimony, wrong)))).code).toBe('internal');
  expect(readEvidence(identity, testimony)).toEqual(evidence);
});

/** Chunks as somebody could leave them who has the file's key, and for the last the data keys too. */
const tampering: readonly (readonly [string, string, (identity: Compartment, testimony: string) => void])[] = [
  ['a chunk that is gone', 'evidence', (identity) => (
    identity.write((db) => db.prepare("DELETE FROM block WHERE kind = 'evidence' AND number = 1").run()))],
  ['the last chunk gone', 'evidence', (identity) => (
    identity.write((db) => db.prepare("DELETE FROM block WHERE kind = 'evidence' AND number = 2").run()))],
  ['no cover', 'record', (identity) => (
    identity.write((db) => db.prepare("DELETE FROM block WHERE kind = 'evidence cover'").run()))],
  ['two chunks in each other’s place', 'record', (identity) => identity.write((db) => {
    const [one, other] = [0, 1].map((number) => db.prepare("SELECT sealed FROM block WHERE kind = 'evidence' AND number = ?").pluck().get(number));
    const put = db.prepare("UPDATE block SET sealed = ? WHERE kind = 'evidence' AND number = ?");
    put.run(other, 0);
    put.run(one, 1);
  })],
  ['chunks that were renumbered', 'record', (identity) => (
    identity.write((db) => db.prepare("UPDATE block SET number = number + 10 WHERE kind = 'evidence'").run()))],
];

test.each(tampering)('%s: damaged, and verify says so', async (_name, reason, tamper) => {
  const vault = await (await tempVault()).open();
  const identity = identityOf(vault);
  const testimony = newTestimonyId();
  identity.write((db) => putEvidence(identity, db, testimony, form(2 * chunk + 9)));
  tamper(identity, testimony);
  expect((await faultOf(() => readEvidence(identity, testimony))).code).toBe('vault-damaged');
  expect((await verifyVault(vault)).faults).toContainEqual({ code: 'vault-damaged', file: 'identity.1', reason });
});

test('other bytes in a chunk’s place, well sealed, do not come to the hash', async () => {
  const identity = identityOf(await (await tempVault()).open());
  const testimony = newTestimonyId();
  identity.write((db) => putEvidence(identity, db, testimony, form(chunk + 9)));
  identity.write((db) => putBlock(identity, db, testimony, 'evidence', 1, 1, randomBytes(9)));
  expect(getBlock(identity, testimony, 'evidence', 1)).toHaveLength(9);
  expect(await faultOf(() => readEvidence(identity, testimony))).toEqual({ code: 'vault-damaged', detail: { file: 'identity.1', reason: 'evidence' } });
});

test('chunks of a form that was replaced do not pass for those of the new one', async () => {
  const identity = identityOf(await (await tempVault()).open());
  const testimony = newTestimonyId();
  identity.write((db) => putEvidence(identity, db, testimony, form(chunk + 9)));
  const old = identity.db.prepare<[], Buffer>("SELECT sealed FROM block WHERE kind = 'evidence' AND number = 0").pluck().get();
  identity.write((db) => putEvidence(identity, db, testimony, form(chunk + 9)));
  identity.write((db) => db.prepare(`
    UPDATE block SET sealed = ? WHERE kind = 'evidence' AND number = (SELECT min(number) FROM block WHERE kind = 'evidence')
  `).run(old));
  expect(await faultOf(() => readEvidence(identity, testimony))).toEqual({ code: 'vault-damaged', detail: { file: 'identity.1', reason: 'record' } });
});
