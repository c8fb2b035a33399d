// Some hundred broken files and every bomb, read as strangers' files are: a result or a fault, in time and in little memory.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArchiveError } from '../../archive/api/errors.ts';
import { spawnReader } from '../../archive/import/spawn-reader.ts';
import { watchMemory } from '../corpus/watch-memory.ts';
import { bombs } from './bombs.ts';
import { fuzzReaders, objectionTo, readFile } from './fuzz-readers.ts';
import { brokenFiles } from './mutate.ts';
import { sampleBytes, samples } from './samples.ts';

/** What one reading process may have resident. */
const mostMiB = 512;

test('the files are well-formed before they are broken', async () => {
  const reader = spawnReader();
  const formats = new Set<string>();
  for (const sample of fc.sample(samples, { seed: 11, numRuns: 120 })) {
    await readFile(reader, { ...sample, bytes: sampleBytes(sample), chosen: null });
    formats.add(sample.format);
  }
  reader.close();
  expect([...formats].sort()).toEqual([
    'collection', 'csv', 'docx', 'eaf', 'markdown', 'ohms', 'otr', 'srt', 'table-csv', 'table-ods', 'table-xlsx', 'tei', 'text', 'vtt', 'whisperx',
  ]);
});

test('broken files of every format', async () => {
  const { violations, peakMiB, outcomes } = await fuzzReaders(400, 4);
  expect(violations).toEqual([]);
  expect(peakMiB).toBeLessThan(mostMiB);
  const all = new Set([...outcomes.values()].flatMap((counts) => [...counts.keys()]));
  expect([...all]).toEqual(expect.arrayContaining(['read', 'unreadable-transcript', 'wrong-charset', 'unknown-format']));
});

test('a fault that would give something away is told from one that does not', () => {
  const [file] = fc.sample(brokenFiles, { seed: 1, numRuns: 1 });
  if (file === undefined) throw new Error('no file');
  const place = { file: file.name, line: 1, column: 1 };
  expect(objectionTo(new ArchiveError('unreadable-transcript', { ...place, reason: 'timing' }), file)).toBeNull();
  for (const bad of [
    new Error('x'), new ArchiveError('internal'), new ArchiveError('reader-stopped', { file: file.name, reason: 'timeout' }),
    new ArchiveError('unreadable-transcript', { ...place, reason: 'expected Zubcd' }), new ArchiveError('unreadable-transcript', { ...place, reason: 'Zubcd' }),
    new ArchiveError('unknown-format', { file: 'other' }), new ArchiveError('wrong-charset'),
  ]) expect(objectionTo(bad, file)).not.toBeNull();
});

test('bombs, one after another in one process', async () => {
  const reader = spawnReader({ processes: 1 });
  const memory = process.platform === 'linux' ? watchMemory(process.pid) : null;
  const met: string[] = [];
  const thrown = bombs();
  for (const { what, outcome: _outcome, ...bomb } of thrown) {
    const file = { format: 'bomb', chosen: null, ...bomb };
    const outcomeOf = await readFile(reader, file).then(() => 'read', (error: unknown) => (
      objectionTo(error, file) ?? (error instanceof ArchiveError ? error.code : 'error')
    ));
    met.push(`${what}: ${outcomeOf}`);
  }
  reader.close();
  expect(met).toEqual(thrown.map(({ what, outcome }) => `${what}: ${outcome}`));
  expect(memory?.stop().largestChild ?? 0).toBeLessThan(mostMiB);
});
