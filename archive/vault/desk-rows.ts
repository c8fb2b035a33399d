// A user's own items on the desk, sealed to that user: everyone holds the desk's key, nobody else can open them.
import type { Vault } from './vault-shape.ts';
import type { Readable, Writable } from './sql.ts';

export type ItemKind = 'settings' | 'search' | 'workbook' | 'saved-search';

const labelOf = (kind: ItemKind, number: number): string => `desk ${kind} ${number}`;

export function putItem(db: Writable, vault: Vault, kind: ItemKind, number: number, value: unknown): void {
  const sealed = vault.sealForSelf(Buffer.from(JSON.stringify(value), 'utf8'), labelOf(kind, number));
  db.prepare('INSERT OR REPLACE INTO item (user, kind, number, sealed) VALUES (?, ?, ?, ?)')
    .run(vault.user.id, kind, number, sealed);
}

/** The user's items of a kind by their numbers, the highest first. */
export function itemsOf(vault: Vault, kind: ItemKind): { readonly number: number; readonly value: unknown }[] {
  return vault.desk.db.prepare<[string, string], { number: number; sealed: Buffer }>(
    'SELECT number, sealed FROM item WHERE user = ? AND kind = ? ORDER BY number DESC',
  ).all(vault.user.id, kind).map(({ number, sealed }) => {
    const opened = vault.openForSelf(sealed, labelOf(kind, number));
    const value = JSON.parse(Buffer.from(opened).toString('utf8')) as unknown;
    opened.fill(0);
    return { number, value };
  });
}

/** Whether every item of the user's own opens in its place. */
export function itemsOpen(db: Readable, vault: Vault): boolean {
  const rows = db.prepare<[string], { kind: ItemKind; number: number; sealed: Buffer }>('SELECT kind, number, sealed FROM item WHERE user = ?');
  return rows.all(vault.user.id).every(({ kind, number, sealed }) => {
    try {
      vault.openForSelf(sealed, labelOf(kind, number)).fill(0);
      return true;
    } catch {
      return false;
    }
  });
}

/** All of a kind, or those below a number. */
export function deleteItems(db: Writable, vault: Vault, kind: ItemKind, below: number = Number.MAX_SAFE_INTEGER): void {
  db.prepare('DELETE FROM item WHERE user = ? AND kind = ? AND number < ?').run(vault.user.id, kind, below);
}

export function deleteItem(db: Writable, vault: Vault, kind: ItemKind, number: number): void {
  db.prepare('DELETE FROM item WHERE user = ? AND kind = ? AND number = ?').run(vault.user.id, kind, number);
}
