// Follows a link to a passage that was put into the address, and takes it out of the address again.
import { placeOfLink } from './place.ts';
import type { Session } from './session.ts';

export function followLinks(session: Session): void {
  addEventListener('hashchange', () => {
    const place = placeOfLink(location.hash);
    if (location.hash === '') return;
    // The browser has made a step of it by itself; going back from there is a step of ours again.
    history.back();
    if (place !== null) addEventListener('popstate', () => session.go(place), { once: true });
  });
}
