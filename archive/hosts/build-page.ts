// Builds the page for the hosts that serve it: the loopback host and the desktop.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { pageFolder, repository } from './built-folders.ts';
import { bundledModules } from './bundled-modules.ts';

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
