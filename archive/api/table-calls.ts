// The calls by which a table is laid over descriptions that exist: looked at first, in a plan that writes nothing, and then applied.
import { z } from 'zod';
import { Description, DescriptionChanges } from './description.ts';
import { Fault, faultCodes } from './errors.ts';
import { TestimonyId, Ticket } from './ids.ts';
import { DescriptionProblem, TableColumn, TableReport } from './import-calls.ts';
import { read, write } from './operation.ts';
import { SheetFormat } from './sheet.ts';

const FieldName = z.enum(Object.keys(Description.shape) as [keyof Description, ...(keyof Description)[]]);

/** A plan and what follows from it are asked for alike. Tickets of one call may be other tickets in the next. */
const TableInput = z.object({
  /** CSV, XLSX or ODS. The first row with words in it is that of the headings, as in the table of an import. */
  table: Ticket,
  /** By heading: what a column is to be taken for, instead of what its heading is recognised as. */
  tableColumns: z.record(z.string().max(200), TableColumn).optional(),
  /** An empty cell clears its field; otherwise it says nothing. */
  emptyClears: z.boolean().default(false),
});

/**
 * What a cell says that cannot stand: the field stays as it is. Besides the problems of an import's table, `withheld`: readers get the
 * field with words taken out, so that what was made of it outside is not all of it; `needed`: a field that cannot be empty;
 * `said-twice`: another column says the whole of it; `recordings`: which part has which recording can't be told.
 */
export const rowProblems = [...DescriptionProblem.shape.reason.options, 'withheld', 'needed', 'said-twice', 'recordings'] as const;
export const RowProblem = z.object({ column: TableColumn, reason: z.enum(rowProblems) });
export type RowProblem = z.infer<typeof RowProblem>;

/**
 * Why nothing of a row is done. `unknown`: no testimony has its id or number, or is called so; `ambiguous`: several are called so;
 * `repeated`: another row is about the same testimony.
 */
export const rowFaults = ['unknown', 'ambiguous', 'repeated'] as const;

export const PlannedRow = z.object({
  /** Counted from 1 as the table's program counts, headings included. */
  row: z.int().positive(),
  testimony: TestimonyId.nullable(),
  /** As it is called now; what the row says where it is about none that is known. */
  title: z.string().nullable(),
  /** How row and testimony were brought together. */
  by: z.enum(['testimony', 'accession', 'title']).nullable(),
  fault: z.enum(rowFaults).nullable(),
  problems: z.array(RowProblem),
  /** The fields that would become others, as they are and as they would be. */
  before: DescriptionChanges,
  after: DescriptionChanges,
  /** Stands for these changes to this description, and for no others; null where nothing would change. */
  seen: z.string().nullable(),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

export const TablePlan = z.object({
  file: z.string(),
  format: SheetFormat,
  columns: TableReport.shape.columns,
  /** In the order of the table. */
  rows: z.array(PlannedRow),
});
export type TablePlan = z.infer<typeof TablePlan>;

export const AppliedRow = z.object({
  row: z.int().positive(),
  testimony: TestimonyId.nullable(),
  title: z.string().nullable(),
  /** `conflict`: the description, or the row, is not what was looked at. */
  outcome: z.enum(['changed', 'conflict', 'fault']),
  fields: z.array(FieldName),
  /** Of the change, by which `testimony.restore` undoes it. */
  number: z.int().positive().nullable(),
  fault: Fault.nullable(),
});
export type AppliedRow = z.infer<typeof AppliedRow>;

export const TableApplied = z.object({
  file: z.string(),
  rows: z.array(AppliedRow),
  changed: z.int().nonnegative(),
  /** Rows that nobody came to, and why: it was called off, or the vault can't be written to. */
  left: z.int().nonnegative(),
  ended: z.enum(faultCodes).nullable(),
});
export type TableApplied = z.infer<typeof TableApplied>;

export const tableCalls = {
  /** Rows are matched by the testimony's id, else by accession number, else by a title that exactly one has. Nothing is written. */
  'catalogue.planTable': read(TableInput, TablePlan),
  /** Does what was looked at in a plan, row by row, each a change of its own in the history. A row that is not the same any more is a conflict. */
  'catalogue.applyTable': write(TableInput.extend({
    rows: z.array(z.object({ row: z.int().positive(), seen: z.string().length(64) })).min(1).max(100_000),
  }), TableApplied),
} as const;
