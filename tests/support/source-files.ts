// The project's own source files, for tests that look at how they are written.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Paths of every file that git keeps, or would keep if it were added now, relative to the repository. */
export function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: repository, encoding: 'utf8',
  });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(repository, path))).sort();
}

/** Those of them that are TypeScript, JavaScript or JSX of this project. */
export const sourceFiles = (): string[] => trackedFiles().filter((path) => /\.(ts|tsx|js|mjs)$/.test(path));

export const readSource = (path: string): string => readFileSync(join(repository, path), 'utf8');
