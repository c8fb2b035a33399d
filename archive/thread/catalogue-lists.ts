// The archive's own lists and settings, and what its descriptions still lack.
import type { AuthorityType } from '../api/authority.ts';
import type { ArchiveSettings } from '../api/catalogue-calls.ts';
import type { Output, Parsed } from '../api/contract.ts';
import type { Description } from '../api/description.ts';
import { checkPattern, nextAccession } from '../catalogue/accession.ts';
import { findGaps } from '../catalogue/find-gaps.ts';
import { readEdtf } from '../catalogue/read-edtf.ts';
import { appendJournal } from '../vault/journal.ts';
import { putSetting, setting } from '../vault/setting-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { authoritiesKnown } from './authorities.ts';
import { readableNow } from './readable-now.ts';
import { permit, stacksOf, type Session } from './session.ts';
import { describedCollections } from './show-collections.ts';

type Lists = Output<'catalogue.lists'>;

/** Values that one list gives. */
const mostValues = 2000;

const valuesOf: Readonly<Record<Exclude<keyof Lists, 'nextAccession'>, (description: Description) => readonly (string | null)[]>> = {
  collections: ({ collection }) => [collection],
  series: ({ series }) => [series],
  narrators: ({ narrator }) => [narrator],
  people: ({ people }) => people.map(({ name }) => name),
  places: ({ place, places, parts }) => [place, ...places, ...parts.map((part) => part.place)],
  subjects: ({ subjects }) => subjects,
  persons: ({ persons }) => persons,
  events: ({ events }) => events,
};

/** Types of authorities whose headings are offered in a list, whether or not a description has them yet. */
const typesOf: { readonly [List in keyof typeof valuesOf]?: readonly AuthorityType[] } = {
  places: ['place'], persons: ['person', 'organisation'], subjects: ['subject', 'organisation'], events: ['event'],
};

function count(
  descriptions: readonly Description[], values: (description: Description) => readonly (string | null)[], headings: readonly string[],
): Lists['places'] {
  const counts = new Map(headings.map((heading) => [heading, 0]));
  for (const description of descriptions) {
    for (const value of new Set(values(description))) {
      if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].map(([value, testimonies]) => ({ value, testimonies }))
    .sort((one, other) => other.testimonies - one.testimonies || (one.value < other.value ? -1 : 1)).slice(0, mostValues);
}

/** Those described, whether or not a testimony is in them. */
function collectionNames(session: Session): Readonly<Record<'collections' | 'series', string[]>> {
  const described = describedCollections(session);
  return { collections: described.map(({ name }) => name), series: described.flatMap(({ series }) => series.map(({ name }) => name)) };
}

export function readLists(session: Session): Lists {
  const descriptions = [...readableNow(session).testimonies.values()].map(({ description }) => description);
  const pattern = session.vault.stacks === null ? null : setting(session.vault.stacks.db, 'accession-pattern');
  const used = descriptions.flatMap(({ accession }) => (accession === null ? [] : [accession]));
  const lists = (Object.keys(valuesOf) as (keyof typeof valuesOf)[]).map((list) => {
    const headings = list === 'collections' || list === 'series' ? collectionNames(session)[list] : authoritiesKnown(session).filter(({ type }) => typesOf[list]?.includes(type)).map(({ heading }) => heading);
    return [list, count(descriptions, valuesOf[list], headings)];
  });
  return {
    ...Object.fromEntries(lists) as Omit<Lists, 'nextAccession'>,
    nextAccession: pattern === null ? null : nextAccession(pattern, session.vault.now().getUTCFullYear(), used),
  };
}

export function readSettingsOfArchive({ vault }: Session): ArchiveSettings {
  const { db } = vault.stacks ?? vault.reading;
  return { name: setting(db, 'name'), accessionPattern: setting(db, 'accession-pattern') };
}

/** The name goes into the reading room after the stacks: an archivist's opening finishes what a crash cut off there. */
export function changeSettings(session: Session, { name, accessionPattern }: Parsed<'archive.set'>): ArchiveSettings {
  permit(session, 'archivist');
  const { vault } = session;
  const composed = name === undefined || name === null ? name : name.normalize('NFC').trim();
  const pattern = accessionPattern === undefined || accessionPattern === null ? accessionPattern : checkPattern(accessionPattern.trim());
  stacksOf(session).write((db) => {
    if (composed !== undefined) putSetting(db, 'name', composed === '' ? null : composed);
    if (pattern !== undefined) putSetting(db, 'accession-pattern', pattern);
    appendJournal(db, vault, { verb: 'settings', target: vault.id });
  });
  tellReaders(session);
  return readSettingsOfArchive(session);
}

/** Brings what the archive calls itself into the reading room, if it is not there yet. */
export function tellReaders({ vault }: Session): void {
  if (vault.stacks === null) return;
  const name = setting(vault.stacks.db, 'name');
  if (setting(vault.reading.db, 'name') !== name) vault.reading.write((db) => putSetting(db, 'name', name));
}

export const readDate = (words: string): Output<'catalogue.date'> => ({ date: readEdtf(words) });

const weights = { required: 10_000, doubtful: 100, recommended: 1 } as const;

export function readQuality(session: Session): Output<'catalogue.quality'> {
  permit(session, 'archivist', 'cataloguer');
  const { db } = stacksOf(session);
  const pattern = setting(db, 'accession-pattern');
  const rows = testimonyRows(db).map(({ id, description, notes }) => ({
    testimony: id, title: description.title, collection: description.collection, status: description.status,
    gaps: findGaps(description, notes.speakers, pattern),
  }));
  const weightOf = ({ gaps }: (typeof rows)[number]): number => gaps.reduce((sum, { gap }) => sum + weights[gap], 0);
  return { testimonies: rows.filter(({ gaps }) => gaps.length > 0).sort((one, other) => weightOf(other) - weightOf(one)) };
}
