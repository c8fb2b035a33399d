// The commands that fill a vault, read it and issue from it.
import { resolve } from 'node:path';
import type { Output } from '../../api/contract.ts';
import { ArchiveError } from '../../api/errors.ts';
import { ask, usage, type Command } from './command.ts';
import { placeTold } from './place-told.ts';
import { textGiven } from './read-given.ts';

function showText(view: Output<'testimony.show'>): string[] {
  const { title, collection, narrator, date, place, description: { summary }, consent, passages } = view;
  const head = [title, [collection, narrator, date, place, consent].filter(Boolean).join(' · '), summary ?? ''];
  return [...head.filter((line) => line !== ''), '', ...passages.flatMap(({ passage, speaker, start, text }) => (
    [`[${passage}] ${placeTold(start, speaker)}`, text, '']
  ))];
}

export const testimonyCommands = {
  init: {
    arguments: 'VAULT', count: [1, 1], options: [], opens: 'new',
    async run({ positionals, options, unlocking, words }) {
      const vault = resolve(positionals[0] ?? '');
      const user = options.user ?? 'archivist';
      return { json: { vault, user, role: 'archivist', unlocking }, text: [words.made(vault, user)] };
    },
  },
  list: {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run(invocation) {
      const { testimonies } = await ask(invocation, 'testimony.list', {});
      const text = testimonies.map(({ id, title, collection, language, passages, words: count, consent }) => (
        [id, consent, language, `${passages}/${count}`, collection, title].join('\t')
      ));
      return { json: { testimonies }, text: text.length === 0 ? [invocation.words.nothingHere] : text };
    },
  },
  show: {
    arguments: 'VAULT TESTIMONY', count: [2, 2], options: ['as'],
    async run(invocation) {
      const { positionals, options } = invocation;
      const view = await ask(invocation, 'testimony.show', { testimony: positionals[1], as: options.as });
      return { json: view, text: showText(view) };
    },
  },
  correct: {
    arguments: 'VAULT TESTIMONY PASSAGE', count: [3, 3], options: ['text', 'text-file'],
    async run(invocation) {
      const { positionals: [, testimony, passage], words } = invocation;
      const done = await ask(invocation, 'testimony.correct', { testimony, passage, text: await textGiven(invocation) });
      return { json: done, text: [words.reports.corrected(done.version, done.carried, done.flagged)] };
    },
  },
  verify: {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run(invocation) {
      const { words } = invocation;
      const verified = await ask(invocation, 'vault.verify', {});
      const text = verified.faults.map(({ file, code, reason }) => `${file}: ${code} (${reason})`);
      const line = verified.ok ? words.verified(verified.checked) : words.notVerified(verified.faults.length);
      const fault = verified.ok ? {} : { fault: new ArchiveError('vault-damaged') };
      return { json: verified, text: [...text, line], ...fault };
    },
  },
  'user add': {
    arguments: 'VAULT NAME', count: [2, 2], options: ['role', 'new-passphrase-file'],
    async run(invocation) {
      const { positionals, options, words, newPassphrase } = invocation;
      const name = positionals[1] ?? '';
      if (options.role === undefined) throw usage('--role');
      const passphrase = await newPassphrase(name);
      const done = await ask(invocation, 'user.add', { name, role: options.role, passphrase });
      return { json: { user: done.user, role: done.role }, text: [words.added(done.user, done.role)] };
    },
  },
} as const satisfies Record<string, Command>;
