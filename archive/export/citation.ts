// The suggested citation of a testimony, with what is not known left out cleanly.
import type { Cleared } from '../api/consent.ts';
import type { PassageId } from '../api/ids.ts';
import type { IssueParticulars, IssueWords, TestimonyCopy } from '../api/issue.ts';
import { formatDate } from './format-date.ts';

/** Replaces `{name}` by its value. A part in square brackets is left out where a value inside it is missing. */
export function fillForm(form: string, values: Readonly<Record<string, string | null>>): string {
  const kept = form.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const names = [...part.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    return names.some((name) => isMissing(values[name])) ? '' : part;
  });
  return kept.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? (name in values ? '' : whole));
}

function isMissing(value: string | null | undefined): boolean {
  return value === undefined || value === null || value.trim() === '';
}

export function citeTestimony(
  copy: Cleared<TestimonyCopy>, particulars: IssueParticulars, words: IssueWords,
): string {
  return cite(copy, particulars, words, copy.testimony);
}

function cite(
  { description }: Cleared<TestimonyCopy>, particulars: IssueParticulars, words: IssueWords, identifier: string,
): string {
  return fillForm(words.citationForm, {
    narrator: description.narrator,
    title: description.title,
    collection: description.collection,
    archive: particulars.archive,
    date: description.date === null ? null : formatDate(description.date, words.language),
    identifier,
  });
}

/** A citation of passages: the testimony's, with the passages' ids where its own would stand. */
export function citePassages(
  copy: Cleared<TestimonyCopy>, passages: readonly PassageId[], particulars: IssueParticulars, words: IssueWords,
): string {
  return cite(copy, particulars, words, passages.join(', '));
}
