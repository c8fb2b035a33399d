// Files of the command line: a ticket is a path, and what the engine puts is held until the command writes it.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { ArchiveError } from '../api/errors.ts';
import type { Ticket } from '../api/ids.ts';
import type { Files, Stream } from '../services.ts';

export interface DiskFiles extends Files {
  /** The bytes behind a ticket that the engine gave, once. */
  take(ticket: Ticket): Uint8Array;
  /** The stream behind a ticket that the engine gave. */
  streamOf(ticket: Ticket): Stream;
}

const pieceBytes = 1024 * 1024;

/** A path that can't be read is a fault that names it; why it can't is the system's affair and in no message. */
async function orUnreadable<T>(path: string, deed: Promise<T>): Promise<T> {
  try {
    return await deed;
  } catch {
    throw new ArchiveError('unreadable-file', { file: path });
  }
}

export function diskFiles(): DiskFiles {
  const put = new Map<Ticket, Uint8Array>();
  const streams = new Map<Ticket, Stream>();
  return {
    async describe(ticket) {
      const found = await orUnreadable(ticket, stat(ticket));
      if (!found.isFile()) throw new ArchiveError('unreadable-file', { file: ticket });
      return { name: ticket, size: found.size };
    },
    async read(ticket) {
      return orUnreadable(ticket, readFile(ticket));
    },
    async *pieces(ticket) {
      const source = createReadStream(ticket, { highWaterMark: pieceBytes });
      try {
        for await (const piece of source) yield piece as Uint8Array;
      } catch {
        throw new ArchiveError('unreadable-file', { file: ticket });
      }
    },
    async put(name, bytes) {
      const ticket = `put:${put.size}:${name}` as Ticket;
      put.set(ticket, bytes);
      return ticket;
    },
    async putStream(stream) {
      const ticket = `stream:${streams.size}` as Ticket;
      streams.set(ticket, stream);
      return ticket;
    },
    streamOf(ticket) {
      const stream = streams.get(ticket);
      if (stream === undefined) throw new ArchiveError('not-found');
      return stream;
    },
    take(ticket) {
      const bytes = put.get(ticket);
      if (bytes === undefined) throw new ArchiveError('not-found');
      put.delete(ticket);
      return bytes;
    },
  };
}
