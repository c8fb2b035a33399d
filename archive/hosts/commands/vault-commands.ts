// The commands on a vault's users, its journal and its reading copies.
import { resolve } from 'node:path';
import { ArchiveError } from '../../api/errors.ts';
import type { UserId } from '../../api/ids.ts';
import { ask, number, row, usage, writeOut, type Command, type Invocation } from './command.ts';

/** Users are named on the command line as they are at the door. */
async function userNamed(invocation: Invocation): Promise<UserId> {
  const name = (invocation.positionals[1] ?? '').normalize('NFKC');
  const { users } = await ask(invocation, 'user.list', {});
  const found = users.find(({ user }) => user === name);
  if (found === undefined) throw new ArchiveError('not-found', { reason: 'unknown-user' });
  return found.id;
}

export const userCommands = {
  'user list': {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run(invocation) {
      const { users } = await ask(invocation, 'user.list', {});
      return { json: { users }, text: users.map(({ id, user, role }) => row(id, user, role)) };
    },
  },
  'user remove': {
    arguments: 'VAULT NAME', count: [2, 2], options: [],
    async run(invocation) {
      const removed = await ask(invocation, 'user.remove', { user: await userNamed(invocation) });
      const { vault } = invocation.words;
      return { json: removed, text: [vault.removed(removed.name), ...(removed.recovery ? [vault.newWordsDue] : [])] };
    },
  },
  'user role': {
    arguments: 'VAULT NAME', count: [2, 2], options: ['role'],
    async run(invocation) {
      const { options, words: { vault } } = invocation;
      if (options.role === undefined) throw usage('--role');
      const changed = await ask(invocation, 'user.role', { user: await userNamed(invocation), role: options.role });
      return {
        json: changed,
        text: [
          vault.roleChanged(changed.name, changed.role), ...(changed.rekeyed ? [vault.rekeyed] : []),
          ...(changed.recovery ? [vault.newWordsDue] : []),
        ],
      };
    },
  },
  'user passphrase': {
    arguments: 'VAULT', count: [1, 1], options: ['new-passphrase-file'],
    async run(invocation) {
      const { user, passphrase, words } = invocation;
      await ask(invocation, 'user.passphrase', { current: passphrase, next: await invocation.newPassphrase(user) });
      return { json: { user }, text: [words.vault.passphraseChanged] };
    },
  },
} as const satisfies Record<string, Command>;

export const journalCommands = {
  'journal show': {
    arguments: 'VAULT', count: [1, 1], options: ['limit', 'before'],
    async run(invocation) {
      const { options } = invocation;
      const page = await ask(invocation, 'journal.list', {
        limit: number(options.limit, 'limit'), before: number(options.before, 'before'),
      });
      const names = new Map(page.people.map(({ id, user }) => [id, user]));
      const text = page.entries.map(({ number: entry, at, user, verb, target, detail }) => (
        row(entry, at, names.get(user) ?? user, verb, target, Object.keys(detail).length === 0 ? null : JSON.stringify(detail))
      ));
      return { json: page, text };
    },
  },
  'journal verify': {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run(invocation) {
      const { words: { vault } } = invocation;
      const verified = await ask(invocation, 'journal.verify', {});
      const { ok, checked, broken, ends, outboxes } = verified;
      const text = [
        ...(broken === null ? [] : [vault.journalBroken(broken)]), ...(ends ? [] : [vault.journalEnds]), ...outboxes.map(vault.outboxBroken),
      ];
      return { json: verified, text: ok ? [vault.journalWhole(checked)] : text, ...(ok ? {} : { fault: new ArchiveError('vault-damaged') }) };
    },
  },
  'journal export': {
    arguments: 'VAULT', count: [1, 1], options: ['format', 'out'],
    async run(invocation) {
      const { options: { format }, words } = invocation;
      if (format === undefined) throw usage('--format');
      const { file, size, entries } = await writeOut(invocation, () => ask(invocation, 'journal.export', { format }));
      return { json: { file, bytes: size, entries }, text: [words.vault.journalWritten(file, entries)] };
    },
  },
} as const satisfies Record<string, Command>;

function folderTo({ options }: Invocation): string {
  if (options.to === undefined) throw usage('--to');
  return resolve(options.to);
}

export const readingCopyCommands = {
  'reading-copy list': {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run(invocation) {
      const { words: { vault } } = invocation;
      const listed = await ask(invocation, 'reading-copy.list', {});
      const lines = listed.copies.map(({ copy, for: name, made, refreshed, testimonies }) => row(copy, name, made, refreshed, testimonies));
      const recalled = listed.copies.filter(({ recalled: gone }) => gone.length > 0).map(({ copy, recalled: gone }) => vault.recalled(copy, gone.length));
      return { json: listed, text: [...(lines.length === 0 ? [vault.noCopies] : lines), ...recalled, vault.ready(listed.ready)] };
    },
  },
  'reading-copy create': {
    arguments: 'VAULT', count: [1, 1], options: ['to', 'for', 'new-passphrase-file'],
    async run(invocation) {
      const to = folderTo(invocation);
      const { options, words: { vault } } = invocation;
      if (options.for === undefined) throw usage('--for');
      const passphrase = await invocation.newPassphrase(options.for);
      const made = await ask(invocation, 'reading-copy.create', { to, for: options.for, passphrase });
      return { json: { ...made, folder: to }, text: [vault.copyMade(to, made.for, made.testimonies)] };
    },
  },
  'reading-copy refresh': {
    arguments: 'VAULT', count: [1, 1], options: ['to'],
    async run(invocation) {
      const folder = folderTo(invocation);
      const done = await ask(invocation, 'reading-copy.refresh', { folder });
      return { json: { ...done, folder }, text: [invocation.words.vault.copyRefreshed(done.added, done.removed, done.disclosures)] };
    },
  },
} as const satisfies Record<string, Command>;
