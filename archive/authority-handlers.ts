// The handlers of authorities: keeping them, merging and splitting them, undoing what was done, and suggesting other names.
import type { authorityCalls } from './api/authority-calls.ts';
import type { Handlers } from './dispatch.ts';
import {
  addAuthority, changeAuthority, listAuthorities, removeAuthority, showAuthority, suggestNames,
} from './thread/authorities.ts';
import { mergeAuthorities, splitAuthority } from './thread/merge-authorities.ts';
import { readDeeds, restoreAuthorities } from './thread/restore-authorities.ts';
import type { Session } from './thread/session.ts';
import { addStarterPlaces } from './thread/starter-places.ts';

export function authorityHandlers(session: () => Session): Pick<Handlers, keyof typeof authorityCalls> {
  return {
    'authority.list': async (input) => listAuthorities(session(), input),
    'authority.show': async (input) => showAuthority(session(), input),
    'authority.add': async (input) => addAuthority(session(), input),
    'authority.change': async (input) => changeAuthority(session(), input),
    'authority.merge': async (input) => mergeAuthorities(session(), input),
    'authority.split': async (input) => splitAuthority(session(), input),
    'authority.remove': async (input) => removeAuthority(session(), input),
    'authority.history': async (input) => readDeeds(session(), input),
    'authority.restore': async (input) => restoreAuthorities(session(), input),
    'authority.suggest': async (input) => suggestNames(session(), input),
    'authority.starter': async () => addStarterPlaces(session()),
  };
}
