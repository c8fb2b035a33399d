// The engine's files on the desktop: chosen ones by path for the call that names them, others in memory.
import { describe, expect, it } from 'vitest';
import { toFault } from '../../archive/api/errors.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import { makeEngineFiles } from '../../electron/engine-files.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

const chosen = 'chosen' as Ticket;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a chosen file', () => {
  it('is read by the call that names it, and by none other', async () => {
    const folder = tempFolder();
    writeTree(folder, { 'deep/a.txt': 'from disk' });
    const { files, door } = makeEngineFiles();
    const paths = { [chosen]: `${folder}/deep/a.txt` };
    expect(await door.runCall({ files: [chosen] }, paths, () => files.describe(chosen))).toEqual({ name: 'a.txt', size: 9 });
    expect(text(await door.runCall({ files: [chosen] }, paths, () => files.read(chosen)))).toBe('from disk');
    await expect(door.runCall({}, {}, () => files.read(chosen))).rejects.toThrow('not-found');
    await expect(files.read(chosen)).rejects.toThrow('not-found');
  });

  it('that cannot be read is a fault with its name and without its folder', async () => {
    const folder = tempFolder();
    const { files, door } = makeEngineFiles();
    const paths = { [chosen]: `${folder}/gone.txt` };
    const deeds: (() => Promise<unknown>)[] = [() => files.describe(chosen), () => files.read(chosen)];
    for (const deed of deeds) {
      const fault = await door.runCall({}, paths, deed).then(() => null, toFault);
      expect(fault).toEqual({ code: 'unreadable-file', detail: { file: 'gone.txt' } });
    }
  });

  it('is no path that a page made up', async () => {
    const { files, door } = makeEngineFiles();
    for (const ticket of ['/etc/hostname', '__proto__', 'constructor', '../a'] as Ticket[]) {
      await expect(door.runCall({ files: [ticket] }, {}, () => files.read(ticket))).rejects.toThrow('not-found');
    }
  });
});

describe('bytes in memory', () => {
  it('that a page brings are read by the call that names them, once', async () => {
    const { files, door } = makeEngineFiles();
    const ticket = door.put('a.txt', new Uint8Array([97, 98])) as Ticket;
    await expect(door.runCall({ files: [] }, {}, () => files.read(ticket))).rejects.toThrow('not-found');
    const read = await door.runCall({ files: [ticket] }, {}, async () => text(await files.read(ticket)));
    expect(read).toBe('ab');
    await expect(door.runCall({ files: [ticket] }, {}, () => files.read(ticket))).rejects.toThrow('not-found');
  });

  it('that a call made are taken once', async () => {
    const { files, door } = makeEngineFiles();
    const ticket = await door.runCall({}, {}, () => files.put('a.pdf', new Uint8Array([1])));
    expect(door.take(ticket)).toEqual(new Uint8Array([1]));
    expect(door.take(ticket)).toBeNull();
  });
});
