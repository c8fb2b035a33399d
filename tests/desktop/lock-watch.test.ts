// The vault locks when nobody is there, when the machine sleeps, when the screen is locked; not under its own work.
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idleLimit, watchForLock, type LockWatch } from '../../electron/lock-watch.ts';

let watch: LockWatch;
let locks: number;
let busy: boolean;
let powerMonitor: EventEmitter;

beforeEach(() => {
  vi.useFakeTimers();
  locks = 0;
  busy = false;
  powerMonitor = new EventEmitter();
  watch = watchForLock({
    powerMonitor,
    busy: () => busy,
    lock() {
      locks += 1;
    },
  });
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

describe('the vault', () => {
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown']) {
    it(`locks on ${event}, even in the middle of its work`, () => {
      busy = true;
      powerMonitor.emit(event);
      expect(locks).toBe(1);
    });
  }

  it('locks when nobody has been there for five minutes', () => {
    expect(idleLimit).toBe(300_000);
    vi.advanceTimersByTime(idleLimit - 20_000);
    expect(locks).toBe(0);
    vi.advanceTimersByTime(30_000);
    expect(locks).toBe(1);
  });

  it('counts anew from each sign of somebody', () => {
    for (let minute = 0; minute < 30; minute += 1) {
      vi.advanceTimersByTime(60_000);
      watch.stir();
    }
    expect(locks).toBe(0);
  });

  it('counts from the end of a long call', () => {
    busy = true;
    vi.advanceTimersByTime(10 * idleLimit);
    expect(locks).toBe(0);
    busy = false;
    vi.advanceTimersByTime(idleLimit + 20_000);
    expect(locks).toBe(1);
  });

  it('leaves somebody the time that they want to be away, until it is locked', () => {
    watch.allow(20 * 60_000);
    vi.advanceTimersByTime(19 * 60_000);
    expect(locks).toBe(0);
    vi.advanceTimersByTime(2 * 60_000);
    expect(locks).toBe(1);
    vi.advanceTimersByTime(idleLimit + 20_000);
    expect(locks).toBe(2);
  });

  it('locks sooner for somebody who wants that', () => {
    watch.allow(60_000);
    vi.advanceTimersByTime(80_000);
    expect(locks).toBe(1);
  });
});
