// Replaces the names of somebody who is on record, after showing where they stand.
import { useEffect } from 'react';
import type { Person } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { Passage } from '../../../archive/api/testimony.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/use-names.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { NamesStep } from './NamesStep.tsx';

export interface NamesDialogProps {
  readonly testimony: TestimonyId;
  readonly person: Person;
  readonly passages: readonly Passage[];
  /** Of the text. */
  readonly language: string;
  readonly onDone: (changed: boolean) => void;
}

export function NamesDialog({ testimony, person, passages, language, onDone }: NamesDialogProps) {
  const { language: page, page: { people: { hits: words } } } = useWords();
  const names = useNames(testimony, passages);
  const { finding, replacing } = names;
  const { run } = finding;
  useEffect(() => void run(person.id), [run, person.id]);
  return (
    <DeedDialog
      title={words.title(person.displayName[page])} submit={words.submit} deed={replacing} canSubmit={finding.value !== null}
      onSubmit={() => void replacing.run(person.id)} onClose={() => onDone(replacing.value !== null)}
      result={replacing.value === null ? null : <p>{words.done(replacing.value.replaced, replacing.value.left)}</p>}
      fault={<FaultNote fault={finding.fault ?? replacing.fault} />}
    >
      <NamesStep names={names} language={language} />
    </DeedDialog>
  );
}
