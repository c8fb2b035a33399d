// What those who keep the stacks can do with the words that are selected, each in a dialog.
import type { Passage } from '../../../archive/api/testimony.ts';
import type { Language } from '../../../archive/api/language.ts';
import type { PassageSelection } from '../../state/passage-selection.ts';
import type { Opened } from '../../state/session.ts';

export const readingDeeds = ['withhold', 'restrict', 'name', 'kept', 'correct', 'withdraw', 'speaks'] as const;
export type ReadingDeed = (typeof readingDeeds)[number];

/** The text that a selection is of, as those have it who keep the stacks. */
export interface SealedText {
  readonly language: Language;
  readonly passages: readonly Passage[];
}

export interface ReadingDialogProps {
  readonly opened: Opened;
  readonly text: SealedText;
  readonly selection: PassageSelection;
  /** Called once, when the dialog is put away. */
  readonly onDone: (changed: boolean) => void;
}
