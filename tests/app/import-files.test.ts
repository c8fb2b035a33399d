// Bringing files to the engine: each once, in order, none too many to hold; one that fails does not stop the rest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../archive/api/client.ts';
import type { Input } from '../../archive/api/contract.ts';
import { nothingImported, nothingPlanned, type ImportPlan, type ImportReport, type PlannedFile, type TableReport } from '../../archive/api/import-calls.ts';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import type { Host } from '../../src/state/host.ts';
import { cutBatches, importFiles, planFiles, type ImportAsked, type Incoming } from '../../src/state/import-files.ts';

const most = 256 * 1024 * 1024;

describe('batches', () => {
  it('hold every file once, in order, and no more than a host can', () => {
    fc.assert(fc.property(fc.array(fc.nat(most + 1_000_000), { maxLength: 300 }), (sizes) => {
      const batches = cutBatches(sizes, (size) => size);
      expect(batches.flat()).toEqual(sizes);
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0);
        const sum = batch.reduce((total, size) => total + size, 0);
        expect(sum <= most || batch.length === 1).toBe(true);
      }
    }));
  });
});

/** A file that says it has so many bytes. */
const file = (name: string, size = 1): File => Object.defineProperty(new File(['x'], name), 'size', { value: size });

const asked = (files: readonly Incoming[], rest: Partial<ImportAsked> = {}): ImportAsked => ({ files, table: null, forAll: {}, choices: new Map(), ...rest });

const options = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

const plannedAs = (ticket: Ticket, part: Partial<PlannedFile> = {}): PlannedFile => ({
  ticket, file: ticket, size: 1, sha256: null, outcome: 'new', testimony: null, earlier: null, fault: null, reading: null, description: null,
  sources: null, problems: [], row: null, translates: null, ...part,
});

type Planned = Pick<ImportPlan, 'files' | 'table'>;

/** A host that refuses a file called `big.txt`, and an engine that remembers what it was asked. Later files are brought sooner. */
function makeSession(plan: (files: readonly Ticket[]) => Planned = () => nothingPlanned) {
  const calls: Input<'import.plan'>[] = [];
  let upload = 0;
  const host = {
    putFile: async ({ name }: File) => {
      upload += 1;
      if (name === 'big.txt') throw new ArchiveError('file-too-large', { file: name });
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 6 - upload)));
      return name as Ticket;
    },
  };
  const client = {
    'testimony.import': async (input: Input<'testimony.import'>): Promise<ImportReport> => {
      calls.push(input);
      return { ...nothingImported, imported: input.files.length };
    },
    'import.plan': async (input: Input<'import.plan'>): Promise<ImportPlan> => {
      calls.push(input);
      return { ...nothingPlanned, ...plan(input.files as Ticket[]) };
    },
  };
  return { calls, ends: { client: client as unknown as Client, host: host as unknown as Host } };
}

describe('importing', () => {
  it('reports a file that cannot be brought and goes on with the rest, in order', async () => {
    const { calls, ends } = makeSession();
    const report = await importFiles(ends, asked(['a.txt', 'big.txt', 'c.txt'].map((name) => file(name))), options(), () => undefined);
    expect(calls.map(({ files }) => files)).toEqual([['a.txt', 'c.txt']]);
    expect(report).toMatchObject({ imported: 2, faults: [{ file: 'big.txt', code: 'file-too-large' }] });
  });

  it('stops at a batch’s end when it is cancelled, and what was done by then is known', async () => {
    const { calls, ends } = makeSession();
    const controller = new AbortController();
    const reports: ImportReport[] = [];
    const files = Array.from({ length: 6 }, (_, index) => file(`${index}.txt`, most / 2));
    const running = importFiles(ends, asked(files), { signal: controller.signal, onProgress: () => undefined }, (report) => {
      reports.push(report);
      controller.abort();
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(calls.map((call) => call.files.length)).toEqual([2]);
    expect(reports.at(-1)).toMatchObject({ imported: 2 });
  });

  it('takes files that the desktop knows by ticket as they are', async () => {
    const { calls, ends } = makeSession();
    await importFiles(ends, asked([{ name: 'a.txt', ticket: 'ticket-a' as Ticket }]), options(), () => undefined);
    expect(calls.map(({ files }) => files)).toEqual([['ticket-a']]);
  });

  it('tells progress that never goes back and ends with the last file', async () => {
    const { ends } = makeSession();
    const told: number[] = [];
    const files = Array.from({ length: 9 }, (_, index) => file(`${index}.txt`, most / 3));
    await planFiles(ends, asked(files), [...files.keys()], { signal: new AbortController().signal, onProgress: ({ done }) => told.push(done) });
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(Math.max(...told)).toBeLessThanOrEqual(files.length);
  });
});

describe('planning', () => {
  it('speaks of files by their places, in the question and in the answer', async () => {
    const { calls, ends } = makeSession((tickets) => ({
      table: null,
      files: tickets.map((ticket) => plannedAs(ticket, {
        earlier: ticket === 'c.txt' ? 'a.txt' as Ticket : null,
        translates: ticket === 'd.txt' ? { original: { file: 'c.txt' as Ticket }, name: 'c.txt', by: 'name', aligned: null } : null,
      })),
    }));
    const files = ['a.txt', 'big.txt', 'c.txt', 'd.txt'].map((name) => file(name));
    const choices = new Map([[3, { original: { file: 0 } }], [1, { leave: true }]]);
    const plan = await planFiles(ends, asked(files, { choices }), [0, 1, 2, 3], options());
    expect(calls[0]?.choices).toEqual({ 'd.txt': { original: { file: 'a.txt' } } });
    expect(plan.files.get(1)).toMatchObject({ outcome: 'fault', fault: { code: 'file-too-large' } });
    expect(plan.files.get(2)).toMatchObject({ earlier: 0, outcome: 'new' });
    expect(plan.files.get(3)).toMatchObject({ translates: { original: { file: 2 } } });
  });

  it('does not speak of an original that is not asked about now', async () => {
    const { calls, ends } = makeSession();
    const choices = new Map([[1, { original: { file: 0 }, leave: false }]]);
    await planFiles(ends, asked(['a.txt', 'b.txt'].map((name) => file(name)), { choices }), [1], options());
    expect(calls[0]?.choices).toEqual({ 'b.txt': { leave: false } });
  });

  it('takes the table along with every batch: a row has a file if it has one in any', async () => {
    const rows: TableReport['withoutFile'] = [1, 2, 3].map((row) => ({ row, file: null, accession: null }));
    const { calls, ends } = makeSession(([first]) => ({
      files: [],
      table: {
        file: 'list.csv', format: 'csv', columns: [], rows: 3, matched: 1, repeated: [], problems: [{ row: 2, column: 'date', reason: 'not-a-date' }],
        withoutFile: rows.filter(({ row }) => row !== (first === 'a.txt' ? 1 : 3)), withoutRow: [first as Ticket],
      },
    }));
    const files = ['a.txt', 'b.txt'].map((name) => file(name, most));
    const plan = await planFiles(ends, asked(files, { table: file('list.csv') }), [0, 1], options());
    expect(calls.map(({ table }) => table)).toEqual(['list.csv', 'list.csv']);
    expect(plan.table).toMatchObject({ matched: 2, withoutFile: [{ row: 2 }], withoutRow: [0, 1], problems: [{ row: 2 }] });
  });
});
