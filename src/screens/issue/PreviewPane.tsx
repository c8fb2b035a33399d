// The pages as they will be written, or why there are none.
import type { ReactNode } from 'react';
import { refusals, type Refusal } from '../../../archive/api/consent.ts';
import type { Fault } from '../../../archive/api/errors.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import type { Made, PreviewInHand } from '../../state/use-preview.ts';
import { PdfPages } from './PdfPages.tsx';
import { WayBack } from './WayBack.tsx';

export interface PreviewPaneProps {
  /** Whose text consent is asked for; null where descriptions alone are laid out. */
  readonly testimony: TestimonyId | null;
  /** What is missing while nothing is laid out. */
  readonly missing: string;
  readonly inHand: PreviewInHand<Made>;
  /** What can be done with the pages. */
  readonly children: ReactNode;
}

export function PreviewPane({ testimony, missing, inHand, children }: PreviewPaneProps) {
  const { issue: page } = useWords().page;
  const { preview, draft, cancel, again } = inHand;
  const making = preview.phase === 'making';
  return (
    <section className="issue-preview" aria-label={page.preview} aria-busy={making}>
      {preview.phase === 'none' ? (
        <EmptyState title={missing}>{testimony === null ? null : page.previewHelp}</EmptyState>
      ) : null}
      {making ? (
        <div className="issue-making">
          <ProgressLine running progress={preview.progress} onCancel={cancel} />
          {draft === null ? null : <p className="field-help">{page.earlier}</p>}
        </div>
      ) : null}
      {preview.phase === 'stopped' ? (
        <EmptyState title={page.stopped} actions={<Button onPress={again}>{page.layOut}</Button>} />
      ) : null}
      {preview.phase === 'fault' ? <Refused testimony={testimony} fault={preview.fault} onAgain={again} /> : null}
      {draft === null ? null : <PdfPages key={draft.made.draft} pdf={draft.pdf} />}
      {children}
    </section>
  );
}

const isRefusal = (reason: string | undefined): reason is Refusal => (refusals as readonly unknown[]).includes(reason);

interface RefusedProps {
  readonly testimony: TestimonyId | null;
  readonly fault: Fault;
  readonly onAgain: () => void;
}

function Refused({ testimony, fault, onAgain }: RefusedProps) {
  const { issue: page } = useWords().page;
  const { reason } = fault.detail;
  const refused = fault.code === 'consent-refused' && isRefusal(reason);
  return (
    <div className="issue-refused">
      <FaultNote fault={fault} />
      {refused && testimony !== null ? <p>{page.afterRefusal[reason]}</p> : null}
      <p className="field-help">{page.refused}</p>
      <div className="actions">
        {refused && testimony !== null ? <WayBack testimony={testimony} name={page.toTestimony} /> : <Button onPress={onAgain}>{page.layOut}</Button>}
      </div>
    </div>
  );
}
