// What a host and the process of its engine say to each other: plain data, each message with the number of its call.
import type { Progress, Reply } from '../api/operation.ts';

/** Any of these is answered by one `{ id, reply }`. `owner` is the window that asks: files are for it alone. */
export type EngineRequest =
  /** A call of the contract. `paths` has the files that the user chose and that `input` names, by ticket. */
  | {
    readonly id: number; readonly owner: string; readonly call: string; readonly input: unknown;
    readonly paths: Readonly<Record<string, string>>;
  }
  /** Bytes that the page brings for a later call; the reply's value is their ticket. */
  | { readonly id: number; readonly owner: string; readonly put: { readonly name: string; readonly bytes: Uint8Array } }
  /** What a call has made, by its ticket, once; the reply's value is a Uint8Array. */
  | { readonly id: number; readonly owner: string; readonly take: string }
  /** A piece of a stream that a call has put, by its ticket, which is all that is asked; the reply's value is a StreamPiece. */
  | { readonly id: number; readonly stream: string; readonly start: number; readonly end: number };

export type ToEngine =
  | EngineRequest
  | { readonly cancel: number }
  /** The window is gone, and what was held for it goes too. */
  | { readonly release: string };

export type FromEngine =
  /** The first message of all: from now on requests are heard. */
  | { readonly ready: true }
  | { readonly id: number; readonly reply: Reply<unknown> }
  | { readonly id: number; readonly progress: Progress };
