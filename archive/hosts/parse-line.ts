// Takes a command line apart: which command or group of commands, its arguments and its options.
import { parseArgs } from 'node:util';
import {
  commandNames, groupNames, optionKinds, optionNames, type CommandName, type GroupName, type OptionName, type ValueOption,
  type ValuesOption, type FlagOption,
} from '../../src/words/command-names.ts';

export interface Line {
  readonly name: CommandName | null;
  /** The group that was named, with or without one of its commands. */
  readonly group: GroupName | null;
  readonly asksHelp: boolean;
  readonly options: Readonly<Partial<Record<ValueOption, string>>>;
  readonly lists: Readonly<Partial<Record<ValuesOption, readonly string[]>>>;
  readonly flags: ReadonlySet<FlagOption>;
  readonly positionals: readonly string[];
}

/** An option that is unknown, lacks its value, or is given twice where only one can hold. `message` has its name. */
export class LineError extends Error {}

const shape = Object.fromEntries(optionNames.map((name) => (
  [name, { type: optionKinds[name] === 'flag' ? 'boolean' : 'string', multiple: optionKinds[name] === 'values' }] as const
)));

/** Of two commands that both fit, the longer one: `redact list` is not `redact` of a vault that is called `list`. */
function commandAt(words: readonly string[]): CommandName | null {
  const wanted = [words.slice(0, 2).join(' '), words[0]];
  return wanted.flatMap((text) => commandNames.filter((name) => name === text))[0] ?? null;
}

function ofKind<Value>(values: object, fits: (value: unknown) => value is Value): Partial<Record<OptionName, Value>> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => fits(entry[1])));
}

export function parseLine(argv: readonly string[]): Line {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv], options: shape, allowPositionals: true, strict: true, tokens: true,
  });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const twice = given.find((name, index) => optionKinds[name as OptionName] === 'value' && given.indexOf(name) !== index);
  if (twice !== undefined) throw new LineError(`--${twice}`);
  const isAsked = positionals[0] === 'help';
  const words = isAsked ? positionals.slice(1) : positionals;
  const name = commandAt(words);
  return {
    name,
    group: groupNames.find((group) => group === words[0]) ?? null,
    asksHelp: isAsked || values['help'] === true,
    options: ofKind(values, (value) => typeof value === 'string'),
    lists: ofKind(values, (value): value is string[] => Array.isArray(value)),
    flags: new Set(Object.keys(ofKind(values, (value) => value === true)) as FlagOption[]),
    positionals: words.slice(name?.split(' ').length ?? 0),
  };
}
