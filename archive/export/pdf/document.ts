// The shape of a document to be set: a tree of structure elements, and the rows of cells that the tree's leaves are set in.
import type { Language } from '../../api/language.ts';
import type { ColumnName, Paper, SheetName, StyleName } from './styles.ts';

/** The standard structure types (ISO 32000-1, 14.8.4) that our documents use. */
export type Role =
  | 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'Span'
  | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD'
  | 'TOC' | 'TOCI' | 'Reference' | 'Link' | 'Figure';

/** The language of a text on a page, BCP 47: usually one that the analyser knows, but a summary may be in any. */
export type TextLanguage = string;

/**
 * A stretch of text in one language and one manner. `aside` is an editorial mark such as “[name withheld]”, `foremost`
 * the part of a text that the eye is to find first.
 */
export interface Span {
  readonly text: string;
  readonly language: TextLanguage;
  readonly manner: 'plain' | 'aside' | 'foremost';
}

/** A structure element: either a branch with children or a leaf with text; never both. */
export interface Element {
  readonly role: Role;
  /** What a `TH` is the heading of: its row where nothing is said. */
  readonly heads?: 'column';
  readonly language: TextLanguage;
  readonly children: Element[];
  /** A leaf with `pageOf` has none before the pages are filled. */
  spans: readonly Span[];
  /** Where a `Link` leads: a leaf. */
  readonly target?: Element;
  /** The leaf whose page number this one shows. */
  readonly pageOf?: Element;
  /** What a `Figure` shows. */
  readonly chart?: Chart;
}

/** One bar, `share` from 0 to 1 of the longest that there can be. */
export interface Bar {
  readonly label: Span;
  readonly value: Span;
  readonly share: number;
}

/** Horizontal bars with their labels; `alternative` says in words all that they show. */
export interface Chart {
  readonly alternative: string;
  readonly bars: readonly Bar[];
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
  /** `end`: its last lines, at least, stand on the page on which the next row begins. */
  readonly keepWithNext: boolean | 'end';
  /** `after-cover`: where it would stand on the first page. */
  readonly startsPage: boolean | 'after-cover';
  /** A hairline: above the row, from its first column to its last; or a line to write on, in its last column. */
  readonly rule: 'none' | 'above' | 'to-write-on';
  /** The row that is shown again above this one where it begins a page: the headings of a table's columns. */
  readonly under: Row | null;
  /** What a fault may name where the row cannot be set: the id of a passage or a disclosure, never its text. */
  readonly source: string | null;
}

/** Rows in stacks side by side that begin level, each stack in columns of its own; all may be divided between pages. */
export interface Level {
  readonly stacks: readonly (readonly Row[])[];
  /** Points of white above, dropped at the head of a page. */
  readonly before: number;
}

/** An entry of the outline: it stands below the nearest one before it with a lower `level`. */
export interface OutlineEntry {
  readonly title: string;
  readonly leaf: Element;
  readonly level: number;
}

export interface PageDocument {
  readonly title: string;
  readonly author: string;
  readonly sheet: SheetName;
  readonly language: Language;
  /** ISO 8601 UTC; the only date that the file bears. */
  readonly issuedAt: string;
  readonly root: Element;
  readonly rows: readonly (Row | Level)[];
  readonly outline: readonly OutlineEntry[];
  readonly runningHead: { readonly left: string; readonly right: string };
  /** `{page}` and `{pages}` are replaced. */
  readonly pageOf: string;
  /** What the file is called: made of ids and of the program's own words. */
  readonly fileName: string;
  /** A4 where nothing is said. */
  readonly paper?: Paper;
  /** At the foot of every page: for whom the copy is. */
  readonly copyLine?: string;
  /** At the foot of those pages that have an editorial mark on them: how to read it. */
  readonly markNote?: string;
  /** Whether it is to be encrypted: then it is not PDF/A, and does not say so. */
  readonly isProtected?: boolean;
}

export function isLevel(row: Row | Level): row is Level {
  return 'stacks' in row;
}

/** The rows, those of stacks among them. */
export function rowsOf(document: PageDocument): readonly Row[] {
  return document.rows.flatMap((row) => (isLevel(row) ? row.stacks.flat() : [row]));
}

export function branch(parent: Element, role: Role, language: TextLanguage = parent.language): Element {
  return grow(parent, { role, language, children: [], spans: [] });
}

export function leaf(
  parent: Element, role: Role, language: TextLanguage, spans: readonly Span[],
  rest: Pick<Element, 'heads' | 'target' | 'pageOf' | 'chart'> = {},
): Element {
  return grow(parent, { role, language, children: [], spans, ...rest });
}

function grow(parent: Element, child: Element): Element {
  parent.children.push(child);
  return child;
}

export function leafText(element: Element): string {
  return element.spans.map((span) => span.text).join('');
}

/** The element and all below it, in reading order. */
export function elementsIn(element: Element): Element[] {
  return [element, ...element.children.flatMap(elementsIn)];
}

/** The leaves in reading order. */
export function leavesOf(element: Element): Element[] {
  if (element.children.length === 0) return element.spans.length > 0 ? [element] : [];
  return element.children.flatMap(leavesOf);
}
