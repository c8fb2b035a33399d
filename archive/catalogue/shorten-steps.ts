// The short way through steps of editing: what is done and undone again on the way is left out.
import { isDeepStrictEqual } from 'node:util';
import type { Reason } from '../api/consent.ts';
import type { TurnKey } from '../api/ids.ts';
import { takeStep, type Step, type Taken } from './edit-turns.ts';
import type { KeyedTurn } from './split-passages.ts';

/** These set one thing of one turn, so that the last of several stands for all. */
type SettingKind = 'text' | 'speaker' | 'time';
type Settings = Map<Step['do'], Kept>;

interface Kept {
  step: Step;
  /** Back to what was there before the first step that this one stands for. */
  readonly undo: Step;
  /** Of a step that cuts, joins, adds or removes turns: those that it is about, and what had been set of them before it. */
  readonly about: ReadonlyMap<TurnKey, Settings | undefined>;
  /** A turn came to be known by a key, and would be known by none if the step were left out. */
  readonly isNaming: boolean;
}

const isSetting = (step: Step): step is Extract<Step, { do: SettingKind }> => step.do === 'text' || step.do === 'speaker' || step.do === 'time';

const closingOf = (step: Step): Reason | null => (step.do === 'text' || step.do === 'insert' ? step.closed ?? null : null);

const withClosing = (step: Step, reason: Reason | null): Step => (
  reason !== null && (step.do === 'text' || step.do === 'insert') ? { ...step, closed: step.closed ?? reason } : step
);

const isSame = (one: Step, other: Step): boolean => isDeepStrictEqual({ ...one, closed: null }, { ...other, closed: null });

function isNaming(step: Step, { move: { before } }: Taken): boolean {
  const known = new Set(before.flatMap((turn: KeyedTurn) => turn.also ?? []));
  return step.do === 'split' && [step.key, ...step.also].some((key) => !known.has(key));
}

/**
 * Two steps meet where one sets again what the other set, or undoes it, and every step between them is a setting of
 * something else, which might as well have come before both.
 */
class Way {
  /** In their order. */
  readonly #kept = new Set<Kept>();
  /** Those that are no settings, the last of which alone can still be undone. */
  readonly #shaping: Kept[] = [];
  /** What was set of a turn since it was last cut, joined, added or removed. */
  readonly #settings = new Map<TurnKey, Settings>();
  /** Turns between which words may have moved. */
  readonly #kin = new Map<TurnKey, ReadonlySet<TurnKey>>();
  readonly #dropped: { readonly turn: TurnKey; readonly reason: Reason }[] = [];

  add(step: Step, taken: Taken): void {
    const about = [...new Set([...taken.move.before, ...taken.move.after].map(({ key }) => key))];
    if (isSetting(step)) this.#set(step, taken.undo);
    else this.#shape(step, taken, about);
    const kin = new Set(about.flatMap((key) => [key, ...this.#kin.get(key) ?? []]));
    for (const key of kin) this.#kin.set(key, kin);
  }

  #set(step: Extract<Step, { do: SettingKind }>, undo: Step): void {
    const settings = this.#settings.get(step.turn) ?? new Map<Step['do'], Kept>();
    this.#settings.set(step.turn, settings);
    const before = settings.get(step.do);
    if (before === undefined) {
      const kept = { step, undo, about: new Map(), isNaming: false };
      this.#kept.add(kept);
      settings.set(step.do, kept);
      return;
    }
    before.step = withClosing(step, closingOf(before.step));
    if (!isSame(before.step, before.undo)) return;
    settings.delete(step.do);
    this.#drop(before.step, step.turn);
    this.#kept.delete(before);
  }

  #shape(step: Step, taken: Taken, about: readonly TurnKey[]): void {
    const last = this.#shaping.at(-1);
    const isUndone = last !== undefined && !last.isNaming && isSame(last.undo, step)
      && about.every((key) => (this.#settings.get(key)?.size ?? 0) === 0);
    if (!isUndone) {
      const kept = { step, undo: taken.undo, about: new Map(about.map((key) => [key, this.#settings.get(key)])), isNaming: isNaming(step, taken) };
      for (const key of about) this.#settings.delete(key);
      this.#kept.add(kept);
      this.#shaping.push(kept);
      return;
    }
    this.#shaping.pop();
    this.#kept.delete(last);
    for (const [key, settings] of last.about) {
      this.#settings.delete(key);
      if (settings !== undefined) this.#settings.set(key, settings);
      for (const left of [last.step, step]) this.#drop(left, key);
    }
  }

  #drop(step: Step, turn: TurnKey): void {
    const reason = closingOf(step);
    if (reason !== null) this.#dropped.push({ turn, reason });
  }

  /** Had the dropped steps been taken, turns would have been closed: whatever comes into them on the short way is closed. */
  steps(): Step[] {
    const closed = new Map(this.#dropped.flatMap(({ turn, reason }) => [turn, ...this.#kin.get(turn) ?? []].map((key) => [key, reason])));
    return [...this.#kept].map(({ step }) => {
      if (step.do !== 'text' && step.do !== 'insert') return step;
      return withClosing(step, closed.get(step.do === 'text' ? step.turn : step.turn.key) ?? null);
    });
  }
}

/**
 * Steps that lead from these turns to the same as those do, aliases in any order. Where words come back that were withheld
 * when they went on any part of the long way, they are closed on the short one too.
 */
export function shortenSteps(turns: readonly KeyedTurn[], steps: readonly Step[]): Step[] {
  const way = new Way();
  let now = turns;
  for (const step of steps) {
    const taken = takeStep(now, step);
    way.add(step, taken);
    now = taken.turns;
  }
  return way.steps();
}
