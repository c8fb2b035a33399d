// Builds what the hosts serve and the desktop runs: the page and the shell's bundles.
import { join } from 'node:path';
import { buildPage } from '../archive/hosts/build-page.ts';
import { builtFolder } from '../archive/hosts/built-folders.ts';
import { buildShell } from './build-shell.ts';

await buildPage();
await buildShell(join(builtFolder, 'shell'));
