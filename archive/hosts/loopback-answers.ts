// What every answer of the loopback host carries, and the bare refusal that tells nothing.
import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * The page's Content-Security-Policy: scripts and styles from this host alone, none inline, no frames, no forms sent by
 * the browser itself, and strings never become markup or code. Source: CSP Level 3, Trusted Types.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one policy of the page's own: it lets the address of the pdf.js worker through, and nothing else.
  'trusted-types vouchsafe-pdf-worker',
].join('; ');

/** `no-store` on everything: without it a transcript was found in the browser's cache. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [
    'accelerometer', 'camera', 'clipboard-read', 'display-capture', 'geolocation', 'gyroscope', 'hid',
    'identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment',
    'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
};

/** Why a request is refused: a status and nothing else. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(String(status));
    this.name = 'Refusal';
    this.status = status;
  }
}

/** Answers with a status, an empty body and the end of the connection, for the rest of a refused body is not wanted. */
export function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...securityHeaders, 'content-length': '0', connection: 'close' });
  response.end();
}

/** The same where there is no request to answer, only a connection: unreadable requests, CONNECT. */
export function refuseSocket(socket: Duplex, status: number): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\ncache-control: no-store\r\ncontent-length: 0\r\n`
    + 'connection: close\r\n\r\n',
    () => socket.destroy(),
  );
}

/** Answers with a body whose length is known. */
export function answer(response: ServerResponse, contentType: string, body: Uint8Array, whenSent?: () => void): void {
  response.writeHead(200, {
    ...securityHeaders, 'content-type': contentType, 'content-length': String(body.byteLength),
  });
  response.end(body, whenSent);
}

export function answerJson(response: ServerResponse, value: unknown): void {
  answer(response, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(value)));
}
