// Agreements, restrictions and disclosures as the stacks keep them; where the signed forms are, in `identity`.
import type { Agreement, Restriction } from '../api/consent.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Readable, Writable } from './sql.ts';

/** A copy that left: who gave it, to whom, for what, under which version of the agreement, and which file it was. */
export interface DisclosureRow {
  readonly id: string;
  readonly testimony: TestimonyId;
  readonly at: string;
  readonly by: string;
  readonly to: string | null;
  readonly purpose: string;
  readonly agreement: number;
  readonly passages: readonly string[];
  readonly sha256: string;
}

const parsed = <T>(rows: readonly { readonly body: string }[]): T[] => rows.map(({ body }) => JSON.parse(body) as T);

/** A version that is there already stays as it is, so that a step done twice is done once. */
export function insertAgreement(db: Writable, agreement: Agreement): void {
  db.prepare('INSERT OR IGNORE INTO agreement (testimony, version, body) VALUES (?, ?, ?)')
    .run(agreement.testimony, agreement.version, JSON.stringify(agreement));
}

/** The version that counts: the highest. */
export function latestAgreement(db: Readable, testimony: TestimonyId): Agreement | null {
  const row = db.prepare<[string], { body: string }>(
    'SELECT body FROM agreement WHERE testimony = ? ORDER BY version DESC LIMIT 1',
  ).get(testimony);
  return row === undefined ? null : JSON.parse(row.body) as Agreement;
}

export function insertRestriction(db: Writable, restriction: Restriction): void {
  db.prepare('INSERT OR IGNORE INTO restriction (id, testimony, body) VALUES (?, ?, ?)')
    .run(restriction.id, restriction.testimony, JSON.stringify(restriction));
}

/** In the order in which they were set. */
export function restrictionsOf(db: Readable, testimony: TestimonyId): Restriction[] {
  return parsed(db.prepare<[string], { body: string }>(
    'SELECT body FROM restriction WHERE testimony = ? ORDER BY number',
  ).all(testimony));
}

export function insertDisclosure(db: Writable, disclosure: DisclosureRow): void {
  db.prepare('INSERT OR IGNORE INTO disclosure (id, testimony, body) VALUES (?, ?, ?)')
    .run(disclosure.id, disclosure.testimony, JSON.stringify(disclosure));
}

export function disclosuresOf(db: Readable, testimony: TestimonyId): DisclosureRow[] {
  return parsed(db.prepare<[string], { body: string }>(
    'SELECT body FROM disclosure WHERE testimony = ? ORDER BY number',
  ).all(testimony));
}

/** Into `identity`. `held` is a person's own words for where the signed form is. */
export function insertEvidence(db: Writable, testimony: TestimonyId, version: number, held: string): void {
  db.prepare('INSERT OR IGNORE INTO evidence (testimony, version, held) VALUES (?, ?, ?)').run(testimony, version, held);
}
