// The engine's end of its process: hears requests, brings them to the engine, says the replies.
import { ArchiveError, toFault } from '../archive/api/errors.ts';
import type { Carrier, Reply } from '../archive/api/operation.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';

/** Where messages come from and go to: Electron's parentPort. */
export interface Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

export interface EngineDoor {
  readonly carrier: Carrier;
  /** Runs a call that may read those of `paths` that its tickets name. */
  readonly files: {
    runCall<T>(input: unknown, paths: Readonly<Record<string, string>>, call: () => Promise<T>): Promise<T>;
    put(name: string, bytes: Uint8Array): string;
    take(ticket: string): Uint8Array | null;
  };
}

/** Answers every request once, whatever happens, and says first that it is ready. */
export function answerMessages(port: Port, { carrier, files }: EngineDoor): void {
  const say = (message: FromEngine): void => port.postMessage(message);
  const running = new Map<number, AbortController>();

  async function answer(request: Exclude<ToEngine, { cancel: number }>): Promise<Reply<unknown>> {
    if ('put' in request) return { ok: true, value: files.put(request.put.name, request.put.bytes) };
    if ('take' in request) {
      const bytes = files.take(request.take);
      if (bytes === null) throw new ArchiveError('not-found', { reason: 'file' });
      return { ok: true, value: bytes };
    }
    const { id, call, input, paths } = request;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      return await files.runCall(input, paths, () => carrier(call, input, {
        signal: controller.signal,
        onProgress: (progress) => say({ id, progress }),
      }));
    } finally {
      running.delete(id);
    }
  }

  async function hear(message: ToEngine): Promise<void> {
    if ('cancel' in message) {
      running.get(message.cancel)?.abort();
      return;
    }
    const reply = await answer(message).catch((thrown: unknown): Reply<unknown> => ({ ok: false, fault: toFault(thrown) }));
    say({ id: message.id, reply });
  }

  port.on('message', ({ data }) => void hear(data as ToEngine));
  say({ ready: true });
}
