// Writes pages as a file: tagged, with fonts, metadata and outline, the same bytes for the same pages.
import { createHash } from 'node:crypto';
import {
  PDFCatalog, PDFContext, PDFHexString, PDFPageLeaf, PDFPageTree, PDFString,
  type PDFDict, type PDFName, type PDFObject, type PDFRef,
} from 'pdf-lib';
import type { Element, PageDocument } from './document.ts';
import { fontKey, writeFont, type EmbeddedFont } from './embed-fonts.ts';
import type { Page } from './fill-pages.ts';
import { facesIn, fontOf, type Fonts } from './fonts.ts';
import { pdfDate, producer, xmpOf } from './metadata.ts';
import { packStream } from './pack.ts';
import { writeOutline } from './write-outline.ts';
import { edgesOf, linkTargets, placeOf, writeLinks, type Place } from './write-links.ts';
import { srgbProfile } from './srgb-profile.ts';
import { serialise } from './serialise.ts';
import { sheetOn, type Sheet } from './styles.ts';
import { writeContent } from './write-content.ts';
import { StructureWriter } from './write-structure.ts';

/** The colour space that the output intent names. */
export const outputCondition = 'sRGB IEC61966-2.1';
const noIdentity = '0'.repeat(32);

export async function writePdf(
  document: PageDocument, pages: readonly Page[], embedded: readonly EmbeddedFont[], fonts: Fonts,
  pause: () => Promise<unknown>,
): Promise<Uint8Array> {
  const context = PDFContext.create();
  const tree = context.nextRef();
  const resources = writeResources(context, embedded, fonts);
  const structure = new StructureWriter(context, document.root, pages.length);
  const sheet = sheetOn(document.sheet, document.paper);
  const references = pages.map(() => context.nextRef());
  const places = placesOf(document, pages, references, sheet);
  for (const [index, page] of pages.entries()) {
    const reference = references[index];
    if (reference !== undefined) writePage(context, page, reference, { tree, resources, structure, sheet, index, places });
    await pause();
  }
  structure.finish();
  context.assign(tree, PDFPageTree.fromMapWithContext(entriesOf(context.obj({
    Type: 'Pages', Kids: references, Count: references.length,
  })), context));
  const outline = writeOutline(context, document.outline, places);
  context.trailerInfo.Root = context.register(writeCatalog(context, document, tree, structure.root, outline));
  context.trailerInfo.Info = context.register(context.obj({
    Title: PDFHexString.fromText(document.title),
    Author: PDFHexString.fromText(document.author),
    Producer: PDFHexString.fromText(producer),
    CreationDate: PDFString.of(pdfDate(document.issuedAt)),
  }));
  await pause();
  return finishFile(context, pause);
}

/** Writes the objects as bytes, with a hash of the content for the identity that a clock or a random number would make. */
export async function finishFile(context: PDFContext, pause: () => Promise<unknown>): Promise<Uint8Array> {
  const unidentified = PDFHexString.of(noIdentity);
  context.trailerInfo.ID = context.obj([unidentified, unidentified]);
  return identify(await serialise(context, pause));
}

function identify(bytes: Uint8Array): Uint8Array {
  const identity = identityOf(bytes);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.lastIndexOf(`<${noIdentity}>`);
  const before = file.lastIndexOf(`<${noIdentity}>`, at - 1);
  file.write(identity, at + 1, 'latin1');
  file.write(identity, before + 1, 'latin1');
  return bytes;
}

/** First 128 bits of the SHA-256 of the file without its identity. */
export function identityOf(bytesWithoutIdentity: Uint8Array): string {
  return createHash('sha256').update(bytesWithoutIdentity).digest('hex').slice(0, 32);
}

interface PageParents {
  readonly tree: PDFRef;
  readonly resources: PDFRef;
  readonly structure: StructureWriter;
  readonly sheet: Sheet;
  readonly index: number;
  readonly places: ReadonlyMap<Element, Place>;
}

function writePage(context: PDFContext, page: Page, reference: PDFRef, parents: PageParents): void {
  const { tree, resources, structure, sheet, index, places } = parents;
  const content = writeContent(page, structure.beginPage(reference));
  for (const mark of page.marks) if (mark.leaf.chart !== undefined) structure.bound(mark.leaf, edgesOf(mark));
  const links = writeLinks(context, page, reference, { structure, places });
  context.assign(reference, PDFPageLeaf.fromMapWithContext(entriesOf(context.obj({
    Type: 'Page',
    Parent: tree,
    MediaBox: [0, 0, sheet.width, sheet.height],
    Resources: resources,
    Contents: context.register(packStream(context, content)),
    StructParents: index,
    Tabs: 'S',
    ...(links.length === 0 ? {} : { Annots: links }),
  })), context));
}

/** Where the leaves stand that the outline and the links lead to. */
function placesOf(
  document: PageDocument, pages: readonly Page[], references: readonly PDFRef[], sheet: Sheet,
): ReadonlyMap<Element, Place> {
  const wanted = new Set([...document.outline.map(({ leaf }) => leaf), ...linkTargets(document.root)]);
  const places = new Map<Element, Place>();
  for (const [index, page] of pages.entries()) {
    const reference = references[index];
    for (const mark of page.marks) {
      if (reference !== undefined && wanted.has(mark.leaf) && !places.has(mark.leaf)) {
        places.set(mark.leaf, placeOf(mark, reference, sheet));
      }
    }
  }
  return places;
}

function entriesOf(dictionary: PDFDict): Map<PDFName, PDFObject> {
  return new Map(dictionary.entries());
}

function writeResources(context: PDFContext, embedded: readonly EmbeddedFont[], fonts: Fonts): PDFRef {
  const references: Record<string, PDFRef> = {};
  for (const face of facesIn(fonts)) {
    const font = embedded.find((candidate) => candidate.key === fontKey(face));
    if (font !== undefined) references[font.key] = writeFont(context, font, fontOf(fonts, face));
  }
  return context.register(context.obj({ Font: references }));
}

function writeCatalog(
  context: PDFContext, document: PageDocument, tree: PDFRef, structure: PDFRef, outline: PDFRef,
): PDFCatalog {
  const xmp = Buffer.from(xmpOf(document), 'utf8');
  return PDFCatalog.fromMapWithContext(entriesOf(context.obj({
    Type: 'Catalog',
    Pages: tree,
    Lang: PDFString.of(document.language),
    MarkInfo: { Marked: true },
    StructTreeRoot: structure,
    ViewerPreferences: { DisplayDocTitle: true },
    Outlines: outline,
    PageLabels: { Nums: [0, { S: 'D' }] },
    Metadata: context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
    ...(document.isProtected === true ? {} : { OutputIntents: [outputIntent(context)] }),
  })), context);
}

/** The colour space in which a grey of ours is meant, as PDF/A wants to have it said. */
function outputIntent(context: PDFContext): PDFDict {
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(outputCondition),
    Info: PDFString.of(outputCondition),
    DestOutputProfile: context.register(packStream(context, srgbProfile(), { N: 3 })),
  });
}
