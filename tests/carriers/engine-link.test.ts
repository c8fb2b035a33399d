// The link to the engine's process: every request is answered once, and locking ends the process.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Carrier, Progress } from '../../archive/api/operation.ts';
import { linkEngine, type EngineLink } from '../../archive/hosts/engine-link.ts';
import type { ToEngine } from '../../archive/hosts/engine-messages.ts';
import { makeEngineFiles } from '../../archive/hosts/engine-files.ts';
import { EngineProcessStandIn } from '../support/electron-processes.ts';

interface Linked {
  readonly link: EngineLink;
  readonly engines: EngineProcessStandIn[];
  readonly killedHard: number[];
}

/** A link to processes that run `carrier`, or to ones that never say a word. */
function linked(carrier?: Carrier): Linked {
  const engines: EngineProcessStandIn[] = [];
  const killedHard: number[] = [];
  const link = linkEngine({
    patience: 20,
    fork() {
      const door = carrier === undefined ? undefined : { carrier, files: makeEngineFiles().door };
      const engine = new EngineProcessStandIn(engines.length, door);
      engines.push(engine);
      return engine;
    },
    killHard(pid) {
      killedHard.push(pid);
      engines[pid]?.end(9);
    },
  });
  return { link, engines, killedHard };
}

const call = (input: unknown = {}) => ({ owner: 'page', call: 'vault.status', input, paths: {} });
const echo: Carrier = async (name, input) => ({ ok: true, value: [name, input] });
/** Never answers, unless it is cancelled. */
const patient: Carrier = (_name, _input, options) => new Promise((resolve) => {
  options?.signal?.addEventListener('abort', () => resolve({ ok: false, fault: { code: 'cancelled', detail: {} } }));
});
const locked = { ok: false, fault: { code: 'vault-locked', detail: { reason: 'engine' } } };

describe('a request', () => {
  it('is answered, each by its own reply', async () => {
    const { link } = linked(echo);
    const replies = await Promise.all([1, 2, 3].map((input) => link.ask(call(input))));
    expect(replies).toEqual([1, 2, 3].map((input) => ({ ok: true, value: ['vault.status', input] })));
    expect(link.busy).toBe(false);
  });

  it('waits until the process is ready', async () => {
    const { link, engines } = linked();
    const reply = link.ask(call());
    await pause(5);
    expect(engines[0]?.heard).toEqual([]);
    engines[0]?.say({ ready: true });
    await pause(5);
    const [request] = engines[0]?.heard as { id: number }[];
    engines[0]?.say({ id: request?.id, reply: { ok: true, value: 7 } });
    expect(await reply).toEqual({ ok: true, value: 7 });
  });

  it('reports progress to whoever asked', async () => {
    const steps: Progress[] = [{ stage: 'read', done: 1, total: 2 }, { stage: 'index', done: 2, total: 2 }];
    const { link } = linked(async (_name, _input, options) => {
      for (const step of steps) options?.onProgress?.(step);
      return { ok: true, value: null };
    });
    const seen: Progress[] = [];
    await link.ask(call(), { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual(steps);
  });

  it('is cancelled, before it was sent and after', async () => {
    const cancelled = { ok: false, fault: { code: 'cancelled' } };
    const after = new AbortController();
    const { link, engines } = linked(patient);
    const reply = link.ask(call(), { signal: after.signal });
    await pause(10);
    after.abort();
    expect(await reply).toMatchObject(cancelled);
    expect(engines[0]?.heard.filter((message) => 'cancel' in (message as ToEngine))).toHaveLength(1);

    const silent = linked();
    const before = new AbortController();
    const waiting = silent.link.ask(call(), { signal: before.signal });
    before.abort();
    expect(await waiting).toMatchObject(cancelled);
    expect(await silent.link.ask(call(), { signal: AbortSignal.abort() })).toMatchObject(cancelled);
  });

  it('whose engine throws is internal, its text withheld', async () => {
    const { link } = linked(() => Promise.reject(new Error('words of a testimony')));
    expect(await link.ask(call())).toEqual({ ok: false, fault: { code: 'internal', detail: {} } });
  });

  it('brings bytes and takes them once', async () => {
    const files = makeEngineFiles();
    const engine = new EngineProcessStandIn(0, { carrier: echo, files: files.door });
    const link = linkEngine({ fork: () => engine, killHard: () => undefined });
    const put = await link.ask({ owner: 'page', put: { name: 'a.txt', bytes: new Uint8Array([1, 2, 3]) } });
    expect(put).toMatchObject({ ok: true, value: expect.any(String) as unknown });
    const ticket = await files.door.runCall('page', {}, {}, () => files.files.put('a.pdf', new Uint8Array([4, 5])));
    expect(await link.ask({ owner: 'another', take: ticket })).toMatchObject({ ok: false, fault: { code: 'not-found' } });
    expect(await link.ask({ owner: 'page', take: ticket })).toEqual({ ok: true, value: new Uint8Array([4, 5]) });
    expect(await link.ask({ owner: 'page', take: ticket })).toMatchObject({ ok: false, fault: { code: 'not-found' } });
  });
});

describe('locking', () => {
  it('ends the process, refuses what was asked, and starts another', async () => {
    const { link, engines, killedHard } = linked(patient);
    const asked = [link.ask(call(1)), link.ask(call(2))];
    await pause(10);
    link.lock();
    link.lock();
    expect(await Promise.all(asked)).toEqual([locked, locked]);
    await pause(10);
    expect(engines.map(({ alive, killed }) => [alive, killed])).toEqual([[false, 1], [true, 0]]);
    expect(killedHard).toEqual([]);
  });

  it('kills a process that does not end', async () => {
    const engines: EngineProcessStandIn[] = [];
    const { promise: killedHard, resolve } = Promise.withResolvers<number>();
    const link = linkEngine({
      patience: 10,
      fork() {
        const engine = new EngineProcessStandIn(engines.length);
        engine.obedient = false;
        engines.push(engine);
        return engine;
      },
      killHard(pid) {
        engines[pid]?.end(9);
        resolve(pid);
      },
    });
    link.lock();
    expect(await killedHard).toBe(0);
    await pause(10);
    expect(engines.map(({ alive }) => alive)).toEqual([false, true]);
  });

  it('lets nothing that the old process says pass for an answer', async () => {
    const { link, engines } = linked();
    engines[0]?.say({ ready: true });
    await pause(5);
    const first = link.ask(call());
    await pause(5);
    const old = engines[0];
    if (old !== undefined) old.obedient = false;
    link.lock();
    expect(await first).toEqual(locked);
    const second = link.ask(call());
    for (const id of [1, 2, 3]) old?.say({ id, reply: { ok: true, value: 'from before' } });
    await pause(5);
    expect(link.busy).toBe(true);
    await pause(40);
    engines[1]?.say({ ready: true });
    await pause(5);
    engines[1]?.say({ id: 2, reply: { ok: true, value: 'new' } });
    expect(await second).toEqual({ ok: true, value: 'new' });
  });

  it('is for good when the program ends', async () => {
    const { link, engines } = linked(echo);
    link.close();
    await pause(10);
    expect(await link.ask(call())).toEqual(locked);
    expect(engines.map(({ alive }) => alive)).toEqual([false]);
  });
});

describe('a window that is gone', () => {
  it('takes with it what was held for it, and for no other', async () => {
    const files = makeEngineFiles();
    const engine = new EngineProcessStandIn(0, { carrier: echo, files: files.door });
    const link = linkEngine({ fork: () => engine, killHard: () => undefined });
    const put = (owner: string) => files.door.runCall(owner, {}, {}, () => files.files.put('a.pdf', new Uint8Array([4])));
    const [gone, stays] = [await put('1'), await put('2')];
    await link.ask(call());
    link.release('1');
    expect(await link.ask({ owner: '1', take: gone })).toMatchObject({ ok: false, fault: { code: 'not-found' } });
    expect(await link.ask({ owner: '2', take: stays })).toMatchObject({ ok: true });
  });
});

describe('a crash', () => {
  it('locks the vault for what was asked, and the next request starts the engine again', async () => {
    const { link, engines } = linked(patient);
    const asked = link.ask(call());
    await pause(10);
    engines[0]?.end(139);
    expect(await asked).toEqual(locked);
    await pause(10);
    expect(engines).toHaveLength(1);
    const controller = new AbortController();
    const next = link.ask(call(), { signal: controller.signal });
    await pause(10);
    expect(engines).toHaveLength(2);
    controller.abort();
    await next;
  });

  it('before the engine was ready is the program’s own fault', async () => {
    const { link, engines } = linked();
    const asked = link.ask(call());
    engines[0]?.end(1);
    expect(await asked).toMatchObject({ ok: false, fault: { code: 'internal' } });
  });
});
