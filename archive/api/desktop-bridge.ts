// What the desktop's preload gives to the page: calls by number, files by ticket. Types only; nothing here runs.
import type { Ticket } from './ids.ts';
import type { Progress, Reply } from './operation.ts';

/** A file that the user chose: its bytes stay where they are until a call names the ticket. */
export interface ChosenFile {
  readonly ticket: Ticket;
  readonly name: string;
}

/**
 * Stands in the page as `window.vouchsafeDesktop`. A signal cannot cross to it, so a call is named by a number of the
 * page's choice, unlike every other that is under way, and cancelled by that number.
 */
export interface DesktopBridge {
  call(id: number, call: string, input: unknown, onProgress?: (progress: Progress) => void): Promise<Reply<unknown>>;
  cancel(id: number): void;
  /** The system's dialog for files, or for folders: every file below them. Empty where the user chose none. */
  chooseFiles(what: 'files' | 'folders'): Promise<readonly ChosenFile[]>;
  /** The system's dialog for one folder; null where the user chose none. */
  chooseFolder(): Promise<string | null>;
  /** Gives bytes that the page holds, a dropped file for instance, for one call. */
  putFile(name: string, bytes: Uint8Array): Promise<Reply<Ticket>>;
  /** Fetches what a call has made. A ticket is good once. */
  getFile(ticket: Ticket): Promise<Reply<Uint8Array>>;
  /** Asks where to write what a call has made, and writes it there: its path, or null where the user thought better. */
  saveFile(ticket: Ticket, name: string): Promise<Reply<string | null>>;
  /** Tells the program that somebody is here, so that it does not lock. */
  stir(): void;
  /** Calls back when something was chosen in the program's menu that is the page's to do. One listener; a second takes its place. */
  onMenu(listener: (wish: MenuWish) => void): void;
}

/** What the menu asks of the page: to begin an import, or to show its settings or its map of keys. */
export type MenuWish = 'import' | 'settings' | 'keys';

/** How the preload speaks to the main process: asked and answered, or only told. */
export type AskChannel = 'call' | 'choose-files' | 'choose-folder' | 'put-file' | 'get-file' | 'save-file';
export type TellChannel = 'cancel' | 'stir';
/** How the main process tells the page of a call's progress: its number, then how far it is. */
export type ProgressChannel = 'progress';
/** How the main process tells the page of what was chosen in the menu. */
export type MenuChannel = 'menu';
