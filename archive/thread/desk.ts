// What users keep for themselves: how they like the page, and what they have searched for. Sealed to each of them.
import {
  defaultSettings, RememberedSearch, Settings, type Output, type Parsed,
} from '../api/contract.ts';
import { deleteItems, itemsOf, putItem } from '../vault/desk-rows.ts';
import type { Session } from './session.ts';

/** So many searches are remembered; the oldest go first. */
const mostSearches = 200;

/** What an earlier version of the program wrote and this one does not understand is passed over. */
export function readSettings({ vault }: Session): Output<'desk.settings'> {
  const stored = Settings.safeParse(itemsOf(vault, 'settings')[0]?.value);
  return stored.success ? stored.data : defaultSettings;
}

export function writeSettings({ vault }: Session, settings: Parsed<'desk.set'>): void {
  vault.desk.write((db) => putItem(db, vault, 'settings', 0, settings));
}

/** Newest first. A search made again is listed once, where it was made last. */
export function readSearches({ vault }: Session): Output<'desk.searches'> {
  const seen = new Set<string>();
  const searches = itemsOf(vault, 'search').flatMap(({ value }) => {
    const { success, data } = RememberedSearch.safeParse(value);
    if (!success || seen.has(data.query)) return [];
    seen.add(data.query);
    return [data];
  });
  return { searches };
}

export function rememberSearch({ vault }: Session, { query, total }: Parsed<'desk.remember'>): void {
  const last = itemsOf(vault, 'search')[0]?.number ?? 0;
  vault.desk.write((db) => {
    putItem(db, vault, 'search', last + 1, { query, total, at: vault.now().toISOString() });
    deleteItems(db, vault, 'search', last + 2 - mostSearches);
  });
}

export function forgetSearches({ vault }: Session): void {
  vault.desk.write((db) => deleteItems(db, vault, 'search'));
  vault.desk.checkpoint();
}
