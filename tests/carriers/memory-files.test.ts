// Files in memory: who can have which, for how long, and what is left of them.
import { describe, expect, it, vi } from 'vitest';
import type { Ticket } from '../../archive/api/ids.ts';
import { makeMemoryFiles } from '../../archive/hosts/memory-files.ts';

const limits = { fileBytes: 100, totalBytes: 250, heldFor: 1_000, streams: 2 };
const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(7);

describe('files in memory', () => {
  it('are read only inside a call that names them', async () => {
    const memory = makeMemoryFiles(limits);
    const [named, other] = [memory.upload('a', 'one.txt', bytes(3)), memory.upload('a', 'two.txt', bytes(3))];
    await expect(memory.files.read(named)).rejects.toMatchObject({ code: 'not-found' });
    await memory.runCall('a', { deep: [{ er: named }] }, async () => {
      expect(await memory.files.describe(named)).toEqual({ name: 'one.txt', size: 3 });
      expect(await memory.files.read(named)).toEqual(bytes(3));
      await expect(memory.files.read(other)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('are wiped when the call ends, also where it fails', async () => {
    const memory = makeMemoryFiles(limits);
    const kept = bytes(3);
    const ticket = memory.upload('a', 'one.txt', kept);
    await expect(memory.runCall('a', [ticket], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(kept).toEqual(new Uint8Array(3));
    await memory.runCall('a', [ticket], async () => {
      await expect(memory.files.read(ticket)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('of one call are not those of another that runs at the same time', async () => {
    const memory = makeMemoryFiles(limits);
    const [mine, theirs] = [memory.upload('a', 'a.txt', bytes(1)), memory.upload('b', 'b.txt', bytes(2))];
    const read = (owner: string, ticket: Ticket) => memory.runCall(owner, [mine, theirs], async () => {
      await Promise.resolve();
      return memory.files.read(ticket).then((found) => found.byteLength, () => null);
    });
    expect(await Promise.all([read('a', theirs), read('b', mine), read('a', mine), read('b', theirs)]))
      .toEqual([null, null, 1, 2]);
  });

  it('that a call has made go to its owner, once', async () => {
    const memory = makeMemoryFiles(limits);
    await expect(memory.files.put('x.pdf', bytes(2))).rejects.toMatchObject({ code: 'not-found' });
    const ticket = await memory.runCall('a', {}, () => memory.files.put('x.pdf', bytes(2)));
    expect(memory.take('b', ticket)).toBeNull();
    expect(memory.take('a', ticket)).toEqual(bytes(2));
    expect(memory.take('a', ticket)).toBeNull();
  });

  it('are refused where one, or all together, are too large, and freed bytes count no more', async () => {
    const memory = makeMemoryFiles(limits);
    expect(() => memory.upload('a', 'big.txt', bytes(101))).toThrow(expect.objectContaining({ code: 'file-too-large' }));
    for (const name of ['1', '2']) memory.upload('a', name, bytes(100));
    expect(() => memory.upload('b', '3', bytes(51))).toThrow(expect.objectContaining({ code: 'file-too-large' }));
    memory.release('a');
    for (const name of ['4', '5']) memory.upload('b', name, bytes(100));
    memory.close();
    memory.upload('b', '6', bytes(100));
  });

  it('that nobody asks for are let go and wiped after a while', async () => {
    vi.useFakeTimers();
    try {
      const memory = makeMemoryFiles(limits);
      const kept = bytes(3);
      memory.upload('a', 'one.txt', kept);
      vi.advanceTimersByTime(999);
      expect(kept).toEqual(bytes(3));
      vi.advanceTimersByTime(1);
      expect(kept).toEqual(new Uint8Array(3));
    } finally {
      vi.useRealTimers();
    }
  });

  it('that a call has been given stay until it ends, however long it takes', async () => {
    vi.useFakeTimers();
    try {
      const memory = makeMemoryFiles(limits);
      const ticket = memory.upload('a', 'one.txt', bytes(3));
      await memory.runCall('a', { files: [ticket] }, async () => {
        vi.advanceTimersByTime(5_000);
        expect(await memory.files.read(ticket)).toEqual(bytes(3));
      });
      await memory.runCall('a', { files: [ticket] }, async () => {
        await expect(memory.files.read(ticket)).rejects.toMatchObject({ code: 'not-found' });
      });
    } finally {
      vi.useRealTimers();
    }
  });
});
