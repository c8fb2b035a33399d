// Adds a recording or another file to a testimony: from the desktop's dialog by its ticket, in a browser piece by piece.
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { largestAttachment } from '../../../archive/api/attachment-calls.ts';
import type { ChosenFile } from '../../../archive/api/desktop-bridge.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { uploadFile } from '../../state/upload-file.ts';
import { useDeed } from '../../state/use-deed.ts';
import { sizeIn } from '../../words/count-words.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';

const kinds = ['recording', 'original', 'other'] as const;
type Kind = (typeof kinds)[number];

export interface AddAttachmentProps {
  readonly testimony: TestimonyId;
  readonly onDone: () => void;
}

export function AddAttachment({ testimony, onDone }: AddAttachmentProps) {
  const { client, host } = useSession();
  const { attachments: page } = useWords().page;
  const { add: words } = page;
  const language = useLanguage();
  const [kind, setKind] = useState<Kind>('recording');
  const [file, setFile] = useState<File | ChosenFile | null>(null);
  const add = useDeed(async (options, given: File | ChosenFile) => {
    if ('ticket' in given) return client['attachment.add']({ testimony, kind, file: given.ticket }, options);
    const { size } = given;
    return uploadFile(client, host, { testimony, kind, file: given }, {
      signal: options.signal, onWritten: (written) => options.onProgress({ stage: 'admit', done: written, total: size }),
    });
  });
  const { chooseFiles } = host;
  const isTooLarge = file !== null && 'size' in file && file.size > largestAttachment;

  async function chooseInSystem(choose: NonNullable<typeof chooseFiles>): Promise<void> {
    const [chosen] = await choose('files');
    if (chosen !== undefined) setFile(chosen);
  }
  return (
    <DeedDialog
      title={words.title} about={words.about} submit={words.submit} deed={add} fault={<FaultNote fault={add.fault} />}
      canSubmit={file !== null && !isTooLarge} onCancel={add.cancel} onClose={onDone}
      tell={({ done, total }) => page.written(sizeIn(language, done), sizeIn(language, total))}
      onSubmit={() => {
        if (file !== null) void add.run(file);
      }}
      result={add.value === null ? null : <p>{add.value.attachment.cleared === true ? words.doneForReaders : words.done}</p>}
    >
      <RadioField<Kind>
        label={words.kind} value={kind} onChange={setKind}
        options={kinds.map((id) => ({ id, name: page.kinds[id], help: words.kindHelp[id] }))}
      />
      <div className="actions">
        {chooseFiles === null ? (
          <FileTrigger onSelect={(list) => setFile(list?.[0] ?? null)}><Button>{words.choose}</Button></FileTrigger>
        ) : <Button onPress={() => void chooseInSystem(chooseFiles)}>{words.choose}</Button>}
        {file === null ? null : (
          <span role="status"><bdi>{'size' in file ? words.chosenOf(file.name, sizeIn(language, file.size)) : words.chosen(file.name)}</bdi></span>
        )}
      </div>
      {isTooLarge ? <p className="note note-fault" role="alert">{words.tooLarge}</p> : null}
    </DeedDialog>
  );
}
