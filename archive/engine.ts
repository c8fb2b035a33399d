// Puts the engine together for a host: one archive at most is open in it at a time.
import type { Carrier } from './api/operation.ts';
import { dispatch } from './dispatch.ts';
import { makeHandlers } from './handlers.ts';
import type { Services } from './services.ts';
import type { VaultOptions } from './vault/vault.ts';

export interface Engine {
  readonly carrier: Carrier;
  /** Locks the vault, wipes keys, ends the reader processes and the packing threads. */
  close(): Promise<void>;
}

/** A clock and cheap passphrases, for tests: the program itself never passes any. */
export type EngineOptions = VaultOptions;

export function makeEngine(services: Services, options: EngineOptions = {}): Engine {
  const carrier = dispatch(makeHandlers(services, options));
  return {
    carrier,
    async close() {
      await carrier('vault.lock', {});
      services.readers.close();
      services.packer.end();
    },
  };
}
