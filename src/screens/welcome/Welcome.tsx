// The door: unlock a vault of this machine, make one, or look around in the samples.
import { useEffect, useState } from 'react';
import type { VaultPlace } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx';
import { StatusLine } from '../../parts/StatusLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession, type WhyLocked } from '../../state/session.ts';
import { CreateVault } from './CreateVault.tsx';
import { ExploreSamples } from './ExploreSamples.tsx';
import { UnlockVault } from './UnlockVault.tsx';

export interface WelcomeProps {
  /** Where a vault is, or would be made. */
  readonly folder: string | null;
  readonly exists: boolean;
  readonly why: WhyLocked;
}

export function Welcome({ folder, exists, why }: WelcomeProps) {
  const { client } = useSession();
  const { welcome } = useWords().page;
  const [places, setPlaces] = useState<readonly VaultPlace[] | null>(null);
  const [creating, setCreating] = useState<boolean | null>(null);
  async function refresh(): Promise<void> {
    // A host without a list still has its folder.
    const known = await client['vault.places']({}).then((list) => list.places, () => []);
    setPlaces(known);
    setCreating((now) => now ?? (known.length === 0 && !exists));
  }
  useEffect(() => void refresh(), []);

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
          {places === null || creating === null ? null : (
            <>
              {creating
                ? <CreateVault folder={exists || places.length > 0 ? '' : folder ?? ''} />
                : <UnlockVault folder={exists || places.length === 0 ? folder : null} places={places} onForgotten={() => void refresh()} />}
              <Button variant="quiet" onPress={() => setCreating(!creating)}>
                {creating ? welcome.insteadUnlock : welcome.insteadCreate}
              </Button>
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
