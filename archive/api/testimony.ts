// A testimony as it is kept, listed, read and found.
import { z } from 'zod';
import { Description, DescriptionStatus } from './description.ts';
import { Agreement, Reason, Restriction, Standing } from './consent.ts';
import type { TurnKey } from './ids.ts';
import { PassageId, RestrictionId, TestimonyId } from './ids.ts';
import { SourceFormat } from './transcript.ts';
import { Language } from './language.ts';

/** A piece of one turn inside a passage: an exact slice of the turn's text, so that turns can be put together again. */
export interface PassagePart {
  readonly turn: TurnKey;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  /** Keys of turns that were merged into this one, under which they may have been cited. */
  readonly also?: readonly TurnKey[];
}

/**
 * What search returns and a citation names: one turn, or a split or merged run of about 50 to 150 words, never across
 * speakers or sessions. `session` counts from 1.
 */
export interface PassageRecord {
  readonly id: PassageId;
  readonly session: number;
  readonly speaker: string | null;
  readonly parts: readonly PassagePart[];
}

/** The passage as a reader sees it: its parts, one paragraph each. */
export function passageText(passage: PassageRecord): string {
  return passage.parts.map((part) => part.text.trim()).join('\n');
}

/** Milliseconds from the start of the recording at which the passage begins, where known. */
export function passageStart(passage: PassageRecord): number | null {
  return passage.parts[0]?.start ?? null;
}

/** One line of a list. `consent` is how it stands for a scholar today. */
export const TestimonySummary = z.object({
  id: TestimonyId,
  title: z.string(),
  language: Language,
  collection: z.string(),
  passages: z.int().nonnegative(),
  words: z.int().nonnegative(),
  consent: Standing,
  narrator: z.string().nullable(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  accession: z.string().nullable(),
  /** For those who keep the stacks. */
  status: DescriptionStatus.nullable(),
});
export type TestimonySummary = z.infer<typeof TestimonySummary>;

/** A passage as it crosses the contract. `start` is in milliseconds. */
export const Passage = z.object({
  passage: PassageId,
  session: z.int().positive(),
  speaker: z.string().nullable(),
  start: z.int().nonnegative().nullable(),
  text: z.string(),
  /** For those who keep the stacks: which stretches (UTF-16) readers do not get, and why; left out where there are none. */
  withheld: z.array(z.object({
    start: z.int().nonnegative(), end: z.int().positive(), reason: Reason, by: z.enum(['restriction', 'pseudonym', 'unruled-name']),
    /** Those that withhold it, by which it can be lifted; for a person's names, left out. */
    restrictions: z.array(RestrictionId).optional(),
  })).optional(),
});
export type Passage = z.infer<typeof Passage>;

/** A testimony opened for reading. Agreement and restrictions are told to archivists and cataloguers only. */
export const TestimonyView = TestimonySummary.omit({ passages: true }).extend({
  /** As far as the user may be told it. */
  description: Description,
  format: SourceFormat.nullable(),
  /** What this is a translation of, and what is a translation of it: as far as the user may know of them. */
  original: TestimonyId.nullable(),
  translations: z.array(TestimonyId),
  agreement: Agreement.nullable(),
  restrictions: z.array(Restriction),
  passages: z.array(Passage),
});
export type TestimonyView = z.infer<typeof TestimonyView>;

/** The mark that stands in a cleared text where words were withheld: it says why, never how long they were. */
export const withheldMark: Readonly<Record<Reason, { readonly en: string; readonly ko: string }>> = {
  name: { en: '[name withheld]', ko: '[이름 비공개]' },
  place: { en: '[place withheld]', ko: '[장소 비공개]' },
  'third-party': { en: '[withheld: third party]', ko: '[비공개: 제삼자]' },
  safety: { en: '[withheld: safety]', ko: '[비공개: 안전]' },
  'narrator-request': { en: '[withheld at the narrator’s request]', ko: '[구술자 요청으로 비공개]' },
  legal: { en: '[withheld: legal]', ko: '[비공개: 법적 사유]' },
  embargo: { en: '[embargoed]', ko: '[공개 유예]' },
  other: { en: '[withheld]', ko: '[비공개]' },
};
