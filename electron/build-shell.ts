// Bundles the desktop's four programs: main, preload, engine and reader, with only Electron and SQLite left outside.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const repository = fileURLToPath(new URL('..', import.meta.url));

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
  { source: 'archive/import/reader-process.ts', file: 'reader.mjs', format: 'es' },
];

async function buildBundle({ source, file, format }: Bundle, folder: string): Promise<void> {
  await build({
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
  });
}

/** Writes the bundles into `folder`, from which SQLite has to be found as a package. */
export async function buildShell(folder: string): Promise<void> {
  for (const bundle of bundles) await buildBundle(bundle, folder);
}
