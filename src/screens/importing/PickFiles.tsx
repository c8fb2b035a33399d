// Buttons that open the dialog of the system, or else of the browser: for transcripts, for a folder of them, for a table of descriptions.
import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from '../../parts/Button.tsx';
import type { Host } from '../../state/host.ts';
import type { Incoming } from '../../state/import-files.ts';
import type { ChosenFiles } from '../../state/import-review.ts';
import { useSession } from '../../state/session.ts';
import { filesOfFolder, isWanted, tableKinds, transcriptKinds } from '../../state/transcript-files.ts';

export interface PickFilesProps {
  readonly files: string;
  readonly folder: string;
  readonly variant?: ButtonProps['variant'];
  readonly onChoose: (chosen: ChosenFiles) => void;
}

export function PickFiles(props: PickFilesProps) {
  const { host } = useSession();
  return host.chooseFiles === null ? <PickInBrowser {...props} /> : <PickInSystem {...props} choose={host.chooseFiles} />;
}

function PickInBrowser({ files, folder, variant = 'plain', onChoose }: PickFilesProps) {
  return (
    <>
      <FileTrigger
        allowsMultiple acceptedFileTypes={[...new Set([...transcriptKinds, ...tableKinds])]}
        onSelect={(list) => onChoose({ files: [...list ?? []], passedOver: 0 })}
      >
        <Button variant={variant}>{files}</Button>
      </FileTrigger>
      <FileTrigger acceptDirectory onSelect={(list) => onChoose(filesOfFolder([...list ?? []]))}>
        <Button variant={variant}>{folder}</Button>
      </FileTrigger>
    </>
  );
}

type Choose = NonNullable<Host['chooseFiles']>;

function PickInSystem({ files, folder, variant = 'plain', onChoose, choose }: PickFilesProps & { readonly choose: Choose }) {
  async function ask(what: 'files' | 'folders'): Promise<void> {
    const chosen = await choose(what);
    // An empty answer is somebody who thought better of it.
    if (chosen.length === 0) return;
    const wanted = what === 'files' ? chosen : chosen.filter(({ name }) => isWanted(name));
    onChoose({ files: wanted, passedOver: chosen.length - wanted.length });
  }
  return (
    <>
      <Button variant={variant} onPress={() => void ask('files')}>{files}</Button>
      <Button variant={variant} onPress={() => void ask('folders')}>{folder}</Button>
    </>
  );
}

export interface PickTableProps {
  readonly label: string;
  readonly variant?: ButtonProps['variant'];
  readonly onChoose: (table: Incoming) => void;
}

export function PickTable({ label, variant = 'plain', onChoose }: PickTableProps) {
  const { host: { chooseFiles } } = useSession();
  const take = ([table]: readonly Incoming[]): void => {
    if (table !== undefined) onChoose(table);
  };
  if (chooseFiles !== null) return <Button variant={variant} onPress={() => void chooseFiles('files').then(take)}>{label}</Button>;
  return (
    <FileTrigger acceptedFileTypes={tableKinds} onSelect={(list) => take([...list ?? []])}>
      <Button variant={variant}>{label}</Button>
    </FileTrigger>
  );
}
