// Collects the licences of the packages that went into a build: they have to go wherever the program goes.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const licenceFile = /^(licen[cs]e|copying|notice)([-_.].*)?$/i;

/** The innermost package that a file belongs to. */
export function packageFolder(path: string): string | null {
  const parts = path.replaceAll('\\', '/').split('/node_modules/');
  const inside = parts.pop();
  if (inside === undefined || parts.length === 0) return null;
  const name = /^(@[^/]+\/)?[^/]+/.exec(inside)?.[0];
  return name === undefined || name.startsWith('.') ? null : `${parts.join('/node_modules/')}/node_modules/${name}`;
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly author?: string | { readonly name?: string };
}

/** The ISC licence, as https://opensource.org/license/isc-license-txt has it. */
const iscText = `ISC License

Copyright (c) the author

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR
IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
`;

/** MIT and ISC are one text each with a name in it, so where a package forgot the text it can be put together; null else. */
function standardLicence({ license, author }: PackageFile, mitText: string): string | null {
  const name = typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name;
  const text = license === 'MIT' ? mitText : license === 'ISC' ? iscText : null;
  if (text === null || name === undefined || name === '') return null;
  return text.replace(/^Copyright .*$/m, `Copyright (c) ${name}`);
}

/**
 * Writes each package's licence files into `folder` under the package's name and version. `mitText` is the text of that
 * licence, for packages that name it and forgot it. Gives those that bring no licence: somebody has to look at them.
 */
export function collectLicences(paths: readonly string[], folder: string, mitText: string): string[] {
  mkdirSync(folder, { recursive: true });
  const without: string[] = [];
  for (const from of new Set(paths.map(packageFolder))) {
    if (from === null) continue;
    const packageFile = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as PackageFile;
    const label = `${packageFile.name.replace('@', '').replace('/', '-')}-${packageFile.version}`;
    const files = readdirSync(from).filter((file) => licenceFile.test(file));
    for (const file of files) cpSync(join(from, file), join(folder, `${label}-${file.replace(/\.(md|txt)$/i, '')}.txt`));
    if (files.length > 0) continue;
    const text = standardLicence(packageFile, mitText);
    if (text === null) without.push(label);
    else writeFileSync(join(folder, `${label}-LICENSE.txt`), text);
  }
  return without;
}
