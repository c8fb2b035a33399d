// Builds what the hosts serve and the desktop runs: the page and the shell's bundles.
import { join } from 'node:path';
import { builtFolder, buildPage } from '../archive/hosts/build-page.ts';
import { buildShell } from './build-shell.ts';

await buildPage();
await buildShell(join(builtFolder, 'shell'));
