// The commands that fill a vault, read it and issue from it.
import { resolve } from 'node:path';
import type { ImportReport, Output } from '../../api/contract.ts';
import { ArchiveError } from '../../api/errors.ts';
import { expandPaths } from '../expand-paths.ts';
import { ask, usage, writeOut, type Command, type Invocation, type Report } from './command.ts';
import { placeTold } from './place-told.ts';
import { textGiven } from './read-given.ts';

async function runImport(invocation: Invocation): Promise<Report> {
  const { positionals, options, words, explain } = invocation;
  const { files, unreadable } = await expandPaths(positionals.slice(1));
  const report: ImportReport = files.length === 0
    ? { imported: 0, skipped: 0, faults: [], testimonies: [] }
    : await ask(invocation, 'testimony.import', {
      files, collection: options.collection, language: options.language, consent: options.consent,
    });
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
  const { title, collection, narrator, date, place, summary, consent, passages } = view;
  const head = [title, [collection, narrator, date, place, consent].filter(Boolean).join(' · '), summary ?? ''];
  return [...head.filter((line) => line !== ''), '', ...passages.flatMap(({ passage, speaker, start, text }) => (
    [`[${passage}] ${placeTold(start, speaker)}`, text, '']
  ))];
}

async function runIssue(invocation: Invocation): Promise<Report> {
  const { positionals, options, words } = invocation;
  const { file, pages, bytes, sha256, withheld } = await writeOut(invocation, () => ask(invocation, 'testimony.issue', {
    testimony: positionals[1], purpose: options.purpose, to: options.to,
  }));
  return { json: { file, pages, bytes, sha256, withheld }, text: [words.issued(file, pages, bytes, withheld)] };
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
  import: { arguments: 'VAULT PATH…', count: [2, Infinity], options: ['collection', 'language', 'consent'], run: runImport },
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
  issue: { arguments: 'VAULT TESTIMONY', count: [2, 2], options: ['out', 'purpose', 'to'], run: runIssue },
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
