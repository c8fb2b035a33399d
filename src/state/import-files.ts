// Brings files to the engine in batches that a host can hold, and adds up what it says of them.
import type { Client } from '../../archive/api/client.ts';
import type { ImportReport, Input } from '../../archive/api/contract.ts';
import type { ChosenFile } from '../../archive/api/desktop-bridge.ts';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import type { CallOptions } from '../../archive/api/operation.ts';
import type { Host } from './host.ts';

const batchFiles = 100;
const batchBytes = 32 * 1024 * 1024;

/** A file to be imported: one that the page holds, or one that the desktop knows by its ticket. */
export type Incoming = File | ChosenFile;
/** Files that were chosen, and how many others in their folders are passed over. */
export interface ChosenFiles {
  readonly files: readonly Incoming[];
  readonly passedOver: number;
}

export const nothingChosen: ChosenFiles = { files: [], passedOver: 0 };

export type ImportChoices = Omit<Input<'testimony.import'>, 'files'>;

/** What the page must send for it: nothing where there is a ticket already. */
const weight = (file: Incoming): number => ('ticket' in file ? 0 : file.size);

/** Cuts a list of files into batches, in order. A file larger than a batch has one of its own. */
export function cutBatches<F>(files: readonly F[], weigh: (file: F) => number): F[][] {
  const batches: F[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= batchFiles || bytes + weigh(file) > batchBytes) {
      batches.push([file]);
      bytes = weigh(file);
    } else {
      last.push(file);
      bytes += weigh(file);
    }
  }
  return batches;
}

const nothing: ImportReport = { imported: 0, skipped: 0, faults: [], testimonies: [] };

const addReports = (one: ImportReport, other: ImportReport): ImportReport => ({
  imported: one.imported + other.imported,
  skipped: one.skipped + other.skipped,
  faults: [...one.faults, ...other.faults],
  testimonies: [...one.testimonies, ...other.testimonies],
});

/** Tickets for a batch. A file that cannot be brought is reported, and the rest goes on; cancelling throws. */
async function bringBatch(
  host: Host, batch: readonly Incoming[], signal: AbortSignal,
): Promise<{ readonly tickets: Ticket[]; readonly faults: ImportReport['faults'] }> {
  const tickets: Ticket[] = [];
  const faults: ImportReport['faults'] = [];
  for (const file of batch) {
    if (signal.aborted) throw new ArchiveError('cancelled');
    try {
      tickets.push('ticket' in file ? file.ticket : await host.putFile(file, signal));
    } catch (thrown) {
      if (!(thrown instanceof ArchiveError) || thrown.code === 'cancelled') throw thrown;
      faults.push({ ...thrown.detail, file: file.name, code: thrown.code });
    }
  }
  return { tickets, faults };
}

/**
 * Imports files and reports on all of them. `onReport` hears the sum after each batch, so that what is in the archive
 * is known even if a later batch is cancelled.
 */
export async function importFiles(
  { client, host }: { readonly client: Client; readonly host: Host },
  files: readonly Incoming[],
  choices: ImportChoices,
  { signal, onProgress }: Required<CallOptions>,
  onReport: (report: ImportReport) => void,
): Promise<ImportReport> {
  let report = nothing;
  let before = 0;
  for (const batch of cutBatches(files, weight)) {
    const { tickets, faults } = await bringBatch(host, batch, signal);
    report = addReports(report, { ...nothing, faults });
    if (tickets.length > 0) {
      report = addReports(report, await client['testimony.import']({ ...choices, files: tickets }, {
        signal,
        // Progress within the batch, told as progress within the whole.
        onProgress: ({ stage, done, total }) => {
          const share = total === 0 ? 0 : done / total;
          onProgress({ stage, done: Math.floor(before + share * batch.length), total: files.length });
        },
      }));
    }
    before += batch.length;
    onReport(report);
  }
  return report;
}
