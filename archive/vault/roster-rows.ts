// The names of a vault's users, those who were removed among them: what was done by them stays theirs.
import type { Role } from '../api/consent.ts';
import type { UserId } from '../api/ids.ts';
import type { Vault } from './vault-shape.ts';

export interface Person {
  readonly id: UserId;
  readonly user: string;
  /** Null for those who were removed. */
  readonly role: Role | null;
}

export function peopleEver({ reading, keyFile }: Vault): Person[] {
  const roles = new Map(keyFile.users.map(({ id, role }) => [id, role]));
  const former = new Set(keyFile.former?.map(({ id }) => id));
  return reading.read((db) => (
    db.prepare<[], [UserId, string]>('SELECT user, name FROM roster ORDER BY name').raw().all()
  )).flatMap(([id, user]) => {
    const role = roles.get(id) ?? null;
    return role === null && !former.has(id) ? [] : [{ id, user, role }];
  });
}
