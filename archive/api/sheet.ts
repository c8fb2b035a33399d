// A table as it stands in a file: rows of cells in words.
import { z } from 'zod';

export const SheetFormat = z.enum(['csv', 'xlsx', 'ods']);

/** `row` is counted from 1 as a spreadsheet counts; rows without a filled cell are left out. Cells are trimmed. */
export const SheetRow = z.object({ row: z.int().positive(), cells: z.array(z.string()) });
export type SheetRow = z.infer<typeof SheetRow>;

export const Sheet = z.object({ format: SheetFormat, rows: z.array(SheetRow) });
export type Sheet = z.infer<typeof Sheet>;

/** A line of a file, counted from 1: content, of which nothing is kept. */
export const FileLine = z.object({ line: z.int().positive(), text: z.string().max(400) });
export type FileLine = z.infer<typeof FileLine>;
