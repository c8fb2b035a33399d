// Has broken files read in the processes that read strangers' files, and sees what comes of it.
import fc from 'fast-check';
import { ArchiveError } from '../../archive/api/errors.ts';
import { spawnReader, type Reader } from '../../archive/import/spawn-reader.ts';
import { watchMemory } from '../corpus/watch-memory.ts';
import { brokenFiles, type BrokenFile } from './mutate.ts';

export interface FuzzFigures {
  readonly inputs: number;
  /** How often each outcome came, by format: `read`, or the fault's code. */
  readonly outcomes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly slowestMs: number;
  /** MiB that the largest of the reading processes had resident at most; 0 where the system does not say. */
  readonly peakMiB: number;
  /** What must not happen, with the number of the input. */
  readonly violations: readonly string[];
}

/** All that a reader may say of a file. `reader-stopped` is none of it: nobody had to stop it. */
const allowed: ReadonlySet<string> = new Set([
  'empty-file', 'binary-file', 'file-too-large', 'wrong-charset', 'unknown-format', 'unreadable-transcript', 'newer-format',
]);

/** A word of the program's own, or the path of a value in a collection: never text of the file. */
const ownReason = /^[a-z]+(?:-[a-z]+)*$|^[a-zA-Z0-9]+(?:\.[a-zA-Z0-9]+)*$/;
const longestReason = 80;
/** Every sentence of a sample has such a word. */
const sampleWord = /Zu[bcdfghjklmo]{1,9}|별[가나다라마바사아자차]/u;

export function objectionTo(thrown: unknown, file: BrokenFile): string | null {
  if (!(thrown instanceof ArchiveError)) return `an error that is no fault: ${thrown instanceof Error ? thrown.name : typeof thrown}`;
  const { code, detail } = thrown;
  if (!allowed.has(code)) return `the fault ${code} ${detail.reason ?? ''}`;
  if (detail.file !== file.name) return `${code} does not name the file`;
  if (detail.reason !== undefined && (!ownReason.test(detail.reason) || detail.reason.length > longestReason)) return `${code} has a reason of no list`;
  if (sampleWord.test(JSON.stringify({ ...detail, message: thrown.message }))) return `${code} quotes the file`;
  if (code === 'unreadable-transcript' && file.wanted === 'transcript' && !((detail.line ?? 0) > 0 && (detail.column ?? 0) > 0)) return `${code} has no place`;
  return null;
}

/** As a host would: with the format that a person chose, if one did. */
export async function readFile(reader: Reader, { wanted, name, bytes, chosen }: BrokenFile): Promise<void> {
  if (wanted === 'table') await reader.table({ name, bytes });
  else if (wanted === 'collection') await reader.collection({ name, bytes });
  else await reader.read({ name, bytes }, chosen === null ? {} : { format: chosen });
}

const chunk = 250;

/** The same seed gives the same files. Two processes read; one that had to be stopped is a violation. */
export async function fuzzReaders(inputs: number, seed: number, progress: (done: number) => void = () => undefined): Promise<FuzzFigures> {
  const reader = spawnReader({ timeoutMs: 20_000, processes: 2 });
  const memory = process.platform === 'linux' ? watchMemory(process.pid) : null;
  const outcomes = new Map<string, Map<string, number>>();
  const violations: string[] = [];
  let slowestMs = 0;
  const record = (format: string, outcome: string): void => {
    const counts = outcomes.get(format) ?? new Map<string, number>();
    outcomes.set(format, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
  };
  const attempt = async (file: BrokenFile, number: number): Promise<void> => {
    const begun = performance.now();
    try {
      await readFile(reader, file);
      record(file.format, 'read');
    } catch (thrown) {
      record(file.format, thrown instanceof ArchiveError ? thrown.code : 'error');
      const objection = objectionTo(thrown, file);
      if (objection !== null) violations.push(`input ${number} of seed ${seed} (${file.format}): ${objection}`);
    }
    slowestMs = Math.max(slowestMs, performance.now() - begun);
  };
  for (let done = 0; done < inputs; done += chunk) {
    const files = fc.sample(brokenFiles, { seed: seed + done, numRuns: Math.min(chunk, inputs - done) });
    for (let index = 0; index < files.length; index += 2) {
      await Promise.all(files.slice(index, index + 2).map((file, beside) => attempt(file, done + index + beside)));
    }
    progress(Math.min(done + chunk, inputs));
  }
  reader.close();
  return { inputs, outcomes, slowestMs, peakMiB: memory?.stop().largestChild ?? 0, violations };
}
