// The calls by which a vault is backed up, a backup is looked at, and a vault is made of it again: a part of the contract.
import { z } from 'zod';
import { read, write } from './operation.ts';
import { Folder, Passphrase, UserName, WordsTyped } from './vault-fields.ts';

/** One backup: the how manyth of its vault it is, when it was made, and how many testimonies are in it. */
const Backup = z.object({
  generation: z.int().positive(), at: z.iso.datetime(), testimonies: z.int().nonnegative(),
});

/** By whom a backup is opened: with the name and passphrase of an archivist as they were when it was made. */
const Opener = z.object({ folder: Folder, user: UserName, passphrase: Passphrase });

/** A file of data keys where it was put. `at`: when it was written, last; `stale`: how many testimonies were erased since. */
const KeyFile = z.object({
  generation: z.int().positive(), folder: z.string(), file: z.string(), at: z.iso.datetime(), stale: z.int().nonnegative(),
});
const KeyFiles = z.object({ files: z.array(KeyFile) });

const RemindDays = z.int().min(1).max(365).nullable();

export const backupCalls = {
  /** The latest backup on record, and how often testimonies, consent or people have been changed since; null for none. */
  'backup.state': read(z.object({}), z.object({
    last: z.object({ generation: z.int().positive(), at: z.iso.datetime() }).nullable(),
    changes: z.int().nonnegative(),
    /** After how many days without a backup one is due; null where nobody wants to be reminded. */
    remind: RemindDays,
    /** So many days have gone by since the last backup, or since the first entry of the journal, and something has changed. */
    due: z.boolean(),
  })),
  /** For archivists: kept in the vault, and the same for all of them. */
  'backup.remind': write(z.object({ days: RemindDays }), z.object({ days: RemindDays })),
  /**
   * Into `to`, which must not exist or be empty, without the data keys that open the text: those go into a file in
   * `datakeys`, which must lie neither there nor in the vault (`bad-request`). As a `bag` the backup is the payload of a BagIt package.
   */
  'backup.create': write(z.object({ to: Folder, datakeys: Folder, bag: z.boolean().default(false) }), Backup.extend({
    bytes: z.int().nonnegative(), datakeys: z.string(),
  })),
  /** For archivists: the files of data keys on record. An erasure is finished once none is stale. */
  'backup.keys': read(z.object({}), KeyFiles),
  /**
   * Writes the files of data keys in a folder anew without the keys of what was erased, and registers the folder where they
   * were copied to it. `not-found`, reason `data-keys`, where there is none of this vault's; `vault-damaged`.
   */
  'backup.replaceKeys': write(z.object({ folder: Folder }), KeyFiles.extend({ replaced: z.int().nonnegative() })),
  /** Takes a folder off the record whose files of data keys are destroyed. `conflict`, reason `still-there`, where one is not. */
  'backup.forgetKeys': write(z.object({ folder: Folder }), KeyFiles.extend({ forgotten: z.int().nonnegative() })),
  /** Every file and every row; the data keys too, where their folder is given. A fault names what is not as it was written. */
  'backup.verify': read(Opener.extend({ datakeys: Folder.optional() }), Backup.extend({ rows: z.int().nonnegative() })),
  /**
   * Makes a vault in `to`, which must not exist or be empty. What was erased since is erased again: by the tombstones of
   * the vault in `tombstones`, and of every copy of the vault beside `to`. `unread`: how many of those could not be read.
   * With recovery words, those of the time of the backup, `passphrase` is a new one.
   */
  'backup.restore': write(Opener.extend({
    words: WordsTyped.optional(), datakeys: Folder, to: Folder, tombstones: Folder.optional(),
  }), Backup.extend({
    erased: z.int().nonnegative(), unread: z.int().nonnegative(),
  })),
} as const;
