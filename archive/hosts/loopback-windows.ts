// The windows of a loopback host: single-use tokens that open one, bearers that a window's page keeps in memory.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Timers } from './loopback-timers.ts';

/** Milliseconds for which a token opens a window: it may stay in the browser's history for ever. */
export const tokenLife = 60_000;

export interface Window {
  readonly id: string;
  /** Aborted when the window is gone: what it was waiting for is no longer wanted. */
  readonly gone: AbortSignal;
}

export interface Windows {
  /** A new token, good once and for a minute. */
  mintToken(): string;
  /** The bearer of a new window in exchange for a token; null for a token that is wrong, used or too old. */
  open(token: string): { readonly window: Window; readonly bearer: string } | null;
  find(bearer: string): Window | null;
  close(window: Window): void;
  all(): readonly Window[];
  readonly count: number;
}

/** Only hashes are kept and looked up, so that neither memory nor the time of a comparison gives a secret away. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64');

export function makeWindows(timers: Timers): Windows {
  const tokens = new Map<string, { readonly mintedAt: number }>();
  const windows = new Map<string, Window>();
  const controllers = new Map<string, AbortController>();

  return {
    mintToken() {
      const token = randomBytes(32).toString('base64url');
      tokens.set(hashOf(token), { mintedAt: timers.now() });
      return token;
    },
    open(token) {
      const hash = hashOf(token);
      const found = tokens.get(hash);
      tokens.delete(hash);
      if (found === undefined || timers.now() - found.mintedAt >= tokenLife) return null;
      const bearer = randomBytes(32).toString('base64url');
      const controller = new AbortController();
      const window = { id: randomUUID(), gone: controller.signal };
      windows.set(hashOf(bearer), window);
      controllers.set(window.id, controller);
      return { window, bearer };
    },
    find: (bearer) => windows.get(hashOf(bearer)) ?? null,
    close(window) {
      for (const [hash, one] of windows) if (one === window) windows.delete(hash);
      controllers.get(window.id)?.abort();
      controllers.delete(window.id);
    },
    all: () => [...windows.values()],
    get count() {
      return windows.size;
    },
  };
}
