// Reads a request's body within a limit of bytes and of time.
import type { IncomingMessage } from 'node:http';
import { Refusal } from './loopback-answers.ts';
import type { Timers } from './loopback-timers.ts';

export interface BodyLimits {
  readonly bytes: number;
  /** Milliseconds for the whole body, so that bytes in drops do not hold a connection. */
  readonly milliseconds: number;
}

/** The whole body. The length must be announced, and is held against what comes. Refuses with 411, 413 or 408. */
export async function readBody(request: IncomingMessage, limits: BodyLimits, timers: Timers): Promise<Buffer> {
  const announced = request.headers['content-length'];
  if (announced === undefined || !/^[0-9]{1,12}$/.test(announced)) throw new Refusal(411);
  const length = Number(announced);
  if (length > limits.bytes) throw new Refusal(413);
  const body = Buffer.alloc(length);
  let filled = 0;
  return new Promise((resolve, reject) => {
    const stop = timers.after(limits.milliseconds, () => settle(() => reject(new Refusal(408))));
    function settle(deed: () => void): void {
      stop();
      request.removeAllListeners('data');
      deed();
    }
    request.on('data', (chunk: Buffer) => {
      chunk.copy(body, filled);
      filled += chunk.byteLength;
    });
    request.on('end', () => settle(() => (filled === length ? resolve(body) : reject(new Refusal(400)))));
    request.on('error', () => settle(() => reject(new Refusal(400))));
    request.on('close', () => settle(() => reject(new Refusal(400))));
  });
}

/** A body of JSON. Refuses with 400 what is not JSON, and never says what it was. */
export async function readJson(request: IncomingMessage, limits: BodyLimits, timers: Timers): Promise<unknown> {
  const body = await readBody(request, limits, timers);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400);
  }
}
