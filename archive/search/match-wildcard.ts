// Wildcards: `*` stands for any run of characters, the empty one included.

/** Whether the whole word matches. Linear in practice: only the last `*` is ever gone back to. */
export function matchesWildcard(pattern: string, word: string): boolean {
  let p = 0;
  let w = 0;
  let star = -1;
  let resume = 0;
  while (w < word.length) {
    if (pattern[p] === '*') {
      star = p;
      resume = w;
      p += 1;
    } else if (p < pattern.length && pattern[p] === word[w]) {
      p += 1;
      w += 1;
    } else if (star >= 0) {
      resume += 1;
      p = star + 1;
      w = resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}

/** What every match begins with. */
export function literalPrefix(pattern: string): string {
  const star = pattern.indexOf('*');
  return star < 0 ? pattern : pattern.slice(0, star);
}
