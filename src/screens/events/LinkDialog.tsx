// Links the selected passages to an event, which is chosen or added here.
import { useState } from 'react';
import type { AuthorityId } from '../../../archive/api/authority.ts';
import { Button } from '../../parts/Button.tsx';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { emptyLink, eventCalled, linkInput } from '../../state/event-link.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useKept } from '../../state/use-kept.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import type { ReadingDialogProps } from '../reading/reading-deed.ts';
import { LinkFields } from './LinkFields.tsx';

interface Linked {
  readonly event: AuthorityId;
  readonly described: boolean;
}

export function LinkDialog({ selection: { testimony, passages }, onDone }: ReadingDialogProps) {
  const session = useSession();
  const { client } = session;
  const { link: words } = useWords().page.events;
  const events = useFetched((options) => client['event.list']({ limit: 10_000 }, options));
  // Several passages of one event are often linked one after another.
  const [heading, setHeading] = useKept('event.heading', '');
  const [draft, setDraft] = useState(emptyLink);
  const known = events.value?.events ?? [];
  const event = eventCalled(known, heading);
  const isNew = events.value !== null && event === null && heading.trim() !== '';
  const link = useDeed(async (options): Promise<Linked> => {
    const id = event ?? (await client['authority.add']({ type: 'event', heading }, options)).id;
    const { described } = await client['event.link']({ event: id, testimony, passages: [...passages], ...linkInput(draft) }, options);
    return { event: id, described };
  });
  const done = link.value;
  return (
    <DeedDialog
      title={words.title} about={words.about(passages.length)} submit={words.submit} deed={link} onClose={() => onDone(link.value !== null)}
      fault={<FaultNote fault={link.fault ?? events.fault} />} canSubmit={events.value !== null && heading.trim() !== ''} onSubmit={() => void link.run()}
      result={done === null ? null : (
        <>
          <p>{words.done(heading.trim())}</p>
          {done.described ? <p>{words.described}</p> : null}
          <p className="actions"><Button onPress={() => session.go({ screen: 'event', event: done.event })}>{words.show}</Button></p>
        </>
      )}
    >
      <CompletingField
        key={events.value === null ? 'waiting' : 'there'} autoFocus isRequired label={words.event}
        help={isNew ? words.eventNew(heading.trim()) : words.eventHelp} offered={known.map((one) => one.heading)} value={heading} onChange={setHeading}
      />
      <LinkFields draft={draft} onChange={setDraft} />
      <p className="field-help">{words.readers}</p>
    </DeedDialog>
  );
}
