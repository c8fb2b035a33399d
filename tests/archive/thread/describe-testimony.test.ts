// A description's history: every change can be looked at and undone, by those who keep the stacks, and readers hear nothing of it.
import { describe, expect, it } from 'vitest';
import { toFault } from '../../../archive/api/errors.ts';
import { changeSettings, readDate, readLists, readQuality, readSettingsOfArchive } from '../../../archive/thread/catalogue-lists.ts';
import { cite } from '../../../archive/thread/cite-passages.ts';
import { describeTestimony, readHistory, restoreDescription } from '../../../archive/thread/describe-testimony.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { importFile, tempArchive } from '../../support/temp-archive.ts';

const files = {
  'ferry.txt': 'Q: Who had the boat?\n\nA: The ferryman had it, and nobody else.\n',
  'mill.txt': 'Q: Who had the mill?\n\nA: The miller of Ondal had it.\n',
};

async function opened() {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  return { archive, session, testimony: await importFile(session, 'ferry.txt') };
}

const faultOf = (deed: () => unknown): unknown => {
  try {
    deed();
  } catch (thrown) {
    return toFault(thrown);
  }
  return null;
};

describe('a description', () => {
  it('keeps what it said before, and can be undone, and that be undone again', async () => {
    const { session, testimony } = await opened();
    describeTestimony(session, { testimony, title: 'The ferry', subjects: ['ferries'] });
    describeTestimony(session, { testimony, title: 'The last ferry' });
    describeTestimony(session, { testimony, title: 'The last ferry' }); // changes nothing
    expect(readHistory(session, testimony).map(({ number, by, fields, description }) => [number, by, fields, description.title])).toEqual([
      [2, 'archivist', ['title'], 'The ferry'], [1, 'archivist', ['title', 'subjects'], 'ferry'],
    ]);
    restoreDescription(session, { testimony, number: 1 });
    expect(showTestimony(session, testimony).description).toMatchObject({ title: 'ferry', subjects: [] });
    restoreDescription(session, { testimony, number: 3 });
    expect(showTestimony(session, testimony).description).toMatchObject({ title: 'The last ferry', subjects: ['ferries'] });
    expect(faultOf(() => restoreDescription(session, { testimony, number: 9 }))).toMatchObject({ code: 'not-found' });
  });

  it('tells readers its fields and not the keepers’, nor its history', async () => {
    const { archive, session, testimony } = await opened();
    describeTestimony(session, { testimony, accession: 'OH-1', provenance: 'Brought over the ice.', notes: 'Ask again.', status: 'described' });
    session.vault.close();
    const scholar = await archive.open('scholar');
    const { description, status } = showTestimony(scholar, testimony);
    expect([description.accession, description.provenance, description.notes, status]).toEqual(['OH-1', null, null, null]);
    expect(() => readHistory(scholar, testimony)).toThrow();
    expect(() => readQuality(scholar)).toThrow();
    scholar.vault.close();
  });

  it('has a number that no other has', async () => {
    const { session, testimony } = await opened();
    const other = await importFile(session, 'mill.txt');
    describeTestimony(session, { testimony, accession: 'OH-1' });
    expect(faultOf(() => describeTestimony(session, { testimony: other, accession: 'OH-1' }))).toMatchObject({ code: 'conflict' });
    describeTestimony(session, { testimony, accession: 'OH-1', title: 'Same number, same testimony' });
    changeSettings(session, { accessionPattern: 'OH-{number:3}' });
    expect(readLists(session).nextAccession).toBe('OH-002');
    expect(faultOf(() => describeTestimony(session, { testimony: other, accession: 'OH-9' }))).toMatchObject({ code: 'bad-request' });
    expect(readQuality(session).testimonies.map((one) => one.testimony)).toEqual([other, testimony]);
  });
});

describe('the archive', () => {
  it('says how a date will be kept, or that it is none, as it would take it', async () => {
    const { session, testimony } = await opened();
    for (const words of ['2011-09~', ' 2011 ', '12 May', '2011-13']) {
      const { date } = readDate(words);
      if (date === null) expect(() => describeTestimony(session, { testimony, date: words })).toThrow();
      else expect(describeTestimony(session, { testimony, date: words }).date).toBe(date);
    }
  });

  it('is called by its own name on pages, for readers too', async () => {
    const { archive, session, testimony } = await opened();
    expect(changeSettings(session, { name: ' Ondal Archive ' })).toMatchObject({ name: 'Ondal Archive' });
    session.vault.close();
    const scholar = await archive.open('scholar');
    expect(readSettingsOfArchive(scholar)).toEqual({ name: 'Ondal Archive', accessionPattern: null });
    const passage = showTestimony(scholar, testimony).passages[1]?.passage;
    expect(cite(scholar, { testimony, passages: [passage!] }).citation).toContain('Ondal Archive');
    expect(() => changeSettings(scholar, { name: 'Mine' })).toThrow();
    scholar.vault.close();
  });
});
