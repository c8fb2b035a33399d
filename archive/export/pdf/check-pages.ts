// The part of the leak check that reads pages: their text against the document, their tags, outline and furniture.
import { PDFHexString } from 'pdf-lib';
import { fillForm } from '../citation.ts';
import { leafText, rowsOf, type Element, type PageDocument } from './document.ts';
import type { EmbeddedFont } from './embed-fonts.ts';
import type { Expected } from './expected-file.ts';
import { Dictionary, Reference, Stream, type Value } from './parse-objects.ts';
import { contentsOf, dictionaryAt, resolve, type WrittenFile } from './read-written.ts';
import { readCodeMap, readContent, type CodeMap, type Sequence, type ShownCodes } from './read-content.ts';
import { require } from './require.ts';
import { softHyphen } from './shape-text.ts';
import { boxText } from './write-content.ts';
import { nestOutline, type OutlineNode } from './write-outline.ts';

/** Requires that pages, tags and outline show the document's text, all of it, in order, and nothing else. */
export async function checkPages(file: WrittenFile, expected: Expected, pause: () => Promise<unknown>): Promise<void> {
  const { document } = expected;
  const catalog = dictionaryAt(file, file.root);
  const pages = new PageReader(file, listAt(dictionaryAt(file, catalog.get('Pages')), 'Kids'), expected);
  const [top, ...others] = listAt(dictionaryAt(file, catalog.get('StructTreeRoot')), 'K');
  require(others.length === 0);
  await checkElement(dictionaryAt(file, top), document.root, { file, pages, pause, begun: 0 });
  pages.finish();
  checkOutline(file, dictionaryAt(file, catalog.get('Outlines')), nestOutline(document.outline));
}

function listAt(dictionary: Dictionary, key: string): readonly Value[] {
  const list = dictionary.get(key);
  require(Array.isArray(list));
  return list as readonly Value[];
}

/** A page's marks, and how many of them have been read: they have to come in the order in which they stand there. */
interface OpenPage {
  readonly marks: readonly Sequence[];
  read: number;
}

/** Reads each page when its first mark is asked for, and lets it go with its last: few are in memory at a time. */
class PageReader {
  readonly #file: WrittenFile;
  readonly #expected: Expected;
  readonly #pages: readonly number[];
  readonly #indexes: ReadonlyMap<number, number>;
  readonly #open = new Map<number, OpenPage>();
  readonly #done = new Set<number>();
  readonly #shown: ShownCodes = new Map();
  readonly #boxes: (readonly string[])[] = [];
  readonly #isHeading: (texts: readonly string[]) => boolean;
  #resources: Dictionary | null = null;
  #fonts: ReadonlyMap<string, CodeMap> = new Map();

  constructor(file: WrittenFile, pages: readonly Value[], expected: Expected) {
    this.#file = file;
    this.#expected = expected;
    this.#pages = pages.map((page) => {
      require(page instanceof Reference);
      return page.number;
    });
    this.#indexes = new Map(this.#pages.map((page, index) => [page, index]));
    require(pages.length === expected.pages && this.#indexes.size === pages.length);
    this.#isHeading = headingsOf(expected.document);
  }

  /** The text of a page's next mark, which has to be this one, and where among the pages it stands. */
  next(page: number, id: number): { text: string; index: number } {
    const index = this.#indexes.get(page);
    require(index !== undefined && !this.#done.has(page));
    const open = this.#open.get(page) ?? this.#read(page, index);
    const mark = open.marks[id];
    require(mark !== undefined && open.read === id);
    open.read += 1;
    this.#close(page, open);
    return { text: mark.text, index };
  }

  /** Every page has been read to its end, and all of them together show the fonts' codes and the charts' bars. */
  finish(): void {
    for (const [index, page] of this.#pages.entries()) if (!this.#done.has(page)) this.#close(page, this.#open.get(page) ?? this.#read(page, index));
    require(this.#done.size === this.#pages.length);
    checkCodes(this.#expected.fonts, this.#shown);
    checkBars(this.#boxes.flat(), this.#expected);
  }

  #read(page: number, index: number): OpenPage {
    const dictionary = dictionaryAt(this.#file, this.#file.objects[page]);
    const resources = dictionaryAt(this.#file, dictionary.get('Resources'));
    const content = resolve(this.#file, dictionary.get('Contents'));
    if (this.#resources === null) this.#fonts = readFonts(this.#file, this.#resources = resources, this.#expected.document);
    require(content instanceof Stream && resources === this.#resources);
    const sequences = readContent(Buffer.from(contentsOf(content)).toString('latin1'), this.#fonts, this.#shown);
    const marks = sequences.filter((sequence) => sequence.id !== null);
    require(marks.every((sequence, at) => sequence.id === at));
    checkFurniture(sequences, this.#expected.document, { index, total: this.#pages.length, isHeading: this.#isHeading });
    this.#boxes[index] = marks.flatMap(({ boxes }) => boxes);
    const open = { marks, read: 0 };
    this.#open.set(page, open);
    return open;
  }

  #close(page: number, { marks, read }: OpenPage): void {
    if (read < marks.length) return;
    this.#done.add(page);
    this.#open.delete(page);
  }
}

/**
 * A font has the codes that pages show and no other, in ascending order: which glyphs it has, and in which order, then
 * tells no more than the pages do.
 */
function checkCodes(fonts: readonly EmbeddedFont[], shown: ShownCodes): void {
  require(fonts.length === shown.size);
  for (const { key, codes } of fonts) {
    const onPages = shown.get(key);
    require(onPages !== undefined && codes.every(({ code }) => onPages[code] === 1));
    require(codes.length === onPages.reduce((sum, isShown) => sum + isShown, 0));
    require(codes.every(({ code }, at) => at === 0 || (codes[at - 1]?.code ?? code) < code));
  }
}

/** Charts draw the bars that were laid out, and no other. */
function checkBars(drawn: readonly string[], { bars }: Expected): void {
  require(drawn.length === bars.length && bars.every((bar, at) => boxText(bar) === drawn[at]));
}

/** The code maps of the pages' fonts; no code may stand for text that the document does not have. */
function readFonts(file: WrittenFile, resources: Dictionary, document: PageDocument): Map<string, CodeMap> {
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
  for (const [name, value] of dictionaryAt(file, resources.get('Font'))) {
    const stream = resolve(file, dictionaryAt(file, value).get('ToUnicode'));
    require(stream instanceof Stream);
    const map = readCodeMap(Buffer.from(contentsOf(stream)).toString('latin1'));
    for (const text of map.values()) require(characters.has(text) || all.includes(text));
    maps.set(name, map);
  }
  return maps;
}

interface FurnitureOf {
  readonly index: number;
  readonly total: number;
  readonly isHeading: (texts: readonly string[]) => boolean;
}

/**
 * Artifacts are hairlines without text, a running head on all pages but the first, there also column headings that are
 * shown again, how to read the marks, for whom the copy is, and the folio.
 */
function checkFurniture(
  sequences: readonly Sequence[], document: PageDocument, { index, total, isHeading }: FurnitureOf,
): void {
  const texts = sequences.filter((sequence) => sequence.id === null && sequence.text !== '').map((each) => each.text);
  require(texts.pop() === fillForm(document.pageOf, { page: String(index + 1), pages: String(total) }));
  if (document.copyLine !== undefined) require(texts.pop() === document.copyLine);
  if (document.markNote !== undefined && texts.at(-1) === document.markNote) texts.pop();
  if (index > 0) {
    require(isShortened(texts.shift(), document.runningHead.left));
    require(texts.shift() === document.runningHead.right);
  }
  require(texts.length === 0 || (index > 0 && isHeading(texts)));
}

function isShortened(found: string | undefined, whole: string): boolean {
  return found === whole || (found?.endsWith('…') === true && whole.startsWith(found.slice(0, -1)));
}

/** Answers whether texts are the headings of one of the document's tables, all of them, in order. */
function headingsOf(document: PageDocument): (texts: readonly string[]) => boolean {
  const rows = new Set(rowsOf(document).flatMap(({ under }) => (under === null ? [] : [under])));
  const headings = [...rows].map(({ cells }) => cells.map((cell) => leafText(cell.leaf)));
  return (texts) => headings.some((wanted) => wanted.length === texts.length && wanted.every((text, at) => text === texts[at]));
}

interface Walk {
  readonly file: WrittenFile;
  readonly pages: PageReader;
  readonly pause: () => Promise<unknown>;
  /** The page on which the last leaf began; no later one may begin before it. */
  begun: number;
}

/** Holds a structure element against the document's own, reading the marks below it in reading order. */
async function checkElement(found: Dictionary, wanted: Element, walk: Walk): Promise<void> {
  require(found.get('S') === `/${wanted.role}`);
  checkAlternative(found, wanted);
  const kids = listAt(found, 'K');
  if (wanted.children.length === 0) {
    const pages: number[] = [];
    const text = readMarks(found, wanted, walk, pages);
    require(text === leafText(wanted));
    require(pages.every((page, at) => at === 0 || page - (pages[at - 1] ?? page) <= 1 && page >= (pages[at - 1] ?? page)));
    require((pages[0] ?? walk.begun) >= walk.begun);
    walk.begun = pages[0] ?? walk.begun;
    await walk.pause();
    return;
  }
  require(kids.length === wanted.children.length);
  const { begun } = walk;
  let last = begun;
  for (const [index, child] of wanted.children.entries()) {
    // The cells of a row stand side by side: each may go on to pages on which those before it have been.
    if (wanted.role === 'TR') walk.begun = begun;
    await checkElement(dictionaryAt(walk.file, kids[index]), child, walk);
    last = Math.max(last, walk.begun);
  }
  walk.begun = last;
}

function checkAlternative(found: Dictionary, { chart }: Element): void {
  require(found.get('Alt') === (chart === undefined ? undefined : PDFHexString.fromText(chart.alternative).toString()));
}

/** The text below a leaf's element, without the hyphens at which words were divided. */
function readMarks(element: Dictionary, wanted: Element, walk: Walk, pages: number[]): string {
  const { file } = walk;
  let text = '';
  for (const kid of listAt(element, 'K')) {
    if (kid instanceof Reference) {
      const span = dictionaryAt(file, kid);
      require(span.get('S') === '/Span' && span.get('Alt') === undefined);
      text += readMarks(span, wanted, walk, pages);
    } else if (kid instanceof Dictionary && kid.get('Type') === '/OBJR') {
      checkLink(dictionaryAt(file, kid.get('Obj')), wanted);
    } else {
      const [page, id] = kid instanceof Dictionary ? [kid.get('Pg'), kid.get('MCID')] : [element.get('Pg'), kid];
      require(page instanceof Reference && typeof id === 'number');
      const mark = walk.pages.next(page.number, id);
      pages.push(mark.index);
      text += mark.text.replaceAll(softHyphen, '');
    }
  }
  return text;
}

function checkLink(annotation: Dictionary, wanted: Element): void {
  require(wanted.role === 'Link' && annotation.get('Contents') === PDFHexString.fromText(leafText(wanted)).toString());
}

/** The outline has the document's entries, nested as they are, in order, and no other. */
function checkOutline(file: WrittenFile, holder: Dictionary, wanted: readonly OutlineNode[]): void {
  let item = holder.get('First');
  for (const { entry, children } of wanted) {
    const found = dictionaryAt(file, item);
    require(found.get('Title') === PDFHexString.fromText(entry.title).toString());
    checkOutline(file, found, children);
    item = found.get('Next');
  }
  require(item === undefined);
}
