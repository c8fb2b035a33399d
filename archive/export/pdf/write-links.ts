// Writes links from one place of a document to another, each owned by the structure element that it belongs to.
import { PDFHexString, type PDFContext, type PDFRef } from 'pdf-lib';
import { elementsIn, leafText, leavesOf, type Element } from './document.ts';
import type { Mark, Page } from './fill-pages.ts';
import type { Sheet } from './styles.ts';
import type { Annotation, StructureWriter } from './write-structure.ts';

/** A page, from 0, and the height at which a window is to begin. */
export interface Place {
  readonly page: number;
  readonly top: number;
}

export function placeOf(mark: Mark, page: number, sheet: Sheet): Place {
  return { page, top: Math.min(sheet.height, Math.round((mark.lines[0]?.y ?? sheet.height) + mark.style.leading)) };
}

/** Where the leaves stand that the outline and the links lead to, and the pages' objects. */
export interface Places {
  readonly ofLeaf: ReadonlyMap<Element, Place>;
  readonly pages: readonly PDFRef[];
}

export function destinationOf(leaf: Element, { ofLeaf, pages }: Places): (PDFRef | string | number | null)[] {
  const place = ofLeaf.get(leaf);
  const page = place === undefined ? undefined : pages[place.page];
  return place === undefined || page === undefined ? [] : [page, 'XYZ', 0, place.top, null];
}

/** The leaf that a link leads to: the first that there is in what it names. */
export function targetOf({ target }: Element): Element | undefined {
  return target === undefined ? undefined : leavesOf(target)[0];
}

export function linkTargets(root: Element): Element[] {
  return elementsIn(root).flatMap((element) => targetOf(element) ?? []);
}

/** One link over each stretch of lines that it has on a page. */
export interface PlacedLink extends Annotation {
  readonly leaf: Element;
  readonly target: Element;
  readonly edges: readonly number[];
  /** Its place among all annotations, from 0. */
  readonly key: number;
}

/** The links on a page, each owned by its structure element. Those that lead nowhere are mere text. */
export function linksOn(page: Pick<Page, 'marks'>, index: number, structure: StructureWriter): PlacedLink[] {
  return page.marks.flatMap((mark) => {
    const target = targetOf(mark.leaf);
    if (target === undefined) return [];
    const annotation: Annotation = { reference: null };
    const key = structure.own(mark.leaf, annotation, index);
    return [Object.assign(annotation, { leaf: mark.leaf, target, edges: edgesOf(mark), key })];
  });
}

/** Writes the links of a page as annotations. */
export function writeLinks(context: PDFContext, links: readonly PlacedLink[], places: Places): PDFRef[] {
  return links.map((link) => {
    const annotation = link.reference = context.nextRef();
    context.assign(annotation, context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [...link.edges],
      Border: [0, 0, 0],
      // Printed too, as PDF/A has it; there is nothing to be seen of it.
      F: 4,
      Contents: PDFHexString.fromText(leafText(link.leaf)),
      Dest: destinationOf(link.target, places),
      StructParent: places.pages.length + link.key,
    }));
    return annotation;
  });
}

/** Left, foot, right and head of all that a mark shows. */
export function edgesOf({ lines, bars, style }: Mark): number[] {
  const boxes = [
    ...lines.map(({ x, y, line }) => ({ x, y: y - style.size * 0.3, width: line.width, height: style.size * 1.3 })), ...bars,
  ];
  return [
    Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y)),
    Math.max(...boxes.map(({ x, width }) => x + width)), Math.max(...boxes.map(({ y, height }) => y + height)),
  ].map((edge) => Math.round(edge * 100) / 100);
}
