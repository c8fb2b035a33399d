// The engine's end of its process: hears requests, brings them to the engine, says the replies.
import { ArchiveError, toFault } from '../api/errors.ts';
import type { Carrier, Reply } from '../api/operation.ts';
import type { EngineRequest, FromEngine, ToEngine } from './engine-messages.ts';
import type { StreamPiece } from './memory-files.ts';

/** Where messages come from and go to: Electron's parentPort, or the channel to a parent of Node's. */
export interface Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

/** Files as the windows of a host bring and fetch them, each for its owner alone. */
export interface FilesDoor {
  /** Runs a call that may read those of `paths` that its tickets name. */
  runCall<T>(owner: string, input: unknown, paths: Readonly<Record<string, string>>, call: () => Promise<T>): Promise<T>;
  put(owner: string, name: string, bytes: Uint8Array): string;
  take(owner: string, ticket: string): Uint8Array | null;
  stream(ticket: string, start: number, end: number): StreamPiece | null;
  release(owner: string): void;
}

export interface EngineDoor {
  readonly carrier: Carrier;
  readonly files: FilesDoor;
}

function there<T>(found: T | null): T {
  if (found === null) throw new ArchiveError('not-found', { reason: 'file' });
  return found;
}

/** Answers every request once, whatever happens, and says first that it is ready. */
export function answerMessages(port: Port, { carrier, files }: EngineDoor): void {
  const say = (message: FromEngine): void => port.postMessage(message);
  const running = new Map<number, AbortController>();

  async function answer(request: EngineRequest): Promise<Reply<unknown>> {
    if ('put' in request) return { ok: true, value: files.put(request.owner, request.put.name, request.put.bytes) };
    if ('take' in request) return { ok: true, value: there(files.take(request.owner, request.take)) };
    if ('stream' in request) return { ok: true, value: there(files.stream(request.stream, request.start, request.end)) };
    const { id, owner, call, input, paths } = request;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      return await files.runCall(owner, input, paths, () => carrier(call, input, {
        signal: controller.signal,
        onProgress: (progress) => say({ id, progress }),
      }));
    } finally {
      running.delete(id);
    }
  }

  async function hear(message: ToEngine): Promise<void> {
    if ('cancel' in message) running.get(message.cancel)?.abort();
    if ('release' in message) files.release(message.release);
    // What is neither has to do with readers, and others hear it.
    if (!('id' in message)) return;
    const reply = await answer(message).catch((thrown: unknown): Reply<unknown> => ({ ok: false, fault: toFault(thrown) }));
    say({ id: message.id, reply });
  }

  port.on('message', ({ data }) => void hear(data as ToEngine));
  say({ ready: true });
}
