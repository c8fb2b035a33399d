// Edit distance as lunr counts it (lunr.TokenSet.fromFuzzyString): insertion, deletion, substitution, transposition.

/** Beyond this the matches have little to do with the word, and the work grows with every step. */
export const maximumDistance = 3;

/**
 * What is left of the pattern once some characters of a word are consumed: a character carried over by a transposition
 * (its place in the pattern, or -1), then everything from `at` on. A carried character may be carried further.
 */
interface State {
  readonly carried: number;
  readonly at: number;
  readonly edits: number;
}

/** Accepts words within a distance of the pattern, one character at a time, so that shared beginnings are shared. */
export class DistanceAutomaton {
  readonly #pattern: string;
  readonly #most: number;
  /** States after 0, 1, 2 … characters of the word at hand. */
  readonly #stack: State[][];

  constructor(pattern: string, most: number) {
    this.#pattern = pattern;
    this.#most = most;
    this.#stack = [this.#close([{ carried: -1, at: 0, edits: 0 }])];
  }

  /**
   * Whether the word is within the distance. `shared` is how many characters it shares with the word of the last call;
   * the number returned beside is how many characters could be consumed, so that words which share more can be skipped.
   */
  accepts(word: string, shared = 0): { readonly accepted: boolean; readonly consumed: number } {
    const stack = this.#stack;
    stack.length = Math.min(stack.length, shared + 1);
    while (stack.length <= word.length) {
      const next = this.#step(stack[stack.length - 1] as State[], word.charAt(stack.length - 1));
      if (next.length === 0) return { accepted: false, consumed: stack.length - 1 };
      stack.push(next);
    }
    const accepted = (stack[word.length] as State[]).some((state) => state.edits + this.#remaining(state) <= this.#most);
    return { accepted, consumed: word.length };
  }

  #remaining(state: State): number {
    return this.#pattern.length - state.at + (state.carried >= 0 ? 1 : 0);
  }

  /** Without its first character. */
  #rest(state: State, edits: number): State {
    return state.carried >= 0
      ? { carried: -1, at: state.at, edits }
      : { carried: -1, at: state.at + 1, edits };
  }

  /** Adds what deletions lead to; the fewest edits win. */
  #close(states: readonly State[]): State[] {
    const best = new Map<number, State>();
    const queue = [...states];
    for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
      const key = (state.carried + 1) * (this.#pattern.length + 1) + state.at;
      const known = best.get(key);
      if (known !== undefined && known.edits <= state.edits) continue;
      best.set(key, state);
      if (state.edits < this.#most && this.#remaining(state) > 0) queue.push(this.#rest(state, state.edits + 1));
    }
    return [...best.values()];
  }

  #step(states: readonly State[], character: string): State[] {
    const next: State[] = [];
    for (const state of states) {
      const remaining = this.#remaining(state);
      const first = state.carried >= 0 ? state.carried : state.at;
      if (remaining > 0 && this.#pattern[first] === character) next.push(this.#rest(state, state.edits));
      if (state.edits === this.#most) continue;
      const edits = state.edits + 1;
      next.push({ ...state, edits });
      if (remaining > 0) next.push(this.#rest(state, edits));
      const second = state.carried >= 0 ? state.at : state.at + 1;
      if (remaining > 1 && this.#pattern[second] === character) next.push({ carried: first, at: second + 1, edits });
    }
    return next.length === 0 ? next : this.#close(next);
  }
}
