// Composes what a finding aid says of a testimony: a table of its particulars, and prose and headings below it.
import type { Description, Part, PersonRole } from '../../api/description.ts';
import type { IssueWords, TestimonyCopy } from '../../api/issue.ts';
import { fillForm } from '../citation.ts';
import { formatDate, formatDuration, formatNumber, languageName } from '../format-date.ts';
import { addDraft, addLabelled, addLine, addTable, beginDraft, type Draft, type HungRole, type TableLine } from './compose.ts';
import { branch, type Element, type Span } from './document.ts';
import { plainSpan, spansOf, tidy } from './spans.ts';
import { gaps } from './styles.ts';

/** Of whom it is told, when and where: what a reader looks for first. */
export function particularsOf(description: Description, words: IssueWords): TableLine[] {
  const own = words.language;
  const told = description.language;
  return [
    [words.narrator, spansOf(narratorsOf(description), told)],
    ...peopleOf(description, ['interviewer', 'interpreter'], words),
    [words.collection, spansOf(description.collection, told)],
    [words.languageLabel, plainSpan(words.languageName[told], own)],
    [words.date, plainSpan(description.date === null ? '' : formatDate(description.date, own), own)],
    [words.place, spansOf(description.place ?? '', told)],
    [words.description.duration, plainSpan(durationOf(description.duration, words), own)],
  ];
}

/** Who else had a hand in it, and the archive's own numbers and measures. */
export function furtherParticularsOf(description: Description, words: IssueWords): TableLine[] {
  const told = description.language;
  return [
    ...peopleOf(description, ['transcriber', 'translator', 'editor', 'recordist', 'other'], words),
    [words.description.series, spansOf(description.series ?? '', told)],
    [words.description.physicalExtent, spansOf(description.extent ?? '', told)],
    [words.description.accession, spansOf(description.accession ?? '', told)],
  ];
}

/** How much of it there is here, and its id. */
export function extentOf(
  { testimony, words: count, passages }: Pick<TestimonyCopy, 'testimony' | 'words'> & { readonly passages: number }, words: IssueWords,
): TableLine[] {
  const own = words.language;
  const value = fillForm(words.extentValue, { passages: formatNumber(passages, own), words: formatNumber(count, own) });
  return [[words.extent, plainSpan(value, own)], [words.identifier, plainSpan(testimony, own)]];
}

/** The narrator as the catalogue has it, or those who are listed in this role. */
export function narratorsOf({ narrator, people }: Description): string {
  const listed = people.filter(({ role }) => role === 'narrator').map(({ name }) => name);
  return narrator ?? listed.join(', ');
}

function peopleOf({ people, language }: Description, roles: readonly PersonRole[], words: IssueWords): TableLine[] {
  return roles.map((role): TableLine => {
    const names = people.filter((person) => person.role === role).map(({ name }) => tidy(name));
    return [words.description.roleName[role], spansOf(names.join(', '), language)];
  });
}

function durationOf(duration: number | null, words: IssueWords): string {
  return duration === null ? '' : formatDuration(duration, words.language);
}

export function addSummary(
  draft: Draft, section: Element, { summary, language }: Description, words: IssueWords, role: HungRole = 'H2',
): void {
  if (summary !== null) addLabelled(draft, section, words.summary, language, paragraphsOf(summary, language), role);
}

/** Each under the name of its language. */
export function addSummariesIn(
  draft: Draft, section: Element, summaries: Description['summaries'], words: IssueWords, role: HungRole = 'H2',
): void {
  for (const { language, text } of summaries) {
    const label = fillForm(words.description.summaryIn, { language: languageName(language, words.language) });
    addLabelled(draft, section, label, language, paragraphsOf(text, language), role);
  }
}

/** A line break in what a cataloguer wrote begins a paragraph. */
function paragraphsOf(text: string, language: string): Span[][] {
  return text.split('\n').map((paragraph) => spansOf(paragraph, language));
}

/** What does not find room on a cover, after it: scope and content, sessions, headings, terms. */
export function addDescriptionPage(draft: Draft, description: Description, words: IssueWords): void {
  const page = beginDraft(draft.language);
  const section = branch(page.root, 'Sect');
  addLine(page, section, 'H2', 'heading', plainSpan(words.description.heading, words.language), {
    startsPage: 'after-cover', before: gaps.entry, keepWithNext: true, inOutline: true,
  });
  const heading = page.rows.length;
  addTable(page, section, gaps.section, furtherParticularsOf(description, words));
  addScope(page, section, description, words);
  addSummariesIn(page, section, description.summaries, words);
  addTable(page, section, gaps.section, description.parts.map((part, index) => sessionLine(part, index, description, words)));
  addTable(page, section, gaps.section, headingsOf(description, words));
  addProse(page, section, words.description.terms, description.rights, description);
  if (page.rows.length > heading) addDraft(draft, page);
}

export function addScope(
  draft: Draft, section: Element, description: Description, words: IssueWords, role: HungRole = 'H2',
): void {
  addProse(draft, section, words.description.scope, description.scope, description, role);
}

function addProse(
  draft: Draft, section: Element, label: string, text: string | null, { language }: Description, role: HungRole = 'H2',
): void {
  if (text !== null) addLabelled(draft, section, label, language, paragraphsOf(text, language), role);
}

function sessionLine({ date, place, duration, recording }: Part, index: number, { language }: Description, words: IssueWords): TableLine {
  const own = words.language;
  const kept = recording === null ? null : fillForm(words.description.recordingKept, { recording });
  const stated = [date === null ? null : formatDate(date, own), place, durationOf(duration, words), kept];
  const label = fillForm(words.session, { number: formatNumber(index + 1, own) });
  return [label, spansOf(stated.filter((each) => each !== null && each !== '').join('; '), language)];
}

/** Headings from the archive's own lists, each kind on a line. */
export function headingsOf({ subjects, persons, places, events, language }: Description, words: IssueWords): TableLine[] {
  const { description } = words;
  const lines: [string, readonly string[]][] = [
    [description.subjects, subjects], [description.persons, persons], [description.places, places], [description.events, events],
  ];
  return lines.map(([label, headings]) => [label, spansOf(headings.join('; '), language)]);
}
