// What the page has of whichever host it runs in: calls, files by ticket, and word of the host's end.
import type { ChosenFile, MenuWish } from '../../archive/api/desktop-bridge.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import type { Carrier } from '../../archive/api/operation.ts';

export interface Host {
  readonly carrier: Carrier;
  /** Gives a file to the host for one call. Throws an ArchiveError, `file-too-large` for instance. */
  putFile(file: File, signal?: AbortSignal): Promise<Ticket>;
  /** Fetches what a call has made, to show it. A ticket is good once. Throws an ArchiveError. */
  getFile(ticket: Ticket): Promise<Uint8Array<ArrayBuffer>>;
  /** Lets the person keep what a call has made; false where they thought better of it. A ticket is good once. */
  saveFile(ticket: Ticket, name: string): Promise<boolean>;
  /** The system's own dialog, where the host has one that is better than the browser's. */
  readonly chooseFiles: ((what: 'files' | 'folders') => Promise<readonly ChosenFile[]>) | null;
  /** The system's dialog for one folder, null where it was left without one; no such dialog in a browser. */
  readonly chooseFolder: (() => Promise<string | null>) | null;
  /** Hears what is chosen in the program's own menu; a browser has none. One listener. */
  readonly onMenu: ((listener: (wish: MenuWish) => void) => void) | null;
  /** True where the program around the page keeps what is typed into a password field, the name beside it included. */
  readonly remembersPasswords: boolean;
  /** Tells the host that somebody is here. */
  stir(): void;
  /** Resolves when the host is gone and nothing can be done but to open the program again. */
  readonly ended: Promise<void>;
}
