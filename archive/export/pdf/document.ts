// The shape of a document to be set: a tree of structure elements, and the rows of cells that the tree's leaves are set in.
import type { Language } from '../../api/transcript.ts';
import type { ColumnName, SheetName, StyleName } from './styles.ts';

/** The standard structure types (ISO 32000-1, 14.8.4) that our documents use. */
export type Role =
  | 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'Span'
  | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD';

/**
 * A stretch of text in one language and one manner. `aside` is an editorial mark such as “[name withheld]”, `foremost`
 * the part of a text that the eye is to find first.
 */
export interface Span {
  readonly text: string;
  readonly language: Language;
  readonly manner: 'plain' | 'aside' | 'foremost';
}

/** A structure element: either a branch with children or a leaf with text; never both. */
export interface Element {
  readonly role: Role;
  /** What a `TH` is the heading of: its row where nothing is said. */
  readonly heads?: 'column';
  readonly language: Language;
  readonly children: Element[];
  readonly spans: readonly Span[];
}

/** A leaf's text, set in one column in one style. */
export interface Cell {
  readonly leaf: Element;
  readonly style: StyleName;
  readonly column: ColumnName;
}

/** Cells side by side, their first baselines level. Where a row is divided between pages, its last cell is divided. */
export interface Row {
  readonly cells: readonly Cell[];
  /** Points of white above, dropped at the head of a page. */
  readonly before: number;
  readonly keepWithNext: boolean;
  readonly startsPage: boolean;
  /** A hairline: above the row, from its first column to its last; or a line to write on, in its last column. */
  readonly rule: 'none' | 'above' | 'to-write-on';
  /** The row that is shown again above this one where it begins a page: the headings of a table's columns. */
  readonly under: Row | null;
  /** What a fault may name where the row cannot be set: the id of a passage or a disclosure, never its text. */
  readonly source: string | null;
}

export interface OutlineEntry {
  readonly title: string;
  readonly leaf: Element;
}

export interface PageDocument {
  readonly title: string;
  readonly author: string;
  readonly sheet: SheetName;
  readonly language: Language;
  /** ISO 8601 UTC; the only date that the file bears. */
  readonly issuedAt: string;
  readonly root: Element;
  readonly rows: readonly Row[];
  readonly outline: readonly OutlineEntry[];
  readonly runningHead: { readonly left: string; readonly right: string };
  /** `{page}` and `{pages}` are replaced. */
  readonly pageOf: string;
}

export function branch(parent: Element, role: Role, language: Language = parent.language): Element {
  return grow(parent, { role, language, children: [], spans: [] });
}

export function leaf(
  parent: Element, role: Role, language: Language, spans: readonly Span[], heads?: Element['heads'],
): Element {
  return grow(parent, { role, language, children: [], spans, ...(heads && { heads }) });
}

function grow(parent: Element, child: Element): Element {
  parent.children.push(child);
  return child;
}

export function leafText(element: Element): string {
  return element.spans.map((span) => span.text).join('');
}

/** The leaves in reading order. */
export function leavesOf(element: Element): Element[] {
  if (element.children.length === 0) return element.spans.length > 0 ? [element] : [];
  return element.children.flatMap(leavesOf);
}
