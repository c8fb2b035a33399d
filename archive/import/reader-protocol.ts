// What passes between the host and the process that reads files: requests, and answers that the host checks.
import { z } from 'zod';
import { Fault } from '../api/errors.ts';
import { Language, ReadResult } from '../api/transcript.ts';

export const ReadRequest = z.object({
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  language: Language.optional(),
});
export type ReadRequest = z.infer<typeof ReadRequest>;

/** The process has read strangers' bytes: what it says is checked like anything else from outside. */
export const ReadAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: ReadResult }),
  z.object({ ok: z.literal(false), fault: Fault }),
]);
export type ReadAnswer = z.infer<typeof ReadAnswer>;
