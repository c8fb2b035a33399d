// How long nobody has been there, and what follows from it: nothing, a warning, the lock.

export type Idleness =
  | { readonly phase: 'here' }
  | { readonly phase: 'warned'; readonly secondsLeft: number }
  | { readonly phase: 'gone' };

/** Milliseconds before the lock at which it is announced; half of the whole where that is less. */
const warnedFor = 60_000;

/** What to do after `idleFor` milliseconds without a sign of anybody, where the lock comes after `limit`. */
export function judgeIdleness(idleFor: number, limit: number): Idleness {
  if (idleFor >= limit) return { phase: 'gone' };
  const left = limit - idleFor;
  if (left > Math.min(warnedFor, limit / 2)) return { phase: 'here' };
  return { phase: 'warned', secondsLeft: Math.ceil(left / 1_000) };
}
