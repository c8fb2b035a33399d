// After a withdrawal: every trace is erased but a tombstone, or what is held is kept sealed on a legal basis, on record.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { concludeAgreement } from '../consent/agreement.ts';
import { erasurePending, eraseRows, scrub } from '../vault/erase.ts';
import { appendJournal } from '../vault/journal.ts';
import { sweepAttachments } from '../vault/keep-attachments.ts';
import { changeTestimony } from './change-testimony.ts';
import { closeCleared } from './clear-testimony.ts';
import { forgetInCollections } from './forget-in-collections.ts';
import { staleKeyFiles } from './key-files.ts';
import { standingAgreement } from './record-consent.ts';
import { removeFromIndex } from './search-index.ts';
import { permit, stacksOf, type Session } from './session.ts';
import { tellCollections } from './tell-collections.ts';

/**
 * Reading room first, stacks last: as long as the stacks have the testimony they say that its erasure is pending, and
 * the next archivist's opening goes on from there.
 */
function erase(session: Session, testimony: TestimonyId): void {
  const { vault } = session;
  const { reading, identity } = vault;
  const at = vault.now().toISOString();
  forgetInCollections(session, testimony);
  reading.write((db) => {
    closeCleared(db, testimony);
    eraseRows(reading, db, testimony, at);
  });
  if (identity !== null) identity.write((db) => eraseRows(identity, db, testimony, at));
  const stacks = stacksOf(session);
  stacks.write((db) => {
    removeFromIndex(db, testimony);
    eraseRows(stacks, db, testimony, at);
    appendJournal(db, vault, { verb: 'erase', target: testimony, detail: {} });
  });
}

/** True when nothing of what was erased is left in any file, and no file of its attachments. */
function scrubAll({ vault, uploads }: Session): boolean {
  const swept = sweepAttachments(vault, new Set(uploads.keys()));
  return swept && [vault.reading, vault.identity, vault.stacks].map((compartment) => compartment === null || scrub(compartment))
    .every((done) => done);
}

/** For a vault that was restored: what another copy of it has erased in the meantime. */
export function eraseAgain(session: Session, testimonies: readonly TestimonyId[]): void {
  for (const testimony of testimonies) erase(session, testimony);
  if (!scrubAll(session)) throw new ArchiveError('disk-full', { file: 'vault' });
}

/** For an archivist who opens: finishes erasures that were decided, and the scrubbing of those that were cut off. */
export function finishErasures(session: Session): void {
  const { vault } = session;
  if (vault.user.role !== 'archivist' || vault.readOnly !== null) return;
  for (const testimony of erasurePending(stacksOf(session).db)) erase(session, testimony);
  scrubAll(session);
}

/** The decision is recorded before anything is erased, so that an erasure that is cut off is not forgotten. */
export function concludeWithdrawal(
  session: Session, { testimony, ...conclusion }: Parsed<'consent.conclude'>,
): Output<'consent.conclude'> {
  permit(session, 'archivist');
  const { vault } = session;
  const current = standingAgreement(session, testimony);
  const agreement = current.status === 'erasure-pending' && conclusion.decision === 'erase' ? current
    : concludeAgreement(current, { conclusion, by: vault.user.name, now: vault.now() });
  if (agreement !== current) {
    changeTestimony(session, testimony, { kind: 'agree', verb: 'conclude', agreement, sealed: null, restrictions: [] });
  }
  if (conclusion.decision === 'retain') return { testimony, status: agreement.status, keyFiles: [] };
  erase(session, testimony);
  tellCollections(session);
  const scrubbed = scrubAll(session);
  const keyFiles = staleKeyFiles(session).map(({ generation, folder }) => ({ generation, folder }));
  return { testimony, status: scrubbed && keyFiles.length === 0 ? 'erased' : 'erasure-pending', keyFiles };
}
