// Puts the rows of a table together, within limits.
import { ArchiveError } from '../api/errors.ts';
import type { Sheet, SheetRow } from '../api/sheet.ts';

const mostRows = 100_000;
const mostColumns = 256;
/** UTF-16 code units of all cells: one long text may stand behind many cells of a small file. */
const mostText = 32 * 1024 * 1024;

/**
 * Takes cells in any order within a row, rows in order.
 *
 * @throws ArchiveError `file-too-large` with a reason: `rows`, `columns`, `cells`.
 */
export class SheetBuilder {
  readonly #file: string;
  readonly #rows: SheetRow[] = [];
  #text = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Cells by their columns from 0; those that hold nothing may be left out. */
  add(row: number, cells: ReadonlyMap<number, string>): void {
    const filled = [...cells].map(([column, text]) => [column, text.trim()] as const).filter(([, text]) => text !== '');
    if (filled.length === 0) return;
    const width = Math.max(...filled.map(([column]) => column)) + 1;
    if (width > mostColumns) throw this.#tooLarge('columns');
    if (this.#rows.length >= mostRows) throw this.#tooLarge('rows');
    const line = Array.from({ length: width }, () => '');
    for (const [column, text] of filled) {
      this.#text += text.length;
      line[column] = text;
    }
    if (this.#text > mostText) throw this.#tooLarge('cells');
    this.#rows.push({ row, cells: line });
  }

  finish(format: Sheet['format']): Sheet {
    return { format, rows: this.#rows };
  }

  #tooLarge(reason: string): ArchiveError {
    return new ArchiveError('file-too-large', { file: this.#file, reason });
  }
}
