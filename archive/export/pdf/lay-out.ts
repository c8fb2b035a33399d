// Sets a document's rows on pages: lines first, then pages, then what depends on both.
import { isLevel, leavesOf, type Element, type PageDocument, type Row } from './document.ts';
import { fillPages, type Page } from './fill-pages.ts';
import { addFurniture, setFeet } from './furniture.ts';
import { setRow, type SetLevel, type SetRow } from './set-rows.ts';
import type { Shaper } from './shape-text.ts';
import { plainSpan } from './spans.ts';
import { sheetOn, type Sheet } from './styles.ts';

/** Lets the caller breathe between rows: called with the rows done, it may wait or throw. */
export type Pause = (done: number) => Promise<void>;

/** @throws ArchiveError `missing-glyph`, naming code point and source. */
export async function layOut(document: PageDocument, shaper: Shaper, pause: Pause): Promise<Page[]> {
  const paper = sheetOn(document.sheet, document.paper);
  const feet = setFeet(document, paper, shaper);
  const sheet = { ...paper, bottom: feet.bottom };
  const setRows: (SetRow | SetLevel)[] = [];
  const heads = new Map<Row, SetRow>();
  for (const [index, row] of document.rows.entries()) {
    if (isLevel(row)) {
      setRows.push({ before: row.before, stacks: row.stacks.map((stack) => stack.flatMap((each) => setRow(each, sheet, shaper))) });
    } else {
      const set = setRow(row, sheet, shaper).map((each) => ({ ...each, under: heads.get(row.under ?? row) ?? null }));
      setRows.push(...set);
      if (set[0] !== undefined) heads.set(row, set[0]);
    }
    await pause(index + 1);
  }
  const pages = withPageNumbers(document, setRows, sheet, shaper) ?? fillPages(setRows, sheet);
  addFurniture(pages, document, sheet, feet, shaper);
  return pages;
}

/**
 * A number stands beside something that is at least as tall, so that filling the pages again, with the numbers, changes
 * nothing else. Null where the document refers to no page.
 */
function withPageNumbers(
  document: PageDocument, setRows: (SetRow | SetLevel)[], sheet: Sheet, shaper: Shaper,
): Page[] | null {
  const refers = ({ leaf }: { readonly leaf: Element }): boolean => leaf.pageOf !== undefined;
  const referring = setRows.flatMap((set, index) => ('cells' in set && set.cells.some(refers) ? [{ set, index }] : []));
  if (referring.length === 0) return null;
  const pageOfLeaf = new Map<Element, number>();
  for (const [index, page] of fillPages(setRows, sheet).entries()) {
    for (const { leaf } of page.marks) if (!pageOfLeaf.has(leaf)) pageOfLeaf.set(leaf, index + 1);
  }
  for (const { set, index } of referring) {
    for (const { leaf } of set.cells.filter(refers)) {
      const number = leaf.pageOf === undefined ? undefined : pageOfLeaf.get(firstLeaf(leaf.pageOf));
      leaf.spans = number === undefined ? [] : plainSpan(String(number), document.language);
    }
    const [again] = setRow(set.row, sheet, shaper);
    if (again !== undefined) setRows[index] = { ...again, under: set.under };
  }
  return fillPages(setRows, sheet);
}

function firstLeaf(element: Element): Element {
  return leavesOf(element)[0] ?? element;
}
