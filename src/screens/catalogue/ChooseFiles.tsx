// Where files come in: dropped, pasted, or chosen in a dialog of the browser or, better, of the system.
import { useState } from 'react';
import { DropZone, FileTrigger, Text, type DropItem } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import type { ChosenFiles } from '../../state/import-files.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { filesOfFolder, isTranscriptName, transcriptKinds } from '../../state/transcript-files.ts';

export interface ChooseFilesProps {
  readonly chosen: ChosenFiles;
  readonly onChoose: (chosen: ChosenFiles) => void;
}

const shownNames = 4;

export function ChooseFiles({ chosen, onChoose }: ChooseFilesProps) {
  const { host } = useSession();
  const { importing } = useWords().page;
  const [foundNone, setFoundNone] = useState(false);
  function choose(next: ChosenFiles): void {
    setFoundNone(next.files.length === 0);
    if (next.files.length > 0) onChoose(next);
  }
  return (
    <DropZone
      className="drop" getDropOperation={() => 'copy'}
      onDrop={({ items }) => void filesOfItems(items).then(choose)}
    >
      <Text slot="label" className="drop-label">{importing.files}</Text>
      <div className="actions">
        {host.chooseFiles === null ? <ChooseInBrowser onChoose={choose} /> : <ChooseInSystem choose={host.chooseFiles} onChoose={choose} />}
        <span className="drop-here">{importing.dropHere}</span>
      </div>
      <ChosenNames chosen={chosen} />
      {foundNone ? <p className="field-error" role="alert">{importing.nothingToImport}</p> : null}
      <p className="field-help">{importing.filesHelp}</p>
    </DropZone>
  );
}

function ChosenNames({ chosen: { files, passedOver } }: Pick<ChooseFilesProps, 'chosen'>) {
  const { importing } = useWords().page;
  if (files.length === 0) return null;
  const names = files.slice(0, shownNames);
  return (
    <div className="chosen-files" role="status">
      <p className="chosen-count">{importing.chosen(files.length)}</p>
      <ul>
        {names.map(({ name }, index) => <li key={index}><bdi>{name}</bdi></li>)}
        {files.length > names.length ? <li>{importing.andMore(files.length - names.length)}</li> : null}
      </ul>
      {passedOver === 0 ? null : <p className="field-help">{importing.passedOver(passedOver)}</p>}
    </div>
  );
}

function ChooseInBrowser({ onChoose }: Pick<ChooseFilesProps, 'onChoose'>) {
  const { importing } = useWords().page;
  return (
    <>
      <FileTrigger
        allowsMultiple acceptedFileTypes={transcriptKinds}
        onSelect={(list) => onChoose({ files: [...list ?? []], passedOver: 0 })}
      >
        <Button>{importing.choose}</Button>
      </FileTrigger>
      <FileTrigger acceptDirectory onSelect={(list) => onChoose(filesOfFolder([...list ?? []]))}>
        <Button>{importing.chooseFolder}</Button>
      </FileTrigger>
    </>
  );
}

interface ChooseInSystemProps extends Pick<ChooseFilesProps, 'onChoose'> {
  readonly choose: NonNullable<ReturnType<typeof useSession>['host']['chooseFiles']>;
}

function ChooseInSystem({ choose, onChoose }: ChooseInSystemProps) {
  const { importing } = useWords().page;
  async function ask(what: 'files' | 'folders'): Promise<void> {
    const chosen = await choose(what);
    // An empty answer is somebody who thought better of it.
    if (chosen.length === 0) return;
    const files = what === 'files' ? chosen : chosen.filter(({ name }) => isTranscriptName(name));
    onChoose({ files, passedOver: chosen.length - files.length });
  }
  return (
    <>
      <Button onPress={() => void ask('files')}>{importing.choose}</Button>
      <Button onPress={() => void ask('folders')}>{importing.chooseFolder}</Button>
    </>
  );
}

/** Folders are opened up, to any depth. */
async function filesOfItems(items: readonly DropItem[]): Promise<ChosenFiles> {
  const single: File[] = [];
  const inside: File[] = [];
  const waiting: { readonly item: DropItem; readonly isInside: boolean }[] = items.map((item) => ({ item, isInside: false }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { item, isInside } = next;
    if (item.kind === 'file') (isInside ? inside : single).push(await item.getFile());
    if (item.kind === 'directory') for await (const entry of item.getEntries()) waiting.push({ item: entry, isInside: true });
  }
  const found = filesOfFolder(inside);
  return { files: [...single.reverse(), ...found.files], passedOver: found.passedOver };
}
