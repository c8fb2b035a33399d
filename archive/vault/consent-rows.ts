// Agreements, restrictions and disclosures as the stacks keep them.
import { z } from 'zod';
import { Disclosure } from '../api/consent-calls.ts';
import { Agreement, LiftedRestriction, Restriction } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { RestrictionId, TestimonyId } from '../api/ids.ts';
import type { Readable, Writable } from './sql.ts';
import { readBody, requireBody } from './stored-json.ts';

interface AgreementStored {
  readonly testimony: TestimonyId;
  readonly version: number;
  readonly body: string;
}

interface RestrictionStored {
  readonly id: RestrictionId;
  readonly testimony: TestimonyId;
  readonly body: string;
}

/** Null where the body cannot be read, or speaks of another testimony or version than its row. */
function readAgreement({ testimony, version, body }: AgreementStored): Agreement | null {
  const agreement = readBody(Agreement, body);
  return agreement?.testimony === testimony && agreement.version === version ? agreement : null;
}

function readRestriction({ id, testimony, body }: RestrictionStored): Restriction | null {
  const restriction = readBody(Restriction, body);
  return restriction?.id === id && restriction.testimony === testimony ? restriction : null;
}

/** What could be read of a list of rows, and whether that was not all. */
function readAll<Row, T>(rows: readonly Row[], read: (row: Row) => T | null): { readonly values: T[]; readonly unreadable: boolean } {
  const values = rows.map(read).filter((value) => value !== null);
  return { values, unreadable: values.length < rows.length };
}

/** A version that is there already stays as it is, so that a step done twice is done once. */
export function insertAgreement(db: Writable, agreement: Agreement): void {
  db.prepare('INSERT OR IGNORE INTO agreement (testimony, version, body) VALUES (?, ?, ?)')
    .run(agreement.testimony, agreement.version, JSON.stringify(agreement));
}

/** Every version, newest first; `unreadable` where there is one that is not among them. */
export function agreementsOf(
  db: Readable, testimony: TestimonyId,
): { readonly agreements: Agreement[]; readonly unreadable: boolean } {
  const rows = db.prepare<[string], AgreementStored>(
    'SELECT testimony, version, body FROM agreement WHERE testimony = ? ORDER BY version DESC',
  ).all(testimony);
  const { values, unreadable } = readAll(rows, readAgreement);
  return { agreements: values, unreadable };
}

/** The version that counts: the highest. Null where there is none, and where that one cannot be read. */
export function latestAgreement(db: Readable, testimony: TestimonyId): Agreement | null {
  const row = db.prepare<[string], AgreementStored>(
    'SELECT testimony, version, body FROM agreement WHERE testimony = ? ORDER BY version DESC LIMIT 1',
  ).get(testimony);
  return row === undefined ? null : readAgreement(row);
}

/** The number of the highest version, readable or not; 0 where there is none. */
export function lastVersion(db: Readable, testimony: TestimonyId): number {
  return db.prepare<[string], number>('SELECT coalesce(max(version), 0) FROM agreement WHERE testimony = ?')
    .pluck().get(testimony) ?? 0;
}

export function insertRestriction(db: Writable, restriction: Restriction): void {
  db.prepare('INSERT OR IGNORE INTO restriction (id, testimony, body) VALUES (?, ?, ?)')
    .run(restriction.id, restriction.testimony, JSON.stringify(restriction));
}

/** The same restriction on another target, such as a range carried to a new version of the text. One that was lifted stays so. */
export function replaceRestriction(db: Writable, restriction: Restriction): void {
  db.prepare('UPDATE restriction SET body = ? WHERE id = ? AND testimony = ?')
    .run(JSON.stringify(restriction), restriction.id, restriction.testimony);
}

/** In the order in which they were set; `unreadable` where there is one that is not among them. */
export function restrictionsOf(
  db: Readable, testimony: TestimonyId,
): { readonly restrictions: Restriction[]; readonly unreadable: boolean } {
  const rows = db.prepare<[string], RestrictionStored>(
    'SELECT id, testimony, body FROM restriction WHERE testimony = ? ORDER BY number',
  ).all(testimony);
  const { values, unreadable } = readAll(rows, readRestriction);
  return { restrictions: values, unreadable };
}

export interface Lifting {
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly why: string | null;
}

/** Keeps the restriction among those lifted. Lifting twice lifts once; one that cannot be read is `vault-damaged`. */
export function liftRestriction(db: Writable, id: RestrictionId, { by, at, why }: Lifting): void {
  const row = db.prepare<[string], RestrictionStored>('SELECT id, testimony, body FROM restriction WHERE id = ?').get(id);
  if (row === undefined) return;
  const restriction = readRestriction(row);
  if (restriction === null) throw new ArchiveError('vault-damaged', { reason: 'restriction' });
  const lifted: LiftedRestriction = { ...restriction, liftedBy: by, liftedAt: at, liftedWhy: why };
  db.prepare('INSERT INTO lifted (id, testimony, body) VALUES (?, ?, ?)').run(id, row.testimony, JSON.stringify(lifted));
  db.prepare('DELETE FROM restriction WHERE id = ?').run(id);
}

/** In the order in which they were lifted. `vault-damaged` where one cannot be read. */
export function liftedOf(db: Readable, testimony: TestimonyId): LiftedRestriction[] {
  return db.prepare<[string], string>('SELECT body FROM lifted WHERE testimony = ? ORDER BY number').pluck()
    .all(testimony).map((body) => requireBody(LiftedRestriction, body, 'lifted'));
}

/** What decides about a testimony: its newest agreement, its restrictions, and whether any row of either is unreadable. */
export interface Consent {
  readonly agreement: Agreement | null;
  readonly restrictions: readonly Restriction[];
  readonly unreadable: boolean;
}

/** As `latestAgreement`, `agreementsOf` and `restrictionsOf` say it, for every testimony that has a row of either. */
export function allConsent(db: Readable): Map<TestimonyId, Consent> {
  const agreements = Map.groupBy(db.prepare<[], AgreementStored>(
    'SELECT testimony, version, body FROM agreement ORDER BY testimony, version DESC',
  ).all(), ({ testimony }) => testimony);
  const restrictions = Map.groupBy(db.prepare<[], RestrictionStored>(
    'SELECT id, testimony, body FROM restriction ORDER BY number',
  ).all(), ({ testimony }) => testimony);
  return new Map([...new Set([...agreements.keys(), ...restrictions.keys()])].map((testimony) => {
    const versions = (agreements.get(testimony) ?? []).map(readAgreement);
    const set = readAll(restrictions.get(testimony) ?? [], readRestriction);
    return [testimony, {
      agreement: versions[0] ?? null, restrictions: set.values, unreadable: set.unreadable || versions.includes(null),
    }];
  }));
}

/** A copy that left, with the ids of its passages. Older programs did not say what it was. */
export const StoredDisclosure = Disclosure.extend({ passages: z.array(z.string()), form: Disclosure.shape.form.optional() })
  .transform(({ form, ...rest }): DisclosureRow => ({ ...rest, form: form ?? (rest.purpose === 'quote' ? 'copied-text' : 'pdf') }));

export interface DisclosureRow extends Omit<Disclosure, 'passages'> {
  readonly passages: readonly string[];
}

const readDisclosure = (body: string): DisclosureRow => requireBody(StoredDisclosure, body, 'disclosure');

export function insertDisclosure(db: Writable, disclosure: DisclosureRow): void {
  db.prepare('INSERT OR IGNORE INTO disclosure (id, testimony, body) VALUES (?, ?, ?)')
    .run(disclosure.id, disclosure.testimony, JSON.stringify(disclosure));
}

/** In the order in which they were recorded. `vault-damaged` where one cannot be read, here and below. */
export function disclosuresOf(db: Readable, testimony: TestimonyId): DisclosureRow[] {
  return db.prepare<[string], string>('SELECT body FROM disclosure WHERE testimony = ? ORDER BY number').pluck()
    .all(testimony).map(readDisclosure);
}

export function disclosureRow(db: Readable, id: string): DisclosureRow | null {
  const body = db.prepare<[string], string>('SELECT body FROM disclosure WHERE id = ?').pluck().get(id);
  return body === undefined ? null : readDisclosure(body);
}

/** Days as ISO dates, UTC, both included. */
export interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Newest first by when they left: scholars' are recorded later, when an archivist takes them in. */
export function allDisclosures(db: Readable, { from = '', until }: Period = {}): DisclosureRow[] {
  return db.prepare<[], string>('SELECT body FROM disclosure ORDER BY number DESC').pluck().all().map(readDisclosure)
    .filter(({ at }) => at >= from && (until === undefined || at.slice(0, until.length) <= until))
    .sort((one, other) => Number(one.at < other.at) - Number(one.at > other.at));
}
