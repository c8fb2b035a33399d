// The commands that back a vault up, check a backup, and make a vault of it again.
import { join, resolve } from 'node:path';
import { ask, usage, type Command, type Invocation } from './command.ts';

/** The folder that an option names; these commands have no use for a guess. */
function folderIn({ options }: Invocation, name: 'to' | 'datakeys'): string {
  const folder = options[name];
  if (folder === undefined) throw usage(`--${name}`);
  return resolve(folder);
}

const optional = (folder: string | undefined): string | undefined => (folder === undefined ? undefined : resolve(folder));

/** A number of days, or `never`. */
function daysIn({ options: { every } }: Invocation): number | null {
  if (every === 'never') return null;
  if (every === undefined || !/^[1-9][0-9]{0,2}$/u.test(every)) throw usage('--every');
  return Number(every);
}

const opener = ({ positionals, user, passphrase }: Invocation) => ({ folder: resolve(positionals[0] ?? ''), user, passphrase });

export const backupCommands = {
  'backup create': {
    arguments: 'VAULT', count: [1, 1], options: ['to', 'datakeys', 'bag'],
    async run(invocation) {
      const [to, datakeys] = [folderIn(invocation, 'to'), folderIn(invocation, 'datakeys')];
      const made = await ask(invocation, 'backup.create', { to, datakeys, bag: invocation.flags.has('bag') });
      const { backup } = invocation.words;
      return { json: { ...made, backup: to }, text: [backup.made(made.generation, to, made.testimonies), backup.dataKeys(made.datakeys, datakeys)] };
    },
  },
  'backup verify': {
    arguments: 'FOLDER', count: [1, 1], options: ['datakeys'], opens: 'nothing',
    async run(invocation) {
      const datakeys = optional(invocation.options.datakeys);
      const found = await ask(invocation, 'backup.verify', { ...opener(invocation), datakeys });
      const { backup } = invocation.words;
      const whole = backup.whole(found.generation, found.at, found.testimonies, found.rows);
      return { json: found, text: datakeys === undefined ? [whole, backup.withoutDataKeys] : [whole] };
    },
  },
  'backup restore': {
    arguments: 'FOLDER', count: [1, 1], options: ['to', 'datakeys', 'tombstones', 'words-file', 'new-passphrase-file'], opens: 'nothing',
    async run(invocation) {
      const [to, datakeys] = [folderIn(invocation, 'to'), folderIn(invocation, 'datakeys')];
      const tombstones = optional(invocation.options.tombstones);
      const done = await ask(invocation, 'backup.restore', {
        ...opener(invocation), to, datakeys, tombstones, words: invocation.recovery ?? undefined,
      });
      const { backup } = invocation.words;
      return {
        json: { ...done, vault: to },
        text: [
          backup.restored(to, done.generation, done.at, done.testimonies), backup.erasedAgain(done.erased),
          ...(done.unread === 0 ? [] : [backup.unread(done.unread)]),
        ],
      };
    },
  },
  'backup remind': {
    arguments: 'VAULT', count: [1, 1], options: ['every'],
    async run(invocation) {
      const { days } = await ask(invocation, 'backup.remind', { days: daysIn(invocation) });
      return { json: { days }, text: [invocation.words.backup.remind(days)] };
    },
  },
  'backup keys': {
    arguments: 'VAULT', count: [1, 1], options: ['replace', 'destroyed'],
    async run(invocation) {
      const { replace, destroyed } = invocation.options;
      if (replace !== undefined && destroyed !== undefined) throw usage('--destroyed');
      const done = replace !== undefined ? await ask(invocation, 'backup.replaceKeys', { folder: resolve(replace) })
        : destroyed !== undefined ? await ask(invocation, 'backup.forgetKeys', { folder: resolve(destroyed) })
        : await ask(invocation, 'backup.keys', {});
      const { backup } = invocation.words;
      const lines = done.files.map(({ generation, folder, file, at, stale }) => backup.keyFile(generation, join(folder, file), at, stale));
      return { json: done, text: lines.length === 0 ? [backup.noKeyFiles] : lines };
    },
  },
} as const satisfies Record<string, Command>;
