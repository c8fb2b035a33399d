// Packs segments in threads of their own, so that the engine answers meanwhile and both cores work at an import.
import { Worker } from 'node:worker_threads';
import { ArchiveError } from '../api/errors.ts';
import type { IndexDocument, Segment } from './fields.ts';
import type { PackAnswer, PackRequest } from './packer-protocol.ts';

export interface PackerOptions {
  /** How many segments are worked on at once. */
  readonly threads?: number;
  /** The script that the threads run, where it is not `packer-worker.ts` beside this file (in a bundle). */
  readonly entry?: URL;
}

export interface Packer {
  /**
   * `buildSegment` of at most 65,536 documents.
   *
   * @throws ArchiveError as `buildSegment`; `cancelled` after `end`; `internal` where the thread ended by itself.
   */
  build(documents: readonly IndexDocument[]): Promise<Segment>;
  /** `mergeSegments` of whole segments. Throws as `build`, and `vault-damaged`. */
  merge(segments: readonly Segment[]): Promise<Segment>;
  /** Ends the threads, and what they held is gone. What was asked of them is `cancelled`; a later request starts others. */
  end(): void;
}

const defaultEntry = new URL('./packer-worker.ts', import.meta.url);

interface Job {
  readonly request: PackRequest;
  resolve(segment: Segment): void;
  reject(error: ArchiveError): void;
}

/** One thread, started for its first job and kept for the next; idle, it does not keep the process alive. */
class PackerSlot {
  readonly #entry: URL;
  #worker: Worker | null = null;
  #job: Job | null = null;
  #done: () => void = () => undefined;

  constructor(entry: URL) {
    this.#entry = entry;
  }

  get isFree(): boolean {
    return this.#job === null;
  }

  /** Calls back when the job is over, whichever way. */
  start(job: Job, done: () => void): void {
    this.#job = job;
    this.#done = done;
    this.#worker ??= this.#launch();
    this.#worker.ref();
    this.#worker.postMessage(job.request);
  }

  end(error: ArchiveError): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#settle((job) => job.reject(error));
  }

  /** Nothing of the process's environment or options, and nowhere to say what it held when it dies. */
  #launch(): Worker {
    const worker = new Worker(this.#entry, { env: {}, execArgv: ['--no-warnings'], stdout: true, stderr: true });
    worker.on('message', (answer: PackAnswer) => {
      if (worker !== this.#worker) return;
      worker.unref();
      this.#settle((job) => {
        if (answer.ok) job.resolve(answer.segment);
        else job.reject(new ArchiveError(answer.fault.code, answer.fault.detail));
      });
    });
    const ended = (): void => {
      if (worker === this.#worker) this.end(new ArchiveError('internal', { reason: 'packer-stopped' }));
    };
    worker.on('error', ended);
    worker.on('exit', ended);
    return worker;
  }

  #settle(tell: (job: Job) => void): void {
    const job = this.#job;
    this.#job = null;
    if (job === null) return;
    tell(job);
    this.#done();
  }
}

/** Two threads: a long merge leaves one for what an import builds. */
export function spawnPacker({ threads = 2, entry = defaultEntry }: PackerOptions = {}): Packer {
  const slots = Array.from({ length: Math.max(1, threads) }, () => new PackerSlot(entry));
  const waiting: Job[] = [];

  function next(): void {
    const slot = slots.find(({ isFree }) => isFree);
    const job = slot === undefined ? undefined : waiting.shift();
    if (slot !== undefined && job !== undefined) slot.start(job, next);
  }

  const ask = (request: PackRequest): Promise<Segment> => new Promise((resolve, reject) => {
    waiting.push({ request, resolve, reject });
    next();
  });

  return {
    build: (documents) => ask({ kind: 'build', documents }),
    merge: (segments) => ask({ kind: 'merge', segments }),
    end() {
      const cancelled = new ArchiveError('cancelled');
      for (const job of waiting.splice(0)) job.reject(cancelled);
      for (const slot of slots) slot.end(cancelled);
    },
  };
}
