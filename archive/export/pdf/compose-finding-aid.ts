// Composes the finding aid of a collection: what it is, charts of it, a table of its testimonies, an entry for each.
import type { Cleared } from '../../api/consent.ts';
import type { DescribedTestimony, FindingAidParticulars, IssueWords } from '../../api/issue.ts';
import { fillForm } from '../citation.ts';
import { countPlaces, countWordsByLanguage, countYears, yearOf, type Count } from '../collection-charts.ts';
import { fileNameOf } from '../file-name.ts';
import { formatDate, formatNumber } from '../format-date.ts';
import { addCollection } from './compose-collection.ts';
import { addDraft, addLabelled, addLine, addRow, addTable, beginDraft, finishDraft, type Draft } from './compose.ts';
import {
  addScope, addSummariesIn, addSummary, extentOf, furtherParticularsOf, headingsOf, narratorsOf, particularsOf,
} from './compose-description.ts';
import { branch, leaf, type Cell, type Element, type PageDocument, type Row, type Span, type TextLanguage } from './document.ts';
import { plainSpan, spansOf, tidy } from './spans.ts';
import { gaps, longTitleFrom, type ColumnName } from './styles.ts';

interface FindingAidDraft extends Draft {
  readonly testimonies: readonly Cleared<DescribedTestimony>[];
  readonly particulars: FindingAidParticulars;
  readonly words: IssueWords;
}

export function composeFindingAid(
  testimonies: readonly Cleared<DescribedTestimony>[], particulars: FindingAidParticulars, words: IssueWords,
): PageDocument {
  const draft: FindingAidDraft = { testimonies, particulars, words, ...beginDraft(words.language) };
  composeCover(draft);
  if (testimonies.length > 0) {
    composeCharts(draft);
    const list = branch(draft.root, 'Sect');
    const entries: FindingAidDraft = { ...draft, ...beginDraft(words.language) };
    const titles = composeEntries(entries);
    composeList(draft, list, titles);
    addDraft(draft, entries);
  }
  return finishDraft(draft, {
    title: tidy(particulars.title),
    author: tidy(particulars.archive),
    sheet: 'findingAid',
    issuedAt: particulars.at,
    runningHead: { left: tidy(particulars.title), right: tidy(words.findingAid.kind) },
    pageOf: words.pageOf,
    fileName: fileNameOf('finding-aid', particulars.at),
    markNote: tidy(words.markNote),
  });
}

function composeCover(draft: FindingAidDraft): void {
  const { testimonies, particulars, words } = draft;
  const { findingAid, language: own } = words;
  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'P', 'archive', spansOf(particulars.archive, own), { startsPage: true });
  addLine(draft, section, 'P', 'kind', plainSpan(findingAid.kind, own), { before: gaps.kind, keepWithNext: true });
  const style = particulars.title.length > longTitleFrom ? 'longTitle' : 'title';
  addLine(draft, section, 'H1', style, spansOf(particulars.title, own), { before: gaps.title, inOutline: true });
  const count = testimonies.reduce((sum, { words: some }) => sum + some, 0);
  addTable(draft, section, gaps.table, [
    [findingAid.testimonies, plainSpan(formatNumber(testimonies.length, own), own)],
    [findingAid.words, plainSpan(formatNumber(count, own), own)],
    [words.languageLabel, plainSpan(countWordsByLanguage(testimonies, words).map(({ label }) => label).join(', '), own)],
    [findingAid.period, plainSpan(periodOf(draft), own)],
    [findingAid.drawnUp, plainSpan(formatDate(particulars.at.slice(0, 10), own), own)],
  ]);
  addLabelled(draft, section, words.summary, own, (particulars.summary ?? '').split('\n').map((text) => spansOf(text, own)));
  if (particulars.collection !== undefined) addCollection(draft, section, particulars.collection, words);
  addLabelled(draft, section, findingAid.about, own, [plainSpan(findingAid.scopeNote, own)]);
}

function periodOf({ testimonies, words }: FindingAidDraft): string {
  const years = testimonies.flatMap(({ description }) => yearOf(description.date) ?? []);
  if (years.length === 0) return '';
  const [from, until] = [String(Math.min(...years)), String(Math.max(...years))];
  return from === until ? from : fillForm(words.findingAid.periodValue, { from, until });
}

function composeCharts(draft: FindingAidDraft): void {
  const { testimonies, words } = draft;
  const { findingAid, language: own } = words;
  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'H2', 'heading', plainSpan(findingAid.overview, own), { startsPage: true, keepWithNext: true, inOutline: true });
  addChart(draft, section, findingAid.byYear, countYears(testimonies, findingAid));
  addChart(draft, section, findingAid.byPlace, countPlaces(testimonies, findingAid));
  addChart(draft, section, findingAid.byLanguage, countWordsByLanguage(testimonies, words));
}

/** A heading, and bars to the right of the axis; in words, the same for whoever cannot see them. */
function addChart(draft: FindingAidDraft, section: Element, title: string, counts: readonly Count[]): void {
  const { words } = draft;
  const { findingAid, language: own } = words;
  if (counts.length === 0) return;
  addLine(draft, section, 'H3', 'session', plainSpan(title, own), { before: gaps.session, keepWithNext: true });
  const most = Math.max(...counts.map(({ count }) => count));
  const bars = counts.map(({ label, count }) => ({
    label: { text: tidy(label), language: spansOf(label, own)[0]?.language ?? own, manner: 'plain' } satisfies Span,
    value: { text: formatNumber(count, own), language: own, manner: 'plain' } satisfies Span,
    share: most === 0 ? 0 : count / most,
  }));
  const values = bars.map(({ label, value }) => fillForm(findingAid.alternativeValue, { label: label.text, value: value.text }));
  const alternative = fillForm(findingAid.alternative, { title, values: values.join('; ') });
  const figure = leaf(section, 'Figure', own, bars.flatMap(({ label, value }) => [label, value]), { chart: { alternative, bars } });
  addRow(draft, { cells: [{ leaf: figure, style: 'chartLabel', column: 'text' }], before: gaps.passage });
}

/** In this order from left to right, and the columns of the page that they stand in. */
const columns = [
  ['narrator', 'entry'], ['title', 'entryTitle'], ['date', 'entryDate'], ['place', 'entryPlace'], ['words', 'entryWords'],
  ['page', 'pageNumber'],
] as const satisfies readonly (readonly [keyof IssueWords['findingAid']['columns'], ColumnName])[];

/** A line for each testimony, which leads to its entry. */
function composeList(draft: FindingAidDraft, section: Element, titles: readonly Element[]): void {
  const { testimonies, words } = draft;
  const { findingAid, language: own } = words;
  addLine(draft, section, 'H2', 'heading', plainSpan(findingAid.list, own), { startsPage: true, keepWithNext: true, inOutline: true });
  addLine(draft, section, 'P', 'label', plainSpan(findingAid.listNote, own), { before: gaps.line, keepWithNext: true });
  const table = branch(section, 'Table');
  const head = branch(branch(table, 'THead'), 'TR');
  const under = addRow(draft, {
    before: gaps.section,
    keepWithNext: true,
    cells: columns.map(([name, column]) => ({
      leaf: leaf(head, 'TH', own, plainSpan(findingAid.columns[name], own), { heads: 'column' }), style: 'columnHead', column,
    })),
  });
  const body = branch(table, 'TBody');
  for (const [index, testimony] of testimonies.entries()) addListed(draft, body, testimony, titles[index], under);
}

/** That of all of a text, where it has but one: a foreign place in a column is set as the others are. */
function languageOf(spans: readonly Span[], told: TextLanguage): TextLanguage {
  const [first] = spans;
  return first !== undefined && spans.every(({ language }) => language === first.language) ? first.language : told;
}

function addListed(
  draft: FindingAidDraft, body: Element, { testimony, description, words: count }: DescribedTestimony, target: Element | undefined,
  under: Row,
): void {
  const { words } = draft;
  const own = words.language;
  const told = description.language;
  const line = branch(body, 'TR');
  const cell = (column: ColumnName, language: string, spans: readonly Span[]): Cell => (
    { leaf: leaf(line, 'TD', language, spans), style: 'cell', column });
  const link = (column: ColumnName, spans: readonly Span[], rest: Partial<Pick<Element, 'pageOf'>>): Cell => ({
    leaf: leaf(branch(line, 'TD'), 'Link', column === 'pageNumber' ? own : told, spans, { ...(target && { target }), ...rest }),
    style: 'cell', column,
  });
  const narrators = narratorsOf(description);
  const [spoken, place] = [spansOf(narrators, told), spansOf(description.place ?? '', told)];
  addRow(draft, {
    before: gaps.record,
    rule: 'above',
    under,
    source: testimony,
    cells: [
      narrators === ''
        ? cell('entry', own, plainSpan(words.findingAid.unnamed, own))
        : cell('entry', languageOf(spoken, told), spoken),
      link('entryTitle', spansOf(description.title, told), {}),
      cell('entryDate', own, plainSpan(description.date === null ? '' : formatDate(description.date, own), own)),
      cell('entryPlace', languageOf(place, told), place),
      cell('entryWords', own, plainSpan(formatNumber(count, own), own)),
      link('pageNumber', [], { ...(target && { pageOf: target }) }),
    ],
  });
}

/** Answers the titles of the entries, to which the table leads. */
function composeEntries(draft: FindingAidDraft): Element[] {
  const { testimonies, words } = draft;
  const own = words.language;
  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'H2', 'heading', plainSpan(words.findingAid.entries, own), {
    startsPage: true, keepWithNext: true, inOutline: true,
  });
  return testimonies.map((testimony, index) => {
    const { description } = testimony;
    const entry = branch(section, 'Sect');
    const spans = spansOf(description.title, description.language);
    addLine(draft, entry, 'H3', 'entryTitle', spans, {
      before: index === 0 ? gaps.opening : gaps.entry, language: description.language, keepWithNext: true, inOutline: true,
    });
    addTable(draft, entry, gaps.passage, [
      ...particularsOf(description, words), ...furtherParticularsOf(description, words), ...extentOf(testimony, words),
    ]);
    addSummary(draft, entry, description, words, 'P');
    addSummariesIn(draft, entry, description.summaries, words, 'P');
    addScope(draft, entry, description, words, 'P');
    addTable(draft, entry, gaps.section, headingsOf(description, words));
    return entry;
  });
}
