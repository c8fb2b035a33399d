// A testimony's description, to be looked over and changed, and the history of what it said before.
import { useCallback, useEffect, useState } from 'react';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import type { FieldName } from '../../state/description-draft.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import type { DescribeGroup } from '../../words/describing-words.ts';
import { groupOf } from './describe-group.ts';
import { DescriptionForm } from './DescriptionForm.tsx';

export interface DescribePanelProps {
  readonly testimony: TestimonyId;
  /** The field that is to be filled in. */
  readonly field?: FieldName;
  readonly onDone: (changed: boolean) => void;
}

interface Begun {
  readonly view: TestimonyView;
  readonly group: DescribeGroup;
  /** How often it was begun anew, as after undoing a change. */
  readonly round: number;
}

export function DescribePanel({ testimony, field, onDone }: DescribePanelProps) {
  const session = useSession();
  const { common, describing } = useWords().page;
  const lists = useFetched((options) => session.client['catalogue.lists']({}, options));
  const [begun, setBegun] = useState<Begun | null>(null);
  const { run, running, fault } = useDeed((options) => session.client['testimony.show']({ testimony }, options));
  const begin = useCallback(async (group: DescribeGroup) => {
    const view = await run();
    if (view !== null) setBegun((last) => ({ view, group, round: (last?.round ?? 0) + 1 }));
  }, [run]);
  useEffect(() => {
    const timer = setTimeout(() => void begin(field === undefined ? 'identity' : groupOf(field)));
    return () => clearTimeout(timer);
  }, [begin, field]);
  if (begun === null) {
    return (
      <Dialog title={describing.title} isOpen size="large" onClose={() => onDone(false)} actions={<Button onPress={() => onDone(false)}>{common.cancel}</Button>}>
        <FaultNote fault={fault} />
        <ProgressLine running={running} progress={null} />
      </Dialog>
    );
  }
  return (
    <DescriptionForm
      key={begun.round} view={begun.view} lists={lists.value} firstGroup={begun.group} firstField={begun.round === 1 ? field ?? 'title' : null}
      onRestored={() => void begin('history')} onDone={onDone}
    />
  );
}
