// Reading a testimony: its text as this reader may see it, finding in it, its translation beside it, taking words out of it.
import type { PassageId, TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import type { WayIn } from '../../state/place.ts';
import type { Opened } from '../../state/session.ts';
import { useReadingViews } from '../../state/use-reading-views.ts';
import { useWithdrawnMeanwhile } from '../../state/use-withdrawn-meanwhile.ts';
import { WithdrawnMeanwhile } from '../consent/WithdrawnMeanwhile.tsx';
import { OpenTestimony } from './OpenTestimony.tsx';

export interface ReadingProps {
  readonly opened: Opened;
  readonly testimony: TestimonyId;
  readonly passage: PassageId | null;
  readonly from: WayIn;
}

export function Reading({ opened, testimony, passage, from }: ReadingProps) {
  const views = useReadingViews(testimony);
  const { value, fault, running } = views.own;
  const isWithdrawn = useWithdrawnMeanwhile(value);
  if (isWithdrawn) return <WithdrawnMeanwhile testimony={testimony} />;
  if (value === null) {
    return (
      <div className="reading-wait">
        <FaultNote fault={fault} />
        <ProgressLine running={running} progress={null} />
      </div>
    );
  }
  return <OpenTestimony opened={opened} own={value} views={views} target={passage} from={from} />;
}
