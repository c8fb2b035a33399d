// What the catalogue asks over the screen, one thing at a time.
import type { TestimonySummary, TestimonyView } from '../../../archive/api/testimony.ts';
import type { CollectionCount } from '../../state/catalogue-rows.ts';
import type { ChosenFiles } from '../../state/import-files.ts';
import { AlignPanel } from '../consent/AlignPanel.tsx';
import { DescribePanel } from '../consent/DescribePanel.tsx';
import { RedactPanel } from '../consent/RedactPanel.tsx';
import { RestrictPanel } from '../consent/RestrictPanel.tsx';
import { WithdrawPanel } from '../consent/WithdrawPanel.tsx';
import { EachPanel, type ChangeOfSeveral } from './EachPanel.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import type { ChangeOfOne } from './Inspector.tsx';

export type Asked =
  | { readonly ask: 'import'; readonly chosen: ChosenFiles }
  | { readonly ask: 'each'; readonly change: ChangeOfSeveral; readonly rows: readonly TestimonySummary[] }
  | { readonly ask: ChangeOfOne; readonly view: TestimonyView };

export interface CatalogueDialogsProps {
  readonly asked: Asked | null;
  readonly testimonies: readonly TestimonySummary[];
  readonly collections: readonly CollectionCount[];
  readonly collection: string;
  readonly onAsk: (asked: Asked | null) => void;
  readonly onChanged: () => void;
}

export function CatalogueDialogs({ asked, testimonies, collections, collection, onAsk, onChanged }: CatalogueDialogsProps) {
  if (asked === null) return null;
  const names = collections.map(({ name }) => name);
  function done(changed: boolean): void {
    onAsk(null);
    if (changed) onChanged();
  }
  switch (asked.ask) {
    case 'import': return (
      <ImportDialog
        chosen={asked.chosen} onChoose={(chosen) => onAsk({ ask: 'import', chosen })} collections={names} collection={collection}
        onImported={onChanged} onClose={() => onAsk(null)}
      />
    );
    case 'each': return <EachPanel change={asked.change} rows={asked.rows} collections={names} onDone={done} />;
    case 'describe': return <DescribePanel view={asked.view} collections={names} onDone={done} />;
    case 'redact': return <RedactPanel testimony={asked.view.id} onDone={done} />;
    case 'restrict': return <RestrictPanel testimony={asked.view.id} onDone={done} />;
    case 'align': return <AlignPanel view={asked.view} testimonies={testimonies} onDone={done} />;
    case 'withdraw': return <WithdrawPanel testimony={asked.view.id} title={asked.view.title} agreement={asked.view.agreement} onDone={done} />;
  }
}
