// The files of an engine in a process of its own: those that the user chose, by path; those that a page brings or a call makes, in memory.
import { basename } from 'node:path';
import { AsyncLocalStorage } from 'node:async_hooks';
import { diskFiles } from './disk-files.ts';
import { makeMemoryFiles } from './memory-files.ts';
import { ArchiveError } from '../api/errors.ts';
import type { Ticket } from '../api/ids.ts';
import type { Files } from '../services.ts';
import type { FilesDoor } from './engine-answers.ts';

export interface EngineFiles {
  /** What the engine is given. It works only inside `runCall`. */
  readonly files: Files;
  readonly door: FilesDoor;
}

/** A chosen file is known by its name and never by its folder: a fault must not tell where a user keeps things. */
function namedOnly(thrown: unknown, path: string): unknown {
  return thrown instanceof ArchiveError ? new ArchiveError(thrown.code, { ...thrown.detail, file: basename(path) }) : thrown;
}

export function makeEngineFiles(): EngineFiles {
  const memory = makeMemoryFiles();
  const disk = diskFiles();
  const chosen = new AsyncLocalStorage<Readonly<Record<string, string>>>();

  const pathOf = (ticket: Ticket): Ticket | undefined => {
    const paths = chosen.getStore() ?? {};
    return Object.hasOwn(paths, ticket) ? paths[ticket] as Ticket : undefined;
  };

  async function fromDisk<T>(path: Ticket, deed: Promise<T>): Promise<T> {
    try {
      return await deed;
    } catch (thrown) {
      throw namedOnly(thrown, path);
    }
  }

  return {
    files: {
      async describe(ticket) {
        const path = pathOf(ticket);
        if (path === undefined) return memory.files.describe(ticket);
        const { size } = await fromDisk(path, disk.describe(path));
        return { name: basename(path), size };
      },
      async read(ticket) {
        const path = pathOf(ticket);
        return path === undefined ? memory.files.read(ticket) : fromDisk(path, disk.read(path));
      },
      async *pieces(ticket) {
        const path = pathOf(ticket);
        try {
          yield* path === undefined ? memory.files.pieces(ticket) : disk.pieces(path);
        } catch (thrown) {
          throw path === undefined ? thrown : namedOnly(thrown, path);
        }
      },
      put: (name, bytes) => memory.files.put(name, bytes),
      putStream: (stream) => memory.files.putStream(stream),
    },
    door: {
      runCall: (owner, input, paths, call) => memory.runCall(owner, input, () => chosen.run(paths, call)),
      put: (owner, name, bytes) => memory.upload(owner, name, bytes),
      take: (owner, ticket) => memory.take(owner, ticket),
      stream: (ticket, start, end) => memory.stream(ticket, start, end),
      release: (owner) => memory.release(owner),
    },
  };
}
