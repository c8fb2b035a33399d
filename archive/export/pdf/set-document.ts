// Sets a composed document as a PDF: lays it out, writes it, and lets it go only when the leak check has passed.
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ArchiveError } from '../../api/errors.ts';
import type { IssueParticulars, WrittenFile } from '../../api/issue.ts';
import type { Paper } from '../../api/issue-calls.ts';
import type { Progress } from '../../api/operation.ts';
import type { PageDocument } from './document.ts';
import { subsetFonts } from './embed-fonts.ts';
import { openFonts, packagedFonts, type Fonts, type FontSource } from './fonts.ts';
import { layOut } from './lay-out.ts';
import type { Expected } from './expected-file.ts';
import { checkLeaks } from './leak-check.ts';
import { checkPassphrase, protect } from './protect.ts';
import { Shaper } from './shape-text.ts';
import { PdfWriter } from './write-pdf.ts';

export interface SettingOptions {
  /** Where the font files are; the npm packages where nothing is said. */
  readonly fonts?: FontSource;
  /** Fonts that the user brings for characters that ours lack, in the order in which they are tried. */
  readonly addedFonts?: readonly Uint8Array[];
  /** A4 where nothing is said. */
  readonly paper?: Paper;
  /** Encrypts the file (AES-256) for whoever knows it; then it is not PDF/A. */
  readonly passphrase?: string;
  /** Sets the file as one that `protectFile` will encrypt: what is answered is in the clear, and not PDF/A either. */
  readonly isToBeProtected?: boolean;
  /** `lay-out` counts rows of the document, `check` counts steps of the leak check. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Milliseconds of work between two breaths for whatever else the process has to do. */
const breath = 10;

/**
 * Built to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). The same document gives the same bytes. What it answers has
 * passed the leak check: nothing is in the file that was not laid out from the document. A protected file has random keys:
 * opened with the passphrase it is, byte for byte, the file that passed; it is built to PDF/UA-1 alone.
 *
 * @throws ArchiveError `missing-glyph` (the code point and, where known, the id of the passage or the disclosure, in
 * `reason`), `unreadable-file` (an added font that cannot be used; why, in `reason`), `weak-passphrase`,
 * `leak-check-failed` (the check, in `reason`), `cancelled`.
 */
export async function setDocument(compose: () => PageDocument, options: SettingOptions): Promise<WrittenFile> {
  const { fonts: source = packagedFonts, addedFonts, paper = 'a4', passphrase, onProgress, signal } = options;
  if (passphrase !== undefined) checkPassphrase(passphrase);
  const pause = makePause(signal);
  await pause();
  const document: PageDocument = { ...compose(), paper, isProtected: willBeProtected(options) };
  const fonts = await openFonts(source, addedFonts);
  const { written, ...expected } = await writeDocument(document, fonts, pause, onProgress);
  await checkLeaks(written, { document, ...expected }, pause, (done, total) => {
    onProgress?.({ stage: 'check', done, total });
  });
  const file = {
    bytes: written, name: document.fileName, pages: expected.pages, isProtected: false, sha256: sha256Of(written),
  };
  return passphrase === undefined ? file : protectFile(file, passphrase, options);
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A passphrase is given, or will be. */
const willBeProtected = ({ passphrase, isToBeProtected = false }: SettingOptions): boolean => passphrase !== undefined || isToBeProtected;

/**
 * Encrypts a file that was set to be protected: opened with the passphrase it is, byte for byte, the file that was given.
 *
 * @throws ArchiveError `weak-passphrase`, `leak-check-failed`, `cancelled`.
 */
export async function protectFile<File extends WrittenFile>(
  file: File, passphrase: string, { signal }: Pick<SettingOptions, 'signal'> = {},
): Promise<File> {
  checkPassphrase(passphrase);
  const bytes = await protect(file.bytes, passphrase, makePause(signal));
  return { ...file, bytes, sha256: sha256Of(bytes), isProtected: true };
}

interface Written extends Pick<Expected, 'fonts' | 'pages' | 'bars'> {
  readonly written: Uint8Array;
}

/** What was shaped and written is let go with this function: the check that follows takes as much memory again. */
async function writeDocument(
  document: PageDocument, fonts: Fonts, pause: () => Promise<boolean>, onProgress: SettingOptions['onProgress'],
): Promise<Written> {
  const shaper = new Shaper(fonts);
  const rows = document.rows.length;
  const writer = new PdfWriter(document);
  const pages = await layOut(document, shaper, async (done) => {
    if (await pause()) onProgress?.({ stage: 'lay-out', done, total: rows });
  }, (page, index) => { writer.addPage(page, index); });
  const embedded = subsetFonts(fonts, shaper, writer.endPages());
  const written = await writer.finish(embedded, fonts, pause);
  onProgress?.({ stage: 'lay-out', done: rows, total: rows });
  return { written, fonts: embedded, pages, bars: writer.bars };
}

/** A protected copy says on every page for whom it is. */
export function markedIf<Particulars extends IssueParticulars>(options: SettingOptions, particulars: Particulars): Particulars {
  return willBeProtected(options) ? { ...particulars, marked: true } : particulars;
}

/** Gives way to other work now and then, answering whether it did; throws once the caller has cancelled. */
function makePause(signal: AbortSignal | undefined): () => Promise<boolean> {
  let last = performance.now();
  const isCancelled = (): boolean => signal?.aborted === true;
  return async () => {
    const isDue = performance.now() - last >= breath;
    if (isDue) {
      await nextTurn();
      last = performance.now();
    }
    if (isCancelled()) throw new ArchiveError('cancelled');
    return isDue;
  };
}
