// Reads a table of descriptions as CSV and its look-alikes.
import { parse } from 'csv-parse/sync';
import { ArchiveError } from '../api/errors.ts';
import type { Sheet } from '../api/sheet.ts';
import type { SourceFile } from '../api/transcript.ts';
import { decodeText } from './decode-text.ts';
import { findSeparator } from './read-csv.ts';
import { SheetBuilder } from './table-sheet.ts';

/** Rows are counted as a spreadsheet counts them: a quoted line end begins no row, an empty line is one. */
export function readTableCsv(file: SourceFile): Sheet {
  const { name } = file;
  const { body, separator, linesBefore } = findSeparator(decodeText(file).text);
  const sheet = new SheetBuilder(name);
  let row = linesBefore;
  let line = 1 + linesBefore;
  try {
    parse(body, {
      delimiter: separator, record_delimiter: '\n', relax_quotes: true, relax_column_count: true,
      on_record: (cells: string[], { lines }: { readonly lines: number }): null => {
        row += 1;
        sheet.add(row, new Map(cells.entries()));
        line = lines + linesBefore + 1;
        return null;
      },
    });
  } catch (thrown) {
    // All that the parser objects to is a quotation mark that nothing closes.
    throw thrown instanceof ArchiveError ? thrown : new ArchiveError('unreadable-transcript', { file: name, line, column: 1, reason: 'quote-not-closed' });
  }
  return sheet.finish('csv');
}
