// Builds the page for the hosts that serve it: the loopback host and the desktop.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Where what is built stays: nothing of it is kept in the repository. */
export const builtFolder = join(repository, 'node_modules/.cache/vouchsafe');
export const pageFolder = join(builtFolder, 'page');

/**
 * Builds `src/` into `pageFolder`. Nothing is inlined, neither a script nor a data: address, because the page's
 * Content-Security-Policy refuses both; the settings stand here, for a file of them in `src/` would bring Node's types
 * into the page's project.
 */
export async function buildPage(): Promise<void> {
  if (!existsSync(join(repository, 'src/index.html'))) throw new Error('The page’s sources are not here.');
  await build({
    configFile: false,
    root: join(repository, 'src'),
    cacheDir: join(repository, 'node_modules/.cache/vite'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: pageFolder,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
}
