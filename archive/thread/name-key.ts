// By what two spellings are the same name to a search.
import { analyseText, foldForm, normalise } from '../search/analyse.ts';

/** Case, diacritics and punctuation do not tell names apart. */
export const nameKey = (name: string): string => analyseText(normalise(name)).map(({ form }) => foldForm(form)).join(' ');
