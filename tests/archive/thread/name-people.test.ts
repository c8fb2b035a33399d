// People in a testimony: every variant of a name gives way to the display name, place by place as a person rules.
import { describe, expect, it } from 'vitest';
import type { Parsed } from '../../../archive/api/contract.ts';
import { toFault } from '../../../archive/api/errors.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { openArchive } from '../../../archive/archive.ts';
import { describeTestimony } from '../../../archive/thread/describe-testimony.ts';
import { foreseeDeed } from '../../../archive/thread/foresee-deed.ts';
import { listTestimonies, showTestimony } from '../../../archive/thread/list-testimonies.ts';
import {
  addPerson, changePerson, joinPerson, listPeople, pseudonymise, ruleNames, showNames,
} from '../../../archive/thread/name-people.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { checkRedaction } from '../../../archive/thread/show-consent.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { find, importFile, servicesWith, tempArchive } from '../../support/temp-archive.ts';

const files = {
  'ko.txt': '문: 누가 왔습니까?\n\n답: 김영희가 왔습니다. 김영희는 제 사촌입니다. 영희야, 하고 불렀지요.\n\n문: 그다음은요?\n\n답: 김영희의 배로 건넜습니다.\n',
  'en.txt': 'Q: Who came?\n\nA: Orla came. Orla’s sister stayed, and so did the other Orla, the miller.\n',
  'other.txt': 'Q: Whose boat was it?\n\nA: It was Orla who had the boat.\n',
};

const cousin: Omit<Parsed<'identity.add'>, 'testimony'> = {
  role: 'relative', risk: 'high', displayName: { en: 'a cousin', ko: '사촌 언니' }, occupation: null, family: null, note: null,
  names: [{ text: '김영희', kind: 'hangul' }, { text: '영희', kind: 'hangul' }, { text: 'Kim Yong Hui', kind: 'romanised' }],
};
const orla: Omit<Parsed<'identity.add'>, 'testimony'> = {
  ...cousin, displayName: { en: 'a neighbour', ko: '이웃' }, names: [{ text: 'Orla', kind: 'latin' }],
};

const cleared = (session: Session, testimony: TestimonyId): string => (
  showTestimony(session, testimony, 'scholar').passages.map(({ text }) => text).join(' / ')
);

async function opened() {
  const archive = await tempArchive(files);
  return { archive, session: await archive.open('archivist') };
}

describe('a pseudonym', () => {
  it('takes the place of every variant, and the particles follow it', async () => {
    const { session } = await opened();
    const testimony = await importFile(session, 'ko.txt');
    const { id } = addPerson(session, { testimony, ...cousin });
    expect(cleared(session, testimony)).toContain('김영희가');
    expect(pseudonymise(session, { testimony, person: id, not: [] })).toMatchObject({ replaced: 4, left: 0 });
    expect(cleared(session, testimony)).toBe(
      '누가 왔습니까? / 사촌 언니가 왔습니다. 사촌 언니는 제 사촌입니다. 사촌 언니야, 하고 불렀지요. / 그다음은요? / 사촌 언니의 배로 건넜습니다.',
    );
    session.vault.close();
  });

  it('leaves the places that are said to mean somebody else, and hides what nobody has ruled upon', async () => {
    const { session } = await opened();
    const testimony = await importFile(session, 'en.txt');
    const { id: person } = addPerson(session, { testimony, ...orla });
    const { hits } = showNames(session, { testimony, person });
    expect(hits.map(({ text, ruling }) => [text, ruling])).toEqual([['Orla', null], ['Orla', null], ['Orla', null]]);
    const foreseen = foreseeDeed(session, { testimony, deed: { do: 'pseudonymise', person } });
    expect(foreseen.after.withheld).toBe(foreseen.before.withheld);
    pseudonymise(session, { testimony, person, not: [hits[2]!] });
    expect(cleared(session, testimony)).toBe('Who came? / A neighbour came. A neighbour’s sister stayed, and so did the other Orla, the miller.');
    ruleNames(session, { testimony, person, hits: [hits[2]!], ruling: 'this' });
    expect(cleared(session, testimony)).not.toContain('Orla');
    // A nickname that is learned later: withheld wherever it stands, until somebody rules.
    changePerson(session, { person, ...orla, names: [...orla.names, { text: 'the miller', kind: 'nickname' }] });
    expect(cleared(session, testimony)).toContain('[name withheld]');
    expect(checkRedaction(session, { testimony }).unruled).toHaveLength(1);
    session.vault.close();
  });

  it('covers the description as it covers the text', async () => {
    const { session } = await opened();
    const testimony = await importFile(session, 'en.txt');
    describeTestimony(session, { testimony, title: 'What Orla did', summary: 'Orla crosses.' });
    const { id } = addPerson(session, { testimony, ...orla });
    pseudonymise(session, { testimony, person: id, not: [] });
    expect(JSON.stringify([showTestimony(session, testimony, 'scholar')])).not.toContain('Orla');
    expect(listTestimonies(session)[0]?.title).toBe('What Orla did');
    session.vault.close();
  });

  it('holds in each testimony for itself, and a changed person is cleared in all of them', async () => {
    const { session } = await opened();
    const [one, other] = [await importFile(session, 'en.txt'), await importFile(session, 'other.txt')];
    const { id: person } = addPerson(session, { testimony: one, ...orla });
    expect(checkRedaction(session, { testimony: other }).suggestions.map(({ text, why, person: known }) => [text, why, known])).toContainEqual(['Orla', 'known-person', person]);
    joinPerson(session, { testimony: other, person });
    expect(cleared(session, other)).toContain('Orla');
    for (const testimony of [one, other]) pseudonymise(session, { testimony, person, not: [] });
    expect(cleared(session, other)).toBe('Whose boat was it? / It was a neighbour who had the boat.');
    changePerson(session, { person, ...orla, displayName: { en: 'a ferrywoman', ko: '사공' } });
    for (const testimony of [one, other]) expect(cleared(session, testimony).toLowerCase()).toContain('a ferrywoman');
    expect(listPeople(session, {}).people).toMatchObject([{ testimonies: [one, other] }]);
    session.vault.close();
  });

  it('is refused where the display name tells the name', async () => {
    const { session } = await opened();
    const testimony = await importFile(session, 'en.txt');
    const telling = { ...orla, displayName: { en: 'Orla V.', ko: '이웃' } };
    expect(() => addPerson(session, { testimony, ...telling })).toThrow('bad-request');
    session.vault.close();
  });

  it('is an archivist’s affair: a cataloguer sees no person, and scholars find neither the name nor the ruling', async () => {
    const { archive, session } = await opened();
    const testimony = await importFile(session, 'ko.txt');
    const { id } = addPerson(session, { testimony, ...cousin });
    pseudonymise(session, { testimony, person: id, not: [] });
    const passphrase = newPassphrase();
    await session.vault.addUser('cataloguer', 'cataloguer', passphrase);
    session.vault.close();
    const cataloguer = await openArchive({ folder: archive.folder, user: 'cataloguer', passphrase }, servicesWith(files), cheap);
    const faultOf = (deed: () => unknown): string | null => {
      try {
        deed();
        return null;
      } catch (thrown) {
        return toFault(thrown).code;
      }
    };
    expect(faultOf(() => listPeople(cataloguer, {}))).toBe('not-permitted');
    expect(faultOf(() => addPerson(cataloguer, { testimony, ...cousin }))).toBe('not-permitted');
    expect(showTestimony(cataloguer, testimony).passages[1]?.text).toContain('김영희');
    cataloguer.vault.close();
    const scholar = await archive.open('scholar');
    for (const name of ['김영희', '영희', 'kim', 'yong']) expect([name, find(scholar, name)]).toEqual([name, []]);
    expect(find(scholar, '사촌')).toHaveLength(2);
    expect(scholar.vault.identity).toBe(null);
    scholar.vault.close();
  });
});

describe('a jigsaw', () => {
  it('is what only one narrator has, told before anything is opened', async () => {
    const { session } = await opened();
    const [one, other] = [await importFile(session, 'en.txt'), await importFile(session, 'other.txt')];
    describeTestimony(session, { testimony: one, place: 'Ondal, Northern Province', date: '1997-11' });
    describeTestimony(session, { testimony: other, place: 'Bakheim, Northern Province', date: '1997-02' });
    const [warning] = checkRedaction(session, { testimony: one }).jigsaw;
    expect(warning?.pieces.map(({ piece }) => piece)).toEqual(expect.arrayContaining(['place']));
    expect(warning?.instead.find(({ piece }) => piece === 'place')?.value).toBe('Northern Province');
    session.vault.close();
  });
});
