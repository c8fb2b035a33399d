// The frame around every screen of an open archive: where one can go, who is there, the lock.
import type { ReactNode } from 'react';
import { useWords } from '../state/language.ts';
import { useSession, type Opened, type Place } from '../state/session.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

export interface FrameProps {
  readonly opened: Opened;
  readonly place: Place;
  readonly children: ReactNode;
}

export function Frame({ opened, place, children }: FrameProps) {
  const session = useSession();
  const words = useWords();
  const { common, vault, list, search, users } = words.page;
  const sections = [
    { screen: 'catalogue', name: list.title },
    { screen: 'search', name: search.title },
    ...(opened.role === 'archivist' ? [{ screen: 'users', name: users.title } as const] : []),
  ] as const;
  const current = place.screen === 'reading' ? place.from : place.screen;
  return (
    <>
      <a className="skip" href="#content" onClick={(event) => {
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}>
        {common.skipToContent}
      </a>
      <header className="frame-head">
        <p className="wordmark">Vouchsafe</p>
        <nav aria-label={common.sections}>
          {sections.map(({ screen, name }) => (
            <button
              key={screen} type="button" className="section" aria-current={screen === current ? 'page' : undefined}
              onClick={() => session.go({ screen })}
            >
              {name}
            </button>
          ))}
        </nav>
        <div className="frame-end">
          <LanguageSwitch />
          <p className="whose">{vault.openAs(opened.user, words.roles[opened.role])}</p>
          <button type="button" onClick={() => void session.lock()}>{vault.lock}</button>
        </div>
      </header>
      {opened.readOnly === null ? null : <p className="note note-fault frame-note" role="alert">{vault.readOnly}</p>}
      <main id="content" tabIndex={-1}>{children}</main>
    </>
  );
}
