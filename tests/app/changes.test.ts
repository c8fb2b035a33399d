// A change that was done is noted once and told to other windows, and nothing else is.
import { describe, expect, it } from 'vitest';
import { calls, contract } from '../../archive/api/contract.ts';
import { changes, isChange, noteChange, notingChanges } from '../../src/state/changes.ts';
import type { Host } from '../../src/state/host.ts';
import { followWindows, type OtherWindows, type WindowWord } from '../../src/state/other-windows.ts';
import { startSession } from '../../src/state/session.ts';

const playHost = (ok: boolean): Host => ({
  carrier: async () => (ok ? { ok: true, value: {} } : { ok: false, fault: { code: 'conflict', detail: {} } }),
  putFile: () => Promise.reject(new Error('no files')),
  getFile: () => Promise.reject(new Error('no files')),
  saveFile: () => Promise.resolve(false), saveStream: () => Promise.resolve(false), largestSaved: null,
  chooseFiles: null, chooseFolder: null, onMenu: null, remembersPasswords: false,
  stir: () => undefined,
  ended: new Promise(() => undefined),
});

describe('a change', () => {
  it('is a write that others can see', () => {
    for (const call of calls) if (contract[call].kind === 'read') expect(isChange(call), call).toBe(false);
    for (const call of ['consent.withdraw', 'restriction.lift', 'testimony.import', 'testimony.issue', 'redaction.add', 'attachment.finish'] as const) {
      expect(isChange(call), call).toBe(true);
    }
    for (const call of ['vault.lock', 'desk.set', 'desk.remember', 'testimony.preview', 'attachment.append', 'no.such', 'toString']) expect(isChange(call), call).toBe(false);
  });

  it('is noted when it was done, and not when it failed or when something was only read', async () => {
    const count = (): number => changes.get().count;
    const before = count();
    await notingChanges(playHost(false)).carrier('consent.withdraw', {});
    await notingChanges(playHost(true)).carrier('consent.show', {});
    expect(count()).toBe(before);
    await notingChanges(playHost(true)).carrier('consent.withdraw', {});
    expect(changes.get()).toEqual({ count: before + 1, from: 'here' });
  });

  it('is told to other windows as one word, and what is heard from them is not told again', () => {
    const told: WindowWord[] = [];
    let hear: (word: WindowWord) => void = () => undefined;
    const windows: OtherWindows = {
      tell: (word) => void told.push(word),
      onHear(listener) {
        hear = listener;
      },
    };
    const session = startSession(playHost(true));
    followWindows(session, windows);
    session.entered({ user: 'Ada', role: 'archivist', readOnly: null, sample: false });
    expect(told).toEqual(['opened']);
    noteChange('here');
    expect(told).toEqual(['opened', 'changed']);
    const before = changes.get().count;
    hear('changed');
    expect(changes.get()).toEqual({ count: before + 1, from: 'elsewhere' });
    expect(told).toEqual(['opened', 'changed']);
  });
});
