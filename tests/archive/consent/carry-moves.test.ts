// Whatever is done to a transcript, in whatever order and back again, no word that was withheld is ever read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person, Reason, Restriction, Target } from '../../../archive/api/consent.ts';
import type { TurnEdit } from '../../../archive/api/editing-calls.ts';
import type { PassageId, PersonId, RestrictionId, TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import { stepsOfEdit, takeStep, type Step } from '../../../archive/catalogue/edit-turns.ts';
import type { KeyedTurn } from '../../../archive/catalogue/split-passages.ts';
import { carryMove, settleVersions, type Withheld } from '../../../archive/consent/carry-moves.ts';
import { planTurns } from '../../../archive/consent/withhold.ts';

const testimony = 't000000000000' as TestimonyId;
const mira: Person = {
  id: 'n000000000000' as PersonId, role: 'relative', names: [{ text: 'Mira Ro', kind: 'latin' }], risk: 'high',
  displayName: { en: 'a ferrywoman', ko: '나룻배 사공' }, occupation: null, family: null, note: null, testimonies: [testimony],
};

const restricted = (number: number, target: Target): Restriction => ({
  id: `r${String(number).padStart(12, '0')}` as RestrictionId, testimony, kind: target.of === 'person' ? 'pseudonymise' : 'redact',
  target, reason: 'safety', until: null, event: null, setBy: 'somebody', setAt: '2026-01-01T00:00:00.000Z',
});

/** A transcript as it is edited: what it says, what of it is withheld, and how to get back. */
class Edited {
  turns: readonly KeyedTurn[];
  withheld: Withheld;
  version = 1;
  readonly undo: Step[][] = [];
  readonly #isBlind: boolean;
  #keys = 0;
  #restrictions = 1000;

  constructor(turns: readonly KeyedTurn[], restrictions: readonly Restriction[], isBlind = false) {
    this.turns = turns;
    this.withheld = { restrictions, rulings: isBlind ? null : [] };
    this.#isBlind = isBlind;
  }

  #take(step: Step): Step {
    const { turns, undo, move } = takeStep(this.turns, step);
    const returns: Reason | null = step.do === 'text' || step.do === 'insert' ? step.closed ?? null : null;
    const { lost, flagged: _, widened: __, ...withheld } = carryMove(this.withheld, move, {
      version: this.version, language: 'en', people: this.#isBlind ? [] : [mira],
      isBlind: this.#isBlind && this.withheld.restrictions.some(({ target }) => target.of === 'person'),
      set: (like, target) => ({ ...restricted(this.#restrictions += 1, target), reason: like.reason }),
    }, returns);
    [this.turns, this.withheld] = [turns, withheld];
    return lost !== null && (undo.do === 'text' || undo.do === 'insert') ? { ...undo, closed: lost } : undo;
  }

  #settle(undo: Step[]): void {
    this.withheld = settleVersions(this.withheld, this.version);
    this.version += 1;
    this.undo.push(undo);
  }

  edit(edit: TurnEdit): void {
    const steps = stepsOfEdit(this.turns, edit, () => `k${String(this.#keys += 1).padStart(5, '0')}` as TurnKey);
    this.#settle(steps.map((step) => this.#take(step)).reverse());
  }

  /** Back by so many versions, as a new one. */
  restore(versions: number): void {
    const undone = this.undo.slice(-versions).reverse().flat();
    this.#settle(undone.map((step) => this.#take(step)).reverse());
  }

  /** Restrictions of which nothing is there any more are lifted by a person who looks. */
  liftFlagged(): void {
    const isFlagged = ({ target }: Restriction): boolean => target.of === 'range' && target.version !== this.version;
    this.withheld = { ...this.withheld, restrictions: this.withheld.restrictions.filter((one) => !isFlagged(one)) };
  }

  /** What readers get, with the name as a reader who knows it would look for it. */
  read(): string {
    const planOf = planTurns({
      restrictions: this.withheld.restrictions, people: [{ person: mira, rulings: [] }], version: this.version, language: 'en',
    });
    return this.turns.map((turn) => {
      const plan = planOf(turn);
      if ('whole' in plan) return '';
      return plan.stretches.toReversed().reduce((text, { start, end }) => `${text.slice(0, start)}[]${text.slice(end)}`, turn.text);
    }).join('\n');
  }
}

/** Words that are all different, with a name here and there, and fillers that are everywhere. */
const turnWords = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant('word') }, { weight: 2, arbitrary: fc.constantFrom('the', 'and') }, fc.constant('Mira Ro')), { minLength: 2, maxLength: 9 });
const transcripts = fc.array(turnWords, { minLength: 2, maxLength: 5 }).map((turns) => {
  let count = 0;
  return turns.map((words, at): KeyedTurn => ({
    key: `a${String(at).padStart(5, '0')}` as TurnKey, session: 1, speaker: 'A', start: null, end: null,
    text: words.map((word) => (word === 'word' ? `w${String(count += 1).padStart(3, '0')}x` : word)).join(' '),
  }));
});

interface Wish { readonly of: 'range' | 'turn' | 'passage'; readonly turn: number; readonly from: number; readonly to: number }
const wishes = fc.array(fc.record({
  of: fc.constantFrom<Wish['of'][]>('range', 'range', 'turn', 'passage'), turn: fc.nat(), from: fc.nat(), to: fc.nat(),
}), { minLength: 1, maxLength: 3 });

const wordsOf = (text: string): { readonly start: number; readonly end: number }[] => (
  [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
);

function restrictionOf(turns: readonly KeyedTurn[], wish: Wish, number: number): Restriction {
  const turn = turns[wish.turn % turns.length]!;
  const words = wordsOf(turn.text);
  const [first, last] = [wish.from % words.length, wish.to % words.length].sort((one, other) => one - other) as [number, number];
  const range = { turn: turn.key, version: 1, start: words[first]!.start, end: words[last]!.end };
  if (wish.of === 'turn') return restricted(number, { of: 'turn', turn: turn.key });
  if (wish.of === 'range') return restricted(number, { of: 'range', ...range });
  return restricted(number, { of: 'passage', passage: `${testimony}.${turn.key}` as PassageId, ranges: [{ ...range, start: 0, end: turn.text.length }] });
}

type Deed = readonly ['split' | 'merge' | 'cut' | 'put' | 'change' | 'remove' | 'restore' | 'lift', number, number];
const deeds = (...names: Deed[0][]): fc.Arbitrary<Deed[]> => (
  fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 })
);

let typed = 0;
/** So many steps in one history are enough to go back over. */
const mostSteps = 100;

/** One deed, where it can be done at all. */
function perform(edited: Edited, [deed, which, other]: Deed): void {
  const turn = edited.turns[which % edited.turns.length]!;
  const words = wordsOf(turn.text);
  const { start, end } = words[other % words.length]!;
  const retold = (said: string): void => {
    const text = (turn.text.slice(0, start) + said + turn.text.slice(end)).replaceAll(/ +/gu, ' ').trim();
    if (text !== '') edited.edit({ do: 'text', turn: turn.key, text });
  };
  switch (deed) {
    case 'split': {
      const at = which % 2 === 0 ? start : start + 1;
      if (at > 0 && at < turn.text.trimEnd().length) edited.edit({ do: 'split', turn: turn.key, at, start: null });
      break;
    }
    case 'merge': if (edited.turns.at(-1) !== turn) edited.edit({ do: 'merge', turn: turn.key }); break;
    case 'cut': retold(''); break;
    case 'put': retold(`${turn.text.slice(start, end)} new${typed += 1}`); break;
    case 'change': retold(`new${typed += 1}`); break;
    case 'remove': if (edited.turns.length > 1) edited.edit({ do: 'remove', turn: turn.key }); break;
    // The way back from a way back repeats it: a few of them, each of everything, are a very long one.
    case 'restore': if (edited.undo.length > 0 && edited.undo.flat().length < mostSteps) edited.restore(1 + (other % edited.undo.length)); break;
    case 'lift': edited.liftFlagged(); break;
  }
}

const person = restricted(999, { of: 'person', person: mira.id });
const unique = (text: string): Set<string> => new Set(text.match(/\d{3}x/gu));

/** Every word that is withheld at first, by its number: all but its first letter tells as much. Cut further, it is part of another number. */
function secretsOf(edited: Edited): Set<string> {
  return unique(edited.turns.map(({ text }) => text).join('\n')).difference(unique(edited.read()));
}

const readsName = (text: string): boolean => /Mira|(?<!\p{L})Ro(?!\p{L})/u.test(text);

describe('what is withheld while a transcript is edited', () => {
  it.each([['with the key to names', false], ['without the key to names', true]] as const)('is never read, %s', (_, isBlind) => {
    fc.assert(fc.property(transcripts, wishes, deeds('split', 'merge', 'cut', 'put', 'change', 'remove', 'restore'), (turns, asked, done) => {
      const edited = new Edited(turns, [...asked.map((wish, at) => restrictionOf(turns, wish, at)), person], isBlind);
      const secrets = secretsOf(edited);
      for (const deed of done) {
        perform(edited, deed);
        const read = edited.read();
        expect([...unique(read).intersection(secrets)]).toEqual([]);
        expect(readsName(read)).toBe(false);
      }
    }), { numRuns: 400 });
  });

  it('does not come back open with an earlier version when what had lost its words was lifted', () => {
    const edited = new Edited([{ key: 'a00000' as TurnKey, session: 1, speaker: null, start: null, end: null, text: 'w1 w2 w3' }], [
      restricted(1, { of: 'range', turn: 'a00000' as TurnKey, version: 1, start: 3, end: 5 }),
    ]);
    edited.edit({ do: 'text', turn: 'a00000' as TurnKey, text: 'w1 w3' });
    expect(edited.read()).toBe('');
    edited.liftFlagged();
    expect(edited.read()).toBe('w1 w3');
    edited.restore(1);
    expect(edited.turns[0]?.text).toBe('w1 w2 w3');
    expect(edited.read()).not.toContain('w2');
  });

  it('is exactly what it was, no more and no less, however turns are split and merged', () => {
    fc.assert(fc.property(transcripts, wishes, deeds('split', 'merge', 'restore'), (turns, asked, done) => {
      const ranges = asked.map((wish, at) => restrictionOf(turns, { ...wish, of: 'range' }, at));
      const edited = new Edited(turns, ranges);
      const letters = (): string => edited.read().replaceAll(/\[\]|\s/gu, '');
      const before = letters();
      for (const deed of done) perform(edited, deed);
      expect(letters()).toBe(before);
    }), { numRuns: 300 });
  });
});
