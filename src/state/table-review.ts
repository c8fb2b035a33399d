// A table under review that is to be laid over descriptions: the file, what its columns are, what it would change, which rows are left out.
import type { Fault } from '../../archive/api/errors.ts';
import type { TableColumn } from '../../archive/api/import-calls.ts';
import type { PlannedRow, TableApplied, TablePlan } from '../../archive/api/table-calls.ts';
import type { CallOptions } from '../../archive/api/operation.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import { doToEach, type EachReport } from './each-testimony.ts';
import type { Incoming } from './import-files.ts';
import type { Session } from './session.ts';

export interface TableReview {
  readonly table: Incoming | null;
  readonly columns: Readonly<Record<string, TableColumn>>;
  readonly emptyClears: boolean;
  readonly plan: TablePlan | null;
  /** Rows that a person does not want. */
  readonly leftOut: ReadonlySet<number>;
  /** Grows with everything that the plan must be made anew for. */
  readonly asked: number;
  /** What the plan, or the fault, is an answer to. */
  readonly answered: number;
  readonly fault: Fault | null;
}

export const emptyTableReview: TableReview = {
  table: null, columns: {}, emptyClears: false, plan: null, leftOut: new Set(), asked: 0, answered: 0, fault: null,
};

const askAgain = (review: TableReview, change: Partial<TableReview>): TableReview => ({ ...review, ...change, asked: review.asked + 1, fault: null });

/** Another file, of which nothing is known yet. */
export const chooseTable = (review: TableReview, table: Incoming): TableReview => (
  askAgain(review, { table, columns: {}, plan: null, leftOut: new Set() })
);
export const takeColumn = (review: TableReview, heading: string, column: TableColumn): TableReview => (
  askAgain(review, { columns: { ...review.columns, [heading]: column } })
);
export const clearByEmpty = (review: TableReview, emptyClears: boolean): TableReview => askAgain(review, { emptyClears });
export const lookAgain = (review: TableReview): TableReview => askAgain(review, {});

export const isLooking = ({ table, asked, answered }: TableReview): boolean => table !== null && asked !== answered;

/** An answer to something that is not asked any more is let go. */
export const takeTablePlan = (review: TableReview, asked: number, plan: TablePlan): TableReview => (
  review.asked === asked ? { ...review, plan, answered: asked, fault: null } : review
);
export const refuseTablePlan = (review: TableReview, asked: number, fault: Fault): TableReview => (
  review.asked === asked ? { ...review, plan: null, answered: asked, fault } : review
);

export function takeRow({ leftOut, ...review }: TableReview, row: number, isTaken: boolean): TableReview {
  const others = [...leftOut].filter((one) => one !== row);
  return { ...review, leftOut: new Set(isTaken ? others : [...others, row]) };
}
export const takeAllRows = (review: TableReview, isTaken: boolean): TableReview => (
  { ...review, leftOut: new Set(isTaken ? [] : changingRows(review.plan).map(({ row }) => row)) }
);

export const changingRows = (plan: TablePlan | null): PlannedRow[] => plan?.rows.filter(({ seen }) => seen !== null) ?? [];
export const amissRows = (plan: TablePlan | null): PlannedRow[] => plan?.rows.filter(({ fault, problems }) => fault !== null || problems.length > 0) ?? [];

/** What is to be applied: what was looked at, and nothing else. */
export const rowsToApply = ({ plan, leftOut }: TableReview): { readonly row: number; readonly seen: string }[] => (
  (plan?.rows ?? []).flatMap(({ row, seen }) => (seen === null || leftOut.has(row) ? [] : [{ row, seen }]))
);

async function bring({ host }: Session, table: Incoming, signal: AbortSignal): Promise<Ticket> {
  return 'ticket' in table ? table.ticket : host.putFile(table, signal);
}

const askedOf = ({ columns, emptyClears }: TableReview) => (
  { emptyClears, ...(Object.keys(columns).length === 0 ? {} : { tableColumns: columns }) }
);

export async function planReview(session: Session, review: TableReview, options: Required<CallOptions>): Promise<TablePlan | null> {
  if (review.table === null) return null;
  const table = await bring(session, review.table, options.signal);
  return session.client['catalogue.planTable']({ table, ...askedOf(review) }, options);
}

export async function applyReview(session: Session, review: TableReview, options: Required<CallOptions>): Promise<TableApplied | null> {
  if (review.table === null) return null;
  const table = await bring(session, review.table, options.signal);
  return session.client['catalogue.applyTable']({ table, ...askedOf(review), rows: rowsToApply(review) }, options);
}

/** Each description as it was before, the last first: a number that one gave to another comes back the same way. */
export function undoTable({ client }: Session, { rows }: TableApplied, signal: AbortSignal, onProgress: (done: number) => void): Promise<EachReport> {
  const numbers = new Map(rows.flatMap(({ testimony, number }) => (testimony === null || number === null ? [] : [[testimony, number] as const])));
  return doToEach([...numbers.keys()].reverse(), (testimony) => (
    client['testimony.restore']({ testimony, number: numbers.get(testimony) ?? 0 }, { signal })
  ), signal, onProgress);
}
