// Restricts one file of a testimony: under embargo, or closed.
import { useState } from 'react';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { useWords } from '../../state/language.ts';
import { embargoWithoutEnd, restrictionOf, withKind } from '../../state/restriction-choice.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { EndFields } from '../consent/RestrictionFields.tsx';
import type { OneAttachmentDialogProps } from './TakeOutAttachment.tsx';

const kinds = ['embargo', 'closed'] as const;
type Kind = (typeof kinds)[number];

export function RestrictAttachment({ attachment: { id, testimony, name }, onDone }: OneAttachmentDialogProps) {
  const { client } = useSession();
  const words = useWords();
  const { attachments: { restrict: page }, consent } = words.page;
  const [choice, setChoice] = useState(embargoWithoutEnd);
  const chosen = restrictionOf(choice);
  const restriction = chosen === null ? null : { ...chosen, target: { of: 'attachment', attachment: id } as const };
  const restrict = useDeed((options, given: NonNullable<typeof restriction>) => client['restriction.add']({ ...given, testimony }, options));
  const isDone = restrict.value !== null;
  const foresight = useForesight(testimony, restriction === null || isDone ? null : { ...restriction, do: 'restrict' });
  return (
    <DeedDialog
      foresight={foresight} title={page.title} about={page.about} submit={page.submit} deed={restrict} fault={<FaultNote fault={restrict.fault} />}
      canSubmit={restriction !== null && !foresight.running} onClose={onDone}
      onSubmit={() => {
        if (restriction !== null) void restrict.run(restriction);
      }}
      result={isDone ? <p>{page.done}</p> : null}
    >
      <p><b><bdi>{name}</bdi></b></p>
      <RadioField<Kind>
        label={consent.restrict.kind} value={kinds.find((kind) => kind === choice.kind) ?? null} onChange={(kind) => setChoice(withKind(choice, kind))}
        options={kinds.map((kind) => ({ id: kind, name: words.restrictionKinds[kind], help: page.explanations[kind] }))}
      />
      <EndFields value={choice} onChange={setChoice} />
    </DeedDialog>
  );
}
