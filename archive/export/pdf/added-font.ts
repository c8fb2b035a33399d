// A font that the user brings for characters that ours lack: whether it can be used, and may be embedded.
import { create, type Font } from 'fontkit';
import { ArchiveError } from '../../api/errors.ts';

/** What an added font is: enough for a list of them. */
export interface AddedFont {
  readonly family: string;
  readonly style: string;
  readonly characters: number;
}

/** What a font's maker allows (OpenType 1.9, OS/2 `fsType`), under the names that fontkit gives the bits. */
type Permission = Readonly<Partial<Record<'noEmbedding' | 'viewOnly' | 'editable' | 'noSubsetting' | 'bitmapOnly', boolean>>>;

/** The tables that fontkit reads and its types do not name. */
interface Tables {
  readonly 'OS/2'?: { readonly fsType?: Permission };
  readonly directory?: { readonly tables?: Readonly<Record<string, unknown>> };
}

const unusable = (reason: string): ArchiveError => new ArchiveError('unreadable-file', { reason });

/**
 * Reads a TrueType font, or one of OpenType with TrueType outlines.
 *
 * @throws ArchiveError `unreadable-file`, with `font` in `reason` where it is none, `font-outlines` where its outlines are
 * PostScript's or it is variable, `font-embedding` where its maker does not allow a part of it to be embedded.
 */
export function openAddedFont(bytes: Uint8Array): Font {
  const font = openFont(bytes);
  const { directory, 'OS/2': metrics } = font as unknown as Tables;
  const tables = directory?.tables ?? {};
  if (!('glyf' in tables) || !('loca' in tables) || 'fvar' in tables) throw unusable('font-outlines');
  if (metrics?.fsType === undefined || !mayEmbed(metrics.fsType)) throw unusable('font-embedding');
  return font;
}

function openFont(bytes: Uint8Array): Font {
  const kind = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (kind === 'OTTO') throw unusable('font-outlines');
  if (kind !== '\0\u0001\0\0' && kind !== 'true') throw unusable('font');
  try {
    const font = create(Buffer.from(bytes));
    // The tables that are needed are read here, so that a damaged font fails now and not on a page.
    if ('layout' in font && font.numGlyphs > 1 && font.characterSet.length > 0 && font.getGlyph(1).advanceWidth >= 0) return font;
  } catch {
    // fontkit's own words could quote the file.
  }
  throw unusable('font');
}

/** Of the first three the least restrictive holds. What is embedded is always a part of the font, and outlines. */
function mayEmbed({ noEmbedding = false, viewOnly = false, editable = false, noSubsetting = false, bitmapOnly = false }: Permission): boolean {
  return (!noEmbedding || viewOnly || editable) && !noSubsetting && !bitmapOnly;
}

/**
 * Says what a font is, if it can be used.
 *
 * @throws ArchiveError as `openAddedFont` does.
 */
export function readAddedFont(bytes: Uint8Array): AddedFont {
  const font = openAddedFont(bytes);
  return { family: font.familyName ?? '', style: font.subfamilyName ?? '', characters: font.characterSet.length };
}
