// Writes links from one place of a document to another, each owned by the structure element that it belongs to.
import { PDFHexString, type PDFContext, type PDFRef } from 'pdf-lib';
import { elementsIn, leafText, leavesOf, type Element } from './document.ts';
import type { Mark, Page } from './fill-pages.ts';
import type { Sheet } from './styles.ts';
import type { StructureWriter } from './write-structure.ts';

/** A page, and the height at which a window is to begin. */
export interface Place {
  readonly page: PDFRef;
  readonly top: number;
}

export function placeOf(mark: Mark, page: PDFRef, sheet: Sheet): Place {
  return { page, top: Math.min(sheet.height, Math.round((mark.lines[0]?.y ?? sheet.height) + mark.style.leading)) };
}

export function destinationOf(place: Place | undefined): (PDFRef | string | number | null)[] {
  return place === undefined ? [] : [place.page, 'XYZ', 0, place.top, null];
}

/** The leaf that a link leads to: the first that there is in what it names. */
export function targetOf({ target }: Element): Element | undefined {
  return target === undefined ? undefined : leavesOf(target)[0];
}

export function linkTargets(root: Element): Element[] {
  return elementsIn(root).flatMap((element) => targetOf(element) ?? []);
}

interface LinkParents {
  readonly structure: StructureWriter;
  readonly places: ReadonlyMap<Element, Place>;
}

/** The annotations of a page: one over each stretch of lines that a link has on it. */
export function writeLinks(context: PDFContext, page: Page, reference: PDFRef, { structure, places }: LinkParents): PDFRef[] {
  return page.marks.flatMap((mark) => {
    const target = targetOf(mark.leaf);
    const place = target === undefined ? undefined : places.get(target);
    if (place === undefined) return [];
    const annotation = context.nextRef();
    context.assign(annotation, context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: edgesOf(mark),
      Border: [0, 0, 0],
      // Printed too, as PDF/A has it; there is nothing to be seen of it.
      F: 4,
      Contents: PDFHexString.fromText(leafText(mark.leaf)),
      Dest: destinationOf(place),
      StructParent: structure.own(mark.leaf, annotation, reference),
    }));
    return [annotation];
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
