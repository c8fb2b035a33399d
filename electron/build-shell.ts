// Bundles the desktop's programs: main, preload, engine, its packing thread and reader, with only Electron and SQLite left outside.
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { fontFiles } from '../archive/export/pdf/font-files.ts';
import { bundledModules } from '../archive/hosts/bundled-modules.ts';
import { sampleFolder } from '../archive/hosts/sample-folder.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** What cannot be bundled: Electron is the program that runs the bundle, SQLite is a native library. */
const external = ['electron', 'better-sqlite3-multiple-ciphers'];

interface Bundle {
  readonly source: string;
  readonly file: string;
  /** A sandboxed preload is a script, not a module. */
  readonly format: 'es' | 'cjs';
}

const bundles: readonly Bundle[] = [
  { source: 'electron/main.ts', file: 'main.mjs', format: 'es' },
  { source: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
  { source: 'electron/engine.ts', file: 'engine.mjs', format: 'es' },
  { source: 'electron/reader.ts', file: 'reader.mjs', format: 'es' },
  { source: 'archive/search/packer-worker.ts', file: 'packer.mjs', format: 'es' },
];

async function buildBundle({ source, file, format }: Bundle, folder: string): Promise<string[]> {
  return bundledModules(await build({
    configFile: false,
    root: repository,
    cacheDir: join(repository, 'node_modules/.cache/vite'),
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: join(repository, source),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { external, output: { format, entryFileNames: file, codeSplitting: false } },
    },
  }));
}

/** What the engine reads besides its code lies beside it: fonts for PDF, sample testimonies. */
function copyResources(folder: string): void {
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const path of Object.values(fontFiles)) cpSync(require.resolve(path), join(folder, 'fonts', basename(path)));
  cpSync(fileURLToPath(sampleFolder), join(folder, 'samples'), { recursive: true });
}

/**
 * Writes the bundles into `folder`, from which SQLite has to be found as a package, and what they read beside them. Gives
 * the files that went into them.
 */
export async function buildShell(folder: string): Promise<string[]> {
  const modules: string[] = [];
  for (const bundle of bundles) modules.push(...await buildBundle(bundle, folder));
  copyResources(folder);
  return [...modules, ...Object.values(fontFiles).map((path) => require.resolve(path))];
}
