// Bodies of rows, which are JSON: read through the shapes of the contract, so that what an older program wrote is filled in.
import type { z } from 'zod';
import { ArchiveError } from '../api/errors.ts';

/** Null where the text is not JSON, or not of that shape. */
export function readBody<T>(shape: z.ZodType<T>, body: string): T | null {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return null;
  }
  const parsed = shape.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Of the program's own writing, in whatever shape: `vault-damaged`, with the name of the table, where it is no JSON. */
export function storedJson<T>(text: string, reason: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new ArchiveError('vault-damaged', { reason });
  }
}

/** `vault-damaged`, with the name of what could not be read, for rows that nothing else tells of. */
export function requireBody<T>(shape: z.ZodType<T>, body: string, reason: string): T {
  const value = readBody(shape, body);
  if (value === null) throw new ArchiveError('vault-damaged', { reason });
  return value;
}
