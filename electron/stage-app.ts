// Lays out the program as it is to be packed: bundles, page, SQLite, a package.json of its own, and licences beside it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../archive/hosts/build-page.ts';
import { buildShell } from './build-shell.ts';
import { collectLicences } from './collect-licences.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const sqlite = 'better-sqlite3-multiple-ciphers';

interface ProjectFile {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const projectFile = (): ProjectFile => JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as ProjectFile;

export const electronVersion = (): string => projectFile().devDependencies['electron'] ?? '';

export interface StagedApp {
  /** What becomes app.asar. */
  readonly app: string;
  /** What lies beside it, to be read by anybody. */
  readonly licences: string;
  /** Packages that bring no licence. */
  readonly withoutLicence: readonly string[];
}

interface SqliteFile {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly main: string;
}

interface Sqlite {
  readonly packageFile: string;
  readonly version: string;
}

/**
 * SQLite without its sources; of the prebuilt libraries the packaging takes the one that fits. What it depends on is for
 * compiling it alone.
 */
function copySqlite(app: string): Sqlite {
  const packageFile = createRequire(import.meta.url).resolve(`${sqlite}/package.json`);
  const [from, to] = [dirname(packageFile), join(app, 'node_modules', sqlite)];
  for (const part of ['LICENSE', 'lib', 'prebuilds']) cpSync(join(from, part), join(to, part), { recursive: true });
  const { name, version, license, main } = JSON.parse(readFileSync(packageFile, 'utf8')) as SqliteFile;
  writeFileSync(join(to, 'package.json'), `${JSON.stringify({ name, version, license, main }, null, 2)}\n`);
  return { packageFile, version };
}

/**
 * The packed program's package.json. It names its one dependency, for where an app names none electron-builder goes on to
 * look in the folders above and packs those of the repository.
 */
function packageFile(sqliteVersion: string): string {
  const { name, version, description, license } = projectFile();
  return `${JSON.stringify({
    name, version, description, license, productName: 'Vouchsafe', author: 'Vouchsafe', homepage: 'https://vouchsafe.invalid',
    desktopName: 'vouchsafe.desktop', private: true, type: 'module', main: 'shell/main.mjs', dependencies: { [sqlite]: sqliteVersion },
  }, null, 2)}\n`;
}

/** Builds everything anew into `folder`. */
export async function stageApp(folder: string): Promise<StagedApp> {
  rmSync(folder, { recursive: true, force: true });
  const [app, licences] = [join(folder, 'app'), join(folder, 'licences')];
  mkdirSync(app, { recursive: true });
  const sqliteCopy = copySqlite(app);
  writeFileSync(join(app, 'package.json'), packageFile(sqliteCopy.version));
  const bundled = [
    ...await buildPage(join(app, 'page')), ...await buildShell(join(app, 'shell')), sqliteCopy.packageFile,
  ];
  const ownLicence = join(repository, 'LICENSE');
  const withoutLicence = collectLicences(bundled, licences, readFileSync(ownLicence, 'utf8'));
  cpSync(ownLicence, join(licences, 'vouchsafe-LICENSE.txt'));
  return { app, licences, withoutLicence };
}
