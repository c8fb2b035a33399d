// The tables of the search benchmark, and the figures to be reached beside those that were.
import type { EngineName } from './engines.ts';
import type { DecodingRow } from './measure-decoding.ts';
import type { Measured, Times } from './measure-process.ts';
import type { VaultMeasured } from './measure-vault.ts';
import type { Outcome } from './run-processes.ts';

export type Outcomes = ReadonlyMap<EngineName, Outcome<Measured>>;

export const say = (line = ''): void => { process.stdout.write(`${line}\n`); };

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  for (const cells of [head, head.map(() => '---'), ...rows]) say(`| ${cells.join(' | ')} |`);
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const figure = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(0));
const three = (times: readonly number[] | undefined): string => (
  times === undefined || times.length === 0 ? '-' : [0.5, 0.95, 1].map((share) => figure(quantile(times, share))).join(' / ')
);
const orDash = <T>(value: T | null | undefined, write: (value: T) => string): string => (value === null || value === undefined ? '-' : write(value));
const perSecond = (words: number): string => `${Math.round(words / 1000)} k`;

export function printStores(outcomes: Outcomes): void {
  table(
    ['engine', 'build, s', 'of processor, s', 'words/s', 'memory at most, MB', 'stored, MB', 'open, ms', 'memory, MB', 'add one, ms', 'remarks'],
    [...outcomes].map(([engine, outcome]) => [
      engine, orDash(outcome.buildSeconds, (seconds) => seconds.toFixed(1)), orDash(outcome.processorSeconds, (seconds) => seconds.toFixed(1)),
      orDash(outcome.wordsPerSecond, perSecond), orDash(outcome.peakMegabytes, (size) => size.toFixed(0)),
      outcome.bytes === null ? 'no: too long a text' : orDash(outcome.bytes, (bytes) => (bytes / 1e6).toFixed(1)),
      orDash(outcome.openMilliseconds, figure), orDash(outcome.memoryMegabytes, (size) => size.toFixed(0)),
      outcome.addMilliseconds === null ? 'built anew' : orDash(outcome.addMilliseconds, figure), outcome.fault ?? '',
    ]),
  );
}

const mixOf = (times: Times | undefined, kinds: Iterable<string>): number[] => [...kinds].flatMap((kind) => times?.[kind] ?? []);

export function printClasses(outcomes: Outcomes, kinds: readonly string[]): void {
  const measured = [...outcomes].filter(([, { warm }]) => warm !== undefined);
  if (measured.length === 0) return;
  say();
  table(['p50 / p95 / max, ms', ...measured.map(([engine]) => engine)], [
    ...kinds.map((kind) => [kind, ...measured.map(([, { warm }]) => three(warm?.[kind]))]),
    ['all that each can answer', ...measured.map(([, { warm }]) => three(mixOf(warm, kinds)))],
    ['the same, each asked for the first time', ...measured.map(([, { first }]) => three(mixOf(first, kinds)))],
  ]);
}

export interface Ratio {
  readonly engine: EngineName;
  readonly queries: number;
  readonly p50: number;
  readonly p95: number;
}

/** How many times as long another engine takes as ours, over the queries that it can answer. */
export function ratioTo(outcomes: Outcomes, engine: EngineName): Ratio | null {
  const other = outcomes.get(engine)?.warm;
  const ours = outcomes.get('ours')?.warm;
  if (other === undefined || ours === undefined) return null;
  const kinds = Object.keys(other);
  const [slow, fast] = [mixOf(other, kinds), mixOf(ours, kinds)];
  return {
    engine, queries: slow.length, p50: quantile(slow, 0.5) / quantile(fast, 0.5), p95: quantile(slow, 0.95) / quantile(fast, 0.95),
  };
}

export function printRatios(outcomes: Outcomes): void {
  for (const engine of outcomes.keys()) {
    const ratio = engine === 'ours' ? null : ratioTo(outcomes, engine);
    if (ratio === null) continue;
    say(`\nOver the ${ratio.queries} queries that ${engine} can answer, it takes ${ratio.p50.toFixed(1)} times as long as ours at p50, ${ratio.p95.toFixed(1)} times at p95.`);
  }
}

export function printRecall(outcomes: Outcomes): void {
  say();
  table(['words against a plain scan', 'recall', 'precision'], [...outcomes].map(([engine, { recall, precision }]) => (
    [engine, orDash(recall, (share) => share.toFixed(3)), orDash(precision, (share) => share.toFixed(3))]
  )));
}

export function printVault(named: readonly (readonly [string, Outcome<VaultMeasured>])[]): void {
  table(
    ['whole way', 'testimonies', 'words', 'import, s', 'words/s', 'vault, MB', 'add one, ms', 'open without the passphrase, ms', 'then the first page, ms', 'remarks'],
    named.map(([name, one]) => [
      name, orDash(one.testimonies, String), orDash(one.words, String), orDash(one.importSeconds, (seconds) => seconds.toFixed(1)),
      orDash(one.wordsPerSecond, perSecond), orDash(one.vaultBytes, (bytes) => (bytes / 1e6).toFixed(0)),
      orDash(one.addMilliseconds, figure), orDash(one.openMilliseconds, figure),
      orDash(one.firstPageMilliseconds, figure), one.fault ?? '',
    ]),
  );
  for (const [name, { warm, first }] of named) {
    if (warm === undefined || first === undefined) continue;
    const kinds = Object.keys(warm);
    say(`\nA first page of 20 with snippets, facets and counts, ${name}:\n`);
    table(['p50 / p95 / max, ms', 'again', 'asked for the first time'], [...kinds, 'all'].map((kind) => {
      const of = kind === 'all' ? kinds : [kind];
      return [kind, three(mixOf(warm, of)), three(mixOf(first, of))];
    }));
  }
}

export function printDecoding(rows: readonly DecodingRow[]): void {
  const each = (row: DecodingRow, value: number): string => Math.round(value / row.queries).toLocaleString('en');
  const perPosting = (row: DecodingRow, time: number): string => (row.postings === 0 ? '-' : (time * 1e6 / row.postings).toFixed(2));
  const times = (row: DecodingRow, time: number): string => (row.bare === 0 ? '-' : (time / row.bare).toFixed(2));
  const sum = (key: Exclude<keyof DecodingRow, 'kind'>): number => rows.reduce((total, row) => total + row[key], 0);
  const all: DecodingRow = {
    kind: 'all', queries: sum('queries'), postings: sum('postings'), listBytes: sum('listBytes'), blockBytes: sum('blockBytes'),
    bare: sum('bare'), first: sum('first'), warm: sum('warm'),
  };
  table(
    ['from memory, a query on average', 'postings', 'bytes of the lists', 'bytes of blocks read', 'bare, ns/posting', 'first, ns/posting', 'again, ns/posting', 'first ÷ bare', 'again ÷ bare'],
    [...rows, all].map((row) => [
      row.kind, each(row, row.postings), each(row, row.listBytes), each(row, row.blockBytes), perPosting(row, row.bare),
      perPosting(row, row.first), perPosting(row, row.warm), times(row, row.first), times(row, row.warm),
    ]),
  );
}

export interface Target {
  readonly what: string;
  readonly reached: string;
  readonly wanted: string;
  /** Null where it was not measured. */
  readonly met: boolean | null;
}

type Relation = 'at least' | 'at most' | 'under';

const holds: Readonly<Record<Relation, (reached: number, wanted: number) => boolean>> = {
  'at least': (reached, wanted) => reached >= wanted, 'at most': (reached, wanted) => reached <= wanted, 'under': (reached, wanted) => reached < wanted,
};

function target(what: string, reached: number | null | undefined, relation: Relation, wanted: number, unit = ''): Target {
  const wantedText = `${relation} ${wanted}${unit}`;
  if (reached === null || reached === undefined) return { what, reached: 'not measured', wanted: wantedText, met: null };
  return { what, reached: `${figure(reached)}${unit}`, wanted: wantedText, met: holds[relation](reached, wanted) };
}

const thousands = (words: number | undefined): number | undefined => (words === undefined ? undefined : words / 1000);

/** What was measured at a share of the corpus. */
export interface AtShare<T> {
  readonly share: number;
  readonly measured: T;
}

const shareSaid = (at: AtShare<unknown> | null): string => (at === null || at.share === 1 ? '' : ` (at ${at.share} times the corpus)`);

/** The figures of the issue: `engines` at the whole corpus or the largest share of it, `lunr` at the largest where it lives. */
export function targetsOf(
  engines: AtShare<Outcomes> | null, lunr: AtShare<Ratio> | null, vault: AtShare<Outcome<VaultMeasured>> | null,
): Target[] {
  const outcomes: Outcomes = engines?.measured ?? new Map();
  const ours = outcomes.get('ours');
  const fts = ratioTo(outcomes, 'fts5');
  const ftsBytes = outcomes.get('fts5')?.bytes;
  const size = typeof ours?.bytes === 'number' && typeof ftsBytes === 'number' ? 100 * ours.bytes / ftsBytes : null;
  const whole = vault?.measured;
  const pages = whole?.warm === undefined ? null : quantile(mixOf(whole.warm, Object.keys(whole.warm)), 0.95);
  const [inIndex, withLunr, inVault] = [engines, lunr, vault].map(shareSaid) as [string, string, string];
  return [
    target(`FTS5 ÷ ours at p50${inIndex}`, fts?.p50, 'at least', 10),
    target(`FTS5 ÷ ours at p95${inIndex}`, fts?.p95, 'at least', 24),
    target(`lunr ÷ ours at p50${withLunr}`, lunr?.measured.p50, 'at least', 60),
    target(`lunr ÷ ours at p95${withLunr}`, lunr?.measured.p95, 'at least', 200),
    target(`memory of the index${inIndex}`, ours?.memoryMegabytes, 'under', 120, ' MB'),
    target(`index ÷ that of FTS5${inIndex}`, size, 'at most', 100, ' %'),
    target(`indexing, one core${inIndex}`, thousands(ours?.wordsPerSecond), 'at least', 1000, ' k words/s'),
    target(`one more testimony, in the index${inIndex}`, ours?.addMilliseconds, 'under', 50, ' ms'),
    target(`one more testimony, the whole way${inVault}`, whole?.addMilliseconds, 'under', 50, ' ms'),
    target(`opening the index${inIndex}`, ours?.openMilliseconds, 'under', 150, ' ms'),
    target(`import, the whole way${inVault}`, thousands(whole?.wordsPerSecond), 'at least', 400, ' k words/s'),
    target(`first page with snippets, facets and counts at p95${inVault}`, pages, 'under', 20, ' ms'),
  ];
}

export function printTargets(targets: readonly Target[]): void {
  say('\n## What was to be reached with the whole corpus, and what was\n');
  const verdict = (met: boolean | null): string => (met === null ? '-' : met ? 'met' : 'not met');
  table(['what', 'reached', 'to reach', ''], targets.map(({ what, reached, wanted, met }) => [what, reached, wanted, verdict(met)]));
}
