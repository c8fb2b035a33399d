// What `--help` and `help` print: an overview, one group of commands, or one command with its options.
import type { CommandLineWords } from '../../src/words/command-line-words.ts';
import {
  commandNames, groupNames, optionKinds, type CommandName, type GroupName, type OptionName,
} from '../../src/words/command-names.ts';
import { commands } from './commands.ts';
import { exitStatus } from './exit-status.ts';

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ['user', 'passphrase-file', 'json', 'help'];

const width = 34;
const paragraphWidth = 100;

/** Two columns. What is too long for the first has a line to itself, so that the second stays straight. */
function line(left: string, right: string): string {
  return left.length <= width ? `  ${left.padEnd(width)}  ${right}` : `  ${left}\n  ${' '.repeat(width)}  ${right}`;
}

/** A paragraph in lines that are easy to read, broken between words. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= paragraphWidth) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** Every exit status with its fault, three to a line. */
function exitLines(): string[] {
  const cells = Object.entries(exitStatus).sort(([, one], [, other]) => one - other)
    .map(([code, status]) => `${String(status).padStart(4)}  ${code}`.padEnd(30));
  return Array.from({ length: Math.ceil(cells.length / 3) }, (_, index) => cells.slice(3 * index, 3 * index + 3).join('').trimEnd());
}

const isIn = (group: GroupName) => (name: CommandName): boolean => name === group || name.startsWith(`${group} `);

function groupOf(name: CommandName): GroupName | null {
  return groupNames.find((group) => isIn(group)(name)) ?? null;
}

/** The command as it is typed. */
export const usageOf = (name: CommandName): string => `vouchsafe ${name} ${commands[name].arguments}`;

function commandLines(words: CommandLineWords, names: readonly CommandName[]): string[] {
  return names.map((name) => line(`${name} ${commands[name].arguments}`, words.summaries[name]));
}

function optionLines(words: CommandLineWords, names: readonly OptionName[], command?: CommandName): string[] {
  const group = command === undefined ? null : groupOf(command);
  const own = {
    ...(group === null ? {} : words.meaningsIn[group]), ...(command === undefined ? {} : words.meaningsIn[command]),
  };
  const left = (name: OptionName): string => (optionKinds[name] === 'flag' ? `--${name}` : `--${name} …`);
  return names.map((name) => line(left(name), own[name] ?? words.optionMeanings[name]));
}

function overview(words: CommandLineWords): string[] {
  return [
    words.about, '',
    `${words.usage}: vouchsafe <command> [--…]`, '',
    `${words.commands}:`,
    ...commandLines(words, commandNames.filter((name) => groupOf(name) === null)),
    ...groupNames.map((group) => line(`${group} …`, words.groupSummaries[group])), '',
    words.moreHelp, '',
    `${words.everyCommand}:`,
    ...optionLines(words, commonOptions), '',
    `${words.exitStatuses}:`,
    ...exitLines(),
  ];
}

function ofGroup(words: CommandLineWords, group: GroupName): string[] {
  return [
    words.groupSummaries[group], '',
    `${words.commands}:`, ...commandLines(words, commandNames.filter(isIn(group))), '',
    words.moreHelp,
  ];
}

function ofCommand(words: CommandLineWords, name: CommandName): string[] {
  const { options } = commands[name];
  const note = words.notes[name];
  return [
    words.summaries[name], '',
    `${words.usage}: ${usageOf(name)} [--…]`, '',
    ...(note === undefined ? [] : [...wrapped(note), '']),
    ...(options.length === 0 ? [] : [`${words.options}:`, ...optionLines(words, options, name), '']),
    `${words.everyCommand}:`, ...optionLines(words, commonOptions),
  ];
}

/** Of a word that is both a command and a group: first the group, then the command by itself. */
export function helpText(words: CommandLineWords, name: CommandName | null, group: GroupName | null): string {
  const ofWhole = group !== null && (name === null || name === group) ? ofGroup(words, group) : [];
  const own = name === null ? [] : ofCommand(words, name);
  const lines = ofWhole.length === 0 && own.length === 0 ? overview(words)
    : [...ofWhole, ...(ofWhole.length > 0 && own.length > 0 ? [''] : []), ...own];
  return [...lines, ''].join('\n');
}
