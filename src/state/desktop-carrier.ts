// Calls and files over the bridge that the desktop's preload gives to the page.
import { ArchiveError } from '../../archive/api/errors.ts';
import type { DesktopBridge } from '../../archive/api/desktop-bridge.ts';
import type { CallOptions, Reply } from '../../archive/api/operation.ts';
import type { Host } from './host.ts';

function valueOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new ArchiveError(reply.fault.code, reply.fault.detail);
}

export function openDesktop(bridge: DesktopBridge): Host {
  let lastCall = 0;
  return {
    async carrier(call, input, { signal, onProgress }: CallOptions = {}) {
      if (signal?.aborted === true) return { ok: false, fault: { code: 'cancelled', detail: {} } };
      lastCall += 1;
      const id = lastCall;
      const cancel = (): void => bridge.cancel(id);
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return await bridge.call(id, call, input, onProgress);
      } catch {
        return { ok: false, fault: { code: 'internal', detail: { reason: 'host' } } };
      } finally {
        signal?.removeEventListener('abort', cancel);
      }
    },
    async putFile(file) {
      return valueOf(await bridge.putFile(file.name, new Uint8Array(await file.arrayBuffer())));
    },
    async getFile(ticket) {
      return new Uint8Array(valueOf(await bridge.getFile(ticket)));
    },
    async saveFile(ticket, name) {
      return valueOf(await bridge.saveFile(ticket, name)) !== null;
    },
    async saveStream({ name }, make) {
      return valueOf(await bridge.saveFile(await make(), name)) !== null;
    },
    largestSaved: null,
    remembersPasswords: false,
    chooseFiles: (what) => bridge.chooseFiles(what),
    chooseFolder: () => bridge.chooseFolder(),
    onMenu: (listener) => bridge.onMenu(listener),
    stir: () => bridge.stir(),
    // The window and the program end together: there is no page left to tell.
    ended: new Promise(() => undefined),
  };
}
