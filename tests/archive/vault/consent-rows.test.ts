// Agreements, restrictions, templates and disclosures come back as they were put; what cannot be read is told, never passed over.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import {
  agreementsOf, allConsent, allDisclosures, disclosureRow, disclosuresOf, insertAgreement, insertDisclosure, insertRestriction,
  lastVersion, latestAgreement, liftedOf, liftRestriction, replaceRestriction, restrictionsOf, type DisclosureRow,
} from '../../../archive/vault/consent-rows.ts';
import { deleteTemplate, putTemplate, templates } from '../../../archive/vault/template-rows.ts';
import { insertTestimony } from '../../../archive/vault/testimony-rows.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { agreementOf, disclosureOf, one, restrictionOf, some, terms, testimonyRowOf } from './invented-rows.ts';
import { faultOf, newTestimonyId, stacksOf, tempVault } from './temp-vault.ts';

function admit(stacks: Compartment): TestimonyId {
  const id = newTestimonyId();
  stacks.write((db) => insertTestimony(db, testimonyRowOf(id)));
  return id;
}

test('every version of an agreement comes back, newest first, and the first to be put under a number stays', async () => {
  const stacks = stacksOf(await (await tempVault()).open());
  fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), (count) => {
    const testimony = admit(stacks);
    const versions = Array.from({ length: count }, (_, index) => one(agreementOf(testimony, index + 1)));
    stacks.write((db) => {
      for (const agreement of versions) insertAgreement(db, agreement);
      for (const agreement of versions) insertAgreement(db, { ...agreement, status: 'expired' });
    });
    expect(agreementsOf(stacks.db, testimony)).toEqual({ agreements: versions.toReversed(), unreadable: false });
    expect(latestAgreement(stacks.db, testimony)).toEqual(versions.at(-1));
    expect(lastVersion(stacks.db, testimony)).toBe(count);
  }), { numRuns: 10 });
  const nothing = newTestimonyId();
  expect(agreementsOf(stacks.db, nothing)).toEqual({ agreements: [], unreadable: false });
  expect(latestAgreement(stacks.db, nothing)).toBeNull();
  expect(lastVersion(stacks.db, nothing)).toBe(0);
});

test('restrictions come back in the order in which they were set; replaced ones in their place, lifted ones among the lifted', async () => {
  const stacks = stacksOf(await (await tempVault()).open());
  const [testimony, other] = [admit(stacks), admit(stacks)];
  const set = some(restrictionOf(testimony), 12);
  const elsewhere = one(restrictionOf(other));
  stacks.write((db) => {
    for (const restriction of [...set, elsewhere, ...set]) insertRestriction(db, restriction);
  });
  expect(restrictionsOf(stacks.db, testimony)).toEqual({ restrictions: set, unreadable: false });
  const [first, second, third, ...rest] = set as [typeof elsewhere, typeof elsewhere, typeof elsewhere];
  const carried = { ...second, target: { of: 'session' as const, session: 3 } };
  const lifting = { by: 'Archivist', at: '2026-05-04T03:02:01.000Z', why: null };
  stacks.write((db) => {
    replaceRestriction(db, carried);
    liftRestriction(db, third.id, lifting);
    liftRestriction(db, first.id, { ...lifting, why: 'The day has come.' });
    // A second time, and what is lifted is not put back by being carried.
    liftRestriction(db, first.id, lifting);
    replaceRestriction(db, first);
  });
  expect(restrictionsOf(stacks.db, testimony)).toEqual({ restrictions: [carried, ...rest], unreadable: false });
  expect(liftedOf(stacks.db, testimony)).toEqual([
    { ...third, liftedBy: 'Archivist', liftedAt: lifting.at, liftedWhy: null },
    { ...first, liftedBy: 'Archivist', liftedAt: lifting.at, liftedWhy: 'The day has come.' },
  ]);
  expect(restrictionsOf(stacks.db, other).restrictions).toEqual([elsewhere]);
  expect(liftedOf(stacks.db, other)).toEqual([]);
});

/** Bodies that no program wrote, or a newer one. */
const spoilt: readonly (readonly [string, (body: string) => string])[] = [
  ['no JSON', (body) => body.slice(0, -1)],
  ['nothing', () => ''],
  ['another shape', () => '{}'],
  ['an unknown word', (body) => body.replace(/"(status|kind)":"[^"]*"/u, '"$1":"perhaps"')],
  ['another testimony', (body) => body.replace(/"testimony":"t[^"]*"/u, `"testimony":"${newTestimonyId()}"`)],
];

test.each(spoilt)('%s in place of an agreement or a restriction is told, wherever it stands among them', async (_name, spoil) => {
  const stacks = stacksOf(await (await tempVault()).open());
  for (const [table, version] of [['agreement', 1], ['agreement', 3], ['restriction', 0]] as const) {
    const testimony = admit(stacks);
    const agreements = [1, 2, 3].map((number) => one(agreementOf(testimony, number)));
    const restrictions = some(restrictionOf(testimony), 3);
    stacks.write((db) => {
      for (const agreement of agreements) insertAgreement(db, agreement);
      for (const restriction of restrictions) insertRestriction(db, restriction);
    });
    expect(allConsent(stacks.db).get(testimony)).toEqual({ agreement: agreements[2], restrictions, unreadable: false });
    const where = table === 'agreement' ? ['testimony = ? AND version = ?', testimony, version] : ['id = ?', restrictions[1]?.id];
    const [condition, ...values] = where;
    stacks.write((db) => {
      const body = db.prepare<unknown[], string>(`SELECT body FROM ${table} WHERE ${String(condition)}`).pluck().get(...values) ?? '';
      db.prepare(`UPDATE ${table} SET body = ? WHERE ${String(condition)}`).run(spoil(body), ...values);
    });
    const latest = version === 3 ? null : agreements[2];
    expect(latestAgreement(stacks.db, testimony)).toEqual(latest);
    expect(lastVersion(stacks.db, testimony)).toBe(3);
    expect(agreementsOf(stacks.db, testimony)).toEqual({
      agreements: agreements.filter((agreement) => agreement.version !== version).toReversed(), unreadable: table === 'agreement',
    });
    const left = table === 'agreement' ? restrictions : [restrictions[0], restrictions[2]];
    expect(restrictionsOf(stacks.db, testimony)).toEqual({ restrictions: left, unreadable: table === 'restriction' });
    expect(allConsent(stacks.db).get(testimony)).toEqual({ agreement: latest, restrictions: left, unreadable: true });
  }
});

test('all consent at once is what each testimony says by itself', async () => {
  const stacks = stacksOf(await (await tempVault()).open());
  const testimonies = Array.from({ length: 12 }, () => admit(stacks));
  stacks.write((db) => testimonies.forEach((testimony, index) => {
    for (let version = 1; version <= index % 3; version += 1) insertAgreement(db, one(agreementOf(testimony, version)));
    for (const restriction of some(restrictionOf(testimony), 1 + index % 4).slice(1)) insertRestriction(db, restriction);
  }));
  stacks.write((db) => db.prepare("UPDATE agreement SET body = '' WHERE testimony = ?").run(testimonies[4]));
  stacks.write((db) => db.prepare("UPDATE restriction SET body = '' WHERE testimony = ?").run(testimonies[5]));
  const all = allConsent(stacks.db);
  for (const testimony of testimonies) {
    const agreements = agreementsOf(stacks.db, testimony);
    const restrictions = restrictionsOf(stacks.db, testimony);
    expect(all.get(testimony) ?? { agreement: null, restrictions: [], unreadable: false }).toEqual({
      agreement: latestAgreement(stacks.db, testimony), restrictions: restrictions.restrictions,
      unreadable: agreements.unreadable || restrictions.unreadable,
    });
  }
});

test('templates are put, replaced by name, and removed', async () => {
  const stacks = stacksOf(await (await tempVault()).open());
  const [one, other, third] = some(terms, 3) as [never, never, never];
  stacks.write((db) => {
    putTemplate(db, { name: 'For visitors', terms: one });
    putTemplate(db, { name: '방문자용', terms: other });
    putTemplate(db, { name: 'For visitors', terms: third });
  });
  expect(templates(stacks.db)).toEqual([{ name: 'For visitors', terms: third }, { name: '방문자용', terms: other }]);
  stacks.write((db) => deleteTemplate(db, 'For visitors'));
  expect(templates(stacks.db).map(({ name }) => name)).toEqual(['방문자용']);
});

test('disclosures: of a testimony as recorded, of all newest first, in a period', async () => {
  const stacks = stacksOf(await (await tempVault()).open());
  const [testimony, other] = [newTestimonyId(), newTestimonyId()];
  const days = ['2026-03-02T10:00:00.000Z', '2026-03-01T23:59:59.999Z', '2026-03-01T00:00:00.000Z', '2026-02-28T12:00:00.000Z'];
  const made = days.map((at, index) => ({ ...one(disclosureOf(index % 2 === 0 ? testimony : other)), at }));
  stacks.write((db) => {
    // Not in the order in which they left; the second time they are there already.
    for (const index of [2, 3, 0, 1, 1, 2]) insertDisclosure(db, made[index] as DisclosureRow);
  });
  expect(disclosuresOf(stacks.db, testimony)).toEqual([made[2], made[0]]);
  expect(disclosuresOf(stacks.db, other)).toEqual([made[3], made[1]]);
  expect(allDisclosures(stacks.db)).toEqual(made);
  expect(allDisclosures(stacks.db, { from: '2026-03-01' })).toEqual(made.slice(0, 3));
  expect(allDisclosures(stacks.db, { from: '2026-03-01', until: '2026-03-01' })).toEqual(made.slice(1, 3));
  expect(allDisclosures(stacks.db, { until: '2026-02-28' })).toEqual(made.slice(3));
  expect(disclosureRow(stacks.db, made[1]?.id ?? '')).toEqual(made[1]);
  expect(disclosureRow(stacks.db, 'd000000000000')).toBeNull();
});

test('what tells of itself only when it is asked for throws, and verify names the table', async () => {
  const vault = await (await tempVault()).open();
  const stacks = stacksOf(vault);
  const testimony = admit(stacks);
  const restriction = one(restrictionOf(testimony));
  stacks.write((db) => {
    insertRestriction(db, restriction);
    liftRestriction(db, restriction.id, { by: 'Archivist', at: '2026-05-04T03:02:01.000Z', why: null });
    insertDisclosure(db, one(disclosureOf(testimony)));
    putTemplate(db, { name: 'For visitors', terms: one(terms) });
    insertAgreement(db, one(agreementOf(testimony, 1)));
  });
  expect((await verifyVault(vault)).faults).toEqual([]);
  const asked = { lifted: () => liftedOf(stacks.db, testimony), disclosure: () => disclosuresOf(stacks.db, testimony), template: () => templates(stacks.db) };
  for (const [table, ask] of Object.entries(asked)) {
    expect(ask()).toHaveLength(1);
    const column = table === 'template' ? 'terms' : 'body';
    stacks.write((db) => db.prepare(`UPDATE ${table} SET ${column} = '[]'`).run());
    expect(await faultOf(ask)).toEqual({ code: 'vault-damaged', detail: { reason: table } });
  }
  stacks.write((db) => db.prepare("UPDATE agreement SET body = '[]'").run());
  const reasons = (await verifyVault(vault)).faults.map(({ file, reason }) => `${file} ${reason}`);
  expect(reasons.sort()).toEqual(['consent', 'disclosure', 'lifted', 'template'].map((reason) => `stacks.1 ${reason}`));
});

test('a restriction that cannot be read is not lifted', async () => {
  const stacks = stacksOf(await (await tempVault()).open());
  const testimony = admit(stacks);
  const restriction = one(restrictionOf(testimony));
  stacks.write((db) => insertRestriction(db, restriction));
  stacks.write((db) => db.prepare("UPDATE restriction SET body = '{}'").run());
  const lift = () => stacks.write((db) => liftRestriction(db, restriction.id, { by: 'Archivist', at: '2026-05-04T03:02:01.000Z', why: null }));
  expect(await faultOf(lift)).toEqual({ code: 'vault-damaged', detail: { reason: 'restriction' } });
  expect(restrictionsOf(stacks.db, testimony)).toEqual({ restrictions: [], unreadable: true });
});
