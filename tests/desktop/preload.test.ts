// The preload, run as it stands: the page gets the bridge and nothing of Electron.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DesktopBridge } from '../../archive/api/desktop-bridge.ts';
import type { Progress } from '../../archive/api/operation.ts';

const world: Record<string, unknown> = {};
const asked: unknown[][] = [];
const told: unknown[][] = [];
const heard = new Map<string, (event: unknown, ...values: unknown[]) => void>();
let answer: (values: unknown[]) => unknown = () => null;

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld(name: string, value: unknown) {
      world[name] = value;
    },
  },
  ipcRenderer: {
    on: (channel: string, listener: (event: unknown, ...values: unknown[]) => void) => heard.set(channel, listener),
    send: (...values: unknown[]) => told.push(values),
    async invoke(...values: unknown[]) {
      asked.push(values);
      return answer(values);
    },
  },
}));
await import('../../electron/preload.ts');
const bridge = world['vouchsafeDesktop'] as DesktopBridge;

beforeEach(() => {
  asked.length = 0;
  told.length = 0;
  answer = () => null;
});

describe('the preload', () => {
  it('exposes one object of functions', () => {
    expect(Object.keys(world)).toEqual(['vouchsafeDesktop']);
    expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
      'call', 'cancel', 'chooseFiles', 'chooseFolder', 'putFile', 'getFile', 'saveFile', 'stir', 'onMenu',
    ].map((name) => [name, 'function']));
  });

  it('asks on the channels that the main process answers', async () => {
    const bytes = new Uint8Array([1]);
    await bridge.call(1, 'vault.status', {});
    await bridge.chooseFiles('folders');
    await bridge.chooseFolder();
    await bridge.putFile('a.txt', bytes);
    await bridge.getFile('t' as never);
    await bridge.saveFile('t' as never, 'a.pdf');
    bridge.cancel(1);
    bridge.stir();
    expect(asked).toEqual([
      ['call', 1, 'vault.status', {}], ['choose-files', 'folders'], ['choose-folder'], ['put-file', 'a.txt', bytes],
      ['get-file', 't'], ['save-file', 't', 'a.pdf'],
    ]);
    expect(told).toEqual([['cancel', 1], ['stir']]);
  });

  it('tells each call of its own progress, while it runs', async () => {
    const seen: [string, Progress][] = [];
    const progress: Progress = { stage: 'read', done: 1, total: 1 };
    const say = (id: number): void => heard.get('progress')?.({}, id, progress);
    answer = ([, id]) => say(id as number);
    await bridge.call(1, 'vault.verify', {}, (value) => seen.push(['first', value]));
    await bridge.call(2, 'vault.verify', {}, (value) => seen.push(['second', value]));
    say(1);
    say(3);
    expect(seen).toEqual([['first', progress], ['second', progress]]);
  });

  it('tells whoever listens last what was chosen in the menu', () => {
    const heardOf: string[] = [];
    const choose = (wish: string): void => heard.get('menu')?.({ sender: 'Electron' }, wish);
    choose('import');
    bridge.onMenu((wish) => heardOf.push(`first ${wish}`));
    choose('import');
    bridge.onMenu((wish) => heardOf.push(`second ${wish}`));
    choose('keys');
    expect(heardOf).toEqual(['first import', 'second keys']);
  });
});
