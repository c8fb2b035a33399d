// Saved searches: they tell what is new since they were last looked at, to each user by what that user may read.
import { describe, expect, it } from 'vitest';
import { toFault, type Fault } from '../../../archive/api/errors.ts';
import { listSavedSearches, markSearchSeen, removeSavedSearch, saveSearch } from '../../../archive/thread/saved-searches.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { itemsOf } from '../../../archive/vault/desk-rows.ts';
import { importFile, tempArchive, unhurried } from '../../support/temp-archive.ts';

const many = Array.from({ length: 2100 }, (_, index) => `Speaker ${index % 7}: The orchard had tree number ${index}.\n`).join('\n');
const files = {
  'ferry.txt': 'Q: Who kept the ferry?\n\nA: My sister kept the ferry.\n',
  'ice.txt': 'Q: And in winter?\n\nA: The ferry froze, and we walked.\n',
  'rope.txt': 'Q: The rope?\n\nA: The ferry had a rope of straw.\n',
  'orchard.txt': many,
};

async function faultOf(deed: () => unknown): Promise<Fault | null> {
  try {
    await deed();
    return null;
  } catch (thrown) {
    return toFault(thrown);
  }
}

const search = (query: string, mode: 'query' | 'plain' = 'query') => ({ name: 'Ferries', query, mode, filters: {}, expand: true });
const counts = async (session: Session) => (await listSavedSearches(session, unhurried)).searches.map(({ total, fresh }) => ({ total, fresh }));

describe('a saved search', () => {
  it('tells what is new until it is looked at, and a passage that went and another that came apart', async () => {
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    const ferry = await importFile(session, 'ferry.txt');
    const saved = saveSearch(session, search('ferry'), unhurried);
    expect(saved).toMatchObject({ name: 'Ferries', query: 'ferry', total: 2, fresh: 0 });
    expect(await counts(session)).toEqual([{ total: 2, fresh: 0 }]);
    await importFile(session, 'ice.txt');
    expect(await counts(session)).toEqual([{ total: 3, fresh: 1 }]);
    withdrawConsent(session, { testimony: ferry, reason: null });
    expect(await counts(session)).toEqual([{ total: 1, fresh: 1 }]);
    session.vault.close();
    const again = await archive.open('archivist');
    expect(await counts(again)).toEqual([{ total: 1, fresh: 1 }]);
    expect(markSearchSeen(again, { search: saved.id }, unhurried)).toMatchObject({ total: 1, fresh: 0 });
    await importFile(again, 'rope.txt');
    expect(await counts(again)).toEqual([{ total: 2, fresh: 1 }]);
    removeSavedSearch(again, { search: saved.id });
    expect(await counts(again)).toEqual([]);
    expect((await faultOf(() => markSearchSeen(again, { search: saved.id }, unhurried)))?.code).toBe('not-found');
    again.vault.close();
  });

  it('tells a scholar of what is cleared, and holds no word of it', async () => {
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    const ferry = await importFile(session, 'ferry.txt');
    session.vault.close();
    const scholar = await archive.open('scholar');
    saveSearch(scholar, search('ferry'), unhurried);
    expect(JSON.stringify(itemsOf(scholar.vault, 'saved-search'))).not.toMatch(/sister|kept/u);
    scholar.vault.close();
    const archivist = await archive.open('archivist');
    expect(await counts(archivist)).toEqual([]);
    redactTestimony(archivist, { testimony: ferry, text: 'sister', reason: 'third-party' });
    await importFile(archivist, 'ice.txt', 'closed');
    archivist.vault.close();
    const again = await archive.open('scholar');
    // Cleared again, its passages are those that were seen; what is closed is not told of.
    expect(await counts(again)).toEqual([{ total: 2, fresh: 0 }]);
    again.vault.close();
  });

  it('counts by how much it has grown where it finds more than it remembers one by one', async () => {
    const session = await (await tempArchive({ ...files, 'more.txt': 'A: One more orchard.\n' })).open('archivist');
    await importFile(session, 'orchard.txt');
    const { total } = saveSearch(session, search('orchard'), unhurried);
    expect(total).toBeGreaterThan(2000);
    expect(JSON.stringify(itemsOf(session.vault, 'saved-search')).length).toBeLessThan(1000);
    await importFile(session, 'more.txt');
    expect(await counts(session)).toEqual([{ total: total + 1, fresh: 1 }]);
    session.vault.close();
  });

  it('keeps its filters', async () => {
    const session = await (await tempArchive(files)).open('archivist');
    const ferry = await importFile(session, 'ferry.txt');
    await importFile(session, 'ice.txt');
    const saved = saveSearch(session, { ...search('ferry'), filters: { testimonies: [ferry] } }, unhurried);
    expect(saved).toMatchObject({ total: 2, filters: { testimonies: [ferry] } });
    await importFile(session, 'rope.txt');
    expect(await counts(session)).toEqual([{ total: 2, fresh: 0 }]);
    session.vault.close();
  });

  it('is refused where the query is, and not in plain mode', async () => {
    const session = await (await tempArchive(files)).open('archivist');
    await importFile(session, 'ferry.txt');
    expect((await faultOf(() => saveSearch(session, search('nofield:ferry'), unhurried)))?.code).toBe('bad-query');
    expect(saveSearch(session, search('ferry~ (', 'plain'), unhurried)).toMatchObject({ total: 2, mode: 'plain' });
    expect(await counts(session)).toEqual([{ total: 2, fresh: 0 }]);
    session.vault.close();
  });
});
