// Citations as CSL JSON (Citation Style Language 1.0.2), which Zotero and other reference managers read.
import { readEdtf, type CitedWork, type DateParts } from './cited-works.ts';

/** A date variable of CSL: parts where EDTF could be read, else the words as they are. */
type CslDate =
  | { readonly 'date-parts': readonly DateParts[]; readonly circa?: true }
  | { readonly literal: string };

/** The fields of the CSL JSON schema that we fill in. */
interface CslItem {
  readonly id: string;
  readonly type: 'interview';
  readonly title: string;
  readonly author?: readonly [{ readonly literal: string }];
  readonly issued?: CslDate;
  readonly language: string;
  readonly genre: string;
  readonly medium: string;
  readonly archive: string;
  readonly archive_collection: string;
  readonly archive_location: string;
  /** Of the transcript’s text. */
  readonly version: string;
  /** The passages: an item of CSL has no field for locators, which belong to the place where it is cited. */
  readonly note?: string;
}

function dateOf(date: string): CslDate {
  const read = readEdtf(date);
  if (read === null) return { literal: date };
  return { 'date-parts': read.parts, ...(read.isApproximate ? { circa: true } : {}) };
}

function item({ copy, narrator, title, collection, date, passages }: CitedWork, archive: string): CslItem {
  return {
    id: copy.testimony,
    type: 'interview',
    title,
    // A literal: a display name is not to be taken apart into given and family name.
    ...(narrator === null ? {} : { author: [{ literal: narrator }] }),
    ...(date === null ? {} : { issued: dateOf(date) }),
    language: copy.description.language,
    genre: 'Oral history interview',
    medium: 'Transcript',
    archive,
    archive_collection: collection,
    archive_location: copy.testimony,
    version: String(copy.version),
    ...(passages.length === 0 ? {} : { note: `Passages: ${passages.join(', ')}` }),
  };
}

/** One item for each testimony. */
export function writeCslJson(works: readonly CitedWork[], archive: string): string {
  return `${JSON.stringify(works.map((work) => item(work, archive)), null, 2)}\n`;
}
