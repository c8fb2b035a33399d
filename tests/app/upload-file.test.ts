// A large file of the page goes to the engine in pieces, in order, and leaves nothing behind when it is stopped.
import { describe, expect, it } from 'vitest';
import { makeClient } from '../../archive/api/client.ts';
import type { TestimonyId, Ticket } from '../../archive/api/ids.ts';
import { uploadFile, uploadPiece } from '../../src/state/upload-file.ts';

function world(failing: string | null = null) {
  const calls: [string, unknown][] = [];
  const given: number[] = [];
  let written = 0;
  const client = makeClient(async (call, input) => {
    calls.push([call, input]);
    if (call === failing) return { ok: false, fault: { code: 'disk-full', detail: {} } };
    if (call === 'attachment.append') written += given.at(-1) ?? 0;
    return { ok: true, value: { upload: 'a1', written } };
  });
  const host = {
    async putFile(file: File): Promise<Ticket> {
      given.push(file.size);
      return `ticket ${given.length}` as Ticket;
    },
  };
  return { calls, given, client, host, names: () => calls.map(([name]) => name) };
}

const testimony = 't1' as TestimonyId;
const size = 2 * uploadPiece + 5;
const file = new File([new Uint8Array(size)], 'song.wav');
const asked = { testimony, kind: 'recording', file } as const;

describe('an upload', () => {
  it('brings every byte once, in order, and says how far it is', async () => {
    const { calls, given, client, host } = world();
    const told: number[] = [];
    await uploadFile(client, host, asked, { signal: new AbortController().signal, onWritten: (bytes) => void told.push(bytes) });
    expect(given).toEqual([uploadPiece, uploadPiece, 5]);
    expect(told).toEqual([uploadPiece, 2 * uploadPiece, size]);
    expect(calls).toEqual([
      ['attachment.begin', { testimony, kind: 'recording', name: 'song.wav', size }],
      ['attachment.append', { upload: 'a1', piece: 'ticket 1', at: 0 }],
      ['attachment.append', { upload: 'a1', piece: 'ticket 2', at: uploadPiece }],
      ['attachment.append', { upload: 'a1', piece: 'ticket 3', at: 2 * uploadPiece }],
      ['attachment.finish', { upload: 'a1' }],
    ]);
  });

  it('that is stopped brings no further piece, and is taken back', async () => {
    const { names, client, host } = world();
    const stop = new AbortController();
    const upload = uploadFile(client, host, asked, { signal: stop.signal, onWritten: () => stop.abort() });
    await expect(upload).rejects.toMatchObject({ code: 'cancelled' });
    expect(names()).toEqual(['attachment.begin', 'attachment.append', 'attachment.cancel']);
  });

  it('that fails is taken back, and says why', async () => {
    const { names, client, host } = world('attachment.append');
    await expect(uploadFile(client, host, asked, { signal: new AbortController().signal, onWritten: () => undefined })).rejects.toMatchObject({ code: 'disk-full' });
    expect(names().at(-1)).toBe('attachment.cancel');
  });

  it('of nothing is none', async () => {
    const { calls, client, host } = world();
    const nothing = new File([], 'empty.wav');
    await expect(uploadFile(client, host, { ...asked, file: nothing }, { signal: new AbortController().signal, onWritten: () => undefined }))
      .rejects.toMatchObject({ code: 'empty-file' });
    expect(calls).toEqual([]);
  });
});
