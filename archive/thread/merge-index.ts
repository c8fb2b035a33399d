// Keeps the indexes of an open vault in few segments: merges small ones in the background, in short transactions.
import { setImmediate as othersFirst } from 'node:timers/promises';
import { analyserVersion } from '../search/analyse.ts';
import { maximumDocuments, type Segment } from '../search/fields.ts';
import type { Packer } from '../services.ts';
import type { Compartment } from '../vault/compartment.ts';
import {
  blocksOf, deleteLoose, deleteRuns, insertBlocks, insertRuns, looseSegmentIds, readSegment, segmentIds, segmentRows, segmentRuns,
  stageSegment, type SegmentBlock, type SegmentRow,
} from '../vault/index-rows.ts';
import type { Readable, Writable } from '../vault/sql.ts';
import type { Vault } from '../vault/vault.ts';
import { closeRanks } from './search-index.ts';

/** So many segments of about the same size are merged into one: each passage is merged a few times in its life. */
const fanIn = 8;
/** Where more are waiting, as in an import, so many go into one. */
const mostAtOnce = 32;
/** With so many that wait to be merged, whoever adds more waits too. */
const mostWaiting = 96;
/** Blocks of about 16 KB that are written or deleted in one transaction. */
const blocksAtOnce = 24;

const tierOf = (documents: number): number => Math.floor(Math.log(Math.max(documents, 1)) / Math.log(fanIn));

/** The oldest of a tier, as many as one segment may hold; none where they are too few to be worth it. */
function oldestOf(tier: readonly SegmentRow[]): SegmentRow[] {
  const taken: SegmentRow[] = [];
  let documents = 0;
  for (const segment of tier.slice(0, mostAtOnce)) {
    documents += segment.documents;
    if (documents > maximumDocuments) break;
    taken.push(segment);
  }
  return taken.length < fanIn ? [] : taken;
}

/** Tiers that have become full, the small segments' first. */
function fullTiers(db: Readable): SegmentRow[][] {
  const current = segmentRows(db).filter(({ analyser }) => analyser === analyserVersion);
  return [...Map.groupBy(current, ({ documents }) => tierOf(documents))].sort(([one], [other]) => one - other)
    .map(([, tier]) => tier).filter((tier) => oldestOf(tier).length > 0);
}

function portionsOf(blocks: readonly SegmentBlock[]): SegmentBlock[][] {
  return Array.from({ length: Math.ceil(blocks.length / blocksAtOnce) }, (_, at) => (
    blocks.slice(at * blocksAtOnce, (at + 1) * blocksAtOnce)
  ));
}

/** The vault is being closed. */
class Stopped extends Error {}

export interface IndexUpkeep {
  /** There may be something to merge. Returns at once; what the upkeep can't do now, it does when it is next woken. */
  wake(): void;
  /** For whoever adds a lot: wakes when it is worth it, and waits only where too much is waiting. */
  keepUp(): Promise<void>;
  /** Waits until there is nothing left to merge or to sweep up. */
  finish(): Promise<void>;
  /** While a deed that reads the index in several steps runs, segments come, and none goes because of a merge. */
  hold<T>(deed: () => Promise<T>): Promise<T>;
  /** How many of a compartment's transactions were this upkeep's, which change nothing that anybody can find. */
  writesTo(compartment: Compartment): number;
  /** Before the vault is closed. A merge that is under way is dropped. */
  stop(): void;
}

/**
 * A merge reads its segments, has them merged beside this thread, writes the result block by block as a segment that is
 * none of the index yet, and puts it in the place of the others in one short transaction, provided that they are all
 * still there: segments never change, and their ids are never used again. What a crash or a change leaves over is loose,
 * and swept up. A removal deletes what is loose with its own transaction, so that no merge brings anything back.
 */
class Upkeep implements IndexUpkeep {
  readonly #compartments: readonly Compartment[];
  readonly #packer: Packer;
  readonly #writes = new Map<Compartment, number>();
  #working: Promise<void> | null = null;
  #wokenAgain = false;
  #stopped = false;
  #holds = 0;
  readonly #releases: (() => void)[] = [];

  constructor(compartments: readonly Compartment[], packer: Packer) {
    this.#compartments = compartments;
    this.#packer = packer;
  }

  wake(): void {
    this.#wokenAgain = true;
    if (this.#stopped) return;
    // Whoever writes next hears of a full disk or of damage: the index is whole as it is.
    this.#working ??= this.#work().catch(() => undefined).finally(() => {
      this.#working = null;
    });
  }

  async keepUp(): Promise<void> {
    const waiting = Math.max(0, ...this.#compartments.map(({ db }) => fullTiers(db).flat().length));
    if (waiting >= mostAtOnce) this.wake();
    // Where merging fails, there is one more segment, and no harm in it.
    if (waiting >= mostWaiting) await this.#working;
  }

  async finish(): Promise<void> {
    this.wake();
    await this.#working;
  }

  async hold<T>(deed: () => Promise<T>): Promise<T> {
    this.#holds += 1;
    try {
      return await deed();
    } finally {
      this.#holds -= 1;
      if (this.#holds === 0) for (const release of this.#releases.splice(0)) release();
    }
  }

  writesTo(compartment: Compartment): number {
    return this.#writes.get(compartment) ?? 0;
  }

  stop(): void {
    this.#stopped = true;
    for (const release of this.#releases.splice(0)) release();
  }

  async #work(): Promise<void> {
    await this.#pause();
    while (this.#wokenAgain) {
      this.#wokenAgain = false;
      for (const compartment of this.#compartments) {
        await this.#sweep(compartment);
        for (let tier = fullTiers(compartment.db)[0]; tier !== undefined; tier = fullTiers(compartment.db)[0]) {
          await this.#merge(compartment, oldestOf(tier).map(({ id }) => id));
        }
      }
    }
  }

  async #merge(compartment: Compartment, ids: readonly number[]): Promise<void> {
    const runs = closeRanks(ids.flatMap((id) => segmentRuns(compartment.db, id)));
    const segments: Segment[] = [];
    for (const id of ids) {
      await this.#pause();
      if (!areThere(compartment.db, ids)) return;
      segments.push(readSegment(compartment.db, id));
    }
    const merged = await this.#packer.merge(segments);
    this.#goOn();
    if (!areThere(compartment.db, ids)) return;
    const into = this.#write(compartment, (db) => stageSegment(db, merged, analyserVersion));
    for (const portion of portionsOf(blocksOf(merged))) {
      await this.#pause();
      if (!looseSegmentIds(compartment.db).includes(into)) return;
      this.#write(compartment, (db) => insertBlocks(db, into, portion));
    }
    while (this.#holds > 0) await this.#release();
    if (looseSegmentIds(compartment.db).includes(into) && areThere(compartment.db, ids)) {
      this.#write(compartment, (db) => {
        insertRuns(db, into, runs);
        for (const id of ids) deleteRuns(db, id);
      });
    }
    await this.#sweep(compartment);
  }

  async #sweep(compartment: Compartment): Promise<void> {
    while (looseSegmentIds(compartment.db).length > 0) {
      await this.#pause();
      this.#write(compartment, (db) => deleteLoose(db, blocksAtOnce));
    }
  }

  #write<T>(compartment: Compartment, deed: (db: Writable) => T): T {
    const result = compartment.write(deed);
    this.#writes.set(compartment, this.writesTo(compartment) + 1);
    return result;
  }

  #goOn(): void {
    if (this.#stopped) throw new Stopped();
  }

  async #pause(): Promise<void> {
    await othersFirst();
    this.#goOn();
  }

  /** Waits until nobody holds the segments, or somebody does again. */
  async #release(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#releases.push(resolve);
    });
    this.#goOn();
  }
}

function areThere(db: Readable, ids: readonly number[]): boolean {
  const there = new Set(segmentIds(db));
  return ids.every((id) => there.has(id));
}

/** Of a vault that may only be read, and for a user who may not write the index, there is nothing to keep. */
export function keepIndexes({ stacks, reading, readOnly }: Vault, packer: Packer): IndexUpkeep {
  return new Upkeep(stacks === null || readOnly !== null ? [] : [stacks, reading], packer);
}
