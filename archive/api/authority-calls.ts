// The calls by which an archive keeps its authorities: a part of the contract.
import { z } from 'zod';
import { Authority, AuthorityDeed, AuthorityId, AuthorityType, RelationKind, Variant } from './authority.ts';
import { TestimonyId } from './ids.ts';
import { read, write } from './operation.ts';

const OneAuthority = z.object({ authority: AuthorityId });
const Heading = Authority.shape.heading;
const Fields = Authority.omit({ id: true, type: true, heading: true, aliases: true }).partial();

/** Readers get of an authority its names, dates, place and numbers, as far as it is told them; the rest is empty for them. */
const Listed = Authority.extend({
  /** How many descriptions, of those that the user may know, have the heading. */
  testimonies: z.int().nonnegative(),
});
export type ListedAuthority = z.infer<typeof Listed>;

export const Suggestion = Variant.extend({
  /** By which rule: a romanisation, a spelling in use of a family name, the other side's initial, a place of the starter list. */
  by: z.enum(['romanisation', 'family-name', 'initial', 'starter']),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const authorityCalls = {
  /** In the order of headings. `words`: those with a name that has these words in it, case and diacritics aside. */
  'authority.list': read(z.object({
    type: AuthorityType.optional(), words: z.string().max(200).optional(),
    limit: z.int().min(1).max(10_000).default(1000), offset: z.int().nonnegative().default(0),
  }), z.object({ total: z.int().nonnegative(), authorities: z.array(Listed) })),
  /** An alias leads to what it was merged into. `related`: relations of both directions (`inverse`: the other one says it of this one). */
  'authority.show': read(OneAuthority, Listed.extend({
    related: z.array(OneAuthority.extend({ kind: RelationKind, inverse: z.boolean(), heading: Heading, type: AuthorityType })),
    describing: z.array(TestimonyId),
  })),
  /** A heading that another of the type has is a `conflict`, reason `heading`; dates that are not EDTF are `bad-request`, reason `dates`. */
  'authority.add': write(Fields.extend({ type: AuthorityType, heading: Heading }), Authority),
  /** What is not named stays. Another heading is rewritten in every description that has it; the old one stays as a variant. */
  'authority.change': write(Fields.extend({ authority: AuthorityId, heading: Heading.optional() }), Authority),
  /** Their names become variants of `into`, their headings in descriptions its heading, their ids its aliases. Of one type only. */
  'authority.merge': write(z.object({ into: AuthorityId, from: z.array(AuthorityId).min(1).max(100) }), z.object({
    authority: Authority, testimonies: z.int().nonnegative(),
  })),
  /** A new one with some of the names, and in these descriptions. `alias`: an id that was merged, which it gets back. */
  'authority.split': write(OneAuthority.extend({
    heading: Heading, variants: z.array(z.string().max(200)).max(200).default([]),
    testimonies: z.array(TestimonyId).max(10_000).default([]), alias: AuthorityId.optional(),
  }), z.object({ authority: Authority, left: Authority, testimonies: z.int().nonnegative() })),
  /** Descriptions keep the heading as a heading without an authority. `forget`: nor is it kept among what was done, and cannot come back. */
  'authority.remove': write(OneAuthority.extend({ forget: z.boolean().default(false) }), z.object({})),
  /** What was done to one, or to all of them, those that are removed among them: latest first. */
  'authority.history': read(OneAuthority.partial().extend({
    limit: z.int().min(1).max(1000).default(100), offset: z.int().nonnegative().default(0),
  }), z.object({ total: z.int().nonnegative(), deeds: z.array(AuthorityDeed) })),
  /**
   * Undoes a deed, in descriptions too: itself a deed, which can be undone. Fields that it changed are again what they were; of lists,
   * what has come or gone since stays so. What was merged stands by itself again in each description that it was taken out of.
   * `conflict`, reason `later`, where what it brought in was changed since, or what it changed was merged or removed since: that
   * is to be undone first. `conflict`, reason `heading`, where another has the heading now.
   */
  'authority.restore': write(z.object({ number: z.int().positive() }), z.object({
    authorities: z.array(Authority), testimonies: z.int().nonnegative(),
  })),
  /** Other names that it may have, to be looked at: none of them is kept by this. */
  'authority.suggest': read(z.object({ heading: Heading, type: AuthorityType }), z.object({
    suggestions: z.array(Suggestion), coordinates: Authority.shape.coordinates,
  })),
  /** Adds the places along the Tumen and the Yalu whose headings are not there yet, each with what it is part of. */
  'authority.starter': write(z.object({}), z.object({ added: z.int().nonnegative(), known: z.int().nonnegative() })),
} as const;
