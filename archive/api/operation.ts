// The pieces of a contract: what a call is, what it answers, and how a carrier takes it there.
import type { z } from 'zod';
import type { Fault } from './errors.ts';

/** `read` changes nothing; `write` may. Both carry the schema of what goes in and what comes out. */
export interface Operation<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly kind: 'read' | 'write';
  readonly input: In;
  readonly output: Out;
}

export function read<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Operation<In, Out> {
  return { kind: 'read', input, output };
}

export function write<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Operation<In, Out> {
  return { kind: 'write', input, output };
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** How far a long call has come. `stage` is from the program's own vocabulary, never from a file. */
export interface Progress {
  readonly stage: 'read' | 'admit' | 'clear' | 'index' | 'lay-out' | 'check' | 'verify';
  readonly done: number;
  readonly total: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Takes a call by name to the engine and brings the reply back. It never throws for what the engine answered. */
export type Carrier = (call: string, input: unknown, options?: CallOptions) => Promise<Reply<unknown>>;
