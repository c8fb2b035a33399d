// What a passage says of an event, changed; or the link between them, taken away.
import { useState } from 'react';
import type { EventPassage } from '../../../archive/api/event-calls.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { linkDraftOf, linkInput } from '../../state/event-link.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { LinkFields } from './LinkFields.tsx';

export interface OneLinkProps {
  readonly passage: EventPassage;
  readonly onDone: () => void;
}

export function ChangeLink({ passage, onDone }: OneLinkProps) {
  const { client } = useSession();
  const { link: words } = useWords().page.events;
  const [draft, setDraft] = useState(() => linkDraftOf(passage));
  const change = useDeed(async (options) => {
    await client['event.change']({ testimony: passage.testimony, link: passage.link, ...linkInput(draft) }, options);
    return true;
  });
  async function submit(): Promise<void> {
    if (await change.run() === null) return;
    sayStatus(({ page }) => page.events.link.changed);
    onDone();
  }
  return (
    <DeedDialog
      title={words.changeTitle} submit={words.keep} deed={change} result={null} fault={<FaultNote fault={change.fault} />}
      onSubmit={() => void submit()} onClose={onDone}
    >
      <LinkFields draft={draft} onChange={setDraft} />
    </DeedDialog>
  );
}

export function Unlink({ passage: { testimony, link, title }, onDone }: OneLinkProps) {
  const { client } = useSession();
  const { remove: words } = useWords().page.events;
  const [withHeading, setWithHeading] = useState(false);
  const unlink = useDeed((options) => client['event.unlink']({ testimony, link, heading: withHeading ? 'remove' : 'keep' }, options));
  async function submit(): Promise<void> {
    if (await unlink.run() === null) return;
    sayStatus(({ page }) => page.events.remove.done);
    onDone();
  }
  return (
    <DeedDialog
      title={words.title} about={words.about(title)} submit={words.submit} grave deed={unlink} result={null}
      fault={<FaultNote fault={unlink.fault} />} onSubmit={() => void submit()} onClose={onDone}
    >
      <CheckboxField label={words.heading} isSelected={withHeading} onChange={setWithHeading} />
    </DeedDialog>
  );
}
