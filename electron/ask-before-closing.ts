// A window whose page holds unsaved work asks before it closes, also where the whole program was told to quit.
import type { MenuWords } from '../src/words/menu-words.ts';
import type { ShellParts, Window } from './electron-parts.ts';

const stay = 0;
const leave = 1;

/**
 * The page alone knows whether it has unsaved work: then it holds the closing up, as it would in a browser. The dialog waits
 * without stopping the program, so that the vault is locked while nobody answers. `mustGo`: the lock asks nobody.
 */
export function askBeforeClosing({ app, ask }: Pick<ShellParts, 'app' | 'ask'>, words: MenuWords): (window: Window, mustGo: () => boolean) => void {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  return (window, mustGo) => {
    let isAsking = false;
    let mayGo = false;
    let isGone = false;
    window.on('closed', () => {
      isGone = true;
    });
    async function question(): Promise<void> {
      isAsking = true;
      const answer = await ask(window, {
        type: 'warning', message: words.closeUnsaved, detail: words.closeUnsavedText, buttons: [words.keepEditing, words.discardAndClose],
        defaultId: stay, cancelId: stay, noLink: true,
      });
      isAsking = false;
      const wasQuitting = isQuitting;
      isQuitting = false;
      if (answer !== leave || isGone) return;
      mayGo = true;
      if (wasQuitting) app.quit();
      else window.close();
    }
    window.webContents.on('will-prevent-unload', (event) => {
      if (mayGo || mustGo()) event.preventDefault();
      else if (!isAsking) void question();
    });
  };
}
