// Reads the body of every row that has one, for `verify`: what cannot be read is named by its table.
import type { z } from 'zod';
import { Authority } from '../api/authority.ts';
import { LiftedRestriction, SealedParticulars, Terms } from '../api/consent.ts';
import { AuthorityBody } from './authority-rows.ts';
import { CollectionBody, FormerCollectionBody } from './collection-rows.ts';
import { allConsent, StoredDisclosure } from './consent-rows.ts';
import { ToldBody } from './corroboration-rows.ts';
import { PersonBody } from './person-rows.ts';
import type { CompartmentName } from './roles.ts';
import type { Readable } from './sql.ts';
import { readBody } from './stored-json.ts';

interface Bodies {
  readonly table: string;
  readonly column: string;
  readonly shape: z.ZodType;
}

const bodies: { readonly [C in CompartmentName]?: readonly Bodies[] } = {
  identity: [
    { table: 'person', column: 'body', shape: PersonBody },
    { table: 'particulars', column: 'body', shape: SealedParticulars },
  ],
  stacks: [
    { table: 'lifted', column: 'body', shape: LiftedRestriction },
    { table: 'disclosure', column: 'body', shape: StoredDisclosure },
    { table: 'template', column: 'terms', shape: Terms },
    { table: 'authority', column: 'body', shape: AuthorityBody },
    { table: 'authority_state', column: 'before', shape: Authority },
    { table: 'authority_state', column: 'after', shape: Authority },
    { table: 'collection', column: 'body', shape: CollectionBody },
    { table: 'collection_former', column: 'body', shape: FormerCollectionBody },
  ],
  reading: [
    { table: 'authority', column: 'body', shape: AuthorityBody },
    { table: 'collection', column: 'body', shape: CollectionBody },
    { table: 'corroboration', column: 'body', shape: ToldBody },
  ],
};

/** The tables with a row that cannot be read; `consent` stands for agreements and restrictions, which close a testimony then. */
export function unreadableTables(compartment: CompartmentName, db: Readable): string[] {
  const unreadable = (bodies[compartment] ?? []).filter(({ table, column, shape }) => (
    db.prepare<[], string>(`SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL`).pluck().all().some((body) => readBody(shape, body) === null)
  )).map(({ table }) => table);
  const closed = compartment === 'stacks' && [...allConsent(db).values()].some((consent) => consent.unreadable);
  return closed ? ['consent', ...unreadable] : unreadable;
}
