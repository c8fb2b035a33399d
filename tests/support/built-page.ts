// The built page for tests, as the program itself builds it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtFolder, pageFolder } from '../../archive/hosts/built-folders.ts';
import { isPageFresh } from '../../archive/hosts/page-freshness.ts';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const sources = [fromHere('../../src'), fromHere('../../archive/api')];

/** Tests run in several processes: one builds, the others wait, for a page that is half built would be served half. */
const lock = `${builtFolder}-being-built`;
const longestBuild = 120_000;

function takeLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    // Left behind by a run that was ended in the middle.
    if (since !== undefined && Date.now() - since > longestBuild) rmdirSync(lock);
    return false;
  }
}

function build(): void {
  const script = `await (await import(${JSON.stringify(fromHere('../../archive/hosts/build-page.ts'))})).buildPage()`;
  const { NODE_ENV: _, ...env } = process.env;
  const built = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The page could not be built: ${built.stderr}`);
}

/**
 * The folder of a page that is built of the sources as they are. Built in a process of its own: Vitest's NODE_ENV would
 * make it a page of React's development build, and leave that behind for the program to serve.
 */
export function builtPage(): string {
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    if (!isPageFresh(pageFolder, sources)) build();
  } finally {
    rmdirSync(lock);
  }
  return pageFolder;
}
