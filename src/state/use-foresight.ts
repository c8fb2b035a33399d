// What a deed would change, asked for while it is still being filled in: the answer is always that of the last question.
import { useEffect, useState } from 'react';
import type { Input } from '../../archive/api/contract.ts';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { browserTimers, makeLatestAsker } from './ask-latest.ts';
import type { Foreseen } from './foresight.ts';
import { useSession } from './session.ts';

export type DeedInMind = Input<'consent.foresee'>['deed'];

export interface Foresight {
  readonly foreseen: Foreseen | null;
  readonly fault: Fault | null;
  /** What is shown is not yet, or no more, that of the deed. */
  readonly running: boolean;
}

/** Milliseconds of rest after a change in the form. */
const restAfterChange = 250;

const nothing: Foresight = { foreseen: null, fault: null, running: false };

/** Null is a deed that is not complete yet, or that is done. */
export function useForesight(testimony: TestimonyId, deed: DeedInMind | null): Foresight {
  const { client } = useSession();
  const [foresight, setForesight] = useState<Foresight>(nothing);
  const [asker] = useState(() => makeLatestAsker(browserTimers));
  const [isFirst, setFirst] = useState(true);
  const given = deed === null ? null : JSON.stringify(deed);
  useEffect(() => {
    if (given === null) {
      asker.stop();
      setForesight(nothing);
      return undefined;
    }
    setForesight((now) => ({ ...now, running: true }));
    asker.ask(async (signal) => {
      try {
        // Parsed again, so that a deed that is made anew with every rendering is asked about once.
        const foreseen = await client['consent.foresee']({ testimony, deed: JSON.parse(given) as DeedInMind }, { signal });
        if (!signal.aborted) setForesight({ foreseen, fault: null, running: false });
      } catch (thrown) {
        if (!signal.aborted) setForesight({ foreseen: null, fault: toFault(thrown), running: false });
      }
    }, isFirst ? 0 : restAfterChange);
    setFirst(false);
    return () => asker.stop();
  }, [client, asker, testimony, given]);
  return foresight;
}
