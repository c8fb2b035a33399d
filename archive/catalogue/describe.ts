// First descriptions: what a testimony is called before anybody has described it.
import { emptyDescription, type Description, type DescriptionChanges } from '../api/description.ts';
import type { Language } from '../api/language.ts';

/** The collection of what was imported without one. */
export const uncatalogued = 'Uncatalogued';

/** The name of a file without its folders and its ending, which is all that is known of it at first. */
export function titleFromFile(file: string): string {
  const base = file.split(/[\\/]/u).at(-1) ?? '';
  const stem = base.replace(/(.)\.[^.]*$/u, '$1').normalize('NFC').replace(/\p{Cc}+/gu, ' ').trim();
  return stem === '' ? '—' : stem.slice(0, 500);
}

export function firstDescription(file: string, language: Language, collection: string | undefined): Description {
  return {
    ...emptyDescription, title: titleFromFile(file), collection: collection?.normalize('NFC') ?? uncatalogued, language,
  };
}

/** A change of description, field by field; what is not named stays as it was. */
export function changeDescription(
  current: Description, changes: DescriptionChanges,
): Description {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...current, ...Object.fromEntries(named) };
}
