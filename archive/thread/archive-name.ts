// What a page calls the archive: the name it has given itself, or the program's.
import { setting } from '../vault/setting-rows.ts';
import type { Session } from './session.ts';

export function archiveName({ vault }: Session): string {
  return setting(vault.reading.db, 'name') ?? 'Vouchsafe';
}
