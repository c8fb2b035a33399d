// What waits for a person, as the engine told it last.
import type { DueItem } from '../../archive/api/consent-calls.ts';
import { waitsNow } from './due-days.ts';
import { useSession } from './session.ts';
import { today } from './use-days.ts';
import { useFetched, type Fetched } from './use-fetched.ts';

/** `within` is a number of days from today. */
export function useDue(within: number): Fetched<readonly DueItem[]> {
  const { client } = useSession();
  return useFetched(
    async (options) => (await client['consent.due']({ within }, options)).due as readonly DueItem[], { of: String(within) },
  );
}

/** How much waits today; nothing is known of it until it has been told. */
export function useDueCount(): number {
  const { value } = useDue(0);
  return (value ?? []).filter((item) => waitsNow(item, today())).length;
}
