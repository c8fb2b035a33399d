// The screens that one can be at, and the form in which one passage can be linked to.
import { PassageId, TestimonyId, type TurnKey } from '../../archive/api/ids.ts';
import type { AuthorityId, AuthorityType } from '../../archive/api/authority.ts';
import type { WorkbookId } from '../../archive/api/search-calls.ts';
import type { SettingsTab } from '../words/settings-tabs.ts';

/** The screens from which a testimony is opened. */
export type WayIn = 'catalogue' | 'search' | 'workbook' | 'event';

export type Place =
  | { readonly screen: 'catalogue'; readonly collection?: string | null; readonly selected?: TestimonyId | null }
  /** What the descriptions in the catalogue lack. */
  | { readonly screen: 'quality' }
  | { readonly screen: 'search' }
  | { readonly screen: 'settings'; readonly tab?: SettingsTab }
  | {
    readonly screen: 'reading';
    readonly testimony: TestimonyId;
    readonly passage: PassageId | null;
    /** Where "back" leads. */
    readonly from: WayIn;
  }
  /** A transcript while it is edited, beginning at a turn where one was in sight. */
  | { readonly screen: 'editing'; readonly testimony: TestimonyId; readonly turn: TurnKey | null; readonly from: WayIn }
  /** A translation and its original, paired by hand. */
  | { readonly screen: 'aligning'; readonly testimony: TestimonyId; readonly original: TestimonyId; readonly from: WayIn }
  /** Finding and replacing in a transcript, in those of a collection, or in all. */
  | { readonly screen: 'replacing'; readonly testimony: TestimonyId | null; readonly collection: string | null }
  /** The review of a table that is to be laid over descriptions. */
  | { readonly screen: 'table' }
  /** The review of files that are to be imported. */
  | { readonly screen: 'import' }
  | { readonly screen: 'issue'; readonly testimony: TestimonyId }
  /** The finding aid of these; `collection` is what it is likely to be called. */
  | { readonly screen: 'finding-aid'; readonly testimonies: readonly TestimonyId[]; readonly collection: string | null }
  | { readonly screen: 'consent'; readonly testimony: TestimonyId }
  /** The form in which an agreement is recorded or amended. */
  | { readonly screen: 'agreement'; readonly testimony: TestimonyId }
  /** One of the user's workbooks; null is the one that was open last. */
  | { readonly screen: 'workbook'; readonly workbook: WorkbookId | null }
  | { readonly screen: 'due' }
  /** The register of copies that left, of one testimony or of all. */
  | { readonly screen: 'register'; readonly testimony: TestimonyId | null }
  /** The people of one testimony, or of the vault. */
  | { readonly screen: 'people'; readonly testimony: TestimonyId | null }
  /** The headings that descriptions use, of a type or of all; one of them, where one is chosen. */
  | { readonly screen: 'authorities'; readonly type?: AuthorityType | null; readonly authority?: AuthorityId | null }
  /** What several testimonies say of one event. */
  | { readonly screen: 'event'; readonly event: AuthorityId }
  /** What is said of a collection as a whole. */
  | { readonly screen: 'collection'; readonly collection: string }
  /** The map and the timeline of a collection, or of everything. */
  | { readonly screen: 'atlas'; readonly collection: string | null };

export const firstPlace: Place = { screen: 'catalogue' };

/** What a screen is called by: two places with one key are one screen, which is not shown anew between them. */
export const screenKey = (place: Place): string => (
  'testimony' in place && place.testimony !== null ? `${place.screen} ${place.testimony}` : place.screen
);

export type Section = 'catalogue' | 'search' | 'workbook' | 'authorities' | 'due' | 'register' | 'settings';

/** The section of the frame in which a screen lies. */
export function sectionOf(place: Place): Section {
  switch (place.screen) {
    case 'reading': case 'editing': case 'aligning': return place.from === 'event' ? 'authorities' : place.from;
    case 'quality': case 'table': case 'import': case 'issue': case 'finding-aid': case 'consent': case 'agreement': case 'people': case 'collection': case 'atlas':
    case 'replacing':
      return 'catalogue';
    case 'event': return 'authorities';
    case 'catalogue': case 'search': case 'workbook': case 'authorities': case 'due': case 'register': case 'settings': return place.screen;
  }
}

export function placeOfSection(screen: Section): Place {
  switch (screen) {
    case 'register': return { screen, testimony: null };
    case 'workbook': return { screen, workbook: null };
    default: return { screen };
  }
}

export function samePlace(one: Place, other: Place): boolean {
  if (screenKey(one) !== screenKey(other)) return false;
  switch (one.screen) {
    case 'catalogue': {
      const { collection = null, selected = null } = other as typeof one;
      return (one.collection ?? null) === collection && (one.selected ?? null) === selected;
    }
    case 'settings': return one.tab === (other as typeof one).tab;
    case 'workbook': return one.workbook === (other as typeof one).workbook;
    case 'reading': return one.passage === (other as typeof one).passage;
    case 'finding-aid': return one.testimonies === (other as typeof one).testimonies;
    case 'authorities': {
      const { type = null, authority = null } = other as typeof one;
      return (one.type ?? null) === type && (one.authority ?? null) === authority;
    }
    case 'event': return one.event === (other as typeof one).event;
    case 'collection': case 'atlas': return one.collection === (other as typeof one).collection;
    case 'aligning': return one.original === (other as typeof one).original;
    case 'replacing': return one.collection === (other as typeof one).collection;
    case 'editing':
    case 'quality': case 'table': case 'search': case 'import': case 'issue': case 'people': case 'consent': case 'agreement': case 'due': case 'register': return true;
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
export const withoutContent = (place: Place): Place => (
  // Of an import under review nothing is left by then.
  ['catalogue', 'finding-aid', 'import', 'table', 'collection', 'atlas', 'replacing'].includes(place.screen) ? firstPlace : place
);
