// Searching as one types: the last query alone is answered, nothing flickers, pages come as they are needed, history goes to the vault.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../archive/api/client.ts';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { PassageId, TestimonyId } from '../../archive/api/ids.ts';
import { queryFaults } from '../../archive/search/read-query.ts';
import { makeLatestAsker, type Timers } from '../../src/state/ask-latest.ts';
import {
  faultPause, faultyPart, makeSearchDesk, newestOfEach, pageSize, typingPause, type Hit, type SearchDesk,
} from '../../src/state/search-desk.ts';
import { noConditions } from '../../src/state/search-conditions.ts';
import { en } from '../../src/words/en.ts';
import { ko } from '../../src/words/ko.ts';

/** Timers whose time goes on when the test says so. */
function makeClock() {
  const waiting = new Map<number, { readonly due: number; readonly run: () => void }>();
  let now = 0;
  let last = 0;
  const timers: Timers = {
    set(run, milliseconds) {
      last += 1;
      waiting.set(last, { due: now + milliseconds, run });
      return last;
    },
    clear: (timer) => void waiting.delete(timer),
  };
  async function pass(milliseconds: number): Promise<void> {
    now += milliseconds;
    for (const [timer, { due, run }] of [...waiting]) {
      if (due > now) continue;
      waiting.delete(timer);
      run();
    }
    await settled();
  }
  return { timers, pass };
}

/** Long enough for whatever has been answered to be heard. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

const hit = (index: number): Hit => ({
  testimony: 't000000000000' as TestimonyId, passage: `t000000000000.${index}` as PassageId, score: 1, text: `passage ${index}`,
  speaker: null, start: null, title: 'The harbour', language: 'en', highlights: [], inTestimony: 1, counterpart: null,
});

interface Asked {
  readonly input: unknown;
  readonly query: string;
  readonly offset: number;
  readonly signal: AbortSignal;
  answer(total: number): Promise<void>;
  refuse(error: ArchiveError): Promise<void>;
}

function makeWorld() {
  const asked: Asked[] = [];
  const kept: string[] = [];
  const client = {
    'passages.find': (input: { query: string; limit: number; offset: number }, { signal }: { signal: AbortSignal }) => {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      asked.push({
        input, query: input.query, offset: input.offset, signal,
        answer(total) {
          const count = Math.max(0, Math.min(input.limit, total - input.offset));
          resolve({ total, testimonies: 1, took: 1, suggestions: [], expansions: [], hits: Array.from({ length: count }, (_, index) => hit(input.offset + index)) });
          return settled();
        },
        refuse(error) {
          reject(error);
          return settled();
        },
      });
      return promise;
    },
    'desk.remember': async ({ query }: { query: string }) => {
      kept.push(query);
      return {};
    },
    'desk.searches': async () => ({ searches: kept.toReversed().map((query) => ({ query, total: 1, at: '2024-01-01T00:00:00.000Z' })) }),
    'desk.forget': async () => {
      kept.length = 0;
      return {};
    },
  };
  const clock = makeClock();
  const desk: SearchDesk = makeSearchDesk(client as unknown as Client, clock.timers);
  return { asked, kept, desk, clock };
}

/** The `index`th question that went out. */
function question(asked: readonly Asked[], index: number): Asked {
  const one = asked[index];
  if (one === undefined) throw new Error('It was not asked.');
  return one;
}

describe('asking the latest', () => {
  it('asks once after the last of many, and cancels what runs when it is asked again', async () => {
    const { timers, pass } = makeClock();
    const asker = makeLatestAsker(timers);
    const begun: { readonly name: string; readonly signal: AbortSignal }[] = [];
    const ask = (name: string, delay: number): void => asker.ask((signal) => {
      begun.push({ name, signal });
      return new Promise(() => undefined);
    }, delay);
    ask('one', 100);
    await pass(60);
    ask('two', 100);
    await pass(60);
    expect(begun).toEqual([]);
    await pass(60);
    expect(begun.map(({ name }) => name)).toEqual(['two']);
    ask('three', 0);
    expect(begun.map(({ name, signal }) => [name, signal.aborted])).toEqual([['two', true], ['three', false]]);
    asker.stop();
    expect(begun.at(-1)?.signal.aborted).toBe(true);
  });
});

describe('searching as one types', () => {
  it('sends one question for a word typed quickly', async () => {
    const { asked, desk, clock } = makeWorld();
    for (const typed of ['r', 're', 'ree', 'reed']) {
      desk.type(typed);
      await clock.pass(typingPause / 2);
    }
    await clock.pass(typingPause);
    expect(asked.map(({ query }) => query)).toEqual(['reed']);
  });

  it('shows the answer to the last question alone, in whatever order answers come', async () => {
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
      const { asked, desk, clock } = makeWorld();
      for (const typed of ['a', 'ab', 'abc', 'abcd']) {
        desk.type(typed);
        await clock.pass(typingPause);
      }
      for (const index of order) await question(asked, index).answer(index + 1);
      expect(desk.state.get().found).toMatchObject({ query: 'abcd', total: 4 });
      expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, true, false]);
    }));
  });

  it('searches at once for what it is narrowed to, and fetches later pages under the same conditions', async () => {
    const { asked, desk } = makeWorld();
    const narrowed = { ...noConditions, filters: { collections: ['Ferry crews'] }, sort: 'date' as const };
    desk.arrange(narrowed);
    expect(asked).toEqual([]);
    desk.type('reed', 'now');
    await question(asked, 0).answer(100);
    desk.need(pageSize, pageSize);
    expect([question(asked, 0), question(asked, 1)].map(({ input }) => input)).toMatchObject([
      { ...narrowed, query: 'reed', offset: 0, facets: true }, { ...narrowed, query: 'reed', offset: pageSize },
    ]);
    desk.arrange(noConditions);
    expect(question(asked, 2).input).toMatchObject({ query: 'reed', filters: {}, sort: 'relevance' });
    // Until the answer is there, what is shown is still what it was narrowed to.
    expect(desk.state.get()).toMatchObject({ conditions: noConditions, found: { conditions: narrowed } });
    await question(asked, 2).answer(3);
    expect(desk.state.get().found).toMatchObject({ conditions: noConditions, total: 3 });
  });

  it('keeps what was found until there is something else to show', async () => {
    const { asked, desk, clock } = makeWorld();
    desk.type('reed', 'now');
    await question(asked, 0).answer(3);
    desk.type('reeds');
    await clock.pass(typingPause);
    expect(desk.state.get().found?.query).toBe('reed');
    await question(asked, 1).refuse(new ArchiveError('bad-query', { start: 0, end: 1, reason: 'no-word' }));
    expect(desk.state.get().found?.query).toBe('reed');
  });

  it('complains of a query only after a pause, and not at all if it is mended by then', async () => {
    const { asked, desk, clock } = makeWorld();
    desk.type('"dry');
    await clock.pass(typingPause);
    await question(asked, 0).refuse(new ArchiveError('bad-query', { start: 0, end: 4, reason: 'unclosed-phrase' }));
    expect(desk.state.get().fault).toBeNull();
    desk.type('"dry"');
    await clock.pass(faultPause);
    expect(desk.state.get().fault).toBeNull();
    await question(asked, 1).refuse(new ArchiveError('bad-query', { start: 0, end: 1, reason: 'no-word' }));
    await clock.pass(faultPause);
    expect(desk.state.get().fault).toMatchObject({ query: '"dry"', fault: { detail: { reason: 'no-word' } } });
  });

  it('looks again for what was found when something has changed, and leaves the reader where he was', async () => {
    const { asked, desk } = makeWorld();
    desk.type('reed', 'now');
    await question(asked, 0).answer(3);
    desk.keepPlace({ key: 'third', share: 0.5 });
    desk.focus(2);
    desk.again();
    expect(desk.state.get().found?.total).toBe(3);
    desk.rest();
    await question(asked, 1).answer(2);
    expect(asked[1]).toMatchObject({ query: 'reed', offset: 0 });
    expect(desk.state.get()).toMatchObject({ found: { query: 'reed', total: 2 }, place: { key: 'third', share: 0.5 }, focused: 2 });
  });

  it('shows nothing that could not be looked for again, even while another query stands in the box', async () => {
    const { asked, desk, clock } = makeWorld();
    desk.type('reed', 'now');
    await question(asked, 0).answer(3);
    desk.type('"reed');
    await clock.pass(typingPause);
    await question(asked, 1).refuse(new ArchiveError('bad-query', { start: 0, end: 4, reason: 'unclosed-phrase' }));
    desk.again();
    await question(asked, 2).refuse(new ArchiveError('internal'));
    expect(desk.state.get()).toMatchObject({ found: null, fault: { query: 'reed' } });
  });

  it('does not put back what was found before, where something else has been found meanwhile', async () => {
    const { asked, desk } = makeWorld();
    desk.type('reed', 'now');
    await question(asked, 0).answer(3);
    desk.again();
    desk.type('sedge', 'now');
    await question(asked, 2).answer(1);
    await question(asked, 1).answer(2);
    expect(desk.state.get().found).toMatchObject({ query: 'sedge', total: 1 });
  });

  it('forgets everything that was found when the box is emptied', async () => {
    const { asked, desk } = makeWorld();
    desk.type('reed', 'now');
    await question(asked, 0).answer(3);
    desk.type(' ');
    expect(desk.state.get()).toMatchObject({ found: null, fault: null });
  });
});

describe('paging', () => {
  it('fetches each page once, when it comes into sight, as far as the last hit', async () => {
    const { asked, desk } = makeWorld();
    desk.type('reed', 'now');
    await question(asked, 0).answer(2 * pageSize + 1);
    desk.need(0, pageSize);
    desk.need(10, 2 * pageSize + 40);
    desk.need(10, 2 * pageSize);
    expect(asked.map(({ offset }) => offset)).toEqual([0, pageSize, 2 * pageSize]);
    for (const one of asked.slice(1)) await one.answer(2 * pageSize + 1);
    const hits = desk.state.get().found?.hits ?? [];
    expect(hits.map((one) => one?.text)).toEqual(Array.from({ length: 2 * pageSize + 1 }, (_, index) => `passage ${index}`));
  });

  it('drops pages of a query that has been replaced', async () => {
    const { asked, desk } = makeWorld();
    desk.type('reed', 'now');
    await question(asked, 0).answer(3 * pageSize);
    desk.need(pageSize, pageSize);
    desk.type('rope', 'now');
    await question(asked, 2).answer(3 * pageSize);
    await question(asked, 1).answer(3 * pageSize);
    expect(question(asked, 1).signal.aborted).toBe(true);
    expect(desk.state.get().found?.hits[pageSize]).toBeUndefined();
  });

  it('asks again for a page that was cut off by leaving', async () => {
    const { asked, desk } = makeWorld();
    desk.type('reed', 'now');
    await question(asked, 0).answer(3 * pageSize);
    desk.need(pageSize, pageSize);
    desk.rest();
    desk.need(0, pageSize);
    expect(asked.map(({ offset }) => offset)).toEqual([0, pageSize, pageSize]);
  });
});

describe('the history', () => {
  it('keeps a query on Enter, once, and not while it is typed', async () => {
    const { asked, kept, desk, clock } = makeWorld();
    desk.type('reed');
    await clock.pass(typingPause);
    await question(asked, 0).answer(3);
    expect(kept).toEqual([]);
    desk.type('reed', 'now');
    desk.type('reed', 'now');
    await settled();
    expect(kept).toEqual(['reed']);
  });

  it('can be recalled and forgotten', async () => {
    const { asked, kept, desk } = makeWorld();
    desk.type('reed', 'now');
    await question(asked, 0).answer(3);
    await desk.recall();
    expect(desk.state.get().remembered?.map(({ query }) => query)).toEqual(['reed']);
    await desk.forgetAll();
    expect(kept).toEqual([]);
    expect(desk.state.get().remembered).toEqual([]);
  });

  it('has one line for each query, the newest', () => {
    const at = '2024-01-01T00:00:00.000Z';
    const searches = [{ query: 'reed', total: 2, at }, { query: 'rope', total: 1, at }, { query: 'reed', total: 1, at }];
    expect(newestOfEach(searches)).toEqual(searches.slice(0, 2));
  });
});

describe('a query that cannot be read', () => {
  it('is marked at its faulty part, which is never empty and never outside of it', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.nat(40), fc.nat(40), (query, start, length) => {
      const [from, to] = faultyPart(query, { start, end: start + length });
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(query.length);
    }));
    expect(faultyPart('river "geese', { start: 6, end: 12 })).toEqual([6, 12]);
  });

  it.each([['en', en], ['ko', ko]] as const)('has its reason in words in %s, for every reason that there is', (_, { page }) => {
    expect(Object.keys(page.search.queryFaults).sort()).toEqual([...queryFaults].sort());
  });
});
