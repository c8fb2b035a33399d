// What was done to authorities, and undoing it: what they were, and in descriptions the headings that go with it.
import type { Authority, AuthorityDeed } from '../api/authority.ts';
import type { Output, Parsed } from '../api/contract.ts';
import type { Description } from '../api/description.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { headingsIn } from '../catalogue/authority-headings.ts';
import { partHeadings, type Merged } from '../catalogue/part-headings.ts';
import { planUndo, type Undoing } from '../catalogue/undo-authorities.ts';
import { deedOf, deedsOf, nextDeedNumber } from '../vault/authority-deed-rows.ts';
import { allAuthorities } from '../vault/authority-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { changeAuthorities, knownAuthority, rewriteDescriptions } from './authorities.ts';
import { changeTestimonies } from './change-testimony.ts';
import { followParted } from './corroborate.ts';
import { describedAs, readHistory } from './describe-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';

export function readDeeds(session: Session, { authority, limit, offset }: Parsed<'authority.history'>): Output<'authority.history'> {
  permit(session, 'archivist', 'cataloguer');
  const { db } = stacksOf(session);
  return deedsOf(db, authority === undefined ? null : knownAuthority(session, authority).id, limit, offset);
}

/**
 * How a description stood before the merge that is undone. Its own sealed history alone remembers that the merge changed it, so
 * that nothing is left of that when the testimony is erased.
 */
const beforeMerge = (session: Session, testimony: TestimonyId, number: number): Description | null => (
  readHistory(session, testimony).find(({ deed }) => deed === number)?.description ?? null
);

/** Gives how many descriptions were changed. */
function partDescriptions(session: Session, number: number, merged: Merged): number {
  const { db } = stacksOf(session);
  const deed = nextDeedNumber(db);
  const changes = testimonyRows(db).flatMap(({ id, description }) => {
    if (!headingsIn(merged.type, description).has(merged.whole)) return [];
    const former = beforeMerge(session, id, number);
    const change = former === null ? null : describedAs(session, description, partHeadings(description, former, merged), deed);
    return change === null ? [] : [{ testimony: id, change }];
  });
  if (changes.length > 0) changeTestimonies(session, changes);
  return changes.length;
}

function undoInDescriptions(session: Session, { number }: AuthorityDeed, { gone, back, whole, renamed }: Undoing): number {
  const headings = (authorities: readonly Authority[]): string[] => authorities.map(({ heading }) => heading);
  let count = 0;
  if (whole !== null && back.length > 0) {
    count += partDescriptions(session, number, {
      type: whole.now.type, whole: whole.now.heading, wholeThen: whole.then.heading, parts: headings(back),
    });
  }
  for (const { now, next } of renamed) count += rewriteDescriptions(session, now.type, [now.heading], next.heading);
  if (whole !== null && gone.length > 0) count += rewriteDescriptions(session, whole.next.type, headings(gone), whole.next.heading);
  return count;
}

/** Descriptions are rewritten first: cut off after that, the same undoing finishes what is left. */
export function restoreAuthorities(session: Session, { number }: Parsed<'authority.restore'>): Output<'authority.restore'> {
  permit(session, 'archivist', 'cataloguer');
  const { db } = stacksOf(session);
  const deed = deedOf(db, number);
  const target = deed?.whole ?? deed?.states[0]?.authority;
  if (deed === null || target === undefined) throw new ArchiveError('not-found', { reason: 'deed' });
  const undoing = planUndo(allAuthorities(db), deed);
  const testimonies = undoInDescriptions(session, deed, undoing);
  const { put, gone, whole } = undoing;
  changeAuthorities(session, {
    deed: 'restore', target, put: [...put], remove: gone.map(({ id }) => id), ...(whole === null ? {} : { whole: whole.now.id }),
  });
  if (whole !== null) for (const one of gone) followParted(session, one, whole.next);
  return { authorities: [...put], testimonies };
}
