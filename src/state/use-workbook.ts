// One workbook as it is shown: what a person does to it is there at once, and told to the engine one thing after another.
import { useCallback, useRef, useState } from 'react';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { WorkbookId } from '../../archive/api/search-calls.ts';
import { useSession } from './session.ts';
import { useFetched } from './use-fetched.ts';
import { collectedOf, type ShownItem, type ShownWorkbook } from './workbook-items.ts';

export interface WorkbookInHand {
  /** Null until it has been told once, and when it is gone. */
  readonly workbook: ShownWorkbook | null;
  readonly running: boolean;
  readonly fault: Fault | null;
  /** Changes its passages: order, notes, what is in it. */
  arrange(change: (items: readonly ShownItem[]) => readonly ShownItem[]): void;
}

export function useWorkbook(id: WorkbookId): WorkbookInHand {
  const { client } = useSession();
  const [workbook, setWorkbook] = useState<ShownWorkbook | null>(null);
  const [arranging, setArranging] = useState<Fault | null>(null);
  const latest = useRef<ShownWorkbook | null>(null);
  const waiting = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());

  const put = useCallback((next: ShownWorkbook): void => {
    latest.current = next;
    setWorkbook(next);
  }, []);
  const { running, fault, refresh } = useFetched((options) => client['workbook.show']({ workbook: id }, options), {
    // What was asked before a change would undo it on the screen; the change itself has it asked again.
    onTold: (told) => {
      if (waiting.current === 0) put(told);
    },
  });

  const arrange = useCallback((change: (items: readonly ShownItem[]) => readonly ShownItem[]): void => {
    if (latest.current === null) return;
    const items = [...change(latest.current.items)];
    put({ ...latest.current, items });
    waiting.current += 1;
    line.current = line.current.then(async () => {
      try {
        const shownAt = latest.current?.changedAt;
        const { changedAt } = await client['workbook.arrange']({
          workbook: id, items: items.map(collectedOf), ...(shownAt === undefined ? {} : { shownAt }),
        });
        if (latest.current !== null) put({ ...latest.current, changedAt });
        setArranging(null);
      } catch (thrown) {
        setArranging(toFault(thrown));
        refresh();
      } finally {
        waiting.current -= 1;
      }
    });
  }, [client, id, put, refresh]);

  return { workbook: fault?.code === 'not-found' ? null : workbook, running, fault: fault ?? arranging, arrange };
}
