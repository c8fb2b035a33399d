// The page behind app://: its built files by exact path, with the same headers as on the loopback host.
import { securityHeaders } from '../archive/hosts/loopback-answers.ts';
import type { PageFile } from '../archive/hosts/loopback-page.ts';
import { isOwnAddress } from './guards.ts';

/** Answers from the list alone: no path is ever joined to a folder, so one that climbs is only an unknown one. */
export function answerPageRequest(page: ReadonlyMap<string, PageFile>, request: Request): Response {
  const refuse = (status: number): Response => new Response(null, { status, headers: { ...securityHeaders } });
  if (!isOwnAddress(request.url)) return refuse(403);
  if (request.method !== 'GET') return refuse(405);
  const { pathname, search } = new URL(request.url);
  const file = search === '' ? page.get(pathname) : undefined;
  if (file === undefined) return refuse(404);
  return new Response(new Uint8Array(file.bytes), {
    headers: { ...securityHeaders, 'content-type': file.contentType, 'content-length': String(file.bytes.byteLength) },
  });
}
