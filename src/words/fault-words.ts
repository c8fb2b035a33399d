// The shape of what is said of a fault.

/** What happened, and what a person can do about it. Both are whole sentences. */
export interface FaultWords {
  readonly what: string;
  readonly wayOut: string;
}
