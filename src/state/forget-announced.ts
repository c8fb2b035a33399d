// Takes back what React Aria has read out: it leaves titles of testimonies in the page for seconds, also behind a lock.

/** Empties the places that are read aloud; they stay, for what is said next. */
export function forgetAnnounced(): void {
  for (const place of document.querySelectorAll('[data-live-announcer] [role=log]')) place.replaceChildren();
}
