// An engine in a process of its own as the loopback host has it: a carrier, and files that lie in the engine's process too.
import { AsyncLocalStorage } from 'node:async_hooks';
import { ArchiveError } from '../api/errors.ts';
import type { Ticket } from '../api/ids.ts';
import type { Carrier } from '../api/operation.ts';
import type { EngineLink } from './engine-link.ts';
import type { StreamPiece, WindowFiles } from './memory-files.ts';

export interface RemoteEngine {
  readonly carrier: Carrier;
  readonly files: WindowFiles;
}

/**
 * Locking ends the process, once the engine has answered, and with it every copy of keys and of plaintext: those of files
 * that a window brought or a call made as well, for this process holds none.
 */
export function openEngineDoor(link: EngineLink): RemoteEngine {
  const owner = new AsyncLocalStorage<string>();

  async function fetched(request: Parameters<EngineLink['ask']>[0]): Promise<unknown> {
    const reply = await link.ask(request);
    if (reply.ok) return reply.value;
    throw new ArchiveError(reply.fault.code, reply.fault.detail);
  }

  return {
    async carrier(call, input, { signal, onProgress } = {}) {
      const reply = await link.ask({ owner: owner.getStore() ?? '', call, input, paths: {} }, {
        ...(signal === undefined ? {} : { signal }), ...(onProgress === undefined ? {} : { onProgress }),
      });
      if (call === 'vault.lock' && reply.ok) link.lock();
      return reply;
    },
    files: {
      runCall: (window, _input, call) => owner.run(window, call),
      upload: async (window, name, bytes) => await fetched({ owner: window, put: { name, bytes } }) as Ticket,
      async take(window, ticket) {
        try {
          return await fetched({ owner: window, take: ticket }) as Uint8Array;
        } catch {
          return null;
        }
      },
      stream: async (ticket, start, end) => await fetched({ stream: ticket, start, end }) as StreamPiece,
      release: (window) => link.release(window),
      close: () => link.close(),
    },
  };
}
