// The built page for tests, as the program itself builds it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pageFolder } from '../../archive/hosts/build-page.ts';
import { isPageFresh } from '../../archive/hosts/page-freshness.ts';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The folder of a page that is built of the sources as they are. Built in a process of its own: Vitest's NODE_ENV would
 * make it a page of React's development build, and leave that behind for the program to serve.
 */
export function builtPage(): string {
  if (!isPageFresh(pageFolder, [fromHere('../../src'), fromHere('../../archive/api')])) {
    const script = `await (await import(${JSON.stringify(fromHere('../../archive/hosts/build-page.ts'))})).buildPage()`;
    const { NODE_ENV: _, ...env } = process.env;
    const built = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`The page could not be built: ${built.stderr}`);
  }
  return pageFolder;
}
