// Files held in memory behind tickets, for the hosts whose pages bring and fetch bytes: never on disk, never for long.
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { ArchiveError } from '../api/errors.ts';
import type { Ticket } from '../api/ids.ts';
import type { Files, Stream } from '../services.ts';

export interface MemoryFilesLimits {
  /** Bytes of one file that a page brings. */
  readonly fileBytes: number;
  /** Bytes of all that is held, for all owners together. */
  readonly totalBytes: number;
  /** Milliseconds after which bytes that nobody asked for are let go. */
  readonly heldFor: number;
  /** Streams that one owner has at a time; the oldest goes first. They hold no bytes. */
  readonly streams: number;
}

export const memoryFilesLimits: MemoryFilesLimits = {
  fileBytes: 64 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  heldFor: 10 * 60_000,
  streams: 16,
};

/** A piece of a stream, and what a page must know of the whole. */
export interface StreamPiece extends Pick<Stream, 'name' | 'mediaType' | 'size'> {
  readonly bytes: Uint8Array;
}

/** Files as windows bring and fetch them, whichever process holds them. An owner is a window. */
export interface WindowFiles {
  /** Takes in bytes that a page brings. Fault: `file-too-large`. */
  upload(owner: string, name: string, bytes: Uint8Array): Ticket | Promise<Ticket>;
  /**
   * Runs one call for an owner. The call can read those of the owner's uploads that its input names and no others; they
   * are wiped when it ends. What the call puts belongs to the owner.
   */
  runCall<T>(owner: string, input: unknown, call: () => Promise<T>): Promise<T>;
  /** Hands over what a call has put, once; null for anything else, another owner's ticket included. */
  take(owner: string, ticket: string): Uint8Array | null | Promise<Uint8Array | null>;
  /**
   * Bytes of a stream that a call has put, as often as they are asked for; null for any other ticket. The ticket is all that
   * is asked: a player of the browser's own cannot say whose window it is in. Throws when they may not be had any more.
   */
  stream(ticket: string, start: number, end: number): StreamPiece | null | Promise<StreamPiece | null>;
  /** Wipes everything of an owner whose window is gone. */
  release(owner: string): void;
  /** Wipes everything. */
  close(): void;
}

export interface MemoryFiles extends WindowFiles {
  /** What the engine is given as its `files`. It works only inside `runCall`. */
  readonly files: Files;
  upload(owner: string, name: string, bytes: Uint8Array): Ticket;
  take(owner: string, ticket: string): Uint8Array | null;
  stream(ticket: string, start: number, end: number): StreamPiece | null;
}

interface Held {
  readonly owner: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: 'upload' | 'issued';
  readonly expiry: NodeJS.Timeout;
}

interface RunningCall {
  readonly owner: string;
  readonly named: ReadonlySet<string>;
}

/** Every string inside a JSON value. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* stringsIn(item);
}

interface HeldStream {
  readonly owner: string;
  readonly stream: Stream;
}

const newTicket = (): Ticket => randomBytes(24).toString('base64url') as Ticket;

/** Makes an empty store. One serves all windows of a host. */
export function makeMemoryFiles(limits: MemoryFilesLimits = memoryFilesLimits): MemoryFiles {
  const held = new Map<string, Held>();
  const streams = new Map<string, HeldStream>();
  const running = new AsyncLocalStorage<RunningCall>();
  let total = 0;

  function letGo(ticket: string, wipe: boolean): void {
    const file = held.get(ticket);
    if (file === undefined) return;
    held.delete(ticket);
    clearTimeout(file.expiry);
    total -= file.bytes.byteLength;
    if (wipe) file.bytes.fill(0);
  }

  function hold(owner: string, name: string, bytes: Uint8Array, kind: Held['kind']): Ticket {
    if (total + bytes.byteLength > limits.totalBytes) throw new ArchiveError('file-too-large', { reason: 'memory' });
    const ticket = newTicket();
    const expiry = setTimeout(() => letGo(ticket, true), limits.heldFor);
    // A file that waits must not keep a program alive that has nothing else to do.
    expiry.unref();
    held.set(ticket, { owner, name, bytes, kind, expiry });
    total += bytes.byteLength;
    return ticket;
  }

  function uploadFor(ticket: Ticket): Held {
    const call = running.getStore();
    const file = held.get(ticket);
    if (call === undefined || file === undefined || file.kind !== 'upload' || !call.named.has(ticket)) {
      throw new ArchiveError('not-found', { reason: 'file' });
    }
    return file;
  }

  function ownerNow(): string {
    const call = running.getStore();
    if (call === undefined) throw new ArchiveError('not-found', { reason: 'owner' });
    return call.owner;
  }

  const files: Files = {
    async describe(ticket) {
      const { name, bytes } = uploadFor(ticket);
      return { name, size: bytes.byteLength };
    },
    async read(ticket) {
      return uploadFor(ticket).bytes;
    },
    async *pieces(ticket) {
      yield uploadFor(ticket).bytes;
    },
    async put(name, bytes) {
      return hold(ownerNow(), name, bytes, 'issued');
    },
    async putStream(stream) {
      const owner = ownerNow();
      const ticket = newTicket();
      streams.set(ticket, { owner, stream });
      const own = [...streams].filter(([, one]) => one.owner === owner);
      for (const [oldest] of own.slice(0, -limits.streams)) streams.delete(oldest);
      return ticket;
    },
  };

  return {
    files,
    upload(owner, name, bytes) {
      if (bytes.byteLength > limits.fileBytes) throw new ArchiveError('file-too-large', { file: name });
      return hold(owner, name, bytes, 'upload');
    },
    async runCall(owner, input, call) {
      const named = new Set<string>();
      for (const text of stringsIn(input)) {
        const file = held.get(text);
        if (file?.owner !== owner || file.kind !== 'upload') continue;
        named.add(text);
        // A call may take longer than bytes wait that nobody has asked for.
        clearTimeout(file.expiry);
      }
      try {
        return await running.run({ owner, named }, call);
      } finally {
        for (const ticket of named) letGo(ticket, true);
      }
    },
    take(owner, ticket) {
      const file = held.get(ticket);
      if (file?.owner !== owner || file.kind !== 'issued') return null;
      letGo(ticket, false);
      return file.bytes;
    },
    stream(ticket, start, end) {
      const stream = streams.get(ticket)?.stream;
      if (stream === undefined) return null;
      const { name, mediaType, size } = stream;
      return { name, mediaType, size, bytes: stream.read(start, end) };
    },
    release(owner) {
      for (const [ticket, stream] of [...streams]) if (stream.owner === owner) streams.delete(ticket);
      for (const [ticket, file] of [...held]) if (file.owner === owner) letGo(ticket, true);
    },
    close() {
      streams.clear();
      for (const ticket of [...held.keys()]) letGo(ticket, true);
    },
  };
}
