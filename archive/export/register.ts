// The entrance for the register of disclosures: as pages to be kept and signed off, and as a table for a spreadsheet.
import type { Disclosure } from '../api/consent-calls.ts';
import type { RegisterParticulars, RegisterWords, WrittenFile } from '../api/issue.ts';
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
  'id', 'testimony', 'form', 'at', 'by', 'to', 'purpose', 'agreement', 'passages', 'sha256',
] as const satisfies readonly (keyof Disclosure)[];

/** Without it Excel reads the file in the code page of the machine, and Korean names with it. */
const byteOrderMark = '\uFEFF';

/**
 * The register as CSV (RFC 4180): a line of headings, then a line for each disclosure in the order given. A recipient who
 * is not on record is an empty cell.
 */
export function registerCsv(disclosures: readonly Disclosure[]): string {
  const lines = disclosures.map((disclosure) => columns.map((column) => csvCell(String(disclosure[column] ?? ''))));
  return byteOrderMark + [columns, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/**
 * Where a spreadsheet could take what follows for a formula: at the start of a cell, and wherever a spreadsheet that goes
 * by another separator would start one. Some take a full-width sign for a formula too, or one after white space or quotes.
 */
const formulaStart = /(?:^|(?<=[;|\t\r\n]))(?=[\s"]*[=+\-@＝＋－＠])|^(?=[\t\r])/g;

/** An apostrophe has a spreadsheet take what follows for text. */
function csvCell(value: string): string {
  const inert = value.replace(formulaStart, '\'');
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
