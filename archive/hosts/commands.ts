// The command line's commands: each a few calls of the contract, with a report for people and one for scripts.
import { resolve } from 'node:path';
import type { Client } from '../api/client.ts';
import type { ImportReport, Input, Output } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { CallOptions } from '../api/operation.ts';
import type { CommandLineWords, CommandName, OptionName } from '../../src/words/command-line-words.ts';
import type { DiskFiles } from './disk-files.ts';
import { expandPaths } from './expand-paths.ts';
import { writeWhole } from './write-file.ts';

/** What a command is given: typed calls, its arguments, and where its report goes. */
export interface Invocation {
  readonly client: Client;
  readonly files: DiskFiles;
  readonly positionals: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  readonly call: CallOptions;
  readonly words: CommandLineWords;
  /** The passphrase of a user to be added. */
  newPassphrase(user: string): Promise<string>;
  /** Milliseconds that unlocking took. */
  readonly unlocking: number;
  /** Says how a file failed, on standard error. */
  explain(fault: ArchiveError): void;
}

/** A report twice: as one JSON value and as lines of text. `fault` sets the exit status of a job that was half possible. */
export interface Report {
  readonly json: unknown;
  readonly text: readonly string[];
  readonly fault?: ArchiveError;
}

export interface Command {
  readonly arguments: string;
  /** How many arguments there must be, the vault among them, and may be. */
  readonly count: readonly [least: number, most: number];
  readonly options: readonly OptionName[];
  run(invocation: Invocation): Promise<Report>;
}

const usage = (reason: string): ArchiveError => new ArchiveError('bad-request', { reason });

function number(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(text)) throw usage(name);
  return Number(text);
}

/** The contract validates; an option only has to be put in its place, or left out. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

const place = (start: number | null, speaker: string | null): string => [
  start === null ? null : clock(start), speaker,
].filter((part) => part !== null).join(' ');

async function runImport({ client, positionals, options, call, words, explain }: Invocation): Promise<Report> {
  const { files, unreadable } = await expandPaths(positionals.slice(1));
  const report: ImportReport = files.length === 0
    ? { imported: 0, skipped: 0, faults: [], testimonies: [] }
    : await client['testimony.import'](given({
      files, collection: options.collection, language: options.language, consent: options.consent,
    }) as Input<'testimony.import'>, call);
  const faults = [...unreadable.map((file) => ({ code: 'unreadable-file' as const, file })), ...report.faults];
  for (const { code, ...detail } of faults) explain(new ArchiveError(code, detail));
  const text = report.testimonies.flatMap(({ file, turns, words: count, passages, speakers, notes }) => [
    words.importedFile(file, turns, count, passages, speakers.length),
    `  ${words.readAs(notes.charset, notes.language === 'inferred')}`,
    ...Object.entries(notes.dropped).filter(([, lines]) => lines > 0)
      .map(([kind, lines]) => `  ${words.dropped(kind, lines)}`),
  ]);
  const first = faults[0];
  return {
    json: { ...report, faults: faults.map((fault) => ({ line: null, ...fault })) },
    text: [...text, words.imported(report.imported, report.skipped, faults.length)],
    ...(first === undefined ? {} : { fault: new ArchiveError(first.code, { file: first.file }) }),
  };
}

function showText(view: Output<'testimony.show'>): string[] {
  const { title, collection, narrator, date, place: where, summary, consent, passages } = view;
  const head = [title, [collection, narrator, date, where, consent].filter(Boolean).join(' · '), summary ?? ''];
  return [...head.filter((line) => line !== ''), '', ...passages.flatMap(({ passage, speaker, start, text }) => (
    [`[${passage}] ${place(start, speaker)}`, text, '']
  ))];
}

async function runIssue({ client, files, positionals, options, call, words }: Invocation): Promise<Report> {
  const [, testimony] = positionals;
  if (options.out === undefined) throw usage('out');
  const out = resolve(options.out);
  const input = given({ testimony, purpose: options.purpose, to: options.to }) as Input<'testimony.issue'>;
  const issued = await writeWhole(out, async () => {
    const value = await client['testimony.issue'](input, call);
    return { bytes: files.take(value.ticket), value };
  });
  const { pages, bytes, sha256, withheld } = issued;
  return { json: { file: out, pages, bytes, sha256, withheld }, text: [words.issued(out, pages, bytes, withheld)] };
}

export const commands: Readonly<Record<CommandName, Command>> = {
  init: {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run({ positionals, options, unlocking, words }) {
      const vault = resolve(positionals[0] ?? '');
      const user = options.user ?? 'archivist';
      return { json: { vault, user, role: 'archivist', unlocking }, text: [words.made(vault, user)] };
    },
  },
  import: { arguments: 'VAULT PATH…', count: [2, Infinity], options: ['collection', 'language', 'consent'], run: runImport },
  list: {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run({ client, call, words }) {
      const { testimonies } = await client['testimony.list']({}, call);
      const text = testimonies.map(({ id, title, collection, language, passages, words: count, consent }) => (
        [id, consent, language, `${passages}/${count}`, collection, title].join('\t')
      ));
      return { json: { testimonies }, text: text.length === 0 ? [words.nothingHere] : text };
    },
  },
  show: {
    arguments: 'VAULT TESTIMONY', count: [2, 2], options: [],
    async run({ client, positionals, call }) {
      const view = await client['testimony.show']({ testimony: positionals[1] } as Input<'testimony.show'>, call);
      return { json: view, text: showText(view) };
    },
  },
  search: {
    arguments: 'VAULT QUERY', count: [2, 2], options: ['limit', 'offset'],
    async run({ client, positionals, options, call, words, unlocking }) {
      const found = await client['passages.find'](given({
        query: positionals[1] ?? '', limit: number(options.limit, 'limit'), offset: number(options.offset, 'offset'),
      }), call);
      const text = found.hits.flatMap(({ passage, title, speaker, start, score, text: said }) => {
        const where = [title, place(start, speaker)].filter((part) => part !== '').join(' · ');
        return [`[${passage}] ${where} (${score.toFixed(3)})`, said, ''];
      });
      const line = words.found(found.total, found.hits.length, found.took.toFixed(1), unlocking.toFixed(0));
      return { json: { ...found, unlocking }, text: [...text, line] };
    },
  },
  issue: { arguments: 'VAULT TESTIMONY', count: [2, 2], options: ['out', 'purpose', 'to'], run: runIssue },
  verify: {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run({ client, call, words }) {
      const verified = await client['vault.verify']({}, call);
      const text = verified.faults.map(({ file, code, reason }) => `${file}: ${code} (${reason})`);
      const line = verified.ok ? words.verified(verified.checked) : words.notVerified(verified.faults.length);
      const fault = verified.ok ? {} : { fault: new ArchiveError('vault-damaged') };
      return { json: verified, text: [...text, line], ...fault };
    },
  },
  withdraw: {
    arguments: 'VAULT TESTIMONY', count: [2, 2], options: [],
    async run({ client, positionals, call, words }) {
      const done = await client['testimony.withdraw']({ testimony: positionals[1] } as Input<'testimony.withdraw'>, call);
      const text = done.disclosures.map(({ at, to, purpose, sha256 }) => `  ${words.disclosed(at, to, purpose, sha256)}`);
      return { json: done, text: [words.withdrawn(done.testimony, done.disclosures.length), ...text] };
    },
  },
  redact: {
    arguments: 'VAULT TESTIMONY', count: [2, 2], options: ['text', 'reason'],
    async run({ client, positionals, options, call, words }) {
      if (options.text === undefined) throw usage('text');
      const input = given({ testimony: positionals[1], text: options.text, reason: options.reason });
      const done = await client['redaction.add'](input as Input<'redaction.add'>, call);
      return { json: done, text: [words.redacted(done.testimony, done.occurrences)] };
    },
  },
  'user add': {
    arguments: 'VAULT NAME', count: [2, 2], options: ['role', 'new-passphrase-file'],
    async run({ client, positionals, options, call, words, newPassphrase }) {
      const name = positionals[1] ?? '';
      if (options.role === undefined) throw usage('role');
      const passphrase = await newPassphrase(name);
      const done = await client['user.add']({ name, role: options.role, passphrase } as Input<'user.add'>, call);
      return { json: { user: done.user, role: done.role }, text: [words.added(done.user, done.role)] };
    },
  },
};
