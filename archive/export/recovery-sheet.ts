// The entrance for recovery sheets: the words that open a vault when every passphrase is lost, to be printed and put away.
import type { RecoverySheetContent, RecoverySheetWords, WrittenFile } from '../api/issue.ts';
import { composeRecoverySheet } from './pdf/compose-recovery-sheet.ts';
import { setDocument, type SettingOptions } from './pdf/set-document.ts';

/**
 * Sets the words as a PDF on one page of A4, numbered, with the vault's number and the day on which they were made. Nothing
 * of what the vault holds is in it. The same arguments give the same bytes.
 *
 * @throws ArchiveError as `setDocument` does.
 */
export async function writeRecoverySheet(
  sheet: RecoverySheetContent, words: RecoverySheetWords, options: SettingOptions = {},
): Promise<WrittenFile> {
  return setDocument(() => composeRecoverySheet(sheet, words), options);
}
