// A translation beside its original: every word of both, side by side, and nothing told of turns that are withheld.
import { describe, expect, it } from 'vitest';
import type { RestrictionId, TurnKey } from '../../../archive/api/ids.ts';
import { alignTestimony, readBeside } from '../../../archive/thread/align-testimonies.ts';
import { changeTestimony } from '../../../archive/thread/change-testimony.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { alignmentsOf } from '../../../archive/vault/alignment-rows.ts';
import { readPassages } from '../../../archive/vault/text-rows.ts';
import { importFile, tempArchive } from '../../support/temp-archive.ts';

const files = {
  'en.txt': 'Q: Who came?\n\nA: My sister came.\n\nQ: When?\n\nA: In winter.\n',
  'ko.txt': '문: 누가 왔습니까?\n\n답: 누이가 왔습니다.\n\n문: 언제였습니까?\n\n답: 겨울이었습니다.\n',
};

async function aligned() {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const original = await importFile(session, 'ko.txt');
  const testimony = await importFile(session, 'en.txt');
  expect(alignTestimony(session, { testimony, original })).toEqual({ by: 'turn', paired: 4, unpaired: 0, unpairedThere: 0 });
  return { archive, session, testimony, original };
}

describe('a translation', () => {
  it('is read beside its original, from either side', async () => {
    const { archive, session, testimony, original } = await aligned();
    expect(showTestimony(session, testimony)).toMatchObject({ original, translations: [] });
    expect(showTestimony(session, original)).toMatchObject({ original: null, translations: [testimony] });
    session.vault.close();
    const scholar = await archive.open('scholar');
    for (const [here, there] of [[testimony, original], [original, testimony]] as const) {
      const beside = readBeside(scholar, { testimony: here, other: there });
      expect(beside.rows).toEqual([0, 1, 2, 3].map((row) => ({ here: [row, row + 1], there: [row, row + 1] })));
      expect(beside.passages).toEqual(showTestimony(scholar, there).passages);
    }
    scholar.vault.close();
  });

  it('tells a scholar nothing of a turn that is withheld on either side', async () => {
    const { archive, session, testimony, original } = await aligned();
    const turn = readPassages(session.searched, original)[1]?.parts[0]?.turn as TurnKey;
    changeTestimony(session, original, { kind: 'restrict', rulings: [], restrictions: [{
      id: 'r0123456789ab' as RestrictionId, testimony: original, kind: 'closed', target: { of: 'turn', turn },
      reason: 'third-party', until: null, event: null, setBy: 'archivist', setAt: session.vault.now().toISOString(),
    }] });
    session.vault.close();
    const scholar = await archive.open('scholar');
    expect(alignmentsOf(scholar.vault.reading.db, testimony)[0]?.pairs).toHaveLength(3);
    expect(JSON.stringify(alignmentsOf(scholar.vault.reading.db, testimony))).not.toContain(turn);
    // With the answer gone the two questions are a run of one speaker, and make one passage.
    expect(readBeside(scholar, { testimony, other: original }).rows).toEqual([
      { here: [0, 3], there: [0, 1] }, { here: [3, 4], there: [1, 2] },
    ]);
    scholar.vault.close();
  });

  it('changes place with its original where the two had been taken for one another', async () => {
    const { session, testimony, original } = await aligned();
    alignTestimony(session, { testimony: original, original: testimony });
    expect(showTestimony(session, testimony)).toMatchObject({ original: null, translations: [original] });
    expect(showTestimony(session, original)).toMatchObject({ original: testimony, translations: [] });
    session.vault.close();
  });

  it('stands alone again when its original is withdrawn, or when that is undone', async () => {
    const { archive, session, testimony, original } = await aligned();
    withdrawConsent(session, { testimony: original, reason: null });
    session.vault.close();
    const scholar = await archive.open('scholar');
    expect(showTestimony(scholar, testimony)).toMatchObject({ original: null, translations: [] });
    expect(() => readBeside(scholar, { testimony, other: original })).toThrow('not-found');
    scholar.vault.close();
    const again = await archive.open('archivist');
    alignTestimony(again, { testimony, original: null });
    expect(showTestimony(again, testimony)).toMatchObject({ original: null });
    again.vault.close();
  });
});
