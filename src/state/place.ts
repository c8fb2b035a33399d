// The screens that one can be at, and the form in which one passage can be linked to.
import { PassageId, TestimonyId } from '../../archive/api/ids.ts';
import type { SettingsTab } from '../words/settings-tabs.ts';

export type Place =
  | { readonly screen: 'catalogue'; readonly collection?: string | null; readonly selected?: TestimonyId | null }
  | { readonly screen: 'search' }
  | { readonly screen: 'settings'; readonly tab?: SettingsTab }
  | {
    readonly screen: 'reading';
    readonly testimony: TestimonyId;
    readonly passage: PassageId | null;
    /** Where "back" leads. */
    readonly from: 'catalogue' | 'search';
  }
  | { readonly screen: 'issue'; readonly testimony: TestimonyId };

export const firstPlace: Place = { screen: 'catalogue' };

/** What a screen is called by: two places with one key are one screen, which is not shown anew between them. */
export const screenKey = (place: Place): string => ('testimony' in place ? `${place.screen} ${place.testimony}` : place.screen);

export function samePlace(one: Place, other: Place): boolean {
  if (screenKey(one) !== screenKey(other)) return false;
  switch (one.screen) {
    case 'catalogue': {
      const { collection = null, selected = null } = other as typeof one;
      return (one.collection ?? null) === collection && (one.selected ?? null) === selected;
    }
    case 'settings': return one.tab === (other as typeof one).tab;
    case 'reading': return one.passage === (other as typeof one).passage;
    case 'search': case 'issue': return true;
  }
}

const linkStart = '#/testimony/';

/** The end of an address that leads to a testimony, or to one passage of it. Ids are random and tell nothing. */
export const linkTo = (testimony: TestimonyId, passage: PassageId | null): string => linkStart + (passage ?? testimony);

/** Where a link leads; null where it is none of ours. */
export function placeOfLink(hash: string): Place | null {
  if (!hash.startsWith(linkStart)) return null;
  const named = hash.slice(linkStart.length);
  const passage = PassageId.safeParse(named);
  const testimony = TestimonyId.safeParse(named.split('.')[0]);
  if (!testimony.success || (named.includes('.') && !passage.success)) return null;
  return { screen: 'reading', testimony: testimony.data, passage: passage.success ? passage.data : null, from: 'catalogue' };
}

/** A place without anything that was read in the vault: what may be kept while it is locked. */
export const withoutContent = (place: Place): Place => (place.screen === 'catalogue' ? firstPlace : place);
