// The files of an engine in a process of its own: chosen ones by path for the call that names them, others in memory.
import { describe, expect, it } from 'vitest';
import { toFault } from '../../archive/api/errors.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import { makeEngineFiles } from '../../archive/hosts/engine-files.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

const chosen = 'chosen' as Ticket;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a chosen file', () => {
  it('is read by the call that names it, and by none other', async () => {
    const folder = tempFolder();
    writeTree(folder, { 'deep/a.txt': 'from disk' });
    const { files, door } = makeEngineFiles();
    const paths = { [chosen]: `${folder}/deep/a.txt` };
    expect(await door.runCall('page', { files: [chosen] }, paths, () => files.describe(chosen))).toEqual({ name: 'a.txt', size: 9 });
    expect(text(await door.runCall('page', { files: [chosen] }, paths, () => files.read(chosen)))).toBe('from disk');
    await expect(door.runCall('page', {}, {}, () => files.read(chosen))).rejects.toThrow('not-found');
    await expect(files.read(chosen)).rejects.toThrow('not-found');
  });

  it('that cannot be read is a fault with its name and without its folder', async () => {
    const folder = tempFolder();
    const { files, door } = makeEngineFiles();
    const paths = { [chosen]: `${folder}/gone.txt` };
    const deeds: (() => Promise<unknown>)[] = [() => files.describe(chosen), () => files.read(chosen)];
    for (const deed of deeds) {
      const fault = await door.runCall('page', {}, paths, deed).then(() => null, toFault);
      expect(fault).toEqual({ code: 'unreadable-file', detail: { file: 'gone.txt' } });
    }
  });

  it('is no path that a page made up', async () => {
    const { files, door } = makeEngineFiles();
    for (const ticket of ['/etc/hostname', '__proto__', 'constructor', '../a'] as Ticket[]) {
      await expect(door.runCall('page', { files: [ticket] }, {}, () => files.read(ticket))).rejects.toThrow('not-found');
    }
  });
});

describe('a file too large to be held', () => {
  const inPieces = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> => {
    const all: Uint8Array[] = [];
    for await (const piece of pieces) all.push(new Uint8Array(piece));
    return all;
  };

  it('comes in pieces by the call that names it, from disk or from memory', async () => {
    const folder = tempFolder();
    writeTree(folder, { 'song.mp3': 'row and row '.repeat(200_000) });
    const { files, door } = makeEngineFiles();
    const pieces = await door.runCall('page', { file: chosen }, { [chosen]: `${folder}/song.mp3` }, () => inPieces(files.pieces(chosen)));
    expect(pieces.map(({ length }) => length)).toEqual([1_048_576, 1_048_576, 302_848]);
    expect(text(Buffer.concat(pieces))).toBe('row and row '.repeat(200_000));
    const brought = door.put('page', 'a.txt', new Uint8Array([97, 98])) as Ticket;
    const held = await door.runCall('page', { file: brought }, {}, () => inPieces(files.pieces(brought)));
    expect(held.map(text)).toEqual(['ab']);
    await expect(door.runCall('page', {}, {}, () => inPieces(files.pieces(brought)))).rejects.toThrow('not-found');
    const gone = door.runCall('page', { file: chosen }, { [chosen]: `${folder}/gone.mp3` }, () => inPieces(files.pieces(chosen)));
    expect(await gone.then(() => null, toFault)).toEqual({ code: 'unreadable-file', detail: { file: 'gone.mp3' } });
  });

  it('leaves in pieces, as often as it is asked for, until its window is gone', async () => {
    const { files, door } = makeEngineFiles();
    const song = Buffer.from('row and row');
    const stream = { name: 'song.mp3', mediaType: 'audio/mpeg', size: song.length, read: (start: number, end: number) => song.subarray(start, end) };
    const ticket = await door.runCall('page', {}, {}, () => files.putStream(stream));
    expect(door.stream(ticket, 4, 7)).toEqual({ name: 'song.mp3', mediaType: 'audio/mpeg', size: 11, bytes: song.subarray(4, 7) });
    expect(door.stream(ticket, 0, 0)?.bytes).toHaveLength(0);
    door.release('another');
    expect(door.stream(ticket, 8, 11)?.bytes).toEqual(song.subarray(8, 11));
    door.release('page');
    expect(door.stream(ticket, 0, 1)).toBeNull();
    await expect(files.putStream(stream)).rejects.toThrow('not-found');
  });
});

describe('bytes in memory', () => {
  it('that a page brings are read by the call that names them, once', async () => {
    const { files, door } = makeEngineFiles();
    const ticket = door.put('page', 'a.txt', new Uint8Array([97, 98])) as Ticket;
    await expect(door.runCall('page', { files: [] }, {}, () => files.read(ticket))).rejects.toThrow('not-found');
    const read = await door.runCall('page', { files: [ticket] }, {}, async () => text(await files.read(ticket)));
    expect(read).toBe('ab');
    await expect(door.runCall('page', { files: [ticket] }, {}, () => files.read(ticket))).rejects.toThrow('not-found');
  });

  it('that a call made are taken once', async () => {
    const { files, door } = makeEngineFiles();
    const ticket = await door.runCall('page', {}, {}, () => files.put('a.pdf', new Uint8Array([1])));
    expect(door.take('page', ticket)).toEqual(new Uint8Array([1]));
    expect(door.take('page', ticket)).toBeNull();
  });

  it('are their owner’s alone, and go with it', async () => {
    const { files, door } = makeEngineFiles();
    const brought = door.put('one', 'a.txt', new Uint8Array([97])) as Ticket;
    await expect(door.runCall('two', { files: [brought] }, {}, () => files.read(brought))).rejects.toThrow('not-found');
    const made = await door.runCall('one', {}, {}, () => files.put('a.pdf', new Uint8Array([1])));
    expect(door.take('two', made)).toBeNull();
    door.release('one');
    expect(door.take('one', made)).toBeNull();
    await expect(door.runCall('one', { files: [brought] }, {}, () => files.read(brought))).rejects.toThrow('not-found');
  });
});
