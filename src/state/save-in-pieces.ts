// Saves something long in a browser piece by piece: into the file that a person has named, where the browser lets a page write one.
import type { Ticket } from '../../archive/api/ids.ts';
import { saveInBrowser } from './save-in-browser.ts';
import type { LongFile, SaveOptions } from './host.ts';

declare global {
  interface Window {
    /** In Chromium alone. Source: WICG File System Access. */
    readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
  }
}

export type GetPiece = (ticket: Ticket, start: number, end: number, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/** Bytes that are fetched at a time. */
const pieceBytes = 4 * 1024 * 1024;

/** What a browser that writes no files is given at most: it holds all of it in memory first, and may put more of it on the disk. */
const mostHeld = 64 * 1024 * 1024;

export const largestSavedInBrowser = (): number | null => (window.showSaveFilePicker === undefined ? mostHeld : null);

interface Sink {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Where it goes, as the person says; null where they think better of it. */
async function chooseSink({ name, size }: LongFile): Promise<Sink | null> {
  if (window.showSaveFilePicker === undefined) {
    const held = new Uint8Array(size);
    let at = 0;
    return {
      async write(piece) {
        held.set(piece, at);
        at += piece.length;
      },
      async close() {
        saveInBrowser(held, name);
      },
      abort: async () => undefined,
    };
  }
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: name });
    return await handle.createWritable();
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}

/** Asks where it goes before `make` puts on record that it leaves. */
export async function saveInPieces(
  file: LongFile, make: () => Promise<Ticket>, getPiece: GetPiece, { signal, onWritten }: SaveOptions,
): Promise<boolean> {
  const sink = await chooseSink(file);
  if (sink === null) return false;
  try {
    const ticket = await make();
    for (let at = 0; at < file.size; at += pieceBytes) {
      const end = Math.min(file.size, at + pieceBytes);
      await sink.write(await getPiece(ticket, at, end, signal));
      onWritten?.(end);
    }
    await sink.close();
    return true;
  } catch (thrown) {
    // What was written so far is not kept.
    await sink.abort().catch(() => undefined);
    throw thrown;
  }
}
