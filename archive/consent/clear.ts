// From the sealed stacks to the reading room: what of a testimony everyone with a key to `reading` may have.
import type { Agreement, Restriction, Standing } from '../api/consent.ts';
import type { Description } from '../api/testimony.ts';
import { decide, type Consent } from './decide.ts';
import { redactLabel, redactTurns, type Marks, type Redactable } from './redact.ts';

export interface Sealed<T extends Redactable> {
  readonly id: string;
  readonly description: Description;
  readonly turns: readonly T[];
  /** The version of the text that ranges must have been set on. */
  readonly version: number;
  readonly agreement: Agreement | null;
  readonly restrictions: readonly Restriction[];
}

/**
 * `listed`: the catalogue may tell that it exists, and no more. `open`: its text may be read, as far as it is here.
 * `marks` counts the places where words were withheld, by reason.
 */
export type Clearing<T extends Redactable> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'listed'; readonly description: Description; readonly consent: ClearedConsent }
  | {
    readonly kind: 'open'; readonly description: Description; readonly consent: ClearedConsent;
    readonly turns: readonly T[]; readonly marks: Marks;
  };

/** What of the agreement a cleared copy carries, so that purpose and dates are checked again at each use. */
export interface ClearedConsent extends Consent {
  readonly version: number;
}

const scholar = { role: 'scholar' } as const;

/** Without consent to catalogue it, a testimony is known in the reading room by its id alone. */
function bareDescription(id: string, description: Description): Description {
  return {
    title: id, collection: '—', language: description.language, narrator: null, date: null, place: null, summary: null,
  };
}

/** The description with the same words taken out of it as out of the text. */
function redactDescription(description: Description, restrictions: readonly Restriction[]): Description {
  const { language } = description;
  const redact = <L extends string | null>(label: L): L | string => redactLabel(label, restrictions, language);
  const { title, collection, narrator, date, place, summary } = description;
  return {
    title: redact(title), collection: redact(collection), language, narrator: redact(narrator), date: redact(date),
    place: redact(place), summary: redact(summary),
  };
}

/** Only what is granted goes along: a refusal may say something of the narrator. */
function clearedConsent({ version, status, scopes }: Agreement): ClearedConsent {
  const granted = Object.entries(scopes).filter(([, grant]) => grant.answer === 'granted');
  return { version, status, scopes: Object.fromEntries(granted) };
}

export function clear<T extends Redactable>(sealed: Sealed<T>, now: Date): Clearing<T> {
  const { agreement, restrictions, description } = sealed;
  const catalogued = decide(agreement, restrictions, scholar, 'catalogue', now).allowed;
  const readable = decide(agreement, restrictions, scholar, 'read', now).allowed;
  if (agreement === null || (!catalogued && !readable)) return { kind: 'nothing' };
  const told = catalogued ? redactDescription(description, restrictions) : bareDescription(sealed.id, description);
  const consent = clearedConsent(agreement);
  if (!readable) return { kind: 'listed', description: told, consent };
  const { turns, marks } = redactTurns(sealed.turns, restrictions, sealed.version, description.language);
  return { kind: 'open', description: told, consent, turns, marks };
}

/** How consent stands, in one word, for a list that an archivist reads. */
export function standingOf(agreement: Agreement | null, restrictions: readonly Restriction[], now: Date): Standing {
  const decision = decide(agreement, restrictions, scholar, 'read', now);
  if (decision.allowed) return restrictions.some(({ target }) => target.of !== 'testimony') ? 'redacted' : 'open';
  if (decision.why === 'withdrawn') return 'withdrawn';
  return decision.why === 'embargo' ? 'embargoed' : 'closed';
}
