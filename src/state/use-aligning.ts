// Pairing a translation with its original by hand: what is chosen at each side, the pairs, and the way back of this sitting.
import { useMemo, useState } from 'react';
import type { EditedTurn } from '../../archive/api/editing-calls.ts';
import type { TestimonyId, TurnKey } from '../../archive/api/ids.ts';
import { alignRows, type AlignRow, type TurnPair } from './align-rows.ts';
import { useSession } from './session.ts';
import { sayStatus } from './status.ts';
import { useDeed, type Deed } from './use-deed.ts';
import { useFetched, type Fetched } from './use-fetched.ts';

export type Side = 'here' | 'there';

interface Pairing {
  readonly here: readonly EditedTurn[];
  readonly there: readonly EditedTurn[];
  readonly pairs: readonly TurnPair[];
}

interface PairChange {
  readonly set: readonly TurnPair[];
  readonly remove: readonly TurnPair[];
}

export interface Aligning {
  readonly asked: Fetched<Pairing>;
  readonly rows: readonly AlignRow[];
  readonly pairs: readonly TurnPair[];
  readonly unpaired: Readonly<Record<Side, number>>;
  readonly chosen: Readonly<Record<Side, TurnKey | null>>;
  /** Chosen already, it is let go. */
  choose(side: Side, turn: TurnKey): void;
  /** What can be paired now; null where nothing can. */
  readonly toPair: TurnPair | null;
  /** The pairs that can be taken apart now. */
  readonly toPart: readonly TurnPair[];
  pair(): void;
  part(): void;
  readonly canUndo: boolean;
  undo(): void;
  readonly change: Deed<[PairChange], unknown>;
}

const nothing: Readonly<Record<Side, TurnKey | null>> = { here: null, there: null };
const noTurns: readonly EditedTurn[] = [];
const noPairs: readonly TurnPair[] = [];

export function useAligning(testimony: TestimonyId, original: TestimonyId): Aligning {
  const { client } = useSession();
  const asked = useFetched(async (options): Promise<Pairing> => {
    const [{ turns: here }, { turns: there }, { pairs }] = await Promise.all([
      client['transcript.turns']({ testimony }, options), client['transcript.turns']({ testimony: original }, options),
      client['transcript.pairs']({ testimony, original }, options),
    ]);
    return { here, there, pairs };
  });
  const { here = noTurns, there = noTurns, pairs = noPairs } = asked.value ?? {};
  const rows = useMemo(() => alignRows(here, there, pairs), [here, there, pairs]);
  const unpaired = useMemo(() => ({
    here: here.length - new Set(pairs.map(([turn]) => turn)).size, there: there.length - new Set(pairs.map(([, turn]) => turn)).size,
  }), [here, there, pairs]);
  const [chosen, setChosen] = useState(nothing);
  const [done, setDone] = useState<readonly PairChange[]>([]);
  const change = useDeed(async (options, { set, remove }: PairChange) => client['transcript.align'](
    { testimony, original, set: set.map(([turn, other]) => [turn, other]), remove: remove.map(([turn, other]) => [turn, other]) }, options,
  ));

  const isChosen = ([turn, other]: TurnPair): boolean => (
    (chosen.here !== null || chosen.there !== null) && (chosen.here ?? turn) === turn && (chosen.there ?? other) === other
  );
  const toPart = pairs.filter(isChosen);
  const toPair: TurnPair | null = chosen.here === null || chosen.there === null || toPart.length > 0 ? null : [chosen.here, chosen.there];

  async function take(next: PairChange, said: 'paired' | 'parted'): Promise<void> {
    if (await change.run(next) === null) return;
    setDone((before) => [...before, next]);
    setChosen(nothing);
    sayStatus(({ page }) => page.editing.align[said]);
  }
  async function takeBack(): Promise<void> {
    const last = done.at(-1);
    if (last === undefined || await change.run({ set: last.remove, remove: last.set }) === null) return;
    setDone((before) => before.slice(0, -1));
    sayStatus(({ page }) => page.editing.align.undone);
  }
  return {
    asked, rows, pairs, unpaired, chosen, toPair, toPart, change, canUndo: done.length > 0,
    choose: (side, turn) => setChosen((now) => ({ ...now, [side]: now[side] === turn ? null : turn })),
    pair: () => {
      if (toPair !== null) void take({ set: [toPair], remove: [] }, 'paired');
    },
    part: () => {
      if (toPart.length > 0) void take({ set: [], remove: toPart }, 'parted');
    },
    undo: () => void takeBack(),
  };
}
