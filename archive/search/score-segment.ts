// Ranks the documents of one segment that match: terms that few documents hold are added up first, and of the rest only
// those windows of documents are looked at in which the sum of the best postings could still reach the page asked for.
import type { DocumentSet } from './document-set.ts';
import { maximumDocuments } from './fields.ts';
import { windowShift, windowSize, type ListWindows, type PostingList } from './posting-list.ts';
import type { TermWeight } from './rank.ts';
import type { TopHits } from './top-hits.ts';

const wordsInWindow = windowSize / 32;
/** So many of the most promising windows are looked at first, which raises the bar for the others. */
const firstWindows = 6;

/** One term's postings in one field of the segment, and what they are worth. */
export interface WeighedList {
  readonly list: PostingList;
  /** The field's number of words in each document. */
  readonly lengths: Uint16Array;
  readonly weight: TermWeight;
}

interface WindowedList extends WeighedList {
  readonly windows: ListWindows;
}

function overWindows(each: WeighedList): WindowedList {
  return { ...each, windows: each.list.windows(each.lengths, each.weight.norms) };
}

/**
 * Scores segment after segment in the same arrays. A document's score is the sum over the rare lists, then the common
 * ones, each in their order: bounds are summed in the same order, so that no rounding can lift a score above its bound.
 * Which lists are rare must be settled for the whole index, so that equal documents of two segments score equally.
 */
export class SegmentScorer {
  readonly #scores = new Float64Array(maximumDocuments);
  readonly #bounds = new Float64Array(maximumDocuments / windowSize);

  /** A query that is one rare list: all its documents go to `top`. `first` is the number of the segment's first. */
  rankRare({ list, lengths, weight }: WeighedList, first: number, top: TopHits): void {
    for (let i = 0; i < list.count; i += 1) {
      const document = list.documents[i] as number;
      top.add(first + document, weight.of(list.frequency(i), lengths[document] as number));
    }
  }

  /** A query that is one common list. */
  rankCommon(each: WeighedList, first: number, top: TopHits): void {
    const { list, lengths, weight, windows } = overWindows(each);
    this.#bound([], [{ ...each, windows }]);
    this.#visitWindows(windows.worths.length, first, top, (window) => {
      const end = windows.starts[window + 1] as number;
      for (let i = windows.starts[window] as number; i < end; i += 1) {
        const document = list.documents[i] as number;
        top.add(first + document, weight.of(list.frequency(i), lengths[document] as number));
      }
    });
  }

  /**
   * Any other query. Of the documents in `matched`, those that may belong to `top` are given to it. `filtered`: there
   * are documents in the lists that do not match.
   */
  rank(
    rare: readonly WeighedList[], common: readonly WeighedList[], matched: DocumentSet, filtered: boolean,
    first: number, top: TopHits,
  ): void {
    for (const each of rare) {
      if (filtered) this.#addMatched(each, matched);
      else this.#addWhole(each);
    }
    if (common.length === 0) {
      this.#give(matched, 0, matched.words.length, first, top);
      return;
    }
    const windowed = common.map(overWindows);
    this.#bound(rare, windowed);
    this.#visitWindows(Math.ceil(matched.words.length / wordsInWindow), first, top, (window) => {
      this.#rankWindow(window, windowed, matched, first, top);
    });
    for (const { list } of rare) this.#forget(list);
  }

  /** Most documents of the lists are passed over: whether one matches is soon looked up, its score is not. */
  #addMatched({ list, lengths, weight }: WeighedList, { words }: DocumentSet): void {
    const scores = this.#scores;
    const { documents, count } = list;
    for (let i = 0; i < count; i += 1) {
      const document = documents[i] as number;
      if ((((words[document >>> 5] as number) >>> (document & 31)) & 1) === 0) continue;
      scores[document] = (scores[document] as number) + weight.of(list.frequency(i), lengths[document] as number);
    }
  }

  #addWhole({ list, lengths, weight }: WeighedList): void {
    const scores = this.#scores;
    const { documents, count } = list;
    for (let i = 0; i < count; i += 1) {
      const document = documents[i] as number;
      scores[document] = (scores[document] as number) + weight.of(list.frequency(i), lengths[document] as number);
    }
  }

  #forget({ documents, count }: PostingList): void {
    const scores = this.#scores;
    for (let i = 0; i < count; i += 1) scores[documents[i] as number] = 0;
  }

  /** Gives the documents of some words of a set, and forgets their scores. */
  #give(matched: DocumentSet, firstWord: number, lastWord: number, first: number, top: TopHits): void {
    const scores = this.#scores;
    const { words } = matched;
    for (let i = firstWord; i < lastWord; i += 1) {
      for (let word = words[i] as number; word !== 0; word &= word - 1) {
        const document = i * 32 + 31 - Math.clz32(word & -word);
        top.add(first + document, scores[document] as number);
        scores[document] = 0;
      }
    }
  }

  /** Visits the windows whose bound may still enter, the most promising first. */
  #visitWindows(windows: number, first: number, top: TopHits, visit: (window: number) => void): void {
    const bounds = this.#bounds;
    for (let i = 0; i < firstWindows; i += 1) {
      const best = indexOfHighest(bounds, windows);
      if (!top.mayEnter(bounds[best] as number, first + best * windowSize)) return;
      visit(best);
      bounds[best] = -1;
    }
    for (let window = 0; window < windows; window += 1) {
      if (top.mayEnter(bounds[window] as number, first + window * windowSize)) visit(window);
    }
  }

  /** For each window, what a document in it can score at most. */
  #bound(rare: readonly WeighedList[], common: readonly WindowedList[]): void {
    const bounds = this.#bounds;
    const scores = this.#scores;
    bounds.fill(0);
    for (const { list: { documents, count } } of rare) {
      for (let i = 0; i < count; i += 1) {
        const document = documents[i] as number;
        const window = document >>> windowShift;
        if ((scores[document] as number) > (bounds[window] as number)) bounds[window] = scores[document] as number;
      }
    }
    for (const { weight, windows: { worths } } of common) {
      for (let window = 0; window < worths.length; window += 1) {
        bounds[window] = (bounds[window] as number) + weight.atMost(worths[window] as number);
      }
    }
  }

  /** Adds up the common lists in one window; stops as soon as the lists to come can lift no document into `top`. */
  #rankWindow(window: number, common: readonly WindowedList[], matched: DocumentSet, first: number, top: TopHits): void {
    const { words } = matched;
    const firstWord = window * wordsInWindow;
    const lastWord = Math.min(words.length, firstWord + wordsInWindow);
    const scores = this.#scores;
    let highest = this.#highestIn(words, firstWord, lastWord);
    if (highest < 0) return;
    const firstDocument = first + window * windowSize;
    let hopeful = true;
    for (let c = 0; c < common.length && hopeful; c += 1) {
      if (c > 0) hopeful = top.mayEnter(boundAfter(highest, common, c, window), firstDocument);
      if (!hopeful) break;
      const { list, lengths, weight, windows: { starts } } = common[c] as WindowedList;
      const end = starts[window + 1] as number;
      for (let i = starts[window] as number; i < end; i += 1) {
        const document = list.documents[i] as number;
        if ((((words[document >>> 5] as number) >>> (document & 31)) & 1) === 0) continue;
        const score = (scores[document] as number) + weight.of(list.frequency(i), lengths[document] as number);
        scores[document] = score;
        if (score > highest) highest = score;
      }
    }
    if (hopeful) this.#give(matched, firstWord, lastWord, first, top);
    // Every window is visited once, so nothing of it is needed any more.
    scores.fill(0, window * windowSize, (window + 1) * windowSize);
  }

  /** The highest score so far of the documents in some words of a set, or -1 where there are none. */
  #highestIn(words: Uint32Array, firstWord: number, lastWord: number): number {
    const scores = this.#scores;
    let highest = -1;
    for (let i = firstWord; i < lastWord; i += 1) {
      for (let word = words[i] as number; word !== 0; word &= word - 1) {
        const score = scores[i * 32 + 31 - Math.clz32(word & -word)] as number;
        if (score > highest) highest = score;
      }
    }
    return highest;
  }
}

/** What a document of the window can come to that has `highest` before the lists from `next` on are added. */
function boundAfter(highest: number, common: readonly WindowedList[], next: number, window: number): number {
  let bound = highest;
  for (let c = next; c < common.length; c += 1) {
    const { weight, windows } = common[c] as WindowedList;
    bound += weight.atMost(windows.worths[window] as number);
  }
  return bound;
}

function indexOfHighest(values: Float64Array, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i += 1) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
