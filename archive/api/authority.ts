// Authorities: the headings by which descriptions name people, places, organisations, events and subjects, with every other name for each.
import { z } from 'zod';

/** `h` (heading) and 12 symbols. An id that was merged into another stays as an alias of it. */
export const AuthorityId = z.string().regex(/^h[0-9a-hjkmnp-tv-z]{12}$/).brand<'AuthorityId'>();
export type AuthorityId = z.infer<typeof AuthorityId>;

/**
 * A `person` here is one who is spoken of in public: whoever is to be hidden is kept in the identity compartment, and
 * nowhere else.
 */
export const authorityTypes = ['person', 'place', 'organisation', 'event', 'subject'] as const;
export const AuthorityType = z.enum(authorityTypes);
export type AuthorityType = z.infer<typeof AuthorityType>;

export const variantKinds = ['hangul', 'hanja', 'romanised', 'other'] as const;
export const VariantKind = z.enum(variantKinds);
export type VariantKind = z.infer<typeof VariantKind>;

/** Revised Romanisation, McCune-Reischauer, how the bearer writes it, how newspapers do. */
export const variantSchemes = ['rr', 'mr', 'self-chosen', 'press'] as const;
export const VariantScheme = z.enum(variantSchemes);
export type VariantScheme = z.infer<typeof VariantScheme>;

export const Variant = z.object({
  text: z.string().trim().min(1).max(200),
  kind: VariantKind,
  scheme: VariantScheme.nullable().default(null),
  /** BCP 47. */
  language: z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/).nullable().default(null),
});
export type Variant = z.infer<typeof Variant>;

/** What the other one is to this: its broader term, the whole that it is part of, its name before or after. */
export const relationKinds = ['broader', 'part-of', 'related', 'earlier', 'later'] as const;
export const RelationKind = z.enum(relationKinds);
export type RelationKind = z.infer<typeof RelationKind>;

export const Relation = z.object({ kind: RelationKind, to: AuthorityId });
export type Relation = z.infer<typeof Relation>;

/** WGS 84 degrees. */
export const Coordinates = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);
export type Coordinates = z.infer<typeof Coordinates>;

/** Its number in a list that others keep: `source` is that list (viaf, wikidata, geonames, …). */
export const ExternalId = z.object({ source: z.string().trim().min(1).max(60), id: z.string().trim().min(1).max(300) });
export type ExternalId = z.infer<typeof ExternalId>;

export const Authority = z.object({
  id: AuthorityId,
  type: AuthorityType,
  /** The authorised heading, as descriptions use it; one of its type and no more is called so. */
  heading: z.string().trim().min(1).max(200),
  variants: z.array(Variant).max(200),
  /** EDTF: birth and death, founding and end, when it happened. */
  dates: z.string().max(60).nullable(),
  relations: z.array(Relation).max(200),
  /** Of places alone. */
  coordinates: Coordinates.nullable(),
  externalIds: z.array(ExternalId).max(50),
  /** Never told to readers, whatever descriptions say. */
  sensitive: z.boolean(),
  /** For keepers alone. */
  note: z.string().max(20_000).nullable(),
  /** Ids of authorities that were merged into this one. */
  aliases: z.array(AuthorityId).max(1000),
});
export type Authority = z.infer<typeof Authority>;

export const emptyAuthority: Omit<Authority, 'id' | 'type' | 'heading'> = {
  variants: [], dates: null, relations: [], coordinates: null, externalIds: [], sensitive: false, note: null, aliases: [],
};

export const authorityDeeds = ['add', 'change', 'merge', 'split', 'remove', 'starter', 'restore'] as const;

/** How an authority stood before a deed and after it: null where it was not there yet, or was there no more. */
const AuthorityState = z.object({ authority: AuthorityId, before: Authority.nullable(), after: Authority.nullable() });
export type AuthorityState = z.infer<typeof AuthorityState>;

/** One deed, and every authority that it changed. Numbers count from 1. `restore` undid another. */
export const AuthorityDeed = z.object({
  number: z.int().positive(), at: z.iso.datetime(), by: z.string(), deed: z.enum(authorityDeeds),
  /** What others were merged into or parted from. */
  whole: AuthorityId.nullable(),
  states: z.array(AuthorityState),
});
export type AuthorityDeed = z.infer<typeof AuthorityDeed>;

/** The fields in which two states of an authority differ. */
export function fieldsBetween(before: Authority, after: Authority): (keyof Authority)[] {
  const fields = Object.keys(Authority.shape) as (keyof Authority)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** All names of one, the heading first. */
export const namesOf = ({ heading, variants }: Pick<Authority, 'heading' | 'variants'>): string[] => (
  [heading, ...variants.map(({ text }) => text)]
);

/** By its letters: what has Hangul in it is Hangul, then ideographs, then Latin letters. */
export function kindOfName(name: string): VariantKind {
  if (/\p{Script=Hangul}/u.test(name)) return 'hangul';
  if (/\p{Script=Han}/u.test(name)) return 'hanja';
  return /\p{Script=Latin}/u.test(name) ? 'romanised' : 'other';
}
