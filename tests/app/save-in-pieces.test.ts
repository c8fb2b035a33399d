// Something long is written piece by piece where the browser lets a page write; nothing leaves before it is known where to.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Ticket } from '../../archive/api/ids.ts';
import { largestSavedInBrowser, saveInPieces, type GetPiece } from '../../src/state/save-in-pieces.ts';

const size = 9 * 1024 * 1024;
const file = { name: 'song.wav', size };
const ticket = 'ticket' as Ticket;

/** A browser whose dialog is answered by `choose`. */
function browser(choose: () => Promise<unknown> = async () => undefined) {
  const written: number[] = [];
  const ends: string[] = [];
  const writable = {
    write: async (piece: Uint8Array) => void written.push(piece.length),
    close: async () => void ends.push('closed'),
    abort: async () => void ends.push('aborted'),
  };
  const showSaveFilePicker = async () => {
    await choose();
    return { createWritable: async () => writable };
  };
  vi.stubGlobal('window', { showSaveFilePicker });
  return { written, ends };
}

const piece: GetPiece = async (_ticket, start, end) => new Uint8Array(end - start);

describe('a long file', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is fetched and written a few megabytes at a time, all of it', async () => {
    const { written, ends } = browser();
    const told: number[] = [];
    expect(await saveInPieces(file, async () => ticket, piece, { onWritten: (bytes) => void told.push(bytes) })).toBe(true);
    expect(Math.max(...written)).toBeLessThanOrEqual(4 * 1024 * 1024);
    expect([written.reduce((sum, bytes) => sum + bytes, 0), told.at(-1), ends]).toEqual([size, size, ['closed']]);
    expect(largestSavedInBrowser()).toBeNull();
  });

  it('is not made where the person leaves the dialog', async () => {
    browser(() => Promise.reject(new DOMException('left', 'AbortError')));
    const make = vi.fn(async () => ticket);
    expect(await saveInPieces(file, make, piece, {})).toBe(false);
    expect(make).not.toHaveBeenCalled();
  });

  it('of which a piece does not come is not kept', async () => {
    const { ends } = browser();
    const gone: GetPiece = (_ticket, start) => (start === 0 ? piece(ticket, 0, 1) : Promise.reject(new Error('gone')));
    await expect(saveInPieces(file, async () => ticket, gone, {})).rejects.toThrow('gone');
    expect(ends).toEqual(['aborted']);
  });

  it('has a limit where the browser can only hold it whole', () => {
    vi.stubGlobal('window', {});
    expect(largestSavedInBrowser()).toBe(64 * 1024 * 1024);
  });
});
