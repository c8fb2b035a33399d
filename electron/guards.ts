// What keeps a page in its place: one origin, no way out of it, no permission, no download, no call but the contract's.
import { calls, type Call } from '../archive/api/contract.ts';
import type { Contents, Frame, Session } from './electron-parts.ts';

export const pageScheme = 'app';
export const pageOrigin = `${pageScheme}://vouchsafe`;

/** Characters of JSON that one call may bring: 100,000 tickets and their commas fit. */
export const longestInput = 8 * 1024 * 1024;

/** True for an address of our own page, and for nothing that merely begins like one. */
export function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${pageScheme}:` && url.host === 'vouchsafe' && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

/** True for the top frame of a window that shows our own page. A frame that has gone away is nobody's. */
export const isOwnFrame = (frame: Frame | null): boolean =>
  frame !== null && frame.parent === null && isOwnAddress(frame.url);

const isCall = (name: unknown): name is Call => (calls as readonly unknown[]).includes(name);

/** A call as it may go on to the engine: a name of the contract and nothing but JSON; null for anything else. */
export function readCall(name: unknown, input: unknown): { readonly call: Call; readonly input: unknown } | null {
  if (!isCall(name)) return null;
  const json = toJson(input);
  if (json === undefined || json.length > longestInput) return null;
  return { call: name, input: JSON.parse(json) as unknown };
}

/** A value that has no JSON, such as one that holds itself, has no business in a call. */
function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** The number of a call, as the page chose it. */
export const isCallId = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The name of a file that the page brings: one that a fault may carry and no folder. */
export function isFileName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 255 && !/[\p{Cc}/\\]/u.test(value);
}

/** Closes every way out of a page: navigation, new windows, embedded pages. */
export function guardContents(contents: Contents): void {
  for (const way of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'] as const) {
    contents.on(way, (event) => event.preventDefault());
  }
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Denies a session everything that it could be asked for, and every request but those for our own page. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  // The spell checker would download its dictionaries.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isOwnAddress(url) }));
  for (const scheme of ['http', 'https', 'file']) {
    session.protocol.handle(scheme, () => new Response(null, { status: 403 }));
  }
}
