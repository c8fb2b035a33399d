// The same testimony through each engine: ours, Chromium's print to PDF, pdfkit; each as well tagged as it can be.
// What one engine needs is loaded with it alone: it takes memory that is not the others'.
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cleared } from '../../../archive/api/consent.ts';
import type { TestimonyCopy } from '../../../archive/api/issue.ts';
import { fontFiles } from '../../../archive/export/pdf/font-files.ts';
import { packagedFaces, packagedFonts } from '../../../archive/export/pdf/fonts.ts';
import { issueTestimony } from '../../../archive/export/pdf/issue-testimony.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { particulars } from '../../support/issued-files.ts';
import { saidIn } from './make-testimony.ts';

const require = createRequire(import.meta.url);

/** Milliseconds of setting; `memory`, in bytes, of other processes than this one. */
export interface Run {
  readonly milliseconds: number;
  readonly memory?: number;
}

export const engines = {
  /** Leak check included: without it nothing leaves. */
  async ours(copy: Cleared<TestimonyCopy>, path: string): Promise<Run> {
    await Promise.all(packagedFaces.map((face) => packagedFonts.load(face)));
    const began = performance.now();
    const { bytes } = await issueTestimony(copy, particulars, issueWords[copy.description.language]);
    const milliseconds = performance.now() - began;
    writeFileSync(path, bytes);
    return { milliseconds };
  },

  async chromium(copy: Cleared<TestimonyCopy>, path: string): Promise<Run> {
    const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-print-'));
    try {
      writeFileSync(join(folder, 'page.html'), pageOf(copy));
      const { launchChromium } = await import('../../support/chromium.ts');
      const browser = await launchChromium(join(folder, 'profile'));
      const page = await browser.newPage();
      const memory = watchMemory();
      await page.goto(pathToFileURL(join(folder, 'page.html')).href);
      await page.evaluate(() => document.fonts.ready.then(() => true));
      const began = performance.now();
      await page.pdf({ path, tagged: true, outline: true, preferCSSPageSize: true });
      const milliseconds = performance.now() - began;
      const peak = memory.stop();
      await browser.close();
      return { milliseconds, memory: peak };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },

  async pdfkit(copy: Cleared<TestimonyCopy>, path: string): Promise<Run> {
    const { language } = copy.description;
    const [text, strong] = language === 'ko'
      ? [require.resolve(fontFiles['korean-regular']), require.resolve(fontFiles['korean-strong'])]
      : [require.resolve(fontFiles['latin-regular']), require.resolve(fontFiles['latin-strong'])];
    const { default: PDFKit } = await import('pdfkit');
    const began = performance.now();
    const pdf = new PDFKit({ size: 'A4', margins: { top: 80, bottom: 84, left: 84, right: 85 }, pdfVersion: '1.7', tagged: true, lang: language, displayTitle: true });
    const written = new Promise<void>((resolve) => pdf.pipe(createWriteStream(path)).on('finish', () => { resolve(); }));
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    for (const { number, speaker, time, text: said } of saidIn(copy)) {
      root.add(pdf.struct('P', {}, () => { pdf.font(strong).fontSize(8.5).text(`${number} ${speaker} ${time}`, 84); }));
      root.add(pdf.struct('P', {}, () => { pdf.font(text).fontSize(10.2).text(said, 174, undefined, { width: 336, lineGap: 1.5 }); }));
    }
    root.end();
    pdf.end();
    await written;
    return { milliseconds: performance.now() - began };
  },
} as const;

export type EngineName = keyof typeof engines;

function pageOf(copy: Cleared<TestimonyCopy>): string {
  const { language, title } = copy.description;
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const faces = Object.entries(fontFiles).map(([name, file]) => (
    `@font-face { font-family: "${name}"; src: url("${pathToFileURL(require.resolve(file)).href}"); }`)).join('\n');
  const family = language === 'ko' ? '"korean-regular", "latin-regular"' : '"latin-regular", "korean-regular"';
  const said = saidIn(copy).map(({ number, speaker, time, text }) => (
    `<section><small>${number}</small><b>${escape(speaker)}</b><p>${escape(text)}</p><small>${time}</small></section>`)).join('\n');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escape(title)}</title><style>${faces}
@page { size: A4; margin: 80pt 35pt 84pt 40pt; }
body { margin: 0; font: 10.2pt/15.4pt ${family}; }
section { display: grid; grid-template-columns: 36pt 90pt 336pt 48pt; column-gap: 4pt; margin-bottom: 10pt; }
p { margin: 0; orphans: 2; widows: 2; } small { font-size: 7pt; } b { font-size: 8.5pt; }
</style><h1>${escape(title)}</h1>${said}</html>`;
}

/** The most memory that this process's children and theirs held at once, as Linux counts it; nothing elsewhere. */
function watchMemory(): { stop(): number } {
  let most = 0;
  const look = (): void => { most = Math.max(most, memoryBelow(process.pid)); };
  const timer = setInterval(look, 50);
  return { stop: () => { look(); clearInterval(timer); return most; } };
}

function memoryBelow(root: number): number {
  const parents = new Map<number, { parent: number; bytes: number }>();
  try {
    for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
      try {
        const field = (file: string, key: string): number => (
          Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${name}/${file}`, 'utf8'))?.[1] ?? 0));
        // What several processes share is counted once, divided between them.
        parents.set(Number(name), { parent: field('status', 'PPid'), bytes: field('smaps_rollup', 'Pss') * 1024 });
      } catch {
        // It has ended meanwhile.
      }
    }
  } catch {
    return 0;
  }
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id)?.parent;
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return [...parents].filter(([id]) => isBelow(id)).reduce((sum, [, { bytes }]) => sum + bytes, 0);
}
