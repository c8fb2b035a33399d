// The leak check: reopens a written file and requires that every byte of it is accounted for. It fails closed.
import {
  decodePDFRawStream, PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFParser, PDFRawStream, PDFRef, PDFString,
  type PDFContext,
} from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';
import { checkObjects, type Streams } from './check-objects.ts';
import { leafText, type Element, type PageDocument } from './document.ts';
import { toUnicode, type EmbeddedFont } from './embed-fonts.ts';
import { folioText } from './lay-out.ts';
import { pdfDate, producer, xmpOf } from './metadata.ts';
import { readCodeMap, readContent, type CodeMap, type Sequence } from './read-content.ts';
import { srgbProfile } from './srgb-profile.ts';
import { serialise } from './serialise.ts';
import { identityOf, outputCondition } from './write-pdf.ts';

/** What may be in the file: all of it comes from cleared values, the program's words and the fonts. */
export interface Expected {
  readonly document: PageDocument;
  readonly fonts: readonly EmbeddedFont[];
  readonly pages: number;
}

type Pause = () => Promise<unknown>;

/** Steps of the check: reading, bytes, objects, streams, pages. */
const steps = 5;

/**
 * Requires, by allow-list and in this order, that the file is readable; that writing its objects again gives the same
 * bytes (so nothing stands between, behind or beside them); that every object is of a known shape and every string and
 * name foreseen; that every stream holds what it should; and that the pages show the document's text, all of it, in
 * order, and nothing else.
 *
 * @throws ArchiveError `leak-check-failed` with the step that failed in `reason`; whatever goes wrong in the check is a
 * failure of the check.
 */
export async function checkLeaks(
  bytes: Uint8Array, expected: Expected, pause: Pause, onStep: (done: number, total: number) => void,
): Promise<void> {
  let done = 0;
  const step = async <T>(reason: string, work: () => T | Promise<T>): Promise<T> => {
    await pause();
    try {
      return await work();
    } catch (thrown) {
      if (thrown instanceof ArchiveError && thrown.code === 'cancelled') throw thrown;
      throw new ArchiveError('leak-check-failed', { reason });
    } finally {
      onStep(done += 1, steps);
    }
  };
  const context = await step('unreadable', () => reopen(bytes));
  await step('bytes', () => checkBytes(bytes, context, pause));
  const streams = await step('objects', () => checkObjects(context, allowedIn(expected)));
  await step('streams', () => checkStreams(streams, expected));
  await step('page-text', () => checkPages(context, expected, pause));
}

function require(condition: boolean): asserts condition {
  if (!condition) throw new Error('not as expected');
}

/** The file's objects as they were before writing: without those that only pack others. */
export async function reopen(bytes: Uint8Array): Promise<PDFContext> {
  const context = await PDFParser.forBytesWithOptions(bytes, 500, true).parseDocument();
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const type = object instanceof PDFRawStream ? object.dict.get(PDFName.of('Type'))?.toString() : undefined;
    if (type === '/ObjStm' || type === '/XRef') context.delete(reference);
  }
  context.largestObjectNumber = context.enumerateIndirectObjects().length;
  return context;
}

async function checkBytes(bytes: Uint8Array, context: PDFContext, pause: Pause): Promise<void> {
  const written = await serialise(context, pause);
  require(Buffer.compare(written, bytes) === 0);
  const identity = context.trailerInfo.ID;
  require(identity instanceof PDFArray && identity.size() === 2);
  const [first, second] = identity.asArray().map(String);
  require(first !== undefined && first === second && /^<[0-9a-f]{32}>$/.test(first));
  const digits = first.slice(1, -1);
  const blank = Buffer.from(bytes);
  for (let at = blank.lastIndexOf(first), left = 2; left > 0; at = blank.lastIndexOf(first, at - 1), left -= 1) {
    blank.write('0'.repeat(digits.length), at + 1, 'latin1');
  }
  require(identityOf(blank) === digits);
}

function allowedIn({ document, fonts }: Expected): Parameters<typeof checkObjects>[1] {
  const literal = (texts: readonly string[]): Set<string> => new Set(texts.map((text) => PDFString.of(text).toString()));
  const text = (texts: readonly string[]): Set<string> => (
    new Set(texts.map((each) => PDFHexString.fromText(each).toString())));
  return {
    strings: {
      language: literal(['en', 'ko']),
      constant: literal(['Adobe', 'Identity', outputCondition]),
      title: text([document.title]),
      author: text([document.author]),
      producer: text([producer]),
      date: literal([pdfDate(document.issuedAt)]),
      outline: text(document.outline.map((entry) => entry.title)),
    },
    fontNames: new Set(fonts.map((font) => font.baseName)),
    fontKeys: new Set(fonts.map((font) => font.key)),
  };
}

/** Every stream but the pages holds exactly what was meant for it, and each stands in the file once. */
function checkStreams(streams: Streams, { document, fonts }: Expected): void {
  const compare = (kind: Parameters<Streams['get']>[0], wanted: readonly Uint8Array[]): void => {
    const found = (streams.get(kind) ?? []).map(decode);
    require(found.length === wanted.length);
    const sort = (all: readonly Uint8Array[]): string[] => all.map((each) => Buffer.from(each).toString('base64')).sort();
    const sortedWanted = sort(wanted);
    require(sort(found).every((each, index) => each === sortedWanted[index]));
  };
  compare('program', fonts.map((font) => font.program));
  compare('glyphMap', fonts.map((font) => font.glyphMap));
  compare('toUnicode', fonts.map((font) => Buffer.from(toUnicode(font.codes), 'latin1')));
  compare('icc', [srgbProfile()]);
  compare('xmp', [Buffer.from(xmpOf(document), 'utf8')]);
}

/** A stream's contents. Packing them again has to give the same bytes: a stream may hold more than its packed part. */
function decode(stream: PDFRawStream): Uint8Array {
  if (stream.dict.get(PDFName.of('Filter')) === undefined) return stream.getContents();
  const contents = decodePDFRawStream(stream).decode();
  const packed = stream.dict.context.flateStream(contents).getContents();
  require(Buffer.compare(packed, stream.getContents()) === 0);
  return contents;
}

async function checkPages(context: PDFContext, expected: Expected, pause: Pause): Promise<void> {
  const { document } = expected;
  const catalog = lookupDict(context, context.trailerInfo.Root);
  const pages = lookupDict(context, catalog.get(PDFName.of('Pages'))).lookup(PDFName.of('Kids'), PDFArray).asArray();
  require(pages.length === expected.pages);
  const fonts = new Map<PDFDict, Map<string, CodeMap>>();
  const marks: Sequence[] = [];
  const byPage = new Map<string, Sequence[]>();
  for (const [index, reference] of pages.entries()) {
    const page = lookupDict(context, reference);
    const resources = page.lookup(PDFName.of('Resources'), PDFDict);
    let maps = fonts.get(resources);
    if (maps === undefined) fonts.set(resources, maps = readFonts(resources, document));
    const content = page.lookup(PDFName.of('Contents'));
    require(content instanceof PDFRawStream);
    const sequences = readContent(Buffer.from(decode(content)).toString('latin1'), maps);
    const tagged = sequences.filter((sequence) => sequence.id !== null);
    require(tagged.every((sequence, at) => sequence.id === at));
    checkFurniture(sequences, document, index, pages.length);
    marks.push(...tagged);
    byPage.set(reference.toString(), tagged);
    await pause();
  }
  require(fonts.size === 1);
  const root = lookupDict(context, catalog.get(PDFName.of('StructTreeRoot')));
  const top = root.lookup(PDFName.of('K'), PDFArray);
  require(top.size() === 1);
  const read: Sequence[] = [];
  checkElement(lookupDict(context, top.get(0)), document.root, byPage, read);
  require(read.length === marks.length && read.every((mark, at) => mark === marks[at]));
}

function lookupDict(context: PDFContext, reference: unknown): PDFDict {
  const found = reference instanceof PDFRef ? context.lookup(reference) : reference;
  require(found instanceof PDFDict);
  return found;
}

/** The code maps of the pages' fonts; no code may stand for text that the document does not have. */
function readFonts(resources: PDFDict, document: PageDocument): Map<string, CodeMap> {
  const texts: string[] = [document.runningHead.left, document.runningHead.right, document.pageOf, '0123456789…'];
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
    const map = readCodeMap(Buffer.from(decode(stream)).toString('latin1'));
    for (const text of map.values()) require(characters.has(text) || all.includes(text));
    maps.set(name.toString().slice(1), map);
  }
  return maps;
}

/**
 * Artifacts are hairlines without text, a running head on all pages but the first, there also column headings that are
 * shown again, and the folio.
 */
function checkFurniture(sequences: readonly Sequence[], document: PageDocument, index: number, total: number): void {
  const texts = sequences.filter((sequence) => sequence.id === null && sequence.text !== '').map((each) => each.text);
  require(texts.pop() === folioText(document, index + 1, total));
  if (index > 0) {
    const { left } = document.runningHead;
    const head = texts.shift() ?? '';
    require(head === left || (head.endsWith('…') && left.startsWith(head.slice(0, -1))));
    require(texts.shift() === document.runningHead.right);
  }
  require(texts.length === 0 || (index > 0 && isHeading(texts, document)));
}

/** Whether these are the headings of one of the document's tables, all of them, in order. */
function isHeading(texts: readonly string[], { rows }: PageDocument): boolean {
  const headings = new Set(rows.flatMap(({ under }) => (under === null ? [] : [under])));
  return [...headings].some(({ cells }) => {
    const wanted = cells.map((cell) => leafText(cell.leaf));
    return wanted.length === texts.length && wanted.every((text, at) => text === texts[at]);
  });
}

/** Holds a structure element against the document's own, gathering the marks below it in reading order. */
function checkElement(
  found: PDFDict, wanted: Element, byPage: ReadonlyMap<string, readonly Sequence[]>, read: Sequence[],
): void {
  require(found.get(PDFName.of('S'))?.toString() === `/${wanted.role}`);
  const kids = found.lookup(PDFName.of('K'), PDFArray);
  if (wanted.children.length === 0) {
    const before = read.length;
    gatherMarks(found, byPage, read);
    require(read.slice(before).map((mark) => mark.text).join('') === leafText(wanted));
    return;
  }
  require(kids.size() === wanted.children.length);
  for (const [index, child] of wanted.children.entries()) {
    checkElement(lookupDict(found.context, kids.get(index)), child, byPage, read);
  }
}

function gatherMarks(element: PDFDict, byPage: ReadonlyMap<string, readonly Sequence[]>, read: Sequence[]): void {
  const ownPage = element.get(PDFName.of('Pg'));
  for (const kid of element.lookup(PDFName.of('K'), PDFArray).asArray()) {
    if (kid instanceof PDFRef) {
      const span = lookupDict(element.context, kid);
      require(span.get(PDFName.of('S'))?.toString() === '/Span');
      gatherMarks(span, byPage, read);
      continue;
    }
    const page = kid instanceof PDFDict ? kid.get(PDFName.of('Pg')) : ownPage;
    const id = kid instanceof PDFDict ? kid.get(PDFName.of('MCID')) : kid;
    require(page instanceof PDFRef && id instanceof PDFNumber);
    const mark = byPage.get(page.toString())?.[id.asNumber()];
    require(mark !== undefined);
    read.push(mark);
  }
}
