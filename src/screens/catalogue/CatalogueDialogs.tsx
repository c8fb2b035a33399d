// What the catalogue asks over the screen, one thing at a time.
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonySummary, TestimonyView } from '../../../archive/api/testimony.ts';
import { AlignPanel } from '../consent/AlignPanel.tsx';
import { RedactPanel } from '../consent/RedactPanel.tsx';
import { RestrictPanel } from '../consent/RestrictPanel.tsx';
import { WithdrawPanel } from '../consent/WithdrawPanel.tsx';
import { DescribeSeveral } from '../describe/DescribeSeveral.tsx';
import { DescribePanel } from '../describe/DescribePanel.tsx';
import { ExportDialog } from '../exchange/ExportDialog.tsx';
import { IssueMany } from '../issue/IssueMany.tsx';
import { EachPanel } from './EachPanel.tsx';
import type { ChangeOfOne } from './Inspector.tsx';
import type { ChangeOfSeveral } from './SeveralSelected.tsx';

export type Asked =
  | { readonly ask: 'export' | 'issue'; readonly testimonies: readonly TestimonyId[] }
  | { readonly ask: 'each'; readonly change: ChangeOfSeveral; readonly rows: readonly TestimonySummary[] }
  /** By its key, which does not wait for the testimony to be fetched. */
  | { readonly ask: 'describe-by-key'; readonly testimony: TestimonyId }
  | { readonly ask: ChangeOfOne; readonly view: TestimonyView };

export interface CatalogueDialogsProps {
  readonly asked: Asked | null;
  readonly testimonies: readonly TestimonySummary[];
  readonly onAsk: (asked: Asked | null) => void;
  readonly onChanged: () => void;
}

export function CatalogueDialogs({ asked, testimonies, onAsk, onChanged }: CatalogueDialogsProps) {
  if (asked === null) return null;
  function done(changed: boolean): void {
    onAsk(null);
    if (changed) onChanged();
  }
  switch (asked.ask) {
    case 'export': return <ExportDialog testimonies={asked.testimonies} onClose={() => onAsk(null)} />;
    case 'issue': return <IssueMany testimonies={asked.testimonies} onClose={() => onAsk(null)} />;
    case 'each': return asked.change === 'describe'
      ? <DescribeSeveral rows={asked.rows} testimonies={testimonies} onDone={done} />
      : <EachPanel rows={asked.rows} onDone={done} />;
    case 'describe-by-key': return <DescribePanel testimony={asked.testimony} onDone={done} />;
    case 'describe': return <DescribePanel testimony={asked.view.id} onDone={done} />;
    case 'redact': return <RedactPanel testimony={asked.view.id} onDone={done} />;
    case 'restrict': return <RestrictPanel testimony={asked.view.id} onDone={done} />;
    case 'align': return <AlignPanel view={asked.view} testimonies={testimonies} onDone={done} />;
    case 'withdraw': return <WithdrawPanel testimony={asked.view.id} title={asked.view.title} agreement={asked.view.agreement} onDone={done} />;
  }
}
