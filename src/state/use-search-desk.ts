// The search of this sitting: made at the first visit, there again at the next, gone when it is locked.
import { useEffect, useState } from 'react';
import { browserTimers } from './ask-latest.ts';
import { makeSearchDesk, type SearchDesk } from './search-desk.ts';
import { useSession } from './session.ts';

const name = 'search.desk';

export function useSearchDesk(): SearchDesk {
  const { client, kept } = useSession();
  const [desk] = useState(() => {
    // What stands under this name was put there here.
    const found = kept.get(name) as SearchDesk | undefined;
    return found ?? makeSearchDesk(client, browserTimers);
  });
  useEffect(() => {
    kept.set(name, desk);
    return () => desk.rest();
  }, [kept, desk]);
  return desk;
}
