// The calls by which PDFs leave: a testimony alone or beside its translation, many at once, and the finding aid of a collection.
import { z } from 'zod';
import { Reason, refusals } from './consent.ts';
import { Fault } from './errors.ts';
import { FontId, TestimonyId, Ticket } from './ids.ts';
import { Language } from './language.ts';
import { write } from './operation.ts';
import { Passphrase } from './vault-fields.ts';

/** What a page is to be printed on: ISO 216 A4, or US Letter. A4 where nothing is said. */
export const Paper = z.enum(['a4', 'letter']);
export type Paper = z.infer<typeof Paper>;

const OfOneIssue = z.object({
  purpose: z.string().min(1).max(200).optional(),
  to: z.string().min(1).max(200).optional(),
  /** The language of the words around the testimony; its own where nothing is said. */
  language: Language.optional(),
  paper: Paper.optional(),
  /** Fonts of `issue.font`, for characters that the program’s own lack, in the order in which they are tried. */
  fonts: z.array(FontId).max(4).optional(),
});

/** Whether every page says for whom, when and for what the copy is; one with a passphrase always does. */
const marked = z.boolean().optional();

export const IssueInput = OfOneIssue.extend({
  testimony: TestimonyId,
  /** A translation of it, or its original, to be set beside it. */
  beside: TestimonyId.optional(),
  marked,
  /** Laid out as a file that a passphrase will protect. The passphrase itself is not asked for before the file leaves. */
  protect: z.boolean().optional(),
});
export type IssueInput = z.infer<typeof IssueInput>;

/** A written file behind its ticket. `name` tells nothing: ids, a day, the program’s own words. */
const Made = z.object({
  ticket: Ticket, name: z.string(), pages: z.int().positive(), bytes: z.int().positive(), sha256: z.string(),
  /** Whether it opens with a passphrase alone. */
  isProtected: z.boolean(),
});

/** What was made ready to be issued, or was issued. `reasons` says why words are withheld, and in how many places. */
const IssueReady = Made.extend({ withheld: z.int().nonnegative(), reasons: z.partialRecord(Reason, z.int().positive()) });

/** A draft of a preview in this sitting, whose other particulars then hold. */
const draft = z.string().optional();

/** Known to the recipient alone: it encrypts the file, and is kept nowhere. `weak-passphrase` where it is too short. */
const passphrase = Passphrase.optional();

export const FindingAidInput = OfOneIssue.extend({
  /** These; without them those of the collection, and without either all that the user may know of. */
  testimonies: z.array(TestimonyId).min(1).max(10_000).optional(),
  collection: z.string().min(1).max(200).optional(),
  title: z.string().min(1).max(200),
  /** The archivist’s account of the whole. Nobody clears it. */
  summary: z.string().min(1).max(10_000).optional(),
});
export type FindingAidInput = z.infer<typeof FindingAidInput>;

const FindingAidReady = Made.extend({
  testimonies: z.int().positive(),
  left: z.array(z.object({ testimony: TestimonyId, title: z.string(), why: z.enum(refusals) })),
});

/** So many copies are made in one call at most: they are held in memory until all are on record. */
export const mostCopies = 200;

export const IssueManyInput = OfOneIssue.extend({
  testimonies: z.array(TestimonyId).min(1).max(mostCopies),
  /** Each gets a copy of each testimony, in which he is named. */
  recipients: z.array(z.string().min(1).max(200)).max(50).default([]),
  marked,
  passphrase,
}).omit({ to: true });

export const issueCalls = {
  /** Takes in a font for this sitting. `unreadable-file` where it cannot be used, why in `reason`. */
  'issue.font': write(z.object({ file: Ticket }), z.object({
    font: FontId, family: z.string(), style: z.string(), characters: z.int().positive(),
  })),
  /** Lays out the very file that `testimony.issue` will hand out for this draft. Nothing is recorded, nothing leaves. */
  'testimony.preview': write(IssueInput, IssueReady.extend({ draft: z.string() })),
  /** With a passphrase, what was laid out is protected by it first; a draft has to have been laid out for that. */
  'testimony.issue': write(IssueInput.omit({ protect: true }).extend({ draft, passphrase }), IssueReady),
  /**
   * A copy of each testimony for each recipient, as one ZIP with a folder for each recipient; one copy alone comes as it is.
   * Each is on record before any leaves. What can’t be made is left, and why; without anything made there is no file.
   */
  'testimony.issueMany': write(IssueManyInput, z.object({
    copies: z.array(z.object({
      testimony: TestimonyId, title: z.string(), to: z.string().nullable(), path: z.string(), pages: z.int().positive(),
      withheld: z.int().nonnegative(), sha256: z.string(),
    })),
    left: z.array(z.object({ testimony: TestimonyId, title: z.string(), fault: Fault })),
    file: z.object({ ticket: Ticket, name: z.string(), bytes: z.int().positive(), sha256: z.string() }).nullable(),
  })),
  /** As with `testimony.preview`. `consent-refused` where no description may leave. */
  'collection.previewFindingAid': write(FindingAidInput, FindingAidReady.extend({ draft: z.string() })),
  /** Recorded as a disclosure of each testimony that it describes. */
  'collection.findingAid': write(FindingAidInput.extend({ draft }), FindingAidReady),
} as const;
