// A whole collection as versioned JSON: what its own reader takes in again, value for value.
import { z } from 'zod';
import { collectionFormat, collectionVersion, CollectionFile, ToldDescription } from '../../api/collection-file.ts';
import type { ToldCollection } from '../../api/collection.ts';
import type { Cleared } from '../../api/consent.ts';
import type { Description } from '../../api/description.ts';
import type { IssueParticulars, TestimonyCopy } from '../../api/issue.ts';

function sessionsOf({ passages }: Cleared<TestimonyCopy>): CollectionFile['testimonies'][number]['sessions'] {
  return [...Map.groupBy(passages, ({ session }) => session).values()].map((inSession) => ({
    turns: inSession.flatMap(({ id, speaker, parts }) => parts.map(({ start, end, text }) => ({ passage: id, speaker, start, end, text }))),
  }));
}

/** The fields that readers may be told: what the keepers keep is not in a cleared description, and not in its schema. */
function toldOf(description: Description): ToldDescription {
  const fields = Object.keys(ToldDescription.shape) as (keyof ToldDescription)[];
  return ToldDescription.parse(Object.fromEntries(fields.map((field) => [field, description[field]])));
}

/** `collections`: what is said of those that the testimonies are in, where anything is. */
export function writeCollection(
  copies: readonly Cleared<TestimonyCopy>[], { archive, at, purpose }: Omit<IssueParticulars, 'to'>, collections: readonly ToldCollection[] = [],
): string {
  const file: CollectionFile = {
    format: collectionFormat, version: collectionVersion, archive, at, purpose,
    ...collections.length === 0 ? {} : { collections: [...collections] },
    testimonies: copies.map((copy) => ({
      id: copy.testimony, description: toldOf(copy.description), version: copy.version,
      agreement: { version: copy.agreement.version, granted: [...copy.agreement.granted] }, withheld: copy.withheld, sessions: sessionsOf(copy),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** JSON Schema, draft 2020-12. */
export function collectionSchema(): Record<string, unknown> {
  return z.toJSONSchema(CollectionFile, { target: 'draft-2020-12' });
}
