// Authorities as the stacks keep them, and as far as readers are told them in the reading room: a row each.
import { Authority, type AuthorityId } from '../api/authority.ts';
import type { Readable, Writable } from './sql.ts';
import { readBody } from './stored-json.ts';

export const AuthorityBody = Authority.omit({ id: true });

interface Stored {
  readonly id: AuthorityId;
  readonly body: string;
}

/** Puts an authority, or replaces the one of that id. */
export function putAuthority(db: Writable, { id, ...body }: Authority): void {
  db.prepare('INSERT INTO authority (id, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body').run(id, JSON.stringify(body));
}

export function deleteAuthority(db: Writable, id: AuthorityId): void {
  db.prepare('DELETE FROM authority WHERE id = ?').run(id);
}

function readRow({ id, body }: Stored): Authority[] {
  const read = readBody(AuthorityBody, body);
  return read === null ? [] : [{ id, ...read }];
}

/** In the order of their ids. One that cannot be read is left out, and so told to nobody: `verify` names it. */
export function allAuthorities(db: Readable): Authority[] {
  return db.prepare<[], Stored>('SELECT id, body FROM authority ORDER BY id').all().flatMap(readRow);
}

export function hasAuthorities(db: Readable): boolean {
  return db.prepare('SELECT 1 FROM authority LIMIT 1').get() !== undefined;
}
