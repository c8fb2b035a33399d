// What a hit shows of its translation or original is what its reader may read there, and nothing else.
import { describe, expect, it } from 'vitest';
import { alignTestimony } from '../../../archive/thread/align-testimonies.ts';
import { redactTestimony, restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { findNow, importFile, tempArchive, type TempArchive } from '../../support/temp-archive.ts';

const files = {
  'en.txt': 'Q: Who came?\n\nA: My sister came over the ice.\n\nQ: When?\n\nA: In winter.\n',
  'ko.txt': '문: 누가 왔습니까?\n\n답: 누이가 얼음을 건너왔습니다.\n\n문: 언제였습니까?\n\n답: 겨울이었습니다.\n',
};

async function aligned() {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const original = await importFile(session, 'ko.txt');
  const translation = await importFile(session, 'en.txt');
  alignTestimony(session, { testimony: translation, original });
  return { archive, session, original, translation };
}

const besideOf = (session: Session, query: string): string[] | null => {
  const [hit] = findNow(session, { query }).hits;
  return hit?.counterpart?.passages.map(({ text }) => text) ?? null;
};

async function asScholar<T>(archive: TempArchive, deed: (session: Session) => T): Promise<T> {
  const scholar = await archive.open('scholar');
  try {
    return deed(scholar);
  } finally {
    scholar.vault.close();
  }
}

describe('a counterpart', () => {
  it('is shown from either side', async () => {
    const { archive, session } = await aligned();
    session.vault.close();
    expect(await asScholar(archive, (scholar) => [besideOf(scholar, 'sister'), besideOf(scholar, '겨울')]))
      .toEqual([['누이가 얼음을 건너왔습니다.'], ['In winter.']]);
  });

  it('is as cleared where words in it are withheld', async () => {
    const { archive, session, original } = await aligned();
    redactTestimony(session, { testimony: original, text: '누이', reason: 'name' });
    expect(besideOf(session, 'sister')).toEqual(['누이가 얼음을 건너왔습니다.']);
    session.vault.close();
    const [text = ''] = await asScholar(archive, (scholar) => besideOf(scholar, 'sister')) ?? [];
    expect(text).toContain('얼음을');
    expect(text).not.toContain('누이');
  });

  it('is none for a scholar where the other side is closed, and none again for anybody when the two stand alone', async () => {
    const { archive, session, original, translation } = await aligned();
    restrictTestimony(session, {
      testimony: original, kind: 'closed', target: { of: 'testimony' }, reason: 'safety', until: null, event: null,
    });
    expect(besideOf(session, 'sister')).toEqual(['누이가 얼음을 건너왔습니다.']);
    session.vault.close();
    expect(await asScholar(archive, (scholar) => besideOf(scholar, 'sister'))).toBeNull();
    const again = await archive.open('archivist');
    alignTestimony(again, { testimony: translation, original: null });
    expect(besideOf(again, 'sister')).toBeNull();
    again.vault.close();
  });
});
