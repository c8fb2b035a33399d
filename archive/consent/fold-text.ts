// Text as names are looked for in it: in NFKC, without invisible characters, each unit knowing where it stood.

export interface FoldedText {
  readonly text: string;
  /** For each code unit of `text`, where the character that it came from begins; one more entry for the end. */
  readonly starts: readonly number[] | null;
  /** Where that character ends, with the invisible ones after it. */
  readonly ends: readonly number[] | null;
}

/** Soft hyphens, zero-width spaces and joiners, direction marks: they split a name for a machine and for nobody else. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
/** What composes into one character: a letter with its marks, or the letters of a Hangul syllable. Ligatures come apart. */
const clusters = /[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|[^]\p{M}*/gu;

function fold(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const visible = [...cluster].filter((character) => !invisible.test(character)).join('').normalize('NFKC');
    const end = index + cluster.length;
    if (visible === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let unit = 0; unit < visible.length; unit += 1) {
      starts.push(index);
      ends.push(end);
    }
    folded += visible;
  }
  return { text: folded, starts, ends };
}

/** Almost every text is as it should be already, and is given back as it is. */
export function foldText(text: string): FoldedText {
  if (!invisible.test(text) && text.isWellFormed() && text.normalize('NFKC') === text) return { text, starts: null, ends: null };
  return fold(text);
}

/** Where a stretch of the folded text stands in the text that was folded. */
export function unfold({ starts, ends }: FoldedText, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: starts?.[start] ?? start, end: end > 0 ? ends?.[end - 1] ?? end : end };
}
