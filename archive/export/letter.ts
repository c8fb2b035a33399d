// The entrance for letters: asks one recipient of a copy to destroy it, after consent was withdrawn.
import type { LetterContent, LetterWords, WrittenFile } from '../api/issue.ts';
import { composeLetter } from './pdf/compose-letter.ts';
import { setDocument, type SettingOptions } from './pdf/set-document.ts';

/**
 * Sets a letter as a PDF on one page of A4, with a slip to be signed and sent back. It names the testimony by its id and
 * the copy by its date, purpose and SHA-256; it says neither what the testimony is about nor who gave it, nor why consent
 * was withdrawn. The same arguments give the same bytes.
 *
 * @throws ArchiveError as `setDocument` does.
 */
export async function writeLetter(
  letter: LetterContent, words: LetterWords, options: SettingOptions = {},
): Promise<WrittenFile> {
  return setDocument(() => composeLetter(letter, words), options);
}
