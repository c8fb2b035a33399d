// What an archive says of itself, by name: in the stacks, and as far as readers are told it in the reading room.
import type { Readable, Writable } from './sql.ts';

export type SettingName = 'name' | 'accession-pattern' | 'backup-days';

export function setting(db: Readable, name: SettingName): string | null {
  return db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(name) ?? null;
}

/** Null takes it away. */
export function putSetting(db: Writable, name: SettingName, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM setting WHERE name = ?').run(name);
  else db.prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(name, value);
}
