// An index that an older version made is never misread: it is built again from the text, in memory or for good.
import { describe, expect, test } from 'vitest';
import { analyserVersion } from '../../../archive/search/analyse.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import { refreshIndex } from '../../../archive/thread/search-index.ts';
import type { Session } from '../../../archive/thread/session.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import { segmentRows } from '../../../archive/vault/index-rows.ts';
import { importFile, tempArchive } from '../../support/temp-archive.ts';

const files = {
  'one.txt': 'Interviewer: Where did you live?\n\nVeldan: We lived by the harbour, and the ponies went past.\n',
  'two.txt': 'Interviewer: And then?\n\nMarit: The harbour was closed in the winter.\n',
};

/** As if another version had made it: the bytes are none that this one can read. */
function makeOld(compartment: Compartment): void {
  compartment.write((db) => {
    db.prepare('UPDATE segment SET analyser = ?, dictionary = ?').run(analyserVersion - 1, Buffer.from('other'));
  });
}

const total = ({ index }: Session, query: string): number => index.open().find(parseQuery(query), { limit: 0, offset: 0 }).total;

describe('search-index', () => {
  test('what an older version indexed is found all the same, and built again where it may be written', async () => {
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    for (const name of Object.keys(files)) await importFile(session, name);
    const { stacks, reading } = session.vault;
    if (stacks === null) throw new Error('An archivist has the stacks.');
    makeOld(stacks);
    makeOld(reading);
    expect(total(session, 'harbour')).toBe(2);
    session.vault.close();

    const scholar = await archive.open('scholar');
    expect(total(scholar, 'pony')).toBe(1);
    expect(segmentRows(scholar.vault.reading.db).every(({ analyser }) => analyser < analyserVersion)).toBe(true);
    scholar.vault.close();

    const again = await archive.open('archivist');
    for (const compartment of [again.vault.stacks ?? again.vault.reading, again.vault.reading]) {
      expect(segmentRows(compartment.db).map(({ analyser }) => analyser)).toEqual([analyserVersion, analyserVersion]);
    }
    expect(total(again, 'harbour')).toBe(2);
    const told: string[] = [];
    makeOld(again.vault.reading);
    refreshIndex(again.vault.reading, (done, of) => told.push(`${done}/${of}`));
    expect(told).toEqual(['1/2', '2/2']);
    again.vault.close();
  });
});
