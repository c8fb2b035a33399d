// When the vault locks by itself.
import { Button } from '../../parts/Button.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useChangeSettings, useSettings } from '../../state/settings.ts';
import { sayStatus } from '../../state/status.ts';

const offered = [1, 2, 5, 10, 15, 30, 60];

export function Locking() {
  const session = useSession();
  const { settings: words } = useWords().page;
  const { idleMinutes } = useSettings();
  const change = useChangeSettings();
  const minutes = offered.includes(idleMinutes) ? offered : [...offered, idleMinutes].sort((one, other) => one - other);
  async function keep(chosen: number): Promise<void> {
    if (await change({ idleMinutes: chosen }) !== null) sayStatus(({ page }) => page.frame.settingsNotKept);
  }
  return (
    <div className="setting-form">
      <h2>{words.tabs.locking}</h2>
      <p className="part-about">{words.locking.about}</p>
      <SelectField
        label={words.locking.idle} help={words.locking.idleHelp} value={String(idleMinutes)}
        options={minutes.map((number) => ({ id: String(number), name: words.locking.minutes(number) }))}
        onChange={(chosen) => void keep(Number(chosen))}
      />
      <p>{words.locking.others}</p>
      <div className="actions"><Button onPress={() => void session.lock()}>{words.locking.now}</Button></div>
    </div>
  );
}
