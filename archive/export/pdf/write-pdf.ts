// Writes pages as a file: tagged, with fonts, metadata and outline, the same bytes for the same pages.
import { createHash } from 'node:crypto';
import {
  PDFCatalog, PDFContext, PDFHexString, PDFPageLeaf, PDFPageTree, PDFString,
  type PDFDict, type PDFName, type PDFObject, type PDFRef,
} from 'pdf-lib';
import type { Element, PageDocument } from './document.ts';
import { addCodes, fontKey, writeFont, type CodesShown, type EmbeddedFont } from './embed-fonts.ts';
import type { Box, Mark, Page } from './fill-pages.ts';
import { facesIn, fontOf, type Fonts } from './fonts.ts';
import { pdfDate, producer, xmpOf } from './metadata.ts';
import { packStream } from './pack.ts';
import { writeOutline } from './write-outline.ts';
import { edgesOf, linksOn, linkTargets, placeOf, writeLinks, type Place, type PlacedLink, type Places } from './write-links.ts';
import { srgbProfile } from './srgb-profile.ts';
import { serialise } from './serialise.ts';
import { sheetOn, type Sheet } from './styles.ts';
import { beginContent, endContent, type OpenContent } from './write-content.ts';
import { StructureWriter } from './write-structure.ts';

/** The colour space that the output intent names. */
export const outputCondition = 'sRGB IEC61966-2.1';
const noIdentity = '0'.repeat(32);

/** What is kept of a page until all are there: its text, what will stand at its foot, its links. */
interface KeptPage {
  readonly content: OpenContent;
  readonly foot: readonly Mark[];
  readonly links: readonly PlacedLink[];
}

/**
 * Takes pages as they are filled, so that not all of them are in memory as they were laid out, and then writes the file.
 * What a page's foot holds may be added to it until `endPages`.
 */
export class PdfWriter {
  readonly #document: PageDocument;
  readonly #sheet: Sheet;
  readonly #structure: StructureWriter;
  readonly #codes: CodesShown = new Map();
  readonly #pages: KeptPage[] = [];
  readonly #contents: Buffer[] = [];
  readonly #wanted: ReadonlySet<Element>;
  readonly #ofLeaf = new Map<Element, Place>();
  readonly #bars: (readonly Box[])[] = [];

  constructor(document: PageDocument) {
    this.#document = document;
    this.#sheet = sheetOn(document.sheet, document.paper);
    this.#structure = new StructureWriter(document.root);
    this.#wanted = new Set([...document.outline.map(({ leaf }) => leaf), ...linkTargets(document.root)]);
  }

  /** The bars of all charts, in reading order. */
  get bars(): Box[] {
    return this.#bars.flat();
  }

  /** Takes in a page by its number, from 0; a leaf's pages come in their order. */
  addPage(page: Page, index: number): void {
    const structure = this.#structure;
    const content = beginContent(page, structure.beginPage(index));
    for (const mark of page.marks) {
      if (mark.leaf.chart !== undefined) structure.bound(mark.leaf, edgesOf(mark));
      if (this.#wanted.has(mark.leaf) && !this.#ofLeaf.has(mark.leaf)) this.#ofLeaf.set(mark.leaf, placeOf(mark, index, this.#sheet));
    }
    for (const marks of [page.head, page.marks]) addCodes(marks, this.#codes);
    this.#bars[index] = page.marks.flatMap(({ bars }) => bars);
    this.#pages[index] = { content, foot: page.foot, links: linksOn(page, index, structure) };
  }

  /** All pages are there. Answers the codes that they show, of which fonts are then made. */
  endPages(): CodesShown {
    for (const { content, foot } of this.#pages) {
      this.#contents.push(endContent(content, foot));
      addCodes(foot, this.#codes);
    }
    return this.#codes;
  }

  async finish(embedded: readonly EmbeddedFont[], fonts: Fonts, pause: () => Promise<unknown>): Promise<Uint8Array> {
    const document = this.#document;
    const context = PDFContext.create();
    const tree = context.nextRef();
    const resources = writeResources(context, embedded, fonts);
    const structureRoot = context.nextRef();
    this.#structure.number(context);
    const places: Places = { ofLeaf: this.#ofLeaf, pages: this.#pages.map(() => context.nextRef()) };
    for (const index of this.#pages.keys()) {
      this.#writePage(context, index, { tree, resources, places });
      await pause();
    }
    this.#structure.finish(context, structureRoot, places.pages);
    context.assign(tree, PDFPageTree.fromMapWithContext(entriesOf(context.obj({
      Type: 'Pages', Kids: [...places.pages], Count: places.pages.length,
    })), context));
    const outline = writeOutline(context, document.outline, places);
    context.trailerInfo.Root = context.register(writeCatalog(context, document, tree, structureRoot, outline));
    context.trailerInfo.Info = context.register(context.obj({
      Title: PDFHexString.fromText(document.title),
      Author: PDFHexString.fromText(document.author),
      Producer: PDFHexString.fromText(producer),
      CreationDate: PDFString.of(pdfDate(document.issuedAt)),
    }));
    await pause();
    return finishFile(context, pause);
  }

  #writePage(context: PDFContext, index: number, { tree, resources, places }: PageParents): void {
    const [reference, content] = [places.pages[index], this.#contents[index]];
    if (reference === undefined || content === undefined) return;
    this.#structure.numberAdded(context, index);
    const links = writeLinks(context, this.#pages[index]?.links ?? [], places);
    context.assign(reference, PDFPageLeaf.fromMapWithContext(entriesOf(context.obj({
      Type: 'Page',
      Parent: tree,
      MediaBox: [0, 0, this.#sheet.width, this.#sheet.height],
      Resources: resources,
      Contents: context.register(packStream(context, content)),
      StructParents: index,
      Tabs: 'S',
      ...(links.length === 0 ? {} : { Annots: links }),
    })), context));
  }
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
  readonly places: Places;
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
