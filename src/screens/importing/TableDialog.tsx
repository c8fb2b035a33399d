// The table of descriptions: what each of its columns is taken for, what of it fits no file, and what cannot be used.
import { useState, type ReactNode } from 'react';
import { tableColumns } from '../../../archive/api/import-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import type { TableHere } from '../../state/import-files.ts';
import { giveTable, mapColumn, type ImportReview } from '../../state/import-review.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import type { ChangeReview } from '../../state/use-import-review.ts';
import { importPlanWords } from '../../words/import-plan-words.ts';
import { PickTable } from './PickFiles.tsx';

export interface TableDialogProps {
  readonly review: ImportReview;
  readonly report: TableHere;
  readonly change: ChangeReview;
  readonly onClose: () => void;
}

export function TableDialog({ review, report, change, onClose }: TableDialogProps) {
  const words = useWords();
  const { review: say } = words.page.importing;
  const names = importPlanWords[useLanguage()];
  const { rows, matched, columns, withoutFile, withoutRow, repeated, problems } = report;
  return (
    <Dialog
      title={say.table} isOpen onClose={onClose} size="large"
      actions={(
        <>
          <Button
            onPress={() => {
              change((now) => giveTable(now, null));
              onClose();
            }}
          >
            {say.removeTable}
          </Button>
          <PickTable label={say.anotherTable} onChoose={(table) => change((now) => giveTable(now, table))} />
          <Button variant="strong" onPress={onClose}>{words.page.common.close}</Button>
        </>
      )}
    >
      <div className="import-table">
        <p className="report-sum" role="status"><bdi>{report.file}</bdi>: {say.rowsMatched(rows, matched)}</p>
        <ProgressLine running={review.stale !== null} progress={null} />
        <Listed
          title={say.tableAmiss} items={problems} textOf={({ row, column, reason }) => (
            row === null ? say.problem(names.columns[column], names.problems[reason]) : say.rowProblem(row, names.columns[column], names.problems[reason])
          )}
        />
        <Listed
          title={say.withoutFile(withoutFile.length)} items={withoutFile}
          textOf={({ row, file, accession }) => say.rowNamed(row, [file, accession].filter((part) => part !== null).join(', '))}
        />
        <Listed title={say.withoutRow(withoutRow.length)} items={withoutRow} textOf={(index) => review.planned.get(index)?.file ?? ''} />
        <Listed title={say.repeated} items={repeated} textOf={({ column, value, rows: places }) => say.repeatedIn(names.columns[column], value, places.join(', '))} />
        <section>
          <h3>{say.tableColumns}</h3>
          <div className="table-columns">
            {columns.map(({ heading, column, by }, at) => (
              <SelectField
                key={at} label={heading === '' ? say.unnamedColumn : heading} help={say.columnBy[by]} value={column}
                onChange={(to) => change((now) => mapColumn(now, heading, to))}
                options={tableColumns.map((id) => ({ id, name: names.columns[id] }))}
              />
            ))}
          </div>
        </section>
      </div>
    </Dialog>
  );
}

const shownAtFirst = 20;

interface ListedProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly textOf: (item: Item) => string;
}

/** A list that is cut off until the rest is asked for; nothing where it is empty. */
function Listed<Item>({ title, items, textOf }: ListedProps<Item>): ReactNode {
  const { review: say } = useWords().page.importing;
  const [showsAll, setShowsAll] = useState(false);
  if (items.length === 0) return null;
  const shown = showsAll ? items : items.slice(0, shownAtFirst);
  return (
    <section>
      <h3>{title}</h3>
      <ul>{shown.map((item, at) => <li key={at}>{textOf(item)}</li>)}</ul>
      {shown.length === items.length ? null : (
        <Button variant="quiet" onPress={() => setShowsAll(true)}>{say.andMore(items.length - shown.length)}</Button>
      )}
    </section>
  );
}
