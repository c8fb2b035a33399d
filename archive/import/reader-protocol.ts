// What passes between the host and the process that reads files: requests, and answers that the host checks.
import { z } from 'zod';
import { CollectionFile } from '../api/collection-file.ts';
import { Fault } from '../api/errors.ts';
import { FileLine, Sheet } from '../api/sheet.ts';
import { ReadingChoices, ReadResult } from '../api/transcript.ts';

export const ReadRequest = z.object({
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  choices: ReadingChoices.optional(),
  /** What the file is read as; `lines` are those around `line`. */
  wanted: z.enum(['transcript', 'table', 'lines', 'collection']),
  line: z.int().positive().optional(),
});
export type ReadRequest = z.infer<typeof ReadRequest>;

/** The process has read strangers' bytes: what it says is checked like anything else from outside. */
export const ReadAnswer = z.union([
  z.object({ ok: z.literal(true), wanted: z.literal('transcript'), result: ReadResult }),
  z.object({ ok: z.literal(true), wanted: z.literal('table'), result: Sheet }),
  z.object({ ok: z.literal(true), wanted: z.literal('lines'), result: z.array(FileLine) }),
  z.object({ ok: z.literal(true), wanted: z.literal('collection'), result: CollectionFile }),
  z.object({ ok: z.literal(false), fault: Fault }),
]);
export type ReadAnswer = z.infer<typeof ReadAnswer>;
