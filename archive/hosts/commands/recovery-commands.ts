// The commands that make recovery words, check them, print them, and come back in with them.
import { open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Output } from '../../api/contract.ts';
import { ArchiveError } from '../../api/errors.ts';
import { ask, usage, writeOut, type Command, type Invocation, type Report } from './command.ts';

const perLine = 4;

/** In numbered lines, as on paper. */
function listed(words: readonly string[]): string[] {
  const cells = words.map((word, index) => `${String(index + 1).padStart(4)}  ${word}`.padEnd(18));
  return Array.from({ length: words.length / perLine }, (_, row) => cells.slice(row * perLine, (row + 1) * perLine).join('').trimEnd());
}

/** Into a file that is not there yet, read back from the disk: where nobody is at a terminal, that is the confirmation. */
async function throughFile(path: string, words: readonly string[]): Promise<readonly string[]> {
  const file = await open(path, 'wx', 0o600).catch(() => { throw new ArchiveError('cannot-write', { file: path }); });
  try {
    await file.writeFile(`${words.join(' ')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return (await readFile(path, 'utf8')).trim().split(' ');
}

/** The words that are typed back, by place. Whoever is at the terminal has seen them just before. */
async function typedBack(
  { person, words: { recovery } }: Invocation, { words, ask: places }: Output<'recovery.create'>,
): Promise<ReadonlyMap<number, string>> {
  if (person === null) throw usage('--words-file');
  person.show([recovery.shown, ...listed(words)]);
  const typed = new Map<number, string>();
  for (const place of places) typed.set(place, await person.ask(recovery.askBack(place)));
  return typed;
}

async function runCreate(invocation: Invocation): Promise<Report> {
  const { options, person, passphrase, words: { recovery } } = invocation;
  const to = options['words-file'];
  if (to === undefined && person === null) throw usage('--words-file');
  const created = await ask(invocation, 'recovery.create', { passphrase });
  const sheet = options.out === undefined ? null : await writeOut(invocation, () => ask(invocation, 'recovery.sheet', {
    language: options.language, paper: options.paper,
  }));
  const file = to === undefined ? null : resolve(to);
  const kept = file === null ? null : await throughFile(file, created.words);
  const back = kept === null ? await typedBack(invocation, created) : new Map(kept.map((word, index) => [index + 1, word]));
  const made = await ask(invocation, 'recovery.confirm', {
    words: created.ask.map((at) => ({ at, word: back.get(at) ?? '' })),
  });
  return {
    json: { ...made, words: file, sheet: sheet?.file ?? null },
    text: [
      recovery.inForce(made.number, made.vault),
      ...(file === null ? [] : [recovery.writtenTo(file)]),
      ...(sheet === null ? [] : [recovery.sheetWritten(sheet.file)]),
    ],
  };
}

export const recoveryCommands = {
  recover: {
    arguments: 'VAULT', count: [1, 1], options: ['words-file', 'new-passphrase-file'], opens: 'by-words',
    async run({ positionals, options, words }) {
      const user = options.user ?? 'archivist';
      return { json: { vault: resolve(positionals[0] ?? ''), user }, text: [words.recovery.recovered(user)] };
    },
  },
  'recovery create': { arguments: 'VAULT', count: [1, 1], options: ['words-file', 'out', 'language', 'paper'], run: runCreate },
  'recovery confirm': {
    arguments: 'VAULT', count: [1, 1], options: ['words-file'],
    async run(invocation) {
      const made = await ask(invocation, 'recovery.check', { words: await invocation.recoveryWords() });
      return { json: made, text: [invocation.words.recovery.areInForce(made.number, made.made.slice(0, 10))] };
    },
  },
  'recovery sheet': {
    arguments: 'VAULT', count: [1, 1], options: ['words-file', 'out', 'language', 'paper'],
    async run(invocation) {
      const words = await invocation.recoveryWords();
      const { file, pages } = await writeOut(invocation, () => ask(invocation, 'recovery.sheet', {
        words, language: invocation.options.language, paper: invocation.options.paper,
      }));
      return { json: { file, pages }, text: [invocation.words.recovery.sheetWritten(file)] };
    },
  },
} as const satisfies Record<string, Command>;
