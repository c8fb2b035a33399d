// Transcripts edited: found at once in what they say now, cited as before, withheld as before, and put back as they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditedTurn, TurnEdit } from '../../../archive/api/editing-calls.ts';
import { toFault, type Fault } from '../../../archive/api/errors.ts';
import type { PassageId, TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import { openArchive } from '../../../archive/archive.ts';
import { alignByHand } from '../../../archive/thread/align-by-hand.ts';
import { alignTestimony, readBeside } from '../../../archive/thread/align-testimonies.ts';
import { resolveCitation } from '../../../archive/thread/cite-testimony.ts';
import { Editing, editTranscript, readTurns, type TranscriptEdit } from '../../../archive/thread/edit-transcript.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { addPerson, pseudonymise } from '../../../archive/thread/name-people.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { findInTranscripts, replaceInTranscripts } from '../../../archive/thread/replace-text.ts';
import { redactTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { checkRedaction } from '../../../archive/thread/show-consent.ts';
import { restoreTranscript, transcriptHistory } from '../../../archive/thread/transcript-history.ts';
import { verifyArchive } from '../../../archive/thread/verify-archive.ts';
import type { Step } from '../../../archive/catalogue/edit-turns.ts';
import { alignmentsOf } from '../../../archive/vault/alignment-rows.ts';
import { editsOf } from '../../../archive/vault/text-rows.ts';
import { beginEditing, takeEdit } from '../../../src/state/edit-session.ts';
import { editOf, keyOf, wishes } from '../../support/turn-edits.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { find, importFile, servicesWith, tempArchive, unhurried, type TempArchive } from '../../support/temp-archive.ts';

const files = {
  'ferry.txt': 'Q: Who kept the ferry?\n\nA: Mira Ro kept the ferry at Ondal. Her brother kept the rope.\n\nQ: And in winter?\n\nA: We walked over the ice.\n',
  'boat.txt': '문: 누가 배를 몰았습니까?\n\n답: 이모가 배를 몰았습니다.\n\n문: 겨울에는요?\n\n답: 얼음 위를 걸었습니다.\n',
  'mill.txt': 'Q: Who kept the mill?\n\nA: Nobody kept the mill, nor the ferry.\n',
};

interface Ferry {
  readonly archive: TempArchive;
  readonly session: Session;
  readonly testimony: TestimonyId;
  turns(): readonly { readonly turn: TurnKey; readonly speaker: string | null; readonly text: string; readonly start: number | null }[];
  edit(...edits: TurnEdit[]): ReturnType<typeof editTranscript>;
  scholar(): string[];
}

async function ferry(): Promise<Ferry> {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const testimony = await importFile(session, 'ferry.txt');
  return {
    archive, session, testimony,
    turns: () => readTurns(session, { testimony }).turns,
    edit: (...edits) => editTranscript(session, { testimony, foresee: false, edits }),
    scholar: () => showTestimony(session, testimony, 'scholar').passages.map(({ text }) => text),
  };
}

function faultOf(deed: () => unknown): Fault | null {
  try {
    deed();
    return null;
  } catch (thrown) {
    return toFault(thrown);
  }
}

const mira = {
  role: 'relative', names: [{ text: 'Mira Ro', kind: 'latin' }], risk: 'high',
  displayName: { en: 'a ferrywoman', ko: '나룻배 사공' }, occupation: null, family: null, note: null,
} as const;

function hideMira(session: Session, testimony: TestimonyId): void {
  const person = addPerson(session, { testimony, ...mira, names: [...mira.names] });
  pseudonymise(session, { testimony, person: person.id, not: [] });
}

describe('an edit of a transcript', () => {
  it('is one version, however many edits; foreseen, it is none', async () => {
    const { session, testimony, turns, edit } = await ferry();
    const [question, answer, , last] = turns().map(({ turn }) => turn) as [TurnKey, TurnKey, TurnKey, TurnKey];
    const edits: TurnEdit[] = [
      { do: 'split', turn: answer, at: 32, start: null }, { do: 'rename', from: 'A', to: 'Narrator' }, { do: 'time', turn: question, start: 500, end: 900 },
      { do: 'insert', after: last, speaker: 'Q', text: 'Thank you.', start: null, end: null }, { do: 'shift', by: 250, from: null },
    ];
    const foreseen = editTranscript(session, { testimony, foresee: true, edits });
    expect([foreseen.version, turns().length]).toEqual([2, 4]);
    expect(edit(...edits)).toMatchObject({ version: 2, turns: 6, carried: 0, flagged: 0, widened: 0, added: [expect.any(String), expect.any(String)] });
    expect(turns().map(({ speaker, text, start }) => [speaker, text, start])).toEqual([
      ['Q', 'Who kept the ferry?', 750], ['Narrator', 'Mira Ro kept the ferry at Ondal.', null], ['Narrator', 'Her brother kept the rope.', null],
      ['Q', 'And in winter?', null], ['Narrator', 'We walked over the ice.', null], ['Q', 'Thank you.', null],
    ]);
    expect(find(session, 'speaker:Narrator').length).toBeGreaterThan(0);
    expect(edit({ do: 'rename', from: 'Narrator', to: 'Narrator' }).version).toBe(2);
    const stale = faultOf(() => editTranscript(session, { testimony, version: 1, foresee: false, edits: [{ do: 'merge', turn: answer }] }));
    expect(stale).toEqual({ code: 'conflict', detail: { reason: 'version' } });
    session.vault.close();
  });

  it('knows turns that were made before it in its list by what they are called there, and makes what the page has shown', async () => {
    const { session, testimony, turns: turnsNow, edit } = await ferry();
    fc.assert(fc.property(wishes, (wanted) => {
      const { turns, version } = readTurns(session, { testimony });
      let sitting = beginEditing({ turns, version });
      for (const [at, wish] of wanted.entries()) {
        const taken = takeEdit(sitting, editOf(sitting.turns, wish, keyOf(at)));
        if ('session' in taken) sitting = taken.session;
      }
      if (sitting.steps.length > 0) edit(...sitting.steps.map((step) => step.edit));
      const told = ({ speaker, start, end, text, session: of }: EditedTurn) => ({ speaker, start, end, text, of });
      const now = readTurns(session, { testimony }).turns;
      expect(now.map(told)).toEqual(sitting.turns.map(told));
      const held = new Set(turns.map(({ turn }) => turn));
      expect(now.filter(({ turn }) => held.has(turn)).map(({ turn }) => turn)).toEqual(sitting.turns.filter(({ turn }) => held.has(turn)).map(({ turn }) => turn));
      restoreTranscript(session, { testimony, restore: version, foresee: false });
    }), { numRuns: 15 });
    const [first] = turnsNow();
    const split: TurnEdit = { do: 'split', turn: first!.turn, at: 4, start: null, as: first!.turn };
    expect(faultOf(() => edit(split))).toEqual({ code: 'bad-request', detail: { reason: 'as' } });
    const twice = { ...split, as: keyOf(1) };
    expect(faultOf(() => edit(twice, twice))).toEqual({ code: 'bad-request', detail: { reason: 'as' } });
  });

  it('keeps a redaction on its words through split and merge, and a name that is cut through stays withheld', async () => {
    const { session, testimony, turns, edit, scholar } = await ferry();
    redactTestimony(session, { testimony, text: 'the ferry at Ondal', reason: 'place' });
    hideMira(session, testimony);
    const answer = turns()[1]!.turn;
    expect(edit({ do: 'split', turn: answer, at: 5, start: null })).toMatchObject({ carried: 1, flagged: 0 });
    expect(scholar().join(' ')).not.toMatch(/Mira|Ro |Ondal/u);
    expect(edit({ do: 'merge', turn: answer })).toMatchObject({ carried: 3, flagged: 0 });
    expect(scholar().join(' ')).toContain('[name withheld] [name withheld] kept [place withheld]. Her brother kept the rope.');
    expect(scholar().join(' ')).not.toMatch(/Mira|Ro |Ondal/u);
    session.vault.close();
  });

  it('by somebody who does not know the hidden names closes what it cuts, until an archivist looks', async () => {
    const { archive, session, testimony, turns } = await ferry();
    hideMira(session, testimony);
    const passphrase = newPassphrase();
    await session.vault.addUser('cataloguer', 'cataloguer', passphrase);
    const answer = turns()[1]!.turn;
    session.vault.close();
    const cataloguer = await openArchive({ folder: archive.folder, user: 'cataloguer', passphrase }, servicesWith(files), cheap);
    const edited = editTranscript(cataloguer, { testimony, foresee: false, edits: [{ do: 'split', turn: answer, at: 5, start: null }] });
    expect(edited.flagged).toBe(2);
    cataloguer.vault.close();
    const archivist = await archive.open('archivist');
    expect(showTestimony(archivist, testimony, 'scholar').passages.map(({ text }) => text)).toEqual([
      'Who kept the ferry?\nAnd in winter?', 'We walked over the ice.',
    ]);
    expect(checkRedaction(archivist, { testimony }).flagged).toHaveLength(2);
    archivist.vault.close();
  });

  it('is found by what the text says now, keeps old citations, and leaves an index as a fresh one', async () => {
    const { session, testimony } = await ferry();
    const original = await importFile(session, 'boat.txt');
    alignTestimony(session, { testimony, original });
    const cited = new Set<TurnKey>();
    const removed = new Set<TurnKey>();
    const deed = fc.tuple(fc.constantFrom('split', 'merge', 'text', 'insert', 'remove', 'restore'), fc.nat(), fc.nat(40));
    const seeds = fc.sample(deed, { numRuns: 30, seed: 7 });
    let done = 0;
    for (const [kind, which, number] of seeds) {
      const { turns, version } = readTurns(session, { testimony });
      for (const { turn } of turns) cited.add(turn);
      const { turn, text } = turns[which % turns.length]!;
      const edits: Record<typeof kind, () => unknown> = {
        split: () => editTranscript(session, { testimony, foresee: false, edits: [{ do: 'split', turn, at: 1 + number, start: null }] }),
        merge: () => editTranscript(session, { testimony, foresee: false, edits: [{ do: 'merge', turn }] }),
        text: () => editTranscript(session, { testimony, foresee: false, edits: [{ do: 'text', turn, text: `${text} word${number}` }] }),
        insert: () => editTranscript(session, { testimony, foresee: false, edits: [{ do: 'insert', after: turn, speaker: 'A', text: `more ${number}`, start: null, end: null }] }),
        remove: () => editTranscript(session, { testimony, foresee: false, edits: [{ do: 'remove', turn }] }),
        restore: () => restoreTranscript(session, { testimony, foresee: false, restore: Math.max(1, version - 1) }),
      };
      if (faultOf(edits[kind]) !== null) continue;
      done += 1;
      // What was taken out is cited no more, nor what went into it before.
      const there = new Set(readTurns(session, { testimony }).turns.map((one) => one.turn));
      if (kind === 'remove' || kind === 'restore') {
        for (const key of cited) {
          const passage = `${testimony}.${key}` as PassageId;
          if (resolveCitation(session, { testimony, passage }).state === 'gone') removed.add(key);
        }
      }
      for (const key of cited) {
        const resolved = resolveCitation(session, { testimony, passage: `${testimony}.${key}` as PassageId });
        if (!removed.has(key)) expect([kind, resolved.state]).toEqual([kind, 'held']);
      }
      for (const [here] of alignmentsOf(session.vault.stacks!.db, testimony)[0]?.pairs ?? []) expect(there.has(here)).toBe(true);
    }
    expect(done).toBeGreaterThan(12);
    for (const { text } of readTurns(session, { testimony }).turns) expect(find(session, `"${text.replaceAll(/[^\p{L}\p{N} ]/gu, '')}"`).length).toBeGreaterThan(0);
    expect((await verifyArchive(session, unhurried)).faults).toEqual([]);
    session.vault.close();
  }, 60_000);

  it('resolves a citation of what was merged to where it is now, for scholars too', async () => {
    const { archive, session, testimony, turns, edit } = await ferry();
    const [first, second] = [edit({ do: 'split', turn: turns()[1]!.turn, at: 32, start: null }).added[0]!, turns()[1]!.turn];
    edit({ do: 'merge', turn: second });
    session.vault.close();
    const scholar = await archive.open('scholar');
    const passage = `${testimony}.${first}` as PassageId;
    expect(resolveCitation(scholar, { testimony, passage })).toMatchObject({ state: 'held', passage: `${testimony}.${second}` });
    scholar.vault.close();
  });
});

describe('the history of a transcript', () => {
  it('says who did what, brings any version back, and is for those who keep the stacks', async () => {
    const { archive, session, testimony, turns, edit } = await ferry();
    const imported = turns();
    edit({ do: 'rename', from: 'A', to: 'Narrator' });
    edit({ do: 'split', turn: imported[1]!.turn, at: 32, start: null });
    edit({ do: 'merge', turn: imported[1]!.turn });
    edit({ do: 'text', turn: imported[3]!.turn, text: 'We walked.' }, { do: 'remove', turn: imported[2]!.turn });
    const { version, versions } = transcriptHistory(session, { testimony, changes: 50 });
    expect(version).toBe(5);
    expect(versions.map(({ counts, by }) => [by, counts])).toEqual([
      ['archivist', { text: 1, remove: 1 }], ['archivist', { merge: 1 }], ['archivist', { split: 1 }], ['archivist', { speaker: 2 }],
    ]);
    expect(versions[0]?.changes[0]).toMatchObject({ did: 'text', before: [{ text: 'We walked over the ice.' }], after: [{ text: 'We walked.' }] });
    expect(restoreTranscript(session, { testimony, foresee: false, restore: 1 })).toMatchObject({ version: 6, turns: 4 });
    expect(turns()).toEqual(imported);
    expect(transcriptHistory(session, { testimony, changes: 0 }).versions[0]).toMatchObject({ version: 6, restored: 1, changes: [] });
    restoreTranscript(session, { testimony, foresee: false, restore: 5 });
    expect(turns().map(({ text }) => text)).toEqual(['Who kept the ferry?', 'Mira Ro kept the ferry at Ondal. Her brother kept the rope.', 'We walked.']);
    expect(faultOf(() => restoreTranscript(session, { testimony, foresee: false, restore: 9 }))?.code).toBe('not-found');
    session.vault.close();
    const scholar = await archive.open('scholar');
    expect(faultOf(() => transcriptHistory(scholar, { testimony, changes: 50 }))?.code).toBe('not-permitted');
    expect(faultOf(() => readTurns(scholar, { testimony }))?.code).toBe('not-permitted');
    scholar.vault.close();
  });

  /** Characters of what is kept of each version, from the second on. */
  const kept = (session: Session, testimony: TestimonyId): number[] => editsOf(session.vault.stacks!, testimony).map(({ edit }) => edit.length);

  it('brings every version back exactly, and keeps as much of every restore as lies between the two versions', async () => {
    const { session, testimony } = await ferry();
    redactTestimony(session, { testimony, text: 'the ferry at Ondal', reason: 'place' });
    const versions = [readTurns(session, { testimony }).turns];
    const drawn = fc.sample(fc.oneof({ weight: 3, arbitrary: wishes.map(([wish]) => wish!) }, { weight: 1, arbitrary: fc.nat() }), { numRuns: 24, seed: 11 });
    for (const deed of drawn) {
      if (typeof deed === 'number') restoreTranscript(session, { testimony, restore: 1 + (deed % versions.length), foresee: false });
      else {
        const edits = [editOf(readTurns(session, { testimony }).turns, deed, keyOf(99_998))];
        faultOf(() => editTranscript(session, { testimony, foresee: false, edits }));
      }
      const { version, turns } = readTurns(session, { testimony });
      if (version > versions.length) versions.push(turns);
    }
    expect(versions.length).toBeGreaterThan(8);
    const most = kept(session, testimony).reduce((sum, size) => sum + size, 0);
    for (let round = 0; round < 2; round += 1) {
      for (const [at, turns] of versions.entries()) {
        restoreTranscript(session, { testimony, restore: at + 1, foresee: false });
        expect(readTurns(session, { testimony }).turns).toEqual(turns);
      }
    }
    for (const size of kept(session, testimony)) expect(size).toBeLessThanOrEqual(most);
    const stood = readTurns(session, { testimony }).version;
    expect(restoreTranscript(session, { testimony, restore: versions.length, foresee: false }).version).toBe(stood);
    expect(showTestimony(session, testimony, 'scholar').passages.map(({ text }) => text).join()).not.toContain('Ondal');
    session.vault.close();
  }, 60_000);

  it('that an older program kept in full is read, and grows no more', async () => {
    const { session, testimony, turns, edit } = await ferry();
    const imported = turns();
    edit({ do: 'split', turn: imported[1]!.turn, at: 32, start: null }, { do: 'text', turn: imported[3]!.turn, text: 'We walked.' });
    const second = turns();
    const stepsOf = (): Step[] => editsOf(session.vault.stacks!, testimony).reverse()
      .flatMap(({ edit: bytes }) => (JSON.parse(new TextDecoder().decode(bytes)) as TranscriptEdit).undo);
    for (let times = 0; times < 6; times += 1) {
      const editing = new Editing(session, testimony);
      for (const step of stepsOf()) editing.take(step);
      editing.finish({ restored: 1 });
    }
    const long = kept(session, testimony);
    expect(long.at(-1)).toBeGreaterThan(20 * long[0]!);
    expect(transcriptHistory(session, { testimony, changes: 1000 }).versions).toHaveLength(7);
    restoreTranscript(session, { testimony, restore: 2, foresee: false });
    expect(turns()).toEqual(second);
    expect(kept(session, testimony).at(-1)).toBeLessThan(2 * long[0]!);
    for (let restore = 1; restore <= 8; restore += 1) restoreTranscript(session, { testimony, restore, foresee: false });
    expect(turns()).toEqual(imported);
    session.vault.close();
  });
});

describe('finding and replacing', () => {
  const search = { find: 'ferry', whole: true, case: true };

  it('shows every place first, and replaces those that were chosen', async () => {
    const { session, testimony, turns } = await ferry();
    const mill = await importFile(session, 'mill.txt');
    redactTestimony(session, { testimony, text: 'the ferry at Ondal', reason: 'place' });
    const found = await findInTranscripts(session, search, unhurried);
    expect([found.total, found.testimonies]).toEqual([3, 2]);
    expect(found.places.map(({ testimony: id, before, found: word, after, withheld }) => [id, before + word + after, withheld])).toEqual([
      [testimony, 'Who kept the ferry?', false],
      [testimony, 'Mira Ro kept the ferry at Ondal. Her brother kept the rope.', true],
      [mill, 'Nobody kept the mill, nor the ferry.', false],
    ].sort(([one], [other]) => found.places.findIndex((place) => place.testimony === one) - found.places.findIndex((place) => place.testimony === other)));
    const places = found.places.filter(({ withheld }) => withheld);
    const done = await replaceInTranscripts(session, { ...search, replace: 'boat', places }, unhurried);
    expect(done).toMatchObject({ places: 1, left: 0, cancelled: false, testimonies: [{ testimony, places: 1, version: 2, flagged: 1 }] });
    expect(turns()[1]?.text).toBe('Mira Ro kept the boat at Ondal. Her brother kept the rope.');
    await expect(replaceInTranscripts(session, { ...search, replace: 'boat', places }, unhurried)).rejects.toMatchObject({ code: 'conflict' });
    session.vault.close();
  });

  it('replaces everywhere, leaves a turn that would be empty, and stops between two testimonies', async () => {
    const { session, testimony, turns, edit } = await ferry();
    await importFile(session, 'mill.txt');
    edit({ do: 'text', turn: turns()[3]!.turn, text: 'Ferry' });
    const cancelling = new AbortController();
    const stopped = await replaceInTranscripts(session, { ...search, case: false, replace: '' }, {
      signal: cancelling.signal, progress: ({ done }) => { if (done === 0) cancelling.abort(); },
    });
    expect([stopped.cancelled, stopped.testimonies.length]).toEqual([true, 1]);
    const rest = await replaceInTranscripts(session, { ...search, case: false, replace: '' }, unhurried);
    expect(stopped.left + rest.left).toBeGreaterThan(0);
    expect((await findInTranscripts(session, { ...search, case: false }, unhurried)).places.map(({ found }) => found)).toEqual(['Ferry']);
    expect(find(session, 'ferry')).toEqual(['Ferry']);
    withdrawConsent(session, { testimony, reason: null });
    expect((await findInTranscripts(session, { ...search, case: false }, unhurried)).total).toBe(0);
    session.vault.close();
  });
});

it('aligns a translation by hand, and keeps the pairs through edits', async () => {
  const { session, testimony, turns, edit } = await ferry();
  const original = await importFile(session, 'boat.txt');
  const [here, there] = [testimony, original].map((id) => readTurns(session, { testimony: id }).turns.map(({ turn }) => turn)) as [TurnKey[], TurnKey[]];
  expect(alignByHand(session, { testimony, original, set: [[here[1]!, there[1]!], [here[0]!, there[0]!]], remove: [] })).toEqual({ pairs: 2, unpaired: 2, unpairedThere: 2 });
  alignByHand(session, { testimony, original, set: [[here[3]!, there[3]!]], remove: [[here[0]!, there[0]!]] });
  edit({ do: 'split', turn: turns()[1]!.turn, at: 32, start: null });
  expect(alignmentsOf(session.vault.stacks!.db, testimony)[0]?.pairs).toHaveLength(3);
  expect(readBeside(session, { testimony, other: original }).rows.length).toBeGreaterThan(1);
  expect(faultOf(() => alignByHand(session, { testimony, original, set: [['zzzzzz' as TurnKey, there[0]!]], remove: [] }))?.detail.reason).toBe('turn');
  session.vault.close();
});
