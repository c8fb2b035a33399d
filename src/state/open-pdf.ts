// Opens a PDF for showing it, in a worker that ends with it: the pages as pictures, and their text for those who hear them.
import type { PDFDocumentProxy, PDFPageProxy, PageViewport } from 'pdfjs-dist';
import { startPdfWorker } from './pdf-worker.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface OpenPdf {
  readonly pages: number;
  /** Of the first page, in CSS pixels at 100 %: what a page that was not shown yet is taken to measure. */
  readonly size: PageSize;
  /** Draws one page (from 1) and lays its text over it, in sizes that follow `--total-scale-factor` of an element above. */
  showPage(page: number, scale: number, canvas: HTMLCanvasElement, text: HTMLElement, signal: AbortSignal): Promise<void>;
  /** Lets go of the PDF and ends the worker that held it. */
  close(): void;
}

/** CSS pixels to a point. */
const pixelsToPoint = 96 / 72;
/** Beyond it a page costs more memory than it gains in sharpness. */
const largestCanvasSide = 8_192;

function drawPage(page: PDFPageProxy, viewport: PageViewport, canvas: HTMLCanvasElement) {
  const ratio = Math.min(window.devicePixelRatio, largestCanvasSide / Math.max(viewport.width, viewport.height));
  canvas.width = Math.floor(viewport.width * ratio);
  canvas.height = Math.floor(viewport.height * ratio);
  return page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
}

/** Opens the bytes, which are handed over to the worker and are gone here afterwards. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPdf> {
  const { getDocument, PDFWorker, TextLayer } = await import('pdfjs-dist');
  const port = startPdfWorker();
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    data: bytes, worker,
    // All that our PDFs need is inside them: nothing is fetched, compiled, or taken from the system.
    useWasm: false, useSystemFonts: false, useWorkerFetch: false, enableXfa: false, disableWorkerRendering: true,
    stopAtErrors: true,
  });
  function close(): void {
    void loading.destroy().catch(() => undefined).finally(() => {
      worker.destroy();
      port.terminate();
    });
  }
  let pdf: PDFDocumentProxy;
  let size: PageSize;
  try {
    pdf = await loading.promise;
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: pixelsToPoint });
    size = { width, height };
  } catch (thrown) {
    close();
    throw thrown;
  }

  async function showPage(
    number: number, scale: number, canvas: HTMLCanvasElement, text: HTMLElement, signal: AbortSignal,
  ): Promise<void> {
    const page = await pdf.getPage(number);
    if (signal.aborted) return;
    const viewport = page.getViewport({ scale: scale * pixelsToPoint });
    const drawing = drawPage(page, viewport, canvas);
    text.replaceChildren();
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
    signal.addEventListener('abort', () => {
      drawing.cancel();
      layer.cancel();
    }, { once: true });
    try {
      await Promise.all([drawing.promise, layer.render()]);
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
    } finally {
      page.cleanup();
    }
  }

  return {
    pages: pdf.numPages, size, showPage,
    close() {
      TextLayer.cleanup();
      close();
    },
  };
}
