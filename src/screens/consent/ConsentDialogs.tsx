// What the screen of a testimony's consent asks over it, one thing at a time.
import type { ShownConsent } from '../../state/consent-standing.ts';
import type { RestrictionGroup } from '../../state/restriction-groups.ts';
import { AttachPanel } from './AttachPanel.tsx';
import { ConcludePanel } from './ConcludePanel.tsx';
import type { DeedInDialog } from './ConsentHead.tsx';
import { LiftPanel } from './LiftPanel.tsx';
import { RestrictPanel } from './RestrictPanel.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { SuspendPanel } from './SuspendPanel.tsx';
import { WithdrawPanel } from './WithdrawPanel.tsx';

export type AskedOfConsent =
  | { readonly ask: DeedInDialog | 'attach' | 'restrict' }
  | { readonly ask: 'lift'; readonly group: RestrictionGroup };

export interface ConsentDialogsProps {
  readonly asked: AskedOfConsent | null;
  readonly shown: ShownConsent;
  readonly title: string;
  readonly onDone: () => void;
}

export function ConsentDialogs({ asked, shown, title, onDone }: ConsentDialogsProps) {
  if (asked === null) return null;
  const { testimony } = shown;
  const [newest = null] = shown.versions;
  switch (asked.ask) {
    case 'review': return newest === null ? null : <ReviewPanel agreement={newest} onDone={onDone} />;
    case 'suspend': return <SuspendPanel testimony={testimony} onDone={onDone} />;
    case 'withdraw': return <WithdrawPanel testimony={testimony} title={title} agreement={newest} onDone={onDone} />;
    case 'conclude': return <ConcludePanel testimony={testimony} title={title} onDone={onDone} />;
    case 'attach': return <AttachPanel testimony={testimony} onDone={onDone} />;
    case 'restrict': return <RestrictPanel testimony={testimony} onDone={onDone} />;
    case 'lift': return <LiftPanel testimony={testimony} group={asked.group} onDone={onDone} />;
  }
}
