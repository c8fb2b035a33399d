// A restriction as somebody chooses it in a form, and what it comes to once it is complete.
import { RestrictionKind, targetsOf, type Reason, type descriptionFields } from '../../archive/api/consent.ts';
import type { Input } from '../../archive/api/contract.ts';

export type Kind = Input<'restriction.add'>['kind'];
export type TargetChoice = 'testimony' | 'session' | 'field';
export type Field = (typeof descriptionFields)[number];

export interface RestrictionChoice {
  readonly target: TargetChoice;
  readonly session: number;
  readonly field: Field;
  readonly kind: Kind;
  readonly reason: Reason;
  readonly end: 'indefinite' | 'date' | 'event';
  /** YYYY-MM-DD, or nothing. */
  readonly until: string;
  readonly event: string;
}

export const embargoWithoutEnd: RestrictionChoice = {
  target: 'testimony', session: 1, field: 'place', kind: 'embargo', reason: 'embargo', end: 'indefinite', until: '', event: '',
};

const choosable: readonly Kind[] = ['embargo', 'closed', 'redact', 'metadata-hidden'];

/** The kinds that can cover it; names are pseudonymised elsewhere, person by person. */
export const kindsFor = (target: TargetChoice): readonly Kind[] => choosable.filter((kind) => targetsOf[kind].includes(target));

/** A reason of "embargo" would be untrue of the other kinds. */
const reasonOf = (kind: Kind): Reason => (kind === RestrictionKind.enum.embargo ? 'embargo' : 'other');

export const withKind = (choice: RestrictionChoice, kind: Kind): RestrictionChoice => ({ ...choice, kind, reason: reasonOf(kind) });

/** Another target keeps the kind where it can. */
export function withTarget(choice: RestrictionChoice, target: TargetChoice): RestrictionChoice {
  const [first] = kindsFor(target);
  return kindsFor(target).includes(choice.kind) || first === undefined ? { ...choice, target } : withKind({ ...choice, target }, first);
}

/** What is given to the engine; null while a day or an event is missing. */
export function restrictionOf(choice: RestrictionChoice): Omit<Input<'restriction.add'>, 'testimony'> | null {
  const { target, session, field, kind, reason, end, until, event } = choice;
  if ((end === 'date' && until === '') || (end === 'event' && event.trim() === '')) return null;
  return {
    kind, reason,
    target: target === 'session' ? { of: 'session', session } : target === 'field' ? { of: 'field', field } : { of: 'testimony' },
    until: end === 'date' ? until : null,
    event: end === 'event' ? event.trim() : null,
  };
}
