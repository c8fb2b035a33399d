// The closed list of faults: every failure that a user can meet has a code here, and no message quotes testimony.
import { z } from 'zod';

/** Every code that may cross the contract. `src/words` has a sentence for each, the command line an exit status. */
export const faultCodes = [
  'bad-request',
  'not-found',
  'conflict',
  'cancelled',
  'not-permitted',
  'consent-refused',
  'bad-query',
  'not-a-vault',
  'vault-exists',
  'vault-locked',
  'vault-in-use',
  'wrong-passphrase',
  'wrong-words',
  'weak-passphrase',
  'weak-parameters',
  'foreign-file',
  'truncated-file',
  'missing-compartment',
  'newer-format',
  'vault-damaged',
  'vault-rolled-back',
  'unreadable-file',
  'empty-file',
  'binary-file',
  'file-too-large',
  'wrong-charset',
  'unknown-format',
  'unreadable-transcript',
  'reader-stopped',
  'missing-glyph',
  'leak-check-failed',
  'cannot-write',
  'disk-full',
  'internal',
] as const;

export type FaultCode = (typeof faultCodes)[number];

/**
 * What a fault may say besides its code. Positions are 1-based for files, 0-based UTF-16 offsets (`start`, `end`) for
 * queries. `file` is a name that the user gave; nothing here may come from the inside of a testimony.
 */
export const FaultDetail = z.object({
  file: z.string().optional(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  /** Which of the words of recovery, from 1; never the word. */
  word: z.int().positive().optional(),
  /** A machine-readable refinement from the program's own vocabulary, such as `embargo` or `stacks`. */
  reason: z.string().optional(),
});
export type FaultDetail = z.infer<typeof FaultDetail>;

export const Fault = z.object({ code: z.enum(faultCodes), detail: FaultDetail });
export type Fault = z.infer<typeof Fault>;

/** The only error that rooms throw on purpose. Anything else reaches the user as `internal`, its text withheld. */
export class ArchiveError extends Error {
  readonly code: FaultCode;
  readonly detail: FaultDetail;

  constructor(code: FaultCode, detail: FaultDetail = {}) {
    super(code);
    this.name = 'ArchiveError';
    this.code = code;
    this.detail = detail;
  }
}

/** What may be told of any thrown value: its code where it is ours, `internal` and nothing more where it is not. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof ArchiveError) return { code: thrown.code, detail: thrown.detail };
  return { code: 'internal', detail: {} };
}
