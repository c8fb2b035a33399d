// The search of this sitting: made at the first visit, there again at the next, gone when it is locked.
import { useEffect, useState } from 'react';
import { browserTimers } from './ask-latest.ts';
import { changes, useChanges } from './changes.ts';
import { makeSearchDesk, type SearchDesk } from './search-desk.ts';
import { useSession } from './session.ts';

const name = 'search.desk';
/** How much had changed in the vault when the search was last on the screen. */
const changesSeen = 'search.changes';

export function useSearchDesk(): SearchDesk {
  const { client, kept } = useSession();
  const [desk] = useState(() => {
    // What stands under this name was put there here.
    const found = kept.get(name) as SearchDesk | undefined;
    return found ?? makeSearchDesk(client, browserTimers);
  });
  useEffect(() => {
    kept.set(name, desk);
    if ((kept.get(changesSeen) ?? changes.get().count) !== changes.get().count) desk.again();
    return () => {
      kept.set(changesSeen, changes.get().count);
      desk.rest();
    };
  }, [kept, desk]);
  useChanges(() => desk.again());
  return desk;
}
