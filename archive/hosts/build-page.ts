// Builds the page for the hosts that serve it: the loopback host and the desktop.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { bundledModules } from './bundled-modules.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Where what is built stays: nothing of it is kept in the repository. */
export const builtFolder = join(repository, 'node_modules/.cache/vouchsafe');
export const pageFolder = join(builtFolder, 'page');

/**
 * Builds `src/` into a folder, which is emptied before. Nothing is inlined, neither a script nor a data: address, because the page's
 * Content-Security-Policy refuses both; the settings stand here, for a file of them in `src/` would bring Node's types
 * into the page's project. Gives the files that went into it.
 */
export async function buildPage(folder = pageFolder): Promise<string[]> {
  if (!existsSync(join(repository, 'src/index.html'))) throw new Error('The page’s sources are not here.');
  return bundledModules(await build({
    configFile: false,
    root: join(repository, 'src'),
    cacheDir: join(repository, 'node_modules/.cache/vite'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  }));
}
