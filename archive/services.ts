// What a host gives the engine: files behind tickets, readers in a process of their own, and the words for pages.
import type { VaultPlace } from './api/contract.ts';
import type { Ticket } from './api/ids.ts';
import type { IssueWords } from './api/issue.ts';
import type { Progress } from './api/operation.ts';
import type { Language, ReadResult, SourceFile } from './api/transcript.ts';

/** Bytes by ticket: a path on the command line, memory held for one call in the other hosts. */
export interface Files {
  /** Name and size in bytes without reading. Fault: `unreadable-file`, `not-found`. */
  describe(ticket: Ticket): Promise<{ readonly name: string; readonly size: number }>;
  read(ticket: Ticket): Promise<Uint8Array>;
  /** Holds bytes for the caller to fetch; never on disk. */
  put(name: string, bytes: Uint8Array): Promise<Ticket>;
}

/** Reads a file where a hostile one can do no harm: in a process with limits of time and memory. */
export interface Readers {
  read(file: SourceFile, options: { readonly language?: Language }): Promise<ReadResult>;
  close(): void;
}

/** The vaults that were opened on this machine before: a list of the host's own, outside of any vault. */
export interface Places {
  /** Latest first. */
  list(): Promise<VaultPlace[]>;
  folderOf(place: string): Promise<string | null>;
  remember(folder: string): Promise<void>;
  forget(place: string): Promise<void>;
}

export interface Services {
  readonly files: Files;
  readonly readers: Readers;
  readonly issueWords: Readonly<Record<Language, IssueWords>>;
  /** Where a vault would be if the user names no other place; null where there is no such place. */
  readonly folder: string | null;
  /** The folder of the sample testimonies and their manifest. */
  readonly samples: URL;
  /** Null where the host remembers no vaults. */
  readonly places: Places | null;
}

/** What one running call may use besides the services. */
export interface Running {
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}
