// A testimony as this user has it and, when asked, as a scholar has it.
import { useState } from 'react';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { TestimonyView } from '../../archive/api/testimony.ts';
import { useSession } from './session.ts';
import { useFetched, type Fetched } from './use-fetched.ts';

/** What the reading room has of it: the text, or why there is none. */
export type ScholarView =
  | { readonly view: TestimonyView; readonly refused: null }
  | { readonly view: null; readonly refused: Fault };

export interface ReadingViews {
  readonly own: Fetched<TestimonyView>;
  readonly scholar: ScholarView | null;
  /** Asked for and not here yet. */
  readonly isLooking: boolean;
  readonly scholarFault: Fault | null;
  readonly asScholar: boolean;
  showAsScholar(wanted: boolean): void;
}

export function useReadingViews(testimony: TestimonyId): ReadingViews {
  const { client } = useSession();
  const own = useFetched((options) => client['testimony.show']({ testimony }, options));
  const [asScholar, setAsScholar] = useState(false);
  const scholar = useFetched(async (options): Promise<ScholarView | null> => {
    if (!asScholar) return null;
    try {
      return { view: await client['testimony.show']({ testimony, as: 'scholar' }, options), refused: null };
    } catch (thrown) {
      const fault = toFault(thrown);
      if (fault.code !== 'consent-refused' && fault.code !== 'not-found') throw thrown;
      return { view: null, refused: fault };
    }
  }, { of: asScholar ? 'scholar' : 'own' });
  return {
    own, scholar: asScholar ? scholar.value : null, isLooking: asScholar && scholar.value === null && scholar.fault === null,
    scholarFault: asScholar ? scholar.fault : null, asScholar, showAsScholar: setAsScholar,
  };
}
