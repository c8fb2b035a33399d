// Merging in the background: whatever history of changes, merges and deaths, the index is that of the text, and what is gone is gone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { passageText } from '../../../archive/api/testimony.ts';
import { analyseText } from '../../../archive/search/analyse.ts';
import { buildSegment } from '../../../archive/search/build-segment.ts';
import { memoryReader } from '../../../archive/search/memory-reader.ts';
import { openIndex } from '../../../archive/search/open-index.ts';
import { openSegment } from '../../../archive/search/open-segment.ts';
import { parseQuery } from '../../../archive/search/parse-query.ts';
import type { Packer } from '../../../archive/services.ts';
import { describeTestimony } from '../../../archive/thread/describe-testimony.ts';
import { keepIndexes, type IndexUpkeep } from '../../../archive/thread/merge-index.ts';
import { listTestimonies } from '../../../archive/thread/list-testimonies.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony } from '../../../archive/thread/restrict-testimony.ts';
import { searchIndex } from '../../../archive/thread/search-index.ts';
import type { Session } from '../../../archive/thread/session.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import { looseSegmentIds, readSegment, segmentIds } from '../../../archive/vault/index-rows.ts';
import { readPassages } from '../../../archive/vault/text-rows.ts';
import { randomFrom } from '../../support/invented-texts.ts';
import { packHere } from '../../support/pack-here.ts';
import { importFile, tempArchive, type TempArchive } from '../../support/temp-archive.ts';

const count = 24;
const nameOf = (number: number): string => `told-${String(number).padStart(2, '0')}.txt`;
const places = ['mill', 'ferry', 'quay', 'orchard', 'dyke'];
/** A word that no other testimony has. */
const onlyIn = (number: number): string => `only${String.fromCharCode(97 + number)}here`;
const files = Object.fromEntries(Array.from({ length: count }, (_, number) => [nameOf(number), [
  `Q: Who kept the ${places[number % 5] ?? ''}?\n`,
  `A: Nobody kept it, and the ${onlyIn(number)} stood by the ${places[(number * 3 + 1) % 5] ?? ''}, the ferry went in winter.\n`,
].join('\n')]));

const queries = [...places, 'the', 'ferry winter', '+nobody -mill', '"the ferry"', 'only*', 'title:told'];

/** Where each hit's passage stands in its testimony, and its score, whichever segment it is in. */
function answers(compartment: Compartment): unknown {
  const search = searchIndex(compartment);
  const index = search.open();
  return queries.map((query) => index.find(parseQuery(query), { limit: 1000, offset: 0 }).hits.map(({ segment, document, score }) => {
    const place = search.placeOf(segment, document);
    return `${place?.testimony} ${place?.passage} ${score}`;
  }).sort());
}

/** The same of an index that is built, all at once, of the text that may be found. */
function freshAnswers(compartment: Compartment, session: Session): unknown {
  const documents = listTestimonies(session).filter(({ consent }) => consent !== 'withdrawn').flatMap(({ id, title }) => (
    readPassages(compartment, id).map((record, passage) => ({
      at: `${id} ${passage}`, document: { text: passageText(record), speaker: record.speaker, title },
    }))
  ));
  const index = openIndex([memoryReader(buildSegment(documents.map(({ document }) => document)), 1)]);
  return queries.map((query) => (
    index.find(parseQuery(query), { limit: 1000, offset: 0 }).hits.map(({ document, score }) => `${documents[document]?.at} ${score}`).sort()
  ));
}

const bothOf = ({ vault: { stacks, reading } }: Session): Compartment[] => (stacks === null ? [reading] : [stacks, reading]);

/** Whether a word is in anything that the index holds, merges under way and left over included. */
function holds(compartment: Compartment, word: string): boolean {
  const [{ term = '' } = {}] = analyseText(word);
  return [...segmentIds(compartment.db), ...looseSegmentIds(compartment.db)].some((id) => (
    openSegment(memoryReader(readSegment(compartment.db, id), id)).words.find(term) !== undefined
  ));
}

class Killed extends Error {}

/** An upkeep whose writes are counted: `before` may end its process, `after` is what others do meanwhile. */
function watchedUpkeep(
  session: Session, { before, after, packer = packHere }: {
    readonly before?: (made: number) => void; readonly after?: (made: number) => void; readonly packer?: Packer;
  },
): IndexUpkeep {
  let made = 0;
  const watched = (compartment: Compartment): Compartment => new Proxy(compartment, {
    get(target, name) {
      if (name === 'write') {
        return (deed: Parameters<Compartment['write']>[0]) => {
          before?.(made);
          const result = target.write(deed);
          made += 1;
          after?.(made);
          return result;
        };
      }
      return Reflect.get(target, name, target) as unknown;
    },
  });
  const { stacks, reading } = session.vault;
  const vault = new Proxy(session.vault, {
    get: (target, name) => (name === 'stacks' && stacks !== null ? watched(stacks)
      : name === 'reading' ? watched(reading) : Reflect.get(target, name, target) as unknown),
  });
  return keepIndexes(vault, packer);
}

/** It dies when it has made so many writes, and writes nothing more. */
async function mergeUntil(session: Session, writes: number): Promise<{ readonly died: boolean }> {
  let died = false;
  await watchedUpkeep(session, {
    before: (made) => {
      died ||= made >= writes;
      if (died) throw new Killed();
    },
  }).finish();
  return { died };
}

/** A vault with all the files in as many segments. */
let unmerged: TempArchive;
const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-merging-'));

beforeAll(async () => {
  unmerged = await tempArchive(files, join(folder, 'vault'));
  const session = await openQuiet(unmerged);
  for (let number = 0; number < count; number += 1) await importFile(session, nameOf(number));
  session.vault.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openQuiet(archive: TempArchive): Promise<Session> {
  const session = await archive.open('archivist');
  session.upkeep.stop();
  return session;
}

describe('merging in the background', () => {
  it('makes few segments of many, which answer as they did', async () => {
    const session = await openQuiet(unmerged.copy());
    const before = bothOf(session).map(answers);
    for (const compartment of bothOf(session)) expect(segmentIds(compartment.db)).toHaveLength(count);
    await keepIndexes(session.vault, packHere).finish();
    for (const compartment of bothOf(session)) {
      expect(segmentIds(compartment.db)).toHaveLength(1);
      expect(looseSegmentIds(compartment.db)).toEqual([]);
    }
    expect(bothOf(session).map(answers)).toEqual(before);
    expect(before).toEqual(bothOf(session).map((compartment) => freshAnswers(compartment, session)));
    session.vault.close();
  }, 60_000);

  it('leaves the index whole wherever it dies, and the next one finishes', async () => {
    const session = await openQuiet(unmerged.copy());
    const before = bothOf(session).map(answers);
    for (let writes = 0; ; writes += 1) {
      const { died } = await mergeUntil(session, writes);
      expect(bothOf(session).map(answers)).toEqual(before);
      if (!died) break;
      // It dies again and again, each time after one write more than the last time, until all is done.
      expect(writes).toBeLessThan(20);
    }
    for (const compartment of bothOf(session)) {
      expect([segmentIds(compartment.db).length, looseSegmentIds(compartment.db).length]).toEqual([1, 0]);
    }
    session.vault.close();
  }, 60_000);

  it('waits to take segments away while somebody reads in steps, and gives up when the vault is closed', async () => {
    const session = await openQuiet(unmerged.copy());
    const upkeep = keepIndexes(session.vault, packHere);
    const before = segmentIds(session.searched.db);
    let finished: Promise<void> = Promise.resolve();
    await upkeep.hold(async () => {
      finished = upkeep.finish();
      for (let turn = 0; turn < 300; turn += 1) await new Promise(setImmediate);
      expect(segmentIds(session.searched.db)).toEqual(before);
      expect(looseSegmentIds(session.searched.db)).toHaveLength(1);
      upkeep.stop();
    });
    await finished;
    expect(segmentIds(session.searched.db)).toEqual(before);
    session.vault.close();
  }, 60_000);

  /** Withdraws the first testimony while all of them are being merged, and gives whether that came to pass. */
  async function withdrawnDuring(merge: (session: Session, withdraw: () => void) => Promise<unknown>): Promise<boolean> {
    const session = await openQuiet(unmerged.copy());
    const first = listTestimonies(session).find(({ id }) => readPassages(session.searched, id).some((record) => passageText(record).includes(onlyIn(0))));
    if (first === undefined) throw new Error('Not there');
    let withdrawn = false;
    await merge(session, () => {
      if (!withdrawn) withdrawConsent(session, { testimony: first.id, reason: null });
      withdrawn = true;
      for (const compartment of bothOf(session)) expect(holds(compartment, onlyIn(0))).toBe(false);
    });
    if (withdrawn) {
      for (const compartment of bothOf(session)) expect(holds(compartment, onlyIn(0))).toBe(false);
      await keepIndexes(session.vault, packHere).finish();
      for (const compartment of bothOf(session)) {
        expect([holds(compartment, onlyIn(0)), holds(compartment, onlyIn(1))]).toEqual([false, true]);
        expect(looseSegmentIds(compartment.db)).toEqual([]);
        expect(answers(compartment)).toEqual(freshAnswers(compartment, session));
      }
    }
    session.vault.close();
    return withdrawn;
  }

  it('drops what was changed while it was merged: nothing that is taken out comes back, and nothing of it stays', async () => {
    let brought = false;
    expect(await withdrawnDuring(async (session, withdraw) => {
      const packer: Packer = {
        ...packHere,
        merge(segments) {
          const merged = packHere.merge(segments);
          withdraw();
          return merged;
        },
      };
      await watchedUpkeep(session, {
        packer, after: () => { brought ||= bothOf(session).some((compartment) => holds(compartment, onlyIn(0))); },
      }).finish();
    })).toBe(true);
    expect(brought).toBe(false);
  }, 60_000);

  it.each(['after', 'having died after'] as const)('keeps nothing of what is taken out %s any of its writes', async (when) => {
    for (let writes = 1; ; writes += 1) {
      const withdrawn = await withdrawnDuring(async (session, withdraw) => {
        if (when === 'after') {
          await watchedUpkeep(session, { after: (made) => { if (made === writes) withdraw(); } }).finish();
        } else if ((await mergeUntil(session, writes)).died) withdraw();
      });
      if (!withdrawn) break;
      expect(writes).toBeLessThan(20);
    }
  }, 120_000);

  it('after any history of import, edit, redaction, withdrawal, merging and death, the index is that of the text', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
      const random = randomFrom(seed);
      const below = (limit: number): number => Math.floor(random() * limit);
      const archive = await tempArchive(files);
      let session = await openQuiet(archive);
      const held = new Map<number, TestimonyId>();
      const gone = new Set<number>();
      for (let step = 0; step < 30; step += 1) {
        const [number, testimony] = [...held].filter(([one]) => !gone.has(one))[below(held.size - gone.size)] ?? [];
        const choice = below(10);
        if (choice < 5 || number === undefined || testimony === undefined) {
          const next = held.size;
          if (next < count) held.set(next, await importFile(session, nameOf(next)));
        } else if (choice === 5) describeTestimony(session, { testimony, title: `told again ${step}` });
        else if (choice === 6) {
          withdrawConsent(session, { testimony, reason: null });
          gone.add(number);
        } else if (choice === 7) redactTestimony(session, { testimony, text: 'winter', reason: 'name' });
        else if (choice === 8) await mergeUntil(session, below(12));
        else {
          session.vault.close();
          session = await openQuiet(archive);
        }
      }
      for (const compartment of bothOf(session)) {
        expect(answers(compartment)).toEqual(freshAnswers(compartment, session));
        for (const number of gone) expect(holds(compartment, onlyIn(number))).toBe(false);
      }
      session.vault.close();
    }), { numRuns: 5 });
  }, 120_000);
});
