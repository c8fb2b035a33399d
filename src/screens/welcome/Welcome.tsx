// The door: unlock a vault of this machine, make one, make one of a backup, or look around in the samples.
import { useEffect, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx';
import { StatusLine } from '../../parts/StatusLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession, type Door, type WhyLocked } from '../../state/session.ts';
import { CreateVault } from './CreateVault.tsx';
import { ExploreSamples } from './ExploreSamples.tsx';
import { RecoverVault } from './RecoverVault.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { UnlockVault } from './UnlockVault.tsx';

type Way = 'unlock' | 'create' | 'recover' | 'restore';

/** Where one can go from each. */
const ways: Readonly<Record<Way, readonly Way[]>> = {
  unlock: ['recover', 'create', 'restore'], create: ['unlock', 'restore'], recover: ['unlock'], restore: ['unlock', 'create'],
};

export interface WelcomeProps {
  readonly why: WhyLocked;
}

export function Welcome({ why }: WelcomeProps) {
  const session = useSession();
  const { welcome, recovery, backup } = useWords().page;
  const [door, setDoor] = useState<Door | null>(null);
  const [way, setWay] = useState<Way | null>(null);
  async function refresh(): Promise<void> {
    const found = await session.door();
    setDoor(found);
    // A folder without a vault is named where one is to be made.
    setWay((now) => now ?? (!found.exists && (found.folder !== null || found.places.length === 0) ? 'create' : 'unlock'));
  }
  useEffect(() => void refresh(), []);

  const wayNames: Readonly<Record<Way, string>> = {
    unlock: way === 'recover' ? recovery.door.instead : welcome.insteadUnlock, create: welcome.insteadCreate,
    recover: recovery.door.forgotten, restore: backup.door.begin,
  };
  const vaults = {
    folder: door?.exists === true ? door.folder : null, places: door?.places ?? [], onForgotten: () => void refresh(),
  };
  return (
    <div className="door">
      <header className="door-head">
        <p className="wordmark">Vouchsafe</p>
        <LanguageSwitch />
      </header>
      <main className="door-body">
        <div className="door-main">
          <p className="door-intro">{welcome.intro}</p>
          {why === 'begun' ? null : <p className="note" role="status">{welcome.locked[why]}</p>}
          {door === null || way === null ? null : (
            <>
              {way === 'create' ? <CreateVault folder={door.exists ? '' : door.folder ?? ''} /> : null}
              {way === 'unlock' ? <UnlockVault {...vaults} /> : null}
              {way === 'recover' ? <RecoverVault {...vaults} /> : null}
              {way === 'restore' ? <RestoreBackup /> : null}
              <div className="door-ways">
                {ways[way].map((other) => <Button key={other} variant="quiet" onPress={() => setWay(other)}>{wayNames[other]}</Button>)}
              </div>
            </>
          )}
        </div>
        <aside className="door-side" aria-label={welcome.exploreTitle}>
          <ExploreSamples />
          {way === 'unlock' || way === 'recover' ? (
            <section className="door-lost">
              <h2>{welcome.lostPassphrase.what}</h2>
              <p>{welcome.lostPassphrase.wayOut}</p>
            </section>
          ) : null}
        </aside>
      </main>
      <footer className="door-foot"><StatusLine /></footer>
    </div>
  );
}
