// The whole shell over a stand-in for Electron: what it sets up, what a page may ask, what ends the engine.
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../archive/api/contract.ts';
import type { Frame } from '../../electron/electron-parts.ts';
import { longestInput } from '../../electron/guards.ts';
import { startShell } from '../../electron/shell.ts';
import { makeElectron, type ContentsStandIn } from '../support/electron-stand-in.ts';
import { choose, echo, first, ownFrame, placesIn, started, type Started } from '../support/started-shell.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

describe('the shell', () => {
  it('sets up a sandboxed page on app:// in a session that stays in memory', async () => {
    const { electron, window } = await started();
    expect(electron.app.sandboxed).toBe(true);
    expect(electron.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(electron.schemes.get('app')).toEqual({ standard: true, secure: true, supportFetchAPI: true, stream: true });
    const session = window.webContents.session;
    expect([session.partition, session.cache]).toEqual(['vouchsafe', false]);
    expect(session.partition.startsWith('persist:')).toBe(false);
    expect(await session.request('app://vouchsafe/')).toMatchObject({ status: 200 });
    expect(await session.request('app://vouchsafe/../window.json')).toMatchObject({ status: 404 });
    expect(window.webContents.processes).toEqual([['app://vouchsafe/']]);
    expect(window.shown).toBe(1);
  });

  it('guards every session and every page that comes to be', async () => {
    const { electron, window } = await started();
    expect(window.webContents.leaves('will-navigate')).toBe(false);
    expect(window.webContents.opens()).toBe(false);
    expect(window.webContents.session.permits('media')).toBe(false);
    expect(window.webContents.session.downloads()).toBe(false);
    expect(await window.webContents.session.request('https://a.example/')).toBe('cancelled');
    const later = electron.parts.sessionOf('another', { cache: true }) as typeof window.webContents.session;
    expect(later.permits('media')).toBe(false);
  });

  it('hands over to the one that runs already', async () => {
    const folder = tempFolder();
    const electron = makeElectron(echo);
    electron.app.first = false;
    await startShell(electron.parts, placesIn(folder));
    expect([electron.app.quits, electron.windows.length, electron.engines.length]).toEqual([1, 0, 0]);
  });

  it('comes to the front when it is started a second time', async () => {
    const { electron, window } = await started();
    window.minimized = true;
    electron.app.emit('second-instance');
    expect([window.minimized, window.focused, electron.windows.length]).toEqual([false, 1, 1]);
  });

  it('says what is wrong where the page is not built, and opens no vault', async () => {
    for (const page of [{}, { 'page/notes.txt': 'no page' }]) {
      const folder = tempFolder();
      writeTree(folder, page);
      const electron = makeElectron(echo);
      electron.app.locale = 'ko';
      await startShell(electron.parts, placesIn(folder));
      expect(electron.said).toEqual([expect.stringMatching(/시작할 수 없습니다: .*npm run build/)]);
      expect([electron.app.status, electron.windows.length, electron.engines.length]).toEqual([1, 0, 0]);
    }
  });

  it('says so where Electron fails under it', async () => {
    const folder = tempFolder();
    writeTree(folder, { 'page/index.html': '<!doctype html>' });
    const electron = makeElectron(echo);
    electron.parts.sessionOf = () => { throw new Error('no session'); };
    await startShell(electron.parts, placesIn(folder));
    expect(electron.said).toEqual([expect.stringContaining('cannot start')]);
    expect(electron.said.join()).not.toContain('no session');
    expect(electron.app.status).toBe(1);
  });

});

describe('a page’s question', () => {
  it('reaches the engine and brings its reply', async () => {
    const { ask } = await started();
    expect(await ask('call', 1, 'vault.status', { a: 1 })).toEqual({ ok: true, value: { call: 'vault.status', input: { a: 1 } } });
  });

  it('is refused where it is no call: name, size, number', async () => {
    const { ask, electron } = await started();
    const refused = { ok: false, fault: { code: 'bad-request' } };
    expect(await ask('call', 1, 'vault.steal', {})).toMatchObject(refused);
    expect(await ask('call', 2, 'constructor', {})).toMatchObject(refused);
    expect(await ask('call', 3, 'vault.status', 'a'.repeat(longestInput))).toMatchObject(refused);
    expect(await ask('call', 'one', 'vault.status', {})).toMatchObject(refused);
    expect(await ask('call', 4, 'vault.status', 10n)).toMatchObject(refused);
    expect(first(electron.engines).heard).toEqual([]);
  });

  it('is not heard from a stranger’s frame', async () => {
    const { electron, window } = await started();
    const frames: (Frame | null)[] = [
      { url: 'https://a.example/', parent: null }, { url: 'app://elsewhere/', parent: null }, { url: 'about:blank', parent: null },
      { url: 'app://vouchsafe/', parent: ownFrame }, null,
    ];
    const questions = electron.ipc.channels.filter((channel) => channel !== 'cancel' && channel !== 'stir');
    expect(questions).toEqual(['call', 'choose-files', 'choose-folder', 'get-file', 'put-file', 'save-file']);
    for (const frame of frames) {
      for (const channel of questions) {
        const asked = electron.ipc.invoke({ frame, contents: window.webContents }, channel, 1, 'vault.status', {});
        await expect(asked).rejects.toThrow('not-permitted');
      }
    }
    expect(first(electron.engines).heard).toEqual([]);
  });

  it('is told of its progress, by its number', async () => {
    const { ask, window } = await started(async (_call, _input, options) => {
      options?.onProgress?.({ stage: 'index', done: 1, total: 2 });
      return { ok: true, value: null };
    });
    await ask('call', 42, 'vault.verify', {});
    expect(window.webContents.sent).toEqual([{ channel: 'progress', values: [42, { stage: 'index', done: 1, total: 2 }] }]);
  });

  it('is cancelled by our own page and by no other', async () => {
    let aborted = false;
    const { ask, electron, window } = await started((_call, _input, options) => new Promise((resolve) => {
      options?.signal?.addEventListener('abort', () => {
        aborted = true;
        resolve({ ok: false, fault: { code: 'cancelled', detail: {} } });
      });
    }));
    const reply = ask('call', 5, 'vault.verify', {});
    await pause(10);
    electron.ipc.send({ frame: { url: 'https://a.example/', parent: null }, contents: window.webContents }, 'cancel', 5);
    electron.ipc.send({ frame: ownFrame, contents: window.webContents }, 'cancel', 6);
    await pause(10);
    expect(aborted).toBe(false);
    electron.ipc.send({ frame: ownFrame, contents: window.webContents }, 'cancel', 5);
    expect(await reply).toMatchObject({ fault: { code: 'cancelled' } });
  });
});

describe('files', () => {
  it('that the user chose are known to the page by name and ticket', async () => {
    const { ask, electron, folder } = await started();
    writeTree(folder, { 'chosen/a.txt': 'a', 'chosen/deep/b.srt': 'b' });
    electron.chosenPaths = [`${folder}/chosen`];
    const chosen = await ask('choose-files', 'folders') as { ticket: string; name: string }[];
    expect(chosen.map(({ name }) => name)).toEqual(['a.txt', 'b.srt']);
    expect(JSON.stringify(chosen)).not.toContain(folder);

    await ask('call', 1, 'testimony.import', { files: [chosen[0]?.ticket, '/etc/passwd'] });
    const { paths } = first(first(electron.engines).heard as { paths: object }[]);
    expect(paths).toEqual({ [chosen[0]?.ticket ?? '']: `${folder}/chosen/a.txt` });
  });

  it('that nobody chose are nobody’s', async () => {
    const { ask, electron } = await started();
    expect(await ask('choose-files', 'files')).toEqual([]);
    expect(await ask('choose-folder')).toBeNull();
    await ask('call', 1, 'testimony.import', { files: ['/etc/passwd', '__proto__'] });
    expect(first(first(electron.engines).heard as { paths: object }[]).paths).toEqual({});
  });

  it('that a page brings have a plain name and a size', async () => {
    const { ask } = await started();
    expect(await ask('put-file', 'a.txt', new Uint8Array([1]))).toMatchObject({ ok: true });
    for (const values of [['a/b.txt', new Uint8Array([1])], ['a.txt', 'text'], [1, new Uint8Array([1])]]) {
      expect(await ask('put-file', ...values)).toMatchObject({ ok: false, fault: { code: 'bad-request' } });
    }
    expect(await ask('get-file', 7)).toMatchObject({ ok: false, fault: { code: 'bad-request' } });
    expect(await ask('get-file', 'unknown')).toMatchObject({ ok: false, fault: { code: 'not-found' } });
  });

  it('are not written where there is nothing to write', async () => {
    const { ask, electron, folder } = await started();
    expect(await ask('save-file', 'unknown', 'a.pdf')).toEqual({ ok: true, value: null });
    electron.savePath = `${folder}/a.pdf`;
    expect(await ask('save-file', 'unknown', 'a.pdf')).toMatchObject({ ok: false, fault: { code: 'not-found' } });
    expect(await ask('save-file', 'unknown', '../a.pdf')).toMatchObject({ ok: false, fault: { code: 'bad-request' } });
    expect(existsSync(electron.savePath)).toBe(false);
  });
});

describe('locking', () => {
  /** Waits for the engine that replaces the one that ended. */
  async function settled({ electron, window }: Started): Promise<{ engines: boolean[]; pages: ContentsStandIn['processes'] }> {
    await pause(20);
    return { engines: electron.engines.map(({ alive }) => alive), pages: window.webContents.processes };
  }
  const locked = { engines: [false, true], pages: [['app://vouchsafe/'], ['app://vouchsafe/']] };

  for (const event of ['suspend', 'lock-screen']) {
    it(`ends the engine and the page’s process on ${event}`, async () => {
      const shell = await started();
      shell.electron.powerMonitor.emit(event);
      expect(await settled(shell)).toEqual(locked);
    });
  }

  it('ends them when the page has locked the vault', async () => {
    const shell = await started(async () => ({ ok: true, value: {} }));
    expect(await shell.ask('call', 1, 'vault.lock', {})).toEqual({ ok: true, value: {} });
    expect(await settled(shell)).toEqual(locked);
  });

  it('ends them from the menu', async () => {
    const shell = await started();
    choose(shell.electron.menu, 'Lock the vault');
    expect(await settled(shell)).toEqual(locked);
  });

  it('ends every window’s process, whichever page asked', async () => {
    const shell = await started(async () => ({ ok: true, value: {} }));
    choose(shell.electron.menu, 'New window');
    await pause(5);
    const [, second] = shell.electron.windows;
    await shell.electron.ipc.invoke({ frame: ownFrame, contents: second!.webContents }, 'call', 1, 'vault.lock', {});
    expect(await settled(shell)).toEqual(locked);
    expect(second!.webContents.processes).toEqual(locked.pages);
  });

  it('follows where a page’s process ends by itself, once', async () => {
    const shell = await started();
    shell.window.webContents.crash();
    const { engines, pages } = await settled(shell);
    expect(engines).toEqual([false, true]);
    expect(pages.at(-1)).toEqual(['app://vouchsafe/']);
    shell.window.webContents.crash();
    expect((await settled(shell)).engines).toEqual([false, true]);
  });

  it('is not asked for by a page’s process that ends with its window', async () => {
    const shell = await started();
    shell.window.webContents.crash('clean-exit');
    expect((await settled(shell)).engines).toEqual([true]);
  });

  it('waits as long as the user’s own settings say', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    try {
      const shell = await started(async () => ({ ok: true, value: { ...defaultSettings, idleMinutes: 30 } }));
      await shell.ask('call', 1, 'desk.settings', {});
      vi.advanceTimersByTime(29 * 60_000);
      expect((await settled(shell)).engines).toEqual([true]);
      await shell.ask('call', 2, 'desk.set', { ...defaultSettings, idleMinutes: 1 });
      vi.advanceTimersByTime(80_000);
      expect(await settled(shell)).toEqual(locked);
    } finally {
      vi.useRealTimers();
    }
  });

  it('forgets the files that were chosen', async () => {
    const shell = await started();
    writeTree(shell.folder, { 'a.txt': 'a' });
    shell.electron.chosenPaths = [`${shell.folder}/a.txt`];
    const [chosen] = await shell.ask('choose-files', 'files') as { ticket: string }[];
    shell.electron.powerMonitor.emit('suspend');
    await settled(shell);
    await shell.ask('call', 1, 'testimony.import', { files: [chosen?.ticket] });
    const heard = shell.electron.engines[1]?.heard as { paths: object }[];
    expect(first(heard).paths).toEqual({});
  });

  it('leaves no engine behind when the program ends', async () => {
    const shell = await started();
    shell.electron.app.emit('window-all-closed');
    await pause(20);
    expect(shell.electron.engines.map(({ alive }) => alive)).toEqual([false]);
    expect(shell.electron.app.quits).toBe(1);
  });
});
