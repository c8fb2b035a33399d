// Streams: a player gets the bytes that it asks for in any order, in both hosts, and nobody gets them otherwise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import type { Stream } from '../../archive/services.ts';
import { pieceBytes, piecesOf, rangeOf } from '../../archive/hosts/byte-range.ts';
import { makeMemoryFiles, memoryFilesLimits } from '../../archive/hosts/memory-files.ts';
import { answerStreamRequest, isStreamRequest } from '../../electron/stream-protocol.ts';
import { parseAnswer, sendRaw, writeRequest } from '../support/loopback.ts';
import { aGet, pageHeaders, useLoopback, world } from '../support/loopback-world.ts';

useLoopback();

const bytes = Buffer.alloc(2 * pieceBytes + 777, 'the boat song ');
bytes.forEach((_, at) => { if (at % 1000 === 0) bytes[at] = (at / 1000) % 256; });

/** A stream that counts what is asked of it, and can be closed as consent closes a recording. */
function counted(mediaType = 'audio/mpeg'): Stream & { readonly asked: [number, number][]; closed: boolean } {
  const stream = {
    name: 'song.mp3', mediaType, size: bytes.length, asked: [] as [number, number][], closed: false,
    read(start: number, end: number) {
      if (stream.closed) throw new ArchiveError('consent-refused', { reason: 'closed' });
      stream.asked.push([start, end]);
      return new Uint8Array(bytes.subarray(start, end));
    },
  };
  return stream;
}

const put = (stream: Stream): Promise<Ticket> => world.files.runCall('window', {}, () => world.files.files.putStream(stream));
const playing = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'audio', 'x-vouchsafe': null, authorization: null };

const address = (ticket: string): string => `http://127.0.0.1:${world.loopback.port}/stream/${ticket}`;
const overLoopback = (ticket: string, range?: string): Promise<Response> => fetch(address(ticket), {
  headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'audio', ...(range === undefined ? {} : { range }) },
});
/** The main process has nothing but the engine's port. */
const overApp = (ticket: string, range?: string): Promise<Response> => answerStreamRequest({
  async ask(request) {
    const piece = 'stream' in request ? world.files.stream(request.stream, request.start, request.end) : null;
    return piece === null ? { ok: false, fault: { code: 'not-found', detail: {} } } : { ok: true, value: piece };
  },
}, new Request(`app://vouchsafe/stream/${ticket}`, range === undefined ? {} : { headers: { range } }));

describe.each([['the loopback host', overLoopback], ['app://', overApp]])('a player over %s', (_host, ask) => {
  it('has the whole, and is told that it may seek', async () => {
    const answer = await ask(await put(counted()));
    expect([answer.status, answer.headers.get('accept-ranges'), answer.headers.get('content-type')]).toEqual([200, 'bytes', 'audio/mpeg']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('has any part of it, as often as it likes', async () => {
    const ticket = await put(counted());
    for (const [range, start, end] of [
      ['bytes=0-', 0, bytes.length], ['bytes=0-0', 0, 1], [`bytes=${pieceBytes - 3}-${pieceBytes + 3}`, pieceBytes - 3, pieceBytes + 4],
      ['bytes=-10', bytes.length - 10, bytes.length], [`bytes=${bytes.length - 1}-999999999`, bytes.length - 1, bytes.length],
    ] as const) {
      const answer = await ask(ticket, range);
      expect([answer.status, answer.headers.get('content-range')]).toEqual([206, `bytes ${start}-${end - 1}/${bytes.length}`]);
      expect(answer.headers.get('content-length')).toBe(String(end - start));
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes.subarray(start, end))).toBe(true);
    }
  });

  it('has none of what is not there', async () => {
    const answer = await ask(await put(counted()), `bytes=${bytes.length}-`);
    expect([answer.status, answer.headers.get('content-range'), (await answer.arrayBuffer()).byteLength]).toEqual([416, `bytes */${bytes.length}`, 0]);
  });

  it('is asked for one piece at a time, and gets none after it was closed', async () => {
    const stream = counted();
    const ticket = await put(stream);
    await (await ask(ticket)).arrayBuffer();
    expect(stream.asked.slice(1)).toEqual([[0, pieceBytes], [pieceBytes, 2 * pieceBytes], [2 * pieceBytes, bytes.length]]);
    stream.closed = true;
    const refused = await ask(ticket).then(({ status }) => status, () => 'closed');
    expect([404, 'closed']).toContain(refused);
  });

  it('has nothing by a ticket that is none, or of a window that is gone', async () => {
    const ticket = await put(counted());
    expect((await ask(`${ticket.slice(0, -1)}_`)).status).toBe(404);
    world.files.release('window');
    expect((await ask(ticket)).status).toBe(404);
  });

  it('is never told of a type that could be a page', async () => {
    for (const type of ['text/html', 'image/svg+xml', 'application/pdf']) {
      expect((await ask(await put(counted(type)), 'bytes=0-1')).headers.get('content-type')).toBe('application/octet-stream');
    }
  });
});

describe('the loopback host', () => {
  const raw = async (headers: Readonly<Record<string, string | readonly string[] | null>>, first?: string) => {
    const ticket = await put(counted());
    const request = writeRequest(first ?? `GET /stream/${ticket} HTTP/1.1`, pageHeaders({ ...playing, range: 'bytes=0-3', connection: 'close', ...headers }));
    return parseAnswer(await sendRaw(world.loopback.port, request));
  };

  it('answers an element of the page, which says neither bearer nor call', async () => {
    expect(await raw({})).toMatchObject({ status: 206, body: bytes.subarray(0, 4).toString('latin1') });
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403], ['the address bar', { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' }, 403],
    ['a frame', { 'sec-fetch-dest': 'iframe' }, 403], ['a document', { 'sec-fetch-dest': 'document' }, 403],
    ['a script', { 'sec-fetch-dest': 'script' }, 403], ['no browser', { 'sec-fetch-site': null, 'sec-fetch-dest': null }, 403],
    ['two ranges', { range: ['bytes=0-1', 'bytes=2-3'] }, 400],
  ] as const)('refuses %s', async (_who, headers, status) => {
    expect(await raw(headers)).toMatchObject({ status, body: '' });
  });

  it('gives parts to a script of the page that says what a call says, and to no other', async () => {
    const script = { 'sec-fetch-dest': 'empty', 'x-vouchsafe': '1', authorization: `Bearer ${world.bearer}` };
    expect(await raw(script)).toMatchObject({ status: 206, body: bytes.subarray(0, 4).toString('latin1') });
    expect(await raw({ ...script, 'x-vouchsafe': null })).toMatchObject({ status: 403, body: '' });
    expect(await raw({ ...script, 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403, body: '' });
    expect(await raw({ ...script, authorization: null })).toMatchObject({ status: 401, body: '' });
    expect(await raw({ ...script, authorization: `Bearer ${'A'.repeat(43)}` })).toMatchObject({ status: 401, body: '' });
  });

  it('refuses parts of everything else', async () => {
    expect(parseAnswer(await sendRaw(world.loopback.port, aGet('/files/AAAA', { range: 'bytes=0-10', connection: 'close' }))).status).toBe(400);
  });
});

it('a stream is no file, a file no stream, and a window has so many', async () => {
  const files = makeMemoryFiles({ ...memoryFilesLimits, streams: 2 });
  const tickets: Ticket[] = [];
  await files.runCall('one', {}, async () => {
    for (let made = 0; made < 3; made += 1) tickets.push(await files.files.putStream(counted()));
    tickets.push(await files.files.put('a.pdf', new Uint8Array([1])));
  });
  expect(tickets.map((ticket) => files.stream(ticket, 0, 1)?.bytes.length ?? null)).toEqual([null, 1, 1, null]);
  expect(files.take('one', tickets[1] ?? '')).toBeNull();
  files.close();
  expect(files.stream(tickets[2] ?? '', 0, 1)).toBeNull();
});

it('ranges are those of RFC 9110', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.option(fc.nat(6_000_000)), fc.option(fc.nat(6_000_000)), (size, first, last) => {
    const range = rangeOf(`bytes=${first ?? ''}-${last ?? ''}`, size);
    const wanted = Array.from({ length: 3 }, (_, at) => [0, Math.floor(size / 2), size - 1][at] ?? 0).map((byte) => {
      if (first === null && last === null) return true;
      if (first === null) return byte >= size - (last ?? 0);
      // A last byte before the first makes no range that anything is in.
      return byte >= first && byte <= (last ?? size);
    });
    expect([0, Math.floor(size / 2), size - 1].map((byte) => range !== null && byte >= range.start && byte < range.end)).toEqual(wanted);
    if (range === null) return;
    const pieces = [...piecesOf(range)];
    expect([pieces[0]?.[0], pieces.at(-1)?.[1]]).toEqual([range.start, range.end]);
    pieces.forEach(([start, end], at) => {
      expect(end > start && Math.floor(start / pieceBytes) === Math.floor((end - 1) / pieceBytes)).toBe(true);
      if (at > 0) expect(start).toBe(pieces[at - 1]?.[1]);
    });
  }));
  for (const header of ['bytes=a-b', 'bytes=0-1,3-4', 'lines=0-1', 'bytes', '']) expect(rangeOf(header, 10)).toEqual({ start: 0, end: 10, partial: false });
});

it('only our own page’s streams are streams', () => {
  const asked = ['app://vouchsafe/stream/a', 'app://other/stream/a', 'app://vouchsafe/assets/stream/a', 'https://vouchsafe/stream/a'];
  expect(asked.map((url) => isStreamRequest(new Request(url)))).toEqual([true, false, false, false]);
});
