// The largest memory of a running command: its own and that of the processes that it starts, as Linux counts them.
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly id: number;
  readonly parent: number;
  /** KiB that were resident at most. */
  readonly peak: number;
}

function processes(): Process[] {
  return readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).flatMap((name) => {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const number = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
      return [{ id: Number(name), parent: number('PPid'), peak: number('VmHWM') }];
    } catch {
      return []; // it has ended since
    }
  });
}

/** In MiB: the largest sum of peaks, the peak of the largest program, and that of the largest among those that were started. */
export interface MemoryPeaks {
  readonly together: number;
  readonly largest: number;
  readonly largestChild: number;
}

/** Samples ten times a second. */
export function watchMemory(root: number): { stop(): MemoryPeaks } {
  let together = 0;
  let largest = 0;
  let largestChild = 0;
  const sample = (): void => {
    const all = processes();
    const mine = new Set([root]);
    for (const { id, parent } of all.sort((a, b) => a.id - b.id)) if (mine.has(parent)) mine.add(id);
    const programs = all.filter(({ id }) => mine.has(id));
    const peaks = programs.map(({ peak }) => peak / 1024);
    largestChild = Math.max(largestChild, ...programs.filter(({ id }) => id !== root).map(({ peak }) => peak / 1024));
    together = Math.max(together, peaks.reduce((sum, peak) => sum + peak, 0));
    largest = Math.max(largest, ...peaks);
  };
  const timer = setInterval(sample, 100);
  return {
    stop() {
      clearInterval(timer);
      return { together, largest, largestChild };
    },
  };
}
