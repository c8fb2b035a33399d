// A cell of a table that leaves for a spreadsheet, of which nothing is to be run.

/**
 * Where a spreadsheet could take what follows for a formula: at the start of a cell, and wherever a spreadsheet that goes
 * by another separator would start one. Some take a full-width sign for a formula too, or one after white space or quotes.
 */
const formulaStart = /(?:^|(?<=[;|\t\r\n]))(?=[\s"]*[=+\-@＝＋－＠])|^(?=[\t\r])/g;

/** A cell's text so that no spreadsheet runs it: an apostrophe has it take what follows for text. */
export function inertCell(text: string): string {
  return text.replace(formulaStart, '\'');
}
