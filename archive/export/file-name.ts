// What issued files are called: by ids, days and the program's own words, so that a name on a disk tells nothing.

/** The kinds of documents, by the words that their names begin with where they have no testimony. */
const kinds = ['dossier', 'finding-aid', 'letter', 'register', 'recovery-sheet'] as const;

/** @param at ISO 8601 UTC, of which the day is kept. */
export function fileNameOf(kind: (typeof kinds)[number], at: string): string {
  return `${kind}-${at.slice(0, 10)}.pdf`;
}

const allowed = new RegExp(`^(?:t[0-9a-z]{12}(?:-t[0-9a-z]{12})?|(?:${kinds.join('|')})-\\d{4}-\\d{2}-\\d{2})\\.pdf$`, 'u');

/** @throws Error for a name that is made of anything else. */
export function checkFileName(name: string): void {
  if (!allowed.test(name)) throw new Error('file name');
}
