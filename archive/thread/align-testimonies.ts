// Translations beside their originals: aligned by an archivist, read by everyone whose keys open both.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { besideRows, pairTurns, type TurnPair } from '../catalogue/pair-turns.ts';
import { joinPassages } from '../catalogue/split-passages.ts';
import { alignmentsOf } from '../vault/alignment-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRow } from '../vault/testimony-rows.ts';
import { changeTestimony } from './change-testimony.ts';
import { showTestimony } from './list-testimonies.ts';
import { permit, stacksOf, type Session } from './session.ts';

export function alignTestimony(
  session: Session, { testimony, original }: Parsed<'testimony.align'>,
): Output<'testimony.align'> {
  permit(session, 'archivist', 'cataloguer');
  const stacks = stacksOf(session);
  if (original === null) {
    changeTestimony(session, testimony, { kind: 'align', alignment: null });
    return { paired: 0, unpaired: 0 };
  }
  if (original === testimony) throw new ArchiveError('conflict', { reason: 'itself' });
  for (const id of [testimony, original]) if (testimonyRow(stacks.db, id) === null) throw new ArchiveError('not-found');
  const here = joinPassages(readPassages(stacks, testimony));
  const pairs = pairTurns(here, joinPassages(readPassages(stacks, original)));
  changeTestimony(session, testimony, { kind: 'align', alignment: { testimony, original, pairs } });
  return { paired: pairs.length, unpaired: here.length - pairs.length };
}

/** The pairs of two testimonies, seen from the first; none where neither is a translation of the other. */
function pairsBetween(session: Session, testimony: TestimonyId, other: TestimonyId): readonly TurnPair[] {
  for (const alignment of alignmentsOf(session.searched.db, testimony)) {
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
  const pairs = pairsBetween(session, testimony, other);
  // Through the entrance for readers, which asks consent again for both.
  showTestimony(session, testimony);
  const { title, language, passages } = showTestimony(session, other);
  const rows = besideRows(readPassages(session.searched, testimony), readPassages(session.searched, other), pairs);
  return { testimony: other, title, language, passages, rows };
}
