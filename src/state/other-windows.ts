// What windows of one program tell one another: that somebody is here, that the vault was locked, that it was opened.
import type { Session } from './session.ts';

export type WindowWord = 'here' | 'locked' | 'opened';

export interface OtherWindows {
  tell(word: WindowWord): void;
  onHear(listener: (word: WindowWord) => void): void;
}

/** Over the browser's own channel between pages of one origin. Three words go through it and nothing else. */
export function otherWindows(): OtherWindows {
  const channel = new BroadcastChannel('vouchsafe');
  return {
    tell: (word) => channel.postMessage(word),
    onHear(listener) {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data === 'here' || data === 'locked' || data === 'opened') listener(data);
      });
    },
  };
}

/** Locks and opens with the others: what one has locked must not stay on the screen of another. */
export function followWindows(session: Session, windows: OtherWindows): void {
  let last = session.state.get().phase;
  session.state.subscribe(() => {
    const now = session.state.get().phase;
    if (now === last) return;
    if (last === 'open' && now === 'locked') windows.tell('locked');
    if (now === 'open') windows.tell('opened');
    last = now;
  });
  windows.onHear((word) => {
    const { phase } = session.state.get();
    if (word === 'locked') session.heardLocked();
    if (word === 'opened' && phase === 'locked') void session.begin();
  });
}
