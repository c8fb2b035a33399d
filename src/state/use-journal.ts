// The entries of the journal that match a choice, fetched page by page as they come into sight.
import { useRef, useState } from 'react';
import type { Output } from '../../archive/api/contract.ts';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { TestimonyId, UserId } from '../../archive/api/ids.ts';
import type { JournalEntry } from '../../archive/api/vault-calls.ts';
import { withNewest, withOlder } from './journal-pages.ts';
import { useSession } from './session.ts';
import { useFetched } from './use-fetched.ts';

export interface JournalChoice {
  readonly verb: string | null;
  readonly user: UserId | null;
  readonly testimony: TestimonyId | null;
}

export interface JournalPages extends Pick<Output<'journal.list'>, 'total' | 'verbs' | 'people'> {
  readonly entries: readonly JournalEntry[];
}

export interface UsedJournal {
  /** Null until it has been told once. */
  readonly pages: JournalPages | null;
  readonly fault: Fault | null;
  readonly running: boolean;
  /** Fetches the page after the last one, if there is one and it is not on its way. */
  more(): void;
}

const entriesOnPage = 200;

const askedOf = ({ verb, user, testimony }: JournalChoice) => ({
  limit: entriesOnPage, ...(verb === null ? {} : { verb }), ...(user === null ? {} : { user }), ...(testimony === null ? {} : { target: testimony }),
});

export function useJournal(choice: JournalChoice): UsedJournal {
  const { client } = useSession();
  const asked = askedOf(choice);
  const of = JSON.stringify(asked);
  const [shown, setShown] = useState<{ readonly of: string; readonly pages: JournalPages } | null>(null);
  const [olderFault, setOlderFault] = useState<Fault | null>(null);
  const isFetching = useRef(false);
  const { fault, running } = useFetched((options) => client['journal.list'](asked, options), {
    of,
    onTold: ({ entries, ...told }) => {
      setOlderFault(null);
      setShown((now) => ({ of, pages: { ...told, entries: withNewest(now?.of === of ? now.pages.entries : [], entries) } }));
    },
  });

  async function fetchOlder(before: number): Promise<void> {
    isFetching.current = true;
    try {
      const { entries } = await client['journal.list']({ ...asked, before });
      setShown((now) => (now?.of === of ? { of, pages: { ...now.pages, entries: withOlder(now.pages.entries, entries) } } : now));
    } catch (thrown) {
      setOlderFault(toFault(thrown));
    } finally {
      isFetching.current = false;
    }
  }

  return {
    pages: shown?.pages ?? null,
    fault: fault ?? olderFault,
    running,
    more() {
      if (shown === null || shown.of !== of || isFetching.current) return;
      const { entries, total } = shown.pages;
      const last = entries.at(-1);
      if (last !== undefined && entries.length < total) void fetchOlder(last.number);
    },
  };
}
