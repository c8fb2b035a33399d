// One thing that waits for a person, in a sentence.
import type { DueItem } from '../../../archive/api/consent-calls.ts';
import { useWords } from '../../state/language.ts';

export function DueSentence({ item }: { readonly item: DueItem }) {
  const { due } = useWords().page;
  return <>{due.kinds[item.kind](item.count)}</>;
}
