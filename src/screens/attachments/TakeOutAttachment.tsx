// Takes a file out of the vault for a purpose and somebody: recorded, written in pieces, never whole in memory where that can be helped.
import { useState } from 'react';
import type { Attachment } from '../../../archive/api/attachment-calls.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { sizeIn } from '../../words/count-words.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { givenParticulars, noParticulars, ParticularsFields } from '../issue/ParticularsForm.tsx';

export interface OneAttachmentDialogProps {
  readonly attachment: Attachment;
  readonly onDone: () => void;
}

export function TakeOutAttachment({ attachment: { id, testimony, name, size }, onDone }: OneAttachmentDialogProps) {
  const { client, host } = useSession();
  const { attachments: page } = useWords().page;
  const { takeOut: words } = page;
  const language = useLanguage();
  const [filledIn, setFilledIn] = useState(noParticulars);
  const given = givenParticulars(filledIn);
  const take = useDeed(async ({ signal, onProgress }, { purpose, to }: NonNullable<typeof given>) => {
    const make = async () => {
      const made = await client['attachment.export']({ testimony, attachment: id, purpose, ...(to === undefined ? {} : { to }) }, { signal });
      return made.ticket;
    };
    return host.saveStream({ name, size }, make, { signal, onWritten: (done) => onProgress({ stage: 'read', done, total: size }) });
  });
  const most = host.largestSaved;
  const isTooLarge = most !== null && size > most;
  return (
    <DeedDialog
      title={words.title} about={words.about} submit={words.submit} deed={take} fault={<FaultNote fault={take.fault} />}
      canSubmit={given !== null && !isTooLarge} onCancel={take.cancel} onClose={onDone}
      tell={({ done, total }) => page.written(sizeIn(language, done), sizeIn(language, total))}
      onSubmit={() => {
        if (given !== null) void take.run(given);
      }}
      result={take.value === null ? null : <p>{take.value ? words.done : words.notSaved}</p>}
    >
      <p><b><bdi>{name}</bdi></b>, {sizeIn(language, size)}</p>
      {isTooLarge ? <p className="note note-fault" role="alert">{words.tooLarge(sizeIn(language, size), sizeIn(language, most))}</p> : (
        <div className="issue-form">
          <ParticularsFields filledIn={filledIn} onChange={setFilledIn} agreed={[]} ownLanguage={null} purposeHelp={words.purposeHelp} />
          {most === null ? null : <p className="field-help">{words.heldWhole}</p>}
        </div>
      )}
    </DeedDialog>
  );
}
