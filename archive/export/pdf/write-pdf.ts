// Writes pages as a file: tagged, with fonts, metadata and outline, the same bytes for the same pages.
import { createHash } from 'node:crypto';
import {
  PDFCatalog, PDFContext, PDFHexString, PDFName, PDFPageLeaf, PDFPageTree, PDFString,
  type PDFDict, type PDFObject, type PDFRef,
} from 'pdf-lib';
import type { Element, PageDocument } from './document.ts';
import { fontKey, writeFont, type EmbeddedFont } from './embed-fonts.ts';
import { faceNames, type Fonts } from './fonts.ts';
import type { Page } from './lay-out.ts';
import { pdfDate, producer, xmpOf } from './metadata.ts';
import { srgbProfile } from './srgb-profile.ts';
import { serialise } from './serialise.ts';
import { sheets, type Sheet } from './styles.ts';
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
  const structure = new StructureWriter(context, document.root);
  const sheet = sheets[document.sheet];
  const references: PDFRef[] = [];
  for (const [index, page] of pages.entries()) {
    references.push(writePage(context, page, index, { tree, resources, structure, sheet }));
    await pause();
  }
  structure.finish();
  context.assign(tree, PDFPageTree.fromMapWithContext(entriesOf(context.obj({
    Type: 'Pages', Kids: references, Count: references.length,
  })), context));
  const outline = writeOutline(context, document, pages, references);
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
}

function writePage(context: PDFContext, page: Page, index: number, parents: PageParents): PDFRef {
  const reference = context.nextRef();
  const content = writeContent(page, parents.structure.beginPage(reference));
  context.assign(reference, PDFPageLeaf.fromMapWithContext(entriesOf(context.obj({
    Type: 'Page',
    Parent: parents.tree,
    MediaBox: [0, 0, parents.sheet.width, parents.sheet.height],
    Resources: parents.resources,
    Contents: context.register(context.flateStream(content)),
    StructParents: index,
    Tabs: 'S',
  })), context));
  return reference;
}

function entriesOf(dictionary: PDFDict): Map<PDFName, PDFObject> {
  return new Map(dictionary.entries());
}

function writeResources(context: PDFContext, embedded: readonly EmbeddedFont[], fonts: Fonts): PDFRef {
  const references: Record<string, PDFRef> = {};
  for (const face of faceNames) {
    const font = embedded.find((candidate) => candidate.key === fontKey(face));
    if (font !== undefined) references[font.key] = writeFont(context, font, fonts[face]);
  }
  return context.register(context.obj({ Font: references }));
}

function writeCatalog(
  context: PDFContext, document: PageDocument, tree: PDFRef, structure: PDFRef, outline: PDFRef,
): PDFCatalog {
  const xmp = Buffer.from(xmpOf(document), 'utf8');
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
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
    OutputIntents: [{
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of(outputCondition),
      Info: PDFString.of(outputCondition),
      DestOutputProfile: profile,
    }],
  })), context);
}

function writeOutline(
  context: PDFContext, document: PageDocument, pages: readonly Page[], references: readonly PDFRef[],
): PDFRef {
  const root = context.nextRef();
  const items = document.outline.map((entry) => ({ ...entry, reference: context.nextRef() }));
  for (const [index, item] of items.entries()) {
    const dictionary = context.obj({
      Title: PDFHexString.fromText(item.title),
      Parent: root,
      Dest: destinationOf(item.leaf, sheets[document.sheet], pages, references),
    });
    const previous = items[index - 1];
    const next = items[index + 1];
    if (previous !== undefined) dictionary.set(PDFName.of('Prev'), previous.reference);
    if (next !== undefined) dictionary.set(PDFName.of('Next'), next.reference);
    context.assign(item.reference, dictionary);
  }
  const first = items[0];
  const last = items.at(-1);
  context.assign(root, context.obj({
    Type: 'Outlines',
    Count: items.length,
    ...(first === undefined || last === undefined ? {} : { First: first.reference, Last: last.reference }),
  }));
  return root;
}

function destinationOf(
  leaf: Element, sheet: Sheet, pages: readonly Page[], references: readonly PDFRef[],
): (PDFRef | string | number | null)[] {
  const index = Math.max(0, pages.findIndex((page) => page.marks.some((mark) => mark.leaf === leaf)));
  const mark = pages[index]?.marks.find((candidate) => candidate.leaf === leaf);
  const top = (mark?.lines[0]?.y ?? sheet.height) + (mark?.style.leading ?? 0);
  const reference = references[index];
  return reference === undefined ? [] : [reference, 'XYZ', 0, Math.round(top), null];
}
