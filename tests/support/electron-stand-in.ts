// Electron without its binary: the parts that the shell uses, as permissive by default as the real ones are.
import { EventEmitter } from 'node:events';
import type { Carrier } from '../../archive/api/operation.ts';
import { answerRequest } from '../../archive/import/answer-request.ts';
import { makeEngineFiles } from '../../archive/hosts/engine-files.ts';
import type {
  AskEvent, Contents, Frame, MainIpc, Question, Rectangle, Session, ShellParts, Stoppable, Window, WindowOptions,
} from '../../electron/electron-parts.ts';
import type { MenuItem } from '../../electron/menu.ts';
import { channelStandIn, EngineProcessStandIn, ReaderProcessStandIn } from './electron-processes.ts';

/** Emits an event that may be prevented, and tells whether what it announces goes on. */
function goesOn(emitter: EventEmitter, event: string): boolean {
  let prevented = false;
  const stoppable: Stoppable = {
    preventDefault() {
      prevented = true;
    },
  };
  emitter.emit(event, stoppable);
  return !prevented;
}

export class SessionStandIn extends EventEmitter implements Session {
  readonly partition: string;
  readonly cache: boolean;
  spellChecker = true;
  #permission: Parameters<Session['setPermissionRequestHandler']>[0] | null = null;
  #check: (() => boolean) | null = null;
  #device: (() => boolean) | null = null;
  #media: Parameters<Session['setDisplayMediaRequestHandler']>[0] | null = null;
  #bluetooth: Parameters<Session['setBluetoothPairingHandler']>[0] | null = null;
  #beforeRequest: Parameters<Session['webRequest']['onBeforeRequest']>[0] | null = null;
  readonly #schemes = new Map<string, (request: Request) => Response | Promise<Response>>();

  constructor(partition: string, cache: boolean) {
    super();
    this.partition = partition;
    this.cache = cache;
  }

  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]): void {
    this.#permission = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.#check = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler;
  }
  setDisplayMediaRequestHandler(handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]): void {
    this.#media = handler;
  }
  setBluetoothPairingHandler(handler: Parameters<Session['setBluetoothPairingHandler']>[0]): void {
    this.#bluetooth = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }
  readonly webRequest = {
    onBeforeRequest: (listener: Parameters<Session['webRequest']['onBeforeRequest']>[0]): void => {
      this.#beforeRequest = listener;
    },
  };
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void => {
      if (this.#schemes.has(scheme)) throw new Error(`protocol.handle: ${scheme} is handled already`);
      this.#schemes.set(scheme, handler);
    },
  };

  /** What a page's request meets: the listener first, then the scheme's handler, else the network. */
  async request(url: string, init?: RequestInit): Promise<Response | 'cancelled' | 'network'> {
    let cancelled = false;
    this.#beforeRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled ? 'cancelled' : this.handled(url, init);
  }

  /** The scheme's handler alone, as if no listener had looked at the request. */
  async handled(url: string, init?: RequestInit): Promise<Response | 'network'> {
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1));
    return handler === undefined ? 'network' : handler(new Request(url, init));
  }

  /** Without a handler Electron grants. */
  permits(permission: string): boolean {
    let granted = this.#permission === null;
    this.#permission?.(null, permission, (answer) => {
      granted = answer;
    });
    return granted;
  }
  checks(): boolean {
    return this.#check?.() ?? true;
  }
  permitsDevice(): boolean {
    return this.#device?.() ?? true;
  }
  sharesScreen(): boolean {
    let shared = this.#media === null;
    this.#media?.(null, (streams) => {
      shared = streams !== null;
    });
    return shared;
  }
  pairs(): boolean {
    let paired = this.#bluetooth === null;
    this.#bluetooth?.(null, ({ confirmed }) => {
      paired = confirmed;
    });
    return paired;
  }
  downloads(): boolean {
    return goesOn(this, 'will-download');
  }
}

let lastContents = 0;

export class ContentsStandIn extends EventEmitter implements Contents {
  readonly id: number;
  zoomFactor = 1;
  readonly session: SessionStandIn;
  readonly sent: { readonly channel: string; readonly values: readonly unknown[] }[] = [];
  /** Each is one renderer process and what was loaded into it. */
  readonly processes: string[][] = [[]];
  /** The page's `beforeunload` would keep it. */
  hasUnsaved = false;
  #openHandler: (() => { action: 'deny' }) | null = null;
  #url = '';

  constructor(session: SessionStandIn) {
    super();
    lastContents += 1;
    this.id = lastContents;
    this.session = session;
  }

  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.#openHandler = handler;
  }
  send(channel: string, ...values: unknown[]): void {
    this.sent.push({ channel, values: structuredClone(values) });
  }
  isDestroyed(): boolean {
    return false;
  }
  forcefullyCrashRenderer(): void {
    this.crash();
  }
  /** The page's process ends, and somebody is told of it a little later. */
  crash(reason = 'crashed'): void {
    this.hasUnsaved = false;
    this.processes.push([]);
    setImmediate(() => this.emit('render-process-gone', {}, { reason }));
  }
  getZoomFactor(): number {
    return this.zoomFactor;
  }
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.zoomFactor = factor;
  }
  reload(): void {
    this.load(this.#url);
  }
  load(url: string): void {
    this.#url = url;
    this.processes.at(-1)?.push(url);
  }
  unloads(): boolean {
    return !this.hasUnsaved || !goesOn(this, 'will-prevent-unload');
  }
  leaves(way: 'will-navigate' | 'will-redirect' | 'will-frame-navigate' | 'will-attach-webview'): boolean {
    return goesOn(this, way);
  }
  /** Without a handler Electron opens the window. */
  opens(): boolean {
    return this.#openHandler === null || this.#openHandler().action !== 'deny';
  }
}

export class WindowStandIn extends EventEmitter implements Window {
  readonly options: WindowOptions;
  readonly webContents: ContentsStandIn;
  minimized = false;
  maximized = false;
  shown = 0;
  focused = 0;
  closed = false;
  bounds: Rectangle;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    this.webContents = new ContentsStandIn(options.webPreferences.session as SessionStandIn);
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.load(url);
    this.emit('ready-to-show');
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  maximize(): void {
    this.maximized = true;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  show(): void {
    this.shown += 1;
  }
  focus(): void {
    this.focused += 1;
  }
  close(): void {
    if (!this.closed) this.emit('close');
    if (this.closed || !this.webContents.unloads()) return;
    this.closed = true;
    this.emit('closed');
  }
}

type IpcListener = (event: AskEvent, ...values: unknown[]) => unknown;

export class IpcStandIn implements MainIpc {
  readonly #handlers = new Map<string, IpcListener>();
  readonly #listeners = new Map<string, IpcListener>();

  handle(channel: string, listener: IpcListener): void {
    if (this.#handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    this.#handlers.set(channel, listener);
  }
  on(channel: string, listener: IpcListener): void {
    this.#listeners.set(channel, listener);
  }
  get channels(): string[] {
    return [...this.#handlers.keys(), ...this.#listeners.keys()].sort();
  }
  /** As from a page: values are cloned on their way in and out, and an error arrives as its words. */
  async invoke(from: { frame: Frame | null; contents: Contents }, channel: string, ...values: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event: AskEvent = { senderFrame: from.frame, sender: from.contents };
    return structuredClone(await handler(event, ...structuredClone(values)));
  }
  send(from: { frame: Frame | null; contents: Contents }, channel: string, ...values: unknown[]): void {
    this.#listeners.get(channel)?.({ senderFrame: from.frame, sender: from.contents }, ...structuredClone(values));
  }
}

class AppStandIn extends EventEmitter {
  readonly isPackaged = true;
  readonly switches = new Map<string, string | undefined>();
  locale = 'en-GB';
  sandboxed = false;
  ready = false;
  first = true;
  quits = 0;
  readonly windows: WindowStandIn[] = [];
  status: number | null = null;

  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      if (this.ready) throw new Error('too late for a switch');
      this.switches.set(name, value);
    },
  };
  requestSingleInstanceLock(): boolean {
    return this.first;
  }
  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.sandboxed = true;
  }
  async whenReady(): Promise<void> {
    this.ready = true;
    this.emit('session-created', new SessionStandIn('default', true));
  }
  quit(): void {
    this.quits += 1;
    this.emit('before-quit');
    for (const window of this.windows) window.close();
    if (this.windows.every(({ closed }) => closed)) this.emit('will-quit');
  }
  exit(status: number): void {
    this.status = status;
  }
  getVersion(): string {
    return '1.2.3';
  }
  getLocale(): string {
    return this.locale;
  }
}

export interface ElectronStandIn {
  readonly parts: ShellParts;
  readonly app: AppStandIn;
  readonly ipc: IpcStandIn;
  readonly powerMonitor: EventEmitter;
  readonly sessions: SessionStandIn[];
  readonly windows: WindowStandIn[];
  readonly engines: EngineProcessStandIn[];
  readonly readers: ReaderProcessStandIn[];
  /** Bytes by process, for those that are not to look small. */
  readonly memory: Map<number, number>;
  /** What a reader says to a request; null for one that hangs. */
  answerRead: (request: unknown) => unknown;
  readonly killedHard: number[];
  readonly schemes: Map<string, object>;
  menu: MenuItem[];
  chosenPaths: string[];
  savePath: string;
  platform: NodeJS.Platform;
  readonly asked: { readonly window: Window; readonly question: Question; readonly choose: (button: string) => void }[];
  /** What was said in dialogs that have nothing to choose. */
  readonly said: string[];
}

/** A whole Electron. `carrier` is the engine that each engine process runs. */
export function makeElectron(carrier: Carrier): ElectronStandIn {
  const app = new AppStandIn();
  const ipc = new IpcStandIn();
  const powerMonitor = new EventEmitter();
  const electron: ElectronStandIn = {
    app, ipc, powerMonitor,
    sessions: [], windows: app.windows, engines: [], readers: [], killedHard: [], schemes: new Map(), memory: new Map(), said: [], asked: [],
    menu: [], chosenPaths: [], savePath: '', platform: 'linux', answerRead: answerRequest,
    parts: {
      get platform() {
        return electron.platform;
      },
      app,
      ipc,
      powerMonitor,
      dialogs: {
        showOpenDialog: async () => ({ canceled: electron.chosenPaths.length === 0, filePaths: electron.chosenPaths }),
        showSaveDialog: async () => ({ canceled: electron.savePath === '', filePath: electron.savePath }),
        async showMessageBox({ message, detail }) {
          electron.said.push(`${message}: ${detail}`);
        },
        showErrorBox(title, content) {
          electron.said.push(`${title}: ${content}`);
        },
      },
      registerScheme(scheme, privileges) {
        if (app.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        electron.schemes.set(scheme, privileges);
      },
      sessionOf(partition, { cache }) {
        const session = new SessionStandIn(partition, cache);
        electron.sessions.push(session);
        app.emit('session-created', session);
        return session;
      },
      makeWindow(options) {
        const window = new WindowStandIn(options);
        electron.windows.push(window);
        app.emit('web-contents-created', {}, window.webContents);
        return window;
      },
      ask: (window, question) => new Promise((resolve) => {
        electron.asked.push({ window, question, choose: (button) => resolve(question.buttons.indexOf(button)) });
      }),
      screens: () => [{ x: 0, y: 0, width: 1920, height: 1080 }],
      setMenu(items) {
        electron.menu = items;
      },
      forkEngine() {
        const engine = new EngineProcessStandIn(1000 + electron.engines.length, { carrier, files: makeEngineFiles().door });
        electron.engines.push(engine);
        return engine;
      },
      forkReader() {
        const reader = new ReaderProcessStandIn(2000 + electron.readers.length, (request) => electron.answerRead(request));
        electron.readers.push(reader);
        return reader;
      },
      makeChannel: channelStandIn,
      memoryOf: (pid) => electron.memory.get(pid) ?? 0,
      killHard(pid) {
        electron.killedHard.push(pid);
        for (const process of [...electron.engines, ...electron.readers]) if (process.pid === pid) process.end(9);
      },
    },
  };
  return electron;
}
