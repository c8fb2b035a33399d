// The calls by which an archive describes what it holds, looks at what it said before, and keeps its own lists.
import { z } from 'zod';
import { Description, DescriptionChanges, DescriptionStatus } from './description.ts';
import { TestimonyId } from './ids.ts';
import { read, write } from './operation.ts';
import { TestimonySummary } from './testimony.ts';

const descriptionFieldNames = Object.keys(Description.shape) as [keyof Description, ...(keyof Description)[]];
const FieldName = z.enum(descriptionFieldNames);

const OneTestimony = z.object({ testimony: TestimonyId });

/** What the archive calls itself, and how it numbers: `{year}`, `{number}` and `{number:4}` in a pattern count. */
export const ArchiveSettings = z.object({
  name: z.string().min(1).max(200).nullable(),
  accessionPattern: z.string().min(1).max(100).nullable(),
});
export type ArchiveSettings = z.infer<typeof ArchiveSettings>;

/** One thing that a description lacks, or that is doubtful in it. */
export const Gap = z.object({ field: FieldName, gap: z.enum(['required', 'doubtful', 'recommended']) });
export type Gap = z.infer<typeof Gap>;

/** A heading of an authority that no description has is among them, with 0. */
const Counted = z.object({ value: z.string(), testimonies: z.int().nonnegative() });

/** One description as it stood before a change, and what the change was to. Numbers count from 1. */
export const FormerDescription = z.object({
  number: z.int().positive(), at: z.iso.datetime(), by: z.string(), fields: z.array(FieldName), description: Description,
  /** What was done to authorities that rewrote it, by its number there. */
  deed: z.int().positive().optional(),
});
export type FormerDescription = z.infer<typeof FormerDescription>;

export const catalogueCalls = {
  /** What the archive is called is told to everybody, the pattern to those who keep the stacks. */
  'archive.settings': read(z.object({}), ArchiveSettings),
  'archive.set': write(ArchiveSettings.partial(), ArchiveSettings),
  /**
   * Field by field; what is not named stays. A date that is not EDTF or an accession number that does not fit the pattern is
   * `bad-request` with the field as its reason, a number that another testimony has is a `conflict`.
   */
  'testimony.describe': write(DescriptionChanges.extend(OneTestimony.shape), TestimonySummary),
  /** Latest first. */
  'testimony.history': read(OneTestimony, z.object({ versions: z.array(FormerDescription) })),
  /** The description becomes again what it was before that change: itself a change, which can be undone. */
  'testimony.restore': write(OneTestimony.extend({ number: z.int().positive() }), TestimonySummary),
  /** The archive's own lists, to complete from: the most used first, at most 2,000 of each. As far as the user may know. */
  'catalogue.lists': read(z.object({}), z.object({
    collections: z.array(Counted), series: z.array(Counted), narrators: z.array(Counted), people: z.array(Counted),
    places: z.array(Counted), subjects: z.array(Counted), persons: z.array(Counted), events: z.array(Counted),
    /** Where the archive numbers by a pattern. */
    nextAccession: z.string().nullable(),
  })),
  /** A date as EDTF writes it, or null where the words are none: for whoever is still typing. */
  'catalogue.date': read(z.object({ words: z.string().max(60) }), z.object({ date: z.string().nullable() })),
  /** What descriptions lack, those first that lack most of what is required. */
  'catalogue.quality': read(z.object({}), z.object({
    testimonies: z.array(OneTestimony.extend({
      title: z.string(), collection: z.string(), status: DescriptionStatus, gaps: z.array(Gap),
    })),
  })),
} as const;
