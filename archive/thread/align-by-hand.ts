// A translation aligned by hand: pairs of turns set or taken away, the rest left as it was.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId, TurnKey } from '../api/ids.ts';
import type { TurnPair } from '../catalogue/pair-turns.ts';
import { joinPassages } from '../catalogue/split-passages.ts';
import { alignmentsOf } from '../vault/alignment-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { changeTestimony } from './change-testimony.ts';
import { heldRow } from './held-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';

/** For each turn its place in the text. */
function turnPlaces(session: Session, testimony: TestimonyId): Map<TurnKey, number> {
  heldRow(session, testimony);
  return new Map(joinPassages(readPassages(stacksOf(session), testimony)).map(({ key }, at) => [key, at]));
}

const nameOf = (pair: TurnPair): string => pair.join(' ');

/** None where the testimony is no translation of `original`. */
export function readPairs(session: Session, { testimony, original }: Parsed<'transcript.pairs'>): Output<'transcript.pairs'> {
  permit(session, 'archivist', 'cataloguer');
  heldRow(session, testimony);
  heldRow(session, original);
  const standing = alignmentsOf(stacksOf(session).db, testimony).find((alignment) => alignment.testimony === testimony);
  return { pairs: standing?.original === original ? standing.pairs.map(([turn, other]) => [turn, other]) : [] };
}

/** Where the testimony is a translation of nothing yet, it becomes one of `original`; of something else, that is a `conflict`. */
export function alignByHand(
  session: Session, { testimony, original, set, remove }: Parsed<'transcript.align'>,
): Output<'transcript.align'> {
  permit(session, 'archivist', 'cataloguer');
  if (original === testimony) throw new ArchiveError('conflict', { reason: 'itself' });
  const [here, there] = [turnPlaces(session, testimony), turnPlaces(session, original)];
  if (set.some(([turn, other]) => !here.has(turn) || !there.has(other))) throw new ArchiveError('not-found', { reason: 'turn' });
  const standing = alignmentsOf(stacksOf(session).db, testimony).find((alignment) => alignment.testimony === testimony);
  if (standing !== undefined && standing.original !== original) throw new ArchiveError('conflict', { reason: 'original' });
  const removed = new Set(remove.map(nameOf));
  const kept = (standing?.pairs ?? []).filter((pair) => !removed.has(nameOf(pair)));
  const place = (places: ReadonlyMap<TurnKey, number>, turn: TurnKey): number => places.get(turn) ?? 0;
  const pairs = [...new Map([...kept, ...set].map((pair) => [nameOf(pair), pair])).values()].sort((one, other) => (
    place(here, one[0]) - place(here, other[0]) || place(there, one[1]) - place(there, other[1])
  ));
  changeTestimony(session, testimony, { kind: 'align', alignment: { testimony, original, pairs } });
  return {
    pairs: pairs.length, unpaired: here.size - new Set(pairs.map(([turn]) => turn)).size,
    unpairedThere: there.size - new Set(pairs.map(([, turn]) => turn)).size,
  };
}
