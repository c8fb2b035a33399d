// Reads files in processes of their own, which may run out of time or memory without harm to the host.
import { fileURLToPath } from 'node:url';
import type { CollectionFile } from '../api/collection-file.ts';
import { ArchiveError } from '../api/errors.ts';
import type { FileLine, Sheet } from '../api/sheet.ts';
import type { Charset, ReadingChoices, ReadResult, SourceFile } from '../api/transcript.ts';
import { forkReader } from './fork-reader.ts';
import { largestFile } from './read.ts';
import type { LaunchReader, ReaderChild } from './reader-child.ts';
import { ReadAnswer, type ReadRequest } from './reader-protocol.ts';

export interface ReaderOptions {
  /** Milliseconds for one file, the start of the process included. */
  readonly timeoutMs?: number;
  /** How many files are read at once, each in a process of its own. */
  readonly processes?: number;
  /** The script that the processes run, where it is not `reader-process.ts` beside this file (in a bundle). */
  readonly entry?: string;
  /** How a process is started, where it is not a fork of Node's: the desktop forbids those. `entry` is then not looked at. */
  readonly launch?: LaunchReader;
}

export interface Reader {
  /**
   * Reads one file as `readTranscript` does.
   *
   * @throws ArchiveError as `readTranscript`; `reader-stopped` with the file and a reason (`timeout`, `ended`, `failed`)
   * where the process had to be stopped, ended by itself (out of memory, for one) or gave no proper answer; `cancelled`
   * after `close`.
   */
  read(file: SourceFile, choices?: ReadingChoices): Promise<ReadResult>;
  /** A table of descriptions as `readTable` reads it; throws as `read` does. */
  table(file: SourceFile): Promise<Sheet>;
  /** A whole collection as `readCollection` reads it; throws as `read` does. */
  collection(file: SourceFile): Promise<CollectionFile>;
  /** What stands around a line of a file that could not be read; throws as `read` does. */
  lines(file: SourceFile, line: number, charset?: Charset): Promise<FileLine[]>;
  /** Ends the processes. Files that are being read or wait are `cancelled`. */
  close(): void;
}

const defaultEntry = fileURLToPath(new URL('./reader-process.ts', import.meta.url));

type Answered = Extract<ReadAnswer, { readonly ok: true }>;
type Wanted = Answered['wanted'];
type Result<W extends Wanted> = Extract<Answered, { readonly wanted: W }>['result'];

interface Job {
  readonly request: ReadRequest;
  resolve(result: Answered['result']): void;
  reject(error: ArchiveError): void;
}

/** One process at a time: started for the first file, kept for the next, replaced when it had to be stopped. */
class ReaderSlot {
  readonly #launchChild: LaunchReader;
  readonly #timeoutMs: number;
  #child: ReaderChild | null = null;
  #job: Job | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(launch: LaunchReader, timeoutMs: number) {
    this.#launchChild = launch;
    this.#timeoutMs = timeoutMs;
  }

  get isFree(): boolean {
    return this.#job === null;
  }

  /** Calls back when the job is over, whichever way. */
  start(job: Job, done: () => void): void {
    this.#job = {
      ...job,
      resolve: (result) => { this.#settle(); job.resolve(result); done(); },
      reject: (error) => { this.#settle(); job.reject(error); done(); },
    };
    this.#timer = setTimeout(() => this.#stop('timeout'), this.#timeoutMs);
    const child = this.#child ?? this.#launch();
    child.ref();
    child.send(job.request, () => this.#end(child, 'ended'));
  }

  close(): void {
    const job = this.#job;
    this.#discard();
    job?.reject(new ArchiveError('cancelled', { file: job.request.name }));
  }

  #launch(): ReaderChild {
    const child = this.#launchChild();
    child.onMessage((message) => this.#answer(child, message));
    child.onExit(() => this.#end(child, 'ended'));
    this.#child = child;
    return child;
  }

  #answer(child: ReaderChild, message: unknown): void {
    const job = this.#job;
    if (job === null || child !== this.#child) return;
    const parsed = ReadAnswer.safeParse(message);
    if (!parsed.success) {
      this.#stop('failed');
    } else if (parsed.data.ok) {
      if (parsed.data.wanted === job.request.wanted) job.resolve(parsed.data.result);
      else this.#stop('failed');
    } else if (parsed.data.fault.code === 'internal') {
      job.reject(new ArchiveError('reader-stopped', { file: job.request.name, reason: 'failed' }));
    } else {
      const { code, detail } = parsed.data.fault;
      job.reject(new ArchiveError(code, { ...detail, file: job.request.name }));
    }
  }

  #end(child: ReaderChild, reason: string): void {
    if (child === this.#child) this.#stop(reason);
  }

  #stop(reason: string): void {
    const job = this.#job;
    this.#discard();
    job?.reject(new ArchiveError('reader-stopped', { file: job.request.name, reason }));
  }

  #discard(): void {
    const child = this.#child;
    this.#child = null;
    child?.kill();
    child?.unref();
  }

  /** An idle process does not keep the host alive; it ends with it. */
  #settle(): void {
    clearTimeout(this.#timer);
    this.#job = null;
    this.#child?.unref();
  }
}

/** A reader of files whose processes start with the first file and are used again for the next. */
export function spawnReader(options: ReaderOptions = {}): Reader {
  const { timeoutMs = 20_000, processes = 2, entry = defaultEntry, launch = forkReader(entry) } = options;
  const slots = Array.from({ length: Math.max(1, processes) }, () => new ReaderSlot(launch, timeoutMs));
  const waiting: Job[] = [];
  let closed = false;

  function next(): void {
    const slot = slots.find(({ isFree }) => isFree);
    const job = slot === undefined ? undefined : waiting.shift();
    if (slot !== undefined && job !== undefined) slot.start(job, next);
  }

  /** An answer is of the kind that was wanted: the slot has looked. */
  async function ask<W extends Wanted>(
    wanted: W, { name, bytes }: SourceFile, more: Omit<ReadRequest, 'name' | 'bytes' | 'wanted'> = {},
  ): Promise<Result<W>> {
    if (closed) throw new ArchiveError('cancelled', { file: name });
    if (bytes.length > largestFile) throw new ArchiveError('file-too-large', { file: name });
    return new Promise<Answered['result']>((resolve, reject) => {
      waiting.push({ request: { name, bytes, wanted, ...more }, resolve, reject });
      next();
    }) as Promise<Result<W>>;
  }

  return {
    read: (file, choices = {}) => ask('transcript', file, { choices }),
    table: (file) => ask('table', file),
    collection: (file) => ask('collection', file),
    lines: (file, line, charset) => ask('lines', file, { line, choices: charset === undefined ? {} : { charset } }),
    close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new ArchiveError('cancelled', { file: job.request.name }));
      for (const slot of slots) slot.close();
    },
  };
}
