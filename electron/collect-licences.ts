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

/** The MIT licence is one text with a name in it, so where a package forgot the text it can be put together; null else. */
function mitLicence({ license, author }: PackageFile, mitText: string): string | null {
  const name = typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name;
  if (license !== 'MIT' || name === undefined || name === '') return null;
  return mitText.replace(/^Copyright .*$/m, `Copyright (c) ${name}`);
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
    const text = mitLicence(packageFile, mitText);
    if (text === null) without.push(label);
    else writeFileSync(join(folder, `${label}-LICENSE.txt`), text);
  }
  return without;
}
