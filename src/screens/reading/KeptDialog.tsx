// Everything of the selected passages that readers do not get: the way there by keyboard.
import { useState } from 'react';
import type { Restriction } from '../../../archive/api/consent.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { keptOfAll } from '../../state/kept-stretches.ts';
import { useWords } from '../../state/language.ts';
import { LiftPanel } from '../consent/LiftPanel.tsx';
import { KeptList } from './KeptList.tsx';
import type { ReadingDialogProps } from './reading-deed.ts';

export function KeptDialog({ opened, text, selection, onDone }: ReadingDialogProps) {
  const words = useWords();
  const [lifting, setLifting] = useState<Restriction | null>(null);
  const { testimony, passages } = selection;
  if (lifting !== null) return <LiftPanel testimony={testimony} group={{ one: lifting, all: [lifting] }} onDone={onDone} />;
  return (
    <Dialog
      title={words.page.withhold.kept.title} isOpen onClose={() => onDone(false)}
      actions={<Button variant="strong" autoFocus onPress={() => onDone(false)}>{words.page.common.close}</Button>}
    >
      <KeptList
        testimony={testimony} language={text.language} role={opened.role} isReadOnly={opened.readOnly !== null} onLift={setLifting}
        kept={keptOfAll(text.passages.filter(({ passage }) => passages.includes(passage)))}
      />
    </Dialog>
  );
}
