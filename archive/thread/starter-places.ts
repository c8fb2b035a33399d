// Puts the starter list of places among the authorities of an archive, as far as they are not there yet.
import { emptyAuthority, type Authority } from '../api/authority.ts';
import type { Output } from '../api/contract.ts';
import { checkAuthority } from '../catalogue/check-authority.ts';
import { starterPlaces, variantsOfPlace } from '../catalogue/starter-places.ts';
import { allAuthorities } from '../vault/authority-rows.ts';
import { changeAuthorities, newAuthorityId } from './authorities.ts';
import { permit, stacksOf, type Session } from './session.ts';

/** A place whose heading another place has is left as the archive has it, and may still be what others are part of. */
export function addStarterPlaces(session: Session): Output<'authority.starter'> {
  permit(session, 'archivist', 'cataloguer');
  const all = allAuthorities(stacksOf(session).db);
  const byHeading = new Map(all.filter(({ type }) => type === 'place').map((one) => [one.heading, one]));
  const added: Authority[] = [];
  for (const place of starterPlaces) {
    if (byHeading.has(place.heading)) continue;
    const whole = place.parent === null ? undefined : byHeading.get(place.parent);
    const authority = checkAuthority({
      ...emptyAuthority, id: newAuthorityId(), type: 'place', heading: place.heading, variants: variantsOfPlace(place),
      coordinates: place.coordinates, relations: whole === undefined ? [] : [{ kind: 'part-of', to: whole.id }],
    }, [...all, ...added]);
    added.push(authority);
    byHeading.set(authority.heading, authority);
  }
  const [first] = added;
  if (first !== undefined) changeAuthorities(session, { deed: 'starter', target: first.id, put: added });
  return { added: added.length, known: starterPlaces.length - added.length };
}
