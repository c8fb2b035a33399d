// Carries what is withheld over a step of editing: to where the words stand now, or, in doubt, over the whole of their turn.
import type { NameHit, Person, Reason, Restriction, Target } from '../api/consent.ts';
import type { TurnKey } from '../api/ids.ts';
import type { Language } from '../api/language.ts';
import type { MovedTurn, TurnMove } from '../api/turn-moves.ts';
import { carryRange } from './carry-ranges.ts';
import { planTurns, type TurnPlan, type WithheldStretch } from './withhold.ts';

/**
 * What is withheld while a text is edited. Ranges of the version that is edited follow its words; those of any other are
 * not to be trusted, and close their turn. `rulings` is null where the user has no key to names.
 */
export interface Withheld {
  readonly restrictions: readonly Restriction[];
  readonly rulings: readonly NameHit[] | null;
}

export interface CarryingContext {
  /** Of the text that is edited. */
  readonly version: number;
  readonly language: Language;
  readonly people: readonly Person[];
  /** Somebody's names are hidden, and which they are can't be known: every turn that is cut or worded anew is closed. */
  readonly isBlind: boolean;
  /** A new restriction in the place of part of one, or of a name that is found no more. */
  set(like: Pick<Restriction, 'kind' | 'reason'> & Partial<Restriction>, target: Target): Restriction;
}

export interface Carried extends Withheld {
  /** Why words were withheld that went with this step, if any were: should they come back, they are withheld again. */
  readonly lost: Reason | null;
  readonly flagged: number;
  readonly widened: number;
}

interface Place {
  readonly turn: TurnKey;
  readonly start: number;
  readonly end: number;
}

/** A version that no text has: a range that was lost. `settleVersions` gives it the one on which it was set. */
const lostVersion = 0;

/** Where a stretch stands after the step, in one piece or in several; null where that is not certain, or nowhere. */
function movedTo(move: TurnMove, { turn, start, end }: Place): Place[] | null {
  const was = move.before.find(({ key }) => key === turn);
  if (was === undefined) return [{ turn, start, end }];
  if (move.pieces === null) {
    const now = move.after.find(({ key }) => key === turn);
    const carried = now === undefined ? null : carryRange(was.text, now.text, { start, end });
    return carried === null ? null : [{ turn, ...carried }];
  }
  const places = move.pieces.filter((piece) => piece.from === turn).flatMap((piece) => {
    const [first, last] = [Math.max(start, piece.start), Math.min(end, piece.end)];
    const at = piece.at - piece.start;
    return first < last ? [{ turn: piece.to, start: first + at, end: last + at }] : [];
  });
  return places.length === 0 ? null : places;
}

/** The turns in which something of a turn stands after the step. */
function heirsOf(move: TurnMove, turn: TurnKey): TurnKey[] {
  if (!move.before.some(({ key }) => key === turn)) return [turn];
  if (move.pieces === null) return [turn];
  return [...new Set(move.pieces.filter(({ from }) => from === turn).map(({ to }) => to))];
}

class Carrying {
  readonly #move: TurnMove;
  readonly #context: CarryingContext;
  readonly #was: ReadonlyMap<TurnKey, MovedTurn>;
  readonly #now: ReadonlyMap<TurnKey, MovedTurn>;
  widened = 0;

  constructor(move: TurnMove, context: CarryingContext) {
    this.#move = move;
    this.#context = context;
    this.#was = new Map(move.before.map((turn) => [turn.key, turn]));
    this.#now = new Map(move.after.map((turn) => [turn.key, turn]));
  }

  #isWhole(range: Place & { readonly version: number }): boolean {
    const was = this.#was.get(range.turn);
    return was !== undefined && range.version === this.#context.version && range.start === 0 && range.end === was.text.length;
  }

  /** A range as one or several; one that is lost stays, with a version that is not to be trusted, on every heir of its turn. */
  ranges<R extends Place & { readonly version: number }>(range: R): R[] {
    if (!this.#was.has(range.turn)) return [range];
    const moved = range.version === this.#context.version ? movedTo(this.#move, range) : null;
    if (moved !== null) return moved.map((place) => ({ ...range, ...place }));
    const version = range.version === this.#context.version ? lostVersion : range.version;
    const heirs = heirsOf(this.#move, range.turn);
    return (heirs.length === 0 ? [range.turn] : heirs).map((turn) => ({ ...range, turn, version }));
  }

  /** A turn that was covered whole is covered whole, however it reads now and whatever was merged with it. */
  #passageRanges(target: Extract<Target, { of: 'passage' }>): Target {
    const ranges = target.ranges.flatMap((range) => {
      if (!this.#isWhole(range)) return this.ranges(range);
      const heirs = heirsOf(this.#move, range.turn).flatMap((key) => this.#now.get(key) ?? []);
      if (heirs.length === 0) return this.ranges(range);
      if (this.#move.before.length > 1) this.widened += 1;
      return heirs.map(({ key, text }) => ({ ...range, turn: key, start: 0, end: text.length }));
    });
    const seen = new Set<string>();
    return { ...target, ranges: ranges.filter((range) => {
      const name = JSON.stringify([range.turn, range.version, range.start, range.end]);
      return !seen.has(name) && seen.add(name);
    }) };
  }

  restriction(restriction: Restriction): Restriction[] {
    const { target } = restriction;
    const several = (targets: readonly Target[]): Restriction[] => (
      targets.map((one, index) => (index === 0 ? { ...restriction, target: one } : this.#context.set(restriction, one)))
    );
    if (target.of === 'range') return several(this.ranges(target));
    if (target.of === 'passage') return [{ ...restriction, target: this.#passageRanges(target) }];
    if (target.of === 'turn' && this.#was.has(target.turn)) {
      const heirs = heirsOf(this.#move, target.turn);
      if (this.#move.before.length > 1) this.widened += 1;
      return heirs.length === 0 ? [restriction] : several(heirs.map((turn) => ({ of: 'turn', turn })));
    }
    return [restriction];
  }

  /** A ruling that can't be carried whole is gone: the name, if it is one still, is withheld until somebody rules again. */
  ruling(ruling: NameHit): NameHit[] {
    if (!this.#was.has(ruling.turn)) return [ruling];
    const moved = ruling.version === this.#context.version ? movedTo(this.#move, ruling) : null;
    const [place, other] = moved ?? [];
    const isWhole = place !== undefined && other === undefined
      && (this.#move.pieces === null || place.end - place.start === ruling.end - ruling.start);
    return isWhole ? [{ ...ruling, ...place }] : [];
  }
}

function planner({ restrictions, rulings }: Withheld, { version, language, people }: CarryingContext): (turn: MovedTurn) => TurnPlan {
  return planTurns({
    restrictions, version, language,
    people: people.map((person) => ({ person, rulings: (rulings ?? []).filter((ruling) => ruling.person === person.id) })),
  });
}

/** Whether every word of a stretch is withheld. */
function isCovered({ stretches }: { readonly stretches: readonly WithheldStretch[] }, text: string, { start, end }: Place): boolean {
  let open = text.slice(start, end);
  for (const stretch of stretches) {
    const [first, last] = [Math.max(stretch.start, start), Math.min(stretch.end, end)];
    if (first < last) open = open.slice(0, first - start) + ' '.repeat(last - first) + open.slice(last - start);
  }
  return !/[\p{L}\p{N}]/u.test(open);
}

/** What the carried restrictions leave open of what was withheld: names that are cut through, turns that nothing closes any more. */
class Net {
  readonly #move: TurnMove;
  readonly #context: CarryingContext;
  readonly #plans: ReadonlyMap<TurnKey, TurnPlan>;
  readonly #texts: ReadonlyMap<TurnKey, string>;
  readonly added: Restriction[] = [];
  readonly #closed = new Set<TurnKey>();
  lost: Reason | null = null;
  flagged = 0;

  constructor(move: TurnMove, context: CarryingContext, withheld: Withheld) {
    this.#move = move;
    this.#context = context;
    const planOf = planner(withheld, context);
    this.#plans = new Map(move.after.map((turn) => [turn.key, planOf(turn)]));
    this.#texts = new Map(move.after.map((turn) => [turn.key, turn.text]));
  }

  /** The turn is closed until somebody looks: by a range of a version that is gone. */
  close(turn: TurnKey, reason: Reason): void {
    const plan = this.#plans.get(turn);
    if (plan === undefined || 'whole' in plan || this.#closed.has(turn)) return;
    this.#closed.add(turn);
    this.flagged += 1;
    this.added.push(this.#context.set({ kind: 'redact', reason }, { of: 'range', turn, version: lostVersion, start: 0, end: 1 }));
  }

  #cover(place: Place, reason: Reason): void {
    const plan = this.#plans.get(place.turn);
    if (plan === undefined || 'whole' in plan || isCovered(plan, this.#texts.get(place.turn) ?? '', place)) return;
    this.added.push(this.#context.set({ kind: 'redact', reason }, { of: 'range', version: this.#context.version, ...place }));
  }

  turn(turn: MovedTurn, plan: TurnPlan): void {
    const heirs = heirsOf(this.#move, turn.key);
    if ('whole' in plan) {
      if (this.#move.after.length === 0) this.lost = plan.whole;
      for (const heir of heirs) this.close(heir, plan.whole);
      return;
    }
    for (const { start, end, reason } of plan.stretches) {
      const moved = movedTo(this.#move, { turn: turn.key, start, end });
      if (moved === null) {
        this.lost = reason;
        if (this.#move.pieces === null) for (const heir of heirs) this.close(heir, reason);
      }
      for (const place of moved ?? []) this.#cover(place, reason);
    }
  }
}

/** Whether the step changes what stands in a turn: only then can anything be withheld otherwise than before. */
const changesText = ({ before, after }: TurnMove): boolean => (
  before.length !== after.length || before.some(({ text }, at) => text !== after[at]?.text)
);

/**
 * What is withheld after the step: no word that was withheld before it is open after it. A person who could not be looked
 * for is `isBlind`. `returns`: the reason for which words were withheld that come back with the step.
 */
export function carryMove(withheld: Withheld, move: TurnMove, context: CarryingContext, returns: Reason | null): Carried {
  if (!changesText(move)) return { ...withheld, lost: null, flagged: 0, widened: 0 };
  const carrying = new Carrying(move, context);
  const carried: Withheld = {
    restrictions: withheld.restrictions.flatMap((restriction) => carrying.restriction(restriction)),
    rulings: withheld.rulings?.flatMap((ruling) => carrying.ruling(ruling)) ?? null,
  };
  const planOf = planner(withheld, context);
  const net = new Net(move, context, carried);
  for (const turn of move.before) net.turn(turn, planOf(turn));
  const isCut = move.pieces === null || move.after.length > 1;
  for (const { key } of move.after) {
    if (returns !== null) net.close(key, returns);
    if (context.isBlind && isCut) net.close(key, 'name');
  }
  return {
    ...carried, restrictions: [...carried.restrictions, ...net.added], lost: net.lost, flagged: net.flagged, widened: carrying.widened,
  };
}

/** The ranges that were carried stand on the next version of the text, those that were lost on the one that is gone. */
export function settleVersions({ restrictions, rulings }: Withheld, version: number): Withheld {
  const settled = <R extends { readonly version: number }>(range: R): R => {
    if (range.version === lostVersion) return { ...range, version };
    return range.version === version ? { ...range, version: version + 1 } : range;
  };
  return {
    restrictions: restrictions.map((restriction) => {
      const { target } = restriction;
      if (target.of === 'range') return { ...restriction, target: settled(target) };
      return target.of === 'passage' ? { ...restriction, target: { ...target, ranges: target.ranges.map(settled) } } : restriction;
    }),
    rulings: rulings?.map(settled) ?? null,
  };
}
