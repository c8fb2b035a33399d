// Says of which testimony another is the translation, so that the two can be read side by side.
import { useState } from 'react';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonySummary, TestimonyView } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TestimonyField } from '../../parts/TestimonyField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from './DeedDialog.tsx';

export interface AlignPanelProps {
  readonly view: TestimonyView;
  readonly testimonies: readonly TestimonySummary[];
  readonly onDone: (changed: boolean) => void;
}

export function AlignPanel({ view, testimonies, onDone }: AlignPanelProps) {
  const session = useSession();
  const { align: words } = useWords().page.consent;
  const [original, setOriginal] = useState<TestimonyId | null>(view.original);
  const align = useDeed((options, to: TestimonyId | null) => session.client['testimony.align']({ testimony: view.id, original: to }, options));
  const [undone, setUndone] = useState(false);

  async function untie(): Promise<void> {
    setUndone(true);
    await align.run(null);
  }
  async function tie(): Promise<void> {
    setUndone(false);
    await align.run(original);
  }

  return (
    <DeedDialog
      title={words.title} about={words.explanation} submit={words.submit} deed={align} fault={<FaultNote fault={align.fault} />}
      canSubmit={original !== null && original !== view.original} onSubmit={() => void tie()} onClose={() => onDone(align.value !== null)}
      result={align.value === null ? null : <p>{undone ? words.undone : words.done(align.value.paired, align.value.unpaired)}</p>}
    >
      <OriginalField view={view} testimonies={testimonies} value={original} onChange={setOriginal} />
      {view.original === null ? null : <Button isDisabled={align.running} onPress={() => void untie()}>{words.undo}</Button>}
    </DeedDialog>
  );
}

interface OriginalFieldProps extends Pick<AlignPanelProps, 'view' | 'testimonies'> {
  readonly value: TestimonyId | null;
  readonly onChange: (original: TestimonyId | null) => void;
}

function OriginalField({ view, testimonies, value, onChange }: OriginalFieldProps) {
  const { align } = useWords().page.consent;
  // A translation is mostly in another language, so those come first.
  const [others] = useState(() => testimonies.filter(({ id }) => id !== view.id)
    .sort((one, other) => Number(one.language === view.language) - Number(other.language === view.language)));
  return (
    <TestimonyField label={align.original} help={align.originalHelp} testimonies={others} value={value} onChange={onChange} isRequired autoFocus opensAtOnce />
  );
}
