// Reviews an agreement: its terms once more, what they open, and the day on which somebody looks at it again.
import { useState } from 'react';
import type { Agreement } from '../../../archive/api/consent.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { TermsView } from './TermsView.tsx';

export interface ReviewPanelProps {
  readonly agreement: Agreement;
  readonly onDone: (changed: boolean) => void;
}

export function ReviewPanel({ agreement, onDone }: ReviewPanelProps) {
  const { client } = useSession();
  const { deeds, agreement: words } = useWords().page;
  const { testimony } = agreement;
  const [reviewDue, setReviewDue] = useState(agreement.reviewDue ?? '');
  const [reason, setReason] = useState('');
  const review = useDeed((options) => client['consent.review']({
    testimony, reviewDue: reviewDue === '' ? null : reviewDue, reason: reason.trim() === '' ? null : reason.trim(),
  }, options));
  const foresight = useForesight(testimony, { do: 'review' });
  const isOwn = review.fault?.code === 'not-permitted' && review.fault.detail.reason === 'same-person';

  async function submit(): Promise<void> {
    if (await review.run() === null) return;
    sayStatus(deeds.review.done);
    onDone(true);
  }
  return (
    <DeedDialog
      foresight={foresight}
      title={deeds.review.title} about={deeds.review.about} submit={deeds.review.submit} deed={review} result={null} size="large"
      fault={isOwn ? <p className="note note-fault" role="alert">{deeds.review.samePerson}</p> : <FaultNote fault={review.fault} />}
      canSubmit={!foresight.running} onSubmit={() => void submit()} onClose={() => onDone(false)}
    >
      <section aria-label={words.termsOf(agreement.version)} className="review-terms">
        <h3>{words.termsOf(agreement.version)}</h3>
        <TermsView terms={agreement} />
      </section>
      <p className="field-help">{deeds.review.who}</p>
      <TextField label={deeds.review.due} help={deeds.review.dueHelp} optional type="date" value={reviewDue} onChange={setReviewDue} />
      <TextArea label={deeds.reason} help={deeds.reasonHelp} optional rows={2} maxLength={2000} value={reason} onChange={setReason} />
    </DeedDialog>
  );
}
