// Carries a withheld range from one version of a text to the next, or says that nobody can be certain where it went.

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Token extends Range {
  readonly text: string;
}

/** Words; in Hangul and ideographs each character, since particles are written onto words. White space and marks are none. */
const tokenPattern = /[가-힣\p{Script=Han}]\p{M}*|(?:(?![가-힣\p{Script=Han}])[\p{L}\p{N}\p{M}])+/gu;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map(({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));
}

/** The most cells that a comparison may take: beyond it the texts differ too much to be certain of anything. */
const mostCells = 4_000_000;

/**
 * Lengths of the longest common subsequences of what follows each pair of places that lie within `width` of the
 * diagonal: all longest ones do, as long as no more than `width` words were taken out and no more put in.
 */
class CommonLengths {
  readonly #width: number;
  readonly #rows: number;
  readonly #columns: number;
  readonly #lengths: Uint32Array;

  constructor(before: readonly Token[], after: readonly Token[], width: number) {
    this.#width = width;
    this.#rows = before.length;
    this.#columns = after.length;
    this.#lengths = new Uint32Array((before.length + 1) * (2 * width + 1));
    for (let row = before.length - 1; row >= 0; row -= 1) {
      for (let column = Math.min(after.length - 1, row + width); column >= Math.max(0, row - width); column -= 1) {
        const alike = before[row]?.text === after[column]?.text;
        const length = alike ? this.at(row + 1, column + 1) + 1 : Math.max(this.at(row + 1, column), this.at(row, column + 1));
        this.#lengths[this.#cell(row, column)] = length;
      }
    }
  }

  #cell(row: number, column: number): number {
    return row * (2 * this.#width + 1) + column - row + this.#width;
  }

  at(row: number, column: number): number {
    const inside = row <= this.#rows && column <= this.#columns && Math.abs(column - row) <= this.#width;
    return inside ? this.#lengths[this.#cell(row, column)] ?? 0 : 0;
  }
}

/** Null where the texts differ too much. */
function commonLengths(before: readonly Token[], after: readonly Token[]): CommonLengths | null {
  const longer = Math.max(before.length, after.length);
  for (let width = Math.abs(before.length - after.length) + 8; ; width *= 2) {
    if ((before.length + 1) * (2 * width + 1) > mostCells) return null;
    const lengths = new CommonLengths(before, after, width);
    const common = lengths.at(0, 0);
    // More than `width` words taken out or put in: a longer one may lie outside. Otherwise every longest one was seen.
    if (longer - common <= width) return lengths;
  }
}

/**
 * Which word each word became, if the alignment prefers to skip words of one text, or of the other. All longest common
 * subsequences lie between these two, so where the two agree all agree.
 */
function align(before: readonly Token[], after: readonly Token[], lengths: CommonLengths, skipsBefore: boolean): (number | null)[] {
  const matches: (number | null)[] = before.map(() => null);
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    const length = lengths.at(row, column);
    const alike = before[row]?.text === after[column]?.text && lengths.at(row + 1, column + 1) + 1 === length;
    const down = lengths.at(row + 1, column) === length;
    const right = lengths.at(row, column + 1) === length;
    if (skipsBefore ? down : right) {
      if (skipsBefore) row += 1;
      else column += 1;
    } else if (alike) {
      matches[row] = column;
      row += 1;
      column += 1;
    } else if (down) row += 1;
    else column += 1;
  }
  return matches;
}

/** What each word of `before` certainly became: the index of a word of `after`; null where it is gone, changed or in doubt. */
function certainMatches(before: readonly Token[], after: readonly Token[]): (number | null)[] | null {
  const lengths = commonLengths(before, after);
  if (lengths === null) return null;
  const other = align(before, after, lengths, false);
  return align(before, after, lengths, true).map((match, index) => (match === other[index] ? match : null));
}

/** Whether more words stand now between the word `at` and the next certain one in that direction: they may belong to what is withheld. */
function isInsertedBeside(matches: readonly (number | null)[], at: number, step: 1 | -1, newWords: number): boolean {
  let beside = at + step;
  while (beside >= 0 && beside < matches.length && matches[beside] === null) beside += step;
  const end = step === 1 ? newWords : -1;
  const there = matches[beside] ?? end;
  return Math.abs(there - (matches[at] ?? 0)) > Math.abs(beside - at);
}

/** How far a stretch reaches beyond its outermost words, over marks and spaces that are still there. */
function extend(before: string, after: string, range: Range, words: Range, found: Range): Range {
  const lead = before.slice(range.start, Math.max(range.start, words.start));
  const trail = before.slice(Math.min(range.end, words.end), range.end);
  const start = lead !== '' && after.slice(0, found.start).endsWith(lead) ? found.start - lead.length : found.start;
  const end = trail !== '' && after.startsWith(trail, found.end) ? found.end + trail.length : found.end;
  return { start, end };
}

/**
 * Where the words of a range stand in the corrected text. Null unless every word of it has survived unchanged, in order,
 * and there is no doubt where: what was put in among them is covered too, what was put in directly beside them makes it
 * doubtful. Offsets are UTF-16 code units, the end excluded.
 */
export function carryRange(before: string, after: string, range: Range): Range | null {
  const { start, end } = range;
  if (start < 0 || end <= start || end > before.length) return null;
  if (before === after) return { start, end };
  const [words, newWords] = [tokensOf(before), tokensOf(after)];
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  if (first < 0 || last < first) return null;
  const matches = certainMatches(words, newWords);
  if (matches === null || matches.slice(first, last + 1).includes(null)) return null;
  if (isInsertedBeside(matches, first, -1, newWords.length) || isInsertedBeside(matches, last, 1, newWords.length)) return null;
  const [firstWord, lastWord] = [words[first], words[last]];
  const [newFirst, newLast] = [newWords[matches[first] ?? -1], newWords[matches[last] ?? -1]];
  if (firstWord === undefined || lastWord === undefined || newFirst === undefined || newLast === undefined) return null;
  // A range may begin or end within a word: as far in as before.
  const found = {
    start: newFirst.start + Math.max(0, start - firstWord.start),
    end: newLast.end - Math.max(0, lastWord.end - end),
  };
  return extend(before, after, range, { start: firstWord.start, end: lastWord.end }, found);
}
