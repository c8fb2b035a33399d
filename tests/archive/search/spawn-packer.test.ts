// Threads that pack give the bytes that this thread would, say what went wrong, and end when they are told to.
import { afterEach, describe, expect, it } from 'vitest';
import { toFault } from '../../../archive/api/errors.ts';
import { buildSegment } from '../../../archive/search/build-segment.ts';
import { mergeSegments } from '../../../archive/search/merge-segments.ts';
import { spawnPacker } from '../../../archive/search/spawn-packer.ts';
import { Inventor } from '../../support/invented-texts.ts';
import { readerOf } from '../../support/segment-readers.ts';

const packer = spawnPacker();
afterEach(() => packer.end());

const codeOf = (packing: Promise<unknown>): Promise<string> => (
  packing.then(() => 'done', (thrown: unknown) => toFault(thrown).code)
);

describe('a packing thread', () => {
  it('builds and merges as this thread does, whichever finishes first', async () => {
    const inventor = new Inventor(7);
    const parts = Array.from({ length: 6 }, () => inventor.documents(1 + inventor.below(20)));
    const built = await Promise.all(parts.map((documents) => packer.build(documents)));
    expect(built).toEqual(parts.map((documents) => buildSegment(documents)));
    const [merged, whole] = await Promise.all([packer.merge(built), packer.build(parts.flat())]);
    expect(merged).toEqual(mergeSegments(built.map((segment) => readerOf(segment)), () => true));
    expect(merged).toEqual(whole);
  });

  it('tells damage as damage', async () => {
    const segment = { ...buildSegment(new Inventor(8).documents(3)), dictionary: Uint8Array.of(99) };
    expect(await codeOf(packer.merge([segment]))).toBe('vault-damaged');
  });

  it('cancels what is asked for when it ends, and works again when it is asked again', async () => {
    const documents = new Inventor(9).documents(200);
    const asked = Array.from({ length: 5 }, () => codeOf(packer.build(documents)));
    packer.end();
    expect(await Promise.all(asked)).toEqual(asked.map(() => 'cancelled'));
    expect((await packer.build(documents)).documents).toBe(200);
  });

  it('says so when a thread ends by itself', async () => {
    const broken = spawnPacker({ entry: new URL('data:text/javascript,process.exit(1)') });
    expect(await codeOf(broken.build([{ text: 'harbour' }]))).toBe('internal');
  });
});
