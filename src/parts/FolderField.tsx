// A folder of this machine: typed, or chosen in the system's dialog where there is one.
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { Button } from './Button.tsx';
import { TextField } from './TextField.tsx';

export interface FolderFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (folder: string) => void;
  readonly optional?: boolean;
}

export function FolderField({ label, help, value, onChange, optional = false }: FolderFieldProps) {
  const { chooseFolder } = useSession().host;
  const { welcome } = useWords().page;
  async function choose(): Promise<void> {
    const chosen = await chooseFolder?.() ?? null;
    if (chosen !== null) onChange(chosen);
  }
  return (
    <div className={chooseFolder === null ? '' : 'folder-line'}>
      <TextField label={label} help={help} isRequired={!optional} optional={optional} maxLength={4096} look="path" value={value} onChange={onChange} />
      {chooseFolder === null ? null : <Button onPress={() => void choose()}>{welcome.chooseFolder}</Button>}
    </div>
  );
}
