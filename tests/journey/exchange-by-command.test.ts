// Descriptions, exports and citations from the command line: what an archivist types, and what comes out.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../../archive/api/contract.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { runLine } from '../support/worlds.ts';

describe('from the command line', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-exchange-'));
  const path = (name: string): string => join(folder, name);
  const vault = path('vault');
  const environment = { VOUCHSAFE_PASSPHRASE: newPassphrase(), LANG: 'C' };
  let ids: string[];
  const run = (command: string, rest: readonly string[]) => runLine([...command.split(' '), ...rest, '--json'], environment, cheap);
  const json = async <T>(command: string, ...rest: string[]): Promise<T> => {
    const { status, output, error } = await run(command, rest);
    expect([command, status, status === 0 ? '' : error]).toEqual([command, 0, '']);
    return JSON.parse(output) as T;
  };

  beforeAll(async () => {
    writeFileSync(path('ferry.txt'), 'Q: Who had the boat?\n\nA: The ferryman had it, and nobody else.\n');
    writeFileSync(path('mill.txt'), 'Q: Who had the mill?\n\nA: The miller of Ondal had it.\n');
    await json('init', vault);
    const opened = await json<Output<'testimony.import'>>('import', vault, path('ferry.txt'), '--consent', 'open');
    const closed = await json<Output<'testimony.import'>>('import', vault, path('mill.txt'));
    ids = [...opened.testimonies, ...closed.testimonies].map(({ id }) => id);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('a testimony is described, its changes listed and undone, and what it lacks told', async () => {
    await json('archive', vault, '--archive-name', 'Ondal Archive', '--accession-pattern', 'OA-{number:3}');
    await json('describe', vault, ids[0]!, '--title', 'The ferry', '--accession', 'next', '--date', '1997-11', '--subject', 'ferries', '--subject', 'winter');
    const shown = await json<Output<'testimony.show'>>('show', vault, ids[0]!);
    expect(shown.description).toMatchObject({ title: 'The ferry', accession: 'OA-001', date: '1997-11', subjects: ['ferries', 'winter'] });
    const { status } = await run('describe', [vault, ids[1]!, '--date', 'last spring']);
    expect(status).not.toBe(0);
    await json('describe', vault, ids[0]!, '--title', 'A mistake');
    const { versions } = await json<Output<'testimony.history'>>('history', vault, ids[0]!);
    expect(versions.map(({ number, fields }) => [number, fields])).toEqual([[2, ['title']], [1, ['title', 'date', 'accession', 'subjects']]]);
    await json('restore', vault, ids[0]!, '2');
    expect((await json<Output<'testimony.show'>>('show', vault, ids[0]!)).title).toBe('The ferry');
    const quality = await json<Output<'catalogue.quality'>>('quality', vault);
    expect(quality.testimonies[0]).toMatchObject({ testimony: ids[1] });
    expect((await json<Output<'catalogue.lists'>>('lists', vault)).nextAccession).toBe('OA-002');
  });

  it('an export is foreseen, written and recorded, and what is closed stays', async () => {
    const foreseen = await json<Output<'export.preview'>>('export', vault, '--format', 'json', '--foresee');
    expect([foreseen.testimonies.map(({ testimony }) => testimony), foreseen.left.map(({ testimony }) => testimony)]).toEqual([[ids[0]], [ids[1]]]);
    await json('export', vault, '--format', 'json', '--out', path('c.json'), '--to', 'Another archive');
    expect(readFileSync(path('c.json'), 'utf8')).toContain('The ferryman had it');
    await json('export', vault, ids[0]!, '--format', 'ead3', '--out', path('aid.xml'));
    expect(readFileSync(path('aid.xml'), 'utf8')).toContain('OA-001');
    const { disclosures } = await json<Output<'disclosure.list'>>('disclosures list', vault, ids[0]!);
    expect(disclosures.map(({ form, to }) => [form, to])).toEqual([['export', null], ['export', 'Another archive']]);
    const refused = await run('export', [vault, ids[1]!, '--format', 'text', '--out', path('no.txt')]);
    expect(refused.status).not.toBe(0);
    const other = path('other');
    await json('init', other);
    const came = await json<Output<'collection.import'>>('collection import', other, path('c.json'));
    expect(came.testimonies).toMatchObject([{ from: ids[0], title: 'The ferry', passed: null }]);
    const schema = await json<{ readonly title?: string; readonly type: string }>('export schema', vault);
    expect(schema.type).toBe('object');
  });

  it('a citation names its version, and leads to what has become of it', async () => {
    expect((await json<Output<'testimony.cite'>>('cite', vault, ids[0]!, '--style', 'ris')).text).toContain('T2  - Uncatalogued');
    expect(await json('resolve', vault, ids[0]!)).toMatchObject({ state: 'held', version: 1 });
    await json('withdraw', vault, ids[0]!);
    expect(await json('resolve', vault, ids[0]!)).toMatchObject({ state: 'closed' });
  });
});
