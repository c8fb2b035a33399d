// The loopback host under hostile requests: what our own page would not send gets a bare status and no content.
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { parseAnswer, sendRaw, writeRequest } from '../support/loopback.ts';
import {
  aCall, aGet, anUpload, aToken, canary, expectRefused, origin, pageHeaders, tokenOf, useLoopback, world,
} from '../support/loopback-world.ts';

useLoopback();

/** Each is refused, and the host serves our page as before. */
const hostile: Record<string, { readonly text: () => string; readonly statuses: number[] }> = {
  'a name that resolves here (DNS rebinding)': { text: () => aCall({ host: `evil.example:${world.loopback.port}` }), statuses: [421] },
  'the same for the page itself': { text: () => aGet('/', { host: `evil.example:${world.loopback.port}` }), statuses: [421] },
  'localhost as Host': { text: () => aCall({ host: `localhost:${world.loopback.port}` }), statuses: [421] },
  'IPv6 loopback as Host': { text: () => aCall({ host: `[::1]:${world.loopback.port}` }), statuses: [421] },
  'Host with another port': { text: () => aCall({ host: `127.0.0.1:${world.loopback.port + 1}` }), statuses: [421] },
  'Host without a port': { text: () => aCall({ host: '127.0.0.1' }), statuses: [421] },
  'Host in another writing of the address': { text: () => aCall({ host: `127.1:${world.loopback.port}` }), statuses: [421] },
  'Host with a user': { text: () => aCall({ host: `a@127.0.0.1:${world.loopback.port}` }), statuses: [421] },
  'an empty Host': { text: () => aCall({ host: '' }), statuses: [400, 421] },
  'no Host': { text: () => aCall({ host: null }), statuses: [421] },
  'HTTP/1.0 without a Host': { text: () => aCall({ host: null }, 'POST /call/vault.status HTTP/1.0'), statuses: [400, 505] },
  'HTTP/1.0': { text: () => aCall({}, 'POST /call/vault.status HTTP/1.0'), statuses: [505] },
  'two Hosts': { text: () => aCall({ host: [`127.0.0.1:${world.loopback.port}`, 'evil.example'] }), statuses: [400] },
  'two equal Hosts': { text: () => aCall({ host: [`127.0.0.1:${world.loopback.port}`, `127.0.0.1:${world.loopback.port}`] }), statuses: [400] },
  'another Origin': { text: () => aCall({ origin: 'http://evil.example' }), statuses: [403] },
  'Origin null': { text: () => aCall({ origin: 'null' }), statuses: [403] },
  'a page at another port': { text: () => aCall({ origin: `http://127.0.0.1:${world.loopback.port + 1}` }), statuses: [403] },
  'https in the Origin': { text: () => aCall({ origin: `https://127.0.0.1:${world.loopback.port}` }), statuses: [403] },
  'localhost as Origin': { text: () => aCall({ origin: `http://localhost:${world.loopback.port}` }), statuses: [403] },
  'two Origins': { text: () => aCall({ origin: [origin(), 'http://evil.example'] }), statuses: [400] },
  'no Origin': { text: () => aCall({ origin: null }), statuses: [403] },
  'cross-site': { text: () => aCall({ 'sec-fetch-site': 'cross-site' }), statuses: [403] },
  'same-site (another port of this machine)': { text: () => aCall({ 'sec-fetch-site': 'same-site' }), statuses: [403] },
  'a call typed into the address bar': { text: () => aCall({ 'sec-fetch-site': 'none' }), statuses: [403] },
  'a call without fetch metadata': { text: () => aCall({ 'sec-fetch-site': null }), statuses: [403] },
  'the page framed or linked by another site': { text: () => aGet('/', { 'sec-fetch-site': 'cross-site' }), statuses: [403] },
  'the page’s script taken by another port': {
    text: () => aGet('/assets/page-1a2b.js', { 'sec-fetch-site': 'same-site' }), statuses: [403],
  },
  'no custom header': { text: () => aCall({ 'x-vouchsafe': null }), statuses: [403] },
  'a wrong custom header': { text: () => aCall({ 'x-vouchsafe': 'true' }), statuses: [403] },
  'no bearer': { text: () => aCall({ authorization: null }), statuses: [401] },
  'a wrong bearer': { text: () => aCall({ authorization: `Bearer ${'A'.repeat(43)}` }), statuses: [401] },
  'a bearer cut short': { text: () => aCall({ authorization: `Bearer ${world.bearer.slice(0, 42)}` }), statuses: [401] },
  'the bearer as a cookie': { text: () => aCall({ authorization: null, cookie: `bearer=${world.bearer}` }), statuses: [401] },
  'the bearer by Basic': { text: () => aCall({ authorization: `Basic ${world.bearer}` }), statuses: [401] },
  'two bearers': { text: () => aCall({ authorization: [`Bearer ${world.bearer}`, `Bearer ${'A'.repeat(43)}`] }), statuses: [400] },
  'the bearer in the address': { text: () => aCall({ authorization: null }, `POST /call/vault.status?bearer=${world.bearer} HTTP/1.1`), statuses: [401] },
  'a preflight': {
    text: () => writeRequest('OPTIONS /call/vault.status HTTP/1.1', pageHeaders({ 'access-control-request-method': 'POST' })),
    statuses: [405],
  },
  'a preflight from another site': {
    text: () => writeRequest('OPTIONS /call/vault.status HTTP/1.1', pageHeaders({
      origin: 'http://evil.example', 'sec-fetch-site': 'cross-site', 'access-control-request-method': 'POST',
      'access-control-request-private-network': 'true',
    })),
    statuses: [403],
  },
  'a wrong token': { text: () => aToken('A'.repeat(43)), statuses: [401] },
  'an empty token': { text: () => aToken(''), statuses: [401] },
  'a token that is no text': { text: () => aCall({ authorization: null }, 'POST /session HTTP/1.1', '{"token":{"$ne":null}}'.padEnd(24)), statuses: [401] },
  'a token used twice': { text: () => aToken(tokenOf(world.loopback.address)), statuses: [401] },
  'a token by GET': { text: () => aGet(`/session?token=${tokenOf(world.loopback.mintAddress())}`), statuses: [404, 401] },
  'a token sent by another origin': { text: () => aToken(tokenOf(world.loopback.mintAddress()), { origin: 'http://evil.example' }), statuses: [403] },
  'a token as a form': {
    text: () => aCall(
      { authorization: null, 'content-type': 'application/x-www-form-urlencoded' }, 'POST /session HTTP/1.1',
      `token=${tokenOf(world.loopback.mintAddress())}`,
    ),
    statuses: [415],
  },
  'a token too long': { text: () => aToken('A'.repeat(2_000)), statuses: [413] },
  'an unknown call': { text: () => aCall({}, 'POST /call/vault.dump HTTP/1.1'), statuses: [404] },
  'a call named as the language names things': { text: () => aCall({}, 'POST /call/__proto__ HTTP/1.1'), statuses: [404] },
  'a call named constructor': { text: () => aCall({}, 'POST /call/constructor HTTP/1.1'), statuses: [404] },
  'a call with more behind its name': { text: () => aCall({}, 'POST /call/vault.status/../vault.status HTTP/1.1'), statuses: [404] },
  'a call in capitals': { text: () => aCall({}, 'POST /CALL/vault.status HTTP/1.1'), statuses: [404] },
  'a call by GET': { text: () => aGet('/call/vault.status'), statuses: [405] },
  'a call by PUT': { text: () => aCall({}, 'PUT /call/vault.status HTTP/1.1'), statuses: [405] },
  'a call by HEAD': { text: () => aGet('/call/vault.status').replace('GET', 'HEAD'), statuses: [405] },
  'DELETE': { text: () => writeRequest('DELETE / HTTP/1.1', pageHeaders()), statuses: [405] },
  'TRACE': { text: () => writeRequest('TRACE / HTTP/1.1', pageHeaders({ authorization: null })), statuses: [405] },
  'CONNECT': { text: () => writeRequest('CONNECT 127.0.0.1:22 HTTP/1.1', pageHeaders()), statuses: [405] },
  'a method of no standard': { text: () => writeRequest('STEAL / HTTP/1.1', pageHeaders()), statuses: [400] },
  'a form’s content type': { text: () => aCall({ 'content-type': 'text/plain' }), statuses: [415] },
  'JSON with a parameter': { text: () => aCall({ 'content-type': 'application/json; charset=utf-7' }), statuses: [415] },
  'no content type': { text: () => aCall({ 'content-type': null }), statuses: [415] },
  'an answer of another type wanted': { text: () => aCall({ accept: 'text/html' }), statuses: [406] },
  'no JSON': { text: () => aCall({}, 'POST /call/vault.status HTTP/1.1', `{"${canary}`), statuses: [400] },
  'bytes that are not UTF-8': {
    text: () => aCall({ 'content-length': '1' }, 'POST /call/vault.status HTTP/1.1', '').concat('\u0080'), statuses: [400],
  },
  'a body longer than any call’s': { text: () => aCall({ 'content-length': String(8 * 1024 * 1024 + 1) }), statuses: [413] },
  'a file longer than any': { text: () => anUpload({ 'content-length': String(64 * 1024 * 1024 + 1) }), statuses: [413] },
  'a body of no announced length': { text: () => aCall({ 'content-length': null }, undefined, ''), statuses: [411] },
  'a negative length': { text: () => aCall({ 'content-length': '-1' }), statuses: [400] },
  'two lengths': { text: () => aCall({ 'content-length': ['2', '4'] }), statuses: [400] },
  'chunked and a length (smuggling)': { text: () => aCall({ 'transfer-encoding': 'chunked' }), statuses: [400] },
  'chunked': {
    text: () => aCall({ 'content-length': null, 'transfer-encoding': 'chunked' }, 'POST /call/vault.status HTTP/1.1', '2\r\n{}\r\n0\r\n\r\n'),
    statuses: [400],
  },
  'an obscured encoding': { text: () => aCall({ 'content-length': null, 'transfer-encoding': 'xchunked' }), statuses: [400] },
  'a header folded over two lines': { text: () => aCall({ 'x-vouchsafe': '1\r\n 2' }), statuses: [400, 403] },
  'a bare line feed in the head': { text: () => aCall().replace('\r\nx-vouchsafe', '\nx-vouchsafe'), statuses: [400] },
  'a space before a colon': { text: () => aCall().replace('x-vouchsafe:', 'x-vouchsafe :'), statuses: [400] },
  'heads without end': { text: () => aCall({ 'x-long': 'A'.repeat(20_000) }), statuses: [400, 431] },
  'a body sent with GET': { text: () => aGet('/', { 'content-length': '2' }).concat('{}'), statuses: [400] },
  'a wait for 100': { text: () => aCall({ expect: '100-continue' }), statuses: [417] },
  'another expectation': { text: () => aCall({ expect: '200-ok' }), statuses: [400, 417] },
  'a WebSocket': {
    text: () => aGet('/', {
      connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    }),
    statuses: [400],
  },
  'an upgrade to HTTP/2': { text: () => aGet('/', { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' }), statuses: [400] },
  'HTTP/2 from the start': { text: () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', statuses: [400, 505] },
  'TLS': { text: () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001', statuses: [400] },
  'a path that climbs': { text: () => aGet('/../../../etc/passwd'), statuses: [404] },
  'a path that climbs, encoded': { text: () => aGet('/%2e%2e/%2e%2e/etc/passwd'), statuses: [404] },
  'a path that climbs, encoded twice': { text: () => aGet('/%252e%252e/etc/passwd'), statuses: [404] },
  'a path that climbs by backslashes': { text: () => aGet('/..\\..\\etc\\passwd'), statuses: [404, 400] },
  'a path that climbs out of the assets': { text: () => aGet('/assets/../notes.txt'), statuses: [404] },
  'a path with a null byte': { text: () => aGet('/index.html%00.js'), statuses: [404] },
  'a path of overlong UTF-8': { text: () => aGet('/%c0%ae%c0%ae/notes.txt'), statuses: [404] },
  'a path with two slashes': { text: () => aGet('//evil.example/'), statuses: [404] },
  'a file beside the page': { text: () => aGet('/notes.txt'), statuses: [404] },
  'a source map': { text: () => aGet('/assets/page-1a2b.js.map'), statuses: [404] },
  'the page by another name': { text: () => aGet('/index.html'), statuses: [404] },
  'a folder': { text: () => aGet('/assets/'), statuses: [404] },
  'an absolute form': { text: () => aGet(`http://127.0.0.1:${world.loopback.port}/`), statuses: [404] },
  'an absolute form of another host': { text: () => aGet('http://evil.example/'), statuses: [404] },
  'an asterisk': { text: () => aGet('*'), statuses: [404, 400] },
  'a page file by POST': { text: () => aCall({}, 'POST / HTTP/1.1'), statuses: [405] },
  'a ticket that never was': { text: () => aGet('/files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'), statuses: [404] },
  'a ticket without a bearer': { text: () => aGet('/files/AAAA', { authorization: null }), statuses: [401] },
  'a part of a file': { text: () => aGet('/files/AAAA', { range: 'bytes=0-10' }), statuses: [400] },
  'an upload without a bearer': { text: () => anUpload({ authorization: null }), statuses: [401] },
  'an upload as a form': { text: () => anUpload({ 'content-type': 'multipart/form-data; boundary=a' }), statuses: [415] },
  'an upload without a name': { text: () => anUpload({ 'x-vouchsafe-name': null }), statuses: [400] },
  'an upload with a path for a name': { text: () => anUpload({ 'x-vouchsafe-name': '..%2F..%2Fa.txt' }), statuses: [400] },
  'an upload with a control character in its name': { text: () => anUpload({ 'x-vouchsafe-name': 'a%0d%0ab.txt' }), statuses: [400] },
  'an upload with a broken name': { text: () => anUpload({ 'x-vouchsafe-name': '%E0%A4%A' }), statuses: [400] },
};

describe('a hostile request gets a bare status', () => {
  for (const [name, { text, statuses }] of Object.entries(hostile)) {
    it(name, async () => {
      await expectRefused(text(), ...statuses);
      expect(parseAnswer(await sendRaw(world.loopback.port, aCall())).body).toContain(canary);
    });
  }

  it('a token older than a minute', async () => {
    const token = tokenOf(world.loopback.mintAddress());
    world.timers.advance(60_000);
    await expectRefused(aToken(token), 401);
  });

  it('a body that comes in drops', async () => {
    const late = sendRaw(world.loopback.port, aCall({ 'content-length': '200' }), () => setTimeout(() => world.timers.advance(30_000), 50));
    expect(parseAnswer(await late)).toMatchObject({ status: 408, body: '' });
  });

  it('a body that breaks off', async () => {
    const broken = new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: world.loopback.port });
      socket.on('connect', () => socket.write(aCall({ 'content-length': '200' }), () => socket.resetAndDestroy()));
      socket.on('error', resolve);
      socket.on('close', resolve);
    });
    await broken;
    expect(parseAnswer(await sendRaw(world.loopback.port, aCall())).status).toBe(200);
  });

  it('a second request behind a refused one', async () => {
    const received = await sendRaw(world.loopback.port, aCall({ connection: null, host: 'evil.example' }) + aCall());
    expect(received).not.toContain(canary);
    expect(received.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });

  it('a call that fails inside says nothing of it', async () => {
    await expectRefused(aCall({}, 'POST /call/vault.lock HTTP/1.1'), 500);
  });

  it('another address of this machine', async () => {
    const others = Object.values(networkInterfaces()).flat()
      .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4').map((one) => one?.address ?? '');
    for (const host of ['127.0.0.2', ...others]) {
      const outcome = await new Promise((resolve) => {
        const socket = connect({ host, port: world.loopback.port });
        socket.on('connect', () => resolve('reachable'));
        socket.on('error', () => resolve('refused'));
      });
      expect(outcome, host).toBe('refused');
    }
  });
});
