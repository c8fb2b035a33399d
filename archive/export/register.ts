// The entrance for the register of disclosures: as pages to be kept and signed off, and as a table for a spreadsheet.
import type { Disclosure } from '../api/consent-calls.ts';
import type { RegisterParticulars, RegisterWords, WrittenFile } from '../api/issue.ts';
import { writeCsv } from './csv.ts';
import { composeRegister } from './pdf/compose-register.ts';
import { setDocument, type SettingOptions } from './pdf/set-document.ts';

/**
 * Sets the register as a PDF on A4, lying: the totals, then a table with a line for each disclosure in the order given,
 * its headings shown again on every page. The same arguments give the same bytes.
 *
 * @throws ArchiveError as `setDocument` does.
 */
export async function writeRegister(
  disclosures: readonly Disclosure[], particulars: RegisterParticulars, words: RegisterWords, options: SettingOptions = {},
): Promise<WrittenFile> {
  return setDocument(() => composeRegister(disclosures, particulars, words), options);
}

/** The columns, by the names that they have in the contract: the same in every language, for programs that read them. */
const columns = [
  'id', 'testimony', 'form', 'at', 'by', 'to', 'purpose', 'agreement', 'passages', 'sha256', 'isProtected',
] as const satisfies readonly (keyof Disclosure)[];

/**
 * The register as CSV (RFC 4180): a line of headings, then a line for each disclosure in the order given. A recipient who
 * is not on record is an empty cell; so is whether the copy is protected, where it is not.
 */
export function registerCsv(disclosures: readonly Disclosure[]): string {
  return writeCsv([columns, ...disclosures.map((disclosure) => columns.map((column) => String(disclosure[column] ?? '')))]);
}
