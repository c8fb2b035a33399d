// The command that lays a table over descriptions: looked at in a dry run, then applied, with a report that may be passed on.
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Description, DescriptionChanges } from '../../api/description.ts';
import { ArchiveError } from '../../api/errors.ts';
import { TableColumn, type DescriptionProblem } from '../../api/import-calls.ts';
import type { PlannedRow, RowProblem, TableApplied, TablePlan } from '../../api/table-calls.ts';
import { importPlanWords } from '../../../src/words/import-plan-words.ts';
import { writeWhole } from '../write-file.ts';
import { ask, usage, type Invocation, type Report } from './command.ts';
import { writeTable } from './import-table.ts';
import { readJson } from './read-given.ts';

/** What came of it: for the person who asked, and for a file that may be passed on. */
interface Described {
  readonly told: Report;
  /** Without what any description says: ids, rows, names of fields and reasons alone. */
  readonly kept: { readonly json: unknown; readonly text: readonly string[]; readonly table: readonly (readonly string[])[] };
}

const fieldsOf = (changes: DescriptionChanges): (keyof Description)[] => Object.keys(changes) as (keyof Description)[];

const written = (value: unknown): string => (value === null ? '-' : typeof value === 'string' ? value : JSON.stringify(value));

function reasonWords({ sentences }: Invocation, reason: RowProblem['reason']): string {
  const { problems } = importPlanWords[sentences.language];
  return reason in problems ? problems[reason as DescriptionProblem['reason']] : sentences.page.table.problems[reason as keyof typeof sentences.page.table.problems];
}

/** What is wrong in a row, each in a sentence; nothing of what stands in it. */
function amissLines(invocation: Invocation, { row, fault, problems }: PlannedRow): string[] {
  const { sentences: { page: { table, importing }, language } } = invocation;
  return [
    ...(fault === null ? [] : [table.inRow(row, table.faults[fault])]),
    ...problems.map(({ column, reason }) => importing.review.rowProblem(row, importPlanWords[language].columns[column], reasonWords(invocation, reason))),
  ];
}

function changeLines({ sentences: { description } }: Invocation, { testimony, row, before, after }: PlannedRow): string[] {
  if (testimony === null) return [];
  return fieldsOf(after).map((field) => `${row}\t${testimony}\t${description.fields[field]}: ${written(before[field])} → ${written(after[field])}`);
}

function sumLines({ sentences: { page: { table } } }: Invocation, { rows, columns }: TablePlan): string[] {
  const changing = rows.filter(({ seen }) => seen !== null);
  const fields = changing.reduce((sum, { after }) => sum + fieldsOf(after).length, 0);
  const unknown = columns.filter(({ by }) => by === 'unknown').map(({ heading }) => heading);
  return [
    ...(unknown.length === 0 ? [] : [table.notUsed(unknown.join('; '))]),
    changing.length === 0 ? table.nothing : table.sum(rows.length, changing.length, fields),
  ];
}

const isAmiss = ({ fault, problems }: PlannedRow): boolean => fault !== null || problems.length > 0;

/** Of rows that could not be used as they stand: the first is what the exit status tells. */
function faultOfPlan({ file, rows }: TablePlan): Pick<Report, 'fault'> {
  const first = rows.find(isAmiss);
  if (first === undefined) return {};
  return { fault: new ArchiveError('bad-request', { file, line: first.row, reason: first.fault ?? first.problems[0]?.reason ?? 'row' }) };
}

const planTable = ({ rows }: TablePlan): string[][] => [
  ['row', 'testimony', 'by', 'outcome', 'fields', 'problems'],
  ...rows.map(({ row, testimony, by, fault, problems, seen, after }) => [
    String(row), testimony ?? '', by ?? '', fault ?? (seen === null ? 'same' : 'change'), fieldsOf(after).join('; '),
    problems.map(({ column, reason }) => `${column}:${reason}`).join('; '),
  ]),
];

function planned(invocation: Invocation, plan: TablePlan): Described {
  const amiss = plan.rows.flatMap((row) => amissLines(invocation, row));
  const end = [...sumLines(invocation, plan), invocation.words.importing.nothingWritten];
  return {
    told: { json: plan, text: [...amiss, ...plan.rows.flatMap((row) => changeLines(invocation, row)), ...end], ...faultOfPlan(plan) },
    kept: {
      json: { ...plan, rows: plan.rows.map(({ title: _title, before: _before, after, seen: _seen, ...row }) => ({ ...row, fields: fieldsOf(after) })) },
      text: [...amiss, ...plan.rows.filter(({ seen }) => seen !== null).map(({ row, testimony, after }) => `${row}\t${testimony}\t${fieldsOf(after).join(', ')}`), ...end],
      table: planTable(plan),
    },
  };
}

const nothingApplied = (file: string): TableApplied => ({ file, rows: [], changed: 0, left: 0, ended: null });

function faultOfRows({ rows, ended, file }: TableApplied): Pick<Report, 'fault'> {
  if (ended !== null) return { fault: new ArchiveError(ended) };
  const refused = rows.find(({ outcome }) => outcome !== 'changed');
  if (refused === undefined) return {};
  return { fault: new ArchiveError(refused.fault?.code ?? 'conflict', { ...refused.fault?.detail, file, line: refused.row }) };
}

/** What was looked at a moment ago is what is applied; who wants to look first makes a dry run. */
async function applied(invocation: Invocation, plan: TablePlan, input: object): Promise<Described> {
  const { sentences: { page: { table } } } = invocation;
  const rows = plan.rows.flatMap(({ row, seen }) => (seen === null ? [] : [{ row, seen }]));
  const done = rows.length === 0 ? nothingApplied(plan.file) : await ask(invocation, 'catalogue.applyTable', { ...input, rows });
  const refused = plan.rows.filter(isAmiss).map(({ row, testimony, by, fault, problems }) => ({ row, testimony, by, fault, problems }));
  const fault = faultOfRows(done);
  const text = [
    ...plan.rows.flatMap((row) => amissLines(invocation, row)),
    ...done.rows.flatMap(({ row, testimony, outcome, fields, number }) => [
      [row, testimony ?? '-', table.outcomes[outcome], fields.join(', ')].join('\t'),
      ...(testimony === null || number === null ? [] : [`  ${table.undoLine(testimony, number)}`]),
    ]),
    rows.length === 0 ? table.nothing : table.changed(done.changed), ...(done.left === 0 ? [] : [table.left(done.left)]),
  ];
  return {
    told: { json: { ...done, refused }, text, ...('fault' in fault ? fault : faultOfPlan(plan)) },
    kept: {
      json: { ...done, rows: done.rows.map(({ title: _title, ...row }) => row), refused }, text,
      table: [
        ['row', 'testimony', 'outcome', 'fields', 'version', 'fault'],
        ...done.rows.map(({ row, testimony, outcome, fields, number, fault: why }) => [
          String(row), testimony ?? '', outcome, fields.join('; '), String(number ?? ''), why?.code ?? '',
        ]),
        ...refused.map(({ row, testimony, fault: why, problems }) => [
          String(row), testimony ?? '', 'refused', problems.map(({ column }) => column).join('; '), '',
          [...(why === null ? [] : [why]), ...problems.map(({ reason }) => reason)].join('; '),
        ]),
      ],
    },
  };
}

async function describe(invocation: Invocation): Promise<Described> {
  const { options, flags } = invocation;
  const input = {
    table: options.table, emptyClears: flags.has('empty-clears'),
    ...(options.map === undefined ? {} : { tableColumns: await readJson(options.map, z.record(z.string().max(200), TableColumn)) }),
  };
  const plan = await ask(invocation, 'catalogue.planTable', input);
  return flags.has('dry-run') ? planned(invocation, plan) : applied(invocation, plan, input);
}

/** JSON or CSV by the ending of its name, text else. */
function reportBytes(file: string, { json, text, table }: Described['kept']): Uint8Array {
  const report = /\.json$/iu.test(file) ? `${JSON.stringify(json, null, 2)}\n` : /\.csv$/iu.test(file) ? writeTable(table) : `${text.join('\n')}\n`;
  return new TextEncoder().encode(report);
}

export async function runDescribeTable(invocation: Invocation): Promise<Report> {
  const { positionals, options, words } = invocation;
  if (positionals.length > 1) throw usage('--table');
  if (options.report === undefined) return (await describe(invocation)).told;
  const file = resolve(options.report);
  // That the report can be written is made sure before anything is changed.
  const told = await writeWhole(file, async () => {
    const described = await describe(invocation);
    return { bytes: reportBytes(file, described.kept), value: described.told };
  });
  return { ...told, text: [...told.text, words.importing.reportWritten(file)] };
}
