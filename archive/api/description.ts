// What is said of a testimony: the catalogue's fields, in the terms of EAD3 and of OHMS.
import { z } from 'zod';
import { Language } from './language.ts';

/** What somebody did in an interview. */
export const peopleRoles = ['narrator', 'interviewer', 'interpreter', 'transcriber', 'translator', 'editor', 'recordist', 'other'] as const;
export const PersonRole = z.enum(peopleRoles);
export type PersonRole = z.infer<typeof PersonRole>;

/** Somebody who took part, by the name to be shown. `labels` are the speakers' labels in the transcript that mean them. */
export const PersonInRole = z.object({
  role: PersonRole,
  name: z.string().min(1).max(200),
  labels: z.array(z.string().min(1).max(200)).max(20).default([]),
});
export type PersonInRole = z.infer<typeof PersonInRole>;

/** A session or part of a recording. `date` is EDTF, `duration` milliseconds, `recording` where the recording is kept. */
export const Part = z.object({
  date: z.string().max(60).nullable().default(null),
  place: z.string().max(200).nullable().default(null),
  duration: z.int().nonnegative().nullable().default(null),
  recording: z.string().max(1000).nullable().default(null),
});
export type Part = z.infer<typeof Part>;

/** One line of a testimony's own table of contents, as OHMS keeps it. `start` is in milliseconds; WGS 84 degrees. */
export const IndexPoint = z.object({
  start: z.int().nonnegative().nullable(),
  title: z.string().min(1).max(500),
  synopsis: z.string().max(10_000).nullable().default(null),
  keywords: z.array(z.string().min(1).max(200)).max(100).default([]),
  subjects: z.array(z.string().min(1).max(200)).max(100).default([]),
  place: z.string().max(200).nullable().default(null),
  coordinates: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).nullable().default(null),
});
export type IndexPoint = z.infer<typeof IndexPoint>;

export const descriptionStatuses = ['in-process', 'described', 'reviewed'] as const;
export const DescriptionStatus = z.enum(descriptionStatuses);
export type DescriptionStatus = z.infer<typeof DescriptionStatus>;

const Line = z.string().max(200).nullable();
const Prose = z.string().max(20_000).nullable();
/** Headings from the archive's own lists. */
const Headings = z.array(z.string().min(1).max(200)).max(200);

/**
 * What a finding aid says of a testimony. `narrator` and the names in `people` are display names, never sealed ones. Dates
 * are EDTF, durations milliseconds. No field has a default, so that a part of a description says nothing of the others.
 */
export const Description = z.object({
  title: z.string().min(1).max(500),
  collection: z.string().min(1).max(200),
  language: Language,
  narrator: z.string().max(200).nullable(),
  date: z.string().max(60).nullable(),
  place: z.string().max(200).nullable(),
  summary: z.string().max(10_000).nullable(),
  /** The archive's own number, unique in the vault. */
  accession: z.string().max(100).nullable(),
  series: Line,
  people: z.array(PersonInRole).max(50),
  parts: z.array(Part).max(200),
  duration: z.int().nonnegative().nullable(),
  /** Physical extent in words: two cassettes, 90 minutes. */
  extent: Line,
  /** The summary in other languages: BCP 47, text. */
  summaries: z.array(z.object({ language: z.string().min(2).max(35), text: z.string().min(1).max(10_000) })).max(20),
  subjects: Headings,
  /** Whom, which places and which events it speaks of. */
  persons: Headings,
  places: Headings,
  events: Headings,
  scope: Prose,
  rights: Prose,
  /** For those who keep the stacks alone: it never goes to the reading room. */
  provenance: Prose,
  custody: Prose,
  notes: Prose,
  points: z.array(IndexPoint).max(2000),
  status: DescriptionStatus,
});
export type Description = z.infer<typeof Description>;

/** What no reader is told, whatever the agreement allows: it often names those who brought a recording out. */
export const keepersFields = ['provenance', 'custody', 'notes', 'status'] as const;

/** The fields that nothing is said in yet; and those that an older program did not keep. */
export const emptyDescription: Omit<Description, 'title' | 'collection' | 'language'> = {
  narrator: null, date: null, place: null, summary: null, accession: null, series: null, people: [], parts: [], duration: null,
  extent: null, summaries: [], subjects: [], persons: [], places: [], events: [], scope: null, rights: null, provenance: null,
  custody: null, notes: null, points: [], status: 'in-process',
};

/** Some of the fields: what is left out is not said, which is not the same as empty. */
export const DescriptionChanges = Description.partial();
export type DescriptionChanges = z.infer<typeof DescriptionChanges>;
