// The leak check: reopens a written file and requires that every byte of it is accounted for. It fails closed.
import { createHash } from 'node:crypto';
import { PDFHexString, PDFString } from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';
import { checkObjects, type Streams } from './check-objects.ts';
import { checkFileName } from '../file-name.ts';
import { checkPages } from './check-pages.ts';
import type { Expected } from './expected-file.ts';
import { elementsIn, leafText } from './document.ts';
import { toUnicode } from './embed-fonts.ts';
import { pdfDate, producer, xmpOf } from './metadata.ts';
import { contentsOf, readWritten, type WrittenFile } from './read-written.ts';
import { srgbProfile } from './srgb-profile.ts';
import { require } from './require.ts';
import { outputCondition } from './write-pdf.ts';

type Pause = () => Promise<unknown>;

/** Steps of the check: name, reading, bytes, objects, streams, pages. */
const steps = 6;

/**
 * Requires, by allow-list and in this order, that the file's name tells nothing; that the file is written as ours are, byte for byte (so
 * that nothing stands between, behind or beside its objects); that its identity is its own; that every object is of a known shape and every string and
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
  const file = await step('unreadable', () => readWritten(bytes, pause));
  await step('bytes', () => { checkIdentity(bytes, file); });
  const streams = await step('objects', () => checkObjects(file, allowedIn(expected)));
  await step('streams', () => { checkStreams(streams, expected); });
  await step('page-text', () => checkPages(file, expected, pause));
}

/** The identity is the hash of the file without it. */
function checkIdentity(bytes: Uint8Array, { identity, identityAt: [first, second] }: WrittenFile): void {
  const hash = createHash('sha256');
  const none = '0'.repeat(identity.length);
  hash.update(bytes.subarray(0, first)).update(none).update(bytes.subarray(first + identity.length, second)).update(none);
  require(hash.update(bytes.subarray(second + identity.length)).digest('hex').startsWith(identity));
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
    const found = (streams.get(kind) ?? []).map(contentsOf).sort(Buffer.compare);
    require(found.length === wanted.length);
    const sorted = [...wanted].sort(Buffer.compare);
    require(found.every((each, index) => Buffer.compare(each, sorted[index] ?? Buffer.alloc(0)) === 0));
  };
  compare('program', fonts.map((font) => font.program));
  compare('glyphMap', fonts.map((font) => font.glyphMap));
  compare('toUnicode', fonts.map((font) => Buffer.from(toUnicode(font.codes), 'latin1')));
  compare('icc', document.isProtected === true ? [] : [srgbProfile()]);
  compare('xmp', [Buffer.from(xmpOf(document), 'utf8')]);
}
