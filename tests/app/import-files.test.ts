// Bringing files in batches: each once, in order, none too large to hold; one that fails does not stop the rest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../archive/api/client.ts';
import type { ImportReport, Input } from '../../archive/api/contract.ts';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import type { Host } from '../../src/state/host.ts';
import { cutBatches, importFiles } from '../../src/state/import-files.ts';

const most = 32 * 1024 * 1024;

describe('batches', () => {
  it('hold every file once, in order, and no more than a host can', () => {
    fc.assert(fc.property(fc.array(fc.nat(most + 1_000_000), { maxLength: 300 }), (sizes) => {
      const batches = cutBatches(sizes, (size) => size);
      expect(batches.flat()).toEqual(sizes);
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(100);
        const sum = batch.reduce((total, size) => total + size, 0);
        expect(sum <= most || batch.length === 1).toBe(true);
      }
    }));
  });
});

const file = (name: string): File => new File(['x'], name);

/** A host that refuses a file called `big.txt`, and an engine that says which tickets it was given. */
function makeSession(calls: Ticket[][]): { client: Client; host: Host } {
  const host = {
    putFile: async ({ name }: File) => {
      if (name === 'big.txt') throw new ArchiveError('file-too-large', { file: name });
      return name as Ticket;
    },
  };
  const client = {
    'testimony.import': async ({ files }: Input<'testimony.import'>): Promise<ImportReport> => {
      calls.push(files as Ticket[]);
      return { imported: files.length, skipped: 0, faults: [], testimonies: [] };
    },
  };
  return { client: client as unknown as Client, host: host as unknown as Host };
}

describe('importing', () => {
  it('reports a file that cannot be brought and goes on with the rest', async () => {
    const calls: Ticket[][] = [];
    const options = { signal: new AbortController().signal, onProgress: () => undefined };
    const report = await importFiles(makeSession(calls), ['a.txt', 'big.txt', 'c.txt'].map(file), {}, options, () => undefined);
    expect(calls).toEqual([['a.txt', 'c.txt']]);
    expect(report).toMatchObject({ imported: 2, faults: [{ file: 'big.txt', code: 'file-too-large' }] });
  });

  it('stops at a batch’s end when it is cancelled, and what was done by then is known', async () => {
    const calls: Ticket[][] = [];
    const controller = new AbortController();
    const reports: ImportReport[] = [];
    const files = Array.from({ length: 250 }, (_, index) => file(`${index}.txt`));
    const options = { signal: controller.signal, onProgress: () => undefined };
    const running = importFiles(makeSession(calls), files, {}, options, (report) => {
      reports.push(report);
      controller.abort();
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(calls.map((tickets) => tickets.length)).toEqual([100]);
    expect(reports.at(-1)).toMatchObject({ imported: 100 });
  });

  it('takes files that the desktop knows by ticket as they are', async () => {
    const calls: Ticket[][] = [];
    const options = { signal: new AbortController().signal, onProgress: () => undefined };
    await importFiles(makeSession(calls), [{ name: 'a.txt', ticket: 'ticket-a' as Ticket }], {}, options, () => undefined);
    expect(calls).toEqual([['ticket-a']]);
  });
});
