// Whether the built page is still the page of the sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds since 1970 of the latest change below a folder. */
function latestChange(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

/** True where the page is built and nothing of `sources` has changed since. A program without sources has nothing to build. */
export function isPageFresh(pageFolder: string, sources: readonly string[]): boolean {
  const built = join(pageFolder, 'index.html');
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return sources.every((folder) => !existsSync(folder) || latestChange(folder) <= builtAt);
}
