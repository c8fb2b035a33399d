// Sets a composed document as a PDF: lays it out, writes it, and lets it go only when the leak check has passed.
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ArchiveError } from '../../api/errors.ts';
import type { WrittenFile } from '../../api/issue.ts';
import type { Progress } from '../../api/operation.ts';
import type { PageDocument } from './document.ts';
import { subsetFonts } from './embed-fonts.ts';
import { openFonts, packagedFonts, type FontSource } from './fonts.ts';
import { layOut } from './lay-out.ts';
import { checkLeaks } from './leak-check.ts';
import { Shaper } from './shape-text.ts';
import { writePdf } from './write-pdf.ts';

export interface SettingOptions {
  /** Where the font files are; the npm packages where nothing is said. */
  readonly fonts?: FontSource;
  /** `lay-out` counts rows of the document, `check` counts steps of the leak check. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Milliseconds of work between two breaths for whatever else the process has to do. */
const breath = 25;

/**
 * Built to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). The same document gives the same bytes. What it answers has
 * passed the leak check: nothing is in the file that was not laid out from the document.
 *
 * @throws ArchiveError `missing-glyph` (the code point and, where known, the id of the passage or the disclosure, in
 * `reason`), `leak-check-failed` (the check, in `reason`), `cancelled`.
 */
export async function setDocument(compose: () => PageDocument, options: SettingOptions): Promise<WrittenFile> {
  const { fonts: source = packagedFonts, onProgress, signal } = options;
  const pause = makePause(signal);
  await pause();
  const document = compose();
  const fonts = await openFonts(source);
  const shaper = new Shaper(fonts);
  const rows = document.rows.length;
  const pages = await layOut(document, shaper, async (done) => {
    if (await pause()) onProgress?.({ stage: 'lay-out', done, total: rows });
  });
  const embedded = subsetFonts(fonts, shaper);
  const bytes = await writePdf(document, pages, embedded, fonts, pause);
  onProgress?.({ stage: 'lay-out', done: rows, total: rows });
  await checkLeaks(bytes, { document, fonts: embedded, pages: pages.length }, pause, (done, total) => {
    onProgress?.({ stage: 'check', done, total });
  });
  return { bytes, pages: pages.length, sha256: createHash('sha256').update(bytes).digest('hex') };
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
