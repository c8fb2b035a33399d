// A testimony as the stacks hold it, with everything on which clearing it depends.
import type { Agreement, Restriction } from '../api/consent.ts';
import type { Description } from '../api/description.ts';
import type { PersonNames, Redactable } from './withhold.ts';

/** Everything that clearing a testimony depends on. */
export interface Sealed<T extends Redactable> {
  readonly id: string;
  readonly description: Description;
  readonly turns: readonly T[];
  /** The version of the text that ranges must have been set on. */
  readonly version: number;
  readonly agreement: Agreement | null;
  readonly restrictions: readonly Restriction[];
  /** The people whose names may be hidden, with what has been ruled about them. */
  readonly people: readonly PersonNames[];
  /** Whether there is an agreement or a restriction that could not be read. */
  readonly unreadable: boolean;
}
