// Which words a corpus is searched for: chosen by counting, so that none of them has to be named here.

/** The words that stand inside longer ones most often: Korean, of two syllables. */
export function wordsInsideWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/\p{Script=Hangul}{3,}/gu)) {
      counts.set(word.slice(0, 2), (counts.get(word.slice(0, 2)) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(20, 22).map(([word]) => word);
}

/** Plain nouns whose stem is that of their plural and of nothing else, so that a scan is easily written. */
export function plainWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const [word] of text.matchAll(/\b(?:grandfather|kitchen|window)\b/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].sort().slice(0, 3);
}

export const isKorean = (word: string): boolean => /\p{Script=Hangul}/u.test(word);

/** In how many of the texts it stands: inside words in Korean, as a word or its plural in English. */
export const scanFor = (word: string, texts: readonly string[]): number => texts.filter((text) => (
  isKorean(word) ? text.includes(word) : new RegExp(`(?<![\\p{L}\\p{N}])${word}s?(?![\\p{L}\\p{N}])`, 'iu').test(text)
)).length;

/** Words that stand once in all the texts: if any byte of them has leaked, these show it. */
export function rareWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/\p{L}{9,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count === 1).map(([word]) => word).filter((_, index) => index % 997 === 0).slice(0, 3);
}
