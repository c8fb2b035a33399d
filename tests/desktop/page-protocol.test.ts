// The page behind app://: exact paths, the headers of every host, nothing outside the list.
import { describe, expect, it } from 'vitest';
import { readPage } from '../../archive/hosts/loopback-page.ts';
import { answerPageRequest } from '../../electron/page-protocol.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';

function builtPage(): ReturnType<typeof readPage> {
  const folder = tempFolder();
  writeTree(folder, {
    'secret.txt': 'outside',
    'page/index.html': '<!doctype html><title>page</title>',
    'page/assets/main-1.js': 'export {};',
    'page/assets/main-1.js.map': '{}',
  });
  return readPage(`${folder}/page`);
}
const get = (path: string, init?: RequestInit): Response =>
  answerPageRequest(builtPage(), new Request(path.includes('://') ? path : `app://vouchsafe${path}`, init));

describe('app://', () => {
  it('serves the built page', async () => {
    const page = get('/');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>page</title>');
    expect(get('/assets/main-1.js').headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('sends the policy with every answer, refusals too', () => {
    for (const path of ['/', '/assets/main-1.js', '/gone']) {
      const { headers } = get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('knows no path outside its list', () => {
    for (const path of [
      '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/assets/..%5c..%5csecret.txt',
      '//secret.txt', '/assets/main-1.js.map', '/assets', '/assets/', '/index.html/', '/?a', '/assets/main-1.js%00', '/toString',
      '/__proto__', '/%2fetc%2fpasswd', '/C:/windows/win.ini',
    ]) expect([path, get(path).status]).toEqual([path, 404]);
  });

  it('answers its own host and GET alone', () => {
    expect(get('app://elsewhere/').status).toBe(403);
    expect(get('app://vouchsafe.example/').status).toBe(403);
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) expect(get('/', { method }).status).toBe(405);
  });
});
