// Reads the postings of one term in one field in order, with their positions where those are wanted.
import { RunReader, damagedIndex } from './bytes.ts';
import type { FieldPostings } from './dictionary.ts';
import type { SegmentView } from './open-segment.ts';

/** Steps through documents; for each, its positions are either read or passed over. */
export class PostingCursor {
  document = 0;
  frequency = 0;
  readonly #limit: number;
  readonly #forms: number;
  readonly #postings: RunReader;
  readonly #positions: RunReader;
  #left: number;
  /** Positions of documents already passed, not yet stepped over; and those of the current document, if not read. */
  #passed = 0;
  #unread = 0;

  /** `forms` is how many forms the term has in this segment. */
  constructor(view: SegmentView, held: FieldPostings, forms: number) {
    this.#limit = view.documents;
    this.#forms = forms;
    this.#left = held.documents;
    this.#postings = new RunReader(view.postings, held.postingsStart, held.postingsLength);
    this.#positions = new RunReader(view.positions, held.positionsStart, held.positionsLength);
  }

  /** Moves to the next document. False at the end. */
  next(): boolean {
    this.#passed += this.#unread;
    this.#unread = 0;
    if (this.#left === 0) return false;
    this.#left -= 1;
    const head = this.#postings.varint();
    this.document += head >>> 1;
    if (this.document >= this.#limit) throw damagedIndex();
    this.frequency = (head & 1) === 1 ? 1 : this.#postings.varint();
    this.#unread = this.frequency;
    return true;
  }

  /** Visits the positions of the current document, each with the number of the form that stands there. Once only. */
  positions(visit: (position: number, form: number) => void): void {
    this.#positions.skip(this.#passed);
    this.#passed = 0;
    let position = 0;
    for (; this.#unread > 0; this.#unread -= 1) {
      const packed = this.#positions.varint();
      const form = packed % this.#forms;
      position += (packed - form) / this.#forms;
      visit(position, form);
    }
  }
}
