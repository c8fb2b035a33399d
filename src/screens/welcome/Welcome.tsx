// The door: unlock a vault of this machine, make one, or look around in the samples.
import { useEffect, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx';
import { StatusLine } from '../../parts/StatusLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession, type Door, type WhyLocked } from '../../state/session.ts';
import { CreateVault } from './CreateVault.tsx';
import { ExploreSamples } from './ExploreSamples.tsx';
import { RecoverVault } from './RecoverVault.tsx';
import { UnlockVault } from './UnlockVault.tsx';

export interface WelcomeProps {
  readonly why: WhyLocked;
}

export function Welcome({ why }: WelcomeProps) {
  const session = useSession();
  const { welcome, recovery } = useWords().page;
  const [door, setDoor] = useState<Door | null>(null);
  const [creating, setCreating] = useState<boolean | null>(null);
  const [recovering, setRecovering] = useState(false);
  async function refresh(): Promise<void> {
    const found = await session.door();
    setDoor(found);
    // A folder without a vault is named where one is to be made.
    setCreating((now) => now ?? (!found.exists && (found.folder !== null || found.places.length === 0)));
  }
  useEffect(() => void refresh(), []);

  const vaults = {
    folder: door?.exists === true ? door.folder : null, places: door?.places ?? [], onForgotten: () => void refresh(),
  };
  const ExistingVault = recovering ? RecoverVault : UnlockVault;
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
          {door === null || creating === null ? null : (
            <>
              {creating ? <CreateVault folder={door.exists ? '' : door.folder ?? ''} /> : <ExistingVault {...vaults} />}
              {creating ? null : (
                <Button variant="quiet" onPress={() => setRecovering(!recovering)}>
                  {recovering ? recovery.door.instead : recovery.door.forgotten}
                </Button>
              )}
              {recovering && !creating ? null : (
                <Button variant="quiet" onPress={() => setCreating(!creating)}>
                  {creating ? welcome.insteadUnlock : welcome.insteadCreate}
                </Button>
              )}
            </>
          )}
        </div>
        <aside className="door-side" aria-label={welcome.exploreTitle}>
          <ExploreSamples />
          {creating === false ? (
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
