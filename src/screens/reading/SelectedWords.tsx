// The words that a dialog is about, as they were selected.
import { useWords } from '../../state/language.ts';
import type { PassageSelection } from '../../state/passage-selection.ts';

/** Characters of a long selection that are shown. */
const mostShown = 240;

export interface SelectedWordsProps {
  readonly selection: PassageSelection;
  readonly language: string;
}

export function SelectedWords({ selection, language }: SelectedWordsProps) {
  const { withhold: words } = useWords().page;
  const [first = ''] = selection.text.split('\n\n');
  const more = selection.passages.length - 1;
  return (
    <figure className="selected-words">
      <figcaption className="field-help">{words.selected}</figcaption>
      <blockquote className="testimony-text" lang={language}>{first.length > mostShown ? `${first.slice(0, mostShown)}…` : first}</blockquote>
      {more === 0 ? null : <p className="field-help">{words.selectedMore(more)}</p>}
    </figure>
  );
}
