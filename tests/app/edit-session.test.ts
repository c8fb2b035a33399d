// Editing before anything is saved: the page makes of every edit what the archive makes of it, and gives every step back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditedTurn, TurnEdit } from '../../archive/api/editing-calls.ts';
import { ArchiveError } from '../../archive/api/errors.ts';
import { stepsOfEdit, takeStep } from '../../archive/catalogue/edit-turns.ts';
import type { KeyedTurn } from '../../archive/catalogue/split-passages.ts';
import { beginEditing, nameTurn, rebase, redoEdit, takeEdit, undoEdit, writtenIn, type EditSession } from '../../src/state/edit-session.ts';
import { readTime, writeTime } from '../../src/state/edit-time.ts';
import { applyEdit } from '../../src/state/edit-turns.ts';
import { editOf, keyOf, transcripts, wishes } from '../support/turn-edits.ts';

const keyed = ({ turn, ...rest }: EditedTurn): KeyedTurn => ({ ...rest, key: turn });
const edited = ({ key, session, speaker, start, end, text }: KeyedTurn): EditedTurn => ({ turn: key, session, speaker, start, end, text });

/** As the archive does it; the reason where it refuses. */
function inArchive(turns: readonly EditedTurn[], edit: TurnEdit): readonly EditedTurn[] | string {
  try {
    let now: readonly KeyedTurn[] = turns.map(keyed);
    const newKey = () => ('as' in edit && edit.as !== undefined ? edit.as : keyOf(99_998));
    for (const step of stepsOfEdit(now, edit, newKey)) now = takeStep(now, step).turns;
    return now.map(edited);
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return thrown.detail.reason ?? '';
    throw thrown;
  }
}

const begun = (turns: readonly EditedTurn[]): EditSession => beginEditing({ version: 1, turns });

/** Every wish that can be taken, one after another. */
function edits(first: readonly EditedTurn[], wanted: Parameters<typeof editOf>[1][]): EditSession {
  return wanted.reduce((session, wish, at) => {
    const taken = takeEdit(session, editOf(session.turns, wish, keyOf(1_000 + at)));
    return 'session' in taken ? taken.session : session;
  }, begun(first));
}

describe('an edit on the page', () => {
  it('makes of the turns what the archive makes of them, and is refused where the archive refuses it, for the same reason', () => {
    fc.assert(fc.property(transcripts, wishes, (first, wanted) => {
      let turns: readonly EditedTurn[] = first;
      for (const [at, wish] of wanted.entries()) {
        const edit = editOf(turns, wish, keyOf(1_000 + at));
        const [here, there] = [applyEdit(turns, edit), inArchive(turns, edit)];
        if ('refused' in here) expect([edit, here.refused]).toEqual([edit, there]);
        else {
          expect(here.turns).toEqual(there);
          ({ turns } = here);
        }
      }
    }), { numRuns: 1_000 });
  });

  it('is a step where it changes something, and none where it does not', () => {
    fc.assert(fc.property(transcripts, wishes, (first, wanted) => {
      for (const { before, after } of edits(first, wanted).steps) expect(after).not.toEqual(before);
    }));
  });
});

describe('a sitting', () => {
  it('gives back every step, and takes it again', () => {
    fc.assert(fc.property(transcripts, wishes, fc.nat(20), (first, wanted, back) => {
      const all = edits(first, wanted);
      let session = all;
      for (const { before } of [...all.steps].reverse()) {
        session = undoEdit(session);
        expect(session.turns).toEqual(before);
      }
      expect(session.turns).toEqual(first);
      expect(undoEdit(session)).toBe(session);
      for (let at = 0; at < back; at += 1) session = redoEdit(session);
      expect(session.turns).toEqual(all.steps[Math.min(back, all.steps.length) - 1]?.after ?? first);
      expect([...session.steps, ...session.undone]).toEqual(all.steps);
    }));
  });

  it('forgets what was taken back once something else is done', () => {
    const turns = [{ turn: keyOf(0), session: 1, speaker: 'A', start: null, end: null, text: 'The rope.' }];
    const one = takeEdit(begun(turns), { do: 'text', turn: keyOf(0), text: 'The straw rope.' });
    if (!('session' in one)) throw new Error('Refused.');
    const other = takeEdit(undoEdit(one.session), { do: 'speaker', turn: keyOf(0), speaker: 'B' });
    if (!('session' in other)) throw new Error('Refused.');
    expect(other.session.undone).toEqual([]);
    expect(nameTurn(other.session)).not.toBe(keyOf(0));
  });

  it('goes on upon the same version as if nothing had been fetched anew', () => {
    fc.assert(fc.property(transcripts, wishes, (first, wanted) => {
      const session = edits(first, wanted);
      const { session: now, left } = rebase(session, { version: 2, turns: first });
      expect(left).toEqual([]);
      expect(now.turns).toEqual(session.turns);
      expect(now.version).toBe(2);
    }));
  });

  it('overwrites nothing that somebody else has changed meanwhile, and says what it left out', () => {
    fc.assert(fc.property(transcripts, wishes, fc.nat(), (first, wanted, which) => {
      const session = edits(first, wanted.filter(({ deed }) => deed !== 'rename' && deed !== 'shift'));
      const theirs = first.map((turn, at) => (at === which % first.length ? { ...turn, text: 'what somebody else wrote' } : turn));
      const { session: now, left } = rebase(session, { version: 2, turns: theirs });
      expect(now.turns.filter(({ text }) => text === 'what somebody else wrote')).toHaveLength(1);
      expect(now.steps.length + left.length).toBeLessThanOrEqual(session.steps.length);
      for (const step of left) expect(typeof writtenIn(step)).toBe('string');
    }), { numRuns: 1_000 });
  });
});

describe('a time', () => {
  it('is read as it is written, to the millisecond', () => {
    fc.assert(fc.property(fc.nat(1_000_000_000), (moment) => {
      expect(readTime(writeTime(moment))).toBe(moment);
    }));
    expect(['', ' ', '90', '1:30', '01:01:30,5', '1:60', '1:60:00', 'soon', '-3', '999999:00'].map(readTime))
      .toEqual([null, null, 90_000, 90_000, 3_690_500, undefined, undefined, undefined, undefined, undefined]);
    expect([null, 0, 271_000, 3_871_000, 90_250].map(writeTime)).toEqual(['', '0:00', '4:31', '1:04:31', '1:30.25']);
  });
});
