// The entrance for bilingual copies: a cleared testimony and its cleared translation in, a checked file out.
import type { BilingualCopy, IssuedFile, IssueParticulars, IssueWords } from '../api/issue.ts';
import { composeBilingual } from './pdf/compose-bilingual.ts';
import { markedIf, setDocument, type SettingOptions } from './pdf/set-document.ts';

/**
 * Sets two testimonies side by side as a PDF: a cover for both, then in each row the passages that belong together, level.
 * The passages that it answers are those of the first, then those of the second. The same arguments give the same bytes.
 *
 * @throws ArchiveError as `setDocument` does.
 */
export async function issueBilingual(
  copies: BilingualCopy, particulars: IssueParticulars, words: IssueWords, options: SettingOptions = {},
): Promise<IssuedFile> {
  const file = await setDocument(() => composeBilingual(copies, markedIf(options, particulars), words), options);
  return { ...file, passages: [...copies.here.passages, ...copies.there.passages].map(({ id }) => id) };
}
