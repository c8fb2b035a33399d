// What is worked out from an open archive, kept as long as the archive stands as it did.
import { dayOf } from '../consent/decide.ts';
import type { Session } from './session.ts';

/** What a user may read changes with the compartment that is searched, merging aside, and from one day to the next. */
export function stampOf({ searched, vault, upkeep }: Session): string {
  return `${searched.sequence - upkeep.writesTo(searched)} ${dayOf(vault.now())}`;
}

/** The same value for a session until its stamp changes; then it is made anew. It goes when the session does. */
export function keptWhile<T>(stamp: (session: Session) => string, make: (session: Session) => T): (session: Session) => T {
  const kept = new WeakMap<Session, { readonly stamp: string; readonly value: T }>();
  return (session) => {
    const now = stamp(session);
    const known = kept.get(session);
    if (known?.stamp === now) return known.value;
    const value = make(session);
    kept.set(session, { stamp: now, value });
    return value;
  };
}
