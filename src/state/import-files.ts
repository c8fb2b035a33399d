// Brings files to the engine as far as a host can hold them, to be planned or to be imported, and adds up what it says of them.
import type { Client } from '../../archive/api/client.ts';
import type { Input } from '../../archive/api/contract.ts';
import { nothingImported, type FileFault, type ImportReport, type PlannedFile, type TableReport } from '../../archive/api/import-calls.ts';
import type { ChosenFile } from '../../archive/api/desktop-bridge.ts';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { TestimonyId, Ticket } from '../../archive/api/ids.ts';
import type { CallOptions, Progress } from '../../archive/api/operation.ts';
import type { Host } from './host.ts';

/** Half of what a host holds in memory. What belongs together is told of the files of one call. */
const batchBytes = 256 * 1024 * 1024;
/** Uploads that are under way at a time. */
const atOnce = 6;
/** The turns of each file that are shown. */
const sample = 6;
/** Of a plan or an import, how much of its time bringing the files takes where the page has them. */
const shareOfBringing = 0.3;

/** A file to be imported: one that the page holds, or one that the desktop knows by its ticket. */
export type Incoming = File | ChosenFile;

/** An original as the page knows it: by its place among the files, for tickets are others in each call. */
export type OriginalHere = { readonly file: number } | { readonly testimony: TestimonyId };

type PlanInput = Input<'import.plan'>;
type SentChoices = NonNullable<PlanInput['choices']>[Ticket];

/** What a person says of one file. */
export interface ChoicesHere extends Omit<NonNullable<SentChoices>, 'original'> {
  readonly original?: OriginalHere | null;
}

/** A file as it was planned, with places among the files instead of tickets. */
export interface FileHere extends Omit<PlannedFile, 'ticket' | 'earlier' | 'translates'> {
  readonly earlier: number | null;
  readonly translates: (Omit<NonNullable<PlannedFile['translates']>, 'original'> & { readonly original: OriginalHere }) | null;
}

export interface TableHere extends Omit<TableReport, 'withoutRow'> {
  readonly withoutRow: readonly number[];
}

export interface PlanHere {
  readonly files: ReadonlyMap<number, FileHere>;
  readonly table: TableHere | null;
}

/** What is asked for, of some of the files or of all. */
export interface ImportAsked {
  readonly files: readonly Incoming[];
  readonly table: Incoming | null;
  readonly forAll: Omit<PlanInput, 'files' | 'choices' | 'table' | 'sample'>;
  readonly choices: ReadonlyMap<number, ChoicesHere>;
}

interface Ends {
  readonly client: Client;
  readonly host: Host;
}

type Options = Required<CallOptions>;

/** What the page must send for it: nothing where there is a ticket already. */
const weight = (file: Incoming | undefined): number => (file === undefined || 'ticket' in file ? 0 : file.size);

/** Cuts a list into batches, in order. What is larger than a batch has one of its own. */
export function cutBatches<F>(files: readonly F[], weigh: (file: F) => number): F[][] {
  const batches: F[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last === undefined || bytes + weigh(file) > batchBytes) {
      batches.push([file]);
      bytes = weigh(file);
    } else {
      last.push(file);
      bytes += weigh(file);
    }
  }
  return batches;
}

async function bringOne(host: Host, file: Incoming, signal: AbortSignal): Promise<Ticket> {
  if (signal.aborted) throw new ArchiveError('cancelled');
  return 'ticket' in file ? file.ticket : host.putFile(file, signal);
}

interface Brought {
  readonly tickets: ReadonlyMap<number, Ticket>;
  /** Files that could not be brought; the rest goes on. */
  readonly faults: ReadonlyMap<number, FileFault>;
}

/** Tickets for files, a few at a time. Cancelling throws. */
async function bringFiles(
  host: Host, files: readonly Incoming[], indices: readonly number[], signal: AbortSignal, onBrought: (files: number) => void,
): Promise<Brought> {
  const tickets = new Map<number, Ticket>();
  const faults = new Map<number, FileFault>();
  const waiting = indices.values();
  async function bringNext(): Promise<void> {
    for (const index of waiting) {
      const file = files[index];
      if (file === undefined) continue;
      try {
        tickets.set(index, await bringOne(host, file, signal));
      } catch (thrown) {
        if (!(thrown instanceof ArchiveError) || thrown.code === 'cancelled') throw thrown;
        faults.set(index, { ...thrown.detail, file: file.name, code: thrown.code });
      }
      onBrought(tickets.size + faults.size);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, bringNext));
  return { tickets, faults };
}

/** The choices as the engine takes them; an original that is in another call is not spoken of. */
function choicesToSend(choices: ChoicesHere, tickets: ReadonlyMap<number, Ticket>): NonNullable<SentChoices> {
  const { original, ...rest } = choices;
  if (original === undefined) return rest;
  if (original === null || 'testimony' in original) return { ...rest, original };
  const file = tickets.get(original.file);
  return file === undefined ? rest : { ...rest, original: { file } };
}

/** Runs one call for each batch of the files, with the table in each; progress is told of the whole. */
async function inBatches(
  { host }: Ends, asked: ImportAsked, indices: readonly number[], { signal, onProgress }: Options,
  call: (input: PlanInput, brought: Brought, options: Options) => Promise<void>,
): Promise<void> {
  const total = indices.length;
  const bringing = asked.files.some((file) => weight(file) > 0) ? shareOfBringing : 0;
  let before = 0;
  for (const batch of cutBatches(indices, (index) => weight(asked.files[index]))) {
    const tell = (stage: Progress['stage'], share: number): void => (
      onProgress({ stage, done: Math.floor(before + share * batch.length), total })
    );
    const brought = await bringFiles(host, asked.files, batch, signal, (files) => tell('read', bringing * files / batch.length));
    // In order, however the uploads came in.
    const there = batch.flatMap((index) => brought.tickets.get(index) ?? []);
    const choices = [...asked.choices].flatMap(([index, said]) => {
      const ticket = brought.tickets.get(index);
      return ticket === undefined ? [] : [[ticket, choicesToSend(said, brought.tickets)] as const];
    });
    const table = asked.table === null || there.length === 0 ? null : await bringOne(host, asked.table, signal);
    await call({
      ...asked.forAll, files: there, ...(table === null ? {} : { table }), ...(choices.length === 0 ? {} : { choices: Object.fromEntries(choices) }),
    }, brought, {
      signal,
      onProgress: ({ stage, done, total: all }) => tell(stage, bringing + (1 - bringing) * (all === 0 ? 0 : done / all)),
    });
    before += batch.length;
  }
}

const atFault = ({ size, name }: { readonly size: number; readonly name: string }, fault: FileFault): FileHere => ({
  file: name, size, sha256: null, outcome: 'fault', testimony: null, earlier: null, fault: { ...fault, around: [] },
  reading: null, description: null, sources: null, problems: [], row: null, translates: null,
});

function filesHere(planned: readonly PlannedFile[], tickets: ReadonlyMap<number, Ticket>): [number, FileHere][] {
  const places = new Map([...tickets].map(([index, ticket]) => [ticket, index]));
  const originalHere = (original: NonNullable<PlannedFile['translates']>['original']): OriginalHere | null => {
    if ('testimony' in original) return original;
    const file = places.get(original.file);
    return file === undefined ? null : { file };
  };
  return planned.flatMap(({ ticket, earlier, translates, ...file }): [number, FileHere][] => {
    const index = places.get(ticket);
    const original = translates === null ? null : originalHere(translates.original);
    return index === undefined ? [] : [[index, {
      ...file, earlier: earlier === null ? null : places.get(earlier) ?? null,
      translates: translates === null || original === null ? null : { ...translates, original },
    }]];
  });
}

/** Of a table that went along with several batches: a row is without a file only if it is so in all of them. */
function addTables(one: TableHere | null, other: TableHere | null): TableHere | null {
  if (one === null || other === null) return one ?? other;
  const stillWithout = new Set(other.withoutFile.map(({ row }) => row));
  const problems = new Map([...one.problems, ...other.problems].map((problem) => [JSON.stringify(problem), problem]));
  return {
    ...one, matched: one.matched + other.matched, withoutFile: one.withoutFile.filter(({ row }) => stillWithout.has(row)),
    withoutRow: [...one.withoutRow, ...other.withoutRow], problems: [...problems.values()],
  };
}

/** What would come of some of the files; nothing is written. */
export async function planFiles(ends: Ends, asked: ImportAsked, indices: readonly number[], options: Options): Promise<PlanHere> {
  const files = new Map<number, FileHere>();
  let table: TableHere | null = null;
  await inBatches(ends, asked, indices, options, async (input, { tickets, faults }, running) => {
    for (const [index, fault] of faults) {
      const file = asked.files[index];
      if (file !== undefined) files.set(index, atFault({ name: file.name, size: weight(file) }, fault));
    }
    if (tickets.size === 0) return;
    const plan = await ends.client['import.plan']({ ...input, sample }, running);
    for (const [index, file] of filesHere(plan.files, tickets)) files.set(index, file);
    const places = new Map([...tickets].map(([index, ticket]) => [ticket, index]));
    table = addTables(table, plan.table === null ? null : {
      ...plan.table, withoutRow: plan.table.withoutRow.flatMap((ticket) => places.get(ticket) ?? []),
    });
  });
  return { files, table };
}

const addReports = (one: ImportReport, other: ImportReport): ImportReport => ({
  imported: one.imported + other.imported,
  skipped: one.skipped + other.skipped,
  faults: [...one.faults, ...other.faults],
  testimonies: [...one.testimonies, ...other.testimonies],
  passed: [...one.passed, ...other.passed],
  aligned: [...one.aligned, ...other.aligned],
  unaligned: [...one.unaligned, ...other.unaligned],
  kept: one.kept + other.kept,
  table: other.table ?? one.table,
});

/**
 * Imports files and reports on all of them. `onReport` hears the sum after each batch, so that what is in the archive
 * is known even if a later batch is cancelled.
 */
export async function importFiles(
  ends: Ends, asked: ImportAsked, options: Options, onReport: (report: ImportReport) => void,
): Promise<ImportReport> {
  let report = nothingImported;
  await inBatches(ends, asked, [...asked.files.keys()], options, async (input, { tickets, faults }, running) => {
    report = addReports(report, { ...nothingImported, faults: [...faults.values()] });
    if (tickets.size > 0) report = addReports(report, await ends.client['testimony.import'](input, running));
    onReport(report);
  });
  return report;
}
