// Attaches the signed form to an agreement: a file, encrypted, for archivists alone.
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import type { Incoming } from '../../state/import-files.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { DeedDialog } from './DeedDialog.tsx';

export interface AttachPanelProps {
  readonly testimony: TestimonyId;
  readonly onDone: (changed: boolean) => void;
}

export function AttachPanel({ testimony, onDone }: AttachPanelProps) {
  const { client, host } = useSession();
  const { deeds: { attach: words } } = useWords().page;
  const [file, setFile] = useState<Incoming | null>(null);
  const attach = useDeed(async (options, given: Incoming) => {
    const ticket = 'ticket' in given ? given.ticket : await host.putFile(given, options.signal);
    return client['consent.attach']({ testimony, file: ticket }, options);
  });
  const { chooseFiles } = host;

  async function chooseInSystem(choose: NonNullable<typeof chooseFiles>): Promise<void> {
    const [chosen] = await choose('files');
    if (chosen !== undefined) setFile(chosen);
  }
  const sha256 = attach.value?.evidenceSha256 ?? null;
  return (
    <DeedDialog
      title={words.title} about={words.about} submit={words.submit} deed={attach} fault={<FaultNote fault={attach.fault} />}
      canSubmit={file !== null} onClose={() => onDone(attach.value !== null)}
      onSubmit={() => {
        if (file !== null) void attach.run(file);
      }}
      result={attach.value === null ? null : (
        <>
          <p>{words.done}</p>
          {sha256 === null ? null : <p className="fingerprint">{words.fingerprint} <code>{sha256}</code></p>}
        </>
      )}
    >
      <div className="actions">
        {chooseFiles === null ? (
          <FileTrigger onSelect={(list) => setFile(list?.[0] ?? null)}><Button>{words.choose}</Button></FileTrigger>
        ) : <Button onPress={() => void chooseInSystem(chooseFiles)}>{words.choose}</Button>}
        {file === null ? null : <span role="status"><bdi>{words.chosen(file.name)}</bdi></span>}
      </div>
    </DeedDialog>
  );
}
