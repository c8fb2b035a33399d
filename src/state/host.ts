// What the page has of whichever host it runs in: calls, files by ticket, and word of the host's end.
import type { ChosenFile } from '../../archive/api/desktop-bridge.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import type { Carrier } from '../../archive/api/operation.ts';

export interface Host {
  readonly carrier: Carrier;
  /** Gives a file to the host for one call. Throws an ArchiveError, `file-too-large` for instance. */
  putFile(file: File, signal?: AbortSignal): Promise<Ticket>;
  /** Lets the person keep what a call has made; false where they thought better of it. A ticket is good once. */
  saveFile(ticket: Ticket, name: string): Promise<boolean>;
  /** The system's own dialog, where the host has one that is better than the browser's. */
  readonly chooseFiles: ((what: 'files' | 'folders') => Promise<readonly ChosenFile[]>) | null;
  /** True where the program around the page keeps what is typed into a password field, the name beside it included. */
  readonly remembersPasswords: boolean;
  /** Tells the host that somebody is here. */
  stir(): void;
  /** Resolves when the host is gone and nothing can be done but to open the program again. */
  readonly ended: Promise<void>;
}
