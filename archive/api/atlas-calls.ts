// The call that tells where and when: the places and the dates that descriptions name, for a map and a timeline.
import { z } from 'zod';
import { AuthorityId, Coordinates } from './authority.ts';
import { TestimonyId } from './ids.ts';
import { read } from './operation.ts';

/** What a place is to a testimony: it was recorded there, a part of it was, or it speaks of it. */
export const placeTies = ['recorded', 'part', 'spoken'] as const;
export const PlaceTie = z.enum(placeTies);
export type PlaceTie = z.infer<typeof PlaceTie>;

/**
 * The days that a date in EDTF means, counted from 1 January 1970, both inclusive; null on a side that is open or not known.
 * `lasting`: all of them; `within`: some time among them; `about`: the date itself is approximate, uncertain or unspecified.
 */
export const DateSpan = z.object({
  first: z.int().nullable(),
  last: z.int().nullable(),
  sense: z.enum(['lasting', 'within', 'about']),
});
export type DateSpan = z.infer<typeof DateSpan>;

export const AtlasPlace = z.object({
  /** Its heading, or what a line of a table of contents calls it. */
  name: z.string(),
  authority: AuthorityId.nullable(),
  /** Those of the authority; else those of the line of the table of contents. Null where nobody has given any. */
  coordinates: Coordinates.nullable(),
  testimonies: z.array(z.object({ testimony: TestimonyId, ties: z.array(PlaceTie) })),
});
export type AtlasPlace = z.infer<typeof AtlasPlace>;

export const AtlasInterview = z.object({
  testimony: TestimonyId,
  /** Its own date and those of its parts, in EDTF, each once. */
  dates: z.array(z.object({ date: z.string(), span: DateSpan })),
});
export type AtlasInterview = z.infer<typeof AtlasInterview>;

export const AtlasEvent = z.object({
  name: z.string(),
  authority: AuthorityId.nullable(),
  /** EDTF, as its authority has it; null where it has none that can be told. */
  date: z.string().nullable(),
  span: DateSpan.nullable(),
  testimonies: z.array(TestimonyId),
});
export type AtlasEvent = z.infer<typeof AtlasEvent>;

export const Atlas = z.object({
  /** How many it was asked of. */
  testimonies: z.int().nonnegative(),
  /** The most named first. */
  places: z.array(AtlasPlace),
  /** Those that are dated. */
  interviews: z.array(AtlasInterview),
  /** Those that descriptions name: the earliest first, then those without a date. */
  events: z.array(AtlasEvent),
});
export type Atlas = z.infer<typeof Atlas>;

export const atlasCalls = {
  /** Of one collection, or of everything: what the descriptions say that this user may read, and nothing that they do not. */
  'catalogue.atlas': read(z.object({ collection: z.string().max(200).nullable().default(null) }), Atlas),
} as const;
