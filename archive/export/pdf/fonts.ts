// Where the font files come from, and which faces serve which text.
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { ArchiveError } from '../../api/errors.ts';
import { openAddedFont } from './added-font.ts';
import type { Span, TextLanguage } from './document.ts';
import { fontFiles } from './font-files.ts';
import type { Weight } from './styles.ts';

export const packagedFaces = [
  'latin-regular', 'latin-italic', 'latin-strong', 'korean-regular', 'korean-strong',
] as const;
export type PackagedFace = (typeof packagedFaces)[number];
/** The faces of fonts that a user has added, numbered from 1, come after ours. */
export type FaceName = PackagedFace | `added-${number}`;

/** Gives the bytes of a TrueType file for each face. A host that bundles its fonts elsewhere brings its own. */
export interface FontSource {
  load(face: PackagedFace): Promise<Uint8Array>;
}

const require = createRequire(import.meta.url);

/** In a bundle `require` leads nowhere: the build puts the files into a folder beside it. */
async function packagedFile(face: PackagedFace): Promise<string> {
  const path = fontFiles[face];
  const beside = fileURLToPath(new URL(`fonts/${basename(path)}`, import.meta.url));
  return await stat(beside).then((found) => found.isFile(), () => false) ? beside : require.resolve(path);
}

const readFiles = new Map<PackagedFace, Promise<Uint8Array>>();

/** The font files of the npm packages, or those beside a bundle; each read once in a process. */
export const packagedFonts: FontSource = {
  load(face) {
    const known = readFiles.get(face);
    if (known !== undefined) return known;
    const reading = packagedFile(face).then((path) => readFile(path));
    readFiles.set(face, reading);
    return reading;
  },
};

export type Fonts = Readonly<Record<PackagedFace, Font>> & Readonly<Record<`added-${number}`, Font>>;

export function fontOf(fonts: Fonts, face: FaceName): Font {
  const font: Font | undefined = fonts[face];
  if (font === undefined) throw new ArchiveError('internal', { reason: `font ${face}` });
  return font;
}

/** Every face that there is, ours first. */
export function facesIn(fonts: Fonts): FaceName[] {
  return Object.keys(fonts) as FaceName[];
}

export function addedFaces(fonts: Fonts): FaceName[] {
  return facesIn(fonts).slice(packagedFaces.length);
}

/**
 * Opens every face anew. fontkit remembers the code points with which a glyph was first asked for, so a font shared
 * between two issues could give them different bytes.
 *
 * @throws ArchiveError `unreadable-file` for an added font that cannot be used, as `readAddedFont` does.
 */
export async function openFonts(source: FontSource, added: readonly Uint8Array[] = []): Promise<Fonts> {
  const opened = await Promise.all(packagedFaces.map(async (face): Promise<[FaceName, Font]> => {
    const { buffer, byteOffset, byteLength } = await source.load(face);
    const font = create(Buffer.from(buffer, byteOffset, byteLength));
    if (!('layout' in font)) throw new ArchiveError('internal', { reason: `font ${face}` });
    return [face, font];
  }));
  const more = added.map((bytes, index): [FaceName, Font] => [`added-${index + 1}`, openAddedFont(bytes)]);
  return Object.fromEntries([...opened, ...more]) as unknown as Fonts;
}

/** Faces to be tried for a text, in order: always the same list for the same faces, so that it can be a key. */
export type Faces = readonly FaceName[];

const facesOf = new Map<string, Faces>();

/** No single font has both Hanja and the whole of Latin. */
export function facesFor(language: TextLanguage, weight: Weight, manner: Span['manner']): Faces {
  const isStrong = weight === 'strong' || manner === 'foremost';
  const latin: PackagedFace = manner === 'aside' ? 'latin-italic' : isStrong ? 'latin-strong' : 'latin-regular';
  const korean: PackagedFace = isStrong ? 'korean-strong' : 'korean-regular';
  const [first, second] = language === 'ko' ? [korean, latin] : [latin, korean];
  const key = `${first} ${second}`;
  let faces = facesOf.get(key);
  if (faces === undefined) facesOf.set(key, faces = [first, second]);
  return faces;
}
