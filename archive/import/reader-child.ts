// What a reader asks of the process that reads for it, so that hosts can start one in their own way.
import type { ReadRequest } from './reader-protocol.ts';

/** A process that reads files, as far as a reader has to do with it. */
export interface ReaderChild {
  /** `failed` is called where the request could not be sent. */
  send(request: ReadRequest, failed: () => void): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called when the process has ended, or could not be started. */
  onExit(listener: () => void): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  /** It keeps the host alive from now on, or no longer: a process without work must not. */
  ref(): void;
  unref(): void;
}

/** Starts a process. It may still be starting when this returns: what is sent to it then has to wait, not to be lost. */
export type LaunchReader = () => ReaderChild;
