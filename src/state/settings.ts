// How somebody likes the page: the system's ways until a vault is open, then what is kept in it, sealed to that user.
import { defaultSettings, type Settings } from '../../archive/api/contract.ts';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import { setLanguage } from './language.ts';
import { useSession, type Session } from './session.ts';
import { makeStore, useStore } from './store.ts';

const settings = makeStore<Settings>(defaultSettings);

const highContrast = matchMedia('(prefers-contrast: more)');

/** What the style sheet goes by: see tokens.css. */
function showSettings(): void {
  const { theme, contrast, textSize } = settings.get();
  const root = document.documentElement.dataset;
  root['theme'] = theme;
  root['contrast'] = contrast === 'more' || highContrast.matches ? 'more' : 'normal';
  root['textSize'] = textSize;
}

function take(next: Settings): void {
  settings.set(next);
  if (next.language !== null) setLanguage(next.language);
}

/** Shows the settings, and fetches those of whoever opens a vault. What is not about appearance is forgotten on locking. */
export function followSettings(session: Session): void {
  showSettings();
  settings.subscribe(showSettings);
  highContrast.addEventListener('change', showSettings);
  let user: string | null = null;
  session.state.subscribe(() => {
    const now = session.state.get();
    const there = now.phase === 'open' ? now.opened.user : null;
    if (there === user) return;
    user = there;
    if (there === null) {
      const { columns, idleMinutes, singleKeys } = defaultSettings;
      settings.update((last) => ({ ...last, columns, idleMinutes, singleKeys }));
      return;
    }
    // Without an answer the page stays as it is, which is no reason to stop anybody.
    session.client['desk.settings']({}).then(take, () => undefined);
  });
}

/** Shows a change at once and keeps it in the vault; the fault where it could not be kept. */
async function changeSettings(session: Session, change: Partial<Settings>): Promise<Fault | null> {
  take({ ...settings.get(), ...change });
  try {
    await session.client['desk.set'](settings.get());
    return null;
  } catch (thrown) {
    return toFault(thrown);
  }
}

export const useSettings = (): Settings => useStore(settings);
export const idleMinutes = (): number => settings.get().idleMinutes;

/** Resolves to the fault where the change could not be kept; it holds until locking all the same. */
export function useChangeSettings(): (change: Partial<Settings>) => Promise<Fault | null> {
  const session = useSession();
  return (change) => changeSettings(session, change);
}
