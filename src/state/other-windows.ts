// What windows of one program tell one another: that somebody is here, that the vault was locked or opened, that something in it changed.
import { changes, noteChange } from './changes.ts';
import type { Session } from './session.ts';

const windowWords = ['here', 'locked', 'opened', 'changed'] as const;
export type WindowWord = (typeof windowWords)[number];

export interface OtherWindows {
  tell(word: WindowWord): void;
  onHear(listener: (word: WindowWord) => void): void;
}

/** Over the browser's own channel between pages of one origin. Four words go through it and nothing else. */
export function otherWindows(): OtherWindows {
  const channel = new BroadcastChannel('vouchsafe');
  return {
    tell: (word) => channel.postMessage(word),
    onHear(listener) {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const word = windowWords.find((one) => one === data);
        if (word !== undefined) listener(word);
      });
    },
  };
}

/** Locks, opens and asks anew with the others: what one has locked or withdrawn must not stay on the screen of another. */
export function followWindows(session: Session, windows: OtherWindows): void {
  let last = session.state.get().phase;
  session.state.subscribe(() => {
    const now = session.state.get().phase;
    if (now === last) return;
    if (last === 'open' && now === 'locked') windows.tell('locked');
    if (now === 'open') windows.tell('opened');
    last = now;
  });
  changes.subscribe(() => {
    if (changes.get().from === 'here') windows.tell('changed');
  });
  windows.onHear((word) => {
    const { phase } = session.state.get();
    if (word === 'locked') session.heardLocked();
    if (word === 'opened' && phase === 'locked') void session.begin();
    if (word === 'changed' && phase === 'open') noteChange('elsewhere');
  });
}
