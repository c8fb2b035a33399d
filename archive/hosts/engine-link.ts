// The host's end of an engine in a process of its own: requests to its process, replies from it, and the end of it as the lock.
import type { FaultCode } from '../api/errors.ts';
import type { Progress, Reply } from '../api/operation.ts';
import type { EngineRequest, FromEngine, ToEngine } from './engine-messages.ts';

type WithoutId<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;

/** A process in which an engine runs: Electron's UtilityProcess, or a child of Node's. */
export interface EngineProcess {
  readonly pid: number | undefined;
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  kill(): boolean;
}

export interface EngineLink {
  /** Sends a request and resolves with its reply; never throws. `cancel` of the same token asks the engine to give up. */
  ask(request: WithoutId<EngineRequest>, options?: AskOptions): Promise<Reply<unknown>>;
  /** Wipes what is held for a window that is gone. */
  release(owner: string): void;
  /** True while a request is unanswered. */
  readonly busy: boolean;
  /** Ends the process, and with it every copy of a key and of plaintext in its memory. Whatever was asked is refused. */
  lock(): void;
  /** The same, and no new process is started: the program ends. */
  close(): void;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface EngineLinkOptions {
  readonly fork: () => EngineProcess;
  /** Ends a process that would not end by itself. */
  readonly killHard: (pid: number) => void;
  /** Milliseconds that it is given to end by itself. */
  readonly patience?: number;
}

interface Pending {
  readonly message: EngineRequest;
  readonly resolve: (reply: Reply<unknown>) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  sent: boolean;
}

interface Running {
  readonly process: EngineProcess;
  ready: boolean;
  ending: NodeJS.Timeout | null;
}

const refused = (code: FaultCode): Reply<never> => ({ ok: false, fault: { code, detail: { reason: 'engine' } } });

/**
 * Starts the engine's process at once, and a new one after each lock. After a crash the next request starts it, so that
 * an engine which cannot start is not started for ever.
 */
export function linkEngine({ fork, killHard, patience = 2_000 }: EngineLinkOptions): EngineLink {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let running: Running | null = null;
  let closed = false;

  function start(): Running {
    const current: Running = { process: fork(), ready: false, ending: null };
    running = current;
    current.process.on('message', (message) => hear(current, message as FromEngine));
    current.process.on('exit', () => ended(current));
    return current;
  }

  function hear(from: Running, message: FromEngine): void {
    // What a process says after it was told to end answers a question that has been refused already.
    if (from !== running || from.ending !== null) return;
    if ('ready' in message) {
      from.ready = true;
      sendWaiting();
    } else if ('reply' in message) {
      settle(message.id, message.reply);
    } else if ('progress' in message) {
      pending.get(message.id)?.onProgress?.(message.progress);
    }
  }

  function sendWaiting(): void {
    if (running === null || !running.ready || running.ending !== null) return;
    for (const request of pending.values()) {
      if (request.sent) continue;
      request.sent = true;
      running.process.postMessage(request.message);
    }
  }

  function settle(id: number, reply: Reply<unknown>): void {
    const request = pending.get(id);
    pending.delete(id);
    request?.resolve(reply);
  }

  function settleAll(reply: Reply<unknown>): void {
    for (const id of [...pending.keys()]) settle(id, reply);
  }

  function ended(gone: Running): void {
    if (gone !== running) return;
    running = null;
    if (gone.ending === null) {
      // An open vault went with it. An engine that never came so far is the program's own fault, and no vault's.
      settleAll(refused(gone.ready ? 'vault-locked' : 'internal'));
    } else {
      clearTimeout(gone.ending);
      if (!closed) start();
    }
  }

  function cancel(id: number): void {
    const request = pending.get(id);
    if (request === undefined) return;
    const message: ToEngine = { cancel: id };
    if (request.sent) running?.process.postMessage(message);
    else settle(id, refused('cancelled'));
  }

  function end(): void {
    settleAll(refused('vault-locked'));
    if (running === null || running.ending !== null) return;
    const { process } = running;
    running.ending = setTimeout(() => {
      if (process.pid !== undefined) killHard(process.pid);
    }, patience);
    process.kill();
  }

  start();
  return {
    ask(request, { signal, onProgress } = {}) {
      if (closed) return Promise.resolve(refused('vault-locked'));
      if (signal?.aborted === true) return Promise.resolve(refused('cancelled'));
      lastId += 1;
      const id = lastId;
      const giveUp = (): void => cancel(id);
      signal?.addEventListener('abort', giveUp, { once: true });
      return new Promise<Reply<unknown>>((resolve) => {
        pending.set(id, { message: { ...request, id }, resolve, onProgress, sent: false });
        if (running === null) start();
        sendWaiting();
      }).finally(() => signal?.removeEventListener('abort', giveUp));
    },
    release(owner) {
      const message: ToEngine = { release: owner };
      if (running?.ready === true && running.ending === null) running.process.postMessage(message);
    },
    get busy() {
      return pending.size > 0;
    },
    lock: end,
    close() {
      closed = true;
      end();
    },
  };
}
