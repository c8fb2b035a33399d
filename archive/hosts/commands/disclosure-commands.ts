// The commands on disclosures: the copies that left, on the screen and as a register.
import { ask, row, usage, writeOut, type Command, type Invocation, type Report } from './command.ts';

async function runRegister(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony], options: { format, language, paper }, words, sentences } = invocation;
  if (format === undefined) throw usage('--format');
  const { file, size, disclosures } = await writeOut(invocation, () => (
    ask(invocation, 'disclosure.register', { format, testimony, language: language ?? sentences.language, paper })
  ));
  return { json: { file, bytes: size, disclosures }, text: [words.reports.register(file, disclosures)] };
}

export const disclosureCommands = {
  'disclosures list': {
    arguments: 'VAULT [TESTIMONY]', count: [1, 2], options: ['from', 'until'],
    async run(invocation) {
      const { positionals: [, testimony], options: { from, until }, words } = invocation;
      const { disclosures } = await ask(invocation, 'disclosure.list', { testimony, from, until });
      const text = disclosures.map(({ id, at, form, testimony: of, by, to, purpose, passages, sha256, isProtected }) => (
        row(id, at, form, of, by, to, purpose, passages, sha256, isProtected === true ? words.reports.isProtected : null)
      ));
      return { json: { disclosures }, text: text.length === 0 ? [words.reports.noDisclosures] : text };
    },
  },
  'disclosures register': {
    arguments: 'VAULT [TESTIMONY]', count: [1, 2], options: ['format', 'out', 'language', 'paper'], run: runRegister,
  },
} as const satisfies Record<string, Command>;
