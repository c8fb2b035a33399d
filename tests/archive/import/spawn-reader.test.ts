// The process in which files are read may hang, crash or run out of memory; the host goes on.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import type { FaultCode, FaultDetail } from '../../../archive/api/errors.ts';
import type { SourceFile } from '../../../archive/api/transcript.ts';
import { largestFile, readTranscript } from '../../../archive/import/read.ts';
import { spawnReader, type Reader, type ReaderOptions } from '../../../archive/import/spawn-reader.ts';

const failing = fileURLToPath(new URL('../../support/hanging-reader.ts', import.meta.url));
const open: Reader[] = [];

function reader(options?: ReaderOptions): Reader {
  const made = spawnReader(options);
  open.push(made);
  return made;
}

afterEach(() => {
  for (const made of open.splice(0)) made.close();
});

function file(name: string, text = 'Q: Where?\n\nA: By the river.'): SourceFile {
  return { name, bytes: Buffer.from(text) };
}

async function faultOf(reading: Promise<unknown>): Promise<{ code: FaultCode; detail: FaultDetail }> {
  const thrown = await reading.then(() => { throw new Error('it was read'); }, (error: unknown) => error);
  return thrown as { code: FaultCode; detail: FaultDetail };
}

describe('the real process', () => {
  test('answers as readTranscript does', async () => {
    const made = reader();
    expect(await made.read(file('x.txt'), { language: 'ko' })).toEqual(await readTranscript(file('x.txt'), { language: 'ko' }));
  });

  test('brings faults back with file, line and column', async () => {
    const made = reader();
    const broken = file('x.vtt', 'WEBVTT\n\n00:01.000 --> soon\n');
    expect(await faultOf(made.read(broken))).toMatchObject({
      code: 'unreadable-transcript', detail: { file: 'x.vtt', line: 3, column: 15, reason: 'timing' },
    });
    expect(await faultOf(made.read({ name: 'y.txt', bytes: new Uint8Array(largestFile + 1) }))).toMatchObject({ code: 'file-too-large' });
  });

  test('reads many files at once and keeps them apart', async () => {
    const made = reader();
    const results = await Promise.all(Array.from({ length: 30 }, (_, index) => made.read(file(`${index}.txt`, `Q: Number ${index}?\n\nA: Yes.`))));
    expect(results.map(({ transcript }) => transcript.sessions[0]?.turns[0]?.text)).toEqual(results.map((_, index) => `Number ${index}?`));
  });
});

describe('a process that fails', () => {
  test.each([
    ['hang.txt', 'timeout'], ['crash.txt', 'ended'], ['memory.txt', 'ended'], ['nonsense.txt', 'failed'], ['internal.txt', 'failed'],
  ])('%s is reader-stopped (%s), and the next file is read', async (name, reason) => {
    const made = reader({ entry: failing, processes: 1, timeoutMs: reason === 'timeout' ? 1500 : 60_000 });
    const before = await made.read(file('before.txt'));
    expect(await faultOf(made.read(file(name)))).toMatchObject({ code: 'reader-stopped', detail: { file: name, reason } });
    expect(await made.read(file('after.txt'))).toEqual(before);
  }, 60_000);

  test('hangs one file and not those beside it', async () => {
    const made = reader({ entry: failing, timeoutMs: 3000 });
    const hanging = faultOf(made.read(file('hang.txt')));
    const others = await Promise.all(Array.from({ length: 5 }, (_, index) => made.read(file(`${index}.txt`))));
    expect(others).toHaveLength(5);
    expect((await hanging).code).toBe('reader-stopped');
  }, 30_000);

  test('cannot be started', async () => {
    const made = reader({ entry: `${failing}.missing` });
    expect(await faultOf(made.read(file('x.txt')))).toMatchObject({ code: 'reader-stopped', detail: { file: 'x.txt', reason: 'ended' } });
  });

  test('close cancels what is read and what waits', async () => {
    const made = reader({ entry: failing, processes: 1 });
    const faults = [faultOf(made.read(file('hang.txt'))), faultOf(made.read(file('waits.txt')))];
    made.close();
    expect((await Promise.all(faults)).map(({ code, detail }) => [code, detail.file])).toEqual([['cancelled', 'hang.txt'], ['cancelled', 'waits.txt']]);
    expect((await faultOf(made.read(file('late.txt')))).code).toBe('cancelled');
  });
});

test('an idle reader does not keep the host alive, and the process is used again', async () => {
  const script = fileURLToPath(new URL('../../support/idle-host.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 30_000 });
  expect(JSON.parse(stdout)).toEqual({ files: 3, processes: 1 });
}, 40_000);
