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
}

const isSetting = (step: Step): step is Extract<Step, { do: SettingKind }> => step.do === 'text' || step.do === 'speaker' || step.do === 'time';

/** Aliases gather as turns are joined and cut, so that what undoes a step may know more of them than the step. */
function isSame(one: Step, other: Step): boolean {
  const [plain, otherPlain] = [one, other].map((step) => ({
    ...step, closed: null, also: null, turn: step.do === 'insert' ? { ...step.turn, also: null } : step.turn,
  }));
  return isDeepStrictEqual(plain, otherPlain);
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
  readonly #closings = new Map<TurnKey, Reason>();
  /** Turns that steps were about which are left out. */
  readonly #spared = new Set<TurnKey>();

  add(step: Step, taken: Taken): void {
    const about = [...new Set([...taken.move.before, ...taken.move.after].map(({ key }) => key))];
    if (isSetting(step)) this.#set(step, taken.undo);
    else this.#shape(step, taken, about);
    const kin = new Set(about.flatMap((key) => [key, ...this.#kin.get(key) ?? []]));
    for (const key of kin) this.#kin.set(key, kin);
    const reason = step.do === 'text' || step.do === 'insert' ? step.closed : undefined;
    if (reason !== undefined) for (const key of about) this.#closings.set(key, reason);
  }

  #set(step: Extract<Step, { do: SettingKind }>, undo: Step): void {
    const settings = this.#settings.get(step.turn) ?? new Map<Step['do'], Kept>();
    this.#settings.set(step.turn, settings);
    const before = settings.get(step.do);
    if (before === undefined) {
      const kept = { step, undo, about: new Map() };
      this.#kept.add(kept);
      settings.set(step.do, kept);
      return;
    }
    this.#spared.add(step.turn);
    before.step = step;
    if (!isSame(step, before.undo)) return;
    settings.delete(step.do);
    this.#kept.delete(before);
  }

  #shape(step: Step, taken: Taken, about: readonly TurnKey[]): void {
    const last = this.#shaping.at(-1);
    const isUndone = last !== undefined && isSame(last.undo, step)
      && about.every((key) => (this.#settings.get(key)?.size ?? 0) === 0);
    if (!isUndone) {
      const kept = { step, undo: taken.undo, about: new Map(about.map((key) => [key, this.#settings.get(key)])) };
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
      this.#spared.add(key);
    }
  }

  /**
   * A turn that is closed on the long way stays so, and closes whatever it is joined with or cut into. Where some of that is
   * left out, all that comes into those turns is closed.
   */
  steps(): Step[] {
    return [...this.#kept].map(({ step }) => {
      if (step.do !== 'text' && step.do !== 'insert') return step;
      const kin = [...this.#kin.get(step.do === 'text' ? step.turn : step.turn.key) ?? []];
      const closed = step.closed ?? kin.flatMap((key) => this.#closings.get(key) ?? [])[0];
      return closed !== undefined && kin.some((key) => this.#spared.has(key)) ? { ...step, closed } : step;
    });
  }
}

/**
 * Steps of a history that lead from these turns to the same as all of them do, which are given too: of aliases, the short way
 * may know others. Where words come back that were withheld when they went on any part of the long way, they are closed on
 * the short one too.
 */
export function shortenSteps(
  turns: readonly KeyedTurn[], steps: readonly Step[],
): { readonly steps: readonly Step[]; readonly turns: readonly KeyedTurn[] } {
  const way = new Way();
  let now = turns;
  for (const step of steps) {
    const taken = takeStep(now, step);
    way.add(step, taken);
    now = taken.turns;
  }
  return { steps: way.steps(), turns: now };
}

export type Aliases = readonly (readonly [TurnKey, readonly TurnKey[]])[];

export const aliasesOf = (turns: readonly KeyedTurn[]): Aliases => turns.flatMap(({ key, also = [] }) => (also.length === 0 ? [] : [[key, also]]));

/** The turns with those aliases besides; whatever they are known by leads to one of them alone. */
export function withAliases(turns: readonly KeyedTurn[], aliases: Aliases): readonly KeyedTurn[] {
  const known = new Set(turns.map(({ key }) => key));
  const unknown = (keys: readonly TurnKey[]): TurnKey[] => keys.filter((key) => !known.has(key) && known.add(key));
  const own = turns.map(({ also = [] }) => unknown(also));
  const more = new Map(aliases);
  return turns.map(({ also: _, ...turn }, at) => {
    const also = [...own[at] ?? [], ...unknown(more.get(turn.key) ?? [])];
    return also.length === 0 ? turn : { ...turn, also };
  });
}
