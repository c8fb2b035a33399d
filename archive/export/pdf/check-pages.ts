// The part of the leak check that reads pages: their text against the document, their tags, outline and furniture.
import {
  PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFContext,
} from 'pdf-lib';
import { fillForm } from '../citation.ts';
import { leafText, rowsOf, type Element, type PageDocument } from './document.ts';
import type { EmbeddedFont } from './embed-fonts.ts';
import type { Expected } from './expected-file.ts';
import { unpackStream } from './pack.ts';
import { readCodeMap, readContent, type CodeMap, type Sequence, type ShownCodes } from './read-content.ts';
import { require } from './require.ts';
import { softHyphen } from './shape-text.ts';
import { boxText } from './write-content.ts';
import { nestOutline, type OutlineNode } from './write-outline.ts';

/** Marks by page, in the order in which they stand on it. */
type Marks = ReadonlyMap<string, readonly Sequence[]>;

/** Requires that pages, tags and outline show the document's text, all of it, in order, and nothing else. */
export async function checkPages(context: PDFContext, expected: Expected, pause: () => Promise<unknown>): Promise<void> {
  const { document } = expected;
  const catalog = lookupDict(context, context.trailerInfo.Root);
  const pages = lookupDict(context, catalog.get(PDFName.of('Pages'))).lookup(PDFName.of('Kids'), PDFArray).asArray();
  require(pages.length === expected.pages);
  const fonts = new Map<PDFDict, Map<string, CodeMap>>();
  const shown: ShownCodes = new Map();
  const byPage = new Map<string, Sequence[]>();
  for (const [index, reference] of pages.entries()) {
    const page = lookupDict(context, reference);
    const resources = page.lookup(PDFName.of('Resources'), PDFDict);
    let maps = fonts.get(resources);
    if (maps === undefined) fonts.set(resources, maps = readFonts(resources, document));
    const content = page.lookup(PDFName.of('Contents'));
    require(content instanceof PDFRawStream && !byPage.has(reference.toString()));
    const sequences = readContent(Buffer.from(unpackStream(content)).toString('latin1'), maps, shown);
    const tagged = sequences.filter((sequence) => sequence.id !== null);
    require(tagged.every((sequence, at) => sequence.id === at));
    checkFurniture(sequences, document, index, pages.length);
    byPage.set(reference.toString(), tagged);
    await pause();
  }
  require(fonts.size === 1);
  checkCodes(expected.fonts, shown);
  checkBars([...byPage.values()].flat(), expected);
  const root = lookupDict(context, catalog.get(PDFName.of('StructTreeRoot')));
  const top = root.lookup(PDFName.of('K'), PDFArray);
  require(top.size() === 1);
  const read: Read = { marks: byPage, seen: new Map([...byPage.keys()].map((page) => [page, 0])), pages: [...byPage.keys()], begun: 0 };
  checkElement(lookupDict(context, top.get(0)), document.root, read);
  for (const [page, marks] of byPage) require(read.seen.get(page) === marks.length);
  checkOutline(lookupDict(context, catalog.get(PDFName.of('Outlines'))), nestOutline(document.outline));
}

function lookupDict(context: PDFContext, reference: unknown): PDFDict {
  const found = reference instanceof PDFRef ? context.lookup(reference) : reference;
  require(found instanceof PDFDict);
  return found;
}

/**
 * A font has the codes that pages show and no other, in ascending order: which glyphs it has, and in which order, then
 * tells no more than the pages do.
 */
function checkCodes(fonts: readonly EmbeddedFont[], shown: ReadonlyMap<string, ReadonlySet<number>>): void {
  require(fonts.length === shown.size);
  for (const { key, codes } of fonts) {
    const onPages = shown.get(key) ?? new Set<number>();
    require(codes.length === onPages.size && codes.every(({ code }) => onPages.has(code)));
    require(codes.every(({ code }, at) => at === 0 || (codes[at - 1]?.code ?? code) < code));
  }
}

/** Charts draw the bars that were laid out, and no other. */
function checkBars(marks: readonly Sequence[], { bars }: Expected): void {
  const drawn = marks.flatMap(({ boxes }) => boxes);
  require(drawn.length === bars.length && bars.every((bar, at) => boxText(bar) === drawn[at]));
}

/** The code maps of the pages' fonts; no code may stand for text that the document does not have. */
function readFonts(resources: PDFDict, document: PageDocument): Map<string, CodeMap> {
  const texts: string[] = [
    document.runningHead.left, document.runningHead.right, document.pageOf, document.copyLine ?? '', document.markNote ?? '',
    `0123456789…${softHyphen}`,
  ];
  const collect = (element: Element): void => {
    texts.push(leafText(element));
    element.children.forEach(collect);
  };
  collect(document.root);
  const all = texts.join(' ');
  const characters = new Set(all);
  const maps = new Map<string, CodeMap>();
  for (const [name, value] of resources.lookup(PDFName.of('Font'), PDFDict).entries()) {
    const font = value instanceof PDFRef ? resources.context.lookup(value) : value;
    require(font instanceof PDFDict);
    const stream = font.lookup(PDFName.of('ToUnicode'));
    require(stream instanceof PDFRawStream);
    const map = readCodeMap(Buffer.from(unpackStream(stream)).toString('latin1'));
    for (const text of map.values()) require(characters.has(text) || all.includes(text));
    maps.set(name.toString().slice(1), map);
  }
  return maps;
}

/**
 * Artifacts are hairlines without text, a running head on all pages but the first, there also column headings that are
 * shown again, how to read the marks, for whom the copy is, and the folio.
 */
function checkFurniture(sequences: readonly Sequence[], document: PageDocument, index: number, total: number): void {
  const texts = sequences.filter((sequence) => sequence.id === null && sequence.text !== '').map((each) => each.text);
  require(texts.pop() === fillForm(document.pageOf, { page: String(index + 1), pages: String(total) }));
  if (document.copyLine !== undefined) require(texts.pop() === document.copyLine);
  if (document.markNote !== undefined && texts.at(-1) === document.markNote) texts.pop();
  if (index > 0) {
    require(isShortened(texts.shift(), document.runningHead.left));
    require(texts.shift() === document.runningHead.right);
  }
  require(texts.length === 0 || (index > 0 && isHeading(texts, document)));
}

function isShortened(found: string | undefined, whole: string): boolean {
  return found === whole || (found?.endsWith('…') === true && whole.startsWith(found.slice(0, -1)));
}

/** Whether these are the headings of one of the document's tables, all of them, in order. */
function isHeading(texts: readonly string[], document: PageDocument): boolean {
  const headings = new Set(rowsOf(document).flatMap(({ under }) => (under === null ? [] : [under])));
  return [...headings].some(({ cells }) => {
    const wanted = cells.map((cell) => leafText(cell.leaf));
    return wanted.length === texts.length && wanted.every((text, at) => text === texts[at]);
  });
}

/** How far the tags have been read: on each page, marks have to come in the order in which they stand there. */
interface Read {
  readonly marks: Marks;
  readonly seen: Map<string, number>;
  readonly pages: readonly string[];
  /** The page on which the last leaf began; no later one may begin before it. */
  begun: number;
}

/** Holds a structure element against the document's own, reading the marks below it in reading order. */
function checkElement(found: PDFDict, wanted: Element, read: Read): void {
  require(found.get(PDFName.of('S'))?.toString() === `/${wanted.role}`);
  checkAlternative(found, wanted);
  const kids = found.lookup(PDFName.of('K'), PDFArray);
  if (wanted.children.length === 0) {
    const pages: number[] = [];
    const text = readMarks(found, wanted, read, pages);
    require(text === leafText(wanted));
    require(pages.every((page, at) => at === 0 || page - (pages[at - 1] ?? page) <= 1 && page >= (pages[at - 1] ?? page)));
    require((pages[0] ?? read.begun) >= read.begun);
    read.begun = pages[0] ?? read.begun;
    return;
  }
  require(kids.size() === wanted.children.length);
  const { begun } = read;
  let last = begun;
  for (const [index, child] of wanted.children.entries()) {
    // The cells of a row stand side by side: each may go on to pages on which those before it have been.
    if (wanted.role === 'TR') read.begun = begun;
    checkElement(lookupDict(found.context, kids.get(index)), child, read);
    last = Math.max(last, read.begun);
  }
  read.begun = last;
}

function checkAlternative(found: PDFDict, { chart }: Element): void {
  const alternative = found.get(PDFName.of('Alt'));
  if (chart === undefined) require(alternative === undefined);
  else require(alternative instanceof PDFHexString && alternative.decodeText() === chart.alternative);
}

/** The text below a leaf's element, without the hyphens at which words were divided. */
function readMarks(element: PDFDict, wanted: Element, read: Read, pages: number[]): string {
  const ownPage = element.get(PDFName.of('Pg'));
  let text = '';
  for (const kid of element.lookup(PDFName.of('K'), PDFArray).asArray()) {
    if (kid instanceof PDFRef) {
      const span = lookupDict(element.context, kid);
      require(span.get(PDFName.of('S'))?.toString() === '/Span' && span.get(PDFName.of('Alt')) === undefined);
      text += readMarks(span, wanted, read, pages);
    } else if (kid instanceof PDFDict && kid.get(PDFName.of('Type')) === PDFName.of('OBJR')) {
      checkLink(lookupDict(element.context, kid.get(PDFName.of('Obj'))), wanted);
    } else {
      text += readMark(kid, ownPage, read, pages);
    }
  }
  return text;
}

function readMark(kid: unknown, ownPage: unknown, read: Read, pages: number[]): string {
  const page = kid instanceof PDFDict ? kid.get(PDFName.of('Pg')) : ownPage;
  const id = kid instanceof PDFDict ? kid.get(PDFName.of('MCID')) : kid;
  require(page instanceof PDFRef && id instanceof PDFNumber);
  const key = page.toString();
  const next = read.seen.get(key);
  const mark = read.marks.get(key)?.[id.asNumber()];
  require(mark !== undefined && next === id.asNumber());
  read.seen.set(key, next + 1);
  pages.push(read.pages.indexOf(key));
  return mark.text.replaceAll(softHyphen, '');
}

function checkLink(annotation: PDFDict, wanted: Element): void {
  const contents = annotation.get(PDFName.of('Contents'));
  require(wanted.role === 'Link' && contents instanceof PDFHexString && contents.decodeText() === leafText(wanted));
}

/** The outline has the document's entries, nested as they are, in order, and no other. */
function checkOutline(holder: PDFDict, wanted: readonly OutlineNode[]): void {
  let item = holder.lookupMaybe(PDFName.of('First'), PDFDict);
  for (const { entry, children } of wanted) {
    const title = item?.get(PDFName.of('Title'));
    require(item !== undefined && title instanceof PDFHexString && title.decodeText() === entry.title);
    checkOutline(item, children);
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  require(item === undefined);
}
