// Editing a transcript: its turns are asked for, and what they belong to; then the sitting begins.
import type { TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import type { WayIn } from '../../state/place.ts';
import type { Opened } from '../../state/session.ts';
import { useTestimonyList } from '../../state/testimony-list.ts';
import { useLoadedTurns } from '../../state/use-edit-session.ts';
import { EditTranscript } from './EditTranscript.tsx';

export interface EditingProps {
  readonly opened: Opened;
  readonly testimony: TestimonyId;
  readonly turn: TurnKey | null;
  readonly from: WayIn;
}

export function Editing({ opened, testimony, turn, from }: EditingProps) {
  const { value, fault } = useLoadedTurns(testimony);
  const list = useTestimonyList();
  const about = list.testimonies?.find(({ id }) => id === testimony);
  if (value === null || about === undefined) {
    return (
      <div className="reading-wait">
        <FaultNote fault={fault ?? list.fault} />
        <ProgressLine running={fault === null && list.fault === null} progress={null} />
      </div>
    );
  }
  return <EditTranscript opened={opened} about={about} loaded={value} turn={turn} from={from} />;
}
