// What a host gives the engine: files behind tickets, readers in a process of their own, and the words for pages.
import type { CollectionFile } from './api/collection-file.ts';
import type { VaultPlace } from './api/contract.ts';
import type { Ticket } from './api/ids.ts';
import type { IssueWords } from './api/issue.ts';
import type { Progress } from './api/operation.ts';
import type { Segment } from './api/segment.ts';
import type { FileLine, Sheet } from './api/sheet.ts';
import type { Language } from './api/language.ts';
import type { Charset, ReadingChoices, ReadResult, SourceFile } from './api/transcript.ts';

/** Bytes by ticket: a path on the command line, memory held for one call in the other hosts. */
export interface Files {
  /** Name and size in bytes without reading. Fault: `unreadable-file`, `not-found`. */
  describe(ticket: Ticket): Promise<{ readonly name: string; readonly size: number }>;
  read(ticket: Ticket): Promise<Uint8Array>;
  /** The same bytes one piece after another, for what is too large to be held. A piece may be overwritten by the next one. */
  pieces(ticket: Ticket): AsyncIterable<Uint8Array>;
  /** Holds bytes for the caller to fetch; never on disk. */
  put(name: string, bytes: Uint8Array): Promise<Ticket>;
  /** Holds a place to read from, again and again, until the window that asked is gone or the vault is locked. */
  putStream(stream: Stream): Promise<Ticket>;
}

/** Bytes too many to be held, read where they are wanted. */
export interface Stream {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** From `start` to `end`, the end not included, cut to what there is. Throws when they may not be had any more. */
  read(start: number, end: number): Uint8Array;
}

/** Reads a file where a hostile one can do no harm: in a process with limits of time and memory. */
export interface Readers {
  read(file: SourceFile, choices: ReadingChoices): Promise<ReadResult>;
  /** The first sheet of a table of descriptions. */
  table(file: SourceFile): Promise<Sheet>;
  /** A whole collection as this program writes one. */
  collection(file: SourceFile): Promise<CollectionFile>;
  /** What stands around a line at which a file could not be read. */
  lines(file: SourceFile, line: number, charset?: Charset): Promise<FileLine[]>;
  close(): void;
}

/** What of one passage is packed for the index, field by field. */
export type IndexedPassage = { readonly text: string } & Readonly<Record<string, string | null>>;

/** Packs the index beside the engine's own thread. What it is given and what it gives is plain text: it ends with the engine. */
export interface Packer {
  build(passages: readonly IndexedPassage[]): Promise<Segment>;
  /** All that is in the segments, in their order. */
  merge(segments: readonly Segment[]): Promise<Segment>;
  /** What was asked for is `cancelled`, and nothing of it stays in memory; it may be asked again later. */
  end(): void;
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
  readonly packer: Packer;
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
