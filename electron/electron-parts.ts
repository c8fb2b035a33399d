// The parts of Electron that the shell uses, as narrow as it uses them, so that tests can put a stand-in in their place.
import type { MenuItem } from './menu.ts';

export interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

export interface Stoppable {
  preventDefault(): void;
}

export interface Contents {
  readonly id: number;
  readonly session: Session;
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate' | 'will-attach-webview',
    listener: (event: Stoppable) => void,
  ): unknown;
  on(event: 'before-input-event' | 'before-mouse-event', listener: () => void): unknown;
  /** The page does not want to go; with `preventDefault` it goes all the same. */
  on(event: 'will-prevent-unload', listener: (event: Stoppable) => void): unknown;
  on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  send(channel: string, ...values: unknown[]): void;
  isDestroyed(): boolean;
  forcefullyCrashRenderer(): void;
  reload(): void;
  getZoomFactor(): number;
  setZoomFactor(factor: number): void;
}

export interface Session {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, callback: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(handler: (request: unknown, callback: (streams: null) => void) => void): void;
  setBluetoothPairingHandler(
    handler: (details: unknown, callback: (response: { confirmed: boolean }) => void) => void,
  ): void;
  setSpellCheckerEnabled(enable: boolean): void;
  on(event: 'will-download', listener: (event: Stoppable) => void): unknown;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void,
    ): void;
  };
  readonly protocol: {
    handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void;
  };
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Window {
  readonly webContents: Contents;
  loadURL(url: string): Promise<void>;
  on(event: 'close' | 'closed' | 'ready-to-show' | 'focus', listener: () => void): unknown;
  getNormalBounds(): Rectangle;
  isMaximized(): boolean;
  maximize(): void;
  isMinimized(): boolean;
  restore(): void;
  show(): void;
  focus(): void;
  /** Asks the page first. */
  close(): void;
}

export interface Question {
  readonly type: 'warning';
  readonly message: string;
  readonly detail: string;
  readonly buttons: string[];
  /** The button that has the focus, and the one that Escape stands for. */
  readonly defaultId: number;
  readonly cancelId: number;
  readonly noLink: boolean;
}

export interface WindowOptions extends Partial<Rectangle> {
  readonly show: boolean;
  readonly minWidth: number;
  readonly minHeight: number;
  readonly title: string;
  readonly webPreferences: {
    readonly preload: string;
    readonly session: Session;
    readonly sandbox: true;
    readonly contextIsolation: true;
    readonly nodeIntegration: false;
    readonly nodeIntegrationInWorker: false;
    readonly nodeIntegrationInSubFrames: false;
    readonly webviewTag: false;
    readonly webSecurity: true;
    readonly allowRunningInsecureContent: false;
    readonly navigateOnDragDrop: false;
    readonly spellcheck: false;
    readonly devTools: boolean;
    readonly v8CacheOptions: 'none';
  };
}

/** One end of a channel, on its way to a process: Electron's MessagePortMain. */
export interface PortEnd {
  close(): void;
}

/** A process of Node's beside the main one: Electron's UtilityProcess. */
export interface UtilityProcess {
  /** Undefined until it has been started, and when it has ended. */
  readonly pid: number | undefined;
  postMessage(message: unknown, transfer?: readonly PortEnd[]): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit' | 'spawn', listener: () => void): unknown;
  kill(): boolean;
}

/** What readers take: processes, channels to them, and an eye on their memory. */
export interface ReaderParts {
  forkReader(): UtilityProcess;
  makeChannel(): { readonly port1: PortEnd; readonly port2: PortEnd };
  killHard(pid: number): void;
  /** Bytes that a process holds; 0 where that is not known. */
  memoryOf(pid: number): number;
}

export interface AskEvent {
  readonly senderFrame: Frame | null;
  readonly sender: Contents;
}

export interface MainIpc {
  handle(channel: string, listener: (event: AskEvent, ...values: unknown[]) => unknown): void;
  on(channel: string, listener: (event: AskEvent, ...values: unknown[]) => void): unknown;
}

export interface OpenDialogOptions {
  readonly properties: ('openFile' | 'openDirectory' | 'multiSelections' | 'createDirectory' | 'dontAddToRecent')[];
}

export interface Dialogs {
  showOpenDialog(options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }>;
  showSaveDialog(options: {
    defaultPath: string; properties: ('createDirectory' | 'showOverwriteConfirmation' | 'dontAddToRecent')[];
  }): Promise<{ canceled: boolean; filePath: string }>;
  showMessageBox(options: {
    type: 'info'; title: string; message: string; detail: string; buttons: string[]; noLink: boolean;
  }): Promise<unknown>;
  /** Waits until somebody has read it. */
  showErrorBox(title: string, content: string): void;
}

export interface PowerMonitor {
  on(event: 'suspend' | 'lock-screen' | 'user-did-resign-active' | 'shutdown', listener: () => void): unknown;
}

export interface App {
  requestSingleInstanceLock(): boolean;
  enableSandbox(): void;
  readonly commandLine: { appendSwitch(name: string, value?: string): void };
  whenReady(): Promise<void>;
  quit(): void;
  /** At once, with a status. */
  exit(status: number): void;
  getLocale(): string;
  getVersion(): string;
  readonly isPackaged: boolean;
  on(event: 'second-instance' | 'window-all-closed' | 'before-quit' | 'will-quit', listener: () => void): unknown;
  on(event: 'session-created', listener: (session: Session) => void): unknown;
  on(event: 'web-contents-created', listener: (event: unknown, contents: Contents) => void): unknown;
}

/** All that the shell has of Electron and of the system. */
export interface ShellParts extends ReaderParts {
  readonly platform: NodeJS.Platform;
  readonly app: App;
  readonly ipc: MainIpc;
  readonly dialogs: Dialogs;
  readonly powerMonitor: PowerMonitor;
  registerScheme(scheme: string, privileges: { standard: boolean; secure: boolean; supportFetchAPI: boolean; stream: boolean }): void;
  sessionOf(partition: string, options: { cache: boolean }): Session;
  makeWindow(options: WindowOptions): Window;
  /** The system's own dialog on a window; the number of the button that was chosen. */
  ask(window: Window, question: Question): Promise<number>;
  /** The work areas of the screens that are there now. */
  screens(): readonly Rectangle[];
  setMenu(items: MenuItem[]): void;
  forkEngine(): UtilityProcess;
}
