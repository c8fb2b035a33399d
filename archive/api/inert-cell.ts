// A cell of a table that leaves for a spreadsheet, of which nothing is to be run; and the same cell as it was, on its way in.

/**
 * Where a spreadsheet could take what follows for a formula: at the start of a cell, and wherever a spreadsheet that goes
 * by another separator would start one. Some take a full-width sign for a formula too, or one after white space or quotes.
 * Apostrophes that stand there already count along, so that one more is one too many wherever it is taken away again.
 */
const formulaStart = /(?:^|(?<=[;|\t\r\n]))(?='*[\s"]*[=+\-@＝＋－＠])|^(?='*[\t\r])/g;
const guardInside = /'(?='*[\s"]*[=+\-@＝＋－＠])/y;
const guardAtStart = /'(?='*(?:[\t\r]|[\s"]*[=+\-@＝＋－＠]))/y;

/** A cell's text so that no spreadsheet runs it: an apostrophe has it take what follows for text. */
export function inertCell(text: string): string {
  return text.replace(formulaStart, '\'');
}

/** The text of a cell that was made inert: `plainCell(inertCell(text))` is the text. */
export function plainCell(cell: string): string {
  let plain = cell;
  // From the end: what follows an apostrophe is then as it was when the apostrophe was put there.
  for (let at = cell.lastIndexOf('\''); at >= 0; at = at === 0 ? -1 : cell.lastIndexOf('\'', at - 1)) {
    const guard = at === 0 ? guardAtStart : /[;|\t\r\n]/u.test(cell[at - 1] ?? '') ? guardInside : null;
    if (guard === null) continue;
    guard.lastIndex = at;
    if (guard.test(plain)) plain = plain.slice(0, at) + plain.slice(at + 1);
  }
  return plain;
}
