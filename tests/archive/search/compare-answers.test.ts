// Thousands of generated queries of every class: with lunr, with a plain scan, and with reading every passage of a vault.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeClient } from '../../../archive/api/client.ts';
import { makeEngine } from '../../../archive/engine.ts';
import { comparePositions } from '../../bench/search/compare-positions.ts';
import { compareRanking, type Comparison } from '../../bench/search/compare-ranking.ts';
import { compareResults, describeByChance } from '../../bench/search/compare-results.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { Inventor } from '../../support/invented-texts.ts';
import { servicesWith } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const ofEachClass = 2000;
const archives = 10;
/** Milliseconds: ten times what they take where nothing else runs. */
const longest = 180_000;

/** As they occur, common words often; without halves of characters, which no keyboard types. */
const wordsOf = (inventor: Inventor): string[] => (
  Array.from({ length: 6000 }, () => inventor.word()).filter((word) => /^[\p{L}\p{N}\p{M}'’]+$/u.test(word) && !/[\ud800-\udfff]/.test(word))
);

function expectSame(comparisons: readonly Comparison[]): void {
  expect(comparisons.map(({ what, differences }) => [what, differences])).toEqual(comparisons.map(({ what }) => [what, []]));
  for (const { what, queries, hits } of comparisons) expect([what, hits > queries / 10]).toEqual([what, true]);
}

describe('answers', () => {
  test('2,000 queries of each class get the hits, scores and order that lunr gives', () => {
    for (let seed = 0; seed < archives; seed += 1) {
      const inventor = new Inventor(seed);
      expectSame([...compareRanking(inventor.documents(40 + inventor.below(80)), wordsOf(inventor), ofEachClass / archives, seed)]);
    }
  }, longest);

  test('2,000 phrases, near words and exact forms of each class stand where a plain scan finds them', () => {
    for (let seed = 0; seed < archives; seed += 1) {
      const inventor = new Inventor(seed);
      const documents = Array.from({ length: 400 }, () => ({ text: inventor.text(60) }));
      expectSame([...comparePositions(documents, wordsOf(inventor), ofEachClass / archives, seed)]);
    }
  }, longest);

  test('facets, filters, pages in every order, concordances and frequencies are those of reading every passage: 2,000 answers', async () => {
    const inventor = new Inventor(26);
    const speakers = ['Interviewer', 'Interviewer 2', 'Narrator', '구술자'];
    const turn = (): string => `${inventor.pick(speakers)}: We ${inventor.text(60)}\n`;
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, number) => (
      [`${inventor.pick(['Ferry', 'Ångström', '배'])} ${number}.txt`, Array.from({ length: 10 + inventor.below(40) }, turn).join('\n')]
    )));
    const engine = makeEngine(servicesWith(files), cheap);
    try {
      const client = makeClient(engine.carrier);
      await client['vault.create']({ folder: join(tempFolder(), 'vault'), user: 'archivist', passphrase: newPassphrase() });
      const { imported } = await client['testimony.import']({ files: Object.keys(files), consent: 'open' });
      expect(imported).toBe(30);
      await describeByChance(client, 3);
      expectSame(await compareResults(client, 500, 4));
    } finally {
      await engine.close();
    }
  }, longest);
});
