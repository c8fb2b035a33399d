// The folder of a vault: typed, or chosen in the system's dialog where there is one.
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';

export interface FolderFieldProps {
  readonly help: string;
  readonly value: string;
  readonly onChange: (folder: string) => void;
}

export function FolderField({ help, value, onChange }: FolderFieldProps) {
  const { chooseFolder } = useSession().host;
  const { welcome } = useWords().page;
  async function choose(): Promise<void> {
    const chosen = await chooseFolder?.() ?? null;
    if (chosen !== null) onChange(chosen);
  }
  return (
    <div className={chooseFolder === null ? '' : 'folder-line'}>
      <TextField label={welcome.folder} help={help} isRequired maxLength={4096} look="path" value={value} onChange={onChange} />
      {chooseFolder === null ? null : <Button onPress={() => void choose()}>{welcome.chooseFolder}</Button>}
    </div>
  );
}
