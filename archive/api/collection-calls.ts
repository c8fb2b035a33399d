// The calls by which an archive describes its collections and their series, and renames and merges them: a part of the contract.
import { z } from 'zod';
import { CollectionChanges, CollectionFields, CollectionId, CollectionName, collectionFieldNames, SeriesDescription } from './collection.ts';
import { Language } from './language.ts';
import { TestimonyId } from './ids.ts';
import { read, write } from './operation.ts';

const OneCollection = z.object({ collection: CollectionName });
const Count = z.int().nonnegative();

/** What a description of a collection must have, and should. */
export const CollectionGap = z.object({ field: z.enum(collectionFieldNames), gap: z.enum(['required', 'recommended']) });
export type CollectionGap = z.infer<typeof CollectionGap>;

const Listed = OneCollection.extend({
  /** Null where nobody has described it, or where readers are told nothing of it but its name. */
  id: CollectionId.nullable(),
  identifier: CollectionFields.shape.identifier,
  dates: CollectionFields.shape.dates,
  /** Of those that the user may know. */
  testimonies: Count,
  /** For those who keep the stacks. */
  gaps: z.array(CollectionGap),
});
export type ListedCollection = z.infer<typeof Listed>;

/** A series, described or only named by its testimonies; null is what is in none, at the end. */
export const HeldSeries = SeriesDescription.extend({
  name: SeriesDescription.shape.name.nullable(),
  testimonies: z.array(z.object({ testimony: TestimonyId, title: z.string(), date: z.string().nullable() })),
});
export type HeldSeries = z.infer<typeof HeldSeries>;

/** Keepers' fields are empty for readers. Everything counted is counted over what the user may know. */
const Shown = Listed.extend(CollectionFields.shape).extend({
  words: Count,
  /** Milliseconds, of the testimonies that say how long they are; null where none does. */
  duration: Count.nullable(),
  /** The years of the interviews. */
  years: z.object({ from: z.int(), until: z.int() }).nullable(),
  languages: z.array(z.object({ language: Language, testimonies: Count })),
  held: z.array(HeldSeries),
});
export type ShownCollection = z.infer<typeof Shown>;

/** A change as the history keeps it: what the description was before it. Numbers count from 1. */
export const FormerCollection = z.object({
  number: z.int().positive(),
  at: z.iso.datetime(),
  by: z.string(),
  /** `rename`: the name was another; `merge`: another collection was merged into this one, or this one into another. */
  deed: z.enum(['describe', 'rename', 'merge']),
  fields: z.array(z.enum(collectionFieldNames)),
  name: CollectionName,
  before: CollectionFields,
  /** What was merged into it: its name, its description, and which testimonies came with it. */
  merged: z.object({
    name: CollectionName, id: CollectionId.nullable(), before: CollectionFields, testimonies: z.array(TestimonyId),
  }).nullable(),
});
export type FormerCollection = z.infer<typeof FormerCollection>;

export const collectionCalls = {
  /** Those described and those that testimonies name, by name. Readers: only those of which they may know a testimony. */
  'collection.list': read(z.object({}), z.object({ collections: z.array(Listed) })),
  /** What the user may not know is `not-found`, reason `collection`, like what is not. */
  'collection.show': read(OneCollection, Shown),
  /**
   * What is not named stays. A name that nothing has yet is a new collection. An identifier that another has is a `conflict`, reason
   * `identifier`; dates that are not EDTF are `bad-request`, reason `dates`; two series of one name likewise, reason `series`.
   */
  'collection.describe': write(CollectionChanges.extend(OneCollection.shape), Shown),
  /**
   * Rewrites every testimony in it, a change with a history each. A name that another collection has is a `conflict`, reason
   * `collection-name`, unless they are to be merged: then what the other's description lacks is taken from this one's.
   */
  'collection.rename': write(OneCollection.extend({ to: CollectionName, merge: z.boolean().default(false) }), z.object({
    collection: Shown, testimonies: Count,
  })),
  /** Latest first. */
  'collection.history': read(OneCollection, z.object({ versions: z.array(FormerCollection) })),
  /**
   * Undoes that change: the fields that it changed become what they were, a name becomes the old one again, and what was merged is
   * parted again, with those testimonies that came with it and are still there.
   */
  'collection.restore': write(OneCollection.extend({ number: z.int().positive() }), z.object({ collection: Shown, testimonies: Count })),
  /** The description and its history. `conflict`, reason `holds-testimonies`, as long as a testimony is in it. */
  'collection.remove': write(OneCollection, z.object({})),
} as const;
