// One row of the table of faults: what was tried, what it came to, and how a run is printed.

export interface RowResult {
  readonly row: string;
  /** What the issue asks for, in its own words. */
  readonly target: string;
  readonly tried: number;
  /** Named counts, those that must be nought among them. */
  readonly figures: Readonly<Record<string, number>>;
  /** What must not be: each a line that says which fault it was, by its seed or name, and never any content. */
  readonly failures: readonly string[];
  readonly seconds: number;
  readonly command: string;
}

export interface RowRun {
  readonly rounds: number;
  readonly seed: number;
  /** Called now and then with how many were tried. */
  readonly told?: (done: number, total: number) => void;
}

export type Row = (run: RowRun) => Promise<RowResult>;

/** Counts by name, for figures. */
export class Tally {
  readonly #counts = new Map<string, number>();
  readonly failures: string[] = [];

  add(name: string, by = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }

  fail(name: string, what: string): void {
    this.add(name);
    this.failures.push(`${name}: ${what}`);
  }

  get figures(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([one], [other]) => one.localeCompare(other)));
  }
}

/** Numbers from a seed (mulberry32), so that a fault that was found can be found again. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('Nothing to choose from.');
    return value;
  }
}

export function printRow(result: RowResult, say: (line: string) => void): void {
  say(`${result.failures.length === 0 ? 'ok    ' : 'FAILED'} ${result.row}: ${result.tried} tried in ${result.seconds.toFixed(0)} s`);
  say(`       target: ${result.target}`);
  for (const [name, count] of Object.entries(result.figures)) say(`       ${name.padEnd(44)} ${count}`);
  for (const failure of result.failures.slice(0, 20)) say(`       ${failure}`);
  say(`       ${result.command}`);
}

/** What a thrown value may say without telling content: a fault of the archive, or the kind of error. */
export function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'not an error';
  const { code, detail } = thrown as Error & { code?: string; detail?: { file?: string; reason?: string } };
  const said = [code, detail?.file, detail?.reason].filter((part) => part !== undefined).join(' ');
  return said === '' ? `${thrown.name} ${thrown.message}` : said;
}
