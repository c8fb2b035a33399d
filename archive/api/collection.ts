// Collections as described objects: what is said of a collection as a whole, by its name, in the terms of ISAD(G) and EAD3.
import { z } from 'zod';
import { DescriptionStatus } from './description.ts';

/** `c` (collection) and 12 symbols. Descriptions of testimonies name their collection by its name; the journal by this. */
export const CollectionId = z.string().regex(/^c[0-9a-hjkmnp-tv-z]{12}$/).brand<'CollectionId'>();
export type CollectionId = z.infer<typeof CollectionId>;

/** The authorised form of the name: the string that testimonies have as their `collection`. */
export const CollectionName = z.string().min(1).max(200);

const Prose = z.string().max(20_000).nullable();
const Headings = z.array(z.string().min(1).max(200)).max(200);
const LanguageTag = z.string().min(2).max(35);

/** A series of a collection by the name that testimonies have as their `series`. `dates` are EDTF. */
export const SeriesDescription = z.object({
  name: z.string().min(1).max(200),
  scope: Prose.default(null),
  dates: z.string().max(60).nullable().default(null),
});
export type SeriesDescription = z.infer<typeof SeriesDescription>;

/** No field has a default, so that a part of a description says nothing of the others. Languages are BCP 47, dates EDTF. */
export const CollectionFields = z.object({
  /** The reference code, unique in the vault. */
  identifier: z.string().max(100).nullable(),
  /** Its title in other languages. */
  titles: z.array(z.object({ language: LanguageTag, text: z.string().min(1).max(500) })).max(20),
  creators: Headings,
  dates: z.string().max(60).nullable(),
  /** In words, beside what is counted from the holdings. */
  extent: z.string().max(500).nullable(),
  scope: Prose,
  arrangement: Prose,
  /** In their order. */
  series: z.array(SeriesDescription).max(500),
  /** Conditions governing access, and those governing use and reproduction. */
  access: Prose,
  use: Prose,
  related: Prose,
  subjects: Headings,
  places: Headings,
  /** What it is in short, in several languages. */
  summaries: z.array(z.object({ language: LanguageTag, text: z.string().min(1).max(10_000) })).max(20),
  /** For those who keep the stacks alone, as are the four below. */
  provenance: Prose,
  custody: Prose,
  appraisal: Prose,
  notes: Prose,
  status: DescriptionStatus,
});
export type CollectionFields = z.infer<typeof CollectionFields>;
export type CollectionField = keyof CollectionFields;

export const collectionFieldNames = Object.keys(CollectionFields.shape) as [CollectionField, ...CollectionField[]];

/** What no reader is told. */
export const collectionKeepersFields = ['provenance', 'custody', 'appraisal', 'notes', 'status'] as const satisfies readonly CollectionField[];

export const Collection = CollectionFields.extend({ id: CollectionId, name: CollectionName });
export type Collection = z.infer<typeof Collection>;

export const emptyCollection: CollectionFields = {
  identifier: null, titles: [], creators: [], dates: null, extent: null, scope: null, arrangement: null, series: [], access: null, use: null,
  related: null, subjects: [], places: [], summaries: [], provenance: null, custody: null, appraisal: null, notes: null, status: 'in-process',
};

/** Some of the fields: what is left out is not said, which is not the same as empty. */
export const CollectionChanges = CollectionFields.partial();
export type CollectionChanges = z.infer<typeof CollectionChanges>;

/** What readers may be told of one, by its name: the form in which it leaves. */
export const ToldCollection = CollectionFields
  .omit({ provenance: true, custody: true, appraisal: true, notes: true, status: true }).extend({ name: CollectionName }).strict();
export type ToldCollection = z.infer<typeof ToldCollection>;

/** The same without what is for keepers. */
export function asTold(collection: Collection): ToldCollection {
  const fields = Object.keys(ToldCollection.shape) as (keyof ToldCollection)[];
  return ToldCollection.parse(Object.fromEntries(fields.map((field) => [field, collection[field]])));
}

export const fieldsOf = ({ id: _id, name: _name, ...fields }: Collection): CollectionFields => fields;
