// One deed for several testimonies: each is accounted for once, and one that fails stops nobody else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { doToEach } from '../../src/state/each-testimony.ts';

const idsOf = (count: number): TestimonyId[] => Array.from({ length: count }, (_, index) => `t${index}` as TestimonyId);
const never = new AbortController().signal;

describe('a deed done to each', () => {
  it('accounts for every testimony once, in order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 20 }), async (works) => {
      const ids = idsOf(works.length);
      const told: number[] = [];
      const report = await doToEach(ids, async (id) => {
        if (works[ids.indexOf(id)] !== true) throw new ArchiveError('not-permitted');
      }, never, (done) => told.push(done));
      expect(report.done).toEqual(ids.filter((_, index) => works[index]));
      expect(report.failed.map(({ testimony }) => testimony)).toEqual(ids.filter((_, index) => works[index] !== true));
      for (const { fault } of report.failed) expect(fault.code).toBe('not-permitted');
      expect(report.left).toEqual([]);
      expect(told).toEqual(ids.map((_, index) => index + 1));
    }));
  });

  it('tells nothing of an error that is not ours', async () => {
    const report = await doToEach(idsOf(1), () => Promise.reject(new Error('a narrator’s name')), never, () => undefined);
    expect(report.failed[0]?.fault).toEqual({ code: 'internal', detail: {} });
  });

  it.each(['cancelled', 'vault-locked'] as const)('ends with %s, and the rest counts as not come to', async (code) => {
    const ids = idsOf(4);
    const report = await doToEach(ids, async (id) => {
      if (id === ids[2]) throw new ArchiveError(code);
    }, never, () => undefined);
    expect(report).toEqual({ done: ids.slice(0, 2), failed: [], left: ids.slice(2) });
  });

  it('begins nothing more once it is cancelled', async () => {
    const controller = new AbortController();
    const ids = idsOf(5);
    const begun: TestimonyId[] = [];
    const report = await doToEach(ids, async (id) => {
      begun.push(id);
      if (begun.length === 2) controller.abort();
    }, controller.signal, () => undefined);
    expect(begun).toEqual(ids.slice(0, 2));
    expect(report.left).toEqual(ids.slice(2));
  });
});
