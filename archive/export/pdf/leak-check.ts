// The leak check: reopens a written file and requires that every byte of it is accounted for. It fails closed.
import { PDFArray, PDFHexString, PDFName, PDFParser, PDFRawStream, PDFString, type PDFContext } from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';
import { checkObjects, type Streams } from './check-objects.ts';
import { checkFileName } from '../file-name.ts';
import { checkPages } from './check-pages.ts';
import type { Expected } from './expected-file.ts';
import { elementsIn, leafText } from './document.ts';
import { toUnicode } from './embed-fonts.ts';
import { pdfDate, producer, xmpOf } from './metadata.ts';
import { srgbProfile } from './srgb-profile.ts';
import { unpackStream } from './pack.ts';
import { require } from './require.ts';
import { serialise } from './serialise.ts';
import { identityOf, outputCondition } from './write-pdf.ts';

type Pause = () => Promise<unknown>;

/** Steps of the check: name, reading, bytes, objects, streams, pages. */
const steps = 6;

/**
 * Requires, by allow-list and in this order, that the file's name tells nothing; that the file is readable; that writing its objects again gives the same
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
  await step('file-name', () => checkFileName(expected.document.fileName));
  const context = await step('unreadable', () => reopen(bytes));
  await step('bytes', () => checkBytes(bytes, context, pause));
  const streams = await step('objects', () => checkObjects(context, allowedIn(expected)));
  await step('streams', () => checkStreams(streams, expected));
  await step('page-text', () => checkPages(context, expected, pause));
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
  const elements = elementsIn(document.root);
  const languages = elements.flatMap(({ language, spans }) => [language, ...spans.map((span) => span.language)]);
  return {
    strings: {
      language: literal([...new Set(languages)]),
      constant: literal(['Adobe', 'Identity', outputCondition]),
      title: text([document.title]),
      author: text([document.author]),
      producer: text([producer]),
      date: literal([pdfDate(document.issuedAt)]),
      outline: text(document.outline.map((entry) => entry.title)),
      link: text(elements.filter(({ role }) => role === 'Link').map(leafText)),
      alternative: text(elements.flatMap(({ chart }) => chart?.alternative ?? [])),
    },
    fontNames: new Set(fonts.map((font) => font.baseName)),
    fontKeys: new Set(fonts.map((font) => font.key)),
  };
}

/** Every stream but the pages holds exactly what was meant for it, and each stands in the file once. */
function checkStreams(streams: Streams, { document, fonts }: Expected): void {
  const compare = (kind: Parameters<Streams['get']>[0], wanted: readonly Uint8Array[]): void => {
    const found = (streams.get(kind) ?? []).map(unpackStream);
    require(found.length === wanted.length);
    const sort = (all: readonly Uint8Array[]): string[] => all.map((each) => Buffer.from(each).toString('base64')).sort();
    const sortedWanted = sort(wanted);
    require(sort(found).every((each, index) => each === sortedWanted[index]));
  };
  compare('program', fonts.map((font) => font.program));
  compare('glyphMap', fonts.map((font) => font.glyphMap));
  compare('toUnicode', fonts.map((font) => Buffer.from(toUnicode(font.codes), 'latin1')));
  compare('icc', document.isProtected === true ? [] : [srgbProfile()]);
  compare('xmp', [Buffer.from(xmpOf(document), 'utf8')]);
}
