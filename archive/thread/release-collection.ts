// What of a selection may leave for a purpose: the texts that consent lets go, or descriptions alone, and what stays and why.
import type { CatalogueEntry } from '../api/catalogue-entry.ts';
import type { ToldCollection } from '../api/collection.ts';
import { Refusal, type Cleared } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import { transcriptFormats, type ExportFormat, type ExportInput } from '../api/exchange-calls.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { TestimonyCopy } from '../api/issue.ts';
import { countMarks } from '../consent/redact.ts';
import { release, releaseEntry } from '../consent/release.ts';
import { clearedRow } from '../vault/cleared-rows.ts';
import { readingCopy } from './issue-testimony.ts';
import { listTestimonies } from './list-testimonies.ts';
import type { Session } from './session.ts';
import { collectionsLeavingWith } from './tell-collections.ts';

export interface Left {
  readonly testimony: TestimonyId;
  readonly title: string;
  readonly why: Refusal | 'no-times' | 'no-turns';
}

/** `texts` where the form carries texts; `entries` for every testimony whose description may leave. */
export interface ReleasedCollection {
  readonly purpose: string;
  readonly texts: readonly Cleared<TestimonyCopy>[];
  readonly entries: readonly Cleared<CatalogueEntry>[];
  /** What is said of their collections as a whole. */
  readonly collections: readonly ToldCollection[];
  readonly left: readonly Left[];
}

const withTexts: readonly ExportFormat[] = [...transcriptFormats, 'json', 'bag'];

/** Whether the form carries the words of testimonies, and not their descriptions alone. */
export function carriesTexts(format: ExportFormat): boolean {
  return withTexts.includes(format);
}

interface Chosen {
  readonly testimony: TestimonyId;
  readonly title: string;
}

type Choice = Pick<ExportInput, 'testimonies' | 'collection'>;

/** Those named, those of a collection, or all that the user may know of, in the order of the catalogue. */
function chosen(session: Session, { testimonies, collection }: Choice): Chosen[] {
  const listed = listTestimonies(session);
  if (testimonies === undefined) {
    return listed.filter((one) => collection === undefined || one.collection === collection).map(({ id, title }) => ({ testimony: id, title }));
  }
  const titles = new Map(listed.map(({ id, title }) => [id, title]));
  const unknown = testimonies.find((id) => !titles.has(id));
  if (unknown !== undefined) throw new ArchiveError('not-found');
  return [...new Set(testimonies)].map((testimony) => ({ testimony, title: titles.get(testimony) ?? testimony }));
}

/** In the words of `decide`, whether it was asked or how the testimony stands. */
function refusalOf(reason: string | undefined): Refusal {
  return reason === 'embargoed' ? 'embargo' : Refusal.catch('not-cleared').parse(reason);
}

/** What was released, or why it was not: `consent-refused` is an answer here, every other fault is one. */
function tryRelease<T>(deed: () => T): T | Refusal {
  try {
    return deed();
  } catch (thrown) {
    if (thrown instanceof ArchiveError && thrown.code === 'consent-refused') return refusalOf(thrown.detail.reason);
    throw thrown;
  }
}

/** Why there is no copy, as far as the user may know. */
function refuse(session: Session, testimony: TestimonyId): never {
  readingCopy(session, testimony);
  throw new ArchiveError('consent-refused', { reason: 'not-cleared' });
}

/** A copy that is listed, or open: its description. */
function releaseOneEntry(session: Session, testimony: TestimonyId, purpose: string): Cleared<CatalogueEntry> {
  const { vault } = session;
  const row = clearedRow(vault.reading.db, testimony) ?? refuse(session, testimony);
  const { state, description, words, passages, version, marks, consent } = row;
  return releaseEntry({ testimony, state, description, words, passages, version, withheld: countMarks(marks), consent }, purpose, vault.now());
}

export interface Refused extends Left {
  readonly why: Refusal;
}

/** The descriptions that may leave for a purpose, and what stays. */
export function releaseDescriptions(
  session: Session, choice: Choice, purpose: string,
): { readonly entries: Cleared<CatalogueEntry>[]; readonly left: Refused[] } {
  const entries: Cleared<CatalogueEntry>[] = [];
  const left: Refused[] = [];
  for (const { testimony, title } of chosen(session, choice)) {
    const entry = tryRelease(() => releaseOneEntry(session, testimony, purpose));
    if (typeof entry === 'string') left.push({ testimony, title, why: entry });
    else entries.push(entry);
  }
  return { entries, left };
}

/** Nothing is recorded here: what leaves is recorded when it is written. */
export function releaseCollection(session: Session, input: ExportInput): ReleasedCollection {
  const texts: Cleared<TestimonyCopy>[] = [];
  const entries: Cleared<CatalogueEntry>[] = [];
  const left: Left[] = [];
  const asText = carriesTexts(input.format);
  const purpose = input.purpose ?? (asText ? 'publish' : 'catalogue');
  for (const { testimony, title } of chosen(session, input)) {
    const text = asText ? tryRelease(() => release(readingCopy(session, testimony), purpose, session.vault.now())) : null;
    if (typeof text === 'string') {
      left.push({ testimony, title, why: text });
      continue;
    }
    if (text !== null) texts.push(text);
    const entry = tryRelease(() => releaseOneEntry(session, testimony, asText ? 'read' : purpose));
    if (typeof entry !== 'string') entries.push(entry);
    else if (!asText) left.push({ testimony, title, why: entry });
  }
  const collections = collectionsLeavingWith(session, [...texts, ...entries].map(({ description }) => description));
  return { purpose, texts, entries, collections, left };
}
