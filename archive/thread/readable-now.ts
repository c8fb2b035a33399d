// What a user may read today, and what each testimony of it is described as: every search and count is over these alone.
import type { Standing } from '../api/consent.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Description } from '../api/description.ts';
import { yearsOf, type Years } from '../catalogue/read-edtf.ts';
import { standingOf } from '../consent/clear.ts';
import { decide } from '../consent/decide.ts';
import { clearedRows } from '../vault/cleared-rows.ts';
import type { Compartment } from '../vault/compartment.ts';
import { allConsent } from '../vault/consent-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { keptWhile, stampOf } from './kept-while.ts';
import type { Session } from './session.ts';

export interface ReadableTestimony {
  readonly id: TestimonyId;
  readonly description: Description;
  readonly years: Years | null;
  /** For those who keep the stacks. */
  readonly standing: Standing | null;
}

export interface Readable {
  /** In the order in which they came in. */
  readonly testimonies: ReadonlyMap<TestimonyId, ReadableTestimony>;
  /** True where the index has passages that may not be read today. */
  readonly narrowed: boolean;
}

function readable(
  rows: readonly { readonly id: TestimonyId; readonly description: Description; readonly standing: Standing | null }[], narrowed: boolean,
): Readable {
  return {
    testimonies: new Map(rows.map((row) => [row.id, { ...row, years: yearsOf(row.description.date) }])), narrowed,
  };
}

function readableInStacks({ vault }: Session, { db }: Compartment): Readable {
  const consent = allConsent(db);
  const now = vault.now();
  return readable(testimonyRows(db).map(({ id, description }) => {
    const { agreement = null, restrictions = [], unreadable = false } = consent.get(id) ?? {};
    return { id, description, standing: standingOf(agreement, restrictions, now, unreadable) };
  }), false);
}

function readableInReading({ vault }: Session): Readable {
  const now = vault.now();
  const open = clearedRows(vault.reading.db).filter(({ state }) => state === 'open');
  const allowed = open.filter(({ consent }) => decide(consent, [], vault.user, 'read', now).allowed);
  return readable(
    allowed.map(({ testimony, description }) => ({ id: testimony, description, standing: null })), allowed.length < open.length,
  );
}

/** A grant that ended since the last clearing closes its testimony here already. */
export const readableNow = keptWhile<Readable>(stampOf, (session) => (
  session.vault.stacks === null ? readableInReading(session) : readableInStacks(session, session.vault.stacks)
));
