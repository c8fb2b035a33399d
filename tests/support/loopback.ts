// A loopback host for tests: a clock moved by hand, requests written byte by byte, a fetch that looks like a browser's.
import { connect } from 'node:net';
import type { Timers } from '../../archive/hosts/loopback-timers.ts';

export interface HandTimers extends Timers {
  /** How many deeds are still to be done. */
  readonly waiting: number;
  advance(milliseconds: number): void;
}

/** A clock that stands still until it is moved. */
export function handTimers(): HandTimers {
  let time = 0;
  const deeds = new Map<object, { readonly at: number; readonly deed: () => void }>();
  return {
    now: () => time,
    get waiting() {
      return deeds.size;
    },
    after(milliseconds, deed) {
      const key = {};
      deeds.set(key, { at: time + milliseconds, deed });
      return () => void deeds.delete(key);
    },
    advance(milliseconds) {
      time += milliseconds;
      for (const [key, { at, deed }] of [...deeds]) {
        if (at > time || !deeds.delete(key)) continue;
        deed();
      }
    },
  };
}

export interface RawAnswer {
  readonly status: number | null;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Reads the first answer out of what came over a connection. */
export function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? NaN) || null,
    headers: new Map(lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    })),
    body: rest.join('\r\n\r\n'),
  };
}

/**
 * Sends bytes as they are (a character is a byte) and waits for the other side to end the connection. `whenSent` runs after the first answer
 * would have had time to come: it is how a test moves the clock while a body is still missing.
 */
export function sendRaw(port: number, text: string, whenSent?: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect({ host: '127.0.0.1', port });
    socket.setTimeout(10_000, () => {
      socket.destroy();
      reject(new Error('The host neither answered nor hung up.'));
    });
    socket.on('connect', () => socket.write(text, 'latin1', () => whenSent?.()));
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(received));
    socket.on('error', () => resolve(received));
  });
}

/** A request in HTTP's own writing. A header set to null is left out, a list of values is sent as that many headers. */
export function writeRequest(
  first: string, headers: Readonly<Record<string, string | readonly string[] | null>>, body = '',
): string {
  const lines = Object.entries(headers).flatMap(([name, value]) => {
    if (value === null) return [];
    return (typeof value === 'string' ? [value] : value).map((one) => `${name}: ${one}`);
  });
  return [first, ...lines, '', body].join('\r\n');
}

/** Node's fetch with the headers that a browser adds by itself to a same-origin request. */
export function browserFetch(origin: string): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('sec-fetch-site', 'same-origin');
    if (init?.method === 'POST') headers.set('origin', origin);
    return fetch(input, { ...init, headers });
  };
}
