// The shell's windows and its menu over a stand-in for Electron: one or two windows, where they stand, what the menu does.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startShell } from '../../electron/shell.ts';
import { makeElectron } from '../support/electron-stand-in.ts';
import { choose, echo, first, ownFrame, placesIn, started } from '../support/started-shell.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

describe('a window', () => {
  it('remembers where its window stood and how large its page was', async () => {
    const { window, folder } = await started();
    window.bounds = { x: 10, y: 20, width: 900, height: 700 };
    window.webContents.zoomFactor = 1.5;
    window.emit('close');
    const file = `${folder}/settings/window.json`;
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ bounds: window.bounds, maximized: false, zoom: 1.5 });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const electron = makeElectron(echo);
    await startShell(electron.parts, placesIn(folder));
    expect(first(electron.windows)).toMatchObject({ bounds: window.bounds, webContents: { zoomFactor: 1.5 } });
  });

  it('opens all the same where nothing can be remembered', async () => {
    const folder = tempFolder();
    writeTree(folder, { 'page/index.html': '<!doctype html>', settings: 'a file where the folder should be' });
    const electron = makeElectron(echo);
    await startShell(electron.parts, placesIn(folder));
    first(electron.windows).emit('close');
    expect(electron.said).toEqual([]);
  });

  it('opens all the same where what is remembered makes no sense', async () => {
    const folder = tempFolder();
    writeTree(folder, { 'page/index.html': '<!doctype html>' });
    mkdirSync(`${folder}/settings`);
    writeFileSync(`${folder}/settings/window.json`, '{"bounds":{"x":0,"y":0,"width":1e9,"height":-3},"maximized":"no"}');
    const electron = makeElectron(echo);
    await startShell(electron.parts, placesIn(folder));
    expect(first(electron.windows)).toMatchObject({ bounds: { width: 1280, height: 860 }, maximized: false, shown: 1 });
  });
});

describe('the menu', () => {
  it('makes the page of the window that was used last larger and smaller, in bounds', async () => {
    const { electron, window } = await started();
    for (let times = 0; times < 20; times += 1) choose(electron.menu, 'Larger');
    expect(window.webContents.zoomFactor).toBe(3);
    choose(electron.menu, 'Smaller');
    expect(window.webContents.zoomFactor).toBe(2.5);
    choose(electron.menu, 'Actual size');
    expect(window.webContents.zoomFactor).toBe(1);
  });

  it('asks that page to import and to show its settings, and no other', async () => {
    const { electron, window } = await started();
    choose(electron.menu, 'New window');
    await pause(5);
    for (const label of ['Import transcripts…', 'Settings…', 'Keyboard']) choose(electron.menu, label);
    expect(window.webContents.sent).toEqual([]);
    expect(electron.windows[1]?.webContents.sent).toEqual(['import', 'settings', 'keys'].map((wish) => ({ channel: 'menu', values: [wish] })));
  });

  it('says what the program is, in the system’s language', async () => {
    const { electron } = await started(echo, (before) => {
      before.app.locale = 'ko-KR';
    });
    choose(electron.menu, 'Vouchsafe 정보');
    expect(electron.said).toEqual([expect.stringContaining('버전 1.2.3')]);
  });
});

describe('a second window', () => {
  it('stands a little apart from the first, on the same engine, and is brought to the front if it was used last', async () => {
    const { electron, window } = await started();
    window.bounds = { x: 100, y: 100, width: 900, height: 700 };
    choose(electron.menu, 'New window');
    await pause(5);
    const [, second] = electron.windows;
    expect(second?.bounds).toEqual({ x: 132, y: 132, width: 900, height: 700 });
    expect([second?.webContents.session, electron.engines.length]).toEqual([window.webContents.session, 1]);
    electron.app.emit('second-instance');
    expect([window.focused, second?.focused]).toEqual([0, 1]);
    window.emit('focus');
    electron.app.emit('second-instance');
    expect([window.focused, second?.focused]).toEqual([1, 1]);
  });

  it('numbers its calls for itself', async () => {
    let answer: (() => void) | undefined;
    const { electron, ask } = await started((call, input) => new Promise((resolve) => {
      if (call === 'vault.verify') answer = () => resolve({ ok: true, value: input });
      else resolve({ ok: true, value: input });
    }));
    choose(electron.menu, 'New window');
    await pause(5);
    const contents = electron.windows[1]!.webContents;
    const waiting = ask('call', 1, 'vault.verify', { from: 'first' });
    const other = electron.ipc.invoke({ frame: ownFrame, contents }, 'call', 1, 'vault.status', { from: 'second' });
    expect(await other).toEqual({ ok: true, value: { from: 'second' } });
    electron.ipc.send({ frame: ownFrame, contents }, 'cancel', 1);
    await pause(5);
    answer?.();
    expect(await waiting).toEqual({ ok: true, value: { from: 'first' } });
  });

  it('is closed with what it was waiting for', async () => {
    const aborted: string[] = [];
    const { electron, window, ask } = await started((_call, input, options) => new Promise((resolve) => {
      options?.signal?.addEventListener('abort', () => {
        aborted.push(JSON.stringify(input));
        resolve({ ok: false, fault: { code: 'cancelled', detail: {} } });
      });
    }));
    choose(electron.menu, 'New window');
    await pause(5);
    const contents = electron.windows[1]!.webContents;
    void ask('call', 1, 'vault.verify', 'first');
    void electron.ipc.invoke({ frame: ownFrame, contents }, 'call', 1, 'vault.verify', 'second');
    await pause(10);
    electron.windows[1]!.emit('closed');
    await pause(10);
    expect(aborted).toEqual(['"second"']);
    expect(first(electron.engines).heard).toContainEqual({ release: String(contents.id) });
    expect(window.webContents.processes).toHaveLength(1);
  });
});

describe('a window with unsaved steps', () => {
  const stay = 'Keep editing';
  const leave = 'Discard and close';
  const settled = () => pause(5);

  it('asks before it closes, once, and stays or goes as it is told', async () => {
    const { electron, window } = await started();
    window.webContents.hasUnsaved = true;
    window.close();
    window.close();
    expect(electron.asked.map(({ question }) => [question.message, question.buttons[question.defaultId], question.buttons[question.cancelId]]))
      .toEqual([['Close with unsaved steps?', stay, stay]]);
    expect([window.closed, electron.asked[0]?.window]).toEqual([false, window]);
    electron.asked[0]!.choose(stay);
    await settled();
    expect(window.closed).toBe(false);
    window.close();
    electron.asked[1]!.choose(leave);
    await settled();
    expect([window.closed, electron.asked.length]).toEqual([true, 2]);
  });

  it('asks where the program was told to quit, which goes on working if somebody stays', async () => {
    const { electron, window, ask } = await started(echo, (before) => {
      before.app.locale = 'ko-KR';
    });
    window.webContents.hasUnsaved = true;
    electron.app.quit();
    electron.asked[0]!.choose('계속 편집');
    await settled();
    expect([window.closed, await ask('call', 1, 'vault.status', {})]).toMatchObject([false, { ok: true }]);
    window.close();
    electron.asked[1]!.choose('버리고 닫기');
    await settled();
    expect([window.closed, electron.app.quits]).toEqual([true, 1]);
  });

  it('quits after all if the steps are not wanted', async () => {
    const { electron, window } = await started();
    window.webContents.hasUnsaved = true;
    electron.app.quit();
    electron.asked[0]!.choose(leave);
    await settled();
    expect([window.closed, electron.app.quits]).toEqual([true, 2]);
  });

  it('is locked while it waits for an answer, and asks nobody then', async () => {
    const { electron, window } = await started();
    window.webContents.hasUnsaved = true;
    window.close();
    electron.powerMonitor.emit('lock-screen');
    await settled();
    expect([window.webContents.processes.length, window.webContents.unloads()]).toEqual([2, true]);
    electron.asked[0]!.choose(leave);
    await settled();
    expect(window.closed).toBe(true);
    const other = await started();
    other.window.close();
    expect([other.window.closed, other.electron.asked]).toEqual([true, []]);
  });
});
