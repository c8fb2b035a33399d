// Writes the outline: its entries nested by their levels, each leading to the place where its leaf stands.
import { PDFHexString, PDFName, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import type { OutlineEntry } from './document.ts';
import { destinationOf, type Places } from './write-links.ts';

export interface OutlineNode {
  readonly entry: OutlineEntry;
  readonly children: OutlineNode[];
}

/** Each entry below the nearest one before it that has a lower level. */
export function nestOutline(entries: readonly OutlineEntry[]): OutlineNode[] {
  const top: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.entry.level ?? -1) >= entry.level) open.pop();
    const node: OutlineNode = { entry, children: [] };
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}

export function writeOutline(
  context: PDFContext, entries: readonly OutlineEntry[], places: Places,
): PDFRef {
  const root = context.nextRef();
  const nodes = nestOutline(entries);
  const dictionary = context.obj({ Type: 'Outlines' });
  writeNodes(context, nodes, root, dictionary, places);
  dictionary.set(PDFName.of('Count'), context.obj(nodes.length));
  context.assign(root, dictionary);
  return root;
}

/** The top stands open, what is below it is closed: a count of hidden entries is negative (ISO 32000-1, 12.3.3). */
function writeNodes(
  context: PDFContext, nodes: readonly OutlineNode[], parent: PDFRef, holder: PDFDict, places: Places,
): void {
  const references = nodes.map(() => context.nextRef());
  const [first, last] = [references[0], references.at(-1)];
  if (first === undefined || last === undefined) return;
  holder.set(PDFName.of('First'), first);
  holder.set(PDFName.of('Last'), last);
  for (const [index, { entry, children }] of nodes.entries()) {
    const reference = references[index];
    if (reference === undefined) continue;
    const dictionary = context.obj({
      Title: PDFHexString.fromText(entry.title), Parent: parent, Dest: destinationOf(entry.leaf, places),
    });
    const [previous, next] = [references[index - 1], references[index + 1]];
    if (previous !== undefined) dictionary.set(PDFName.of('Prev'), previous);
    if (next !== undefined) dictionary.set(PDFName.of('Next'), next);
    if (children.length > 0) {
      writeNodes(context, children, reference, dictionary, places);
      dictionary.set(PDFName.of('Count'), context.obj(-children.length));
    }
    context.assign(reference, dictionary);
  }
}
