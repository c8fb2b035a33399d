// The map of the keys, and whether single ones do anything.
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { KeyMap } from '../../parts/KeyMap.tsx';
import { useWords } from '../../state/language.ts';
import { useChangeSettings, useSettings } from '../../state/settings.ts';
import { sayStatus } from '../../state/status.ts';

export function Keyboard() {
  const { settings: words } = useWords().page;
  const { singleKeys } = useSettings();
  const change = useChangeSettings();
  async function keep(wanted: boolean): Promise<void> {
    if (await change({ singleKeys: wanted }) !== null) sayStatus(({ page }) => page.frame.settingsNotKept);
  }
  return (
    <div className="setting-text">
      <h2>{words.tabs.keys}</h2>
      <CheckboxField
        label={words.keys.single} help={words.keys.singleHelp} isSelected={singleKeys} onChange={(wanted) => void keep(wanted)}
      />
      <KeyMap />
    </div>
  );
}
