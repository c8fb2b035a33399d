// The parts that our documents are composed of: lines, tables of labels and values, paragraphs beside a heading.
import type { Language } from '../../api/language.ts';
import {
  branch, leaf, type Cell, type Element, type Level, type OutlineEntry, type PageDocument, type Role, type Row, type Span, type TextLanguage,
} from './document.ts';
import { plainSpan, tidy } from './spans.ts';
import { gaps, type ColumnName, type StyleName } from './styles.ts';

/** What the parts of a document have in common while it is being composed. */
export interface Draft {
  readonly root: Element;
  /** Of the program's own words. */
  readonly language: Language;
  readonly rows: (Row | Level)[];
  readonly outline: OutlineEntry[];
}

export function beginDraft(language: Language): Draft {
  return { language, root: { role: 'Document', language, children: [], spans: [] }, rows: [], outline: [] };
}

export function finishDraft(
  draft: Draft, rest: Omit<PageDocument, keyof Draft>,
): PageDocument {
  return { ...rest, root: draft.root, rows: draft.rows, outline: draft.outline, language: draft.language };
}

/** Puts what was composed by itself at the end. */
export function addDraft(draft: Draft, more: Draft): void {
  draft.root.children.push(...more.root.children);
  for (const row of more.rows) draft.rows.push(row);
  draft.outline.push(...more.outline);
}

export type GivenRow = Partial<Row> & Pick<Row, 'cells'>;

export function makeRow(given: GivenRow): Row {
  return { before: gaps.none, keepWithNext: false, startsPage: false, rule: 'none', under: null, source: null, ...given };
}

export function addRow(draft: Draft, given: GivenRow): Row {
  const row = makeRow(given);
  draft.rows.push(row);
  return row;
}

export interface LineOptions extends Partial<Row> {
  /** The parent's where nothing is said. */
  readonly language?: TextLanguage;
  /** The text column where nothing is said. */
  readonly column?: ColumnName;
  /** Whether the outline leads to it. */
  readonly inOutline?: boolean;
}

/** One paragraph or heading; none where there is no text. */
export function addLine(
  draft: Draft, parent: Element, role: Role, style: StyleName, spans: readonly Span[], options: LineOptions = {},
): void {
  if (spans.length === 0) return;
  const { language = parent.language, column = 'text', inOutline = false, ...row } = options;
  const line = leaf(parent, role, language, spans);
  addRow(draft, { ...row, cells: [{ leaf: line, style, column }] });
  if (inOutline) draft.outline.push({ title: spans.map((span) => span.text).join(''), leaf: line, level: levelOf(role) });
}

/** Headings lead the outline as they lead the text; the title stands first, above none of them. */
function levelOf(role: Role): number {
  return role === 'H3' ? 2 : 1;
}

/** A line of a table: its label, its value, and how the value is set where not like the others. */
export type TableLine = readonly [label: string, value: readonly Span[], style?: StyleName];

/** Labels to the left of the axis, values to its right; a line with nothing to say is left out. */
export function addTable(draft: Draft, parent: Element, before: number, lines: readonly TableLine[]): void {
  const filled = lines.filter(([, value]) => value.length > 0);
  if (filled.length === 0) return;
  const own = draft.language;
  const table = branch(parent, 'Table');
  for (const [index, [label, value, style = 'value']] of filled.entries()) {
    const line = branch(table, 'TR');
    addRow(draft, {
      before: index === 0 ? before : gaps.line,
      keepWithNext: index < filled.length - 1,
      rule: index === 0 ? 'above' : 'none',
      cells: [
        { leaf: leaf(line, 'TH', own, plainSpan(label, own)), style: 'label', column: 'label' },
        { leaf: leaf(line, 'TD', own, value), style, column: 'text' },
      ],
    });
  }
}

/** Labels to the left of the axis, and to its right a line each, to be written on by hand. */
export function addLinesToWriteOn(draft: Draft, parent: Element, before: number, labels: readonly string[]): void {
  const own = draft.language;
  const table = branch(parent, 'Table');
  for (const [index, label] of labels.entries()) {
    const line = branch(table, 'TR');
    addRow(draft, {
      before: index === 0 ? before : gaps.none,
      keepWithNext: index < labels.length - 1,
      rule: 'to-write-on',
      cells: [
        { leaf: leaf(line, 'TH', own, plainSpan(label, own)), style: 'toFillIn', column: 'label' },
        { leaf: leaf(line, 'TD', own, []), style: 'toFillIn', column: 'text' },
      ],
    });
  }
}

/** What hangs to the left of the axis: a heading, which the outline leads to, or a mere label. */
export type HungRole = 'H2' | 'P';

/** Paragraphs beside a heading that hangs to the left of the axis. */
export function addLabelled(
  draft: Draft, parent: Element, label: string, language: TextLanguage, paragraphs: readonly (readonly Span[])[], role: HungRole = 'H2',
): void {
  const filled = paragraphs.filter((spans) => spans.length > 0);
  for (const [index, spans] of filled.entries()) {
    const cells: Cell[] = index === 0 ? [hangHeading(draft, parent, label, role)] : [];
    cells.push({ leaf: leaf(parent, 'P', language, spans), style: 'value', column: 'text' });
    addRow(draft, {
      cells, before: index === 0 ? gaps.heading : gaps.paragraph, rule: index === 0 ? 'above' : 'none',
    });
  }
}

/** A heading to the left of the axis, in the outline too. */
export function hangHeading(draft: Draft, parent: Element, label: string, role: HungRole = 'H2'): Cell {
  const own = draft.language;
  const heading = leaf(parent, role, own, plainSpan(label, own));
  if (role !== 'P') draft.outline.push({ title: tidy(label), leaf: heading, level: levelOf(role) });
  return { leaf: heading, style: 'label', column: 'label' };
}
