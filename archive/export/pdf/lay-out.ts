// Sets a document's rows on pages: lines first, then pages, then what depends on all of them.
import { breakLines } from './break-lines.ts';
import { elementsIn, isLevel, leavesOf, rowsOf, type Element, type PageDocument, type Row } from './document.ts';
import { PageFiller, placeLines, type OpenMark, type Page } from './fill-pages.ts';
import { addFoot, addHead, setFurniture } from './furniture.ts';
import { setRow, type SetRow } from './set-rows.ts';
import type { Shaper } from './shape-text.ts';
import { plainSpan } from './spans.ts';
import { sheetOn } from './styles.ts';

/** Lets the caller breathe between rows: called with the rows done, it may wait or throw. */
export type Pause = (done: number) => Promise<void>;

/** Takes a page by its number, from 0. Its foot is added when there are no more pages. */
export type TakePage = (page: Page, index: number) => void;

/**
 * Gives each page away once it is full, so that few are in memory at a time: those on which page numbers stand that are
 * not known yet are kept, with all that are between them, until the end.
 *
 * @throws ArchiveError `missing-glyph`, naming code point and source.
 */
export async function layOut(document: PageDocument, shaper: Shaper, pause: Pause, take: TakePage): Promise<number> {
  const furniture = setFurniture(document, sheetOn(document.sheet, document.paper), shaper);
  const { sheet } = furniture;
  const giver = new PageGiver(document, shaper, (page, index) => {
    addHead(page, index, furniture);
    take(page, index);
  });
  const filler = new PageFiller(sheet, (page) => { giver.add(page); });
  const shownAgain = new Set(rowsOf(document).map(({ under }) => under));
  const heads = new Map<Row, SetRow>();
  for (const [index, row] of document.rows.entries()) {
    if (isLevel(row)) {
      filler.add({ before: row.before, stacks: row.stacks.map((stack) => stack.flatMap((each) => setRow(each, sheet, shaper))) });
    } else {
      const under = row.under === null ? null : heads.get(row.under) ?? null;
      for (const [at, set] of setRow(row, sheet, shaper).entries()) {
        filler.add({ ...set, under });
        if (at === 0 && shownAgain.has(row)) heads.set(row, set);
      }
    }
    await pause(index + 1);
  }
  filler.end();
  const feet = giver.end();
  for (const [index, { foot, isMarked }] of feet.entries()) addFoot(foot, { index, total: feet.length, isMarked }, furniture);
  return feet.length;
}

/** Of every page: what is to be added to its foot, and whether an editorial mark stands on it. */
interface Foot {
  readonly foot: Page['foot'];
  readonly isMarked: boolean;
}

class PageGiver {
  readonly #language: PageDocument['language'];
  readonly #shaper: Shaper;
  readonly #take: TakePage;
  readonly #feet: Foot[] = [];
  readonly #kept: { readonly page: Page; readonly index: number }[] = [];
  /** The leaves whose pages are shown somewhere, and where they stand, counted from 1. */
  readonly #sought: ReadonlySet<Element>;
  readonly #numbers = new Map<Element, number>();

  constructor(document: PageDocument, shaper: Shaper, take: TakePage) {
    this.#language = document.language;
    this.#shaper = shaper;
    this.#take = take;
    const shown = elementsIn(document.root).flatMap(({ pageOf }) => pageOf ?? []);
    this.#sought = new Set(shown.map(firstLeaf));
  }

  add(page: Page): void {
    const index = this.#feet.push({ foot: page.foot, isMarked: hasMarks(page) }) - 1;
    for (const { leaf } of page.marks) if (this.#sought.has(leaf) && !this.#numbers.has(leaf)) this.#numbers.set(leaf, index + 1);
    if (page.open.length > 0 || this.#goesOnFromKept(page, index)) this.#kept.push({ page, index });
    else this.#take(page, index);
  }

  /** Whether something on the page began on the one before, and that one is kept: a leaf's pages are given in their order. */
  #goesOnFromKept(page: Page, index: number): boolean {
    const last = this.#kept.at(-1);
    if (last === undefined || last.index !== index - 1) return false;
    const leaves = new Set(last.page.marks.map(({ leaf }) => leaf));
    return page.marks.some(({ leaf }) => leaves.has(leaf));
  }

  /**
   * Gives away the pages that were kept, with the numbers that they show. A number stands beside something that is at
   * least as tall, so that it changes nothing else.
   */
  end(): readonly Foot[] {
    for (const { page, index } of this.#kept) {
      for (const open of page.open) this.#complete(page, open);
      this.#take(page, index);
    }
    return this.#feet;
  }

  #complete(page: Page, { mark, cell: { leaf, style, column }, baseline }: OpenMark): void {
    const number = leaf.pageOf === undefined ? undefined : this.#numbers.get(firstLeaf(leaf.pageOf));
    leaf.spans = number === undefined ? [] : plainSpan(String(number), this.#language);
    const complete = placeLines(leaf, style, column, breakLines(leaf, style, column.width, this.#shaper), baseline);
    page.marks.splice(page.marks.indexOf(mark), 1, ...(complete.lines.length === 0 ? [] : [complete]));
  }
}

function firstLeaf(element: Element): Element {
  return leavesOf(element)[0] ?? element;
}

/** Whether an editorial mark, such as “[name withheld]”, stands on the page. */
function hasMarks(page: Page): boolean {
  return page.marks.some(({ lines }) => lines.some(({ line }) => line.fragments.some(({ span }) => span.manner === 'aside')));
}
