// Descriptions from a table: the file is chosen, every change that it would make is looked at, and those that are wanted are made.
import { useState } from 'react';
import type { TableApplied } from '../../../archive/api/table-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import {
  amissRows, applyReview, changingRows, chooseTable, clearByEmpty, emptyTableReview, isLooking, lookAgain, rowsToApply, takeAllRows, takeRow,
  type TableReview,
} from '../../state/table-review.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useTableReview } from '../../state/use-table-review.ts';
import { PickTable } from '../importing/PickFiles.tsx';
import { AmissList } from './AmissList.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { TableRun } from './TableRun.tsx';

export function DescribeFromTable() {
  const session = useSession();
  const { table: say, importing } = useWords().page;
  const { review, change, progress } = useTableReview();
  const [showsColumns, setShowsColumns] = useState(false);
  const apply = useDeed((options) => applyReview(session, review, options));
  const { table, plan, fault } = review;
  const looking = isLooking(review);
  const wanted = rowsToApply(review);

  function close(): void {
    apply.forget();
    change(lookAgain);
  }
  if (table === null) return <ChooseTable onChoose={(file) => change((now) => chooseTable(now, file))} />;
  return (
    <div className="screen-column table-screen">
      <header className="screen-head">
        <ScreenHeading>{say.title}</ScreenHeading>
        <Button variant="strong" isDisabled={looking || wanted.length === 0} onPress={() => void apply.run()}>{say.apply(wanted.length)}</Button>
      </header>
      <p className="table-file"><bdi>{table.name}</bdi></p>
      <div className="actions">
        <PickTable label={say.another} variant="quiet" onChoose={(file) => change((now) => chooseTable(now, file))} />
        {plan === null ? null : <Button variant="quiet" onPress={() => setShowsColumns(true)}>{say.columns}</Button>}
        <Button variant="quiet" onPress={() => change(() => emptyTableReview)}>{say.startOver}</Button>
      </div>
      <CheckboxField
        label={say.emptyClears} help={say.emptyClearsHelp} isSelected={review.emptyClears}
        onChange={(isTicked) => change((now) => clearByEmpty(now, isTicked))}
      />
      <Sum review={review} />
      <ProgressLine running={looking} progress={progress} />
      <FaultNote fault={fault} />
      {fault === null ? null : <div className="actions"><Button onPress={() => change(lookAgain)}>{importing.review.again}</Button></div>}
      <AmissList rows={amissRows(plan)} />
      <ChangesTable
        rows={changingRows(plan)} leftOut={review.leftOut} onTake={(row, isTaken) => change((now) => takeRow(now, row, isTaken))}
        onTakeAll={(isTaken) => change((now) => takeAllRows(now, isTaken))}
      />
      {showsColumns && plan !== null ? <ColumnsDialog plan={plan} looking={looking} change={change} onClose={() => setShowsColumns(false)} /> : null}
      <TableRun apply={apply} onClose={close} onDone={(applied) => afterwards(applied)} />
    </div>
  );

  /** Where everything was done there is nothing left to look at. */
  function afterwards(applied: TableApplied): void {
    apply.forget();
    if (applied.rows.every(({ outcome }) => outcome === 'changed') && applied.left === 0 && review.leftOut.size === 0 && amissRows(plan).length === 0) {
      change(() => emptyTableReview);
      session.go({ screen: 'catalogue' });
    } else change(lookAgain);
  }
}

function ChooseTable({ onChoose }: { readonly onChoose: Parameters<typeof PickTable>[0]['onChoose'] }) {
  const { table: say } = useWords().page;
  return (
    <div className="screen-column table-screen">
      <ScreenHeading>{say.title}</ScreenHeading>
      <p className="part-about">{say.about}</p>
      <div className="actions"><PickTable label={say.choose} variant="strong" onChoose={onChoose} /></div>
    </div>
  );
}

function Sum({ review }: { readonly review: TableReview }) {
  const { table: say } = useWords().page;
  const { plan } = review;
  const changing = changingRows(plan);
  const fields = changing.reduce((sum, { after }) => sum + Object.keys(after).length, 0);
  const unused = plan?.columns.filter(({ column }) => ['ignore', 'file', 'original'].includes(column)).map(({ heading }) => heading) ?? [];
  return (
    <div role="status">
      <p className="report-sum">
        {isLooking(review) ? say.looking
          : plan === null ? '' : changing.length === 0 ? say.nothing : say.sum(plan.rows.length, changing.length, fields)}
      </p>
      {unused.length === 0 ? null : <p className="field-help"><bdi>{say.notUsed(unused.join('; '))}</bdi></p>}
    </div>
  );
}
