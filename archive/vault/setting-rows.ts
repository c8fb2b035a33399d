// What an archive says of itself, by name: in the stacks, and as far as readers are told it in the reading room.
import type { Readable, Writable } from './sql.ts';

/** `clearing-rules`: by which of the program's rules the reading room was last cleared. */
export type SettingName = 'name' | 'accession-pattern' | 'backup-days' | 'clearing-rules';

export function setting(db: Readable, name: SettingName): string | null {
  return db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(name) ?? null;
}

/** Whether each is of a name that is known, and of its kind. */
export function settingsHold(db: Readable): boolean {
  const kinds: Readonly<Record<SettingName, RegExp>> = {
    name: /./su, 'accession-pattern': /./su, 'backup-days': /^(?:never|[1-9][0-9]{0,2})$/u, 'clearing-rules': /^[1-9][0-9]{0,5}$/u,
  };
  return db.prepare<[], [SettingName, string]>('SELECT name, value FROM setting').raw().all()
    .every(([name, value]) => kinds[name]?.test(value) ?? false);
}

/** Null takes it away. */
export function putSetting(db: Writable, name: SettingName, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM setting WHERE name = ?').run(name);
  else db.prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(name, value);
}
