// Runs one command line: options, passphrase, vault, command, report, exit status.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeClient } from '../api/client.ts';
import { ArchiveError, toFault } from '../api/errors.ts';
import type { CallOptions, Progress } from '../api/operation.ts';
import { makeEngine, type EngineOptions } from '../engine.ts';
import { spawnReader } from '../import/spawn-reader.ts';
import {
  commandLineWords, commandNames, optionNames, type CommandLineWords, type CommandName, type OptionName,
} from '../../src/words/command-line-words.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { wordsFor } from '../../src/words/pick-words.ts';
import { givenPassphrase, type Terminal } from './ask-passphrase.ts';
import { commands, type Command, type Report } from './commands.ts';
import { diskFiles } from './disk-files.ts';
import { exitStatus } from './exit-status.ts';
import { sampleFolder } from './sample-folder.ts';

export interface CommandLineHost extends Terminal {
  readonly output: { write(text: string): unknown };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
  /** For tests: the program itself passes none. */
  readonly engineOptions?: EngineOptions;
}

const common: readonly OptionName[] = ['user', 'passphrase-file', 'json', 'help'];
const flags: readonly OptionName[] = ['json', 'help'];

function languageOf(environment: CommandLineHost['environment']): 'en' | 'ko' {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

function helpText(words: CommandLineWords, name: CommandName | null): string {
  const line = (left: string, right: string): string => `  ${left.padEnd(38)} ${right}`;
  const shown = name === null ? commandNames : [name];
  const options = name === null ? optionNames : [...commands[name].options, ...common];
  return [
    words.about, '',
    `${words.usage}: vouchsafe ${name === null ? '<command>' : `${name} ${commands[name].arguments}`} [--…]`, '',
    `${words.commands}:`,
    ...shown.map((command) => line(`${command} ${commands[command].arguments}`, words.summaries[command])), '',
    `${words.options}:`,
    ...options.map((option) => line(`--${option}${flags.includes(option) ? '' : ' …'}`, words.optionMeanings[option])), '',
    ...(name === null || name === 'import' ? [words.consentNote, ''] : []),
    `${words.exitStatuses}:`,
    ...Object.entries(exitStatus).map(([code, status]) => line(String(status), code)), '',
  ].join('\n');
}

interface Parsed {
  readonly name: CommandName | null;
  readonly options: Partial<Record<OptionName, string>>;
  readonly flags: ReadonlySet<OptionName>;
  readonly positionals: readonly string[];
}

function parse(argv: readonly string[]): Parsed {
  const shape = Object.fromEntries(optionNames.map((name) => (
    [name, { type: flags.includes(name) ? 'boolean' : 'string' }] as const
  )));
  const { values, positionals } = parseArgs({ args: [...argv], options: shape, allowPositionals: true, strict: true });
  const size = positionals[0] === 'user' ? 2 : 1;
  const wanted = positionals.slice(0, size).join(' ');
  const name = commandNames.find((command) => command === wanted) ?? null;
  const texts = Object.entries(values).filter(([, value]) => typeof value === 'string');
  return {
    name,
    options: Object.fromEntries(texts),
    flags: new Set(flags.filter((flag) => values[flag] === true)),
    positionals: name === null ? positionals : positionals.slice(size),
  };
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

function checkArguments(command: Command, parsed: Parsed): void {
  const [least, most] = command.count;
  const { length } = parsed.positionals;
  if (length < least || length > most) throw new ArchiveError('bad-request', { reason: 'arguments' });
  const known = new Set([...command.options, ...common]);
  const stray = (Object.keys(parsed.options) as OptionName[]).find((option) => !known.has(option));
  if (stray !== undefined) throw new ArchiveError('bad-request', { reason: `--${stray}` });
}

async function execute(name: CommandName, parsed: Parsed, host: CommandLineHost): Promise<Report> {
  const command = commands[name];
  checkArguments(command, parsed);
  const language = languageOf(host.environment);
  const words = commandLineWords[language];
  const user = parsed.options.user ?? 'archivist';
  const passphrase = await givenPassphrase({
    file: parsed.options['passphrase-file'], environment: host.environment['VOUCHSAFE_PASSPHRASE'],
    prompt: words.askPassphrase(user), noTerminal: words.noPassphrase,
    ...(name === 'init' ? { confirm: { again: words.askAgain, notTheSame: words.notTheSame } } : {}),
  }, host);
  const files = diskFiles();
  const engine = makeEngine({ files, readers: spawnReader(), issueWords, folder: null, samples: sampleFolder, places: null }, host.engineOptions);
  try {
    const client = makeClient(engine.carrier);
    const folder = resolve(parsed.positionals[0] ?? '');
    const call: CallOptions = {
      onProgress: progressTo(host, words), ...(host.signal === undefined ? {} : { signal: host.signal }),
    };
    const opened = await client[name === 'init' ? 'vault.create' : 'vault.open']({ folder, user, passphrase }, call);
    if (opened.readOnly !== null) host.error.write(`${words.readOnly}\n`);
    return await command.run({
      client, files, positionals: parsed.positionals, options: parsed.options, call, words, unlocking: opened.unlocking,
      newPassphrase: async (added) => givenPassphrase({
        file: parsed.options['new-passphrase-file'], environment: host.environment['VOUCHSAFE_NEW_PASSPHRASE'],
        prompt: words.askNewPassphrase(added), noTerminal: words.noPassphrase,
        confirm: { again: words.askAgain, notTheSame: words.notTheSame },
      }, host),
      explain: (fault) => explain(host, fault),
    });
  } finally {
    await engine.close();
  }
}

/** A fault as a sentence and its way out, with the place where it is known. */
function explain(host: CommandLineHost, { code, detail }: ArchiveError): void {
  const { what, wayOut } = wordsFor(languageOf(host.environment)).faults[code];
  const where = [detail.file, detail.line, detail.column].filter((part) => part !== undefined).join(':');
  const reason = detail.reason === undefined ? '' : ` (${detail.reason})`;
  host.error.write(`${where === '' ? '' : `${where}: `}${what}${reason} ${wayOut}\n`);
}

/** Runs the command line and gives the exit status. Reports go to `output`, everything else to `error`. */
export async function runCommand(argv: readonly string[], host: CommandLineHost): Promise<number> {
  const words = commandLineWords[languageOf(host.environment)];
  let parsed: Parsed;
  try {
    parsed = parse(argv);
  } catch (thrown) {
    const option = thrown instanceof Error ? /--[a-z][a-z-]*/u.exec(thrown.message)?.[0] : undefined;
    host.error.write(`${words.badOption(option ?? '?')}\n`);
    return exitStatus['bad-request'];
  }
  if (parsed.flags.has('help')) {
    host.output.write(helpText(words, parsed.name));
    return 0;
  }
  if (parsed.name === null) {
    host.error.write(parsed.positionals.length === 0 ? helpText(words, null) : `${words.unknownCommand(parsed.positionals.join(' '))}\n`);
    return exitStatus['bad-request'];
  }
  const json = parsed.flags.has('json');
  try {
    const report = await execute(parsed.name, parsed, host);
    host.output.write(json ? `${JSON.stringify(report.json)}\n` : `${report.text.join('\n')}\n`);
    return report.fault === undefined ? 0 : exitStatus[report.fault.code];
  } catch (thrown) {
    const fault = toFault(thrown);
    if (json) host.output.write(`${JSON.stringify({ fault })}\n`);
    explain(host, new ArchiveError(fault.code, fault.detail));
    if (fault.code === 'bad-request') host.error.write(helpText(words, parsed.name));
    return exitStatus[fault.code];
  }
}
