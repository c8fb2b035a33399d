// Erasure: the rows go, the rest stays as it was, and after scrubbing nobody with the keys finds anything in the files.
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Person } from '../../../archive/api/consent.ts';
import type { PassageId, TestimonyId } from '../../../archive/api/ids.ts';
import { alignmentsOf, putAlignment } from '../../../archive/vault/alignment-rows.ts';
import { createDataKey } from '../../../archive/vault/blocks.ts';
import { clearDue, insertClearDue, insertPending, pendingRows } from '../../../archive/vault/cleared-rows.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import {
  agreementsOf, disclosuresOf, insertAgreement, insertDisclosure, insertRestriction, liftedOf, liftRestriction, restrictionsOf,
} from '../../../archive/vault/consent-rows.ts';
import { eraseRows, isTombstone, scrub, scrubDue } from '../../../archive/vault/erase.ts';
import { particularsOf, putEvidence, putParticulars, readEvidence } from '../../../archive/vault/evidence-rows.ts';
import { deleteSegment, insertSegment } from '../../../archive/vault/index-rows.ts';
import { appendJournal, readJournal } from '../../../archive/vault/journal.ts';
import { openDatabase } from '../../../archive/vault/open-database.ts';
import { allPeople, putPerson, putRulings, rulingsOf } from '../../../archive/vault/person-rows.ts';
import type { Readable } from '../../../archive/vault/sql.ts';
import { putTemplate } from '../../../archive/vault/template-rows.ts';
import { insertTestimony, testimonyRow } from '../../../archive/vault/testimony-rows.ts';
import { putEdit, putPassages, readPassages } from '../../../archive/vault/text-rows.ts';
import { openVault, type Vault } from '../../../archive/vault/vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { agreementOf, disclosureOf, newTurnKey, one, personIn, restrictionOf, terms, testimonyRowOf } from './invented-rows.ts';
import { decryptedPages, foundInPages } from './decrypted-pages.ts';
import { cheap, faultOf, newTestimonyId, stacksOf, tempVault, type TempVault } from './temp-vault.ts';

const at = '2026-11-23T00:00:00.000Z';
const compartmentsOf = (vault: Vault): Compartment[] => [vault.reading, vault.identity, stacksOf(vault)].filter((held) => held !== null);
const word = (): string => `canary${randomBytes(8).toString('hex')}`;

function identityOf(vault: Vault): Compartment {
  if (vault.identity === null) throw new Error('No identity.');
  return vault.identity;
}

/** What may not be found of one testimony afterwards, each by what it is. */
type Traces = Map<string, Buffer>;

function fillStacks(vault: Vault, testimony: TestimonyId, original: TestimonyId | null, traces: Traces): void {
  const stacks = stacksOf(vault);
  const say = (what: string): string => {
    const said = word();
    traces.set(what, Buffer.from(said));
    return said;
  };
  const turn = newTurnKey();
  const row = testimonyRowOf(testimony, { title: say('title'), summary: say('summary') });
  const lifted = one(restrictionOf(testimony));
  traces.set('source hash', Buffer.from(row.sha256));
  stacks.write((db) => {
    insertTestimony(db, row);
    createDataKey(stacks, db, testimony);
    putPassages(stacks, db, testimony, 1, Array.from({ length: 60 }, () => ({
      id: `${testimony}.${turn}` as PassageId, session: 1, speaker: null, parts: [{ turn, start: null, end: null, text: word().repeat(40) }],
    })));
    putEdit(stacks, db, testimony, 2, Buffer.from(word()));
    insertAgreement(db, { ...one(agreementOf(testimony, 1)), information: say('information') });
    insertRestriction(db, { ...one(restrictionOf(testimony)), event: say('event') });
    insertRestriction(db, lifted);
    liftRestriction(db, lifted.id, { by: 'Archivist', at, why: say('why it was lifted') });
    if (original !== null) putAlignment(db, { testimony, original, pairs: [[turn, newTurnKey()]] });
    insertClearDue(db, testimony);
    insertDisclosure(db, one(disclosureOf(testimony)));
    appendJournal(db, vault, { verb: 'admit', target: testimony });
  });
}

function fillIdentity(vault: Vault, testimony: TestimonyId, people: readonly Person[], traces: Traces): void {
  const identity = identityOf(vault);
  const bytes = randomBytes(600_000);
  const signedBy = word();
  traces.set('signature', Buffer.from(signedBy));
  identity.write((db) => {
    for (const person of people) putPerson(db, person);
    putRulings(db, people.map(({ id }) => ({ testimony, person: id, turn: newTurnKey(), version: 1, start: 0, end: 4, ruling: 'this' })));
    putParticulars(db, testimony, 1, { signedBy, interpreter: null, contact: null, heldAt: null });
    putEvidence(identity, db, testimony, { name: 'form.pdf', bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  });
}

/** The sealed key of the testimony, and the beginning of each of its sealed blocks. */
function addSealed({ db, name }: Compartment, testimony: TestimonyId, traces: Traces): void {
  const key = db.prepare<[string], Buffer>('SELECT sealed FROM data_key WHERE testimony = ?').pluck().get(testimony);
  if (key !== undefined) traces.set(`${name} key`, key);
  const blocks = db.prepare<[string], Buffer>('SELECT sealed FROM block WHERE testimony = ?').pluck().all(testimony);
  for (const [index, sealed] of blocks.entries()) traces.set(`${name} block ${String(index)}`, sealed.subarray(0, 32));
}

interface Filled {
  readonly temp: TempVault;
  readonly vault: Vault;
  readonly testimony: TestimonyId;
  readonly other: TestimonyId;
  readonly traces: Traces;
  readonly people: { readonly own: Person; readonly shared: Person; readonly elsewhere: Person };
}

/** Two testimonies with everything that can belong to one; a person of the first, one of both, one of the second. */
async function filled(): Promise<Filled> {
  const temp = await tempVault();
  const vault = await temp.open();
  const [testimony, other] = [newTestimonyId(), newTestimonyId()];
  const traces: Traces = new Map();
  const named = (what: string, testimonies: TestimonyId[]): Person => {
    const text = word();
    if (what !== '') traces.set(what, Buffer.from(text));
    return { ...one(personIn([])), names: [{ text, kind: 'latin' }], testimonies };
  };
  const people = { own: named('name', [testimony]), shared: named('', [testimony, other]), elsewhere: named('', [other]) };
  fillStacks(vault, testimony, null, traces);
  fillStacks(vault, other, testimony, new Map());
  fillIdentity(vault, testimony, [people.own, people.shared], traces);
  fillIdentity(vault, other, [people.shared, people.elsewhere], new Map());
  vault.reading.write((db) => {
    for (const [index, id] of [testimony, other].entries()) {
      const change = Buffer.from(word());
      if (index === 0) traces.set('pending change', change);
      insertPending(db, { operation: `o${String(index)}`, testimony: id, change, under: index === 0 ? 'identity' : 'stacks' });
    }
  });
  for (const compartment of compartmentsOf(vault)) addSealed(compartment, testimony, traces);
  return { temp, vault, testimony, other, traces, people };
}

function erase(vault: Vault, testimony: TestimonyId): void {
  for (const compartment of compartmentsOf(vault)) compartment.write((db) => eraseRows(compartment, db, testimony, at));
}

const tracesIn = (vault: Vault, traces: Traces): string[] => (
  compartmentsOf(vault).flatMap((compartment) => foundInPages(vault.folder, compartment, traces))
);

/** All rows that name a testimony, of every table but the record of what it was. */
function rowsOf({ db }: Compartment, testimony: TestimonyId): string[] {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'").pluck().all();
  return tables.flatMap((table) => (
    db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()
      .filter((row) => JSON.stringify(row).includes(testimony)).map(() => table)
  ));
}

/** Everything that is kept of a testimony, to be compared. */
function keptOf(vault: Vault, testimony: TestimonyId): unknown {
  const { db } = stacksOf(vault);
  const identity = identityOf(vault);
  return [
    testimonyRow(db, testimony), agreementsOf(db, testimony), restrictionsOf(db, testimony), liftedOf(db, testimony),
    readPassages(stacksOf(vault), testimony), disclosuresOf(db, testimony), rulingsOf(identity.db, testimony),
    particularsOf(identity.db, testimony), readEvidence(identity, testimony),
    pendingRows(vault.reading.db).filter((row) => row.testimony === testimony), clearDue(db).includes(testimony),
  ];
}

test('of the erased testimony only tombstone, journal and disclosures stay; of the others everything', async () => {
  const { vault, testimony, other, people } = await filled();
  const stacks = stacksOf(vault);
  const [disclosures, journal, kept] = [disclosuresOf(stacks.db, testimony), readJournal(stacks.db), keptOf(vault, other)];
  expect(alignmentsOf(stacks.db, testimony)).toHaveLength(1);
  erase(vault, testimony);
  erase(vault, testimony);
  expect(rowsOf(stacks, testimony).sort()).toEqual(['disclosure', 'journal', 'scrub_due', 'tombstone']);
  expect(rowsOf(vault.reading, testimony).sort()).toEqual(['scrub_due', 'tombstone']);
  expect(rowsOf(identityOf(vault), testimony)).toEqual(['scrub_due']);
  expect(alignmentsOf(stacks.db, other)).toEqual([]);
  expect(disclosuresOf(stacks.db, testimony)).toEqual(disclosures);
  expect(readJournal(stacks.db)).toEqual(journal);
  expect(keptOf(vault, other)).toEqual(kept);
  expect(allPeople(identityOf(vault).db)).toEqual([{ ...people.shared, testimonies: [other] }, people.elsewhere]);
  for (const { db } of [stacks, vault.reading]) expect([isTombstone(db, testimony), isTombstone(db, other)]).toEqual([true, false]);
  expect((await verifyVault(vault)).faults).toEqual([]);
});

test('after scrubbing, no page of any file holds its text, its names or its keys', async () => {
  const { temp, vault, testimony, other, traces } = await filled();
  const kept = keptOf(vault, other);
  expect(tracesIn(vault, traces).sort()).toEqual([...traces.keys()].sort());
  erase(vault, testimony);
  const stands = compartmentsOf(vault).map(({ db }) => db.prepare('SELECT * FROM meta').get());
  const head = readFileSync(temp.path('head'));
  for (const compartment of compartmentsOf(vault)) expect(compartment.vacuum()).toBe(true);
  // Rewriting pages changes no row: row set, sequence and head stand as they stood.
  expect(compartmentsOf(vault).map(({ db }) => db.prepare('SELECT * FROM meta').get())).toEqual(stands);
  expect(readFileSync(temp.path('head'))).toEqual(head);
  for (const compartment of compartmentsOf(vault)) {
    expect(scrubDue(compartment.db)).toEqual([testimony]);
    expect(scrub(compartment)).toBe(true);
    expect(scrubDue(compartment.db)).toEqual([]);
    expect(compartment.db.pragma('freelist_count', { simple: true })).toBe(0);
  }
  expect(tracesIn(vault, traces)).toEqual([]);
  expect((await verifyVault(vault)).faults).toEqual([]);
  vault.close();
  await temp.use('Archivist', async (again) => {
    expect(again.readOnly).toBeNull();
    expect(tracesIn(again, traces)).toEqual([]);
    expect(keptOf(again, other)).toEqual(kept);
    expect((await verifyVault(again)).faults).toEqual([]);
  });
});

test('the search through the pages reads them as SQLite does', async () => {
  const { vault } = await filled();
  for (const { file, keys, db } of compartmentsOf(vault)) {
    const schema = db.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'data_key'").pluck().get() ?? '';
    expect(decryptedPages(join(vault.folder, file), keys.file).some((page) => page.includes(schema))).toBe(true);
    expect(readFileSync(join(vault.folder, file)).includes('data_key')).toBe(false);
  }
});

test('a row of any table that is taken out behind the program’s back is missed', async () => {
  const { temp, vault, testimony } = await filled();
  erase(vault, testimony);
  stacksOf(vault).write((db) => putTemplate(db, { name: 'For visitors', terms: one(terms) }));
  const tables = {
    identity: ['person', 'person_testimony', 'ruling', 'particulars', 'block', 'scrub_due'],
    stacks: ['agreement', 'restriction', 'lifted', 'template', 'tombstone', 'scrub_due'],
    reading: ['pending', 'tombstone', 'scrub_due'],
  };
  for (const compartment of compartmentsOf(vault)) {
    compartment.checkpoint();
    for (const table of tables[compartment.name as keyof typeof tables]) {
      const meddler = openDatabase(temp.path(compartment.file), compartment.keys.file, 'write');
      const rows = meddler.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
      expect([table, rows.length]).not.toEqual([table, 0]);
      meddler.pragma('foreign_keys = OFF');
      meddler.prepare(`DELETE FROM ${table}`).run();
      const fault = { code: 'vault-damaged', file: compartment.file, reason: 'row-set' };
      expect([table, (await verifyVault(vault)).faults]).toEqual([table, expect.arrayContaining([fault])]);
      for (const row of rows) {
        const columns = Object.keys(row);
        meddler.prepare(`INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
          .run(Object.values(row));
      }
      meddler.close();
    }
  }
  expect((await verifyVault(vault)).faults).toEqual([]);
});

test('as long as its passages stand in an index there is no tombstone', async () => {
  const { vault, testimony } = await filled();
  for (const compartment of [stacksOf(vault), vault.reading]) {
    const bytes = Buffer.from('packed');
    const segment = compartment.write((db) => insertSegment(
      db, { documents: 1, dictionary: bytes, lengths: bytes, postings: [], positions: [] }, 1, [{ first: 0, testimony, passage: 0, documents: 1 }],
    ));
    const run = () => compartment.write((db) => eraseRows(compartment, db, testimony, at));
    expect(await faultOf(run)).toEqual({ code: 'internal', detail: { reason: 'index' } });
    expect(isTombstone(compartment.db, testimony)).toBe(false);
    compartment.write((db) => { deleteSegment(db, segment); eraseRows(compartment, db, testimony, at); });
    expect(isTombstone(compartment.db, testimony)).toBe(true);
  }
  expect((await faultOf(() => vault.desk.write((db) => eraseRows(vault.desk, db, testimony, at)))).code).toBe('internal');
});

/** The vault's files as a machine that stops at this moment would leave them. */
function crashed(temp: TempVault): string {
  const folder = join(tempFolder(), 'crashed');
  mkdirSync(folder);
  const databases = ['identity.1', 'stacks.1', 'reading.1', 'desk.1'].flatMap((file) => [file, `${file}-wal`]);
  for (const file of ['keys', 'head', ...databases]) {
    if (existsSync(temp.path(file))) copyFileSync(temp.path(file), join(folder, file));
  }
  // Not the one that is there: to open and close it here would give up the lock.
  writeFileSync(join(folder, 'lock'), '');
  return folder;
}

test('a crash between any two steps leaves the scrubbing due, or done, and never done by halves', async () => {
  const { temp, vault, testimony, other, traces } = await filled();
  const kept = keptOf(vault, other);
  const [reading, identity, stacks] = compartmentsOf(vault) as [Compartment, Compartment, Compartment];
  const moments: [string, string][] = [];
  const moment = (name: string) => moments.push([name, crashed(temp)]);
  erase(vault, testimony);
  moment('erased, nothing scrubbed');
  scrub(reading);
  moment('one compartment scrubbed');
  // The steps of `scrub`, one by one.
  identity.vacuum();
  moment('rewritten, the mark not taken away');
  identity.write((db) => db.prepare('DELETE FROM scrub_due').run());
  moment('the mark taken away');
  stacks.db.pragma('query_only = OFF');
  stacks.db.exec('VACUUM');
  stacks.db.pragma('query_only = ON');
  moment('rewritten into the log alone');
  scrub(stacks);
  moment('done');
  for (const [name, folder] of moments) {
    const again = await openVault(folder, 'Archivist', temp.passphraseOf('Archivist'), cheap);
    onTestFinished(() => again.close());
    expect([name, again.readOnly]).toEqual([name, null]);
    const unfinished = compartmentsOf(again).filter((compartment) => foundInPages(folder, compartment, traces).length > 0);
    for (const compartment of unfinished) expect([name, scrubDue(compartment.db)]).toEqual([name, [testimony]]);
    for (const compartment of compartmentsOf(again)) expect(scrub(compartment)).toBe(true);
    expect([name, tracesIn(again, traces)]).toEqual([name, []]);
    expect(keptOf(again, other)).toEqual(kept);
    expect((await verifyVault(again)).faults).toEqual([]);
  }
  expect(moments).toHaveLength(6);
});

test('somebody who still reads an older state keeps it from being done, and it stays due until then', async () => {
  const { vault, testimony, traces } = await filled();
  const stacks = stacksOf(vault);
  const reader = openDatabase(join(vault.folder, stacks.file), stacks.keys.file, 'read');
  onTestFinished(() => { reader.close(); });
  reader.exec('BEGIN');
  expect(isTombstone(reader as Readable, testimony)).toBe(false);
  erase(vault, testimony);
  expect(scrub(stacks)).toBe(false);
  expect(scrubDue(stacks.db)).toEqual([testimony]);
  expect(foundInPages(vault.folder, stacks, traces)).toContain('stacks key');
  expect(isTombstone(reader as Readable, testimony)).toBe(false);
  reader.exec('COMMIT');
  expect(scrub(stacks)).toBe(true);
  expect(foundInPages(vault.folder, stacks, traces)).toEqual([]);
});
