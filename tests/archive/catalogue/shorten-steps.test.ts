// The short way through steps: it leads where the long one leads, closes what the long one closes, and stays short.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../archive/api/errors.ts';
import type { TurnKey } from '../../../archive/api/ids.ts';
import { stepsOfEdit, takeStep, type Step } from '../../../archive/catalogue/edit-turns.ts';
import { aliasesOf, shortenSteps, withAliases } from '../../../archive/catalogue/shorten-steps.ts';
import type { KeyedTurn } from '../../../archive/catalogue/split-passages.ts';
import { editOf, keyOf, transcripts, wishes, type Wish } from '../../support/turn-edits.ts';

type Turns = readonly KeyedTurn[];

interface Version {
  readonly turns: Turns;
  readonly undo: readonly Step[];
}

const walk = (turns: Turns, steps: readonly Step[]): Version => steps.reduce<Version>((now, step) => {
  const taken = takeStep(now.turns, step);
  return { turns: taken.turns, undo: [taken.undo, ...now.undo] };
}, { turns, undo: [] });

const knownKeys = (turns: Turns): TurnKey[] => turns.flatMap(({ key, also = [] }) => [key, ...also]);
const withoutAliases = (turns: Turns) => turns.map(({ also: _, ...turn }) => turn);

class Transcript {
  readonly versions: Version[];
  #keys = 100;

  constructor(turns: Turns) {
    this.versions = [{ turns, undo: [] }];
  }

  get turns(): Turns {
    return this.versions.at(-1)!.turns;
  }

  edit(wanted: readonly Wish[]): void {
    let now = this.turns;
    const undo: Step[] = [];
    for (const wish of wanted) {
      try {
        const edit = editOf(now.map(({ key, also: _, ...turn }) => ({ ...turn, turn: key })), wish, keyOf(99_998));
        const done = walk(now, stepsOfEdit(now, edit, () => keyOf(this.#keys += 1)));
        now = done.turns;
        undo.unshift(...done.undo);
      } catch (thrown) {
        if (!(thrown instanceof ArchiveError)) throw thrown;
      }
    }
    this.versions.push({ turns: now, undo });
  }

  /** All the way back, as it is kept. */
  wayTo(version: number): Step[] {
    return this.versions.slice(version).reverse().flatMap(({ undo }) => undo);
  }

  restore(version: number): void {
    const { steps, turns } = shortenSteps(this.turns, this.wayTo(version));
    const known = withAliases(turns, aliasesOf(this.versions[version - 1]!.turns));
    this.versions.push({ turns: known, undo: walk(this.turns, steps).undo });
  }
}

const firsts = transcripts.map((turns) => turns.map(({ turn: key, ...turn }): KeyedTurn => ({ ...turn, key })));
const deeds = fc.array(fc.oneof(wishes, fc.record({ back: fc.nat() })), { minLength: 2, maxLength: 10 });

function told(first: Turns, done: readonly (readonly Wish[] | { readonly back: number })[]): Transcript {
  const transcript = new Transcript(first);
  for (const deed of done) {
    if ('back' in deed) transcript.restore(1 + (deed.back % transcript.versions.length));
    else transcript.edit(deed);
  }
  return transcript;
}

/** Characters that `marks` marks as they come in, to wherever they go; a turn that is worded anew is marked whole if any of it was. */
function followMarks(turns: Turns, steps: readonly Step[], marks: (step: Step) => boolean): Set<TurnKey> {
  const marked = new Map<TurnKey, readonly boolean[]>();
  const isMarked = (key: TurnKey): boolean => marked.get(key)?.includes(true) ?? false;
  let now = turns;
  for (const step of steps) {
    const { turns: next, move: { before, after, pieces } } = takeStep(now, step);
    now = next;
    const were = new Map(before.map(({ key, text }) => [key, marked.get(key) ?? Array<boolean>(text.length).fill(false)]));
    for (const { key, text } of after) {
      const comes = (step.do === 'text' || step.do === 'insert') && (marks(step) || isMarked(key));
      const characters = Array<boolean>(text.length).fill(comes);
      for (const { from, start, end, at } of (pieces ?? []).filter(({ to }) => to === key)) {
        characters.splice(at, end - start, ...were.get(from)!.slice(start, end));
      }
      marked.set(key, characters);
    }
  }
  return new Set(now.map(({ key }) => key).filter(isMarked));
}

const comesIn = (step: Step): boolean => step.do === 'text' || step.do === 'insert';
const comesClosed = (step: Step): boolean => 'closed' in step && step.closed !== undefined;

describe('the short way', () => {
  it('leads to every version as it was, whatever was edited and restored before', () => {
    fc.assert(fc.property(firsts, deeds, (first, done) => {
      const transcript = told(first, done);
      for (const [index, { turns }] of transcript.versions.entries()) {
        const way = transcript.wayTo(index + 1);
        const { steps, turns: there } = shortenSteps(transcript.turns, way);
        const short = walk(transcript.turns, steps);
        for (const reached of [there, short.turns]) expect(withoutAliases(reached)).toEqual(withoutAliases(turns));
        // What was cited in that version is found in it again, and in one place.
        const known = knownKeys(withAliases(there, aliasesOf(turns)));
        expect(known).toEqual(expect.arrayContaining(knownKeys(turns)));
        expect(new Set(known).size).toBe(known.length);
        expect(walk(short.turns, short.undo).turns.map(({ key, text }) => [key, text])).toEqual(transcript.turns.map(({ key, text }) => [key, text]));
      }
    }), { numRuns: 300 });
  });

  it('is never longer than what was edited, however often that was restored, and none where nothing is to be done', () => {
    fc.assert(fc.property(firsts, fc.array(wishes, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (first, done, back) => {
      const transcript = told(first, done);
      const edited = transcript.versions.length;
      const most = transcript.wayTo(1).length;
      for (const which of back) {
        transcript.restore(1 + (which % edited));
        expect(transcript.versions.at(-1)!.undo.length).toBeLessThanOrEqual(most);
        expect(shortenSteps(transcript.turns, transcript.wayTo(1 + (which % edited))).steps).toEqual([]);
      }
    }), { numRuns: 100 });
  });

  it('leaves nothing open that came in and would have been closed on the long one', () => {
    let closings = 0;
    const marks = fc.infiniteStream(fc.constantFrom('none', 'none', 'name', 'safety'));
    fc.assert(fc.property(firsts, deeds, marks, (first, done, mark) => {
      const transcript = told(first, done);
      const marked = (step: Step): Step => {
        const reason: unknown = mark.next().value;
        return (step.do === 'text' || step.do === 'insert') && (reason === 'name' || reason === 'safety') ? { ...step, closed: reason } : step;
      };
      const way = transcript.wayTo(1).map(marked);
      const short = shortenSteps(transcript.turns, way).steps;
      const [came, closed] = [comesIn, comesClosed].map((marks) => followMarks(transcript.turns, short, marks));
      for (const key of followMarks(transcript.turns, way, comesClosed)) {
        if (!came!.has(key)) continue;
        expect(closed).toContain(key);
        closings += 1;
      }
    }), { numRuns: 500 });
    expect(closings).toBeGreaterThan(50);
  });
});
