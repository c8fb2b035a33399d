// The loopback host with an engine that needs no vault, and requests to it as our page sends them or as nobody should.
import { afterEach, beforeEach, expect } from 'vitest';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import type { Carrier } from '../../archive/api/operation.ts';
import { startLoopback, type Loopback } from '../../archive/hosts/loopback.ts';
import { makeMemoryFiles, type MemoryFiles } from '../../archive/hosts/memory-files.ts';
import { browserFetch, handTimers, parseAnswer, sendRaw, writeRequest, type HandTimers } from './loopback.ts';
import { tempFolder, writeTree } from './temp-folder.ts';

/** Stands in everything that the host could give away; no refusal may contain it. */
export const canary = 'QUINCELANTERN';
const unhurried = new AbortController().signal;

interface World {
  files: MemoryFiles;
  timers: HandTimers;
  loopback: Loopback;
  /** The bearer of a window that is there from the beginning. */
  bearer: string;
  /** What that window keeps open: aborting it is closing the window. */
  attendance: AbortController;
  /** Resolves when the engine has heard that a call was cancelled. */
  aborted: Promise<void>;
}

/** The host under test: a new one for each test of a file that has called `useLoopback`. */
export const world = {} as World;

/** An engine that needs no vault: enough calls to see values, faults, files, progress and cancelling cross. */
export function makeCarrier(): Carrier {
  const cancelled = Promise.withResolvers<void>();
  world.aborted = cancelled.promise;
  return async (call, input, { signal = unhurried, onProgress } = {}) => {
    const given = input as { testimony?: string; files?: Ticket[]; query?: string };
    if (call === 'vault.status') return { ok: true, value: { open: true, canary } };
    if (call === 'passages.find') {
      return { ok: false, fault: { code: 'bad-query', detail: { start: 3, end: 7, reason: 'field' } } };
    }
    if (call === 'testimony.issue') {
      const ticket = await world.files.files.put('t.pdf', Buffer.from(`${canary} 증언`));
      return { ok: true, value: { ticket } };
    }
    if (call === 'testimony.import') {
      const read: { name: string; text: string }[] = [];
      for (const [done, ticket] of (given.files ?? []).entries()) {
        try {
          const { name } = await world.files.files.describe(ticket);
          read.push({ name, text: Buffer.from(await world.files.files.read(ticket)).toString('utf8') });
        } catch (thrown) {
          if (thrown instanceof ArchiveError) return { ok: false, fault: { code: thrown.code, detail: thrown.detail } };
          throw thrown;
        }
        onProgress?.({ stage: 'read', done: done + 1, total: given.files?.length ?? 0 });
      }
      return { ok: true, value: { read } };
    }
    if (call === 'vault.verify') {
      onProgress?.({ stage: 'verify', done: 1, total: 2 });
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      cancelled.resolve();
      return { ok: false, fault: { code: 'cancelled', detail: {} } };
    }
    throw new Error(`${canary} escaped`);
  };
}

/** Starts a host before each test and closes it afterwards. */
export function useLoopback(): void {
  beforeEach(async () => {
    const pageFolder = tempFolder();
    writeTree(pageFolder, {
      'index.html': '<!doctype html><title>page</title>',
      'assets/page-1a2b.js': 'export {};',
      'assets/page-1a2b.js.map': canary,
      'notes.txt': canary,
    });
    world.files = makeMemoryFiles();
    world.timers = handTimers();
    const { files, timers } = world;
    world.loopback = await startLoopback({ carrier: makeCarrier(), files, pageFolder, idleMs: 600_000, timers });
    world.bearer = await openSession(world.loopback.address);
    world.attendance = await attend(world.bearer);
  });
  afterEach(async () => {
    await world.loopback.close();
  });
}

export const origin = (): string => `http://127.0.0.1:${world.loopback.port}`;
export const tokenOf = (address: string): string => new URL(address).hash.slice(1);

export async function openSession(address: string): Promise<string> {
  const response = await browserFetch(origin())(`${origin()}/session`, {
    method: 'POST',
    headers: { 'x-vouchsafe': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ token: tokenOf(address) }),
  });
  return ((await response.json()) as { bearer: string }).bearer;
}

/** Opens what a window keeps open for as long as it is there; aborting it is closing the window. */
export async function attend(bearerOfWindow: string): Promise<AbortController> {
  const controller = new AbortController();
  await browserFetch(origin())(`${origin()}/presence`, {
    headers: { 'x-vouchsafe': '1', authorization: `Bearer ${bearerOfWindow}` }, signal: controller.signal,
  });
  return controller;
}

/** Closes a window and waits until the host has been told by the system. */
export async function closeWindow(window: AbortController): Promise<void> {
  window.abort();
  await new Promise((resolve) => setTimeout(resolve, 100));
}

export type Headers = Record<string, string | readonly string[] | null>;

/** A request as our page sends it, from which each hostile one departs. */
export function pageHeaders(changed: Headers = {}): Headers {
  return {
    host: `127.0.0.1:${world.loopback.port}`,
    origin: origin(),
    'sec-fetch-site': 'same-origin',
    'x-vouchsafe': '1',
    authorization: `Bearer ${world.bearer}`,
    connection: 'close',
    ...changed,
  };
}

export const callHeaders = (changed: Headers = {}, body = '{}'): Headers => pageHeaders({
  'content-type': 'application/json', accept: 'application/json', 'content-length': String(Buffer.byteLength(body)), ...changed,
});

export const aCall = (changed: Headers = {}, first = 'POST /call/vault.status HTTP/1.1', body = '{}'): string =>
  writeRequest(first, callHeaders(changed, body), body);
export const aGet = (path: string, changed: Headers = {}): string =>
  writeRequest(`GET ${path} HTTP/1.1`, pageHeaders({ origin: null, ...changed }));
export const aToken = (token: string, changed: Headers = {}): string => {
  const body = JSON.stringify({ token });
  return aCall({ authorization: null, ...changed }, 'POST /session HTTP/1.1', body);
};
export const anUpload = (changed: Headers, body = 'Q: x'): string => aCall({
  'content-type': 'application/octet-stream', 'x-vouchsafe-name': 'a.txt', ...changed,
}, 'POST /files HTTP/1.1', body);

/** Sends it and expects a refusal with one of the statuses: no content, nothing to tell one reason from another. */
export async function expectRefused(text: string, ...statuses: number[]): Promise<void> {
  const received = await sendRaw(world.loopback.port, text);
  const { status, headers, body } = parseAnswer(received);
  expect(statuses, received).toContain(status);
  expect(received).not.toContain(canary);
  expect(body).toBe('');
  expect(headers.get('cache-control')).toBe('no-store');
  for (const name of headers.keys()) expect(name).not.toMatch(/^access-control|^set-cookie|^server$|^x-powered-by/);
}

