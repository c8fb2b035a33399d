// The calls by which an archive provides for a lost passphrase: a part of the contract.
import { z } from 'zod';
import { Ticket, UserId, VaultId } from './ids.ts';
import { Paper } from './issue-calls.ts';
import { read, write } from './operation.ts';
import { Language } from './language.ts';
import { Passphrase, WordsTyped } from './vault-fields.ts';

/** Which words these are: how often words were made for the vault, and when. */
export const WordsMade = z.object({ vault: VaultId, number: z.int().positive(), made: z.iso.datetime() });
export type WordsMade = z.infer<typeof WordsMade>;

const WordAt = z.int().min(1).max(24);

/** For archivists. */
export const recoveryCalls = {
  'recovery.state': read(z.object({}), z.object({
    /** The words in force; null where none were made. */
    words: WordsMade.nullable(),
    /** An archivist is within their reach once he has opened the vault after they were made. */
    archivists: z.array(z.object({ id: UserId, user: z.string(), reached: z.boolean() })),
  })),
  /** New words, given this once and not in force before `recovery.confirm`. The passphrase is that of whoever is there. */
  'recovery.create': write(z.object({ passphrase: Passphrase }), WordsMade.extend({
    words: z.array(z.string()).length(24),
    /** The places whose words have to be typed back. */
    ask: z.array(WordAt).length(3),
  })),
  /** Puts the new words in force; earlier ones open nothing then. `wrong-words`, reason `not-the-same`, says where. */
  'recovery.confirm': write(z.object({
    words: z.array(z.object({ at: WordAt, word: z.string().max(100) })).length(3),
  }), WordsMade),
  /** Whether these are the words in force. */
  'recovery.check': read(z.object({ words: WordsTyped }), WordsMade),
  /** A sheet to be printed (PDF): of the new words that wait to be confirmed, or of those in force, typed in once more. */
  'recovery.sheet': read(z.object({ words: WordsTyped.optional(), language: Language.default('en'), paper: Paper.optional() }), z.object({
    ticket: Ticket, name: z.string(), pages: z.int().positive(),
  })),
} as const;
