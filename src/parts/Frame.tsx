// The frame around every screen of an open archive: where one can go, who is there, the lock, what was just done.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button as AriaButton, Group } from 'react-aria-components';
import { labelOf, shortcuts, strokesOf } from '../state/keyboard.ts';
import { useWords } from '../state/language.ts';
import { placeOfSection, screenKey, sectionOf } from '../state/place.ts';
import { useSession, type SessionState } from '../state/session.ts';
import { useSettings } from '../state/settings.ts';
import { doShortcut, onMac, useShortcut, useShortcutKeys } from '../state/use-shortcuts.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { DueCount } from './DueCount.tsx';
import { FaultBoundary } from './FaultBoundary.tsx';
import { FrameNotes } from './FrameNotes.tsx';
import { KeyMap } from './KeyMap.tsx';
import { StatusLine } from './StatusLine.tsx';

export interface FrameProps {
  readonly state: Extract<SessionState, { phase: 'open' }>;
  readonly children: ReactNode;
}

const sections = ['catalogue', 'search', 'workbook', 'authorities', 'settings'] as const;
/** Those who keep the stacks have what is due and the register as well. */
const keepersSections = ['catalogue', 'search', 'workbook', 'authorities', 'due', 'register', 'settings'] as const;

/** What was gone to takes the focus: its heading, unless the screen has put it somewhere within. */
function useFocusOnArrival(key: string): void {
  const first = useRef(true);
  useEffect(() => {
    const content = document.getElementById('content');
    const within = document.activeElement !== content && content?.contains(document.activeElement) === true;
    if (first.current) {
      // On entering, the frame itself is new: it is read from its beginning, unless a screen wants something else.
      first.current = false;
      if (document.activeElement !== document.body) return;
    }
    if (content === null || within) return;
    (content.querySelector<HTMLElement>('h1[tabindex]') ?? content).focus({ preventScroll: true });
  }, [key]);
}

export function Frame({ state, children }: FrameProps) {
  const session = useSession();
  const words = useWords();
  const { common, frame } = words.page;
  const { opened, place } = state;
  const { idleMinutes, singleKeys } = useSettings();
  const [mapShown, setMapShown] = useState(false);
  const key = screenKey(place);
  const section = sectionOf(place);
  const isKeeper = opened.role !== 'scholar';

  useFocusOnArrival(key);
  useShortcutKeys(singleKeys);
  useShortcut('help', () => setMapShown(true));
  useShortcut('lock', () => void session.lock());
  useShortcut('goCatalogue', () => session.go({ screen: 'catalogue' }));
  useShortcut('goSearch', () => session.go({ screen: 'search' }));
  useShortcut('goWorkbook', () => session.go(placeOfSection('workbook')));
  useShortcut('goAuthorities', () => session.go(placeOfSection('authorities')));
  useShortcut('goDue', () => {
    if (isKeeper) session.go(placeOfSection('due'));
  });
  useShortcut('goRegister', () => {
    if (isKeeper) session.go(placeOfSection('register'));
  });
  useShortcut('goSettings', () => session.go({ screen: 'settings' }));
  useShortcut('back', () => session.back());
  useShortcut('forward', () => session.forward());
  useShortcut('search', () => {
    session.go({ screen: 'search' });
    // The box is there after the next rendering.
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('#content input[type=search]')?.focus());
  });

  useEffect(() => {
    session.host.onMenu?.((wish) => {
      if (wish === 'settings') session.go({ screen: 'settings' });
      if (wish === 'keys') setMapShown(true);
      if (wish === 'import') {
        session.go({ screen: 'catalogue' });
        requestAnimationFrame(() => doShortcut('import'));
      }
    });
    return () => session.host.onMenu?.(() => undefined);
  }, [session]);

  const lock = shortcuts.find(({ id }) => id === 'lock');
  const lockKeys = lock === undefined ? '' : strokesOf(lock, onMac()).map((stroke) => labelOf(stroke, onMac())).join(' ');
  return (
    <div className="frame">
      <header className="frame-head">
        <a
          className="skip" href="#content"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('content')?.focus();
          }}
        >
          {common.skipToContent}
        </a>
        <p className="wordmark">Vouchsafe</p>
        <Group aria-label={frame.steps} className="frame-steps">
          <Button variant="quiet" square aria-label={frame.stepBack} isDisabled={!state.canGoBack} onPress={() => session.back()}>
            <span aria-hidden="true" className="sign-back" />
          </Button>
          <Button variant="quiet" square aria-label={frame.stepForward} isDisabled={!state.canGoForward} onPress={() => session.forward()}>
            <span aria-hidden="true" className="sign-forward" />
          </Button>
        </Group>
        <nav aria-label={common.sections}>
          {(isKeeper ? keepersSections : sections).map((screen) => (
            <AriaButton
              key={screen} className="section" {...(screen === section ? { 'aria-current': 'page' } : {})}
              onPress={() => session.go(placeOfSection(screen))}
            >
              {frame[screen]}{screen === 'due' ? <DueCount /> : null}
            </AriaButton>
          ))}
        </nav>
        <div className="frame-end">
          <p className="whose" title={opened.user}>
            <span className="visually-hidden">{frame.user}: </span>
            <b>{opened.user}</b>, {words.roles[opened.role]}
          </p>
          <Button aria-label={frame.lockHelp(lockKeys)} onPress={() => void session.lock()}>{frame.lock}</Button>
        </div>
      </header>
      <FrameNotes opened={opened} />
      <main key={key} id="content" tabIndex={-1}><FaultBoundary>{children}</FaultBoundary></main>
      <footer className="frame-foot">
        <StatusLine />
        <p>{frame.locksAfter(idleMinutes)}</p>
      </footer>
      <Dialog title={frame.keys.title} isOpen={mapShown} onClose={() => setMapShown(false)} size="large">
        <KeyMap />
      </Dialog>
    </div>
  );
}
