// The only place where a value is marked as cleared: a copy from the reading room, asked for once more at each use.
import { ArchiveError } from '../api/errors.ts';
import type { CatalogueEntry } from '../api/catalogue-entry.ts';
import type { Cleared, Scope } from '../api/consent.ts';
import type { TestimonyCopy } from '../api/issue.ts';
import type { ClearedConsent } from './clear.ts';
import { decide } from './decide.ts';
import type { Marks } from './redact.ts';

/** A copy as the reading compartment keeps it. */
export interface ReadingCopy extends Omit<TestimonyCopy, 'agreement'> {
  readonly state: 'open' | 'listed';
  readonly consent: ClearedConsent;
  readonly marks: Marks;
}

/** A cleared value is an ordinary one that only this room may call cleared. */
function mint<T>(value: T): Cleared<T> {
  return value as Cleared<T>;
}

/** Throws `consent-refused` unless the copy is open and the agreement allows `purpose` at `now`, whoever asks. */
export function release(copy: ReadingCopy, purpose: string, now: Date): Cleared<TestimonyCopy> {
  if (copy.state !== 'open') throw new ArchiveError('consent-refused', { reason: 'not-cleared' });
  const { state: _state, marks: _marks, consent, ...rest } = copy;
  for (const asked of ['read', purpose]) {
    // As a scholar: what leaves the reading room leaves on the narrator's consent and on nobody's role.
    const decision = decide(consent, [], { role: 'scholar' }, asked, now);
    if (!decision.allowed) throw new ArchiveError('consent-refused', { reason: decision.why });
  }
  const granted = Object.keys(consent.scopes) as Scope[];
  return mint({ ...rest, agreement: { version: consent.version, granted } });
}

/** The catalogue's part of a copy as the reading compartment keeps it. */
export interface ListedCopy extends Omit<CatalogueEntry, 'agreement'> {
  readonly state: 'open' | 'listed';
  readonly consent: ClearedConsent;
}

/**
 * A description may leave as part of cataloguing where the catalogue may tell of the testimony, whether its text may be read or
 * not; for any other purpose where that is allowed and the text is open. Throws `consent-refused` otherwise.
 */
export function releaseEntry({ state, consent, ...rest }: ListedCopy, purpose: string, now: Date): Cleared<CatalogueEntry> {
  if (purpose !== 'catalogue' && state !== 'open') throw new ArchiveError('consent-refused', { reason: 'not-cleared' });
  for (const asked of ['catalogue', purpose]) {
    const decision = decide(consent, [], { role: 'scholar' }, asked, now);
    if (!decision.allowed) throw new ArchiveError('consent-refused', { reason: decision.why });
  }
  return mint({ ...rest, agreement: { version: consent.version, granted: Object.keys(consent.scopes) as Scope[] } });
}
