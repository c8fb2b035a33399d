// The form in which a whole collection goes out and comes in again: versioned JSON, of which this is the schema.
import { z } from 'zod';
import { ToldCollection } from './collection.ts';
import { Description, keepersFields } from './description.ts';
import { TestimonyId } from './ids.ts';

export const collectionFormat = 'vouchsafe-collection';
export const collectionVersion = 1;

const told = Object.fromEntries(keepersFields.map((field) => [field, true])) as { [F in (typeof keepersFields)[number]]: true };

/** Everything of a description that readers may be told. */
export const ToldDescription = Description.omit(told).strict();
export type ToldDescription = z.infer<typeof ToldDescription>;

const Milliseconds = z.int().nonnegative().nullable();

const CollectedTestimony = z.strictObject({
  id: TestimonyId,
  description: ToldDescription,
  /** Of the transcript's text. */
  version: z.int().positive(),
  /** Under which version of the agreement it left, and the scopes that were granted then. */
  agreement: z.strictObject({ version: z.int().positive(), granted: z.array(z.string()) }),
  /** Marks in the text where words are withheld. */
  withheld: z.int().nonnegative(),
  /** Times are in milliseconds. */
  sessions: z.array(z.strictObject({
    turns: z.array(z.strictObject({
      /** The passage, as citations name it. */
      passage: z.string(), speaker: z.string().nullable(), start: Milliseconds, end: Milliseconds, text: z.string().min(1),
    })).min(1),
  })),
});

export const CollectionFile = z.strictObject({
  format: z.literal(collectionFormat),
  version: z.literal(collectionVersion),
  archive: z.string(),
  at: z.iso.datetime(),
  purpose: z.string(),
  /** What is said of the collections that the testimonies are in; older programs wrote none. */
  collections: z.array(ToldCollection).optional(),
  testimonies: z.array(CollectedTestimony),
});
export type CollectionFile = z.infer<typeof CollectionFile>;
