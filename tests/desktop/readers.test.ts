// Readers on the desktop: started by the main process at the engine's wish, joined by a channel, ended when they hang or swell.
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArchiveError } from '../../archive/api/errors.ts';
import type { SourceFile } from '../../archive/api/transcript.ts';
import { readTranscript } from '../../archive/import/read.ts';
import { answerRequest } from '../../archive/import/answer-request.ts';
import { spawnReader, type Reader, type ReaderOptions } from '../../archive/import/spawn-reader.ts';
import { launchThrough } from '../../electron/engine-readers.ts';
import { keepReaders, readerMemory } from '../../electron/reader-keeper.ts';
import { ProcessStandIn } from '../support/electron-processes.ts';
import { makeElectron, type ElectronStandIn } from '../support/electron-stand-in.ts';

const made: Reader[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const reader of made.splice(0)) reader.close();
});

interface Desk {
  readonly electron: ElectronStandIn;
  readonly engine: ProcessStandIn;
  readonly reader: Reader;
  /** What the main process has heard from the engine's. */
  readonly heard: unknown[];
}

function desk(options: ReaderOptions = {}): Desk {
  const electron = makeElectron(async () => ({ ok: true, value: null }));
  const engine = new ProcessStandIn(1);
  const heard: unknown[] = [];
  keepReaders(electron.parts, engine);
  engine.on('message', (message) => heard.push(message));
  const reader = spawnReader({ ...options, launch: launchThrough(engine.parentPort) });
  made.push(reader);
  return { electron, engine, reader, heard };
}

const canary = 'QUINCELANTERN';
const file = (name: string): SourceFile => ({ name, bytes: Buffer.from(`Q: Where was it?\n\nA: By the river ${canary}.`) });
const faultOf = (reading: Promise<unknown>): Promise<ArchiveError> =>
  reading.then(() => { throw new Error('it was read'); }, (thrown: unknown) => thrown as ArchiveError);

describe('a reader on the desktop', () => {
  it('reads as every reader does, one process for one file after another', async () => {
    const { reader, electron } = desk({ processes: 1 });
    for (const name of ['a.txt', 'b.txt']) expect(await reader.read(file(name))).toEqual(await readTranscript(file(name)));
    expect(electron.readers).toHaveLength(1);
  });

  it('brings faults back', async () => {
    const { reader } = desk();
    const broken = { name: 'x.vtt', bytes: Buffer.from('WEBVTT\n\n00:01.000 --> soon\n') };
    expect(await faultOf(reader.read(broken))).toMatchObject({ code: 'unreadable-transcript', detail: { file: 'x.vtt', line: 3 } });
  });

  it('lets the main process hear nothing of a file, not even its name', async () => {
    const { reader, heard, engine, electron } = desk();
    await Promise.all([reader.read(file(`${canary}.txt`)), reader.read(file('b.txt'))]);
    expect(heard).toEqual([1, 2].map((id) => ({ reader: { id, wish: 'start' } })));
    expect(JSON.stringify([engine.heard, electron.readers.map((one) => one.heard)])).not.toContain(canary);
  });

  it('sends a file and not the buffer that it is a part of', async () => {
    const { reader, electron } = desk();
    const bytes: Uint8Array[] = [];
    electron.answerRead = (request) => {
      bytes.push((request as SourceFile).bytes);
      return answerRequest(request);
    };
    const shared = Buffer.concat([file('a.txt').bytes, Buffer.alloc(1000, 7)]);
    await reader.read({ name: 'a.txt', bytes: shared.subarray(0, file('a.txt').bytes.length) });
    expect(bytes.map(({ buffer }) => buffer.byteLength)).toEqual([file('a.txt').bytes.length]);
  });

  it('that hangs is killed, and the next file is read in another', async () => {
    const { reader, electron } = desk({ processes: 1, timeoutMs: 300 });
    electron.answerRead = () => null;
    expect(await faultOf(reader.read(file('a.txt')))).toMatchObject({ code: 'reader-stopped', detail: { file: 'a.txt', reason: 'timeout' } });
    await pause(20);
    expect(electron.readers.map(({ alive }) => alive)).toEqual([false]);
    expect(electron.killedHard).toEqual([2000]);
    electron.answerRead = answerRequest;
    expect(await reader.read(file('b.txt'))).toEqual(await readTranscript(file('b.txt')));
  });

  it('that crashes stops its own file, and the next is read in another', async () => {
    const { reader, electron } = desk({ processes: 1 });
    electron.answerRead = () => {
      electron.readers.at(-1)?.end(139);
      return null;
    };
    expect(await faultOf(reader.read(file('a.txt')))).toMatchObject({ code: 'reader-stopped', detail: { reason: 'ended' } });
    electron.answerRead = answerRequest;
    expect(await reader.read(file('b.txt'))).toEqual(await readTranscript(file('b.txt')));
    expect(electron.readers).toHaveLength(2);
  });

  it('that takes too much memory is killed', async () => {
    const { reader, electron } = desk({ processes: 2 });
    electron.answerRead = () => null;
    const [swelling, small] = [faultOf(reader.read(file('a.txt'))), faultOf(reader.read(file('b.txt')))];
    await pause(20);
    electron.memory.set(2000, readerMemory + 1);
    electron.memory.set(2001, readerMemory);
    expect(await swelling).toMatchObject({ code: 'reader-stopped', detail: { file: 'a.txt', reason: 'ended' } });
    expect(electron.readers.map(({ alive }) => alive)).toEqual([false, true]);
    reader.close();
    expect(await small).toMatchObject({ code: 'cancelled' });
  });

  it('that is not wanted any more before it has been started is ended all the same', async () => {
    const { reader, electron } = desk({ processes: 1 });
    const asked = faultOf(reader.read(file('a.txt')));
    reader.close();
    expect(await asked).toMatchObject({ code: 'cancelled' });
    await pause(20);
    expect(electron.readers.map(({ alive }) => alive)).toEqual([false]);

    const late = desk({ processes: 1 });
    late.electron.answerRead = () => null;
    const { forkReader } = late.electron.parts;
    late.electron.parts.forkReader = () => {
      const process = forkReader() as ProcessStandIn;
      const { pid } = process;
      process.pid = undefined;
      setTimeout(() => {
        process.pid = pid;
        process.emit('spawn');
      }, 30);
      return process;
    };
    const waiting = faultOf(late.reader.read(file('a.txt')));
    await pause(10);
    late.reader.close();
    expect(await waiting).toMatchObject({ code: 'cancelled' });
    await pause(60);
    expect(late.electron.readers.map(({ alive }) => alive)).toEqual([false]);
  });

  it('ends with its engine', async () => {
    const { reader, electron, engine } = desk();
    await Promise.all([reader.read(file('a.txt')), reader.read(file('b.txt'))]);
    engine.end();
    await pause(20);
    expect(electron.readers.map(({ alive }) => alive)).toEqual([false, false]);
  });
});

describe('the main process', () => {
  it('starts no more readers than an engine needs, whatever it is asked for', async () => {
    const { electron, engine } = desk();
    for (let id = 1; id <= 100; id += 1) engine.say({ reader: { id, wish: 'start' } });
    engine.say({ reader: { id: 1, wish: 'start' } });
    await pause(20);
    expect(electron.readers).toHaveLength(8);
    expect(engine.heard.filter((message) => (message as { reader: { news: string } }).reader.news === 'ended')).toHaveLength(92);
  });

  it('takes nothing else for a wish', async () => {
    const { electron, engine } = desk();
    for (const message of [null, 7, 'reader', {}, { reader: null }, { reader: 1 }, { reader: { id: 'one', wish: 'start' } }, { reader: { id: 1 } }]) {
      engine.say(message);
    }
    engine.say({ reader: { id: 9, wish: 'end' } });
    await pause(20);
    expect([electron.readers.length, electron.killedHard]).toEqual([0, []]);
  });
});
