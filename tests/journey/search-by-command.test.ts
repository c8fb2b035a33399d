// Searching from the command line, as far as it goes: filters, orders, facets, concordance, frequency, collocates.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

const harbour = 'Q: What did you hear at the harbour?\n\nA: I heard the geese, and the rope on the mast. The geese left first.\n';
const dyke = 'Q: And on the dyke?\n\nA: On the dyke the geese slept. We had bread, and no rope.\n';

async function makeArchive() {
  const folder = tempFolder();
  writeTree(folder, { 'ferry/harbour.txt': harbour, 'dykes/dyke.txt': dyke });
  const vault = join(folder, 'vault');
  const environment = { VOUCHSAFE_PASSPHRASE: newPassphrase(), LANG: 'C' };
  const line = (...argv: readonly string[]) => runLine(argv, environment, cheap);
  await line('init', vault);
  for (const collection of ['ferry', 'dykes']) await line('import', vault, join(folder, collection), '--collection', collection, '--consent', 'open');
  return {
    async json(query: string, ...options: readonly string[]): Promise<Record<string, never>> {
      const { status, output, error } = await line('search', vault, query, ...options, '--json');
      expect([status, error]).toEqual([0, '']);
      return JSON.parse(output) as Record<string, never>;
    },
    said: async (query: string, ...options: readonly string[]) => (await line('search', vault, query, ...options)).output,
    status: async (query: string, ...options: readonly string[]) => (await line('search', vault, query, ...options)).status,
  };
}

describe('a search on the command line', () => {
  it('narrows, orders and counts', async () => {
    const { json, said, status } = await makeArchive();
    expect(await json('geese', '--facets')).toMatchObject({
      total: 2, testimonies: 2, facets: { collections: [{ value: 'dykes', count: 1 }, { value: 'ferry', count: 1 }] },
    });
    expect(await json('geese', '--filter', 'collection=ferry', '--filter', 'speaker=A')).toMatchObject({ total: 1 });
    expect(await json('geese', '--filter', 'collection=ferry', '--filter', 'collection=dykes')).toMatchObject({ total: 2 });
    expect(await json('geese', '--filter', 'language=ko')).toMatchObject({ total: 0 });
    expect(await json('geese', '--filter', 'year=1990..1999')).toMatchObject({ total: 0 });
    expect(await json('the', '--sort', 'title', '--limit', '1', '--offset', '1')).toMatchObject({ total: 4, hits: [{ title: 'dyke', speaker: 'A' }] });
    expect(await json('"geese +-~', '--plain')).toMatchObject({ total: 2 });
    expect(await said('gees', '--facets')).toContain('Did you mean: geese?');
    expect(await said('geese', '--facets')).toContain('collection\tferry\t1');
    for (const filter of ['nothing', 'shoe=1', 'year=', 'year=soon', 'year=..', 'collection=']) {
      expect([filter, await status('geese', '--filter', filter)]).toEqual([filter, exitStatus['bad-request']]);
    }
    expect(await status('geese', '--sort', 'left')).toBe(exitStatus['bad-request']);
  });

  it('lists each line of a concordance, and counts by collection and by what stands beside', async () => {
    const { json, said } = await makeArchive();
    expect(await json('geese', '--concordance', '--sort', 'right')).toMatchObject({
      total: 2, hits: [],
      concordance: {
        total: 3, sorted: 3,
        lines: [{ left: expect.stringMatching(/heard the $/u) as unknown, match: 'geese' }, { match: 'geese', right: ' left first.' }, { right: expect.stringMatching(/^ slept/u) as unknown }],
      },
    });
    expect(await json('geese', '--frequency', 'collection')).toMatchObject({
      frequency: { rows: [
        { value: 'dykes', passages: 1, occurrences: 1, words: 16, perThousand: 62.5 },
        { value: 'ferry', passages: 1, occurrences: 2, words: 21 },
      ] },
    });
    expect(await json('geese', '--frequency', 'year')).toMatchObject({ frequency: { rows: [{ value: '', occurrences: 3, words: 37 }] } });
    const { collocates: { collocates } } = await json('geese', '--collocates') as unknown as { collocates: { collocates: { word: string }[] } };
    expect(collocates.map(({ word }) => word)).toContain('slept');
    const text = await said('geese', '--concordance', '--frequency', 'collection', '--collocates');
    expect(text).toContain('3 lines, 3 shown.');
    expect(text).toContain('ferry\t1\t2\t21\t95.238');
    expect(text).toMatch(/^slept\t1\t1\t/mu);
  });
});
