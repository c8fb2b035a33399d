// The calls by which passages are found, counted, compared and collected: a part of the contract.
import { z } from 'zod';
import { CitationStyle } from './exchange-calls.ts';
import { Standing } from './consent.ts';
import { PersonRole } from './description.ts';
import { PassageId, TestimonyId, Ticket } from './ids.ts';
import { Paper } from './issue-calls.ts';
import { read, write } from './operation.ts';
import { Language } from './language.ts';

/** Random, and the user's own: `w` (workbook) or `q` (saved search) and 12 symbols. */
const WorkbookId = z.string().regex(/^w[0-9a-hjkmnp-tv-z]{12}$/).brand<'WorkbookId'>();
export type WorkbookId = z.infer<typeof WorkbookId>;
const SavedSearchId = z.string().regex(/^q[0-9a-hjkmnp-tv-z]{12}$/).brand<'SavedSearchId'>();
export type SavedSearchId = z.infer<typeof SavedSearchId>;

/** What a search is narrowed to. Within one filter any value will do; filters together must all hold. */
export const Filters = z.object({
  collections: z.array(z.string().max(200)).min(1).max(200).optional(),
  languages: z.array(Language).min(1).optional(),
  places: z.array(z.string().max(200)).min(1).max(200).optional(),
  narrators: z.array(z.string().max(200)).min(1).max(200).optional(),
  /** Headings of the description, or of its table of contents. */
  subjects: z.array(z.string().max(200)).min(1).max(200).optional(),
  /** What the speaker of a passage did in the interview. */
  roles: z.array(PersonRole).min(1).optional(),
  /** Years (inclusive) that the date of the testimony lies in or touches. */
  from: z.int().min(-9999).max(9999).optional(),
  until: z.int().min(-9999).max(9999).optional(),
  /** Who speaks: passages whose speaker's label has the words of one of these, in a row; case and punctuation aside. */
  speakers: z.array(z.string().max(200)).min(1).max(200).optional(),
  /** For those who keep the stacks: how consent stands. */
  standings: z.array(Standing).min(1).optional(),
  testimonies: z.array(TestimonyId).min(1).max(10_000).optional(),
});
export type Filters = z.infer<typeof Filters>;

/** A query with what it is narrowed to. In `plain` mode no character has a meaning of its own, so that nothing is a fault. */
export const Search = z.object({
  query: z.string().max(2000),
  mode: z.enum(['query', 'plain']).default('query'),
  filters: Filters.default({}),
  /** Whether other names of the people who are named in the query are looked for as well: as far as the user's key opens names. */
  expand: z.boolean().default(true),
});
export type Search = z.infer<typeof Search>;

const Count = z.object({ value: z.string(), count: z.int().nonnegative() });
export type Count = z.infer<typeof Count>;

/**
 * Passages of the whole result by what their testimonies are described as; the most frequent values first, at most 200 of
 * each. A passage counts in every year that the date of its testimony touches.
 */
export const Facets = z.object({
  collections: z.array(Count), languages: z.array(Count), years: z.array(Count), places: z.array(Count),
  narrators: z.array(Count), subjects: z.array(Count),
  /** Passages by who speaks in them. */
  roles: z.array(z.object({ value: PersonRole, count: z.int().positive() })),
  /** For those who keep the stacks. */
  standings: z.array(Count).optional(),
});
export type Facets = z.infer<typeof Facets>;

/** What stands beside a passage in its original, or in a translation of it. */
export const Counterpart = z.object({
  testimony: TestimonyId, title: z.string(), language: Language,
  passages: z.array(z.object({
    passage: PassageId, speaker: z.string().nullable(), start: z.int().nonnegative().nullable(), text: z.string(),
  })).min(1),
});
export type Counterpart = z.infer<typeof Counterpart>;

export const Hit = z.object({
  testimony: TestimonyId,
  passage: PassageId,
  /** 0 where hits are not sorted by relevance. */
  score: z.number(),
  text: z.string(),
  speaker: z.string().nullable(),
  start: z.int().nonnegative().nullable(),
  title: z.string(),
  language: Language,
  /** Where the query's words stand in `text`: UTF-16 offsets, ascending, apart from one another. */
  highlights: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
  /** How many passages of its testimony were found. */
  inTestimony: z.int().positive(),
  /** Null where there is none that the user may read. */
  counterpart: Counterpart.nullable(),
});
export type Hit = z.infer<typeof Hit>;

/** A word or phrase as it stands in the query: UTF-16 offsets, the end not included. */
const InQuery = z.object({ start: z.int().nonnegative(), end: z.int().positive() });

export const FindResult = z.object({
  /** Matching passages, of which `hits` is one page, and the testimonies that they are from. */
  total: z.int().nonnegative(),
  testimonies: z.int().nonnegative(),
  hits: z.array(Hit),
  /** Left out unless asked for. */
  facets: Facets.optional(),
  /** For words that stand nowhere: what may have been meant, the likeliest first. */
  suggestions: z.array(InQuery.extend({ instead: z.array(z.string()).min(1) })),
  /** What was looked for besides what was typed. */
  expansions: z.array(InQuery.extend({ names: z.array(z.string()).min(1) })),
  /** Milliseconds that the search itself took, text of the hits included. */
  took: z.number().nonnegative(),
});
export type FindResult = z.infer<typeof FindResult>;

/** One line of a concordance: the words found, with what stands to their left and right, on one line each. */
export const ConcordanceLine = z.object({
  testimony: TestimonyId, passage: PassageId, title: z.string(), speaker: z.string().nullable(),
  left: z.string(), match: z.string(), right: z.string(),
});
export type ConcordanceLine = z.infer<typeof ConcordanceLine>;

export const Frequency = z.object({
  /** Empty for testimonies without a date. */
  value: z.string(),
  passages: z.int().nonnegative(),
  /** Times that the words found stand there; words in all passages of that value that were searched; the one per 1,000 of the other. */
  occurrences: z.int().nonnegative(), words: z.int().nonnegative(), perThousand: z.number().nonnegative(),
});
export type Frequency = z.infer<typeof Frequency>;

export const Collocate = z.object({
  word: z.string(),
  /** Times beside the words found, and in all passages that were searched; log-likelihood (Dunning 1993) of the difference. */
  beside: z.int().nonnegative(), everywhere: z.int().nonnegative(), score: z.number(),
});
export type Collocate = z.infer<typeof Collocate>;

export const SavedSearch = Search.extend({
  id: SavedSearchId, name: z.string().min(1).max(200), savedAt: z.iso.datetime(), lastSeen: z.iso.datetime(),
  total: z.int().nonnegative(),
  /** Passages that were not there when it was last looked at. */
  fresh: z.int().nonnegative(),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

/** A passage that a user has collected: its id, never its text, which is read anew each time. */
export const Collected = z.object({ testimony: TestimonyId, passage: PassageId, note: z.string().max(20_000) });
export type Collected = z.infer<typeof Collected>;
/** Passages that one workbook holds. */
export const mostCollected = 10_000;

export const Workbook = z.object({
  id: WorkbookId, name: z.string().min(1).max(200), changedAt: z.iso.datetime(), items: z.int().nonnegative(),
});
export type Workbook = z.infer<typeof Workbook>;

export const WorkbookItem = Collected.extend({
  /** Null where the passage is not to be had any more: withdrawn, withheld or erased. */
  shown: z.object({
    title: z.string(), speaker: z.string().nullable(), start: z.int().nonnegative().nullable(), text: z.string(),
    language: Language,
  }).nullable(),
});
export type WorkbookItem = z.infer<typeof WorkbookItem>;

const OneWorkbook = z.object({ workbook: WorkbookId });
const Name = z.string().min(1).max(200);

export const findingCalls = {
  'passages.find': read(Search.extend({
    limit: z.int().min(0).max(1000).default(20), offset: z.int().nonnegative().default(0),
    /** By date, by title: the oldest first, undated last; A first. `text`: as testimonies came in. Then in the order of the text. */
    sort: z.enum(['relevance', 'date', 'title', 'text']).default('relevance'),
    /** Passages of one testimony together, the testimony with the best passage first. */
    group: z.boolean().default(false),
    facets: z.boolean().default(false),
  }), FindResult),
  /**
   * One line for each time that the words found stand in a text. Sorted by context, the first 20,000 lines in the order of
   * the text are; what is beyond them follows in that order (`sorted` says how many were).
   */
  'passages.concordance': read(Search.extend({
    sort: z.enum(['text', 'left', 'right', 'match']).default('text'),
    /** UTF-16 code units of context on either side, cut at words. */
    width: z.int().min(10).max(400).default(60),
    limit: z.int().min(1).max(1000).default(100), offset: z.int().nonnegative().default(0),
  }), z.object({ total: z.int().nonnegative(), sorted: z.int().nonnegative(), lines: z.array(ConcordanceLine) })),
  'passages.frequency': read(Search.extend({ by: z.enum(['year', 'collection']) }), z.object({ rows: z.array(Frequency) })),
  'passages.collocates': read(Search.extend({
    /** Words to either side. */
    span: z.int().min(1).max(20).default(5), limit: z.int().min(1).max(500).default(50),
  }), z.object({ collocates: z.array(Collocate) })),
} as const;

export const workbookCalls = {
  'saved.list': read(z.object({}), z.object({ searches: z.array(SavedSearch) })),
  'saved.save': write(Search.extend({ name: Name }), SavedSearch),
  /** Looked at: what is there now is not new any more. */
  'saved.seen': write(z.object({ search: SavedSearchId }), SavedSearch),
  'saved.remove': write(z.object({ search: SavedSearchId }), z.object({})),
  'workbook.list': read(z.object({}), z.object({ workbooks: z.array(Workbook) })),
  'workbook.create': write(z.object({ name: Name }), Workbook),
  'workbook.rename': write(OneWorkbook.extend({ name: Name }), Workbook),
  'workbook.remove': write(OneWorkbook, z.object({})),
  'workbook.show': read(OneWorkbook, Workbook.extend({ items: z.array(WorkbookItem) })),
  /** Adds what is not in it yet, at the end. */
  'workbook.collect': write(OneWorkbook.extend({
    passages: z.array(z.object({ testimony: TestimonyId, passage: PassageId })).min(1).max(1000),
  }), Workbook),
  /** The whole workbook anew: order, notes, and what is no longer in it. Only what was in it can be. */
  'workbook.arrange': write(OneWorkbook.extend({
    items: z.array(Collected).max(mostCollected),
    /** Its `changedAt` as it was shown: where it has changed since, that is a `conflict`, and nothing is lost. */
    shownAt: z.iso.datetime().optional(),
  }), Workbook),
  'workbook.cite': read(OneWorkbook.extend({ style: CitationStyle }), z.object({
    ticket: Ticket, name: z.string(), text: z.string(),
    /** Collected passages that are cited, and those that are not to be had any more. */
    passages: z.int().nonnegative(), left: z.int().nonnegative(),
  })),
  /** A dossier of the cleared passages, with notes, as one PDF: recorded as a disclosure of each testimony in it. */
  'workbook.issue': write(OneWorkbook.extend({
    purpose: z.string().min(1).max(200).optional(), to: z.string().min(1).max(200).optional(), language: Language.optional(),
    paper: Paper.optional(),
  }), z.object({
    ticket: Ticket, name: z.string(), pages: z.int().positive(), bytes: z.int().positive(), sha256: z.string(),
    passages: z.int().nonnegative(),
    /** Collected, and not to be had for this purpose. */
    left: z.int().nonnegative(),
  })),
} as const;
