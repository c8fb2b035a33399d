// After how many days without a backup archivists are told that one is due; kept in the vault.
import { SelectField } from '../../parts/SelectField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

const offered = [1, 7, 14, 30, 60, 90];
const never = 'never';

export interface RemindBackupProps {
  readonly remind: number | null;
  readonly onChanged: () => void;
}

export function RemindBackup({ remind, onChanged }: RemindBackupProps) {
  const { client } = useSession();
  const { backup: words } = useWords().page;
  const change = useDeed((options, days: number | null) => client['backup.remind']({ days }, options));
  const days = remind === null || offered.includes(remind) ? offered : [...offered, remind].sort((one, other) => one - other);
  async function keep(chosen: string): Promise<void> {
    if (await change.run(chosen === never ? null : Number(chosen)) !== null) onChanged();
  }
  return (
    <section className="setting-part">
      <h3>{words.remindTitle}</h3>
      <SelectField
        label={words.remind} help={words.remindHelp} value={remind === null ? never : String(remind)} isDisabled={change.running}
        options={[...days.map((number) => ({ id: String(number), name: words.remindAfter(number) })), { id: never, name: words.remindNever }]}
        onChange={(chosen) => void keep(chosen)}
      />
      <FaultNote fault={change.fault} />
    </section>
  );
}
