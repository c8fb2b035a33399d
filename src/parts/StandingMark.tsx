// How consent stands, in a word and a colour; the word alone is enough.
import type { Standing } from '../../archive/api/consent.ts';
import { useWords } from '../state/language.ts';

export function StandingMark({ standing }: { readonly standing: Standing }) {
  return <span className={`standing standing-${standing}`}>{useWords().standings[standing]}</span>;
}
