// The search of this sitting: made at the first visit, there again at the next, gone when it is locked.
import { useEffect, useState } from 'react';
import { browserTimers } from './ask-latest.ts';
import { changes, useChanges } from './changes.ts';
import { makeSearchDesk, type SearchDesk } from './search-desk.ts';
import { useSession, type Session } from './session.ts';

const name = 'search.desk';
/** How much had changed in the vault when the search was last on the screen. */
const changesSeen = 'search.changes';

/** For screens that search for something and go there. */
export function searchDeskOf({ client, kept }: Pick<Session, 'client' | 'kept'>): SearchDesk {
  // What stands under this name was put there here.
  const desk = kept.get(name) as SearchDesk | undefined ?? makeSearchDesk(client, browserTimers);
  kept.set(name, desk);
  return desk;
}

export function useSearchDesk(): SearchDesk {
  const session = useSession();
  const { kept } = session;
  const [desk] = useState(() => searchDeskOf(session));
  useEffect(() => {
    if ((kept.get(changesSeen) ?? changes.get().count) !== changes.get().count) desk.again();
    return () => {
      kept.set(changesSeen, changes.get().count);
      desk.rest();
    };
  }, [kept, desk]);
  useChanges(() => desk.again());
  return desk;
}
