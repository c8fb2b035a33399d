// Translations beside their originals: aligned by an archivist, read by everyone whose keys open both.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { besideRows, pairTurns, type TurnPair } from '../catalogue/pair-turns.ts';
import { joinPassages } from '../catalogue/split-passages.ts';
import { sketchTurns, type TurnSketch } from '../catalogue/turn-sketch.ts';
import { alignmentsOf } from '../vault/alignment-rows.ts';
import type { Compartment } from '../vault/compartment.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRow } from '../vault/testimony-rows.ts';
import { changeTestimony } from './change-testimony.ts';
import { showTestimony } from './list-testimonies.ts';
import { permit, stacksOf, type Session } from './session.ts';

export function alignTestimony(
  session: Session, { testimony, original, by }: Parsed<'testimony.align'>,
): Output<'testimony.align'> {
  permit(session, 'archivist', 'cataloguer');
  const stacks = stacksOf(session);
  if (original === null) {
    changeTestimony(session, testimony, { kind: 'align', alignment: null });
    return { by: null, paired: 0, unpaired: 0, unpairedThere: 0 };
  }
  if (original === testimony) throw new ArchiveError('conflict', { reason: 'itself' });
  for (const id of [testimony, original]) if (testimonyRow(stacks.db, id) === null) throw new ArchiveError('not-found');
  const sketch = (id: TestimonyId): TurnSketch[] => sketchTurns(joinPassages(readPassages(stacks, id)));
  // The two change places: neither can be a translation of the other while the other is one of it.
  const isTurnedAround = alignmentsOf(stacks.db, original).some((one) => one.testimony === original && one.original === testimony);
  if (isTurnedAround) changeTestimony(session, original, { kind: 'align', alignment: null });
  const { pairs, aligned } = pairTurns(sketch(testimony), sketch(original), by);
  changeTestimony(session, testimony, { kind: 'align', alignment: { testimony, original, pairs } });
  return aligned;
}

/** The pairs of two testimonies, seen from the first; `not-found` where neither is a translation of the other. */
export function pairsBetween({ db }: Compartment, testimony: TestimonyId, other: TestimonyId): readonly TurnPair[] {
  for (const alignment of alignmentsOf(db, testimony)) {
    if (alignment.testimony === testimony && alignment.original === other) return alignment.pairs;
    if (alignment.original === testimony && alignment.testimony === other) {
      return alignment.pairs.map(([turn, counterpart]): TurnPair => [counterpart, turn]);
    }
  }
  throw new ArchiveError('not-found');
}

export function readBeside(
  session: Session, { testimony, other }: Parsed<'testimony.beside'>,
): Output<'testimony.beside'> {
  const pairs = pairsBetween(session.searched, testimony, other);
  // Through the entrance for readers, which asks consent again for both.
  showTestimony(session, testimony);
  const { title, language, passages } = showTestimony(session, other);
  const rows = besideRows(readPassages(session.searched, testimony), readPassages(session.searched, other), pairs);
  return { testimony: other, title, language, passages, rows };
}
