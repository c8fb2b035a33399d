// Runs poppler and qpdf on a file's bytes: what other people's programs make of our PDF.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packages: Readonly<Record<string, string>> = {
  pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils', pdfinfo: 'poppler-utils', pdffonts: 'poppler-utils', qpdf: 'qpdf',
};

/** Where the program belongs in the arguments, `FILE` stands for the PDF. */
function run(program: string, bytes: Uint8Array, args: readonly string[], folder?: string): string {
  const own = mkdtempSync(join(tmpdir(), 'vouchsafe-pdf-'));
  try {
    const file = join(own, 'file.pdf');
    writeFileSync(file, bytes);
    const filled = args.map((arg) => (arg === 'FILE' ? file : arg));
    return execFileSync(program, filled, { encoding: 'utf8', maxBuffer: 1 << 28, cwd: folder ?? own, stdio: 'pipe' });
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') {
      throw new Error(`${program} is not installed: apt-get install -y ${packages[program] ?? program}`);
    }
    throw thrown;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** The text in the order of the content stream, a form feed after every page. */
export function textOf(bytes: Uint8Array): string {
  return run('pdftotext', bytes, ['-raw', '-enc', 'UTF-8', 'FILE', '-']);
}

/** The same of a file that opens with a passphrase. */
export function textWith(bytes: Uint8Array, passphrase: string): string {
  return run('pdftotext', bytes, ['-upw', passphrase, '-raw', '-enc', 'UTF-8', 'FILE', '-']);
}

export function infoWith(bytes: Uint8Array, passphrase: string): string {
  return run('pdfinfo', bytes, ['-upw', passphrase, 'FILE']);
}

export function decryptWithQpdf(bytes: Uint8Array, passphrase: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-open-'));
  try {
    run('qpdf', bytes, [`--password=${passphrase}`, '--decrypt', '--qdf', 'FILE', 'open.pdf'], folder);
    return new Uint8Array(readFileSync(join(folder, 'open.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Warnings count as faults. */
export function checkWithQpdf(bytes: Uint8Array): string {
  return run('qpdf', bytes, ['--check', 'FILE']);
}

export function structureOf(bytes: Uint8Array): string {
  return run('pdfinfo', bytes, ['-struct-text', 'FILE']);
}

export function infoOf(bytes: Uint8Array): string {
  return run('pdfinfo', bytes, ['FILE']);
}

export function fontsOf(bytes: Uint8Array): string {
  return run('pdffonts', bytes, ['FILE']);
}

/** The darkness of every page, summed over its pixels. */
export function inkOf(bytes: Uint8Array, resolution = 72): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-ink-'));
  try {
    run('pdftoppm', bytes, ['-gray', '-r', String(resolution), 'FILE', 'page'], folder);
    return readdirSync(folder).sort().map((name) => sumInk(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A binary PGM: three header fields, then a byte a pixel. */
function sumInk(image: Buffer): number {
  const pixels = image.subarray(image.indexOf('255\n') + 4);
  return pixels.reduce((sum, pixel) => sum + 255 - pixel, 0);
}
