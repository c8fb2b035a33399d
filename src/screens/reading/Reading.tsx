// Reading a testimony: its text as this reader may see it, finding in it, its translation beside it, taking words out of it.
import { useCallback, useEffect, useState } from 'react';
import type { PassageId, TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useSession, type Opened } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { OpenTestimony } from './OpenTestimony.tsx';

export interface ReadingProps {
  readonly opened: Opened;
  readonly testimony: TestimonyId;
  readonly passage: PassageId | null;
  readonly from: 'catalogue' | 'search';
}

export function Reading({ opened, testimony, passage, from }: ReadingProps) {
  const { client } = useSession();
  const show = useDeed((options) => client['testimony.show']({ testimony }, options));
  const { run } = show;
  const [view, setView] = useState<TestimonyView | null>(null);
  const refresh = useCallback(async () => {
    const shown = await run();
    if (shown !== null) setView(shown);
  }, [run]);
  useEffect(() => void refresh(), [refresh]);
  if (view === null) {
    return (
      <div className="reading-wait">
        <FaultNote fault={show.fault} />
        <ProgressLine running={show.running} progress={null} />
      </div>
    );
  }
  return (
    <OpenTestimony
      opened={opened} view={view} fault={show.fault} target={passage} from={from} onChanged={() => void refresh()}
    />
  );
}
