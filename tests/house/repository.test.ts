// The repository as a whole: what stands at its top, which Node runs its scripts, what its files give away.
import { spawnSync } from 'node:child_process';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource, repository, trackedFiles } from '../support/source-files.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

interface PackageFile {
  readonly type: string;
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
}
const packageFile = JSON.parse(readSource('package.json')) as PackageFile;

describe('the top of the repository', () => {
  it('holds what it may and nothing else', () => {
    const permitted = new Set([
      '.ci', '.gitignore', '.npmrc', 'LICENSE', 'README.md', 'ARCHITECTURE.md', 'archive', 'docs', 'electron', 'package-lock.json',
      'package.json', 'src', 'tests',
    ]);
    const top = new Set(trackedFiles().map((path) => path.split('/')[0]));
    expect([...top].filter((entry) => entry !== undefined && !permitted.has(entry))).toEqual([]);
  });

  it('runs in CI what the README gives as its test command', () => {
    const lines = readSource('.ci/run').split('\n').map((line) => line.trim()).filter((line) => line !== '');
    expect(lines.slice(-2)).toEqual(['npm ci', 'npm test']);
  });
});

describe('the package', () => {
  it('starts every script through the launcher', () => {
    const direct = Object.entries(packageFile.scripts).filter(([, script]) => !script.startsWith('node archive/hosts/launch.mjs '));
    expect(direct).toEqual([]);
  });

  it('names scripts whose files are there', () => {
    const tracked = new Set(trackedFiles());
    const gone = Object.values(packageFile.scripts).map((script) => script.split(' ')[2] ?? '').filter((file) => !tracked.has(file));
    expect(gone).toEqual([]);
  });

  it('states exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = packageFile;
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
});

describe('a script that npm starts', () => {
  it('runs on Node 24 or later, whichever Node started npm', () => {
    const folder = tempFolder();
    writeTree(folder, {
      'package.json': JSON.stringify({
        private: true,
        scripts: { version: `node "${join(repository, 'archive/hosts/launch.mjs')}" version.ts` },
      }),
      'version.ts': 'const major: number = Number(process.versions.node.split(".")[0]);\nprocess.stdout.write("major=" + major);',
    });
    const { stdout } = spawnSync('npm', ['run', '--silent', 'version'], {
      cwd: folder, encoding: 'utf8', shell: process.platform === 'win32',
    });
    expect(Number(/major=(\d+)/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(24);
  });

  it('hands on its exit status and its arguments', () => {
    const folder = tempFolder();
    writeTree(folder, { 'leave.ts': 'process.exitCode = Number(process.argv[2]);' });
    const { status } = spawnSync(process.execPath, [
      join(repository, 'archive/hosts/launch.mjs'), join(folder, 'leave.ts'), '7',
    ]);
    expect(status).toBe(7);
  });

  it('is this test’s own case', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  });
});

/** What would tell where the project was made: folders, names and hosts of a machine, addresses of a registry. */
function givesAway(text: string): string[] {
  const found: string[] = [];
  const home = homedir();
  const user = userInfo().username;
  if (/(^|[\s"'`(=:])\/(work|home|Users)\/[A-Za-z0-9._-]+/m.test(text)) found.push('a folder of a machine');
  if (/[A-Z]:\\Users\\/.test(text)) found.push('a folder of a machine');
  if (home.length > 5 && text.includes(home)) found.push('the home folder');
  if (user.length > 4 && text.includes(`${user}@`)) found.push('the user');
  if (hostname().length > 5 && text.includes(hostname())) found.push('the machine');
  if (/"resolved":\s"|https?:\/\/[^\s"'`]+\/-\/[\w.-]+\.tgz/.test(text)) found.push('a registry');
  return found;
}

describe('a tracked file', () => {
  it('gives no machine and no registry away', () => {
    const texts = trackedFiles().filter((path) => !/\.(png|ttf|otf|woff2|pdf|db|bin|gz|icns|ico)$/.test(path));
    const found = texts.map((path) => [path, givesAway(readSource(path))] as const);
    expect(found.filter(([, what]) => what.length > 0)).toEqual([]);
  });

  it('is seen to give them away', () => {
    expect(givesAway(['see ', 'home', 'somebody', 'a.ts'].join('/'))).toEqual(['a folder of a machine']);
    expect(givesAway(['https:', '', 'registry.example', 'a', '-', 'a-1.0.0.tgz'].join('/'))).toEqual(['a registry']);
    expect(givesAway('an ordinary line about work/home and /archive')).toEqual([]);
  });

  it('is not a secret, a database or a machine’s leftovers', () => {
    const leftovers = trackedFiles().filter((path) => /(^|\/)(\.DS_Store|node_modules|\.env.*|.*\.(sqlite3?|log|pem|key))$/.test(path));
    expect(leftovers).toEqual([]);
  });
});
