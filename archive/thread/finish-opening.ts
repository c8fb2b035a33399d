// What an opening finishes: the index of an older program, and for an archivist what was left to be cleared, erased or taken in.
import type { Running } from '../services.ts';
import { tellReaders } from './catalogue-lists.ts';
import { applyPending } from './change-testimony.ts';
import { followClearingRules } from './clearing-rules.ts';
import { rollForward } from './clear-testimony.ts';
import { finishErasures } from './conclude-withdrawal.ts';
import { refreshIndex } from './search-index.ts';
import { endSession, type Session } from './session.ts';
import { takeInOutboxes } from './take-in-outboxes.ts';
import { tellAuthoritiesAgain } from './tell-authorities.ts';
import { tellCollections } from './tell-collections.ts';

/** The same session; where it fails the vault is closed. */
export function finishOpening(session: Session, running?: Running): Session {
  try {
    refreshIndexes(session, running);
    followClearingRules(session);
    rollForward(session, applyPending(session), running);
    finishErasures(session);
    takeInOutboxes(session);
    if (session.vault.readOnly === null && session.vault.user.role === 'archivist') {
      tellReaders(session);
      tellAuthoritiesAgain(session);
      tellCollections(session);
    }
  } catch (thrown) {
    endSession(session);
    throw thrown;
  }
  session.upkeep.wake();
  return session;
}

/** What an older program indexed is indexed anew, before anything is added to it or taken out. */
function refreshIndexes({ vault }: Session, running: Running | undefined): void {
  if (vault.stacks === null || vault.readOnly !== null) return;
  for (const compartment of [vault.stacks, vault.reading]) {
    refreshIndex(compartment, (done, total) => running?.progress({ stage: 'index', done, total }));
  }
}
