// What a transcript that leaves the house says of itself: whose it is, what it may be used for, how it is cited.
import type { Cleared } from '../../api/consent.ts';
import type { IssueParticulars, IssueWords, TestimonyCopy } from '../../api/issue.ts';
import { citeTestimony } from '../citation.ts';
import { rightsOf } from '../rights.ts';
import { onOneLine } from './plain-text.ts';

/** Each on one line. Null is what nothing is known of. Dates are as recorded: EDTF, and ISO 8601 UTC for the issue. */
export interface TranscriptHead {
  readonly title: string;
  readonly narrator: string | null;
  readonly collection: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly identifier: string;
  readonly archive: string;
  readonly rights: string;
  readonly citation: string;
  /** Says that the marks in the text stand for words withheld; null where nothing is. */
  readonly withheld: string | null;
  readonly issued: string;
}

export function headOf(copy: Cleared<TestimonyCopy>, particulars: IssueParticulars, words: IssueWords): TranscriptHead {
  const { title, narrator, collection, date, place } = copy.description;
  const orNull = (text: string | null): string | null => (text === null || onOneLine(text) === '' ? null : onOneLine(text));
  return {
    title: onOneLine(title), narrator: orNull(narrator), collection: onOneLine(collection), date: orNull(date),
    place: orNull(place), identifier: copy.testimony, archive: onOneLine(particulars.archive),
    rights: onOneLine(rightsOf(copy, words.rightsStatement, words)),
    citation: onOneLine(citeTestimony(copy, particulars, words)),
    withheld: copy.withheld > 0 ? onOneLine(words.withheldNote) : null,
    issued: particulars.at,
  };
}

/** For formats whose head is lines of text. */
export function headLines(head: TranscriptHead): string[] {
  const when = [head.date, head.place].filter((value) => value !== null).join(', ');
  return [head.title, head.narrator, when, head.citation, head.rights, head.withheld, head.issued.slice(0, 10)]
    .filter((line): line is string => line !== null && line !== '');
}
