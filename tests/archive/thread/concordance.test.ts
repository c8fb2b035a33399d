// A concordance of more lines than are sorted, one that is given up, and one under which the archive changes.
import { describe, expect, it } from 'vitest';
import { toFault } from '../../../archive/api/errors.ts';
import { correctTestimony } from '../../../archive/thread/correct-testimony.ts';
import { readConcordance } from '../../../archive/thread/read-concordance.ts';
import { readPassages } from '../../../archive/vault/text-rows.ts';
import { asked, importFile, tempArchive, unhurried } from '../../support/temp-archive.ts';

const turns = 420;
const eachTurn = 50;
/** Turn by turn, a word that is found fifty times, each time before another one. */
const long = Array.from({ length: turns }, (_, turn) => (
  `${turn % 2 === 0 ? 'Q' : 'A'}: ${Array.from({ length: eachTurn }, (__, at) => `geese w${String.fromCharCode(122 - turn % 26)}${String.fromCharCode(122 - at % 26)}`).join(' ')}\n`
)).join('\n');

async function longArchive() {
  const session = await (await tempArchive({ 'long.txt': long })).open('archivist');
  return { session, testimony: await importFile(session, 'long.txt') };
}

describe('a long concordance', () => {
  it('sorts its first 20,000 lines, and gives the rest after them in the order of the text', async () => {
    const { session } = await longArchive();
    const read = (sort: 'text' | 'right', offset: number) => (
      readConcordance(session, asked('passages.concordance', { query: 'geese', sort, offset, limit: 1000 }), unhurried)
    );
    const total = turns * eachTurn;
    const sorted = await read('right', 0);
    expect([sorted.total, sorted.sorted]).toEqual([total, 20_000]);
    const rights: string[] = [];
    for (const offset of [0, 1000, 10_000, 19_000]) {
      rights.push(...(await read('right', offset)).lines.map(({ right }) => right.trim().split(/\s/u)[0] ?? ''));
    }
    expect(rights).toEqual([...rights].sort());
    const rest = await read('right', 20_000);
    expect(rest.lines).toEqual((await read('text', 20_000)).lines);
    expect(rest.lines).toHaveLength(total - 20_000);
    session.vault.close();
  }, 60_000);

  it('stops when it is given up, and lets others have their turn meanwhile', async () => {
    const { session } = await longArchive();
    const given = new AbortController();
    const reading = readConcordance(
      session, asked('passages.concordance', { query: 'geese', sort: 'left' }), { ...unhurried, signal: given.signal },
    );
    given.abort();
    expect(toFault(await reading.catch((thrown: unknown) => thrown)).code).toBe('cancelled');
    session.vault.close();
  }, 60_000);

  it('begins anew when the archive changes under it', async () => {
    const { session, testimony } = await longArchive();
    const [first] = readPassages(session.searched, testimony);
    const reading = readConcordance(session, asked('passages.concordance', { query: 'geese', sort: 'left', limit: 1 }), unhurried);
    correctTestimony(session, { testimony, passage: first!.id, text: 'Nothing of the kind.' });
    expect((await reading).total).toBe((turns - 1) * eachTurn);
    session.vault.close();
  }, 60_000);
});
