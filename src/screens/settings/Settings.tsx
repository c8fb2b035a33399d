// The settings, in tabs; which of them there are depends on the role.
import type { ReactNode } from 'react';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { useWords } from '../../state/language.ts';
import { useSession, type Opened } from '../../state/session.ts';
import { settingsTabs, type SettingsTab } from '../../words/settings-tabs.ts';
import { About } from './About.tsx';
import { Appearance } from './Appearance.tsx';
import { ArchiveSettings } from './ArchiveSettings.tsx';
import { Backup } from './Backup.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { CheckVault } from './CheckVault.tsx';
import { Journal } from './Journal.tsx';
import { Keyboard } from './Keyboard.tsx';
import { Locking } from './Locking.tsx';
import { ReadingCopies } from './ReadingCopies.tsx';
import { Recovery } from './Recovery.tsx';
import { Users } from './Users.tsx';

export interface SettingsProps {
  readonly opened: Opened;
  readonly tab: SettingsTab;
}

/** A sample vault has one passphrase that nobody knows, so there is nothing to change in it and nobody to add. */
function tabsFor({ role, sample }: Opened): readonly SettingsTab[] {
  return settingsTabs.filter((tab) => {
    if (tab === 'users' || tab === 'copies' || tab === 'recovery' || tab === 'backup') return role === 'archivist' && !sample;
    if (tab === 'archive') return role === 'archivist';
    if (tab === 'journal') return role !== 'scholar';
    return tab !== 'passphrase' || !sample;
  });
}

export function Settings({ opened, tab }: SettingsProps) {
  const session = useSession();
  const { settings: words } = useWords().page;
  const tabs = tabsFor(opened);
  const contents: Readonly<Record<SettingsTab, ReactNode>> = {
    appearance: <Appearance sample={opened.sample} />,
    passphrase: <ChangePassphrase user={opened.user} />,
    locking: <Locking />,
    archive: <ArchiveSettings />,
    users: <Users user={opened.user} />,
    copies: <ReadingCopies />,
    recovery: <Recovery />,
    backup: <Backup user={opened.user} />,
    journal: <Journal />,
    vault: <CheckVault />,
    keys: <Keyboard />,
    about: <About />,
  };
  return (
    <div className="screen-column settings">
      <div className="screen-head"><ScreenHeading>{words.title}</ScreenHeading></div>
      <Tabs
        label={words.title} orientation="vertical" selected={tabs.includes(tab) ? tab : 'appearance'}
        tabs={tabs.map((id) => ({ id, name: words.tabs[id], content: contents[id] }))}
        onSelect={(chosen) => session.replace({ screen: 'settings', tab: chosen })}
      />
    </div>
  );
}
