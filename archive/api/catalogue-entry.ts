// What of a testimony a catalogue may tell that leaves the house.
import type { Scope } from './consent.ts';
import type { Description } from './description.ts';
import type { TestimonyId } from './ids.ts';

/** A cleared description, with how much there is of what it describes. `withheld` counts the marks in its text. */
export interface CatalogueEntry {
  readonly testimony: TestimonyId;
  readonly description: Description;
  readonly words: number;
  readonly passages: number;
  readonly withheld: number;
  /** Of the transcript's text. */
  readonly version: number;
  readonly agreement: { readonly version: number; readonly granted: readonly Scope[] };
}
