// The recordings and files that are kept with a testimony: what each is, who may have it, and what may be done with it.
import { useState } from 'react';
import type { Attachment } from '../../../archive/api/attachment-calls.ts';
import type { Restriction } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Menu, type Deed } from '../../parts/Menu.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession, type Opened } from '../../state/session.ts';
import { useDays } from '../../state/use-days.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { sizeIn } from '../../words/count-words.ts';
import { AddAttachment } from './AddAttachment.tsx';
import { RemoveAttachment } from './RemoveAttachment.tsx';
import { RestrictAttachment } from './RestrictAttachment.tsx';
import { TakeOutAttachment } from './TakeOutAttachment.tsx';

export interface AttachmentsPanelProps {
  readonly testimony: TestimonyId;
  readonly opened: Opened;
  /** Whatever restricts the testimony; of it, what is about a file is told with the file. */
  readonly restrictions: readonly Restriction[];
  /** Whether files can be added here still. */
  readonly mayAdd: boolean;
}

type Asked =
  | { readonly ask: 'add' }
  | { readonly ask: 'takeOut' | 'restrict' | 'remove'; readonly attachment: Attachment };

export function AttachmentsPanel({ testimony, opened, restrictions, mayAdd }: AttachmentsPanelProps) {
  const { client } = useSession();
  const { attachments: words } = useWords().page;
  const { value, fault } = useFetched((options) => client['attachment.list']({ testimony }, options));
  const [asked, setAsked] = useState<Asked | null>(null);
  const attachments = value?.attachments ?? [];
  return (
    <Panel
      title={words.title} about={words.about}
      actions={mayAdd ? <Button onPress={() => setAsked({ ask: 'add' })}>{words.add.open}</Button> : null}
    >
      <FaultNote fault={fault} />
      {attachments.length === 0 ? (value === null ? null : <p>{words.none}</p>) : (
        <ul className="attachments" aria-label={words.list}>
          {attachments.map((attachment) => (
            <OneAttachment
              key={attachment.id} attachment={attachment} opened={opened} onAsk={setAsked}
              restrictions={restrictions.filter(({ target }) => target.of === 'attachment' && target.attachment === attachment.id)}
            />
          ))}
        </ul>
      )}
      <AskedDialog asked={asked} testimony={testimony} onDone={() => setAsked(null)} />
    </Panel>
  );
}

interface OneAttachmentProps {
  readonly attachment: Attachment;
  readonly opened: Opened;
  readonly restrictions: readonly Restriction[];
  readonly onAsk: (asked: Asked) => void;
}

/** Of a hash, as much as tells two files apart at a glance. */
const shortHash = 12;

function OneAttachment({ attachment, opened, restrictions, onAsk }: OneAttachmentProps) {
  const session = useSession();
  const words = useWords();
  const language = useLanguage();
  const { attachments: page } = words.page;
  const days = useDays();
  const { testimony, kind, name, size, sha256, addedBy, addedAt, cleared } = attachment;
  const reach = cleared === true ? 'readers' : kind === 'recording' ? 'recording' : kind === 'evidence' ? 'archivists' : 'keepers';
  const mayChange = opened.readOnly === null;
  const deeds: readonly Deed[] = [
    ...(kind !== 'recording' ? [] : [{
      id: 'listen', name: page.listen, onAction: () => session.go({ screen: 'reading', testimony, passage: null, from: 'catalogue' }),
    }]),
    { id: 'takeOut', name: page.takeOut.open, isDisabled: !mayChange, onAction: () => onAsk({ ask: 'takeOut', attachment }) },
    ...(kind === 'evidence' ? [] : [{
      id: 'restrict', name: page.restrict.open, isDisabled: !mayChange, onAction: () => onAsk({ ask: 'restrict', attachment }),
    }]),
    ...(opened.role !== 'archivist' ? [] : [{
      id: 'remove', name: page.remove.open, danger: true, isDisabled: !mayChange, onAction: () => onAsk({ ask: 'remove', attachment }),
    }]),
  ];
  return (
    <li>
      <div className="attachment-head">
        <p className="attachment-name"><b><bdi>{name}</bdi></b> <span className="attachment-kind">{page.kinds[kind]}</span></p>
        <Menu
          variant="quiet" square ariaLabel={page.actions(name)} label={<span aria-hidden="true">⋯</span>} items={deeds}
        />
      </div>
      <p className="attachment-facts">
        <span>{sizeIn(language, size)}</span>
        <span>{page.fingerprint} <code title={sha256}>{sha256.slice(0, shortHash)}…</code></span>
        <span>{page.added(addedBy, days(addedAt.slice(0, 10)))}</span>
      </p>
      <p>{page.reach[reach]}</p>
      {restrictions.map((restriction) => <p key={restriction.id}>{page.restricted(words.restrictionKinds[restriction.kind])}</p>)}
    </li>
  );
}

interface AskedDialogProps {
  readonly asked: Asked | null;
  readonly testimony: TestimonyId;
  readonly onDone: () => void;
}

function AskedDialog({ asked, testimony, onDone }: AskedDialogProps) {
  switch (asked?.ask) {
    case undefined: return null;
    case 'add': return <AddAttachment testimony={testimony} onDone={onDone} />;
    case 'takeOut': return <TakeOutAttachment attachment={asked.attachment} onDone={onDone} />;
    case 'restrict': return <RestrictAttachment attachment={asked.attachment} onDone={onDone} />;
    case 'remove': return <RemoveAttachment attachment={asked.attachment} onDone={onDone} />;
  }
}
