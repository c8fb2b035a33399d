// The dialogs in which something is done with the words that are selected.
import { LinkDialog } from '../events/LinkDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { KeptDialog } from './KeptDialog.tsx';
import { NameDialog } from './NameDialog.tsx';
import type { ReadingDeed, ReadingDialogProps } from './reading-deed.ts';
import { RestrictDialog } from './RestrictDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import { WithholdDialog } from './WithholdDialog.tsx';

export function ReadingDialogs({ deed, ...props }: ReadingDialogProps & { readonly deed: ReadingDeed }) {
  switch (deed) {
    case 'withhold': return <WithholdDialog {...props} />;
    case 'restrict': return <RestrictDialog {...props} />;
    case 'name': return <NameDialog {...props} />;
    case 'kept': return <KeptDialog {...props} />;
    case 'correct': return <CorrectDialog {...props} />;
    case 'withdraw': return <WithdrawDialog {...props} />;
    case 'speaks': return <LinkDialog {...props} />;
  }
}
