// Electron's utility processes and the channels between them, without Electron: messages are cloned and arrive later.
import { EventEmitter } from 'node:events';
import { answerMessages, type EngineDoor } from '../../archive/hosts/engine-answers.ts';
import type { PortEnd, UtilityProcess } from '../../electron/electron-parts.ts';
import type { MainPort, ReaderPort } from '../../electron/engine-readers.ts';

/** One end of a channel: what is said into it is cloned, and heard at the other end once that has been started. */
export class PortStandIn extends EventEmitter implements PortEnd, ReaderPort {
  other: PortStandIn | null = null;
  #started = false;
  readonly #waiting: unknown[] = [];

  postMessage(message: unknown): void {
    const copy: unknown = structuredClone(message);
    setImmediate(() => this.other?.arrive(copy));
  }
  arrive(message: unknown): void {
    if (this.#started) this.emit('message', { data: message, ports: [] });
    else this.#waiting.push(message);
  }
  start(): void {
    this.#started = true;
    for (const message of this.#waiting.splice(0)) this.arrive(message);
  }
  close(): void {
    const { other } = this;
    this.other = null;
    if (other === null) return;
    other.other = null;
    setImmediate(() => other.emit('close'));
  }
}

export function channelStandIn(): { port1: PortStandIn; port2: PortStandIn } {
  const [port1, port2] = [new PortStandIn(), new PortStandIn()];
  port1.other = port2;
  port2.other = port1;
  return { port1, port2 };
}

/** A process beside the main one: messages are cloned and arrive later; it ends a little after it is told to. */
export class ProcessStandIn extends EventEmitter implements UtilityProcess {
  /** As in Electron, undefined until the process has been started. */
  pid: number | undefined;
  alive = true;
  killed = 0;
  /** Whether it ends when it is told to, or has to be made to. */
  obedient = true;
  readonly heard: unknown[] = [];
  /** What runs in the process has of the main process. */
  readonly parentPort: MainPort;
  readonly #port = new EventEmitter();

  constructor(pid: number) {
    super();
    this.pid = pid;
    this.parentPort = {
      on: (event, listener) => this.#port.on(event, listener),
      postMessage: (message) => this.say(message),
    };
  }

  /** A message from the process to the shell. */
  say(message: unknown): void {
    const copy: unknown = structuredClone(message);
    setImmediate(() => {
      if (this.alive) this.emit('message', copy);
    });
  }
  postMessage(message: unknown, ports: readonly PortEnd[] = []): void {
    const copy: unknown = structuredClone(message);
    this.heard.push(copy);
    setImmediate(() => {
      if (this.alive) this.#port.emit('message', { data: copy, ports });
    });
  }
  kill(): boolean {
    this.killed += 1;
    if (this.obedient) this.end();
    return true;
  }
  end(code = 0): void {
    setImmediate(() => {
      if (!this.alive) return;
      this.alive = false;
      this.pid = undefined;
      this.emit('exit', code);
    });
  }
}

/** The engine's process, with an engine in it or silent. */
export class EngineProcessStandIn extends ProcessStandIn {
  constructor(pid: number, door?: EngineDoor) {
    super(pid);
    if (door !== undefined) answerMessages(this.parentPort, door);
  }
}

/** A reader's process, with `answer` for what it reads; null is a process that hangs. */
export class ReaderProcessStandIn extends ProcessStandIn {
  constructor(pid: number, answer: (request: unknown) => unknown) {
    super(pid);
    this.parentPort.on('message', ({ ports: [port] }) => {
      port?.on('message', ({ data }) => {
        void Promise.resolve(answer(data)).then((said) => {
          if (said !== null && this.alive) port.postMessage(said);
        });
      });
      port?.start();
    });
  }
}
