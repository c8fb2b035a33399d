// A long import: testimonies are admitted together and whole, other calls are answered meanwhile, and reads in steps can be cancelled.
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../archive/api/errors.ts';
import type { Reply } from '../../../archive/api/operation.ts';
import type { Ticket } from '../../../archive/api/ids.ts';
import { makeEngine } from '../../../archive/engine.ts';
import { spawnPacker } from '../../../archive/search/spawn-packer.ts';
import { importTestimonies } from '../../../archive/thread/import-testimonies.ts';
import { listTestimonies, showTestimony } from '../../../archive/thread/list-testimonies.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import { segmentIds } from '../../../archive/vault/index-rows.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { findNow, servicesWith, tempArchive, unhurried } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const told = (number: number): string => (
  `Q: Who kept lamp ${number}?\n\nA: The keeper of lamp ${number} rowed to the quay, and the geese of harbour${number % 7} were late.\n`
);
const named = (count: number): Record<string, string> => (
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`lamp-${number}.txt`, told(number)]))
);
const ticketsOf = (files: Readonly<Record<string, string>>): Ticket[] => Object.keys(files) as Ticket[];

interface Call {
  (call: string, input: unknown, signal?: AbortSignal): Promise<Reply<unknown>>;
}

async function withEngine(files: Readonly<Record<string, string>>, deed: (call: Call) => Promise<void>): Promise<void> {
  const engine = makeEngine({ ...servicesWith(files), packer: spawnPacker() }, cheap);
  const call: Call = (name, input, signal) => engine.carrier(name, input, signal === undefined ? {} : { signal });
  try {
    const created = await call('vault.create', { folder: `${tempFolder()}/vault`, user: 'archivist', passphrase: newPassphrase() });
    expect(created.ok).toBe(true);
    await deed(call);
  } finally {
    await engine.close();
  }
}

const totalOf = (reply: Reply<unknown>): number => (reply.ok ? (reply.value as { total: number }).total : NaN);

describe('a long import', () => {
  it('of 1,000 testimonies answers queries meanwhile, each with what was admitted so far', async () => {
    const files = named(1000);
    await withEngine(files, async (call) => {
      let importing = true;
      const imported = call('testimony.import', { files: ticketsOf(files), consent: 'open' }).finally(() => {
        importing = false;
      });
      const totals: number[] = [];
      while (importing) {
        const found = await call('passages.find', { query: 'keeper' });
        if (importing) totals.push(totalOf(found));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      expect(await imported).toMatchObject({ ok: true, value: { imported: 1000, faults: [] } });
      expect(totals.length).toBeGreaterThan(5);
      expect(totals).toEqual(totals.toSorted((a, b) => a - b));
      expect(new Set(totals).size).toBeGreaterThan(2);
      expect(totalOf(await call('passages.find', { query: 'keeper' }))).toBe(1000);
      expect(totalOf(await call('passages.find', { query: 'harbour3' }))).toBe(143);
    });
  }, 120_000);

  it('admits those that share a transaction all or none, and those before them stay', async () => {
    const files = named(40);
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    let writes = 0;
    const full = new Proxy(session.vault.stacks as Compartment, {
      get(target, name) {
        const value = Reflect.get(target, name, target) as unknown;
        if (name !== 'write') return typeof value === 'function' ? value.bind(target) as unknown : value;
        return (deed: Parameters<Compartment['write']>[0]) => target.write((db) => {
          const result = deed(db);
          writes += 1;
          if (writes > 2) throw new ArchiveError('disk-full');
          return result;
        });
      },
    });
    const vault = new Proxy(session.vault, {
      get(target, name) {
        const value = name === 'stacks' ? full : Reflect.get(target, name, target) as unknown;
        return typeof value === 'function' ? value.bind(target) as unknown : value;
      },
    });
    // So long that two of them do not share a transaction.
    const long = `${'The keeper rowed on. '.repeat(8000)}\n`;
    const services = servicesWith({ ...files, 'long.txt': `Q: And then?\n\nA: ${long}` });
    const report = await importTestimonies(
      { ...session, vault, services }, { files: ['long.txt' as Ticket, ...ticketsOf(files)], consent: 'open' }, unhurried,
    );
    expect(report).toMatchObject({ imported: 1, faults: [{ code: 'disk-full', file: 'lamp-0.txt' }] });
    session.vault.close();
    const again = await archive.open('archivist');
    const listed = listTestimonies(again);
    expect(listed).toHaveLength(1);
    expect(showTestimony(again, listed[0]!.id).passages.length).toBeGreaterThan(100);
    const rest = await importTestimonies(again, { files: ticketsOf(files), consent: 'open' }, unhurried);
    expect(rest).toMatchObject({ imported: 40, faults: [] });
    expect(segmentIds(again.vault.reading.db).length).toBeLessThan(10);
    expect(findNow(again, { query: 'lamp' }).total).toBe(80);
    again.vault.close();
  }, 60_000);

  it('skips what comes twice, and goes on after what cannot be read', async () => {
    const files = { ...named(6), 'empty.txt': '' };
    const session = await (await tempArchive(files)).open('archivist');
    const tickets = ['lamp-0.txt', 'lamp-1.txt', 'empty.txt', 'lamp-1.txt', 'lamp-2.txt', 'lamp-0.txt'] as Ticket[];
    const report = await importTestimonies(session, { files: tickets, consent: 'closed' }, unhurried);
    expect(report).toMatchObject({ imported: 3, skipped: 2, faults: [{ code: 'empty-file', file: 'empty.txt' }] });
    expect(report.testimonies.map(({ file }) => file).sort()).toEqual(['lamp-0.txt', 'lamp-1.txt', 'lamp-2.txt']);
    session.vault.close();
  }, 60_000);

  it('admits nothing more once it is cancelled', async () => {
    const files = named(30);
    const session = await (await tempArchive(files)).open('archivist');
    const given = new AbortController();
    const report = await importTestimonies(session, { files: ticketsOf(files), consent: 'open' }, {
      signal: given.signal, progress: ({ done }) => { if (done === 10) given.abort(); },
    });
    expect(report.faults).toMatchObject([{ code: 'cancelled' }]);
    expect(listTestimonies(session)).toHaveLength(report.imported);
    expect(report.imported).toBeLessThan(30);
    session.vault.close();
  }, 60_000);
});

describe('a read in steps', () => {
  /** Enough for tens of milliseconds: long turns in which everything stands beside everything. */
  const many = Object.fromEntries(Array.from({ length: 6 }, (_, file) => [`long-${file}.txt`, Array.from({ length: 400 }, (__, turn) => (
    `${turn % 2 === 0 ? 'Q' : 'A'}: ${Array.from({ length: 60 }, (___, at) => `the word${(turn * 7 + at * 13 + file) % 1500}`).join(' ')}\n`
  )).join('\n')]));

  it('lets other calls be answered, and stops when it is given up', async () => {
    await withEngine(many, async (call) => {
      await call('testimony.import', { files: ticketsOf(many), consent: 'open' });
      for (const [name, input] of [
        ['passages.collocates', { query: 'the', span: 10 }],
        ['passages.concordance', { query: 'the', sort: 'left' }],
        // Words of which only the end is known: every term of the dictionary, and then hundreds of them.
        ['passages.find', { query: '*1* *2* *3* *4*' }],
      ] as const) {
        const order: string[] = [];
        const long = call(name, input).then((reply) => {
          order.push(name);
          return reply;
        });
        const short = new Promise(setImmediate).then(() => call('passages.find', { query: 'word7' })).then((reply) => {
          order.push('short');
          return reply;
        });
        expect((await Promise.all([long, short])).map(({ ok }) => ok)).toEqual([true, true]);
        expect([name, order[0]]).toEqual([name, 'short']);
        const given = new AbortController();
        const dropped = call(name, { ...input, query: `${input.query} -word3` }, given.signal);
        setImmediate(() => given.abort());
        expect([name, await dropped]).toMatchObject([name, { ok: false, fault: { code: 'cancelled' } }]);
      }
    });
  }, 120_000);
});
