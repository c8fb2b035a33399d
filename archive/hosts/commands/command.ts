// What a command of the command line is, what it is given, and what it reports.
import { resolve } from 'node:path';
import type { Client } from '../../api/client.ts';
import type { Call, Input, Output } from '../../api/contract.ts';
import { ArchiveError } from '../../api/errors.ts';
import type { Ticket } from '../../api/ids.ts';
import type { CallOptions } from '../../api/operation.ts';
import type { CommandLineWords } from '../../../src/words/command-line-words.ts';
import type { FlagOption, OptionName, ValueOption, ValuesOption } from '../../../src/words/command-names.ts';
import type { Words } from '../../../src/words/words.ts';
import type { DiskFiles } from '../disk-files.ts';
import { writeWhole } from '../write-file.ts';

export interface Person {
  show(lines: readonly string[]): void;
  /** Asks for a line, without echo. */
  ask(prompt: string): Promise<string>;
}

/** What a command is given: typed calls, its arguments, and where its report goes. */
export interface Invocation {
  readonly client: Client;
  readonly files: DiskFiles;
  readonly positionals: readonly string[];
  readonly options: Readonly<Partial<Record<ValueOption, string>>>;
  readonly lists: Readonly<Partial<Record<ValuesOption, readonly string[]>>>;
  readonly flags: ReadonlySet<FlagOption>;
  readonly call: CallOptions;
  readonly words: CommandLineWords;
  /** The program's own sentences, of which some are reported as they stand. */
  readonly sentences: Words;
  /** The passphrase of a user to be added. */
  newPassphrase(user: string): Promise<string>;
  /** The passphrase of a copy that is to leave, where `--protect` or `--protect-with-file` asks for one. */
  copyPassphrase(): Promise<string | undefined>;
  /** Who the line is run for, and the passphrase that was given. */
  readonly user: string;
  readonly passphrase: string;
  /** Recovery words where they were given instead of a passphrase; the passphrase is a new one then. */
  readonly recovery: string | null;
  /** Recovery words that are to be read: from `--words-file`, or from a person at the terminal, without echo. */
  recoveryWords(): Promise<string>;
  /** A person at the terminal, to whom something is shown that goes into no report; null where there is none. */
  readonly person: Person | null;
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
  /** How its vault comes to be open: by a passphrase where nothing is said. A backup is no vault: `nothing` is opened then. */
  readonly opens?: 'new' | 'by-words' | 'nothing';
  run(invocation: Invocation): Promise<Report>;
}

/** A line that cannot be done as it stands; `reason` names the option or the field, never what was given for it. */
export const usage = (reason: string): ArchiveError => new ArchiveError('bad-request', { reason });

/** One call, for which every argument and option only has to be put in its place, or left out: the contract validates. */
export function ask<C extends Call>(
  { client, call }: Pick<Invocation, 'client' | 'call'>, name: C, fields: { readonly [Key in keyof Input<C>]?: unknown },
): Promise<Output<C>> {
  const input = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return client[name](input as Input<C>, call);
}

export function number(text: string | undefined, name: OptionName): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(text)) throw usage(`--${name}`);
  return Number(text);
}

/** Puts the file that a call makes where `--out` says. */
export async function writeOut<T extends { readonly ticket: Ticket }>(
  { options, files }: Pick<Invocation, 'options' | 'files'>, make: () => Promise<T>,
): Promise<T & { readonly file: string; readonly size: number }> {
  if (options.out === undefined) throw usage('--out');
  const file = resolve(options.out);
  return writeWhole(file, async () => {
    const value = await make();
    const bytes = files.take(value.ticket);
    return { bytes, value: { ...value, file, size: bytes.length } };
  });
}

/** A line of a list: its columns with tabs between them, for people and for `cut`. */
export const row = (...columns: readonly (string | number | null)[]): string => columns.map((column) => column ?? '-').join('\t');
