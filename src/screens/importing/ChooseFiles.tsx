// Where files come in at first: dropped, pasted, or chosen in a dialog.
import { useState } from 'react';
import { DropZone, Text, type DropItem } from 'react-aria-components';
import type { ChosenFiles } from '../../state/import-review.ts';
import { useWords } from '../../state/language.ts';
import { filesOfFolder } from '../../state/transcript-files.ts';
import { PickFiles } from './PickFiles.tsx';

export interface ChooseFilesProps {
  readonly onChoose: (chosen: ChosenFiles) => void;
}

export function ChooseFiles({ onChoose }: ChooseFilesProps) {
  const { importing } = useWords().page;
  const [foundNone, setFoundNone] = useState(false);
  function choose(chosen: ChosenFiles): void {
    setFoundNone(chosen.files.length === 0);
    if (chosen.files.length > 0) onChoose(chosen);
  }
  return (
    <DropZone className="drop" getDropOperation={() => 'copy'} onDrop={({ items }) => void filesOfItems(items).then(choose)}>
      <Text slot="label" className="drop-label">{importing.files}</Text>
      <div className="actions">
        <PickFiles files={importing.choose} folder={importing.chooseFolder} onChoose={choose} />
        <span className="drop-here">{importing.dropHere}</span>
      </div>
      {foundNone ? <p className="field-error" role="alert">{importing.nothingToImport}</p> : null}
      <p className="field-help">{importing.filesHelp}</p>
    </DropZone>
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
