// Where the font files come from, and which faces serve which text.
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { ArchiveError } from '../../api/errors.ts';
import type { Language } from '../../api/transcript.ts';
import type { Span } from './document.ts';
import { fontFiles } from './font-files.ts';
import type { Weight } from './styles.ts';

export const faceNames = [
  'latin-regular', 'latin-italic', 'latin-strong', 'korean-regular', 'korean-strong',
] as const;
export type FaceName = (typeof faceNames)[number];

/** Gives the bytes of a TrueType file for each face. A host that bundles its fonts elsewhere brings its own. */
export interface FontSource {
  load(face: FaceName): Promise<Uint8Array>;
}

const require = createRequire(import.meta.url);

/** In a bundle `require` leads nowhere: the build puts the files into a folder beside it. */
async function packagedFile(face: FaceName): Promise<string> {
  const path = fontFiles[face];
  const beside = fileURLToPath(new URL(`fonts/${basename(path)}`, import.meta.url));
  return await stat(beside).then((found) => found.isFile(), () => false) ? beside : require.resolve(path);
}

const readFiles = new Map<FaceName, Promise<Uint8Array>>();

/** The font files of the npm packages, or those beside a bundle; each read once in a process. */
export const packagedFonts: FontSource = {
  load(face) {
    const known = readFiles.get(face);
    if (known !== undefined) return known;
    const reading = packagedFile(face).then((path) => readFile(path)).then((file) => new Uint8Array(file));
    readFiles.set(face, reading);
    return reading;
  },
};

export type Fonts = Readonly<Record<FaceName, Font>>;

/**
 * Opens every face anew. fontkit remembers the code points with which a glyph was first asked for, so a font shared
 * between two issues could give them different bytes.
 */
export async function openFonts(source: FontSource): Promise<Fonts> {
  const opened = await Promise.all(faceNames.map(async (face): Promise<[FaceName, Font]> => {
    const font = create(Buffer.from(await source.load(face)));
    if (!('layout' in font)) throw new ArchiveError('internal', { reason: `font ${face}` });
    return [face, font];
  }));
  return Object.fromEntries(opened) as Record<FaceName, Font>;
}

/** The faces to be tried for a text, in order: no single font has both Hanja and the whole of Latin. */
export function facesFor(language: Language, weight: Weight, manner: Span['manner']): readonly FaceName[] {
  const isStrong = weight === 'strong' || manner === 'foremost';
  const latin: FaceName = manner === 'aside' ? 'latin-italic' : isStrong ? 'latin-strong' : 'latin-regular';
  const korean: FaceName = isStrong ? 'korean-strong' : 'korean-regular';
  return language === 'ko' ? [korean, latin] : [latin, korean];
}
