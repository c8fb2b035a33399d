// Packs the desktop program: `npm run package`, with electron-builder's targets after `--` (such as `--linux deb --x64`).
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { builtFolder } from '../archive/hosts/built-folders.ts';
import { packageConfig } from './package-config.ts';
import { electronVersion, stageApp } from './stage-app.ts';

const { values } = parseArgs({
  options: {
    linux: { type: 'boolean' }, mac: { type: 'boolean' }, win: { type: 'boolean' },
    x64: { type: 'boolean' }, arm64: { type: 'boolean' },
    /** A folder with the programs, and no installer. */
    dir: { type: 'boolean' },
    output: { type: 'string' }, 'electron-dist': { type: 'string' },
  },
});

const named = [
  ...(values.linux === true ? [Platform.LINUX] : []), ...(values.mac === true ? [Platform.MAC] : []),
  ...(values.win === true ? [Platform.WINDOWS] : []),
];
const platforms = named.length > 0 ? named : [Platform.current()];
const archs = [...(values.x64 === true ? [Arch.x64] : []), ...(values.arm64 === true ? [Arch.arm64] : [])];

const output = resolve(values.output ?? join(builtFolder, 'packages'));
const staged = await stageApp(`${output}-staged`);
if (staged.withoutLicence.length > 0) {
  throw new Error(`These may not be passed on, for they bring no licence: ${staged.withoutLicence.join(', ')}`);
}
const electronDist = values['electron-dist'];
await build({
  projectDir: fileURLToPath(new URL('..', import.meta.url)),
  publish: 'never',
  targets: new Map(platforms.flatMap((platform) => [
    ...platform.createTarget(values.dir === true ? 'dir' : null, ...archs),
  ])),
  config: packageConfig({
    staged,
    output,
    buildResources: fileURLToPath(new URL('icons', import.meta.url)),
    electronVersion: electronVersion(),
    ...(electronDist === undefined ? {} : { electronDist }),
  }),
});
