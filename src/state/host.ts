// What the page has of whichever host it runs in: calls, files by ticket, and word of the host's end.
import type { ChosenFile, MenuWish } from '../../archive/api/desktop-bridge.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import type { Carrier } from '../../archive/api/operation.ts';

/** Something that is too long to be held whole. `size` is in bytes. */
export interface LongFile {
  readonly name: string;
  readonly size: number;
}

export interface SaveOptions {
  readonly signal?: AbortSignal;
  readonly onWritten?: (bytes: number) => void;
}

export interface Host {
  readonly carrier: Carrier;
  /** Gives a file to the host for one call. Throws an ArchiveError, `file-too-large` for instance. */
  putFile(file: File, signal?: AbortSignal): Promise<Ticket>;
  /** Fetches what a call has made, to show it. A ticket is good once. Throws an ArchiveError. */
  getFile(ticket: Ticket): Promise<Uint8Array<ArrayBuffer>>;
  /** Lets the person keep what a call has made; false where they thought better of it. A ticket is good once. */
  saveFile(ticket: Ticket, name: string): Promise<boolean>;
  /**
   * The same for a stream, in pieces. In a browser the person says where it goes before `make` has it made: false where they
   * thought better of it.
   */
  saveStream(file: LongFile, make: () => Promise<Ticket>, options?: SaveOptions): Promise<boolean>;
  /** The most bytes that `saveStream` can take here; null where there is no such limit. */
  readonly largestSaved: number | null;
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
