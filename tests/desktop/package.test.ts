// The packed program: what is in it and what is not, which fuses are blown, whose licences go with it. Electron's own program is a stand-in.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectLicences, packageFolder } from '../../electron/collect-licences.ts';
import { flipPackedFuses, packedProgram } from '../../electron/flip-fuses.ts';
import { packageConfig } from '../../electron/package-config.ts';
import { filesInAsar, type PackedFile } from '../support/asar.ts';
import { readSource, repository } from '../support/source-files.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

/** A program with a fuse wire in the middle of it, each fuse as given: `1` is on. Source: @electron/fuses. */
const programWith = (wire: string): Buffer => Buffer.concat([
  Buffer.alloc(500, 7), Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, wire.length]), Buffer.from(wire), Buffer.alloc(500, 7),
]);
const allOn = '1'.repeat(9);

describe('the program for Linux, packed as `npm run package` packs it', () => {
  let work = '';
  let packed = '';
  let files: ReadonlyMap<string, PackedFile> = new Map();

  beforeAll(() => {
    work = realpathSync(mkdtempSync(join(tmpdir(), 'vouchsafe-package-')));
    writeTree(join(work, 'electron'), {
      LICENSE: 'of Electron', 'LICENSES.chromium.html': 'of Chromium', version: '0', 'resources/default_app.asar': 'none',
      'locales/en-US.pak': 'en', 'locales/ko.pak': 'ko', 'locales/de.pak': 'de',
    });
    // electron-builder takes away the program that Electron shows when it has none; a stand-in must not bring it.
    rmSync(join(work, 'electron/resources/default_app.asar'));
    writeFileSync(join(work, 'electron/electron'), programWith(allOn), { mode: 0o755 });
    const { NODE_ENV: _, ...env } = process.env;
    const { status, stderr } = spawnSync(process.execPath, [
      join(repository, 'electron/package.ts'), '--linux', '--x64', '--dir', '--electron-dist', join(work, 'electron'),
      '--output', join(work, 'out'),
    ], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    packed = join(work, 'out/linux-unpacked');
    files = filesInAsar(join(packed, 'resources/app.asar'));
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('holds the bundles, the page, fonts, samples, SQLite, and nothing else', () => {
    const expected = [
      /^package\.json$/, /^page\/index\.html$/, /^page\/assets\/[\w.-]+\.(js|css|svg)$/,
      /^shell\/(main|engine|reader|packer)\.mjs$/, /^shell\/preload\.cjs$/, /^shell\/fonts\/Noto[\w-]+\.ttf$/,
      /^shell\/samples\/[\w-]+\.(txt|md|srt|vtt|json)$/,
      /^node_modules\/better-sqlite3-multiple-ciphers\/(LICENSE|package\.json|lib\/[\w/-]+\.js|prebuilds\/linux-x64\.node)$/,
    ];
    const paths = [...files.keys()];
    expect(paths.filter((path) => !expected.some((one) => one.test(path)))).toEqual([]);
    expect(expected.filter((one) => !paths.some((path) => one.test(path)))).toEqual([]);
    expect(paths.filter((path) => path.startsWith('shell/fonts/'))).toHaveLength(5);
  });

  it('has none of our sources, tests or tools in it', () => {
    const paths = [...files.keys()].join('\n');
    expect(paths).not.toMatch(/\.tsx?$|\.map$|(^|\/)(tests?|corpus|src|\.git)(\/|$)|node-linux|electron-builder|vite/m);
    const { dependencies, devDependencies, scripts } = JSON.parse(
      readFileSync(join(work, 'out-staged/app/package.json'), 'utf8'),
    ) as Record<string, unknown>;
    expect([Object.keys(dependencies as object), devDependencies, scripts]).toEqual([['better-sqlite3-multiple-ciphers'], undefined, undefined]);
  });

  it('keeps a hash of every file inside, and outside only the library that the system loads', () => {
    expect([...files].filter(([, { integrity }]) => integrity?.algorithm !== 'SHA256' || !/^[0-9a-f]{64}$/.test(integrity.hash))).toEqual([]);
    const unpacked = [...files].filter(([, file]) => file.unpacked === true).map(([path]) => path);
    expect(unpacked).toEqual(['node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node']);
    const beside = readdirSync(join(packed, 'resources/app.asar.unpacked'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(beside.map(({ name }) => name)).toEqual(['linux-x64.node']);
  });

  it('can no longer be asked to run as Node, to be inspected, or to load another program', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'vouchsafe'));
    const on = Object.entries(wire).filter(([, state]) => state === FuseState.ENABLE).map(([fuse]) => FuseV1Options[Number(fuse)]);
    expect(on.sort()).toEqual([
      'EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar', 'WasmTrapHandlers',
    ]);
  });

  it('takes along the licences of all that it is built on, the fonts’ among them', () => {
    const folder = join(packed, 'resources/licences');
    const licences = readdirSync(folder);
    for (const name of ['vouchsafe', 'react', 'zod', 'better-sqlite3-multiple-ciphers', 'libsodium-wrappers-sumo', 'fontkit', 'pdfjs-dist', 'lunr']) {
      expect(licences.filter((file) => new RegExp(`^${name}-(\\d|LICENSE)`).test(file)), name).not.toEqual([]);
    }
    const fonts = licences.filter((file) => file.includes('LICENSE_FONT'));
    expect(fonts).toHaveLength(2);
    for (const file of fonts) expect(readFileSync(join(folder, file), 'utf8')).toContain('SIL OPEN FONT LICENSE');
    expect(licences.filter((file) => readFileSync(join(folder, file), 'utf8').trim().length < 200)).toEqual([]);
    expect(readdirSync(packed)).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']));
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'ko.pak']);
  });
});

describe('the configuration', () => {
  const config = packageConfig({
    staged: { app: '/a/app', licences: '/a/licences', withoutLicence: [] }, output: '/a/out', buildResources: '/a/icons', electronVersion: '1.2.3',
  });

  it('has a package for every system', () => {
    expect(config.linux?.target).toEqual(['AppImage', 'deb']);
    expect(config.mac?.target).toEqual([{ target: 'dmg', arch: ['arm64', 'x64'] }]);
    expect(config.win?.target).toEqual([{ target: 'nsis', arch: ['x64'] }]);
    for (const system of ['linux', 'darwin', 'win32'] as const) {
      const own = { linux: config.linux, darwin: config.mac, win32: config.win }[system];
      expect(JSON.stringify(own?.files)).toContain(`!(${system})`);
    }
  });

  it('publishes nothing, fetches no update, and packs an archive with its hashes', () => {
    expect(config.publish).toBeNull();
    expect([config.asar, config.disableAsarIntegrity, config.npmRebuild]).toEqual([{ smartUnpack: false }, false, false]);
    expect(JSON.stringify(config)).not.toMatch(/github|https?:/i);
    expect([config.detectUpdateChannel, config.generateUpdatesFilesForAllChannels, config.dmg?.writeUpdateInfo]).toEqual([false, false, false]);
    expect(readSource('package.json')).not.toContain('electron-updater');
  });

  it('takes Electron in the version that the tests know', () => {
    expect(config.electronVersion).toBe('1.2.3');
    expect(readSource('package.json')).toMatch(/"electron": "\d+\.\d+\.\d+"/);
  });
});

describe('the fuses', () => {
  const context = (appOutDir: string, electronPlatformName: string, executableName?: string) => ({
    appOutDir, electronPlatformName,
    packager: { appInfo: { productFilename: 'Vouchsafe' }, ...(executableName === undefined ? {} : { executableName }) },
  });

  it('are set in the program that was packed, whatever it is called there', async () => {
    expect(packedProgram(context('/out', 'darwin'))).toBe(join('/out', 'Vouchsafe.app'));
    const folder = tempFolder();
    writeFileSync(join(folder, 'Vouchsafe.exe'), programWith(allOn));
    writeFileSync(join(folder, 'vouchsafe'), programWith(allOn));
    for (const [platform, file] of [['win32', 'Vouchsafe.exe'], ['linux', 'vouchsafe']] as const) {
      await flipPackedFuses(context(folder, platform, platform === 'linux' ? 'vouchsafe' : undefined));
      expect(readFileSync(join(folder, file)).equals(programWith('010011001'))).toBe(true);
    }
  });

  it('are not set where Electron has one that nobody has thought about, or none', async () => {
    const folder = tempFolder();
    for (const program of [programWith('1'.repeat(10)), Buffer.alloc(1000, 7)]) {
      writeFileSync(join(folder, 'vouchsafe'), program);
      await expect(flipPackedFuses(context(folder, 'linux', 'vouchsafe'))).rejects.toThrow();
      expect(readFileSync(join(folder, 'vouchsafe')).equals(program)).toBe(true);
    }
  });
});

describe('licences', () => {
  it('are collected from the package that a file belongs to', () => {
    expect(packageFolder('/r/node_modules/a/b/c.js')).toBe('/r/node_modules/a');
    expect(packageFolder('/r/node_modules/@a/b/c.js')).toBe('/r/node_modules/@a/b');
    expect(packageFolder('/r/node_modules/a/node_modules/b/c.js')).toBe('/r/node_modules/a/node_modules/b');
    expect(packageFolder('C:\\r\\node_modules\\a\\c.js')).toBe('C:/r/node_modules/a');
    expect(packageFolder('/r/src/main.tsx')).toBeNull();
    expect(packageFolder('/r/node_modules/.cache/a.js')).toBeNull();
  });

  it('are made up for nobody: a package without one is named, unless it names MIT or ISC and its author', () => {
    const folder = tempFolder();
    const about = (name: string, more: object): string => JSON.stringify({ name, version: '1.0.0', ...more });
    writeTree(folder, {
      'node_modules/with/package.json': about('with', { license: 'Apache-2.0' }),
      'node_modules/with/LICENSE.md': 'the text', 'node_modules/with/NOTICE': 'the notice',
      'node_modules/forgot/package.json': about('forgot', { license: 'MIT', author: 'Ann Author <ann@example.org>' }),
      'node_modules/short/package.json': about('short', { license: 'ISC', author: { name: 'Sam Short' } }),
      'node_modules/nameless/package.json': about('nameless', { license: 'MIT' }),
      'node_modules/@other/one/package.json': about('@other/one', { license: 'GPL-3.0', author: 'Somebody' }),
    });
    const paths = ['with/a.js', 'with/b.js', 'forgot/a.js', 'short/a.js', 'nameless/a.js', '@other/one/a.js'].map((path) => `${folder}/node_modules/${path}`);
    const without = collectLicences(paths, join(folder, 'licences'), 'MIT License\n\nCopyright (c) us\n\nPermission is granted.\n');
    expect(without).toEqual(['nameless-1.0.0', 'other-one-1.0.0']);
    expect(readdirSync(join(folder, 'licences')).sort()).toEqual(['forgot-1.0.0-LICENSE.txt', 'short-1.0.0-LICENSE.txt', 'with-1.0.0-LICENSE.txt', 'with-1.0.0-NOTICE.txt']);
    expect(readFileSync(join(folder, 'licences/forgot-1.0.0-LICENSE.txt'), 'utf8')).toBe('MIT License\n\nCopyright (c) Ann Author\n\nPermission is granted.\n');
    expect(readFileSync(join(folder, 'licences/short-1.0.0-LICENSE.txt'), 'utf8')).toMatch(/^ISC License\n\nCopyright \(c\) Sam Short\n/u);
  });
});
