// The guards of the desktop shell, each against a stand-in that permits by default what Electron permits by default.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calls } from '../../archive/api/contract.ts';
import {
  guardContents, guardSession, isCallId, isFileName, isOwnAddress, isOwnFrame, longestInput, readCall,
} from '../../electron/guards.ts';
import { ContentsStandIn, SessionStandIn } from '../support/electron-stand-in.ts';

const strangers = [
  'https://vouchsafe/', 'http://127.0.0.1:8080/', 'file:///etc/passwd', 'app://vouchsafe.example/', 'app://elsewhere/',
  'app://vouchsafe@elsewhere/', 'app://user@vouchsafe/', 'app://vouchsafe:1/', 'apps://vouchsafe/', 'about:blank', 'data:text/html,a',
  'blob:app://vouchsafe/0', 'javascript:app://vouchsafe/', 'devtools://devtools/', 'ws://vouchsafe/', '', 'app:', 'not an address',
];
const own = ['app://vouchsafe/', 'app://vouchsafe/index.html', 'app://vouchsafe/#/search', 'APP://vouchsafe/'];

describe('an address', () => {
  it('is our own page’s or a stranger’s', () => {
    expect(own.filter((address) => !isOwnAddress(address))).toEqual([]);
    expect(strangers.filter((address) => isOwnAddress(address))).toEqual([]);
  });

  it('is a stranger’s whatever stands around our own', () => {
    fc.assert(fc.property(fc.webUrl(), (address) => !isOwnAddress(address) && !isOwnAddress(`${address}/app://vouchsafe/`)));
  });
});

describe('a frame', () => {
  it('is heard if it is the top one of our own page', () => {
    expect(isOwnFrame({ url: 'app://vouchsafe/', parent: null })).toBe(true);
  });

  it('is not heard if it is a stranger, inside another, or gone', () => {
    for (const url of strangers) expect(isOwnFrame({ url, parent: null })).toBe(false);
    expect(isOwnFrame({ url: 'app://vouchsafe/', parent: { url: 'app://vouchsafe/', parent: null } })).toBe(false);
    expect(isOwnFrame(null)).toBe(false);
  });
});

describe('a call', () => {
  it('goes on if the contract has it', () => {
    for (const call of calls) expect(readCall(call, { a: [1, 'b', null] })).toEqual({ call, input: { a: [1, 'b', null] } });
  });

  it('does not if it has no such name', () => {
    for (const name of ['', 'vault', 'toString', '__proto__', 'constructor', 'vault.open ', 'Vault.open', 1, null, {}, ['vault.open']]) {
      expect(readCall(name, {})).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (name) => readCall(name, {}) === null || (calls as readonly string[]).includes(name)));
  });

  it('brings JSON and nothing else', () => {
    fc.assert(fc.property(fc.anything(), (input) => {
      const request = readCall('vault.status', input);
      return request === null || JSON.stringify(request.input) === JSON.stringify(JSON.parse(JSON.stringify(input)));
    }));
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    for (const input of [loop, undefined, () => 1, 10n]) expect(readCall('vault.status', input)).toBeNull();
  });

  it('is refused one character past the limit', () => {
    const quotes = 2;
    expect(readCall('vault.status', 'a'.repeat(longestInput - quotes))).not.toBeNull();
    expect(readCall('vault.status', 'a'.repeat(longestInput - quotes + 1))).toBeNull();
  });

  it('has a whole number and a file a plain name', () => {
    expect([0, 1, 2 ** 40].every(isCallId)).toBe(true);
    expect([-1, 1.5, Number.NaN, Infinity, '1', null, undefined, 2 ** 60].some(isCallId)).toBe(false);
    expect(['a.txt', '구술 1.docx', '..a'].every(isFileName)).toBe(true);
    expect(['', 'a/b', 'a\\b', 'a\nb', 'a\0', 'a'.repeat(256), 1, null].some(isFileName)).toBe(false);
  });
});

describe('a page', () => {
  const ways = ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'] as const;

  it('could leave without the guard', () => {
    const contents = new ContentsStandIn(new SessionStandIn('a', false));
    expect(ways.map((way) => contents.leaves(way))).toEqual(ways.map(() => true));
    expect(contents.opens()).toBe(true);
  });

  it('does not navigate, open a window or embed a page', () => {
    const contents = new ContentsStandIn(new SessionStandIn('a', false));
    guardContents(contents);
    expect(ways.map((way) => contents.leaves(way))).toEqual(ways.map(() => false));
    expect(contents.opens()).toBe(false);
  });
});

describe('a session', () => {
  const permissions = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'unknown'];
  const ask = (session: SessionStandIn): boolean[] => [
    ...permissions.map((permission) => session.permits(permission)),
    session.checks(), session.permitsDevice(), session.sharesScreen(), session.pairs(), session.downloads(),
    session.spellChecker,
  ];

  it('permits everything without the guard', () => {
    expect(ask(new SessionStandIn('a', false))).not.toContain(false);
  });

  it('denies permissions, devices, screens, pairing and downloads, and checks no spelling', () => {
    const session = new SessionStandIn('a', false);
    guardSession(session);
    expect(ask(session)).not.toContain(true);
  });

  it('lets no request out', async () => {
    const session = new SessionStandIn('a', false);
    guardSession(session);
    for (const url of strangers.filter((address) => URL.canParse(address))) expect(await session.request(url)).toBe('cancelled');
    for (const url of ['http://a.example/', 'https://a.example/', 'file:///etc/passwd']) {
      expect(await session.handled(url)).toMatchObject({ status: 403 });
    }
  });
});
