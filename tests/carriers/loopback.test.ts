// The loopback host on the good path: values, faults, files, progress and cancelling cross; and when it ends.
import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../archive/api/ids.ts';
import type { Progress } from '../../archive/api/operation.ts';
import { openLoopback, type LoopbackHost } from '../../src/state/loopback-carrier.ts';
import { browserFetch, parseAnswer, sendRaw } from '../support/loopback.ts';
import {
  aCall, aGet, attend, canary, closeWindow, expectRefused, makeCarrier, openSession, origin, tokenOf, useLoopback, world,
} from '../support/loopback-world.ts';

useLoopback();

async function openWindow(address = world.loopback.mintAddress()): Promise<LoopbackHost> {
  const host = await openLoopback(tokenOf(address), { origin: origin(), fetch: browserFetch(origin()) });
  if (host === null) throw new Error('The token was refused.');
  return host;
}
const textFile = (name: string, text: string): File => new File([text], name);

describe('our own page', () => {
  it('gets its files with every header, and the policy has no way in for markup or inline code', async () => {
    for (const path of ['/', '/assets/page-1a2b.js']) {
      const { status, headers } = parseAnswer(await sendRaw(world.loopback.port, aGet(path, { 'sec-fetch-site': 'none', authorization: null, 'x-vouchsafe': null })));
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
    }
  });

  it('gets values and faults as the engine gives them', async () => {
    const host = await openWindow();
    const direct = makeCarrier();
    for (const [call, input] of [['vault.status', {}], ['passages.find', { query: 'x:y' }], ['vault.steal', {}]] as const) {
      const over = await host.carrier(call, input);
      const expected = call === 'vault.steal' ? { ok: false, fault: { code: 'bad-request', detail: { reason: 'call' } } } : await direct(call, input);
      expect(over).toEqual(expected);
    }
  });

  it('brings files by ticket, hears of progress, and the bytes are gone after the call', async () => {
    const host = await openWindow();
    const tickets = [await host.putFile(textFile('첫째 %.txt', '가')), await host.putFile(textFile('b.txt', ''))];
    const heard: Progress[] = [];
    const reply = await host.carrier('testimony.import', { files: tickets }, { onProgress: (progress) => heard.push(progress) });
    expect(reply).toEqual({ ok: true, value: { read: [{ name: '첫째 %.txt', text: '가' }, { name: 'b.txt', text: '' }] } });
    expect(heard).toEqual([{ stage: 'read', done: 1, total: 2 }, { stage: 'read', done: 2, total: 2 }]);
    expect(await host.carrier('testimony.import', { files: tickets })).toMatchObject({ ok: false, fault: { code: 'not-found' } });
  });

  it('cannot have a call read what another window brought', async () => {
    const [mine, other] = [await openWindow(), await openWindow()];
    const ticket = await other.putFile(textFile('a.txt', canary));
    expect(await mine.carrier('testimony.import', { files: [ticket] })).toMatchObject({ ok: false, fault: { code: 'not-found' } });
    expect(await other.carrier('testimony.import', { files: [ticket] })).toMatchObject({ ok: true });
  });

  it('fetches what a call made, once, and no other window can', async () => {
    const [mine, other] = [await openWindow(), await openWindow()];
    const reply = await mine.carrier('testimony.issue', {});
    const { ticket } = (reply as { value: { ticket: Ticket } }).value;
    await expect(other.getFile(ticket)).rejects.toMatchObject({ code: 'not-found' });
    expect(Buffer.from(await mine.getFile(ticket)).toString()).toBe(`${canary} 증언`);
    await expect(mine.getFile(ticket)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('cannot fetch what it has brought', async () => {
    const host = await openWindow();
    await expect(host.getFile(await host.putFile(textFile('a.txt', canary)))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('cancels a call by letting go of it', async () => {
    const host = await openWindow();
    const controller = new AbortController();
    const reply = host.carrier('vault.verify', {}, { signal: controller.signal, onProgress: () => controller.abort() });
    expect(await reply).toEqual({ ok: false, fault: { code: 'cancelled', detail: {} } });
    await world.aborted;
  });

  it('gets no second bearer for one token', async () => {
    const address = world.loopback.mintAddress();
    await openWindow(address);
    expect(await openLoopback(tokenOf(address), { origin: origin(), fetch: browserFetch(origin()) })).toBeNull();
  });
});

describe('the host ends', () => {
  it('when nobody has done anything for long, and a call that runs counts as something', async () => {
    const host = await openWindow();
    const started = Promise.withResolvers<void>();
    const controller = new AbortController();
    const running = host.carrier('vault.verify', {}, { signal: controller.signal, onProgress: () => started.resolve() });
    await started.promise;
    world.timers.advance(600_000);
    controller.abort();
    await running;
    await world.aborted;
    expect(await host.carrier('vault.status', {})).toMatchObject({ ok: true });
    world.timers.advance(599_999);
    expect(await host.carrier('vault.status', {})).toMatchObject({ ok: true });
    world.timers.advance(600_000);
    expect(await world.loopback.ended).toBe('idle');
    await host.ended;
    expect(await host.carrier('vault.status', {})).toMatchObject({ ok: false, fault: { code: 'internal' } });
  });

  it('when its last window has been closed for a while, not when one of two has', async () => {
    const second = await attend(await openSession(world.loopback.mintAddress()));
    await closeWindow(world.attendance);
    world.timers.advance(10_000);
    expect(parseAnswer(await sendRaw(world.loopback.port, aGet('/'))).status).toBe(200);
    await closeWindow(second);
    world.timers.advance(9_999);
    expect(parseAnswer(await sendRaw(world.loopback.port, aGet('/'))).status).toBe(200);
    world.timers.advance(1);
    expect(await world.loopback.ended).toBe('page-closed');
  });

  it('but not when its last window comes back in time', async () => {
    await closeWindow(world.attendance);
    world.timers.advance(9_999);
    world.attendance = await attend(world.bearer);
    world.timers.advance(9_999);
    expect(parseAnswer(await sendRaw(world.loopback.port, aCall())).status).toBe(200);
  });

  it('and leaves no timer that would keep its process alive, neither of a window that was closed nor of a call that ran', async () => {
    const host = await openWindow();
    const started = Promise.withResolvers<void>();
    const running = host.carrier('vault.verify', {}, { onProgress: () => started.resolve() });
    await started.promise;
    await closeWindow(world.attendance);
    expect(world.timers.waiting).toBeGreaterThan(1);
    await world.loopback.close();
    await running;
    await world.aborted;
    await expect.poll(() => world.timers.waiting).toBe(0);
  });

  it('and a closed window’s bearer ends with it', async () => {
    await attend(await openSession(world.loopback.mintAddress()));
    await closeWindow(world.attendance);
    world.timers.advance(10_000);
    await expectRefused(aCall(), 401);
  });
});
