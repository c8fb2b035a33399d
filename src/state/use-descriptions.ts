// The descriptions of several testimonies, fetched one after another: for looking at what a change would make of each.
import { useEffect, useState } from 'react';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { Described } from './describe-several.ts';
import { useSession } from './session.ts';

export interface Descriptions {
  /** Null until all are there. */
  readonly all: readonly Described[] | null;
  readonly read: number;
  readonly fault: Fault | null;
}

/** As they are when the component appears; `testimonies` must stay the same value. */
export function useDescriptions(testimonies: readonly TestimonyId[]): Descriptions {
  const { client } = useSession();
  const [state, setState] = useState<Descriptions>({ all: null, read: 0, fault: null });
  useEffect(() => {
    const letGo = new AbortController();
    const { signal } = letGo;
    async function read(): Promise<void> {
      const all: Described[] = [];
      for (const testimony of testimonies) {
        const { title, description } = await client['testimony.show']({ testimony }, { signal });
        all.push({ testimony, title, description });
        if (!signal.aborted) setState({ all: null, read: all.length, fault: null });
      }
      if (!signal.aborted) setState({ all, read: all.length, fault: null });
    }
    read().catch((thrown: unknown) => {
      if (!signal.aborted) setState((now) => ({ ...now, fault: toFault(thrown) }));
    });
    return () => letGo.abort();
  }, [client, testimonies]);
  return state;
}
