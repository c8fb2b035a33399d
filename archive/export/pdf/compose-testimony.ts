// Composes a cleared testimony into a document: a cover that says what it is and on what terms, then the transcript.
import type { Cleared } from '../../api/consent.ts';
import type { IssueParticulars, IssueWords, TestimonyCopy } from '../../api/issue.ts';
import type { PassagePart, PassageRecord } from '../../api/testimony.ts';
import type { Language } from '../../api/transcript.ts';
import { citeTestimony, fillForm } from '../citation.ts';
import { formatDate, formatNumber, formatTimecode } from '../format-date.ts';
import {
  branch, leaf, type Cell, type Element, type OutlineEntry, type PageDocument, type Role, type Row, type Span,
} from './document.ts';
import { plainSpan, spansOf, tidy } from './spans.ts';
import { gaps, longTitleFrom, type StyleName } from './styles.ts';

/** What the parts of a document have in common while it is being composed. */
interface Draft {
  readonly copy: Cleared<TestimonyCopy>;
  readonly particulars: IssueParticulars;
  readonly words: IssueWords;
  readonly root: Element;
  readonly rows: Row[];
  readonly outline: OutlineEntry[];
}

export function composeTestimony(
  copy: Cleared<TestimonyCopy>, particulars: IssueParticulars, words: IssueWords,
): PageDocument {
  const root: Element = { role: 'Document', language: words.language, children: [], spans: [] };
  const draft: Draft = { copy, particulars, words, root, rows: [], outline: [] };
  composeCover(draft);
  composeTranscript(draft);
  const title = tidy(copy.description.title);
  return {
    title,
    author: tidy(particulars.archive),
    language: words.language,
    issuedAt: particulars.at,
    root,
    rows: draft.rows,
    outline: draft.outline,
    runningHead: { left: title, right: copy.testimony },
    pageOf: words.pageOf,
  };
}

function composeCover(draft: Draft): void {
  const { copy, particulars, words } = draft;
  const { description } = copy;
  const section = branch(draft.root, 'Sect');
  const own = words.language;
  addLine(draft, section, 'P', 'archive', spansOf(particulars.archive, own), { startsPage: true });
  addLine(draft, section, 'P', 'kind', plainSpan(words.testimony, own), { before: gaps.kind, keepWithNext: true });
  const titleSpans = spansOf(description.title, description.language);
  const titleStyle = description.title.length > longTitleFrom ? 'longTitle' : 'title';
  const title = addLine(draft, section, 'H1', titleStyle, titleSpans, { before: gaps.title });
  if (title !== null) draft.outline.push({ title: tidy(description.title), leaf: title });

  addTable(draft, section, gaps.table, descriptionOf(draft));
  if (description.summary !== null) {
    addLabelled(draft, section, words.summary, description.language, [spansOf(description.summary, description.language)]);
  }
  const withheld = copy.withheld > 0 ? [plainSpan(words.withheldNote, own)] : [];
  addLabelled(draft, section, words.rights, own, [plainSpan(rightsOf(draft), own), ...withheld]);
  addLabelled(draft, section, words.citation, own, [
    spansOf(citeTestimony(copy, particulars, words), own), plainSpan(words.citationNote, own),
  ]);
  addTable(draft, section, gaps.section, [
    [words.issuedTo, particulars.to === null ? [] : spansOf(particulars.to, own)],
    [words.issuedFor, spansOf(words.purposeName[particulars.purpose] ?? particulars.purpose, own)],
    [words.issuedOn, plainSpan(formatDate(particulars.at.slice(0, 10), own), own)],
  ]);
}

function descriptionOf({ copy, words }: Draft): [string, Span[]][] {
  const { description } = copy;
  const own = words.language;
  const told = description.language;
  return [
    [words.narrator, spansOf(description.narrator ?? '', told)],
    [words.collection, spansOf(description.collection, told)],
    [words.languageLabel, plainSpan(words.languageName[told], own)],
    [words.date, plainSpan(description.date === null ? '' : formatDate(description.date, own), own)],
    [words.place, spansOf(description.place ?? '', told)],
    [words.extent, plainSpan(fillForm(words.extentValue, {
      passages: formatNumber(copy.passages.length, own), words: formatNumber(copy.words, own),
    }), own)],
    [words.identifier, plainSpan(copy.testimony, own)],
  ];
}

function rightsOf({ copy, words }: Draft): string {
  const granted = copy.agreement.granted.map((scope) => words.scopeName[scope]);
  return fillForm(words.rightsStatement, {
    version: formatNumber(copy.agreement.version, words.language),
    scopes: granted.length === 0 ? '–' : new Intl.ListFormat(words.language, { type: 'conjunction' }).format(granted),
  });
}

function composeTranscript(draft: Draft): void {
  const { copy, words } = draft;
  if (copy.passages.length === 0) return;
  const section = branch(draft.root, 'Sect');
  const heading = addLine(
    draft, section, 'H2', 'heading', plainSpan(words.transcript, words.language), { startsPage: true, keepWithNext: true },
  );
  if (heading !== null) draft.outline.push({ title: tidy(words.transcript), leaf: heading });
  const sessions = new Set(copy.passages.map((passage) => passage.session));
  const hasSpeakers = copy.passages.some((passage) => nameOf(passage) !== '');

  let list: Element | null = null;
  let previous: PassageRecord | null = null;
  for (const [index, passage] of copy.passages.entries()) {
    const beginsSession = previous === null || previous.session !== passage.session;
    if (beginsSession && sessions.size > 1) addSession(draft, section, passage.session);
    if (list === null || beginsSession) list = branch(section, 'L', copy.description.language);
    const isNewVoice = beginsSession || previous === null || nameOf(previous) !== nameOf(passage);
    addPassage(draft, list, passage, index + 1, hasSpeakers && isNewVoice);
    previous = passage;
  }
}

function addSession(draft: Draft, section: Element, number: number): void {
  const { words } = draft;
  const text = fillForm(words.session, { number: formatNumber(number, words.language) });
  const heading = addLine(
    draft, section, 'H3', 'session', plainSpan(text, words.language), { before: gaps.session, keepWithNext: true },
  );
  if (heading !== null) draft.outline.push({ title: tidy(text), leaf: heading });
}

function nameOf(passage: PassageRecord): string {
  return tidy(passage.speaker ?? '');
}

/** A passage is an item of a numbered list: its number the label; speaker, timecode and paragraphs the body. */
function addPassage(draft: Draft, list: Element, passage: PassageRecord, number: number, named: boolean): void {
  const { words } = draft;
  const told = draft.copy.description.language;
  const item = branch(list, 'LI');
  const numberLeaf = leaf(item, 'Lbl', words.language, plainSpan(String(number), words.language));
  const body = branch(item, 'LBody');
  const isFirst = list.children.length === 1;
  const margin: Cell[] = [{ leaf: numberLeaf, style: 'margin', column: 'number' }];
  if (named) {
    const name = nameOf(passage);
    const spans = name === '' ? plainSpan(words.unnamedSpeaker, words.language) : spansOf(name, told);
    margin.push({ leaf: leaf(body, 'P', name === '' ? words.language : told, spans), style: 'speaker', column: 'label' });
  }
  const parts = passage.parts.filter((part) => tidy(part.text) !== '');
  for (const [index, part] of parts.entries()) {
    const cells = [...(index === 0 ? margin : []), ...timecodeOf(part, body, words.language)];
    cells.push({ leaf: leaf(body, 'P', told, spansOf(part.text, told)), style: 'body', column: 'text' });
    addRow(draft, { cells, before: index > 0 ? gaps.paragraph : isFirst ? gaps.opening : gaps.passage, source: passage.id });
  }
  if (parts.length === 0) addRow(draft, { cells: margin, before: gaps.passage, source: passage.id });
}

function timecodeOf(part: PassagePart, parent: Element, language: Language): Cell[] {
  if (part.start === null) return [];
  const timecode = leaf(parent, 'P', language, plainSpan(formatTimecode(part.start), language));
  return [{ leaf: timecode, style: 'margin', column: 'timecode' }];
}

function addRow(draft: Draft, row: Partial<Row> & Pick<Row, 'cells'>): void {
  draft.rows.push({ before: gaps.none, keepWithNext: false, startsPage: false, rule: false, source: null, ...row });
}

/** One paragraph in the text column; none where there is no text. */
function addLine(
  draft: Draft, parent: Element, role: Role, style: StyleName, spans: readonly Span[], row: Partial<Row>,
): Element | null {
  if (spans.length === 0) return null;
  const language = role === 'H1' ? draft.copy.description.language : parent.language;
  const line = leaf(parent, role, language, spans);
  addRow(draft, { ...row, cells: [{ leaf: line, style, column: 'text' }] });
  return line;
}

/** Labels to the left of the axis, values to its right; a line with nothing to say is left out. */
function addTable(draft: Draft, parent: Element, before: number, lines: readonly [string, Span[]][]): void {
  const filled = lines.filter(([, value]) => value.length > 0);
  if (filled.length === 0) return;
  const own = draft.words.language;
  const table = branch(parent, 'Table');
  for (const [index, [label, value]] of filled.entries()) {
    const line = branch(table, 'TR');
    addRow(draft, {
      before: index === 0 ? before : gaps.line,
      keepWithNext: index < filled.length - 1,
      rule: index === 0,
      cells: [
        { leaf: leaf(line, 'TH', own, plainSpan(label, own)), style: 'label', column: 'label' },
        { leaf: leaf(line, 'TD', own, value), style: 'value', column: 'text' },
      ],
    });
  }
}

/** Paragraphs beside a heading that hangs to the left of the axis. */
function addLabelled(
  draft: Draft, parent: Element, label: string, language: Language, paragraphs: readonly (readonly Span[])[],
): void {
  const filled = paragraphs.filter((spans) => spans.length > 0);
  const own = draft.words.language;
  for (const [index, spans] of filled.entries()) {
    const cells: Cell[] = [];
    if (index === 0) {
      const heading = leaf(parent, 'H2', own, plainSpan(label, own));
      cells.push({ leaf: heading, style: 'label', column: 'label' });
      draft.outline.push({ title: tidy(label), leaf: heading });
    }
    cells.push({ leaf: leaf(parent, 'P', language, spans), style: 'value', column: 'text' });
    addRow(draft, { cells, before: index === 0 ? gaps.heading : gaps.paragraph, rule: index === 0 });
  }
}
