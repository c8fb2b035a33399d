// A browser's own player over the loopback host: it knows how long a recording is, goes to any place of it, and stops when it may not go on.
import { expect, it, onTestFinished } from 'vitest';
import { startLoopback } from '../../archive/hosts/loopback.ts';
import { makeMemoryFiles } from '../../archive/hosts/memory-files.ts';
import { launchChromium } from '../support/chromium.ts';
import { tempFolder, writeTree } from '../support/temp-folder.ts';
import { waveFile } from '../support/wave-file.ts';

const minutes = 120;

it('plays, seeks without reading what lies between, and is told no more when the recording is closed', async () => {
  const pageFolder = tempFolder();
  writeTree(pageFolder, { 'index.html': '<!doctype html><title>page</title>' });
  const files = makeMemoryFiles();
  const loopback = await startLoopback({ carrier: async () => ({ ok: true, value: {} }), files, pageFolder, idleMs: 600_000 });
  onTestFinished(() => loopback.close());
  const bytes = waveFile(minutes * 60);
  let read = 0;
  let closed = false;
  const ticket = await files.runCall('window', {}, () => files.files.putStream({
    name: 'song.wav', mediaType: 'audio/wav', size: bytes.length,
    read(start, end) {
      if (closed) throw new Error('closed');
      read += end - start;
      return new Uint8Array(bytes.subarray(start, end));
    },
  }));
  const context = await launchChromium(tempFolder());
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const violations: string[] = [];
  page.on('console', (message) => violations.push(message.text()));
  await page.goto(loopback.address);
  const told = await page.evaluate(async (address) => {
    const audio = new Audio();
    const comes = (event: string) => new Promise((resolve) => { audio.addEventListener(event, resolve, { once: true }); });
    const known = comes('loadedmetadata');
    audio.preload = 'metadata';
    audio.src = address;
    await known;
    const sought = comes('seeked');
    audio.currentTime = 7000;
    await sought;
    return [Math.round(audio.duration), audio.currentTime, audio.seekable.end(0) > 7000];
  }, `/stream/${ticket}`);
  expect(told).toEqual([minutes * 60, 7000, true]);
  expect(read).toBeLessThan(bytes.length / 2);
  closed = true;
  const fault = await page.evaluate((address) => new Promise((resolve) => {
    const audio = new Audio(address);
    audio.addEventListener('error', () => resolve(audio.error?.code));
    audio.load();
  }), `/stream/${ticket}`);
  // MEDIA_ERR_SRC_NOT_SUPPORTED: what a player says of an address that gives it nothing.
  expect(fault).toBe(4);
  expect(violations.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
}, 60_000);
