// Admits what was read a few testimonies at a time: while some are packed beside this thread, those before them are sealed.
import { setImmediate as othersFirst } from 'node:timers/promises';
import { ArchiveError } from '../api/errors.ts';
import { admitTogether, type Imported, type Prepared } from './admit-testimony.ts';
import { packTestimonies, packTestimony, type PackedSegment } from './search-index.ts';
import type { Session } from './session.ts';

/** Testimonies share a transaction up to so many words: a commit costs as much as 5,000, and nobody is to wait long for it. */
const wordsTogether = 30_000;
const mostTogether = 12;

export interface Outcome {
  admitted(imported: readonly Imported[]): void;
  /** None of them was. */
  refused(prepared: readonly Prepared[], thrown: unknown): void;
}

export interface AdmissionLine {
  /** Those that came before may be admitted meanwhile. What is added at one time is admitted in one transaction. */
  add(...prepared: readonly Prepared[]): Promise<void>;
  /** All that was added is admitted, or was refused. */
  finish(): Promise<void>;
}

interface Together {
  readonly prepared: readonly Prepared[];
  readonly packed: Promise<readonly PackedSegment[]>;
}

/** Testimonies are admitted in the order in which they come. Once the signal is given, none is. */
export function admissionLine(session: Session, signal: AbortSignal, outcome: Outcome): AdmissionLine {
  let waiting: Prepared[] = [];
  let packing: Together | null = null;

  function pack(): Together {
    const prepared = waiting;
    waiting = [];
    const packed = packTestimonies(session.services.packer, prepared);
    packed.catch(() => undefined); // looked at when its turn comes
    return { prepared, packed };
  }

  async function admit({ prepared, packed }: Together): Promise<void> {
    try {
      const segments = await packed;
      await othersFirst();
      if (signal.aborted) throw new ArchiveError('cancelled');
      outcome.admitted(admitTogether(session, prepared, segments));
    } catch (thrown) {
      outcome.refused(prepared, thrown);
    }
    await session.upkeep.keepUp();
  }

  async function advance(): Promise<void> {
    const before = packing;
    packing = waiting.length === 0 ? null : pack();
    if (before !== null) await admit(before);
  }

  return {
    async add(...prepared) {
      const words = [...waiting, ...prepared].reduce((sum, one) => sum + one.words, 0);
      if (waiting.length >= mostTogether || (waiting.length > 0 && words > wordsTogether)) await advance();
      waiting.push(...prepared);
    },
    async finish() {
      const [only, ...others] = waiting;
      // A single testimony is packed sooner than a thread starts.
      if (only !== undefined && others.length === 0 && packing === null) {
        waiting = [];
        await admit({ prepared: [only], packed: Promise.resolve(packTestimony(only)) });
      }
      await advance();
      await advance();
    },
  };
}
