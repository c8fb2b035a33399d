// The page's own files: read once when the host starts, and served by exact path from that list alone.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface PageFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Every servable file of the folder by its path on the host, `/` being `index.html`. A file of another kind (a source
 * map) is left out, and so is a name that a URL would have to encode.
 */
export function readPage(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length).replaceAll('\\', '/').replace(/^\/*/, '/');
    if (!/^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(name)) continue;
    files.set(name === '/index.html' ? '/' : name, { contentType, bytes: readFileSync(path) });
  }
  return files;
}
