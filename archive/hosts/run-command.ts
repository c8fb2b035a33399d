// Runs one command line: options, passphrase, vault, command, report, exit status.
import { resolve } from 'node:path';
import { makeClient, type Client } from '../api/client.ts';
import { refusals } from '../api/consent.ts';
import type { Output } from '../api/contract.ts';
import { ArchiveError, toFault } from '../api/errors.ts';
import type { CallOptions, Progress } from '../api/operation.ts';
import { makeEngine, type EngineOptions } from '../engine.ts';
import { spawnReader } from '../import/spawn-reader.ts';
import { spawnPacker } from '../search/spawn-packer.ts';
import { commandLineWords, type CommandLineWords } from '../../src/words/command-line-words.ts';
import type { CommandName } from '../../src/words/command-names.ts';
import { faultReasonWords, glyphSaid } from '../../src/words/fault-reason-words.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { wordsFor } from '../../src/words/pick-words.ts';
import { askHidden, givenPassphrase, type Terminal } from './ask-passphrase.ts';
import type { Command, Report } from './commands/command.ts';
import { commands } from './commands.ts';
import { diskFiles } from './disk-files.ts';
import { exitStatus } from './exit-status.ts';
import { commonOptions, helpText, usageOf } from './help-text.ts';
import { noticeLines } from './notice-lines.ts';
import { parseLine, type Line } from './parse-line.ts';
import { sampleFolder } from './sample-folder.ts';

export interface CommandLineHost extends Terminal {
  readonly output: { write(text: string): unknown };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
  /** For tests: the program itself passes none. */
  readonly engineOptions?: EngineOptions;
}

function languageOf(environment: CommandLineHost['environment']): 'en' | 'ko' {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

/** Counts on standard error: one line that is overwritten at a terminal, a line a second where it goes to a file. */
function progressTo(terminal: Terminal, words: CommandLineWords): (progress: Progress) => void {
  let last = 0;
  return ({ stage, done, total }) => {
    const line = `${words.progress[stage]} ${done}/${total}`;
    if (terminal.error.isTTY === true) {
      terminal.error.write(`\r\u001b[K${line}${done === total ? '\n' : ''}`);
      return;
    }
    const now = performance.now();
    if (done < total && now - last < 1000) return;
    last = now;
    terminal.error.write(`${line}\n`);
  };
}

function checkArguments(command: Command, line: Line): void {
  const [least, most] = command.count;
  const { length } = line.positionals;
  if (length < least || length > most) throw new ArchiveError('bad-request', { reason: 'arguments' });
  const known = new Set<string>([...command.options, ...commonOptions]);
  const stray = [...Object.keys(line.options), ...Object.keys(line.lists), ...line.flags].find((option) => !known.has(option));
  if (stray !== undefined) throw new ArchiveError('bad-request', { reason: `--${stray}` });
}

/** What is asked of a person before a command runs, or read from files and the environment instead. */
function questions({ options, flags }: Line, host: CommandLineHost, words: CommandLineWords) {
  const confirm = { again: words.askAgain, notTheSame: words.notTheSame };
  return {
    passphrase: (user: string, isNew: boolean): Promise<string> => givenPassphrase({
      file: options['passphrase-file'], environment: host.environment['VOUCHSAFE_PASSPHRASE'],
      prompt: words.askPassphrase(user), noTerminal: words.noPassphrase, ...(isNew ? { confirm } : {}),
    }, host),
    newPassphrase: (added: string): Promise<string> => givenPassphrase({
      file: options['new-passphrase-file'], environment: host.environment['VOUCHSAFE_NEW_PASSPHRASE'],
      prompt: words.askNewPassphrase(added), noTerminal: words.noPassphrase, confirm,
    }, host),
    recoveryWords: (): Promise<string> => givenPassphrase({
      file: options['words-file'], environment: undefined, prompt: words.askRecoveryWords, noTerminal: words.noRecoveryWords,
    }, host),
    copyPassphrase: async (): Promise<string | undefined> => {
      const file = options['protect-with-file'];
      if (file === undefined && !flags.has('protect')) return undefined;
      const { askCopyPassphrase: prompt, noCopyPassphrase: noTerminal } = words.reports.issuing;
      return givenPassphrase({ file, environment: undefined, prompt, noTerminal, confirm }, host);
    },
    person: host.input.isTTY !== true ? null : {
      show: (lines: readonly string[]) => { host.error.write(`${lines.join('\n')}\n`); },
      ask: (prompt: string) => askHidden(host, prompt),
    },
  };
}

interface Given {
  readonly folder: string;
  readonly user: string;
  readonly passphrase: string;
  readonly words: string | null;
}

async function openFor(
  { opens }: Command, client: Client, { words, ...given }: Given, call: CallOptions,
): Promise<Output<'vault.open'> | null> {
  if (opens === 'nothing') return null;
  if (words !== null) return client['vault.recover']({ ...given, words }, call);
  return client[opens === 'new' ? 'vault.create' : 'vault.open'](given, call);
}

async function execute(name: CommandName, line: Line, host: CommandLineHost): Promise<Report> {
  const command = commands[name];
  checkArguments(command, line);
  const language = languageOf(host.environment);
  const words = commandLineWords[language];
  const { options, positionals } = line;
  const user = options.user ?? 'archivist';
  const asked = questions(line, host, words);
  const byWords = command.opens === 'by-words' || (command.opens === 'nothing' && options['words-file'] !== undefined);
  const recovery = byWords ? await asked.recoveryWords() : null;
  const passphrase = recovery === null ? await asked.passphrase(user, command.opens === 'new') : await asked.newPassphrase(user);
  const files = diskFiles();
  const engine = makeEngine({ files, readers: spawnReader(), packer: spawnPacker(), issueWords, folder: null, samples: sampleFolder, places: null }, host.engineOptions);
  try {
    const client = makeClient(engine.carrier);
    const folder = resolve(positionals[0] ?? '');
    const call: CallOptions = {
      onProgress: progressTo(host, words), ...(host.signal === undefined ? {} : { signal: host.signal }),
    };
    const opened = await openFor(command, client, { folder, user, passphrase, words: recovery }, call);
    const notices = opened === null ? [] : noticeLines(await client['vault.notices']({}, call), words);
    for (const notice of notices) host.error.write(`${notice}\n`);
    return await command.run({
      ...asked, client, files, positionals, options, lists: line.lists, flags: line.flags, call, words, user, passphrase, recovery,
      sentences: wordsFor(language), unlocking: opened?.unlocking ?? 0, explain: (fault) => explain(host, fault),
    });
  } finally {
    await engine.close();
  }
}

const isOneOf = <Member extends string>(members: readonly Member[], text: string): text is Member => (
  (members as readonly string[]).includes(text)
);

/** Why, as a sentence where there is one for it, else in the program's own vocabulary. */
function reasonSaid(language: 'en' | 'ko', { code, detail: { reason } }: ArchiveError): string {
  if (reason === undefined) return '';
  if (code === 'consent-refused' && isOneOf(refusals, reason)) return ` ${wordsFor(language).refusals[reason]}`;
  if (code === 'missing-glyph') return ` ${glyphSaid(language, reason) ?? `(${reason})`}`;
  const known = code === 'bad-request' && reason !== 'display-name' ? undefined : faultReasonWords[language][reason];
  return known === undefined ? ` (${reason})` : ` ${known}`;
}

/** A fault as a sentence and its way out, with the place where it is known. */
function explain(host: CommandLineHost, fault: ArchiveError): void {
  const language = languageOf(host.environment);
  const { what, wayOut } = wordsFor(language).faults[fault.code];
  const { file, line, column, word } = fault.detail;
  const where = [file, line, column].filter((part) => part !== undefined).join(':');
  const which = word === undefined ? '' : ` ${commandLineWords[language].atWord(word)}`;
  host.error.write(`${where === '' ? '' : `${where}: `}${what}${which}${reasonSaid(language, fault)} ${wayOut}\n`);
}

/** Runs the command line and gives the exit status. Reports go to `output`, everything else to `error`. */
export async function runCommand(argv: readonly string[], host: CommandLineHost): Promise<number> {
  const words = commandLineWords[languageOf(host.environment)];
  let line: Line;
  try {
    line = parseLine(argv);
  } catch (thrown) {
    const option = thrown instanceof Error ? /--[a-z][a-z-]*/u.exec(thrown.message)?.[0] : undefined;
    host.error.write(`${words.badOption(option ?? '?')}\n`);
    return exitStatus['bad-request'];
  }
  const { name, group, positionals } = line;
  if (line.asksHelp && (name !== null || group !== null || positionals.length === 0)) {
    host.output.write(helpText(words, name, group));
    return 0;
  }
  if (name === null) {
    // Of what is no command only the first word is said again: the rest may be a name or a query.
    if (group === null && positionals[0] !== undefined) host.error.write(`${words.unknownCommand(positionals[0])}\n`);
    host.error.write(helpText(words, null, group));
    return exitStatus['bad-request'];
  }
  const json = line.flags.has('json');
  try {
    const report = await execute(name, line, host);
    host.output.write(json ? `${JSON.stringify(report.json)}\n` : `${report.text.join('\n')}\n`);
    return report.fault === undefined ? 0 : exitStatus[report.fault.code];
  } catch (thrown) {
    const fault = toFault(thrown);
    if (json) host.output.write(`${JSON.stringify({ fault })}\n`);
    explain(host, new ArchiveError(fault.code, fault.detail));
    if (fault.code === 'bad-request') host.error.write(`${words.usage}: ${usageOf(name)} [--…]\n${words.helpWith(`vouchsafe help ${name}`)}\n`);
    return exitStatus[fault.code];
  }
}
