// What an archive keeps of each reading copy that it made: the keys to bring it up to date, and what it holds. In the stacks.
import { z } from 'zod';
import { ArchiveError } from '../api/errors.ts';
import { TestimonyId, UserId, VaultId } from '../api/ids.ts';
import type { Readable, Writable } from './sql.ts';
import { readBody } from './stored-json.ts';

const KeptCopy = z.strictObject({
  copy: VaultId,
  for: z.string(),
  /** Its one user. */
  user: UserId,
  made: z.iso.datetime(),
  refreshed: z.iso.datetime(),
  /** The seed of its root key, which signs its `keys`, in base64url; and the key of its desk, to take the outbox in. */
  root: z.base64url(),
  desk: z.base64url(),
  /** What it holds, each with the SHA-256 that its disclosure has. */
  testimonies: z.array(z.tuple([TestimonyId, z.string()])),
});
export type KeptCopy = z.infer<typeof KeptCopy>;

const prefix = 'reading-copy ';

/** In the order of their ids. */
export function keptCopies(db: Readable): KeptCopy[] {
  return db.prepare<[string], Buffer>('SELECT secret FROM archive_key WHERE substr(name, 1, 13) = ? ORDER BY name').pluck()
    .all(prefix).map((secret) => {
      const kept = readBody(KeptCopy, secret.toString('utf8'));
      if (kept === null) throw new ArchiveError('vault-damaged', { file: 'stacks', reason: 'reading-copy' });
      return kept;
    });
}

export function putKeptCopy(db: Writable, kept: KeptCopy): void {
  db.prepare('INSERT OR REPLACE INTO archive_key (name, secret) VALUES (?, ?)')
    .run(prefix + kept.copy, Buffer.from(JSON.stringify(kept), 'utf8'));
}
