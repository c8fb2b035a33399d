// From the sealed stacks to the reading room: what of a testimony everyone with a key to `reading` may have.
import type { Agreement, Reason, Restriction, Standing } from '../api/consent.ts';
import type { TurnKey } from '../api/ids.ts';
import type { Description } from '../api/description.ts';
import { blankDescription, clearDescription, clearLabel } from './clear-description.ts';
import { decide, isContradictory, type Consent } from './decide.ts';
import { putInPlace } from './put-in-place.ts';
import type { Marks } from './redact.ts';
import type { Sealed } from './sealed.ts';
import { planTurns, type Redactable, type Withholding, type WithheldStretch } from './withhold.ts';

/**
 * `listed`: the catalogue may tell that it exists, and no more. `open`: its text may be read, as far as it is here.
 * `marks` counts the places in the text where words were withheld, by reason.
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

const withholdingOf = <T extends Redactable>({ restrictions, people, version, description }: Sealed<T>): Withholding => (
  { restrictions, people, version, language: description.language }
);

/**
 * Only what is granted goes along: a refusal may say something of the narrator, and so may it that a part was withdrawn.
 * What is cleared is in force.
 */
function clearedConsent({ version, scopes }: Agreement): ClearedConsent {
  const granted = Object.entries(scopes).filter(([, grant]) => grant.answer === 'granted');
  return { version, status: 'in-force', scopes: Object.fromEntries(granted) };
}

/** Sessions are counted again, so that none is missed in the count; what is left in one stays together. */
function countSessions<T extends Redactable>(turns: readonly T[]): T[] {
  const numbers = new Map<number, number>();
  return turns.map((turn) => {
    const number = numbers.get(turn.session) ?? numbers.size + 1;
    numbers.set(turn.session, number);
    return { ...turn, session: number };
  });
}

/** The turns as others may see them. One that is withheld whole is gone, without a mark: that it was there is withheld too. */
function clearTurns<T extends Redactable>(sealed: Sealed<T>): { readonly turns: T[]; readonly marks: Marks } {
  const withholding = withholdingOf(sealed);
  const planOf = planTurns(withholding);
  const speakers = new Map<string | null, string | null>();
  const marks: { [R in Reason]?: number } = {};
  const turns: T[] = [];
  for (const turn of sealed.turns) {
    const plan = planOf(turn);
    if ('whole' in plan) continue;
    for (const { kind, reason } of plan.stretches) {
      if (kind === 'mark') marks[reason] = (marks[reason] ?? 0) + 1;
    }
    if (!speakers.has(turn.speaker)) speakers.set(turn.speaker, clearLabel(turn.speaker, withholding));
    const text = putInPlace(turn.text, plan.stretches, withholding.language);
    turns.push({ ...turn, text, speaker: speakers.get(turn.speaker) ?? null });
  }
  return { turns: countSessions(turns), marks };
}

/** Whether what is to be withheld can't be known for certain: everything is withheld then. */
function isInDoubt<T extends Redactable>({ restrictions, people, unreadable }: Sealed<T>): boolean {
  const known = new Set(people.map(({ person }) => person.id));
  const isUnknown = ({ target }: Restriction): boolean => target.of === 'person' && !known.has(target.person);
  return unreadable || restrictions.some((restriction) => isContradictory(restriction) || isUnknown(restriction));
}

/**
 * What the reading room may have of a testimony at `now`: the whole of what can be told of it there. Two testimonies
 * that differ only in what is withheld give equal results; `start` and `end` of the turns left are the declared residue.
 */
export function clear<T extends Redactable>(sealed: Sealed<T>, now: Date): Clearing<T> {
  const { id, agreement, restrictions, description } = sealed;
  if (isInDoubt(sealed)) return { kind: 'nothing' };
  const catalogued = decide(agreement, restrictions, scholar, 'catalogue', now).allowed;
  const readable = decide(agreement, restrictions, scholar, 'read', now).allowed;
  if (agreement === null || (!catalogued && !readable)) return { kind: 'nothing' };
  const told = catalogued ? clearDescription(sealed, withholdingOf(sealed), readable, now) : blankDescription(id, description);
  const consent = clearedConsent(agreement);
  if (!readable) return { kind: 'listed', description: told, consent };
  return { kind: 'open', description: told, consent, ...clearTurns(sealed) };
}

/** Where words are withheld, in the offsets of the turns as the stacks have them. */
export interface ShownWithheld extends Pick<WithheldStretch, 'start' | 'end' | 'reason' | 'by'> {}

/**
 * What an archivist is shown of a text that is open or may be opened: the stretches that readers do not get, a turn that
 * is withheld whole as one over all of it. That the testimony is closed as a whole, its standing says.
 */
export function withheldStretches<T extends Redactable>(sealed: Sealed<T>): ReadonlyMap<TurnKey, readonly ShownWithheld[]> {
  const planOf = planTurns(withholdingOf(sealed));
  const withheld = new Map<TurnKey, readonly ShownWithheld[]>();
  for (const turn of sealed.turns) {
    const plan = planOf(turn);
    const stretches: readonly ShownWithheld[] = 'whole' in plan
      ? [{ start: 0, end: turn.text.length, reason: plan.whole, by: 'restriction' }]
      : plan.stretches.map(({ start, end, reason, by }) => ({ start, end, reason, by }));
    if (stretches.length > 0) withheld.set(turn.key, stretches);
  }
  return withheld;
}

/** How consent stands, in one word, for a list that an archivist reads. */
export function standingOf(
  agreement: Agreement | null, restrictions: readonly Restriction[], now: Date, unreadable: boolean,
): Standing {
  const decision = decide(agreement, restrictions, scholar, 'read', now);
  if (!decision.allowed && decision.why === 'withdrawn') return 'withdrawn';
  if (unreadable) return 'closed';
  if (decision.allowed) return restrictions.some(({ target }) => target.of !== 'testimony') ? 'redacted' : 'open';
  return decision.why === 'embargo' ? 'embargoed' : 'closed';
}
