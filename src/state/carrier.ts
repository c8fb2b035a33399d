// Finds the host that this page runs in: the desktop's bridge if there is one, else the loopback host of the address.
import type { DesktopBridge } from '../../archive/api/desktop-bridge.ts';
import { openDesktop } from './desktop-carrier.ts';
import type { Host } from './host.ts';
import { openLoopback } from './loopback-carrier.ts';
import { saveInBrowser } from './save-in-browser.ts';
import { largestSavedInBrowser, saveInPieces } from './save-in-pieces.ts';

declare global {
  interface Window {
    readonly vouchsafeDesktop?: DesktopBridge;
  }
}

/** The host, or null where the page was loaded again and its way in is gone. */
export async function findHost(): Promise<Host | null> {
  if (window.vouchsafeDesktop !== undefined) return openDesktop(window.vouchsafeDesktop);
  const token = location.hash.slice(1);
  // Out of the address bar at once; it is used up in a moment, whatever the browser's history keeps of it.
  history.replaceState(null, '', location.pathname);
  if (token === '') return null;
  const loopback = await openLoopback(token, { origin: '', fetch: (...request) => fetch(...request) }).catch(() => null);
  if (loopback === null) return null;
  return {
    ...loopback,
    async saveFile(ticket, name) {
      saveInBrowser(await loopback.getFile(ticket), name);
      return true;
    },
    saveStream: (file, make, options = {}) => saveInPieces(file, make, loopback.getPiece, options),
    largestSaved: largestSavedInBrowser(),
  };
}
